//! The box of values beside the upright at a place that is read.

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::plane::Plane;
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, measure, px};

/// One line of the box.
pub(crate) struct Line {
    pub(crate) ink: Ink,
    /// Whether a dot of the ink stands before the name.
    pub(crate) dot: bool,
    pub(crate) name: String,
    pub(crate) value: String,
}

/// Draws the upright at the data's `x` through all the planes, and the box on the side that has more room.
pub(crate) fn draw(planes: &[Plane], x: f64, heading: &str, lines: &[Line]) {
    let Some(plane) = planes.first() else { return };
    let (x, _) = plane.place(x, 0.0);
    for plane in planes {
        plane.add([Mark::Line(Ink::Cross, vec![(x, plane.plot.top), (x, plane.plot.bottom)])]);
    }
    boxed(plane, x, heading, lines);
}

/// Draws the box of values beside the grid's `x`, at the top of the plot.
pub(crate) fn boxed(plane: &Plane, x: Px16, heading: &str, lines: &[Line]) {
    boxed_at(plane, (x, plane.plot.top), heading, lines);
}

/// Draws the box of values beside the grid's `x`, its top at `top` or as near as the drawing allows.
pub(crate) fn boxed_at(plane: &Plane, (x, top): (Px16, Px16), heading: &str, lines: &[Line]) {
    let size = plane.layout.font_size();
    let step = plane.layout.line_height();
    let (pad, gap) = (px(8), px(12));
    let widest = lines.iter().map(|line| {
        indent(line)
            + measure(&line.name, size, Weight::Regular)
            + px(14)
            + measure(&line.value, size, Weight::Semibold)
    });
    let inner = widest.max().unwrap_or_default().max(measure(heading, size, Weight::Semibold));
    let width = inner + 2 * pad;
    let height = step * (lines.len() as i32 + 1) + 2 * pad - step / 4;
    // Beside the upright, on the side where the plot has room: beside the plot stand names. Where neither has, inside the
    // drawing.
    let edge = plane.right_edge() - 1;
    let (right, left) = (x + gap, x - gap - width);
    let left = if right + width <= plane.plot.right {
        right
    } else if left >= 0 {
        left
    } else {
        (edge - width).max(0)
    };
    let top = top.min(plane.bottom_edge() - 1 - height).max(0);
    let bounds = Bounds { left, right: left + width, top, bottom: top + height };
    plane.add([Mark::Rect(Ink::Paper, bounds)]);
    let mut baseline = top + pad + px(size) * 4 / 5;
    let mut heading = plane.text(Ink::Label, left + pad, baseline, heading.to_owned());
    heading.weight = Weight::Semibold;
    plane.add([Mark::Text(heading)]);
    for line in lines {
        baseline += step;
        let name = plane.text(line.ink, left + pad + indent(line), baseline, line.name.clone());
        if line.dot {
            plane.add([Mark::Dot(line.ink, (left + pad + px(4), baseline - plane.layout.rise()), px(4))]);
        }
        let mut value = plane.text(line.ink, left + width - pad, baseline, line.value.clone());
        value.anchor = Anchor::End;
        value.weight = Weight::Semibold;
        plane.add([Mark::Text(name), Mark::Text(value)]);
    }
}

fn indent(line: &Line) -> Px16 {
    if line.dot { px(13) } else { 0 }
}
