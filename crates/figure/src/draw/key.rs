//! A key: what the marks stand for, in rows above the plot.

use crate::draw::font::Weight;
use crate::draw::hatch::hatch;
use crate::draw::ink::Ink;
use crate::draw::layout::Layout;
use crate::draw::plane::Plane;
use crate::draw::scene::{Bounds, Mark, Px16, measure, px};

/// The look of a sample, in a square of [`SIDE`].
#[derive(Clone, Copy)]
pub(crate) enum Sample {
    /// A filled square.
    Block,
    /// A filled square, hatched.
    Hatched,
    /// The outline of the square.
    Outline,
    /// An upright line through the middle.
    Upright,
    /// A level line through the middle.
    Level,
    /// A dot in the middle.
    Dot,
}

/// A sample, the ink it is drawn with, and what it stands for.
pub(crate) type Entry = (Sample, Ink, String);

/// The side of a sample's square.
const SIDE: Px16 = px(11);

/// Font size in pixels.
const SIZE: i32 = 12;

/// The distance from one row to the next.
const STEP: Px16 = px(18);

/// Each entry's left edge and row, for a drawing of this width in pixels.
fn places(entries: &[Entry], layout: Layout, width: i32) -> Vec<(Px16, i32)> {
    let gap = px(if layout.is_narrow() { 11 } else { 16 });
    let (mut x, mut row) = (px(1), 0);
    let place = |(_, _, label): &Entry| {
        let length = SIDE + px(5) + measure(label, SIZE, Weight::Regular);
        if x + length > px(width) && x > px(1) {
            (x, row) = (px(1), row + 1);
        }
        let place = (x, row);
        x += length + gap;
        place
    };
    entries.iter().map(place).collect()
}

/// The room that the key takes at the top of a drawing of this width in pixels.
pub(crate) fn room(entries: &[Entry], layout: Layout, width: i32) -> Px16 {
    places(entries, layout, width).last().map_or(0, |(_, row)| (row + 1) * STEP + px(4))
}

/// Draws it from this height downwards.
pub(crate) fn draw(plane: &Plane, entries: &[Entry], top: Px16) {
    let width = plane.right_edge() / px(1);
    for ((sample, ink, label), (left, row)) in entries.iter().zip(places(entries, plane.layout, width)) {
        let top = top + px(2) + row * STEP;
        let bounds = Bounds { left, right: left + SIDE, top, bottom: top + SIDE };
        let (x, y) = (left + SIDE / 2, top + SIDE / 2);
        let mark = match sample {
            Sample::Block | Sample::Hatched => Mark::Rect(*ink, bounds),
            Sample::Outline => Mark::Line(*ink, outline(bounds)),
            Sample::Upright => Mark::Line(*ink, vec![(x, bounds.top), (x, bounds.bottom)]),
            Sample::Level => Mark::Line(*ink, vec![(bounds.left, y), (bounds.right, y)]),
            Sample::Dot => Mark::Dot(*ink, (x, y), px(3)),
        };
        let mut text = plane.text(Ink::Tick, bounds.right + px(5), top + px(10), label.clone());
        text.size = SIZE;
        plane.add([mark]);
        if matches!(sample, Sample::Hatched) {
            plane.add(hatch(bounds));
        }
        plane.add([Mark::Text(text)]);
    }
}

/// The edge of a rectangle, closed.
pub(crate) fn outline(Bounds { left, right, top, bottom }: Bounds) -> Vec<(Px16, Px16)> {
    vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
}
