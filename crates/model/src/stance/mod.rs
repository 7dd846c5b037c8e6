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
mod over_time;
mod square;
mod standing;
mod sums;
mod tables;
mod view;

pub use address::{SLUG, is_asked, parse, to_query};
pub use balance::Balance;
pub use cell::Cell;
pub use choices::Choices;
pub use choose::{Counts, choose, counts, said, set_counts};
pub use codebook::{Agreement, Alpha, Axis, Components, Limits, Map, Never, Proposition, Weights};
pub use components::{Computed, Loading, Placed};
pub use draws::{Cloud, DRAWS};
pub use further::{Further, further};
pub use over_time::Moment;
pub use standing::{Place, Position, Reason, Spread, Standing};
pub use tables::{Actor, ActorKind, Code, Directness, FragmentBy, Index, Precision, StanceTables, Statement};
pub use view::{Chart, StanceView};

use draws::{Row, rows, text_key};

/// The statements with what is worked out once from them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    tables: StanceTables,
    /// How often one coder's value went with each value of another's, by proposition.
    readings: Vec<[Row; 3]>,
    /// A number of its own for each code, that depends on nothing but its statement, proposition and coder.
    code_keys: Vec<u64>,
    /// The same for each statement.
    statement_keys: Vec<u64>,
}

impl From<StanceTables> for Stance {
    fn from(tables: StanceTables) -> Self {
        let statement_keys: Vec<u64> = tables.statements.iter().map(|one| text_key(&one.id)).collect();
        let code_keys = tables.codes.iter().map(|code| {
            let statement = tables.statement(code.statement).map_or("", |one| one.id.as_str());
            let proposition = tables.proposition(code.proposition).map_or("", |one| one.id.as_str());
            let coder = tables.coders.get(usize::from(code.coder)).map_or("", String::as_str);
            draws::mix(text_key(statement), draws::mix(text_key(proposition), text_key(coder)))
        });
        Self { readings: rows(&tables), code_keys: code_keys.collect(), statement_keys, tables }
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
