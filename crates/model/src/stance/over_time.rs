//! A position as its statements come in: a running summary, not a trend.

use super::{Choices, Index, Stance, Standing};
use crate::order::each_once;
use crate::{Day, Span};

/// Where an actor stood by the statements up to a day.
#[derive(Clone, Debug, PartialEq)]
pub struct DatedStanding {
    /// The day, on which at least one statement was made.
    pub day: Day,
    /// The standing by the statements up to and with that day.
    pub standing: Standing,
}

impl Stance {
    /// An actor's standing after each day with a statement of its that counts on the axis, in order of the days; empty
    /// where none does.
    pub fn over_time(&self, actor: Index, axis: Index, choices: &Choices) -> Vec<DatedStanding> {
        let statements = self.standing(actor, axis, choices).statements;
        let day = |one: &Index| self.tables.statement(*one).map(|one| one.day);
        let days: Vec<Day> = each_once(statements.iter().filter_map(day));
        let first = days.first().copied().unwrap_or_default();
        let moment = |day| {
            let up_to = Choices { period: Span::new(first, day), ..choices.clone() };
            DatedStanding { day, standing: self.standing(actor, axis, &up_to) }
        };
        days.into_iter().map(moment).collect()
    }
}
