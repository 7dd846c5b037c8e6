//! Names beside dots: no name touches another or a dot that is not its own, and none leaves its room.
//!
//! Dots that would cover each other are moved side by side. A name stands next to its dot where it can; further away,
//! a leader joins the two; dots that stand together share a box of names. What has no room at all is
//! listed apart.

use super::room::{around, crosses, distance_squared, inside, joined, meet};
use crate::draw::font::Weight;
use crate::draw::order;
use crate::draw::scene::{Bounds, Px16, measure, px};

/// A dot to be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDot {
    /// Where its middle would stand, in sixteenths of a pixel.
    pub at: (Px16, Px16),
    /// From its middle to its edge.
    pub radius: Px16,
    /// Its name.
    pub name: String,
    /// How the name is set.
    pub weight: Weight,
}

pub use super::room::Leader;

/// Where everything stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelLayout {
    /// The middle of each dot, in the order of the points.
    pub dots: Vec<(Px16, Px16)>,
    /// The names, each of one dot or of several that stand together.
    pub labels: Vec<Label>,
    /// The points whose names had no room, in order.
    pub listed: Vec<usize>,
}

/// A box of names, a line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Whose names, from the top.
    pub of: Vec<usize>,
    /// The box; where it names several dots, each line begins with room for a mark, [`MARK`] wide.
    pub bounds: Bounds,
    /// What joins it to its dots, where it is not next to them.
    pub leader: Option<Leader>,
}

/// Room before each name of several, for the mark that it goes by.
pub const MARK: Px16 = px(16);

/// From one line of names to the next, by font size in pixels.
pub const fn line(size: i32) -> Px16 {
    px(size) * 5 / 4
}

/// Around the dot, the better places first: right, left, above, below, then between them, in thousandths.
const DIRECTIONS: [(i32, i32); 16] = [
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

/// From a dot's edge to its name, in pixels: next to it, then ever further, with a leader.
const AWAY: [i32; 9] = [3, 12, 20, 30, 42, 56, 72, 90, 110];

/// Below this share, in thousandths, a direction counts as level or upright.
const LEVEL: i32 = 400;

/// Between two dots that were moved apart.
const GAP: Px16 = px(2);

/// What is there before anything is placed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given<'a> {
    /// Where dots stand already, in the order of the points; what is not listed has no place yet.
    pub dots: &'a [Option<(Px16, Px16)>],
    /// What no name may cover.
    pub marks: &'a [Bounds],
}

/// Places dots and names inside a room; `size` is that of the font in pixels. Of groups as large the earlier
/// chooses first.
pub fn place(points: &[NamedDot], given: Given<'_>, room: Bounds, size: i32) -> LabelLayout {
    let dots = apart(points, given.dots, room);
    let marks = given.marks;
    let mut names = Names { points, dots: &dots, marks, room, size, labels: Vec::new(), listed: Vec::new() };
    // The names of a box stand in the order of their dots, from the top.
    let height = |i: usize| dots.get(i).map_or(0, |at| i64::from(at.1));
    let from_the_top = |group: Vec<usize>| {
        let mut keys: Vec<(i64, usize)> = group.into_iter().map(|i| (height(i), i)).collect();
        order::sort(&mut keys);
        keys.into_iter().map(|(_, i)| i).collect::<Vec<_>>()
    };
    let groups: Vec<Vec<usize>> = together(points).into_iter().map(from_the_top).collect();
    // The largest first: they need the most room.
    let mut order: Vec<(i64, usize)> = groups.iter().map(|group| -(group.len() as i64)).zip(0..).collect();
    order::sort(&mut order);
    for group in order.into_iter().filter_map(|(_, i)| groups.get(i)) {
        names.put(group);
    }
    let Names { labels, listed, .. } = names;
    LabelLayout { dots, labels, listed }
}

/// Names on their way to their places.
struct Names<'a> {
    points: &'a [NamedDot],
    dots: &'a [(Px16, Px16)],
    marks: &'a [Bounds],
    room: Bounds,
    size: i32,
    labels: Vec<Label>,
    listed: Vec<usize>,
}

