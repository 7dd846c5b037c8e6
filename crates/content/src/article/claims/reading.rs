//! A way to read a claim: a test over the series.

use model::{Comparison, Data, Expr, Quantity, Unknown, Value, evaluate};

use crate::expression::{self, Join, Mistake, Type, Typed};

/// How the two sides of a reading are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// As two numbers or days.
    Compared(Comparison),
    /// Whether they are at most so far apart, in thousandths.
    About(i64),
}

/// A way to read a claim: a comparison.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The name of the reading, at most 120 characters.
    pub label: String,
    /// The left side of the comparison: what is counted.
    pub left: Expr,
    /// How the two sides are compared.
    pub how: How,
    /// The right side: what the count is compared with.
    pub right: Expr,
    /// Whether the reading holds.
    pub(crate) test: Expr,
    /// The type of the left side.
    pub(crate) of: Type,
    /// What it joins, where it adds final totals to the daily series: then it is no reading on which a claim can hold.
    pub(crate) join: Option<Join>,
    /// The query of the view that shows the reading; empty where none does.
    pub view: String,
}

impl Reading {
    /// Whether both sides are counts of the same, which can be drawn to one scale.
    pub fn compares_counts(&self) -> bool {
        match self.of {
            Type::People | Type::Boats | Type::Days | Type::Points => true,
            Type::Number => !matches!(self.left, Expr::HowMany(_)),
            Type::Change | Type::Day | Type::Truth => false,
        }
    }

    /// Whether it adds final totals to the daily series.
    pub fn is_joined(&self) -> bool {
        self.join.is_some()
    }

    /// The people that a reading counts over days, where it says that they are some number and they are not, although they
    /// would be with the final totals of whole years in place of the daily series.
    pub(super) fn unsaid_join(&self, data: &Data) -> Option<(f64, model::RelativeSpan)> {
        let Expr::Quantity(Quantity::People, span) = self.left else { return None };
        let is_exact = matches!(self.how, How::Compared(Comparison::Equal) | How::About(_));
        let quoted = number(&self.right, data).filter(|_| is_exact)?;
        let with_finals = number(&expression::joined(span, data)?, data)?;
        let is_off = evaluate(&self.test, data) != Ok(Value::Truth(true));
        (is_off && with_finals.total_cmp(&quoted).is_eq()).then_some((quoted, span))
    }
}

/// A count over days, as it was quoted.
#[derive(Clone, Debug)]
pub struct Quoted {
    /// What was counted.
    pub of: QuotedCount,
    pub(crate) stretch: model::RelativeSpan,
    /// The first of the days: a quoted span does not move.
    pub first: model::Day,
    /// The last of the days.
    pub last: model::Day,
}

/// What a quoted count is of: what has a series that every span can be counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuotedCount {
    /// People who arrived.
    People,
    /// The boats they arrived in.
    Boats,
}

impl From<QuotedCount> for Quantity {
    fn from(count: QuotedCount) -> Self {
        match count {
            QuotedCount::People => Self::People,
            QuotedCount::Boats => Self::Boats,
        }
    }
}

impl TryFrom<Quantity> for QuotedCount {
    type Error = Quantity;

    /// A quantity that has no such series is given back.
    fn try_from(of: Quantity) -> Result<Self, Quantity> {
        match of {
            Quantity::People => Ok(Self::People),
            Quantity::Boats => Ok(Self::Boats),
            Quantity::Uncontrolled
            | Quantity::Days
            | Quantity::PerBoat
            | Quantity::Busiest
            | Quantity::BusiestDay
            | Quantity::Spans
            | Quantity::PeakYear => Err(of),
        }
    }
}

fn number(expr: &Expr, data: &Data) -> Option<f64> {
    match evaluate(expr, data) {
        Ok(Value::Number(number)) => Some(number),
        Ok(Value::Day(_) | Value::Truth(_))
        | Err(Unknown::NotYet | Unknown::NotPublished | Unknown::None) => None,
    }
}

/// A reading as its test has it; its label and its view are still to come.
pub(super) fn read(text: &str, data: &Data) -> Result<Reading, Mistake> {
    let Typed { expr: test, compares, .. } = expression::parse(text, data)?;
    let sides = if let Expr::Compare(how, left, right) = &test {
        Some((&**left, How::Compared(*how), &**right))
    } else {
        expression::tolerant(&test).map(|(left, right, off)| (left, How::About(off), right))
    };
    let (Some((left, how, right)), Some(of)) = (sides, compares) else {
        return Err(Mistake {
            at: 0,
            found: format!("“{text}”"),
            expected: "one comparison, such as people(2023) > 1300 or about(people(2023), 29000, 500)".into(),
        });
    };
    let (left, right) = (left.clone(), right.clone());
    let join = expression::join_of(&test);
    Ok(Reading { label: String::new(), left, how, right, test, of, join, view: String::new() })
}

