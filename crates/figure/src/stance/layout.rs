//! Names beside dots: no name touches another or a dot that is not its own, and none leaves its room.
//!
//! Dots that would cover each other are moved side by side. A name stands next to its dot where it can; further away,
//! a leader joins the two; dots that stand together, with no room for each name, share a box of names. What has no
//! room at all is listed apart.

mod dots;

use super::room::{around, crosses, inside, joined, meet};
use crate::draw::scene::{Bounds, Px16, measure, px};
use model::order;

pub use super::room::Leader;
pub use dots::NamedDot;
pub(super) use dots::apart;
use dots::{DIRECTIONS, together};

/// Where dots and names stand, in sixteenths of a pixel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelLayout {
    /// The middle of each dot, in the order of the points.
    pub dots: Vec<(Px16, Px16)>,
    /// The names, each of one dot or of several that stand together.
    pub labels: Vec<Label>,
    /// The points whose names had no room, by their places in the list of points.
    pub listed: Vec<usize>,
}

/// A box of names, a line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The points whose names it has, by their places in the list of points, from the top.
    pub of: Vec<usize>,
    /// The box; where it names several dots, it has [`PAD`] around its lines, and each begins with room for a
    /// mark, [`MARK`] wide.
    pub bounds: Bounds,
    /// The line that joins it to its dots; none where it is next to them.
    pub leader: Option<Leader>,
}

/// The room before each name of several, for the mark of its actor: 16 pixels, in sixteenths.
pub const MARK: Px16 = px(16);

/// The room inside a box of several names, beside and above them together, in sixteenths of a pixel.
pub const PAD: Px16 = px(8);

/// The distance from one line of names to the next, in sixteenths of a pixel, for a font size in pixels.
pub const fn line(size: i32) -> Px16 {
    px(size) * 5 / 4
}

/// From a dot's edge to its name, in pixels: next to it, then ever further, with a leader.
const AWAY: [i32; 9] = [3, 12, 20, 30, 42, 56, 72, 90, 110];

/// So often names are placed anew, in another order, while one has no room.
const TRIES: usize = 4;

/// Below this share, in thousandths, a direction counts as level or upright.
const LEVEL: i32 = 400;

/// What stands on the plane before anything is placed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Given<'a> {
    /// Dots that have a place already, in the order of the points; a point that is none or beyond the list has none
    /// yet.
    pub dots: &'a [Option<(Px16, Px16)>],
    /// Boxes that no name may cover.
    pub marks: &'a [Bounds],
}

/// Places dots and names inside a room; `size` is that of the font in pixels. Of groups of the same size the earlier
/// chooses first. A dot that finds no free place stays where it would stand, and a name without room is listed.
pub fn place(points: &[NamedDot], given: Given<'_>, room: Bounds, size: i32) -> LabelLayout {
    let dots = apart(points, given.dots, room);
    let mut best = named(points, &dots, given.marks, room, size, &[]);
    let mut early = Vec::new();
    // Who found no room chooses before all others.
    for _ in 0..TRIES {
        if best.listed.is_empty() {
            break;
        }
        early.splice(0..0, best.listed.iter().copied());
        let next = named(points, &dots, given.marks, room, size, &early);
        if next.listed.len() <= best.listed.len() {
            best = next;
        }
    }
    best
}

/// Places names beside dots; the groups of the points in `early` choose first, in its order.
fn named(
    points: &[NamedDot],
    dots: &[(Px16, Px16)],
    marks: &[Bounds],
    room: Bounds,
    size: i32,
    early: &[usize],
) -> LabelLayout {
    let mut placing = Placing { points, dots, marks, room, size, labels: Vec::new(), listed: Vec::new() };
    // The names of a box stand in the order of their dots, from the top.
    let height = |i: usize| dots.get(i).map_or(0, |at| i64::from(at.1));
    let from_the_top = |group: Vec<usize>| {
        let mut keys: Vec<(i64, usize)> = group.into_iter().map(|i| (height(i), i)).collect();
        order::sort(&mut keys);
        keys.into_iter().map(|(_, i)| i).collect::<Vec<_>>()
    };
    let groups: Vec<Vec<usize>> = together(points).into_iter().map(from_the_top).collect();
    // The largest first: they need the most room.
    let rank = |group: &Vec<usize>| {
        let at = early.iter().position(|i| group.contains(i));
        at.map_or(-(group.len() as i64), |at| at as i64 - (1 << 20))
    };
    let mut order: Vec<(i64, usize)> = groups.iter().map(rank).zip(0..).collect();
    order::sort(&mut order);
    for group in order.into_iter().filter_map(|(_, i)| groups.get(i)) {
        placing.put(group);
    }
    let Placing { labels, listed, .. } = placing;
    LabelLayout { dots: dots.to_vec(), labels, listed }
}

/// Names on their way to their places.
struct Placing<'a> {
    points: &'a [NamedDot],
    dots: &'a [(Px16, Px16)],
    marks: &'a [Bounds],
    room: Bounds,
    size: i32,
    labels: Vec<Label>,
    listed: Vec<usize>,
}

impl Placing<'_> {
    /// Puts each name of the group beside its own mark where all have room there; else one box for the group, or where it
    /// has no room one for each half of it.
    fn put(&mut self, group: &[usize]) {
        let before = self.labels.len();
        for one in group.chunks(1) {
            if let Some((bounds, None)) = self.free(one) {
                self.labels.push(Label { of: one.to_vec(), bounds, leader: None });
            }
        }
        if self.labels.len() == before + group.len() {
            return;
        }
        self.labels.truncate(before);
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
        let (width, pad) = if count > 1 { (width + MARK + PAD, PAD) } else { (width, 0) };
        let reach = ((hull.right - hull.left) / 2, (hull.bottom - hull.top) / 2);
        let size = (width, line(self.size) * count + pad);
        // At the edge of the room a name above or below its dot slides inwards, if nothing else helps.
        let places = (0..2 * AWAY.len()).flat_map(|step| {
            let (slides, away) = (step >= AWAY.len(), AWAY[step % AWAY.len()]);
            DIRECTIONS
                .iter()
                .map(move |direction| beside(middle, reach, *direction, px(away), (size, slides), self.room))
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

/// The box of a name in a direction from what reaches so far around a middle, in a room, and the leader to it. Above and
/// below it may slide to the sides, if told so.
fn beside(
    (x, y): (Px16, Px16),
    reach: (Px16, Px16),
    (right, down): (i32, i32),
    away: Px16,
    ((width, height), slides): ((Px16, Px16), bool),
    room: Bounds,
) -> (Bounds, Option<Leader>) {
    let out = |far: Px16| (x + (reach.0 + far) * right / 1000, y + (reach.1 + far) * down / 1000);
    let (to_x, to_y) = out(away);
    let left = match right {
        LEVEL.. => to_x,
        _ if right <= -LEVEL => to_x - width,
        // Above or below, it may slide to either side to stay in its room.
        _ if slides => (to_x - width / 2).min(room.right - width).max(room.left),
        _ => to_x - width / 2,
    };
    let top = match down {
        LEVEL.. => to_y,
        _ if down <= -LEVEL => to_y - height,
        _ => to_y - height / 2,
    };
    // It slides up or down to stay in its room.
    let top = top.min(room.bottom - height).max(room.top);
    let bounds = Bounds { left, right: left + width, top, bottom: top + height };
    // With it slides the end of its leader.
    let to_y = to_y.min(bounds.bottom).max(top);
    (bounds, (away > px(3)).then(|| [out(px(1)), (to_x, to_y)]))
}

#[cfg(test)]
mod tests;
