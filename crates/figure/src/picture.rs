//! A view as a picture that stands alone: title and subtitle above the drawing; below it
//! source, licence, data version and address. Colours and fonts come in a style sheet, which whoever saves the picture puts into it.

use model::{Data, View};

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::Layout;
use crate::draw::scene::{Anchor, Mark, Px16, SIXTEENTHS, Scene, Text, measure, px};
use crate::draw::{events, svg};
use crate::figure::Figure;
use crate::text::format;

/// The place that a picture is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A page, a slide, an article: 760 pixels across, as high as it needs.
    Page,
    /// A square post: 600 by 600 pixels.
    Square,
    /// The card that social media show for a link: 600 by 315 pixels.
    Card,
}

/// Where the style sheet of a picture goes; nothing else in it is written so.
pub const STYLE: &str = "<style></style>";

/// From the texts to the drawing, in pixels.
const GAP: i32 = 8;

/// The look of a text: font size and the step from line to line, in pixels, and how many lines there may be.
#[derive(Clone, Copy)]
struct Type {
    size: i32,
    step: i32,
    most: i32,
    weight: Weight,
}

impl Format {
    /// The format of a word, `page`, `square` or `card`; none for any other.
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "page" => Some(Self::Page),
            "square" => Some(Self::Square),
            "card" => Some(Self::Card),
            _ => None,
        }
    }

    pub(crate) fn layout(self) -> Layout {
        match self {
            Self::Page => Layout::Wide,
            Self::Square => Layout::Square,
            Self::Card => Layout::Card,
        }
    }

    /// Width and height in pixels; no height where it is as high as it needs.
    fn size(self) -> (i32, Option<i32>) {
        match self {
            Self::Page => (760, None),
            Self::Square => (600, Some(600)),
            Self::Card => (600, Some(315)),
        }
    }

    /// From its edge to what is in it: across, and down, in pixels.
    fn pad(self) -> (i32, i32) {
        match self {
            Self::Page => (20, 18),
            Self::Square => (16, 16),
            Self::Card => (16, 10),
        }
    }

    /// The looks of title, subtitle and small print.
    fn types(self) -> [Type; 3] {
        let [title, subtitle, small] = match self {
            Self::Card => [(19, 23, 2), (12, 15, 2), (10, 12, 4)],
            Self::Page | Self::Square => [(22, 27, 3), (14, 18, 4), (11, 14, 20)],
        };
        let of = |(size, step, most), weight| Type { size, step, most, weight };
        [of(title, Weight::Semibold), of(subtitle, Weight::Regular), of(small, Weight::Regular)]
    }
}

/// A picture, laid out.
pub struct Picture {
    /// What stands around the drawing, on the grid of the whole picture.
    pub frame: Scene,
    /// The drawing, on its own grid.
    pub drawing: Scene,
    /// The values at a pinned place, to be laid over the drawing; none where no place is pinned.
    pub reading: Option<Scene>,
    /// Where the drawing's corner stands in the picture, in pixels.
    pub corner: (i32, i32),
    /// How large it is drawn, in hundredths, 1 to 100: less than 100 only where there is no room for more.
    pub scale: i32,
}

impl Picture {
    /// The picture of a view. `foot` is what stands below it, a paragraph a line: see [`crate::Origin::foot`]; last
    /// comes the address.
    pub fn new(data: &Data, view: &View, format: Format, foot: &str) -> Self {
        let figure = Figure::new(data, view);
        let words = figure.words();
        let mut under_title = words.subtitle;
        if let Some(day) = view.asof {
            under_title.push_str(&format!(" In grey, what came after {}.", format::date(day)));
        }
        let layout = format.layout();
        let is_numbered = events::are_numbered(layout, figure.events.len());
        // A card has no room for what its numbers stand for, and so no numbers either.
        let events = if is_numbered && format == Format::Card { &[] } else { figure.events.as_slice() };
        let mut key = String::new();
        for event in events.iter().filter(|_| is_numbered) {
            let name = event.label.replace(' ', "\u{a0}");
            key.push_str(&format!("{}\u{a0}{name}\u{a0}\u{a0} ", event.number));
        }
        let mut size = figure.size(layout);
        let Around { frame, top, across, free, scale } =
            Around::new(format, [&words.title, &under_title], &key, foot, size);
        if size == layout.size() {
            // Most charts can take all the room there is.
            size = (across * 100 / scale, size.1.max(free));
        }
        let drawing = figure.drawing_on(layout, size, events);
        let reading = view.pin.map(|pin| figure.overlay_on(layout, size, events, pin));
        let corner = ((frame.width - size.0 * scale / 100) / 2, top);
        Self { frame, drawing, reading, corner, scale }
    }

    /// The picture as SVG, with [`STYLE`] for whoever saves it to fill.
    pub fn to_svg(&self) -> String {
        let mut out = opened(&self.frame);
        let place = placed(self.corner, self.scale);
        group(&self.drawing, &place, &mut out);
        if let Some(reading) = &self.reading {
            group(reading, &(place + " class=\"overlay\""), &mut out);
        }
        out + "</svg>"
    }
}

/// What is around the drawing of a picture.
pub(crate) struct Around {
    /// On the grid of the whole picture.
    pub(crate) frame: Scene,
    /// Where the drawing begins, from the top, in pixels.
    pub(crate) top: i32,
    /// The room for it, in pixels.
    across: i32,
    free: i32,
    /// How large a drawing of the size that was asked for is drawn, in hundredths.
    pub(crate) scale: i32,
}

