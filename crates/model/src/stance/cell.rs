//! The table of actors by propositions: a cell has the codes behind it.

use super::sums::{mean, statements};
use super::{Choices, Index, Stance};

/// The codes of an actor on a proposition.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The weighted mean of the codes, −1 (against) to 1 (for). None means that no statement was found, never
    /// neutrality.
    pub value: Option<f64>,
    /// The codes that count, by their places in the list of codes.
    pub codes: Vec<Index>,
    /// The statements of these codes, each once, in the order of the file.
    pub statements: Vec<Index>,
}

impl Stance {
    /// What an actor has said of a proposition; for a party, what all who speak for it have said. Empty where nothing
    /// counts.
    pub fn cell(&self, actor: Index, proposition: Index, choices: &Choices) -> Cell {
        let counted = self.counted(actor, &[(proposition, 1)], true, choices);
        Cell {
            value: mean(&counted),
            codes: counted.iter().map(|one| one.code).collect(),
            statements: statements(&counted),
        }
    }
}
