//! The keys of an address, one for each thing that can be chosen.

use strum::{IntoStaticStr, VariantArray};

/// A key of a chart's address, in the order in which they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Key {
    /// The period of a bar, or the office.
    By,
    /// What is counted.
    Measure,
    /// The window of the rolling mean, in days.
    Mean,
    /// The first day of the range.
    From,
    /// The last day of the range.
    To,
    /// The last day whose numbers are taken as known.
    Asof,
    /// The years drawn.
    Years,
    /// The series drawn, where they are not years.
    Series,
    /// The year or series that is highlighted.
    Focus,
    /// Linear or logarithmic.
    Scale,
    /// The events that are marked.
    Events,
    /// Chart or table.
    Tab,
    /// The pinned place.
    At,
}

impl Key {
    /// What other choices depend on: it is chosen first.
    pub(crate) const FIRST: [Self; 7] =
        [Self::By, Self::Measure, Self::Years, Self::Series, Self::From, Self::To, Self::Asof];

    /// Each key once, in the order in which they can be chosen one after the other: what other choices depend on comes
    /// first.
    pub fn in_order_of_choice() -> impl Iterator<Item = Self> {
        let others = Self::VARIANTS.iter().filter(|key| !Self::FIRST.contains(key)).copied();
        Self::FIRST.into_iter().chain(others)
    }
}
