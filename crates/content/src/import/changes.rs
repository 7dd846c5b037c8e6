//! What a new file says otherwise than the data in place.

use std::fmt;

use model::Day;

use crate::published::csv::or_dash;
use crate::published::rows::{DayRow, Published, WeekRow};

/// A value of the past that is no longer what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// The day, or the last day of the week.
    date: Day,
    what: &'static str,
    old: String,
    new: String,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { date, what, old, new } = self;
        write!(f, "{} {what}: {old} -> {new}", date.to_iso())
    }
}

/// All that changed in the rows of old, and how many rows came or went at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    pub(super) values: Vec<Change>,
    /// Days more than before; negative for an older file.
    pub(super) days: isize,
    /// Weeks more than before; negative for an older file.
    pub(super) weeks: isize,
}

/// What is otherwise in `new` than in `old`. Both start on the same day, so their rows go together.
pub(super) fn between(old: &Published, new: &Published) -> Changes {
    let days = old.days.iter().zip(&new.days).flat_map(|(old, new)| day(old, new));
    let weeks = old.weeks.iter().zip(&new.weeks).flat_map(|(old, new)| week(old, new));
    Changes {
        values: days.chain(weeks).collect(),
        days: new.days.len() as isize - old.days.len() as isize,
        weeks: new.weeks.len() as isize - old.weeks.len() as isize,
    }
}

fn day(old: &DayRow, new: &DayRow) -> Vec<Change> {
    let fields = |day: &DayRow| {
        [
            ("people", day.people.to_string()),
            ("boats", day.boats.to_string()),
            ("uncontrolled landings", or_dash(day.uncontrolled)),
            ("marked as revised", day.revised.to_string()),
        ]
    };
    differing(new.date, fields(old), fields(new))
}

fn week(old: &WeekRow, new: &WeekRow) -> Vec<Change> {
    let fields = |week: &WeekRow| {
        [
            ("people prevented in the week", or_dash(week.people_prevented)),
            ("events prevented in the week", or_dash(week.events_prevented)),
            ("week marked as revised", week.revised.to_string()),
        ]
    };
    differing(new.week_ending, fields(old), fields(new))
}

fn differing<const N: usize>(
    date: Day,
    old: [(&'static str, String); N],
    new: [(&'static str, String); N],
) -> Vec<Change> {
    let pairs = old.into_iter().zip(new).filter(|((_, old), (_, new))| old != new);
    pairs.map(|((what, old), (_, new))| Change { date, what, old, new }).collect()
}
