//! Names touch neither each other nor foreign dots, wherever the dots stand.

use proptest::prelude::*;

use super::*;
use crate::draw::font::Weight;
use crate::stance::room::distance_squared;

/// The columns of screens of 320, 375, 768 and 1280 px, and the height of the room in each.
const ROOMS: [(i32, i32); 4] = [(288, 290), (343, 300), (704, 420), (720, 420)];
const SIZE: i32 = 13;

fn room((width, height): (i32, i32)) -> Bounds {
    Bounds { left: 0, right: px(width), top: 0, bottom: px(height) }
}

fn point((x, y): (i32, i32), room: Bounds, name: &str) -> NamedDot {
    let at = (room.right * (x + 100) / 200, room.bottom * (100 - y) / 200);
    NamedDot { at, radius: px(6), name: name.into(), weight: Weight::Regular }
}

/// The point's own name and the leader to it do not count.
fn check(points: &[((i32, i32), String)], room: Bounds) -> Result<(), TestCaseError> {
    let points: Vec<NamedDot> =
        points.iter().map(|((x, y), name)| point((x * 25, y * 25), room, name)).collect();
    let LabelLayout { dots, labels, listed } = place(&points, Given::default(), room, SIZE);
    for (i, label) in labels.iter().enumerate() {
        prop_assert!(inside(label.bounds, room));
        for (j, other) in labels.iter().enumerate() {
            prop_assert!(i == j || !label.bounds.intersects(&other.bounds));
            prop_assert!(i == j || label.leader.is_none_or(|leader| !crosses(leader, other.bounds)));
        }
        prop_assert!(!dots.iter().any(|dot| label.bounds.intersects(&around(*dot, px(6)))));
    }
    for (i, one) in dots.iter().enumerate() {
        prop_assert!(inside(around(*one, px(6)), room));
        for other in &dots[..i] {
            prop_assert!(distance_squared(*one, *other) >= i64::from(px(12)).pow(2));
        }
    }
    let mut named: Vec<usize> = labels.iter().flat_map(|label| label.of.clone()).chain(listed).collect();
    named.sort_unstable();
    prop_assert!(named.iter().copied().eq(0..points.len()));
    Ok(())
}

/// A first name and a last name.
fn name() -> impl Strategy<Value = String> {
    let word = |rest| (prop::char::range('A', 'Z'), prop::collection::vec(prop::char::range('a', 'z'), rest));
    (word(2..=8), word(2..=12)).prop_map(|((first, rest), (last, end))| {
        std::iter::once(first).chain(rest).chain([' ', last]).chain(end).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn nothing_touches_and_nothing_leaves(
        // Whole steps of a quarter: many points coincide, as means of few codes do.
        points in prop::collection::vec(((-4..=4, -4..=4), name()), 0..60),
    ) {
        for size in ROOMS {
            check(&points, room(size))?;
        }
    }
}

#[test]
fn seven_parties_in_one_corner_all_have_their_names_in_one_label() {
    let names =
        ["Labour", "Conservatives", "Reform UK", "Liberal Democrats", "Green Party", "SNP", "Plaid Cymru"];
    for size in ROOMS {
        let room = room(size);
        for corner in [(-100, -100), (100, 100), (100, -100), (-100, 100), (0, 0)] {
            let points: Vec<NamedDot> = names.iter().map(|name| point(corner, room, name)).collect();
            let placed = place(&points, Given::default(), room, SIZE);
            assert_eq!(placed.labels[0].of.len(), names.len(), "{size:?} {corner:?}");
        }
    }
}

#[test]
fn names_of_a_box_stand_in_the_order_of_their_dots() {
    let room = room(ROOMS[3]);
    let first = point((-100, -100), room, "Low");
    let above = |n: i32| NamedDot { at: (first.at.0, first.at.1 - px(4 * n)), ..first.clone() };
    let placed = place(&[0, 2, 1, 3].map(above), Given::default(), room, SIZE);
    let label = &placed.labels[0];
    let heights: Vec<Px16> = label.of.iter().map(|i| placed.dots[*i].1).collect();
    assert!(heights.len() == 4 && heights.is_sorted(), "{placed:?}");
}

#[test]
fn names_of_dots_side_by_side_stand_each_beside_its_own_where_there_is_room() {
    let room = room(ROOMS[3]);
    let low = point((80, 10), room, "Low");
    let high = NamedDot { at: (low.at.0, low.at.1 - px(8)), name: "High".into(), ..low.clone() };
    let placed = place(&[low, high], Given::default(), room, SIZE);
    let found: Vec<_> = placed.labels.iter().map(|label| (label.of.len(), label.leader)).collect();
    assert_eq!(found, [(1, None), (1, None)]);
}

#[test]
fn a_lone_name_stands_next_to_its_dot() {
    let check = |at: (i32, i32), right_of: bool| {
        let room = room(ROOMS[0]);
        let placed = place(&[point(at, room, "Labour")], Given::default(), room, SIZE);
        let label = &placed.labels[0];
        assert_eq!((label.bounds.left > placed.dots[0].0, label.leader), (right_of, None));
    };
    check((-100, 0), true);
    check((0, 0), true);
    check((100, 0), false);
}
