//! Small multiples: a panel for each of several things, a bar for each year in it, all on one scale.

mod frame;

use model::Count;

use crate::draw::bars;
use crate::draw::canvas::Canvas;
use crate::draw::font::Weight;
use crate::draw::hatch::hatch;
use crate::draw::ink::Ink;
use crate::draw::layout::Layout;
use crate::draw::plane::{Plane, tick_margin};
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};
use crate::draw::tone::Tone;
use crate::text::cell::Cell;
use crate::text::format;

/// The panels of a chart.
pub(crate) struct Panels {
    /// The years along each panel; of a year to another month, the year in which it ends.
    pub(crate) years: Vec<i32>,
    /// How many of them stand before those that stand apart, and what the latter are, such as "to June"; none where none does.
    pub(crate) apart: Option<(usize, String)>,
    pub(crate) panels: Vec<Panel>,
    /// All people of each year, of which bars are drawn as shares; empty where they are drawn as counts.
    pub(crate) wholes: Vec<u32>,
    /// Whether two and two belong together: each row then has an even number.
    pub(crate) in_pairs: bool,
}

/// One panel.
pub(crate) struct Panel {
    pub(crate) name: String,
    pub(crate) ink: Ink,
    /// A bar for each year; none where there is no number.
    pub(crate) bars: Vec<Option<Bar>>,
}

/// One bar.
#[derive(Clone, Copy)]
pub(crate) struct Bar {
    pub(crate) count: u32,
    /// Whether it is no whole calendar year or month.
    pub(crate) is_hatched: bool,
}

/// Font size of what is written in a panel, in pixels.
const SMALL: i32 = 12;

/// The height of a panel with its name and its years, in pixels: lower where there are many rows of them.
const HEIGHT: i32 = 140;
const NARROW_HEIGHT: i32 = 108;

/// The room before the bars that stand apart, in bars.
const GAP: f64 = 0.6;

impl Panels {
    /// The height of the highest bar, in people or per cent, rounded up.
    fn max(&self) -> u32 {
        let mut max: f64 = 0.0;
        for panel in &self.panels {
            for (bar, place) in panel.bars.iter().zip(0..) {
                max = max.max(bar.map_or(0.0, |bar| self.height(bar.count, place)));
            }
        }
        max.ceil() as u32
    }

    // Only tables of that program have bars apart, and shares: the others are compiled without them.
    fn apart(&self) -> Option<&(usize, String)> {
        if cfg!(feature = "evidence") { self.apart.as_ref() } else { None }
    }

    /// All people of a year, where bars are drawn as shares of them.
    fn whole(&self, place: usize) -> Option<u32> {
        if cfg!(feature = "evidence") { self.wholes.get(place).copied() } else { None }
    }

    /// The height of so many people of a year.
    fn height(&self, count: u32, place: usize) -> f64 {
        let count = f64::from(count);
        self.whole(place).map_or(count, |whole| count * 100.0 / f64::from(whole.max(1)))
    }

    /// So many people of a year as they are written at their bar.
    pub(crate) fn number(&self, count: u32, place: usize) -> String {
        self.whole(place).map_or_else(|| format::thousands(count), |whole| format::share(count, whole) + "%")
    }

    /// The same as a cell of the table.
    pub(crate) fn cell(&self, count: u32, place: usize) -> Cell {
        self.whole(place).map_or(Cell::Count(Count::Published(count)), |whole| Cell::Share(count, whole))
    }

