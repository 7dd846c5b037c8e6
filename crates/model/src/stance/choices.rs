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
    /// Weights in place of the codebook's; none keeps those.
    pub weights: Option<Weights>,
    /// The only days whose statements count; none for all days.
    pub period: Option<Span>,
}

impl Choices {
    /// How much a statement counts, in half percents, 0 to 200. 0 where it is left out or outside the period, or where
    /// there is no such statement; weights above 100 % count as 100 %.
    ///
    /// ```
    /// # use model::stance::{Choices, Counts, StanceTables, Statement, Weights, set_counts};
    /// let weights = Weights { own_words: 100, party_line: 75, reported: 50 };
    /// let tables = StanceTables { statements: vec![Statement::default()], weights, ..StanceTables::default() };
    /// let mut choices = Choices::default();
    /// assert_eq!(choices.weight(&tables, 0), 200);
    /// set_counts(&mut choices, 0, Counts::Half);
    /// assert_eq!(choices.weight(&tables, 0), 100);
    /// set_counts(&mut choices, 0, Counts::Out);
    /// assert_eq!((choices.weight(&tables, 0), choices.halved.len()), (0, 0));
    /// ```
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

    /// The sign with which the codes of a statement count: 1, or −1 for a statement that is turned round.
    pub fn sign(&self, statement: Index) -> i8 {
        if self.flipped.contains(&statement) { -1 } else { 1 }
    }
}