/// A count whose place among all spans is told.
pub(super) fn quoted(text: &str, data: &Data) -> Result<Quoted, Mistake> {
    let found = if let Expr::Quantity(of, stretch) = expression::parse(text, data)?.expr
        && let Ok(of) = QuotedCount::try_from(of)
    {
        expression::fixed(stretch).map(|(first, last)| Quoted { of, stretch, first, last })
    } else {
        None
    };
    found.ok_or_else(|| Mistake {
        at: 0,
        found: format!("“{text}”"),
        expected: "people(…) or boats(…) over days that do not move".into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> Data {
        Data::from(crate::tables::read(crate::checkout::root()).unwrap())
    }

    #[test]
    fn a_figure_made_by_joining_the_series_is_recognised() {
        let data = data();
        let check = |text: &str, expected: Option<f64>| {
            let found = read(text, &data).unwrap().unsaid_join(&data).map(|(quoted, _)| quoted);
            assert_eq!(found, expected, "{text}");
        };
        // As the Press Association had it on 27 December 2024; the daily series has 150,220.
        check("people(2018 .. 2024-12-26) = 150243", Some(150_243.0));
        check("about(people(2018 .. 2024-12-26), 150243, 5)", Some(150_243.0));
        check("people(2018 .. 2024-12-26) = 150220", None);
        check("people(2018 .. 2024-12-26) = 150244", None);
        check("people(2018 .. 2024-12-26) > 150000", None);
        // The final total of 2022 is 19 more, that of 2020 four.
        check("people(2022-01-01 .. 2023-06-30) = 57207", Some(57_207.0));
        check("people(2020-01-01 .. 2021-01-31) = 8690", Some(8690.0));
        // Nothing to join in a year alone, or in days of one year.
        check("people(2022) = 45774", None);
        check("people(2024-07-05 .. 2024-10-25) = 16336", None);
        check("boats(2018 .. 2024-12-26) = 150243", None);
    }

    #[test]
    fn a_reading_knows_what_it_compares() {
        let data = data();
        let check = |text: &str, of: Type| assert_eq!(read(text, &data).unwrap().of, of, "{text}");
        check("people(2023) > 1", Type::People);
        check("(boats(2023) * 2 > 1)", Type::Boats);
        check("2 * days(2024) = 732", Type::Days);
        check("days(2024) / 4 * 100 > 1", Type::Days);
        check("people(2023) / boats(2023) > 1", Type::Number);
        check("deaths(2024) >= 79", Type::People);
        check("share_granted(2022) < 72", Type::Points);
        check("about(change(people(2025), people(2024)), 12, 1)", Type::Change);
        check("lowest_since(2026-01, 2021)", Type::Number);
        check("busiest_day(2022) = 2022-09-03", Type::Day);
    }

    #[test]
    fn what_is_not_one_comparison_is_no_reading() {
        let data = data();
        let check = |text: &str| assert_eq!(read(text, &data).unwrap_err().at, 0, "{text}");
        check("people(2023)");
        check("not people(2023) > 1");
        check("people(2023) > 1 and people(2024) > 1");
    }

    #[test]
    fn a_reading_that_joins_says_what() {
        let data = data();
        let join = read("joined(2018 .. 2024-12-26) = 150243", &data).unwrap().join.unwrap();
        assert_eq!(join.years, [2018, 2019, 2020, 2021, 2022, 2023]);
        let check = |expr: &Expr, expected: f64| assert_eq!(number(expr, &data), Some(expected));
        check(&join.finals, 114_345.0);
        check(&join.daily, 35_898.0);
        check(&join.alone, 150_220.0);
        // Whoever writes the sum out joins as well.
        let by_hand = read("people(2024-01-01 .. 2024-01-31) + final(2023) > 1", &data).unwrap();
        assert_eq!(by_hand.join.unwrap().years, [2023]);
        for alone in ["final(2022) - people(2022) = 19", "final(2022) + final(2023) > 1", "people(2022) > 1"]
        {
            assert!(!read(alone, &data).unwrap().is_joined(), "{alone}");
        }
    }
}
