//! Dots before they are named: which stand together, and where each goes so that none covers another.

use crate::draw::font::Weight;
use crate::draw::scene::{Bounds, Px16, px};
use crate::stance::room::distance_squared;

/// A dot to be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDot {
    /// Where its middle would stand, in sixteenths of a pixel from the left and upper edge.
    pub at: (Px16, Px16),
    /// The distance from its middle to its edge, in sixteenths of a pixel.
    pub radius: Px16,
    /// Its name.
    pub name: String,
    /// The weight of the font for the name.
    pub weight: Weight,
}

/// Around the dot, the better places first: right, left, above, below, then between them, in thousandths.
pub(super) const DIRECTIONS: [(i32, i32); 16] = [
    (1000, 0),
    (-1000, 0),
    (0, -1000),
    (0, 1000),
    (707, -707),
    (707, 707),
    (-707, -707),
    (-707, 707),
    (924, -383),
    (924, 383),
    (-924, -383),
    (-924, 383),
    (383, -924),
    (383, 924),
    (-383, -924),
    (-383, 924),
];

/// Between two dots that were moved apart.
const GAP: Px16 = px(2);

/// The points in groups: in one are those that would cover each other, directly or by way of others.
pub(super) fn together(points: &[NamedDot]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (i, point) in points.iter().enumerate() {
        let touches = |j: &usize| {
            points.get(*j).is_some_and(|other| {
                let least = i64::from(point.radius + other.radius + GAP);
                distance_squared(point.at, other.at) < least * least
            })
        };
        let (near, far): (Vec<_>, Vec<_>) = groups.into_iter().partition(|group| group.iter().any(touches));
        groups = far;
        let mut joined: Vec<usize> = near.concat();
        joined.push(i);
        groups.push(joined);
    }
    groups
}

/// Moves dots so that none covers another: each to the nearest free place. Those that have a place keep it.
pub(crate) fn apart(points: &[NamedDot], given: &[Option<(Px16, Px16)>], room: Bounds) -> Vec<(Px16, Px16)> {
    let given = |i: usize| given.get(i).copied().flatten();
    let stay = points.iter().enumerate().filter_map(|(i, point)| Some((given(i)?, point.radius)));
    let mut taken: Vec<((Px16, Px16), Px16)> = stay.collect();
    let mut dots = Vec::with_capacity(points.len());
    for (i, point) in points.iter().enumerate() {
        if let Some(at) = given(i) {
            dots.push(at);
            continue;
        }
        let radius = point.radius;
        let fit = |(x, y): (Px16, Px16)| {
            (
                x.min(room.right - radius).max(room.left + radius),
                y.min(room.bottom - radius).max(room.top + radius),
            )
        };
        let wish = fit(point.at);
        let is_free = |at: &(Px16, Px16)| {
            taken.iter().all(|(other, its)| {
                let least = i64::from(radius + its + GAP);
                distance_squared(*at, *other) >= least * least
            })
        };
        // Rings around the wish, half a dot apart, each from its right.
        let rings = (0..80).flat_map(|ring| {
            let far = ring * radius / 2;
            DIRECTIONS.iter().map(move |(x, y)| (wish.0 + far * x / 1000, wish.1 + far * y / 1000))
        });
        let at = rings.map(fit).find(is_free).unwrap_or(wish);
        taken.push((at, radius));
        dots.push(at);
    }
    dots
}
