//! The statements with what is worked out of them once.

use super::random::{redrawn, text_key};
use super::{Index, StanceTables};

/// The statements, with the draws that are made of them once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    pub(super) tables: StanceTables,
    /// What each code is in each draw, [`DRAWS`](super::DRAWS) values a code.
    pub(super) redrawn: Vec<i8>,
    /// A number of its own for each statement.
    pub(super) statement_keys: Vec<u64>,
}

impl From<StanceTables> for Stance {
    fn from(tables: StanceTables) -> Self {
        let statement_keys = tables.statements.iter().map(|one| text_key(&one.id)).collect();
        Self { redrawn: redrawn(&tables), statement_keys, tables }
    }
}

impl Stance {
    /// The tables that it was made of.
    pub fn tables(&self) -> &StanceTables {
        &self.tables
    }

    /// All actors, by number, in the order of the file.
    pub fn actors(&self) -> impl Iterator<Item = Index> + use<> {
        (0..self.tables.actors.len()).map(|index| index as Index)
    }

    /// All axes, by number, in the order of the file.
    pub fn axes(&self) -> impl Iterator<Item = Index> + use<> {
        (0..self.tables.axes.len()).map(|index| index as Index)
    }

    /// Whether the two axes may be on one map: they are not the same, and the editor has not ruled the pair out.
    pub fn may_meet(&self, x: Index, y: Index) -> bool {
        x != y && !self.tables.never.iter().any(|never| never.axes == [x, y] || never.axes == [y, x])
    }
}
