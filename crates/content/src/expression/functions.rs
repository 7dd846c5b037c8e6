//! The functions that share a rule of the grammar, as choices: what tells them apart does so in full, and a new one that is
//! forgotten somewhere is an error of the compiler or of a test.

use strum::{IntoStaticStr, VariantArray};

/// Whether no year since another had as few people on the same dates, or as many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub(super) enum Record {
    LowestSince,
    HighestSince,
}

/// What the exchange with France counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub(super) enum Exchanged {
    Admitted,
    Returned,
}

/// What a table beside the daily series says of a whole year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub(super) enum OfYear {
    ShareGranted,
    #[strum(serialize = "share_under_18")]
    ShareUnder18,
    Deaths,
}
