//! Days of the civil (proleptic Gregorian) calendar as plain numbers, and spans of them.
//!
//! The conversions are the well-known ones over eras of 400 years; they are held against an independent
//! calendar library by the property tests below.

use serde::{Deserialize, Serialize};

/// A day, as the number of days since 1 January 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i32);

/// Days in an era of 400 years.
const ERA: i32 = 146_097;

impl Day {
    /// The day of a civil date, or `None` where there is no such date. Years 1 to 9999.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        valid.then(|| Self::from_civil(year, month, day))
    }

    /// 1 January of a year.
    pub fn first_of_year(year: i32) -> Self {
        Self::from_civil(year, 1, 1)
    }

    /// The first day of a month, 1 to 12; a month beyond December runs on into the next year.
    pub fn first_of_month(year: i32, month: u32) -> Self {
        Self::from_civil(year + (month as i32 - 1) / 12, (month - 1) % 12 + 1, 1)
    }

    fn from_civil(year: i32, month: u32, day: u32) -> Self {
        // Counted from March, so that the leap day is the last of its year.
        let year = year - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month as i32 + 9) % 12) + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Self(era * ERA + day_of_era - 719_468)
    }

    /// Year, month (1 to 12) and day of the month (1 to 31) in the proleptic Gregorian calendar, by Howard Hinnant's
    /// `civil_from_days`. The inverse of [`Self::new`].
    pub fn civil(self) -> (i32, u32, u32) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(ERA);
        let day_of_era = days.rem_euclid(ERA);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = (shifted + 2) % 12 + 1;
        (year_of_era + era * 400 + i32::from(month <= 2), month as u32, day as u32)
    }

    /// The civil year.
    pub fn year(self) -> i32 {
        self.civil().0
    }

    /// Day of the week, Monday = 0 to Sunday = 6.
    pub fn weekday(self) -> u32 {
        (self.0 + 3).rem_euclid(7) as u32
    }

    /// ISO 8601 week: the year it belongs to, and its number, 1 to 53. Days around New Year can belong to a week of the
    /// year beside their own.
    ///
    /// ```
    /// # use model::Day;
    /// assert_eq!(Day::new(2025, 12, 29).unwrap().iso_week(), (2026, 1));
    /// ```
    pub fn iso_week(self) -> (i32, u32) {
        // A week belongs to the year of its Thursday.
        let thursday = self.plus(3 - self.weekday() as i32);
        let year = thursday.year();
        (year, (thursday.days_since(Self::first_of_year(year)) / 7 + 1) as u32)
    }

    /// The day so many days later, or earlier where negative. Days far beyond the calendar of the data do not occur: the
    /// sum is that of two `i32`.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// Days from `earlier` to this one; negative where that is later.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Reads an ISO date of the years 1000 to 9999, `2024-11-07`, and nothing else: none for a date that does not exist, for
    /// fewer digits or for anything around it.
    ///
    /// ```
    /// # use model::Day;
    /// assert!(Day::parse_iso("2024-02-29").is_some());
    /// assert_eq!(Day::parse_iso("2023-02-29"), None);
    /// assert_eq!(Day::parse_iso("2024-2-9"), None);
    /// ```
    pub fn parse_iso(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.first() != Some(&b'0')
            && bytes
                .iter()
                .enumerate()
                .all(|(i, b)| if i == 4 || i == 7 { *b == b'-' } else { b.is_ascii_digit() });
        if !shaped {
            return None;
        }
        let number = |range| text.get(range).and_then(|digits: &str| digits.parse::<u32>().ok());
        Self::new(number(0..4)? as i32, number(5..7)?, number(8..10)?)
    }

    /// The ISO date, `2024-11-07`. Only years from 1000 to 9999 have the four digits of such a date.
    pub fn to_iso(self) -> String {
        let (year, month, day) = self.civil();
        let two = |number: u32| format!("{}{}", number / 10, number % 10);
        format!("{year}-{}-{}", two(month), two(day))
    }
}

/// Whether a year has a 29 February.
pub(crate) fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days in a month, 28 to 31.
pub(crate) fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

/// A run of days, both ends included. Never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

impl Span {
    /// The days from `first` to `last`, both included, or `None` where `last` lies before `first`.
    pub fn new(first: Day, last: Day) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The days of a calendar year.
    pub fn year(year: i32) -> Self {
        Self { first: Day::first_of_year(year), last: Day::first_of_year(year + 1).plus(-1) }
    }

    /// The calendar year whose days these are; none for other days.
    pub fn calendar_year(self) -> Option<i32> {
        let year = self.last.year();
        (self == Self::year(year)).then_some(year)
    }

    /// How many days, at least 1.
    pub fn days(self) -> u32 {
        (self.last.days_since(self.first) + 1) as u32
    }

