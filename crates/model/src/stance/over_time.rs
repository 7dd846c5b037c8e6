//! A position as its statements come in: a running summary, not a trend.

use super::{Choices, Index, Stance, Standing};
use crate::{Day, Span};

/// What was known of an actor's stand on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct DatedStanding {
    /// The day, on which at least one statement was made.
    pub day: Day,
    /// Where the actor stands by the statements up to it.
    pub standing: Standing,
}

impl Stance {
    /// An actor's stand after each day with a statement that counts.
    pub fn over_time(&self, actor: Index, axis: Index, choices: &Choices) -> Vec<DatedStanding> {
        let statements = self.standing(actor, axis, choices).statements;
        let day = |one: &Index| self.tables.statement(*one).map(|one| one.day);
        let mut days: Vec<Day> = statements.iter().filter_map(day).collect();
        days.sort_unstable();
        days.dedup();
        let first = days.first().copied().unwrap_or_default();
        let moment = |day| {
            let up_to = Choices { period: Span::new(first, day), ..choices.clone() };
            DatedStanding { day, standing: self.standing(actor, axis, &up_to) }
        };
        days.into_iter().map(moment).collect()
    }
}
