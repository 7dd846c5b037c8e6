//! The choices between a few words each.

use strum::{IntoStaticStr, VariantArray};

/// A choice among a few, each with a word in addresses and files.
///
/// ```
/// # use model::{By, Choice};
/// assert_eq!(By::Week.slug(), "week");
/// assert_eq!(By::from_slug("week"), Some(By::Week));
/// assert_eq!(By::from_slug("Week"), None);
/// ```
pub trait Choice: Copy + Into<&'static str> + VariantArray {
    /// All of them, in the order in which they are offered.
    const ALL: &'static [Self] = Self::VARIANTS;

    /// The word of the choice.
    fn slug(self) -> &'static str {
        self.into()
    }

    /// The choice with exactly this word; none where there is none.
    fn from_slug(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.slug() == word)
    }
}

impl<T: Copy + Into<&'static str> + VariantArray> Choice for T {}

/// What is counted each day: each has a series of its own, [`Data::series`](crate::Data::series).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DailyMeasure {
    /// People who arrived in small boats.
    People,
    /// The small boats they arrived in.
    Boats,
    /// Of the boats, those recorded as reaching the UK without being intercepted; published since 2023.
    Uncontrolled,
}

impl From<DailyMeasure> for Measure {
    fn from(daily: DailyMeasure) -> Self {
        match daily {
            DailyMeasure::People => Self::People,
            DailyMeasure::Boats => Self::Boats,
            DailyMeasure::Uncontrolled => Self::Uncontrolled,
        }
    }
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Measure {
    /// People who arrived in small boats.
    People,
    /// The small boats they arrived in.
    Boats,
    /// Of the boats, those recorded as reaching the UK without being intercepted; published since 2023.
    Uncontrolled,
    /// The people in a boat, on average: a ratio of two series, which has none itself.
    PeoplePerBoat,
    /// People prevented from crossing, as the French authorities estimate, by week since May 2024.
    Prevented,
}

impl Measure {
    /// The measure as one that is counted each day; none for people per boat, and for preventions, which are estimated by
    /// the week.
    pub fn daily(self) -> Option<DailyMeasure> {
        match self {
            Self::People => Some(DailyMeasure::People),
            Self::Boats => Some(DailyMeasure::Boats),
            Self::Uncontrolled => Some(DailyMeasure::Uncontrolled),
            Self::PeoplePerBoat | Self::Prevented => None,
        }
    }

    /// The unit in which it is counted, in the plural: people, boats or people per boat.
    pub fn unit(self) -> &'static str {
        match self {
            Self::People | Self::Prevented => "people",
            Self::Boats | Self::Uncontrolled => "boats",
            Self::PeoplePerBoat => "people per boat",
        }
    }
}

/// The window of a rolling mean that ends on each day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Mean {
    /// 7 days.
    #[strum(serialize = "7")]
    Days7,
    /// 28 days.
    #[strum(serialize = "28")]
    Days28,
    /// 365 days.
    #[strum(serialize = "365")]
    Days365,
}

impl Mean {
    /// The window in days: 7, 28 or 365.
    pub fn days(self) -> u32 {
        match self {
            Self::Days7 => 7,
            Self::Days28 => 28,
            Self::Days365 => 365,
        }
    }
}

/// An office whose holders' time is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Office {
    /// The head of the government.
    PrimeMinister,
    /// The minister in charge of the Home Office.
    HomeSecretary,
}

/// The side of the view that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Tab {
    /// The drawing.
    Chart,
    /// The numbers behind it.
    Table,
}

/// How the axis of counts runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Scale {
    /// Evenly, from zero.
    Linear,
    /// By ratio, a power of ten at each tick, from one.
    Log,
    /// As parts of a whole, from none to all of it.
    Share,
    /// Divided by the days so far: the mean a day.
    PerDay,
}
