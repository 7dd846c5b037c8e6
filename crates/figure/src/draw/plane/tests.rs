//! Places and stretches equal those found the slow way.

use proptest::prelude::*;

use super::*;
use crate::draw::canvas::Canvas;

fn plane(width: i32, to: f64, max: f64) -> Plane {
    let canvas = Canvas::new(Layout::Wide, (720, 420), 0);
    canvas.panel(Bounds { left: px(40), right: px(40) + width, top: px(10), bottom: px(400) }, 0.0..to, max)
}

proptest! {
    #[test]
    fn places_are_those_of_plotters(
        width in 0..10_000, to in 0.0..4000.0, max in 0.0..50_000.0, x in -10.0..4000.0, y in 0.0..50_000.0
    ) {
        let plane = plane(width, to, max);
        prop_assert_eq!(plane.place(x, y), plane.area.map_coordinate(&(x, y)));
    }

    #[test]
    fn stretches_are_those_found_one_by_one(count in 0..900_usize, width in 1..10_000, step in 1..200) {
        let plane = plane(width, 900.0, 1.0);
        let x = |i| (i * i) as f64 / 900.0;
        let mut slow: Vec<(i32, Range<usize>)> = Vec::new();
        for i in 0..count {
            let here = (plane.across(x(i)) - 7).div_euclid(step);
            match slow.last_mut().filter(|(last, _)| *last == here) {
                Some((_, within)) => within.end = i + 1,
                None => slow.push((here, i..i + 1)),
            }
        }
        prop_assert_eq!(plane.stretches(count, (7, step), &x), slow);
    }
}