impl Names<'_> {
    /// Puts down one box for the group; where it has no room, one for each half of it.
    fn put(&mut self, group: &[usize]) {
        if let Some((bounds, leader)) = self.free(group) {
            self.labels.push(Label { of: group.to_vec(), bounds, leader });
        } else if let [_, _, ..] = group {
            let (one, other) = group.split_at(group.len() / 2);
            self.put(one);
            self.put(other);
        } else {
            self.listed.extend(group);
        }
    }

    /// The first free place around the group.
    fn free(&self, group: &[usize]) -> Option<(Bounds, Option<Leader>)> {
        let members = || group.iter().filter_map(|i| Some((self.points.get(*i)?, *self.dots.get(*i)?)));
        let count = group.len() as i32;
        let hull = members().map(|(point, at)| around(at, point.radius)).reduce(joined)?;
        let middle = (hull.left.midpoint(hull.right), hull.top.midpoint(hull.bottom));
        let width = members().map(|(point, _)| measure(&point.name, self.size, point.weight)).max()?;
        let width = if count > 1 { width + MARK } else { width };
        let reach = ((hull.right - hull.left) / 2, (hull.bottom - hull.top) / 2);
        let places = AWAY.iter().flat_map(|away| {
            DIRECTIONS.iter().map(move |direction| {
                beside(middle, reach, *direction, px(*away), (width, line(self.size) * count))
            })
        });
        let is_foreign = |i: usize| !group.contains(&i);
        places.into_iter().find(|(bounds, leader)| {
            let dots =
                || self.points.iter().zip(self.dots).map(|(point, at)| around(*at, point.radius + px(1)));
            inside(*bounds, self.room)
                && !dots().chain(self.marks.iter().copied()).any(|mark| mark.intersects(bounds))
                && !self.labels.iter().any(|other| {
                    other.bounds.intersects(bounds)
                        || other.leader.is_some_and(|other| crosses(other, *bounds))
                        || leader.is_some_and(|leader| {
                            crosses(leader, other.bounds)
                                || other.leader.is_some_and(|other| meet(other, leader))
                        })
                })
                && leader.is_none_or(|leader| {
                    !dots().enumerate().any(|(i, dot)| is_foreign(i) && crosses(leader, dot))
                })
        })
    }
}

/// The points in groups: in one are those that would cover each other, directly or by way of others.
fn together(points: &[NamedDot]) -> Vec<Vec<usize>> {
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
pub(super) fn apart(points: &[NamedDot], given: &[Option<(Px16, Px16)>], room: Bounds) -> Vec<(Px16, Px16)> {
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

/// The box of a name in a direction from what reaches so far around a middle, and the leader to it.
fn beside(
    (x, y): (Px16, Px16),
    reach: (Px16, Px16),
    (right, down): (i32, i32),
    away: Px16,
    (width, height): (Px16, Px16),
) -> (Bounds, Option<Leader>) {
    let out = |far: Px16| (x + (reach.0 + far) * right / 1000, y + (reach.1 + far) * down / 1000);
    let (to_x, to_y) = out(away);
    let left = match right {
        LEVEL.. => to_x,
        _ if right <= -LEVEL => to_x - width,
        _ => to_x - width / 2,
    };
    let top = match down {
        LEVEL.. => to_y,
        _ if down <= -LEVEL => to_y - height,
        _ => to_y - height / 2,
    };
    let bounds = Bounds { left, right: left + width, top, bottom: top + height };
    (bounds, (away > px(3)).then(|| [out(px(1)), (to_x, to_y)]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
        let word =
            |rest| (prop::char::range('A', 'Z'), prop::collection::vec(prop::char::range('a', 'z'), rest));
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
        let names = [
            "Labour",
            "Conservatives",
            "Reform UK",
            "Liberal Democrats",
            "Green Party",
            "SNP",
            "Plaid Cymru",
        ];
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
        let low = point((80, 10), room, "Low");
        let high = NamedDot { at: (low.at.0, low.at.1 - px(8)), name: "High".into(), ..low.clone() };
        let placed = place(&[low, high], Given::default(), room, SIZE);
        let label = &placed.labels[0];
        assert!(placed.dots[label.of[0]].1 < placed.dots[label.of[1]].1, "{placed:?}");
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
}
