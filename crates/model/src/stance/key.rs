//! The keys of the stance map's address, one for each thing that can be chosen.

use strum::{IntoStaticStr, VariantArray};

/// A key of the stance map's address, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum StanceKey {
    /// Which map.
    Map,
    /// The axis across.
    X,
    /// The axis upwards.
    Y,
    /// Statements left out.
    Without,
    /// Statements with the opposite sign.
    Flip,
    /// Statements that count half.
    Half,
    /// How much own words, party line and reports count.
    Weights,
    /// The first day of the statements that count.
    From,
    /// The last day of the statements that count.
    To,
    /// Whose evidence is open.
    Actor,
    /// With whom that actor is compared.
    With,
    /// Map or table.
    Tab,
}
