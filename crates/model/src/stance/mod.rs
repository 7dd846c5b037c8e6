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
mod own;
mod random;
mod square;
mod standing;
mod state;
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
pub use draws::Cloud;
pub use further::{Further, further};
pub use key::StanceKey;
pub use over_time::DatedStanding;
pub use own::{
    ANSWERS, Answer, Answers, OwnPlace, Shared, Step, Told, answers_query, further_than, parse_answers,
};
pub use random::DRAWS;
pub use standing::{Place, Position, Reason, Spread, Standing};
pub use state::Stance;
pub use statement::{Actor, ActorKind, Code, Directness, FragmentBy, Index, Precision, Statement};
pub use tables::StanceTables;
pub use view::{MapKind, StanceView};
