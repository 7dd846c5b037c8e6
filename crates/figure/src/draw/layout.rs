//! The drawings of every figure, and the room inside them.

use crate::draw::scene::{Bounds, Px16, px};

/// Each figure of the page is drawn on two grids of fixed size, and the page shows the one that fits its column. Two
/// more are for pictures that leave the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// For columns of [`Layout::WIDE_FROM`] pixels and more.
    Wide,
    /// For columns below that, down to 280 pixels.
    Narrow,
    /// Inside a picture of 1200 by 630 pixels.
    Card,
    /// Inside a square picture.
    Square,
}

impl Layout {
    /// Columns of this width in pixels and more show the wide drawing. The style sheet says the same.
    pub const WIDE_FROM: i32 = 620;

    /// The two layouts of the page.
    pub const PAGE: [Self; 2] = [Self::Wide, Self::Narrow];

    /// All of them.
    pub const ALL: [Self; 4] = [Self::Wide, Self::Narrow, Self::Card, Self::Square];

    /// Width and height of the drawing's grid in pixels, as most charts have it; some have another height.
    pub fn size(self) -> (i32, i32) {
        match self {
            Self::Wide => (720, 420),
            Self::Narrow => (320, 340),
            Self::Card => (568, 216),
            Self::Square => (568, 400),
        }
    }

    /// Whether there is little room across.
    pub fn is_narrow(self) -> bool {
        self == Self::Narrow
    }

    /// Font size in pixels.
    pub fn font_size(self) -> i32 {
        match self {
            Self::Wide => 14,
            Self::Narrow | Self::Card | Self::Square => 13,
        }
    }

    /// The distance from one line of text to the next, in sixteenths of a pixel.
    pub fn line_height(self) -> Px16 {
        px(self.font_size()) * 5 / 4
    }

    /// The distance from the middle of a line of figures down to its baseline.
    pub(crate) fn rise(self) -> Px16 {
        px(self.font_size()) * 35 / 100
    }

    /// The class of the drawing in the page: the layout's name in small letters.
    pub fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
            Self::Card => "card",
            Self::Square => "square",
        }
    }
}

/// The room around the plot for labels, in sixteenths of a pixel.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Margins {
    pub(crate) top: Px16,
    pub(crate) right: Px16,
    pub(crate) bottom: Px16,
    pub(crate) left: Px16,
}

impl Margins {
    /// The bounds that the margins leave of a grid of this size in pixels.
    pub(crate) fn inside(self, (width, height): (i32, i32)) -> Bounds {
        Bounds {
            left: self.left,
            right: px(width) - self.right,
            top: self.top,
            bottom: px(height) - self.bottom,
        }
    }
}
