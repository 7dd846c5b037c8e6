//! Where parties and speakers stand, from coded public statements. `docs/stance-method.md` says why it is done so.
//!
//! Positions are ratios of whole numbers, and what is random has a fixed seed: everybody sees the same map.

mod address;
mod balance;
mod cell;
mod choices;
mod choose;
mod codebook;
mod components;
mod draws;
mod further;
mod key;
mod over_time;
mod square;
mod standing;
mod statement;
mod sums;
mod tables;
mod view;

pub use address::{SLUG, is_asked, parse, to_query};
pub use balance::Balance;
pub use cell::Cell;
pub use choices::Choices;
pub use choose::{Counts, choose, counts, query_value, set_counts};
pub use codebook::{Agreement, Alpha, Axis, Components, Limits, Map, Never, Proposition, Weights};
pub use components::{Computed, Loading, Placed};
pub use draws::{Cloud, DRAWS};
pub use further::{Further, further};
pub use key::StanceKey;
pub use over_time::Moment;
pub use standing::{Place, Position, Reason, Spread, Standing};
pub use statement::{Actor, ActorKind, Code, Directness, FragmentBy, Index, Precision, Statement};
pub use tables::StanceTables;
pub use view::{Chart, StanceView};

use draws::{redrawn, text_key};

/// The statements with what is worked out once from them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    tables: StanceTables,
    /// What each code is in each draw, [`DRAWS`] values a code.
    redrawn: Vec<i8>,
    /// A number of its own for each statement.
    statement_keys: Vec<u64>,
}

impl From<StanceTables> for Stance {
    fn from(tables: StanceTables) -> Self {
        let statement_keys = tables.statements.iter().map(|one| text_key(&one.id)).collect();
        Self { redrawn: redrawn(&tables), statement_keys, tables }
    }
}

impl Stance {
    /// What it was made of.
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

    /// Whether the editor allows the two axes on one map: neither is part of the other, nor do they judge two plans.
    pub fn may_meet(&self, x: Index, y: Index) -> bool {
        x != y && !self.tables.never.iter().any(|never| never.axes == [x, y] || never.axes == [y, x])
    }
}