    /// The days that lie in both; none where they share no day.
    pub fn intersect(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last))
    }

    /// Whether the day lies in it.
    pub fn contains(self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// The same dates so many years later, or earlier where negative. Where a year has no 29 February, a span that
    /// begins on it begins on 1 March, and one that ends on it ends on 28 February; none where no day is left.
    pub fn years_later(self, years: i32) -> Option<Self> {
        let first = same_date(self.first, years, |last_of_february| last_of_february.plus(1))?;
        Self::new(first, same_date(self.last, years, |last_of_february| last_of_february)?)
    }
}

/// The same date in another year; for 29 February, what is made of 28 February where there is no other.
fn same_date(day: Day, years: i32, otherwise: fn(Day) -> Day) -> Option<Day> {
    let (year, month, date) = day.civil();
    let year = year + years;
    Day::new(year, month, date).or_else(|| Day::new(year, month, 28).map(otherwise))
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::Date};
    use proptest::prelude::*;

    use super::*;

    fn oracle(day: Day) -> Date {
        Date::constant(1970, 1, 1).checked_add(day.0.days()).unwrap()
    }

    #[test]
    fn the_last_day_of_four_hundred_years_is_a_29_february() {
        let check = |iso: &str| assert_eq!(Day::parse_iso(iso).map(Day::to_iso).as_deref(), Some(iso));
        check("2000-02-29");
        check("2000-03-01");
        check("1600-02-29");
        // It would be written with three digits.
        assert_eq!(Day::parse_iso("0999-12-31"), None);
    }

    #[test]
    fn a_month_beyond_december_runs_on_into_the_next_year() {
        let check = |month: u32, expected| {
            assert_eq!(
                Day::first_of_month(2024, month),
                Day::new(expected, (month - 1) % 12 + 1, 1).unwrap()
            );
        };
        check(1, 2024);
        check(12, 2024);
        check(13, 2025);
        check(24, 2025);
        check(25, 2026);
    }

    proptest! {
        // Years 1 to 9998 of the calendar.
        #[test]
        fn agrees_with_the_oracle(number in -719_000..2_932_000_i32) {
            let (day, date) = (Day(number), oracle(Day(number)));
            prop_assert_eq!(day.civil(), (i32::from(date.year()), date.month() as u32, date.day() as u32));
            prop_assert_eq!(Day::new(day.civil().0, day.civil().1, day.civil().2), Some(day));
            prop_assert_eq!(day.weekday() as i8, date.weekday().to_monday_zero_offset());
            let week = date.iso_week_date();
            prop_assert_eq!(day.iso_week(), (i32::from(week.year()), week.week() as u32));
            prop_assert_eq!(is_leap(day.year()), date.in_leap_year());
        }

        #[test]
        fn takes_the_dates_that_exist(year in 1..=9999_i32, month in 0..=13_u32, day in 0..=32_u32) {
            let exists = Date::new(year as i16, month as i8, day as i8).is_ok();
            prop_assert_eq!(Day::new(year, month, day).is_some(), exists);
        }

        #[test]
        fn reads_what_it_writes(number in -300_000..2_900_000_i32) {
            let iso = Day(number).to_iso();
            prop_assert_eq!(Day::parse_iso(&iso), Some(Day(number)));
            prop_assert_eq!(iso, oracle(Day(number)).to_string());
        }

        #[test]
        fn no_text_can_upset_it(text in "\\PC{0,14}") {
            if let Some(day) = Day::parse_iso(&text) {
                prop_assert_eq!(day.to_iso(), text);
            }
        }
    }

    #[test]
    fn the_same_dates_come_every_year() {
        let check = |first: &str, last: &str, years, expected: Option<(&str, &str)>| {
            let iso = |text: &str| Day::parse_iso(text).unwrap();
            let found = Span { first: iso(first), last: iso(last) }.years_later(years);
            assert_eq!(found, expected.map(|(first, last)| Span { first: iso(first), last: iso(last) }));
        };
        check("2024-07-05", "2024-11-07", -1, Some(("2023-07-05", "2023-11-07")));
        check("2023-12-20", "2024-01-10", 2, Some(("2025-12-20", "2026-01-10")));
        check("2023-02-20", "2023-03-10", 1, Some(("2024-02-20", "2024-03-10")));
        check("2024-02-01", "2024-02-29", -1, Some(("2023-02-01", "2023-02-28")));
        check("2024-02-29", "2024-03-31", -1, Some(("2023-03-01", "2023-03-31")));
        check("2024-02-29", "2024-02-29", -4, Some(("2020-02-29", "2020-02-29")));
        check("2024-02-29", "2024-02-29", 1, None);
    }

    #[test]
    fn months_run_on_into_the_next_year() {
        assert_eq!(Day::first_of_month(2024, 13), Day::first_of_year(2025));
        assert_eq!(Day::first_of_month(2024, 12).to_iso(), "2024-12-01");
    }
}
