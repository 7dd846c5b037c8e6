//! The days of a calendar, and the class of each.

use model::{Count, Data, Day, Measure, Span, View};

use super::cells::{self, Cells};
use super::{Calendar, Year};
use crate::draw::ink::HOTTEST;
use crate::draw::scene::Bounds;
use crate::draw::tone::Tone;

/// The lowest count of each class from 1 up: people, and boats. They are fixed, so that a colour means the same in
/// every year and on every day that the data is looked at: of the days with arrivals about a quarter is in the first
/// class, and each class after the second reaches to twice its lower limit; those of boats go by fives.
pub(super) const LOWEST: [(u32, u32); HOTTEST as usize] =
    [(1, 1), (50, 2), (100, 5), (200, 10), (400, 15), (800, 20)];

impl Calendar {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let series = data.series(view.daily).clone();
        let mut before = 0;
        let shown = data.years().filter(|year| view.chosen.contains_year(*year));
        let years = shown.filter_map(|year| {
            let counted = Span::year(year).intersect(series.span()?)?;
            let year = Year { counted, before };
            before += counted.days();
            Some(year)
        });
        let years = years.collect();
        Self { measure: view.daily.into(), series, years, asof: view.asof }
    }

    /// The lowest count of each class from 1 up.
    pub(super) fn limits(&self) -> [u32; HOTTEST as usize] {
        LOWEST.map(|(people, boats)| if self.measure == Measure::People { people } else { boats })
    }

    /// The class of a count: 0 is none.
    pub(super) fn class(&self, count: u32) -> u8 {
        class(&self.limits(), count)
    }

    /// Every day shown, with its count.
    pub(super) fn days(&self) -> Vec<(Day, u32)> {
        self.years.iter().flat_map(|year| self.series.days_of(year.counted)).collect()
    }

    /// The days shown, years that follow on each other as one.
    pub(super) fn spans(&self) -> Vec<Span> {
        let mut spans: Vec<Span> = Vec::new();
        for year in &self.years {
            match spans.last_mut() {
                Some(last) if last.last.plus(1) == year.counted.first => last.last = year.counted.last,
                _ => spans.push(year.counted),
            }
        }
        spans
    }

    /// The last published day, where its year is shown and goes on.
    pub(super) fn running(&self) -> Option<Day> {
        let last = self.years.last()?.counted.last;
        (last != Span::year(last.year()).last).then_some(last)
    }

    pub(super) fn shown(&self) -> i32 {
        (self.years.len() as i32).max(1)
    }

    pub(super) fn weeks(&self) -> i32 {
        self.years.iter().map(|year| cells::weeks(year.counted.first.year())).max().unwrap_or(1)
    }

    /// The days of a year with arrivals as few rectangles as they need, each with its class; where only `later` is to
    /// be seen, those of all classes as one.
    pub(super) fn filled(&self, cells: &Cells, days: Span, later: bool) -> Vec<(u8, Bounds)> {
        let limits = self.limits();
        let mut filled = Vec::new();
        for week in Cells::by_week(days) {
            // Runs of days of one class: the class, and where the run begins.
            let mut run = (0, week.first);
            for i in 0..=week.days() as i32 {
                let day = week.first.plus(i);
                let found = match self.series.on(day) {
                    Count::Published(count) if day <= week.last => class(&limits, count),
                    Count::Published(_) | Count::NotPublished | Count::NotYet => 0,
                };
                let class = if later { found.min(1) } else { found };
                if class != run.0 {
                    if run.0 > 0 {
                        filled.push((run.0, cells.bounds(Span { first: run.1, last: day.plus(-1) })));
                    }
                    run = (class, day);
                }
            }
        }
        filled
    }

    /// The days of a shown year that are drawn in this tone.
    pub(super) fn drawn(&self, year: &Year, tone: Tone) -> Option<Span> {
        match (tone, self.asof) {
            (Tone::Later, Some(day)) => Span::new(year.counted.first.max(day.plus(1)), year.counted.last),
            _ => Some(year.counted),
        }
    }

    pub(super) fn at(&self, place: u32) -> Option<(usize, Day)> {
        let year = self.years.partition_point(|year| year.before <= place).saturating_sub(1);
        let shown = self.years.get(year)?;
        let day = shown.counted.first.plus(place.saturating_sub(shown.before) as i32);
        Some((year, day.min(shown.counted.last)))
    }

    /// The place of a day: the period that it lies in.
    pub(super) fn place_of(&self, day: Day) -> u32 {
        let earlier = self.years.iter().map(|year| {
            let days = day.days_since(year.counted.first).clamp(0, year.counted.days() as i32);
            days as u32
        });
        earlier.sum()
    }
}

/// The class of a count, by the lowest count of each class from 1 up.
fn class(limits: &[u32], count: u32) -> u8 {
    limits.iter().filter(|limit| **limit <= count).count() as u8
}