    /// What the numbers are, after a comma.
    pub(crate) fn unit(&self) -> &'static str {
        if self.whole(0).is_some() { ", % of all people" } else { ", people" }
    }

    /// How a height is written at the axis.
    fn tick(&self) -> fn(u32) -> String {
        if self.whole(0).is_some() { |tick| tick.to_string() + "%" } else { format::thousands }
    }

    /// Where the room of a bar begins along a panel, which has 1 for each.
    fn x(&self, place: usize) -> f64 {
        let is_apart = self.apart().is_some_and(|(before, _)| place >= *before);
        place as f64 + if is_apart { GAP } else { 0.0 }
    }

    /// Whether there is but one, which has room to name each year and number.
    fn is_alone(&self) -> bool {
        self.panels.len() == 1
    }

    fn columns(&self, layout: Layout) -> i32 {
        let most = match layout {
            Layout::Wide if self.in_pairs && self.panels.len() <= 4 => 2,
            Layout::Wide | Layout::Square => 4,
            Layout::Column if self.in_pairs => 2,
            Layout::Card if self.in_pairs => 4,
            Layout::Column => 3,
            Layout::Narrow => 2,
            Layout::Card => 6,
        };
        most.min(self.panels.len().max(1) as i32)
    }

    fn rows(&self, layout: Layout) -> i32 {
        (self.panels.len().max(1) as i32 + self.columns(layout) - 1) / self.columns(layout)
    }

    /// Width and height of the drawing in pixels: on the page, as high as its rows need.
    pub(crate) fn size(&self, layout: Layout) -> (i32, i32) {
        let (width, height) = layout.chart();
        match layout {
            Layout::Narrow if self.panels.len() > 1 => (width, self.rows(layout) * NARROW_HEIGHT + 4),
            Layout::Wide | Layout::Column if self.panels.len() > 1 => (width, self.rows(layout) * HEIGHT + 4),
            Layout::Wide | Layout::Column | Layout::Narrow | Layout::Card | Layout::Square => (width, height),
        }
    }

    /// A plane for each panel; without any, one that stays empty.
    pub(crate) fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let (columns, rows) = (self.columns(canvas.layout), self.rows(canvas.layout));
        let max = self.max();
        let left = tick_margin(canvas.layout, max, self.tick());
        let (width, height) = (px(canvas.size.0) - left, px(canvas.size.1) - px(4));
        let gap = px(if canvas.layout.is_narrow() { 12 } else { 16 });
        let count = self.panels.len().max(1) as i32;
        // The name stands over the numbers on the bars.
        let head = px(if self.is_alone() { 42 } else { 24 });
        // A name is nearer to its own panel than to the one above.
        let alone = if self.apart().is_none() { 20 } else { 34 };
        let foot = px(if self.is_alone() { alone } else { 28 });
        let place = |i: i32| {
            let (column, row) = (i % columns, i / columns);
            let (from, to) = (left + width * column / columns, left + width * (column + 1) / columns);
            let (top, bottom) = (height * row / rows, height * (row + 1) / rows);
            let plot = Bounds { left: from, right: to - gap, top: top + head, bottom: bottom - foot };
            canvas.panel(plot, 0.0..self.x(self.years.len()).max(1.0), f64::from(max.max(1)))
        };
        (0..count).map(place).collect()
    }

    /// The number over each bar, where a panel has the drawing to itself.
    pub(crate) fn numbers(&self, planes: &[Plane]) {
        let ([plane], [panel]) = (planes, self.panels.as_slice()) else { return };
        let mut labels = plane.labels();
        for (bar, place) in panel.bars.iter().zip(0..) {
            let Some(bar) = bar else { continue };
            let (x, top) = (self.x(place) + 0.5, self.height(bar.count, place));
            // The axis has the sign, for which neighbouring bars have no room.
            let number = self.number(bar.count, place).trim_end_matches('%').to_owned();
            labels.put(Text { size: SMALL, ..bars::above(plane, x, top, number) });
        }
        plane.add(labels.into_marks());
    }

    /// A dash where a panel has no number, and has one later or never: no bar would be read as none.
    fn gaps(&self, planes: &[Plane]) {
        for (plane, panel) in planes.iter().zip(&self.panels) {
            let last = panel.bars.iter().rposition(Option::is_some).unwrap_or_default();
            let last = if self.apart().is_some() { panel.bars.len() } else { last };
            for (_, place) in panel.bars.iter().take(last).zip(0..).filter(|(bar, _)| bar.is_none()) {
                let (left, y) = plane.place(self.x(place) + 0.2, 0.0);
                let (right, _) = plane.place(self.x(place) + 0.8, 0.0);
                plane.add([Mark::Line(Ink::Cross, vec![(left, y - px(6)), (right, y - px(6))])]);
            }
        }
    }

    pub(crate) fn marks(&self, planes: &[Plane], tone: Tone) {
        // Whole bars first, then those that are hatched, then their hatches: each ink is one path, not one a panel.
        for layer in 0..3 {
            for (plane, panel) in planes.iter().zip(&self.panels) {
                for (bar, place) in panel.bars.iter().zip(0..) {
                    let Some(bar) = bar else { continue };
                    let (left, right) = (self.x(place) + 0.12, self.x(place) + 0.88);
                    let is_hatched = bar.is_hatched && tone == Tone::Known;
                    let height = self.height(bar.count, place);
                    if is_hatched && layer == 2 {
                        let ((left, top), (right, bottom)) =
                            (plane.place(left, height), plane.place(right, 0.0));
                        plane.add(hatch(Bounds { left, right, top, bottom }));
                    } else if layer == i32::from(is_hatched) {
                        // What was not recorded keeps its own colour below the hatch.
                        let is_plain = is_hatched && panel.ink == Ink::Bar;
                        plane.bar(
                            tone.fill(if is_plain { Ink::Partial } else { panel.ink }),
                            left..right,
                            height,
                        );
                    }
                }
            }
        }
    }

    /// The panel and the year nearest to a point of the drawing, by their places.
    pub(crate) fn nearest(&self, planes: &[Plane], x: Px16, y: Px16) -> (usize, usize) {
        let away = |plane: &Plane| {
            let Bounds { left, right, top, bottom } = plane.plot;
            let across = (left - x).max(x - right).max(0);
            let down = (top - y).max(y - bottom).max(0);
            across + down
        };
        let mut best = (0, Px16::MAX);
        for (i, plane) in planes.iter().enumerate() {
            if away(plane) < best.1 {
                best = (i, away(plane));
            }
        }
        let along = planes.get(best.0).map_or(0.0, |plane| plane.x_at(x).max(0.0));
        let is_apart = self.apart().is_some_and(|(before, _)| along > *before as f64 + GAP / 2.0);
        let year = (along - if is_apart { GAP } else { 0.0 }) as usize;
        (best.0, year.min(self.years.len().saturating_sub(1)))
    }

    /// Writes a year's number over its bar in a panel.
    pub(crate) fn write(&self, planes: &[Plane], panel: usize, year: usize) {
        let bar = self.panels.get(panel).and_then(|panel| panel.bars.get(year)).copied().flatten();
        let (Some(plane), Some(bar)) = (planes.get(panel), bar) else { return };
        let middle = self.x(year) + 0.5;
        let (x, y) = plane.place(middle, self.height(bar.count, year));
        let mut text = plane.text(Ink::Label, x, y - px(4), self.number(bar.count, year));
        (text.anchor, text.weight, text.size) = (Anchor::Middle, Weight::Semibold, SMALL);
        let half = text.width() / 2;
        text.x = x.clamp(plane.plot.left + half, (plane.plot.right - half).max(plane.plot.left + half));
        let (left, _) = plane.place(middle - 0.42, 0.0);
        let (right, bottom) = plane.place(middle + 0.42, 0.0);
        // A ground, so that neighbours' bars do not run behind the number.
        plane.add([Mark::Rect(Ink::Paper, text.bounds()), Mark::Text(text)]);
        plane.add([Mark::Line(Ink::Cross, vec![(left, bottom), (left, y), (right, y), (right, bottom)])]);
    }
}
