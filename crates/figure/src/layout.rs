//! The two drawings of every figure, and the room inside them.

use crate::scene::{Px16, px};

/// Each figure is drawn twice on a grid of fixed size; the page shows the one that fits its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// For columns of [`Layout::WIDE_FROM`] pixels and more.
    Wide,
    /// For columns below that, down to 280 pixels.
    Narrow,
}

impl Layout {
    /// Columns of this width in pixels and more show the wide drawing. The style sheet says the same.
    pub const WIDE_FROM: i32 = 620;

    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Narrow];

    /// Width and height of the drawing's grid in pixels.
    pub fn size(self) -> (i32, i32) {
        match self {
            Self::Wide => (720, 420),
            Self::Narrow => (320, 340),
        }
    }

    /// Font size in pixels.
    pub fn font_size(self) -> i32 {
        match self {
            Self::Wide => 14,
            Self::Narrow => 13,
        }
    }

    /// From one line of text to the next.
    pub fn line_height(self) -> Px16 {
        px(self.font_size()) * 5 / 4
    }

    /// From the middle of a line of figures down to its baseline.
    pub(crate) fn rise(self) -> Px16 {
        px(self.font_size()) * 35 / 100
    }

    /// The class of the drawing in the page.
    pub fn class(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Narrow => "narrow",
        }
    }
}

/// Room around the plot for labels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Margins {
    pub(crate) top: Px16,
    pub(crate) right: Px16,
    pub(crate) bottom: Px16,
    pub(crate) left: Px16,
}
