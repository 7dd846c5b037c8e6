//! The calendar's periods: day, ISO week, month, quarter and year.

use strum::{IntoStaticStr, VariantArray};

use crate::{Day, Span};

/// What one bar of a chart, or one row of its table, stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum By {
    /// One calendar day.
    Day,
    /// One ISO 8601 week, Monday to Sunday.
    Week,
    /// One calendar month.
    Month,
    /// Three calendar months from January, April, July or October.
    Quarter,
    /// One calendar year.
    Year,
}

impl By {
    /// The period that a day lies in.
    pub fn period(self, day: Day) -> Period {
        let (year, month, _) = day.civil();
        let first = match self {
            Self::Day => day,
            Self::Week => day.plus(-(day.weekday() as i32)),
            Self::Month => Day::first_of_month(year, month),
            Self::Quarter => Day::first_of_month(year, (month - 1) / 3 * 3 + 1),
            Self::Year => Day::first_of_year(year),
        };
        Period { by: self, first }
    }
}

/// One day, week, month, quarter or year of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Which kind.
    pub by: By,
    /// Its first day.
    pub first: Day,
}

impl Period {
    /// The period after this one.
    #[must_use]
    pub fn next(self) -> Self {
        // Days and weeks need no calendar, and are many.
        let days = match self.by {
            By::Day => 1,
            By::Week => 7,
            By::Month | By::Quarter | By::Year => 0,
        };
        if days > 0 {
            return Self { first: self.first.plus(days), ..self };
        }
        let (year, month, _) = self.first.civil();
        let first = match self.by {
            By::Month => Day::first_of_month(year, month + 1),
            By::Quarter => Day::first_of_month(year, month + 3),
            By::Day | By::Week | By::Year => Day::first_of_year(year + 1),
        };
        Self { first, ..self }
    }

    /// All its days.
    pub fn span(self) -> Span {
        Span { first: self.first, last: self.next().first.plus(-1) }
    }
}

#[cfg(test)]
mod tests {
    use crate::Choice;
    use jiff::{ToSpan, civil::Date};
    use proptest::prelude::*;

    use super::*;

    /// The first day of the period by the oracle's own means.
    fn oracle(by: By, date: Date) -> Date {
        match by {
            By::Day => date,
            By::Week => date.checked_sub((date.weekday().to_monday_zero_offset() as i64).days()).unwrap(),
            By::Month => date.first_of_month(),
            By::Quarter => {
                Date::new(date.year(), [1, 1, 1, 4, 4, 4, 7, 7, 7, 10, 10, 10][date.month() as usize - 1], 1)
                    .unwrap()
            }
            By::Year => date.first_of_year(),
        }
    }

    proptest! {
        #[test]
        fn agrees_with_the_oracle(number in -300_000..2_900_000_i32, which in 0..5_usize) {
            let date = Date::constant(1970, 1, 1).checked_add(number.days()).unwrap();
            let by = By::ALL[which];
            let period = by.period(Day(number));
            prop_assert_eq!(period.first.to_iso(), oracle(by, date).to_string());
            prop_assert!(period.span().contains(Day(number)));
            prop_assert_eq!(by.period(period.span().last), period);
            prop_assert_eq!(by.period(period.next().first), period.next());
            prop_assert_eq!(period.next().first, period.span().last.plus(1));
        }
    }
}
