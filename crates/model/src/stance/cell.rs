//! The table of actors by propositions: a cell has the codes behind it.

use super::sums::{mean, statements};
use super::{Choices, Index, Stance};

/// An actor's codes on a proposition.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Their weighted mean, −1 to 1; none is no statement found, and never neutrality.
    pub value: Option<f64>,
    /// The codes that count, by their place in the list.
    pub codes: Vec<Index>,
    /// Their statements, in the order of the file.
    pub statements: Vec<Index>,
}

impl Stance {
    /// What an actor has said of a proposition; a party with all who speak for it.
    pub fn cell(&self, actor: Index, proposition: Index, choices: &Choices) -> Cell {
        let counted = self.counted(actor, &[(proposition, 1)], true, choices);
        Cell {
            value: mean(&counted),
            codes: counted.iter().map(|one| one.code).collect(),
            statements: statements(&counted),
        }
    }
}
