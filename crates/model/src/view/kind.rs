//! The kinds of chart there are, and which choices each of them has.

use strum::{IntoStaticStr, VariantArray};

use crate::{By, Choice, Measure, Scale};

/// A kind of chart. Named views are made of these, each with defaults of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// Arrivals by day, week, month, quarter or year, with a rolling mean.
    Arrivals,
    /// Years laid over each other: cumulative by day of the year, or month by month.
    Seasons,
    /// Whole years, with the running year's date marked in the earlier ones.
    Years,
    /// One cell a day.
    Calendar,
    /// People per boat: the median boat and the spread.
    Crowding,
    /// The share of a year's arrivals that came on its busiest days.
    Concentration,
    /// Cumulative arrivals from the first day in office.
    Governments,
    /// Arrivals beside the French authorities' estimates of people prevented from crossing.
    Prevented,
    /// Arrivals by nationality and year.
    Nationalities,
    /// What voters named as important issues, over monthly arrivals.
    Concern,
    /// What became of the asylum claims of those who arrived in each year.
    Outcomes,
    /// People who died or are missing on the way, by year.
    Deaths,
    /// People exchanged with France, by month, below arrivals.
    Returns,
    /// Arrivals by age, sex and year.
    Ages,
    /// People detected on other routes beside small boats, by year.
    Routes,
    /// How estimates of people prevented from crossing changed after publication.
    Revisions,
    /// The count of any days, among those of all spans as long.
    Check,
}

/// What the lines, bars or panels of a chart stand for, where a reader can choose among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// There is nothing to choose.
    None,
    /// Calendar years; the address writes them as `years`.
    Years,
    /// Holders of an office; as `series`.
    Tenures,
    /// Nationalities; as `series`.
    Nationalities,
    /// Issues that voters name; as `series`.
    Issues,
}

impl Kind {
    /// The measures that can be counted, at least one; the first is the kind's own.
    pub fn measures(self) -> &'static [Measure] {
        match self {
            Self::Arrivals => &[Measure::People, Measure::Boats, Measure::Uncontrolled],
            Self::Crowding => &[Measure::PeoplePerBoat],
            Self::Prevented | Self::Revisions => &[Measure::Prevented],
            Self::Nationalities
            | Self::Concern
            | Self::Outcomes
            | Self::Deaths
            | Self::Returns
            | Self::Ages
            | Self::Routes => &[Measure::People],
            Self::Seasons
            | Self::Years
            | Self::Calendar
            | Self::Concentration
            | Self::Governments
            | Self::Check => &[Measure::People, Measure::Boats],
        }
    }

    /// The periods by which it can be drawn; empty where there is no such choice.
    pub fn periods(self) -> &'static [By] {
        match self {
            Self::Arrivals => By::ALL,
            Self::Seasons => &[By::Day, By::Month],
            Self::Crowding => &[By::Month, By::Quarter, By::Year],
            Self::Years
            | Self::Calendar
            | Self::Concentration
            | Self::Governments
            | Self::Prevented
            | Self::Nationalities
            | Self::Concern
            | Self::Outcomes
            | Self::Deaths
            | Self::Returns
            | Self::Ages
            | Self::Routes
            | Self::Revisions
            | Self::Check => &[],
        }
    }

    /// What its lines, bars or panels stand for.
    pub fn members(self) -> Members {
        match self {
            Self::Seasons | Self::Years | Self::Calendar | Self::Concentration => Members::Years,
            Self::Governments => Members::Tenures,
            Self::Nationalities => Members::Nationalities,
            Self::Concern => Members::Issues,
            Self::Arrivals
            | Self::Crowding
            | Self::Prevented
            | Self::Outcomes
            | Self::Deaths
            | Self::Returns
            | Self::Ages
            | Self::Routes
            | Self::Revisions
            | Self::Check => Members::None,
        }
    }

    /// Whether a range of days can be chosen: those that it draws, or those that it counts.
    pub fn has_range(self) -> bool {
        self.offers().range != Range::None
    }

    /// Whether the range is that of the days it counts: it draws all days there are.
    pub fn counts_range(self) -> bool {
        self.offers().range == Range::Counted
    }

    /// Whether events can be marked in it.
    pub fn has_events(self) -> bool {
        self.offers().events
    }

    /// Whether earlier versions of all that it shows are on record: of daily and weekly counts, not of polls and other
    /// tables.
    pub fn has_versions(self) -> bool {
        match self {
            Self::Nationalities
            | Self::Concern
            | Self::Outcomes
            | Self::Deaths
            | Self::Returns
            | Self::Ages
            | Self::Routes => false,
            Self::Arrivals
            | Self::Seasons
            | Self::Years
            | Self::Calendar
            | Self::Crowding
            | Self::Concentration
            | Self::Governments
            | Self::Prevented
            | Self::Revisions
            | Self::Check => true,
        }
    }

    /// Whether one of its lines or panels can be highlighted.
    pub fn has_focus(self) -> bool {
        self.offers().focus
    }

    /// Whether a rolling mean can be drawn over its days.
    pub fn has_mean(self) -> bool {
        self.offers().mean
    }

    /// Whether an office can be chosen, whose holders its lines stand for.
    pub fn has_office(self) -> bool {
        self.members() == Members::Tenures
    }

    /// How its axis of counts can run, the first as it does by itself; empty where there is no such choice. A logarithmic
    /// scale is honest for lines and never for bars; shares are for parts that make up a whole.
    pub fn scales(self) -> &'static [Scale] {
        self.offers().scales
    }

    const fn offers(self) -> Offers {
        let none = Offers { range: Range::None, events: false, focus: false, mean: false, scales: &[] };
        match self {
            Self::Arrivals => Offers { range: Range::Drawn, events: true, mean: true, ..none },
            Self::Crowding | Self::Prevented | Self::Concern => {
                Offers { range: Range::Drawn, events: true, ..none }
            }
            Self::Seasons => Offers { focus: true, scales: &[Scale::Linear, Scale::Log], ..none },
            Self::Governments => {
                Offers { focus: true, scales: &[Scale::Linear, Scale::Log, Scale::PerDay], ..none }
            }
            Self::Concentration => Offers { focus: true, ..none },
            Self::Nationalities => Offers { focus: true, scales: &[Scale::Linear, Scale::Share], ..none },
            Self::Check => Offers { range: Range::Counted, ..none },
            Self::Outcomes | Self::Ages => Offers { scales: &[Scale::Linear, Scale::Share], ..none },
            Self::Years | Self::Calendar | Self::Deaths | Self::Returns | Self::Routes | Self::Revisions => {
                none
            }
        }
    }
}

/// What a reader can choose beside measure, periods and members.
struct Offers {
    range: Range,
    events: bool,
    focus: bool,
    mean: bool,
    scales: &'static [Scale],
}

/// What a range of days is of.
#[derive(PartialEq, Eq)]
enum Range {
    /// There is none to choose.
    None,
    /// Of the days that are drawn.
    Drawn,
    /// Of the days that are counted, among all days.
    Counted,
}
