//! What is written on the map: towns, countries, seas, how far the coasts are apart, and how long a kilometre is.

use super::frame::Frame;
use super::map::{Country, KM_IN_MILE, PlaceMap, Town};
use super::point::Point;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::labels::Labels;
use crate::draw::layout::Layout;
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};
use crate::draw::terrain::Terrain;

/// The radius of a town's dot.
const DOT: Px16 = px(3);
/// From the middle of a dot to its name.
const BESIDE: Px16 = px(8);
/// From the edge of the map to what is written along it.
const EDGE: Px16 = px(12);

/// Names of areas, the point in the middle of each, and what they stand on. Where there is no room for one it is left out;
/// the two countries have room in every drawing.
const AREAS: [(&str, Point, Terrain); 5] = [
    (Country::UnitedKingdom.name(), Point { longitude: 850, latitude: 51_200 }, Terrain::Country),
    (Country::France.name(), Point { longitude: 2_150, latitude: 50_850 }, Terrain::Country),
    ("Belgium", Point { longitude: 2_780, latitude: 51_010 }, Terrain::Country),
    ("English Channel", Point { longitude: 1_000, latitude: 50_830 }, Terrain::OnWater),
    ("North Sea", Point { longitude: 1_880, latitude: 51_330 }, Terrain::OnWater),
];

/// What is counted, as its publisher defines it, where the sea has room for it.
const NOTE: [&str; 3] =
    ["Counted: people detected on", "arrival in the UK, or in the", "Channel by UK authorities"];

/// All of it; nothing touches anything else, nor the small map.
pub(super) fn marks(map: &PlaceMap, frame: &Frame, inset: &Frame, layout: Layout) -> Vec<Mark> {
    let mut writer = Writer { map, frame, layout, labels: Labels::new(frame.bounds), marks: Vec::new() };
    writer.labels.reserve(inset.bounds);
    writer.across();
    writer.ruler();
    writer.towns();
    for (name, at, terrain) in AREAS {
        writer.area(name, at, terrain);
    }
    writer.counted();
    let Writer { labels, mut marks, .. } = writer;
    marks.append(&mut labels.into_marks());
    marks
}

struct Writer<'a> {
    map: &'a PlaceMap,
    frame: &'a Frame,
    layout: Layout,
    labels: Labels,
    marks: Vec<Mark>,
}

impl Writer<'_> {
    fn text(&self, terrain: Terrain, (x, baseline): (Px16, Px16), anchor: Anchor, text: &str) -> Text {
        let (size, weight) = (self.layout.font_size(), Weight::Regular);
        Text { ink: Ink::Map(terrain), x, baseline, anchor, weight, size, text: text.to_owned() }
    }

    /// What the water is called where the coasts are nearest, and how far it is across, to the right of the line.
    fn across(&mut self) {
        let [(left, top), (right, bottom)] = self.map.narrows.map(|end| self.frame.place(end));
        let (km, miles) = self.map.width();
        let step = self.layout.line_height();
        // Higher up than half-way, for below it the coast of France comes near.
        let mut y = top + (bottom - top) * 15 / 100 + self.layout.rise();
        for (line, weight) in [
            ("Strait of Dover".to_owned(), Weight::Regular),
            (format!("{km} km ({miles} miles)"), Weight::Semibold),
        ] {
            let x = left + (right - left) * (y - top) / (bottom - top).max(1);
            let text = self.text(Terrain::OnWater, (x + px(7), y), Anchor::Start, &line);
            self.labels.put(Text { weight, ..text });
            y += step;
        }
    }

    /// A bar of kilometres and one of miles, at the lower edge on the left.
    fn ruler(&mut self) {
        let (left, bottom) = (self.frame.bounds.left + EDGE, self.frame.bounds.bottom - EDGE);
        let step = self.layout.line_height();
        for (km, words, place) in [(20.0, "20 km", 1), (10.0 * KM_IN_MILE, "10 miles", 0)] {
            let (y, right) = (bottom - step * place, left + self.frame.length(km));
            let tick = px(4);
            let bar = vec![(left, y - tick), (left, y), (right, y), (right, y - tick)];
            self.marks.push(Mark::Line(Ink::Map(Terrain::Ruler), bar));
            self.labels.reserve(Bounds { left, right, top: y - tick, bottom: y });
            let at = (right + px(6), y + px(1));
            let text = self.text(Terrain::NoteOnWater, at, Anchor::Start, words);
            self.labels.put(text);
        }
    }

    /// Each town with its name, on the side of its land where that has room.
    fn towns(&mut self) {
        let shown: Vec<(&Town, (Px16, Px16))> = self
            .map
            .towns
            .iter()
            .map(|town| (town, self.frame.place(town.at)))
            .filter(|(_, at)| inside(*at, self.frame.bounds))
            .collect();
        for (_, (x, y)) in &shown {
            let bounds = Bounds { left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT };
            self.labels.reserve(bounds);
        }
        for (town, (x, y)) in shown {
            let level = y + self.layout.rise();
            let (west, east) = (((x - BESIDE, level), Anchor::End), ((x + BESIDE, level), Anchor::Start));
            let below = ((x, y + BESIDE + self.layout.rise() * 2), Anchor::Middle);
            let sides = match town.country {
                Country::UnitedKingdom => [west, below, east],
                Country::France => [east, below, west],
            };
            let names = sides.map(|(at, anchor)| self.text(Terrain::TownName, at, anchor, &town.name));
            // A dot without its name would say nothing.
            if names.into_iter().any(|name| self.labels.put(name)) {
                self.marks.push(Mark::Dot(Ink::Map(Terrain::Town), (x, y), DOT));
            }
        }
    }

    fn area(&mut self, name: &str, at: Point, terrain: Terrain) {
        let (x, y) = self.frame.place(at);
        let bounds = self.frame.bounds;
        let mut text = self.text(terrain, (x, y + self.layout.rise()), Anchor::Middle, name);
        // What a window shows of an area may be beside the middle of it.
        let half = text.width() / 2 + px(6);
        text.x = x.clamp(bounds.left + half, (bounds.right - half).max(bounds.left + half));
        // Far off, it would name something else.
        if (text.x - x).abs() <= px(40) {
            self.labels.put(text);
        }
    }

    fn counted(&mut self) {
        let (Layout::Wide | Layout::Square) = self.layout else { return };
        let step = self.layout.line_height();
        let (left, bottom) = (self.frame.bounds.left + EDGE, self.frame.bounds.bottom - EDGE);
        for (line, place) in NOTE.iter().rev().zip(0..) {
            let baseline = bottom - step * 5 / 2 - step * place;
            let text = self.text(Terrain::NoteOnWater, (left, baseline), Anchor::Start, line);
            self.labels.put(text);
        }
    }
}

/// Whether a point stands inside, and not on the edge, where all that lies beyond is put.
fn inside((x, y): (Px16, Px16), bounds: Bounds) -> bool {
    bounds.left + DOT < x && x < bounds.right - DOT && bounds.top + DOT < y && y < bounds.bottom - DOT
}
