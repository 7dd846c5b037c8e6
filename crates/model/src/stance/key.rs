//! The keys of the stance map's address, one for each thing that can be chosen.

use strum::{IntoStaticStr, VariantArray};

/// A key of the stance map's address, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum StanceKey {
    /// The map that is shown.
    Map,
    /// The axis across.
    X,
    /// The axis upwards.
    Y,
    /// The statements left out.
    Without,
    /// The statements that count with the opposite sign.
    Flip,
    /// The statements that count half.
    Half,
    /// The weights of own words, party line and reports, in percent.
    Weights,
    /// The first day of the statements that count.
    From,
    /// The last day of the statements that count.
    To,
    /// The actor whose evidence is open.
    Actor,
    /// The actor with whom that one is compared.
    With,
    /// The map or its table.
    Tab,
}