impl Around {
    /// The frame around a drawing of this size in pixels: title and subtitle above it, below it what its numbers stand
    /// for, and the foot, a paragraph a line.
    pub(crate) fn new(
        format: Format,
        [title, under_title]: [&str; 2],
        key: &str,
        foot: &str,
        size: (i32, i32),
    ) -> Self {
        let (width, fixed) = format.size();
        let (left, pad) = format.pad();
        let across = width - 2 * left;
        let [of_title, of_subtitle, small] = format.types();
        let mut above = Lines::new(across);
        above.add(Ink::Label, of_title, title);
        above.add(Ink::Tick, of_subtitle, under_title);
        let mut below = Lines::new(across);
        below.add(Ink::Label, small, key);
        if !key.is_empty() {
            below.down += px(6);
        }
        for paragraph in foot.lines() {
            below.add(Ink::Tick, small, paragraph);
        }
        let top = pad + above.down / SIXTEENTHS + GAP;
        let tail = below.down / SIXTEENTHS + GAP + pad;
        let free = fixed.map_or(size.1, |height| (height - top - tail).max(1));
        // Less room than it was made for, and it is drawn smaller.
        let scale = (free * 100 / size.1.max(1)).min(across * 100 / size.0.max(1)).clamp(1, 100);
        let mut marks = above.marks(left, pad);
        marks.append(&mut below.marks(left, top + free + GAP));
        Self { frame: Scene { width, height: top + free + tail, marks }, top, across, free, scale }
    }
}

/// A picture's SVG up to its drawing: the frame on its ground.
pub(crate) fn opened(frame: &Scene) -> String {
    let Scene { width, height, .. } = frame;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">{STYLE}<rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>"
    );
    group(frame, "", &mut out);
    out
}

/// The attribute that puts a drawing with its corner there, so large in hundredths.
pub(crate) fn placed((left, top): (i32, i32), scale: i32) -> String {
    let (whole, hundredths) = (scale / 100, scale % 100);
    format!(" transform=\"translate({left} {top}) scale({whole}.{hundredths:02})\"")
}

fn group(scene: &Scene, attributes: &str, out: &mut String) {
    out.push_str(&format!("<g{attributes} font-size=\"{}\">", svg::font_size(scene)));
    svg::inside(scene, out);
    out.push_str("</g>");
}

/// Lines of text under each other.
struct Lines {
    /// The room across in pixels.
    across: i32,
    /// Where the next line begins, from the top of the first.
    down: Px16,
    texts: Vec<Text>,
}

impl Lines {
    fn new(across: i32) -> Self {
        Self { across, down: 0, texts: Vec::new() }
    }

    /// Adds a text in as many lines as it needs. It breaks after spaces and inside addresses; what is more than its
    /// type has lines ends in an ellipsis.
    fn add(&mut self, ink: Ink, of: Type, text: &str) {
        let size = of.size;
        let wide = |text: &str| measure(text.trim_end(), size, of.weight);
        let mut rest = text.trim_end();
        let mut count = 0;
        while !rest.is_empty() {
            count += 1;
            let (mut line, mut next) = (rest, "");
            let is_cut = count == of.most && wide(rest) > px(self.across);
            let room = px(self.across) - if is_cut { wide("…") } else { 0 };
            // From the end back, as far as it takes.
            while wide(line) > room {
                let mut shorter = line.trim_end().chars();
                shorter.next_back();
                let Some(end) = shorter.as_str().rfind([' ', '&', '~', '/', '?']) else { break };
                (line, next) = rest.split_at_checked(end + 1).unwrap_or((rest, ""));
            }
            let text = line.trim_end().to_owned() + if is_cut { "…" } else { "" };
            // The em stands in the middle of its step.
            let baseline = self.down + px(of.step + size) / 2 - px(size) / 5;
            self.texts.push(Text {
                ink,
                x: 0,
                baseline,
                anchor: Anchor::Start,
                weight: of.weight,
                size,
                text,
            });
            self.down += px(of.step);
            rest = if is_cut { "" } else { next };
        }
    }

    /// The lines with their corner at `left` and `top`, in pixels.
    fn marks(self, left: i32, top: i32) -> Vec<Mark> {
        let placed = |text: Text| Text { x: px(left), baseline: text.baseline + px(top), ..text };
        self.texts.into_iter().map(|text| Mark::Text(placed(text))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_break_after_words_and_inside_addresses() {
        let check = |text: &str, across, most, expected: &[&str]| {
            let mut lines = Lines::new(across);
            lines.add(Ink::Tick, Type { size: 10, step: 12, most, weight: Weight::Regular }, text);
            let found: Vec<&str> = lines.texts.iter().map(|text| text.text.as_str()).collect();
            assert_eq!(found, expected);
            assert_eq!(lines.down, px(12) * expected.len() as i32);
        };
        check("one two three", 200, 9, &["one two three"]);
        check("one two three", 50, 9, &["one two", "three"]);
        check("one two three ", 20, 9, &["one", "two", "three"]);
        check("one two three four", 44, 1, &["one…"]);
        check("one two three four", 44, 2, &["one two", "three…"]);
        check(
            "https://x.org/?view=arrivals&by=year",
            100,
            9,
            &["https://x.org/?", "view=arrivals&", "by=year"],
        );
        check("", 50, 9, &[]);
    }
}
