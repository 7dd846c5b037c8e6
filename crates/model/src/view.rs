//! A view: the one small value from which drawing, table, words and address come.

use crate::{By, Day, Span};

/// The figures there are. Each is a named view with defaults of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// Cumulative arrivals by day of the year, one line a year.
    Seasons,
    /// Arrivals by day, week, month, quarter or year, with a rolling mean.
    Arrivals,
}

impl Name {
    /// All of them, in the order in which the article shows them.
    pub const ALL: [Self; 2] = [Self::Seasons, Self::Arrivals];

    /// The name in addresses and in the page.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Seasons => "seasons",
            Self::Arrivals => "arrivals",
        }
    }

    /// The view as its author set it; an address says only what differs from it.
    pub fn view(self) -> View {
        View {
            name: self,
            measure: Measure::People,
            by: By::Month,
            mean: Some(Mean::Days28),
            years: Years::ALL,
            tab: Tab::Chart,
            at: None,
        }
    }
}

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
}

impl Measure {
    /// Both of them; people come before boats.
    pub const ALL: [Self; 2] = [Self::People, Self::Boats];

    /// The word of the address, and the unit.
    pub fn slug(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Boats => "boats",
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

/// A set of years out of 2000 to 2063.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years(u64);

impl Years {
    /// Every year that the data has, now and later.
    pub const ALL: Self = Self(u64::MAX);
    /// No year; the start for collecting some.
    pub const NONE: Self = Self(0);

    fn bit(year: i32) -> u64 {
        u32::try_from(year - 2000).ok().and_then(|shift| 1_u64.checked_shl(shift)).unwrap_or(0)
    }

    /// Whether the year is one of them.
    pub fn contains(self, year: i32) -> bool {
        self.0 & Self::bit(year) != 0
    }

    /// The set with this year added or taken away.
    #[must_use]
    pub fn with(self, year: i32, included: bool) -> Self {
        if included { Self(self.0 | Self::bit(year)) } else { Self(self.0 & !Self::bit(year)) }
    }

    /// The same set in its one written form: all of the data's years are [`Years::ALL`], and a set without
    /// any of them is too, for a chart of no year says nothing.
    #[must_use]
    pub fn normal(self, extent: Extent) -> Self {
        let known = extent.years().fold(Self::NONE, |set, year| set.with(year, true));
        let chosen = self.0 & known.0;
        if chosen == known.0 || chosen == 0 { Self::ALL } else { Self(chosen) }
    }
}

/// What the data reaches over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The published days.
    pub days: Span,
}

impl Extent {
    /// The years that have a published day.
    pub fn years(self) -> impl DoubleEndedIterator<Item = i32> + Clone {
        self.days.first.year()..=self.days.last.year()
    }

    /// Whether a day lies in one of those years; the days to come of the last year do.
    pub fn has_year_of(self, day: Day) -> bool {
        (self.days.first.year()..=self.days.last.year()).contains(&day.year())
    }
}

/// What a figure shows. Small and plain: equal views look equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Which figure.
    pub name: Name,
    /// What is counted.
    pub measure: Measure,
    /// The period of a bar (arrivals).
    pub by: By,
    /// The rolling mean over the daily bars (arrivals by day).
    pub mean: Option<Mean>,
    /// The years drawn (seasons).
    pub years: Years,
    /// Chart or table.
    pub tab: Tab,
    /// A pinned day, whose values are read out.
    pub at: Option<Day>,
}

impl View {
    /// Whether a rolling mean is drawn: only over days is it a mean of what is shown.
    pub fn shown_mean(&self) -> Option<Mean> {
        self.mean.filter(|_| self.name == Name::Arrivals && self.by == By::Day)
    }
}
