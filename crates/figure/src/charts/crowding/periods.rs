//! The periods of a chart of crowding.

use model::{Crowding as Period, Data, Day, PerBoat, Span, View};

use super::{Crowding, is_small};
use crate::draw::bars::middle;
use crate::draw::plane::Plane;
use crate::draw::scene::SIXTEENTHS;

impl Crowding {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let range = data.range(view);
        let (people, boats) = (data.people(), data.boats());
        Self { by: view.by, range, periods: model::crowding(people, boats, view.by, range) }
    }

    /// The periods that had a boat.
    pub(super) fn with_boats(&self) -> impl Iterator<Item = &Period> {
        self.periods.iter().filter(|period| period.boats.sum > 0)
    }

    /// The periods as they are drawn: of many in one pixel, one that reaches as low and as high as any of them.
    pub(super) fn drawn(&self, plane: &Plane) -> Vec<Period> {
        let mut drawn: Vec<Period> = Vec::new();
        let mut last = None;
        for period in self.with_boats() {
            let pixel = plane.place(middle(&period.boats), 0.0).0.div_euclid(SIXTEENTHS);
            match drawn.last_mut().filter(|_| last == Some(pixel)) {
                Some(same) => widen(same, period),
                None => drawn.push(*period),
            }
            last = Some(pixel);
        }
        drawn
    }

    pub(super) fn max(&self) -> u32 {
        let highest = |period: &Period| {
            let [.., top] = period.spread;
            period.mean().into_iter().chain([top]).map(|value| value.people.div_ceil(value.boats)).max()
        };
        self.with_boats().filter_map(highest).max().unwrap_or_default()
    }

    /// All days of the periods shown, those not yet published included.
    pub(super) fn whole(&self) -> Span {
        let first = self.periods.first().map_or(self.range.first, |period| period.boats.period.first);
        let last = self.periods.last().map_or(self.range.last, |period| period.boats.period.span().last);
        Span { first, last }
    }

    pub(super) fn has_few(&self) -> bool {
        self.with_boats().any(is_small)
    }

    pub(super) fn at(&self, place: u32) -> Option<&Period> {
        self.periods.get(place as usize).or(self.periods.last())
    }

    /// The place of a day: the period that it lies in.
    pub(super) fn place_of(&self, day: Day) -> u32 {
        self.periods.partition_point(|period| period.boats.period.span().last < day) as u32
    }
}

/// Lets a period stand for another one, too: its spread reaches over both, its median is the higher.
fn widen(period: &mut Period, other: &Period) {
    let lower = |a: PerBoat, b: PerBoat| if b.compare(a).is_lt() { b } else { a };
    let higher = |a: PerBoat, b: PerBoat| if b.compare(a).is_gt() { b } else { a };
    let ([a, b, c, d, e], [f, g, h, i, j]) = (period.spread, other.spread);
    period.spread = [lower(a, f), lower(b, g), higher(c, h), higher(d, i), higher(e, j)];
    period.people += other.people;
    period.boats.sum += other.boats.sum;
}
