//! The choices between a few words each.

/// The choice that goes by this word.
pub fn named<T: Copy>(word: &str, all: &[T], slug: fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|choice| slug(*choice) == word)
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// People who arrived in small boats.
    People,
    /// The small boats they arrived in.
    Boats,
    /// People to a boat.
    PeoplePerBoat,
    /// Of the boats, those recorded as reaching the UK without being intercepted; published since 2023.
    Uncontrolled,
    /// People prevented from crossing, as the French authorities estimate, by week since May 2024.
    Prevented,
}

impl Measure {
    /// The word of the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Boats => "boats",
            Self::PeoplePerBoat => "people-per-boat",
            Self::Uncontrolled => "uncontrolled",
            Self::Prevented => "prevented",
        }
    }

    /// The unit in which it is counted.
    pub fn unit(self) -> &'static str {
        match self {
            Self::People | Self::Prevented => "people",
            Self::Boats | Self::Uncontrolled => "boats",
            Self::PeoplePerBoat => "people per boat",
        }
    }
}

/// The window of a rolling mean that ends on each day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mean {
    /// A week.
    Days7,
    /// Four weeks.
    Days28,
    /// A year.
    Days365,
}

impl Mean {
    /// All of them, shortest first.
    pub const ALL: [Self; 3] = [Self::Days7, Self::Days28, Self::Days365];

    /// The window in days.
    pub fn days(self) -> u32 {
        match self {
            Self::Days7 => 7,
            Self::Days28 => 28,
            Self::Days365 => 365,
        }
    }

    /// The word of the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Days7 => "7",
            Self::Days28 => "28",
            Self::Days365 => "365",
        }
    }
}

/// An office whose holders' time is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Office {
    /// The head of the government.
    PrimeMinister,
    /// The minister in charge of the Home Office.
    HomeSecretary,
}

impl Office {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::PrimeMinister, Self::HomeSecretary];

    /// The word of the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::PrimeMinister => "prime-minister",
            Self::HomeSecretary => "home-secretary",
        }
    }
}

/// Which face of the view is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The drawing.
    Chart,
    /// The numbers behind it.
    Table,
}

impl Tab {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Chart, Self::Table];

    /// The word of the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::Table => "table",
        }
    }
}

/// How a length on the axis follows a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Evenly, from zero.
    Linear,
    /// By ratio, from one.
    Log,
}

impl Scale {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Linear, Self::Log];

    /// The word of the address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Log => "log",
        }
    }
}
