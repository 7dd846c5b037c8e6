//! How much of a map is drawn, from its axes on: for those who are shown a map for the first time.

use strum::{IntoStaticStr, VariantArray};

/// How much of the map of statements is drawn; each has what those before it have. Other maps are drawn whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Layers {
    /// The axes, with the names of their ends.
    Axes,
    /// The parties' marks.
    Parties,
    /// The clouds around them.
    Clouds,
    /// The speakers.
    #[default]
    All,
}
