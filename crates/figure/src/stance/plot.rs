//! The plane of a map: its frame, the words at its ends, and where a position stands in it.

use super::drawing::Drawing;
use crate::font::Weight;
use crate::ink::Ink;
use crate::layout::Layout;
use crate::scene::{Anchor, Bounds, Mark, Px16, Text, px};

/// The words at the ends of two axes.
pub(super) struct Ends {
    /// At the left and the right end.
    pub(super) x: [String; 2],
    /// At the lower and the upper end.
    pub(super) y: [String; 2],
}

/// From the frame to the ends of the axes: marks there have room around them.
const INSET: Px16 = px(26);

/// A plane.
pub(super) struct Plot {
    /// Its frame.
    pub(super) room: Bounds,
    layout: Layout,
}

impl Plot {
    /// A plane of this width and height in pixels, below the words of its upper end.
    pub(super) fn new(layout: Layout, width: i32, height: i32) -> Self {
        let top = px(24);
        Self { room: Bounds { left: px(1), right: px(width - 1), top, bottom: top + px(height) }, layout }
    }

    /// Below the plane and all words at its ends.
    pub(super) fn foot(&self) -> Px16 {
        self.room.bottom + self.layout.line_height() * 2 + px(12)
    }

    /// The place of a position: −1 to 1 in both directions, upwards.
    pub(super) fn at(&self, x: f64, y: f64) -> (Px16, Px16) {
        let along = |from: Px16, to: Px16, share: f64| from + (f64::from(to - from) * share).round() as Px16;
        let Bounds { left, right, top, bottom } = self.room;
        (
            along(left + INSET, right - INSET, f64::midpoint(x, 1.0)),
            along(bottom - INSET, top + INSET, f64::midpoint(y, 1.0)),
        )
    }

    /// Frame, middle lines and words. Where the middle has a meaning of its own, lines run through it.
    pub(super) fn frame(&self, drawing: &mut Drawing, ends: &Ends, has_middle: bool) {
        let Bounds { left, right, top, bottom } = self.room;
        let (middle_x, middle_y) = self.at(0.0, 0.0);
        let mut marks = vec![Mark::Line(
            Ink::Grid,
            vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)],
        )];
        if has_middle {
            marks.push(Mark::Line(Ink::Grid, vec![(middle_x, top), (middle_x, bottom)]));
            marks.push(Mark::Line(Ink::Grid, vec![(left, middle_y), (right, middle_y)]));
        }
        let size = self.layout.font_size();
        let mut text = |x, baseline, anchor, text: &str| {
            let words = text.to_owned();
            let ink = Ink::Tick;
            marks.push(Mark::Text(Text {
                ink,
                x,
                baseline,
                anchor,
                weight: Weight::Regular,
                size,
                text: words,
            }));
        };
        let [low, high] = &ends.y;
        let line = self.layout.line_height();
        let mark = px(13);
        let below = bottom + px(4) + line;
        text(left + mark, top - px(8), Anchor::Start, high);
        text(left + mark, below, Anchor::Start, low);
        let [low, high] = &ends.x;
        text(left + mark, below + line, Anchor::Start, low);
        text(right - mark, below + line, Anchor::End, high);
        let rise = self.layout.rise();
        let point = |(x, y): (Px16, Px16), (dx, dy): (i32, i32)| {
            let y = y - rise;
            let (tip, side) = (px(5), px(4));
            let tip = (x + tip * dx, y + tip * dy);
            let back = (x - px(3) * dx, y - px(3) * dy);
            let (one, other) =
                ((back.0 + side * dy, back.1 + side * dx), (back.0 - side * dy, back.1 - side * dx));
            Mark::Line(Ink::Arrow, vec![tip, one, other, tip])
        };
        marks.push(point((left + px(5), top - px(8)), (0, -1)));
        marks.push(point((left + px(5), below), (0, 1)));
        marks.push(point((left + px(5), below + line), (-1, 0)));
        marks.push(point((right - px(5), below + line), (1, 0)));
        drawing.plain(marks);
    }
}
