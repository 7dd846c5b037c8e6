//! The plane of a map: its frame, the words at its ends, and where a position stands in it.

use super::drawing::Drawing;
use super::wrap::wrapped;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::{Fit, Layout};
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, measure, px};

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
    /// Height in pixels of the plane with the words around it. It grows with the width as a stretched drawing does, so that
    /// nothing moves when a map is drawn to fit.
    pub(super) height: i32,
}

impl Sheet {
    /// A sheet whose plane leaves room for a column beside it, or takes all the width.
    pub(super) fn new(Fit { layout, width }: Fit, has_column: bool) -> Self {
        let (printed, height) = layout.size();
        let height = match layout {
            Layout::Wide => 390,
            Layout::Narrow => 376,
            Layout::Column | Layout::Card | Layout::Square => height,
        };
        let plane = match layout {
            Layout::Wide if has_column => width - 210,
            Layout::Square | Layout::Card if has_column => 366,
            Layout::Wide | Layout::Column | Layout::Narrow | Layout::Square | Layout::Card => width,
        };
        Self { layout, width, plane, height: (height * width + printed / 2) / printed }
    }

    /// Whether it is that of a picture, of which nothing stands below the plane.
    pub(super) fn is_fixed(&self) -> bool {
        self.layout.is_picture()
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
    /// Whether the words of the lower end stand between those of the left and the right one.
    is_row: bool,
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
        let long = |words: &String| measure(words, size, Weight::Regular) + MARK + px(12);
        let lines = |words: &String, room: Px16| wrapped(words, room - MARK, size, Weight::Regular);
        let y = ends.y.each_ref().map(|words| lines(words, width - MARK));
        // On one line where both have room there, else each in its half.
        let [low, high] = ends.x.each_ref().map(long);
        let half = if low + high <= width { width } else { width / 2 - px(4) };
        let x = ends.x.each_ref().map(|words| lines(words, half));
        let is_row = low.max(high) * 2 + ends.y.first().map_or(0, long) <= width;
        let top = px(24) + line * (y.last().map_or(0, Vec::len) as i32 - 1);
        let mut plot = Self {
            room: Bounds { left: px(1), right: px(sheet.plane - 1), top, bottom: 0 },
            layout,
            is_row,
            x,
            y,
        };
        plot.room.bottom = px(sheet.height) - plot.foot();
        plot
    }

    /// The room that the words below the plane take.
    fn foot(&self) -> Px16 {
        let ([low, _], [left, right]) = (&self.y, &self.x);
        let below = left.len().max(right.len());
        let lines = if self.is_row { below.max(low.len()) } else { low.len() + below };
        self.layout.line_height() * lines as i32 + px(12)
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
        let last = if self.is_row { below } else { below + line * low.len() as i32 };
        // The upright axis is named where it ends, and so is the level one.
        self.lines(&mut marks, (middle_x, first), (0, -1), high);
        self.lines(&mut marks, (middle_x, below), (0, 1), low);
        self.lines(&mut marks, (left, last), (-1, 0), west);
        self.lines(&mut marks, (right, last), (1, 0), east);
        drawing.plain(marks);
    }

    /// The lines of an end, and before or behind the first of them a pointer towards it.
    fn lines(&self, marks: &mut Vec<Mark>, (x, first): (Px16, Px16), towards: (i32, i32), lines: &[String]) {
        let (anchor, shift) = match towards {
            (0, _) => (Anchor::Middle, MARK / 2),
            (1, _) => (Anchor::End, -MARK),
            _ => (Anchor::Start, MARK),
        };
        for (baseline, text) in (0..).map(|n| first + self.layout.line_height() * n).zip(lines) {
            let size = self.layout.font_size();
            let text = Text {
                ink: Ink::Tick,
                x: x + shift,
                baseline,
                anchor,
                weight: Weight::Regular,
                size,
                text: text.clone(),
            };
            if baseline == first {
                let Bounds { left, right, .. } = text.bounds();
                let at = if anchor == Anchor::End { right + px(8) } else { left - px(8) };
                marks.push(pointer(self.layout, (at, first), towards));
            }
            marks.push(Mark::Text(text));
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
