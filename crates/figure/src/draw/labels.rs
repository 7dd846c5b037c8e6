//! Direct labels that never collide.

use crate::draw::scene::{Bounds, Mark, Px16, Text};
use model::order;

/// Moves labels apart along one line, as little as it takes: no two middles closer than `gap`, none outside
/// `from..=to`, their order kept. Where there is no room for all, they share what there is evenly.
pub(crate) fn spread(wanted: &[Px16], gap: Px16, from: Px16, to: Px16) -> Vec<Px16> {
    let mut keys: Vec<(i64, usize)> = wanted.iter().map(|want| i64::from(*want)).zip(0..).collect();
    order::sort(&mut keys);
    let order: Vec<usize> = keys.into_iter().map(|(_, i)| i).collect();
    let intervals = wanted.len().saturating_sub(1) as i32;
    let gap = if intervals > 0 { gap.min((to - from) / intervals) } else { gap };
    // Runs of labels that touch: the first one's place, and how many. A run stands where the mean of what
    // its members want puts it.
    let mut runs: Vec<Run> = Vec::new();
    for want in order.iter().filter_map(|i| wanted.get(*i).copied()) {
        let mut run = Run { count: 1, wish: want };
        while let Some(last) = runs.last().copied() {
            if last.first(gap, from, to) + gap * last.count <= run.first(gap, from, to) {
                break;
            }
            runs.pop();
            run = Run {
                count: last.count + run.count,
                wish: last.wish + run.wish - gap * last.count * run.count,
            };
        }
        runs.push(run);
    }
    let places = runs.iter().flat_map(|run| (0..run.count).map(|i| run.first(gap, from, to) + gap * i));
    let mut spread = wanted.to_vec();
    for (i, place) in order.into_iter().zip(places) {
        if let Some(slot) = spread.get_mut(i) {
            *slot = place;
        }
    }
    spread
}

#[derive(Clone, Copy)]
struct Run {
    count: i32,
    /// The sum of where the members would have the first one stand.
    wish: Px16,
}

impl Run {
    fn first(self, gap: Px16, from: Px16, to: Px16) -> Px16 {
        self.wish.div_euclid(self.count).min(to - gap * (self.count - 1)).max(from)
    }
}

/// Texts put down one after the other; one that would touch another, or leave the drawing, is left out.
pub(crate) struct Labels {
    room: Bounds,
    taken: Vec<Bounds>,
    marks: Vec<Mark>,
}

impl Labels {
    pub(crate) fn new(room: Bounds) -> Self {
        Self { room, taken: Vec::new(), marks: Vec::new() }
    }

    /// Keeps room free for what is no text.
    #[cfg(feature = "place")]
    pub(crate) fn reserve(&mut self, bounds: Bounds) {
        self.taken.push(bounds);
    }

    /// Puts the text down if there is room, and says whether there was.
    pub(crate) fn put(&mut self, text: Text) -> bool {
        let bounds = text.bounds();
        let inside = bounds.left >= self.room.left
            && bounds.right <= self.room.right
            && bounds.top >= self.room.top
            && bounds.bottom <= self.room.bottom;
        let free = inside && !self.taken.iter().any(|taken| taken.intersects(&bounds));
        if free {
            self.taken.push(bounds);
            self.marks.push(Mark::Text(text));
        }
        free
    }

    pub(crate) fn into_marks(self) -> Vec<Mark> {
        self.marks
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn spread_labels_keep_apart(wanted in prop::collection::vec(-50..1050, 0..12), gap in 1..200) {
            let places = spread(&wanted, gap, 0, 1000);
            let mut pairs: Vec<_> = wanted.iter().zip(&places).collect();
            pairs.sort();
            let room = 1000 / (wanted.len().max(2) as i32 - 1);
            for pair in pairs.windows(2) {
                prop_assert!(pair[1].1 - pair[0].1 >= gap.min(room), "{:?}", pairs);
            }
            prop_assert!(places.iter().all(|place| (0..=1000).contains(place)), "{:?}", places);
        }

        #[test]
        fn labels_with_room_stay(wanted in 0..1000, gap in 1..200) {
            prop_assert_eq!(spread(&[wanted], gap, 0, 1000), vec![wanted]);
        }
    }

    #[test]
    fn moves_as_little_as_it_takes() {
        let check = |wanted: &[i32], expected: &[i32]| assert_eq!(spread(wanted, 10, 0, 100), expected);
        check(&[50, 50], &[45, 55]);
        check(&[50, 20], &[50, 20]);
        check(&[0, 1, 2], &[0, 10, 20]);
        check(&[100, 99, 40], &[100, 90, 40]);
    }
}
