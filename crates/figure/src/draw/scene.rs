//! A drawing as a list of marks: what plotters and the labels record, and what SVG is written from.

use crate::draw::font::{self, Weight};
use crate::draw::ink::Ink;

/// A length or place in sixteenths of a pixel of the drawing's own grid.
pub(crate) type Px16 = i32;

/// Sixteenths in a pixel.
pub(crate) const SIXTEENTHS: i32 = 16;

/// Whole pixels as sixteenths of a pixel.
pub(crate) const fn px(pixels: i32) -> Px16 {
    pixels * SIXTEENTHS
}

/// The part of a text that stands at its `x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left edge.
    Start,
    /// Its middle.
    Middle,
    /// Its right edge.
    End,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its role.
    pub ink: Ink,
    /// Where its anchor stands, from the left edge of the drawing, in sixteenths of a pixel.
    pub x: Px16,
    /// Where its baseline stands, from the upper edge of the drawing, in sixteenths of a pixel.
    pub baseline: Px16,
    /// The part of the text that stands at `x`.
    pub anchor: Anchor,
    /// Regular or semibold.
    pub weight: Weight,
    /// Font size in pixels.
    pub size: i32,
    /// The words.
    pub text: String,
}

impl Text {
    /// Its width in sixteenths of a pixel, rounded up, measured with the shipped font.
    pub fn width(&self) -> Px16 {
        measure(&self.text, self.size, self.weight)
    }

    /// The box it covers: three quarters of the font size above the baseline, a quarter below.
    pub fn bounds(&self) -> Bounds {
        let width = self.width();
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2,
            Anchor::End => self.x - width,
        };
        let em = px(self.size);
        // Chart labels have capitals and figures above the line and descenders below it.
        Bounds { left, right: left + width, top: self.baseline - em * 3 / 4, bottom: self.baseline + em / 4 }
    }
}

/// The width of a text in the shipped figure font, in sixteenths of a pixel and rounded up; `size` in pixels.
pub(crate) fn measure(text: &str, size: i32, weight: Weight) -> Px16 {
    (font::width(text, f64::from(size), weight) * f64::from(SIXTEENTHS)).ceil() as Px16
}

/// A rectangle, in sixteenths of a pixel from the left and upper edge of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Its left edge.
    pub left: Px16,
    /// Its right edge.
    pub right: Px16,
    /// Its upper edge.
    pub top: Px16,
    /// Its lower edge.
    pub bottom: Px16,
}

impl Bounds {
    /// Whether the two share any area; edges that touch do not.
    pub fn intersects(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// One mark, with its lengths and places in sixteenths of a pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A line through points, each by x and y. Where its ink is that of an area, such as a cloud, it is filled.
    Line(Ink, Vec<(Px16, Px16)>),
    /// A rectangle, filled but where its ink is that of a frame.
    Rect(Ink, Bounds),
    /// A filled dot: centre and radius.
    Dot(Ink, (Px16, Px16), Px16),
    /// A text.
    Text(Text),
}

/// A drawing: its size in pixels and its marks, the later over the earlier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// Width in pixels.
    pub width: i32,
    /// Height in pixels.
    pub height: i32,
    /// The marks.
    pub marks: Vec<Mark>,
}

impl Scene {
    /// The texts among the marks.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.marks.iter().filter_map(|mark| match mark {
            Mark::Text(text) => Some(text),
            Mark::Line(..) | Mark::Rect(..) | Mark::Dot(..) => None,
        })
    }
}
