//! The region of a position's draws: a rounded hull around those nearest to their middle.

use crate::draw::scene::{Px16, px};
use model::order;

/// A point of the grid.
type At = (Px16, Px16);

/// How far the hull keeps from the draws: draws of few codes lie on a line, or in one point.
const ROUND: Px16 = px(7);

/// A circle in twelve, in thousandths.
const TWELFTHS: [(i32, i32); 12] = [
    (1000, 0),
    (866, 500),
    (500, 866),
    (0, 1000),
    (-500, 866),
    (-866, 500),
    (-1000, 0),
    (-866, -500),
    (-500, -866),
    (0, -1000),
    (500, -866),
    (866, -500),
];

/// A closed line around the position and so many percent of its draws, those nearest to their middle. Nearness is
/// measured in each direction by how far the draws are spread in it.
pub(super) fn region(position: At, draws: &[At], percent: usize) -> Vec<At> {
    let mut near: Vec<(i64, usize)> = distances(draws).into_iter().zip(0..).collect();
    order::sort(&mut near);
    near.truncate((draws.len() * percent).div_ceil(100));
    let kept = near.into_iter().filter_map(|(_, i)| draws.get(i)).chain([&position]);
    rounded(&kept.copied().collect::<Vec<_>>(), ROUND)
}

/// A closed line around marks.
pub(super) fn outline(marks: &[At]) -> Vec<At> {
    rounded(marks, px(11))
}

/// The hull of circles around points, with its corners cut. Circles around the points inside add nothing to it.
fn rounded(points: &[At], radius: Px16) -> Vec<At> {
    let circle = |(x, y): At| TWELFTHS.map(|(dx, dy)| (x + radius * dx / 1000, y + radius * dy / 1000));
    let around: Vec<At> = hull(points).into_iter().flat_map(circle).collect();
    smooth(&smooth(&hull(&around)))
}

/// A closed line with its corners cut (Chaikin's): a cloud has none.
fn smooth(closed: &[At]) -> Vec<At> {
    let cut = |one: &At, other: &At| ((one.0 * 3 + other.0) / 4, (one.1 * 3 + other.1) / 4);
    let mut line: Vec<At> = closed
        .iter()
        .zip(closed.iter().skip(1))
        .flat_map(|(one, other)| [cut(one, other), cut(other, one)])
        .collect();
    line.extend(line.first().copied());
    line
}

fn distances(draws: &[At]) -> Vec<i64> {
    let (x, spread_x) = moments(draws.iter().map(|draw| draw.0));
    let (y, spread_y) = moments(draws.iter().map(|draw| draw.1));
    let share = |value: Px16, middle: f64, spread: f64| (f64::from(value) - middle) / spread;
    let squared = |draw: &At| share(draw.0, x, spread_x).powi(2) + share(draw.1, y, spread_y).powi(2);
    draws.iter().map(|draw| (squared(draw) * 1000.0) as i64).collect()
}

/// Mean and standard deviation; the latter at least a pixel.
fn moments(values: impl Iterator<Item = Px16> + Clone) -> (f64, f64) {
    let count = values.clone().count().max(1) as f64;
    let mean = values.clone().map(f64::from).sum::<f64>() / count;
    let variance = values.map(|value| (f64::from(value) - mean).powi(2)).sum::<f64>() / count;
    (mean, variance.sqrt().max(f64::from(px(1))))
}

/// The convex hull, closed (Andrew's monotone chain).
fn hull(points: &[At]) -> Vec<At> {
    let mut keys: Vec<(i64, usize)> =
        points.iter().map(|(x, y)| (i64::from(*x) * (1 << 24) + i64::from(*y)).to_owned()).zip(0..).collect();
    order::sort(&mut keys);
    keys.dedup_by_key(|key| key.0);
    let sorted: Vec<At> = keys.into_iter().filter_map(|(_, i)| points.get(i).copied()).collect();
    let mut around = half(sorted.iter().copied());
    around.pop();
    around.extend(half(sorted.iter().rev().copied()));
    around
}

fn half(points: impl Iterator<Item = At>) -> Vec<At> {
    let mut chain: Vec<At> = Vec::new();
    for point in points {
        while let [.., one, other] = chain.as_slice() {
            let turn = i64::from(other.0 - one.0) * i64::from(point.1 - one.1)
                - i64::from(other.1 - one.1) * i64::from(point.0 - one.0);
            if turn > 0 {
                break;
            }
            chain.pop();
        }
        chain.push(point);
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hull_leaves_nothing_out_and_has_no_dents() {
        let check = |points: &[At], expected: &[At]| assert_eq!(hull(points), expected);
        check(&[(0, 0), (4, 0), (4, 4), (0, 4), (2, 1), (2, 0)], &[(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]);
        check(&[(0, 0), (0, 0)], &[(0, 0)]);
    }

    #[test]
    fn a_few_far_draws_do_not_stretch_the_region() {
        let mut draws = vec![(px(10), px(10)); 95];
        draws.extend([(px(500), px(10)); 5]);
        let widest = |percent| region((px(10), px(10)), &draws, percent).iter().map(|at| at.0).max();
        assert!(widest(90) <= Some(px(17)) && widest(100) > Some(px(500)));
    }
}
