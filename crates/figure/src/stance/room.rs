//! Boxes and lines on a plane: what covers what, and what crosses what.

use crate::draw::scene::{Bounds, Px16};

/// A line from a dot's edge to its name, in sixteenths of a pixel.
pub type Leader = [(Px16, Px16); 2];

/// The box of both.
pub(super) fn joined(one: Bounds, other: Bounds) -> Bounds {
    Bounds {
        left: one.left.min(other.left),
        right: one.right.max(other.right),
        top: one.top.min(other.top),
        bottom: one.bottom.max(other.bottom),
    }
}

/// The box around a middle.
pub(super) fn around((x, y): (Px16, Px16), radius: Px16) -> Bounds {
    Bounds { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

/// Whether a box lies in a room.
pub(super) fn inside(bounds: Bounds, room: Bounds) -> bool {
    bounds.left >= room.left
        && bounds.right <= room.right
        && bounds.top >= room.top
        && bounds.bottom <= room.bottom
}

/// The square of a distance.
pub(super) fn distance_squared(one: (Px16, Px16), other: (Px16, Px16)) -> i64 {
    let (x, y) = (i64::from(one.0 - other.0), i64::from(one.1 - other.1));
    x * x + y * y
}

/// On which side of a line from `from` to `to` a point lies: the sign says.
fn side([from, to]: Leader, at: (Px16, Px16)) -> i64 {
    i64::from(to.0 - from.0) * i64::from(at.1 - from.1) - i64::from(to.1 - from.1) * i64::from(at.0 - from.0)
}

/// Whether a line runs through a box.
pub(super) fn crosses(line: Leader, bounds: Bounds) -> bool {
    let [from, to] = line;
    let hull = Bounds {
        left: from.0.min(to.0),
        right: from.0.max(to.0) + 1,
        top: from.1.min(to.1),
        bottom: from.1.max(to.1) + 1,
    };
    let corners = [
        (bounds.left, bounds.top),
        (bounds.right, bounds.top),
        (bounds.left, bounds.bottom),
        (bounds.right, bounds.bottom),
    ];
    let sides = corners.map(|corner| side(line, corner).signum());
    hull.intersects(&bounds) && !(sides.iter().all(|side| *side >= 0) || sides.iter().all(|side| *side <= 0))
}

/// Whether two lines cross.
pub(super) fn meet(one: Leader, other: Leader) -> bool {
    let apart = |line: Leader, [from, to]: Leader| side(line, from).signum() * side(line, to).signum() < 0;
    apart(one, other) && apart(other, one)
}
