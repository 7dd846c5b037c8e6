//! A set of years, events or series, by their numbers.

/// A set of numbers from 0 to 63. Years are counted from 2000, so that 2000 to 2063 can be in it; events and series by
/// their place in the data.
///
/// ```
/// # use model::Set;
/// let years = Set::NONE.with_year(2024, true).with(25, true);
/// assert!(years.contains_year(2025) && !years.contains_year(2023));
/// assert_eq!(years.with_year(1999, true), years);
/// assert_eq!(years.normal([24, 25].into_iter()), Set::ALL);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set(u64);

impl Set {
    /// All numbers: everything that the data has, now and later.
    pub const ALL: Self = Self(u64::MAX);
    /// No number.
    pub const NONE: Self = Self(0);

    fn bit(number: u8) -> u64 {
        1_u64.checked_shl(number.into()).unwrap_or(0)
    }

    /// Whether the number is in the set; one above 63 never is.
    pub fn contains(self, number: u8) -> bool {
        self.0 & Self::bit(number) != 0
    }

    /// Whether the year is in the set; one before 2000 or after 2063 never is.
    pub fn contains_year(self, year: i32) -> bool {
        year_number(year).is_some_and(|number| self.contains(number))
    }

    /// Whether no number is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set with this number added or taken away; the same set where the number is above 63.
    #[must_use]
    pub fn with(self, number: u8, included: bool) -> Self {
        if included { Self(self.0 | Self::bit(number)) } else { Self(self.0 & !Self::bit(number)) }
    }

    /// The set with this year added or taken away; the same set where the year is before 2000 or after 2063.
    #[must_use]
    pub fn with_year(self, year: i32, included: bool) -> Self {
        year_number(year).map_or(self, |number| self.with(number, included))
    }

    /// The set without numbers that are not known, in its one written form: where it has all that are known, and where
    /// none are, it is [`Set::ALL`].
    #[must_use]
    pub fn normal(self, known: impl Iterator<Item = u8>) -> Self {
        let known = known.fold(Self::NONE, |set, number| set.with(number, true));
        let chosen = Self(self.0 & known.0);
        if chosen == known { Self::ALL } else { chosen }
    }
}

/// The number of a year in a set; years before 2000 and after 2063 have none.
pub(crate) fn year_number(year: i32) -> Option<u8> {
    u8::try_from(year - 2000).ok().filter(|number| *number < 64)
}
