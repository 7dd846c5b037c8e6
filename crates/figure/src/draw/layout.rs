//! The drawings of every figure, how wide they are, and the room inside them.

use crate::draw::scene::{Bounds, Px16, px};

/// A page is printed with a drawing for each kind of column, and shows the one that is made for its own. Two more are for
/// pictures that leave the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// For columns of [`Layout::WIDE_FROM`] pixels and more, and in pictures for a page.
    Wide,
    /// For columns below that, from [`Layout::COLUMN_FROM`] on.
    Column,
    /// For columns below that, down to 280 pixels.
    Narrow,
    /// Inside a card of 600 by 315 pixels.
    Card,
    /// Inside a square picture of 600 by 600 pixels.
    Square,
}

impl Layout {
    /// Columns of this width in pixels and more show the wide drawing. The style sheet says the same.
    pub const WIDE_FROM: i32 = 620;

    /// Columns of this width in pixels and more show more than a phone does. The style sheet says the same.
    pub const COLUMN_FROM: i32 = 440;

    /// Those of the page, in the order in which they are printed.
    pub const PAGE: [Self; 3] = [Self::Wide, Self::Column, Self::Narrow];

    /// Those of maps, which have two.
    pub const MAP: [Self; 2] = [Self::Wide, Self::Narrow];

    /// All of them.
    pub const ALL: [Self; 5] = [Self::Wide, Self::Column, Self::Narrow, Self::Card, Self::Square];

    /// Width and height of a chart's grid in pixels, as most charts have it; some have another height.
    pub(crate) fn chart(self) -> (i32, i32) {
        match self {
            Self::Narrow => (320, 300),
            Self::Wide | Self::Column | Self::Card | Self::Square => self.size(),
        }
    }

    /// Width and height of a map's grid in pixels, and of the drawing in a picture.
    pub fn size(self) -> (i32, i32) {
        match self {
            Self::Wide => (720, 420),
            Self::Column => (540, 350),
            Self::Narrow => (320, 340),
            Self::Card => (568, 216),
            Self::Square => (568, 400),
        }
    }

    /// The narrowest width in pixels that it is drawn in; for a picture's layout, its only one.
    pub fn narrowest(self) -> i32 {
        match self {
            Self::Wide => Self::WIDE_FROM,
            Self::Column => Self::COLUMN_FROM,
            Self::Narrow => Fit::NARROWEST,
            Self::Card | Self::Square => self.size().0,
        }
    }

    /// Whether there is little room across: in columns below [`Layout::WIDE_FROM`].
    pub fn is_narrow(self) -> bool {
        match self {
            Self::Narrow | Self::Column => true,
            Self::Wide | Self::Card | Self::Square => false,
        }
    }

    /// Whether it is that of a picture: of one size, with nothing below it.
    pub(crate) fn is_picture(self) -> bool {
        match self {
            Self::Card | Self::Square => true,
            Self::Wide | Self::Column | Self::Narrow => false,
        }
    }

    /// Font size in pixels, of most texts.
    pub fn font_size(self) -> i32 {
        match self {
            Self::Wide => 14,
            Self::Column | Self::Narrow | Self::Card | Self::Square => 13,
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
            Self::Column => "column",
            Self::Narrow => "narrow",
            Self::Card => "card",
            Self::Square => "square",
        }
    }
}

/// A drawing of a certain width: the text in it keeps its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// The layout that is made for it.
    pub layout: Layout,
    /// Width in pixels.
    pub width: i32,
}

impl Fit {
    /// The narrowest and the widest drawing, in pixels: a column beyond them stretches it.
    const NARROWEST: i32 = 280;
    const WIDEST: i32 = 1200;

    /// That of a column so many pixels wide. Below 280 it is 280 pixels wide, and above 1,200 it is 1,200: the column
    /// stretches the drawing.
    pub fn new(column: i32) -> Self {
        let width = column.clamp(Self::NARROWEST, Self::WIDEST);
        let layout = match width {
            Layout::WIDE_FROM.. => Layout::Wide,
            Layout::COLUMN_FROM.. => Layout::Column,
            _ => Layout::Narrow,
        };
        Self { layout, width }
    }
}

/// As it is printed: as wide as [`Layout::size`].
impl From<Layout> for Fit {
    fn from(layout: Layout) -> Self {
        Self { layout, width: layout.size().0 }
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
