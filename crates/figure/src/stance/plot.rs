//! The plane of a map: its frame, the words at its ends, and where a position stands in it.

use super::drawing::Drawing;
use super::wrap::wrapped;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::Layout;
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};

/// The words at the ends of two axes.
pub(super) struct Ends {
    /// At the left and the right end.
    pub(super) x: [String; 2],
    /// At the lower and the upper end.
    pub(super) y: [String; 2],
}

/// The distance from the frame to the ends of the axes: marks there have room around them.
const INSET: Px16 = px(26);

/// The room before the words of an end, for its pointer.
pub(super) const MARK: Px16 = px(13);

/// How large a drawing is, and what it has beside its plane.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub(super) layout: Layout,
    /// Width in pixels.
    pub(super) width: i32,
    /// Width of the plane in pixels.
    pub(super) plane: i32,
    /// Height of the plane, or of all where that is fixed, in pixels.
    pub(super) height: i32,
}

impl Sheet {
    /// A sheet whose plane leaves room for a column beside it, or takes all the width. `heights` are those of the wide
    /// and of the narrow plane; pictures are of one size.
    pub(super) fn new(layout: Layout, has_column: bool, heights: (i32, i32)) -> Self {
        let (width, fixed) = layout.size();
        let (plane, height) = match layout {
            Layout::Column | Layout::Narrow => (width, heights.1),
            Layout::Wide if has_column => (510, heights.0),
            Layout::Wide => (width, heights.0),
            Layout::Square | Layout::Card if has_column => (366, fixed),
            Layout::Square | Layout::Card => (width, fixed),
        };
        Self { layout, width, plane, height }
    }

    /// Whether its height is that of a picture.
    pub(super) fn is_fixed(&self) -> bool {
        matches!(self.layout, Layout::Square | Layout::Card)
    }

    /// The left edge and the width of what stands beside the plane, or below it where there is no room beside.
    pub(super) fn column(&self) -> (Px16, Px16) {
        if self.plane == self.width {
            (px(1), px(self.width - 2))
        } else {
            (px(self.plane + 18), px(self.width - self.plane - 20))
        }
    }
}

/// A plane.
pub(super) struct Plot {
    /// The frame of the plane.
    pub(super) room: Bounds,
    layout: Layout,
    /// The lines of words at its ends.
    x: [Vec<String>; 2],
    y: [Vec<String>; 2],
}

impl Plot {
    /// The plane of a sheet, between the words of its ends.
    pub(super) fn new(sheet: &Sheet, ends: &Ends) -> Self {
        let layout = sheet.layout;
        let (size, width) = (layout.font_size(), px(sheet.plane - 2));
        let line = layout.line_height();
        let y = ends.y.each_ref().map(|words| wrapped(words, width - MARK, size, Weight::Regular));
        // On one line where both have room there, else each in its half.
        let [low, high] =
            ends.x.each_ref().map(|words| crate::draw::scene::measure(words, size, Weight::Regular));
        let half = if low + high + MARK * 2 + px(12) <= width { width } else { width / 2 - MARK - px(4) };
        let x = ends.x.each_ref().map(|words| wrapped(words, half, size, Weight::Regular));
        let count = |lines: &[Vec<String>; 2], i: usize| lines.get(i).map_or(0, Vec::len) as i32;
        let top = px(24) + line * (count(&y, 1) - 1);
        let foot = line * (count(&y, 0) + count(&x, 0).max(count(&x, 1))) + px(12);
        let bottom = if sheet.is_fixed() { px(sheet.height) - foot } else { top + px(sheet.height) };
        Self { room: Bounds { left: px(1), right: px(sheet.plane - 1), top, bottom }, layout, x, y }
    }

    /// Below the plane and all words at its ends.
    pub(super) fn foot(&self) -> Px16 {
        let ([low, _], [left, right]) = (&self.y, &self.x);
        let lines = low.len() + left.len().max(right.len());
        self.room.bottom + self.layout.line_height() * lines as i32 + px(12)
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

    /// The room for names.
    pub(super) fn inner(&self) -> Bounds {
        let Bounds { left, right, top, bottom } = self.room;
        Bounds { left: left + px(3), right: right - px(3), top: top + px(2), bottom: bottom - px(2) }
    }

    /// Frame, lines through the middle, and words.
    pub(super) fn frame(&self, drawing: &mut Drawing) {
        let Bounds { left, right, top, bottom } = self.room;
        let (middle_x, middle_y) = self.at(0.0, 0.0);
        let mut marks = vec![
            Mark::Line(
                Ink::Grid,
                vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)],
            ),
            Mark::Line(Ink::Grid, vec![(middle_x, top), (middle_x, bottom)]),
            Mark::Line(Ink::Grid, vec![(left, middle_y), (right, middle_y)]),
        ];
        let ([low, high], [west, east]) = (&self.y, &self.x);
        let line = self.layout.line_height();
        let first = top - px(8) - line * (high.len() as i32 - 1);
        let below = bottom + px(4) + line;
        let last = below + line * low.len() as i32;
        self.lines(&mut marks, (left, first), Anchor::Start, high);
        self.lines(&mut marks, (left, below), Anchor::Start, low);
        self.lines(&mut marks, (left, last), Anchor::Start, west);
        self.lines(&mut marks, (right, last), Anchor::End, east);
        marks.push(pointer(self.layout, (left + px(5), first), (0, -1)));
        marks.push(pointer(self.layout, (left + px(5), below), (0, 1)));
        marks.push(pointer(self.layout, (left + px(5), last), (-1, 0)));
        marks.push(pointer(self.layout, (right - px(5), last), (1, 0)));
        drawing.plain(marks);
    }

    fn lines(
        &self,
        marks: &mut Vec<Mark>,
        (x, mut baseline): (Px16, Px16),
        anchor: Anchor,
        lines: &[String],
    ) {
        let x = if anchor == Anchor::End { x - MARK } else { x + MARK };
        for text in lines {
            marks.push(Mark::Text(Text {
                ink: Ink::Tick,
                x,
                baseline,
                anchor,
                weight: Weight::Regular,
                size: self.layout.font_size(),
                text: text.clone(),
            }));
            baseline += self.layout.line_height();
        }
    }
}

/// A pointer in a direction, left of words on a baseline.
pub(super) fn pointer(layout: Layout, (x, y): (Px16, Px16), (dx, dy): (i32, i32)) -> Mark {
    let y = y - layout.rise();
    let (tip, side) = (px(5), px(4));
    let tip = (x + tip * dx, y + tip * dy);
    let back = (x - px(3) * dx, y - px(3) * dy);
    let (one, other) = ((back.0 + side * dy, back.1 + side * dx), (back.0 - side * dy, back.1 - side * dx));
    Mark::Line(Ink::Arrow, vec![tip, one, other, tip])
}
