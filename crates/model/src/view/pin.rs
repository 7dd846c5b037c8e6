//! A pinned place: whose values a chart reads out. What it is counted in depends on the kind of chart, and what it can
//! be on what the view shows.

use crate::{Day, Kind, Span};

/// A place pinned on a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pin {
    /// A date, 2024-11-07.
    Date(Day),
    /// A calendar year, 2024.
    Year(i32),
    /// A day in office, 1 for the first.
    DayInOffice(u32),
    /// A number of the busiest days, from 1.
    BusiestDays(u32),
}

impl Pin {
    /// The pin of a period of a table by years: a calendar year is pinned as that, a year to June by its last day.
    pub fn of(period: Span) -> Self {
        period.calendar_year().map_or(Self::Date(period.last), Self::Year)
    }

    /// The date; none for a pin of another kind.
    pub fn date(self) -> Option<Day> {
        match self {
            Self::Date(day) => Some(day),
            Self::Year(_) | Self::DayInOffice(_) | Self::BusiestDays(_) => None,
        }
    }

    /// The year; none for a pin of another kind.
    pub fn year(self) -> Option<i32> {
        match self {
            Self::Year(year) => Some(year),
            Self::Date(_) | Self::DayInOffice(_) | Self::BusiestDays(_) => None,
        }
    }

    /// The number of a day in office, or of busiest days, from 1; none for a pin of another kind.
    pub fn number(self) -> Option<u32> {
        match self {
            Self::DayInOffice(number) | Self::BusiestDays(number) => Some(number),
            Self::Date(_) | Self::Year(_) => None,
        }
    }

    /// The pin as an address writes it: 2024-11-07, 2024 or 120.
    pub fn to_text(self) -> String {
        match self {
            Self::Date(day) => day.to_iso(),
            Self::Year(year) => year.to_string(),
            Self::DayInOffice(number) | Self::BusiestDays(number) => number.to_string(),
        }
    }

    /// Whether both pins are counted in the same, such as dates.
    pub(crate) fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    pub(crate) fn is_within(self, first: Self, last: Self) -> bool {
        (first.order()..=last.order()).contains(&self.order())
    }

    /// The number by which pins that are counted in the same are ordered.
    pub(crate) fn order(self) -> i64 {
        match self {
            Self::Date(day) => day.0.into(),
            Self::Year(year) => year.into(),
            Self::DayInOffice(number) | Self::BusiestDays(number) => number.into(),
        }
    }
}

/// Reads a pin as an address writes it for a kind of chart. It may lie beyond what a view shows: see [`crate::Pins::nearest`].
///
/// # Errors
/// How such a pin is written.
pub(crate) fn read(kind: Kind, value: &str) -> Result<Pin, String> {
    let is_number = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    // More digits than a number can have are beyond every last place.
    let number =
        || is_number.then(|| value.parse().unwrap_or(u32::MAX)).ok_or("it is a whole number from 1 up");
    Ok(match kind {
        // The last day of a year to June.
        Kind::Nationalities | Kind::Ages if value.len() > 4 => Pin::Date(
            Day::parse_iso(value).ok_or("a year is written 2024, and the year to June 2026 2026-06-30")?,
        ),
        Kind::Years | Kind::Nationalities | Kind::Outcomes | Kind::Deaths | Kind::Ages | Kind::Routes => {
            let year = value.parse().ok().filter(|_| is_number && value.len() == 4);
            Pin::Year(year.ok_or("a year is written 2024")?)
        }
        Kind::Governments => Pin::DayInOffice(number()?),
        Kind::Concentration => Pin::BusiestDays(number()?),
        Kind::Arrivals
        | Kind::Seasons
        | Kind::Calendar
        | Kind::Crowding
        | Kind::Prevented
        | Kind::Concern
        | Kind::Returns
        | Kind::Revisions
        | Kind::Check => Pin::Date(Day::parse_iso(value).ok_or("a date is written 2024-11-07")?),
    })
}
