//! What a reader can change: leave a statement out, turn it round, halve it, weigh kinds of words otherwise, look at a
//! period.

use super::{Index, StanceTables, Weights};
use crate::Span;

/// A reader's changes; the default changes nothing. Lists are in rising order, and no statement is in two of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Statements that do not count.
    pub left_out: Vec<Index>,
    /// Statements whose codes count with the opposite sign.
    pub flipped: Vec<Index>,
    /// Statements that count half.
    pub halved: Vec<Index>,
    /// Weights in place of the codebook's.
    pub weights: Option<Weights>,
    /// Statements of other days do not count.
    pub period: Option<Span>,
}

impl Choices {
    /// How much a statement counts, in half percents: 0 where it does not.
    pub fn weight(&self, tables: &StanceTables, statement: Index) -> u8 {
        let Some(one) = tables.statement(statement) else { return 0 };
        let is_out =
            self.left_out.contains(&statement) || self.period.is_some_and(|span| !span.contains(one.day));
        if is_out {
            return 0;
        }
        let percent = self.weights.unwrap_or(tables.weights).of(one.directness).min(100);
        if self.halved.contains(&statement) { percent } else { percent * 2 }
    }

    /// 1, or −1 for a statement that is turned round.
    pub fn sign(&self, statement: Index) -> i8 {
        if self.flipped.contains(&statement) { -1 } else { 1 }
    }
}
