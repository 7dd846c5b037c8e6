//! Expressions, and what they come to, each in the words of docs/expressions.md.

use jiff::civil::Date;
use model::{Arithmetic, Choice, Comparison, Issue, Logic, Quantity};

use super::super::functions::{Exchanged, OfYear, Record};
use super::days::{Days, TimePoint, rows};
use super::tables::{final_total, polled};
use super::written_out;

/// An expression that is right by construction.
#[derive(Clone, Debug)]
pub(super) enum Slow {
    /// `people(…)` and the like.
    Quantity(Quantity, TimePoint, TimePoint),
    Passed(TimePoint, TimePoint, u32),
    Final(i16),
    Polled(Issue, TimePoint),
    Over(Quantity, TimePoint, TimePoint, u32),
    Number(u32),
    /// A day by itself.
    Day(TimePoint),
    Not(Box<Slow>),
    Calculate(Arithmetic, Box<Slow>, Box<Slow>),
    Compare(Comparison, Box<Slow>, Box<Slow>),
    Combine(Logic, Box<Slow>, Box<Slow>),
    PerDay(TimePoint, TimePoint),
    Change(Box<Slow>, Box<Slow>),
    /// The two sides, and how far they may be apart.
    About(Box<Slow>, Box<Slow>, u32),
    /// Which record, the days of one year, and the year since when.
    Since(Record, Date, Date, i16),
    HowMany(Vec<Slow>),
    Joined(Date, Date),
    /// What is counted, which is a column, and the first and the last row of the table.
    Exchanged(Exchanged, usize, usize),
    /// The names of nationalities, and the year.
    ShareOf(Vec<&'static str>, i16),
    OfYear(OfYear, i16),
}

/// A value; days as their ISO text. None where it is not known.
#[derive(Debug, PartialEq)]
pub(super) enum Found {
    Number(f64),
    Day(String),
    Truth(bool),
}

impl Slow {
    /// As editors write it.
    pub(super) fn text(&self) -> String {
        let joined = |operator: &str, left: &Self, right: &Self| {
            format!("({} {operator} {})", left.text(), right.text())
        };
        match self {
            Self::Quantity(of, a, b) => format!("{}({} .. {})", of.slug(), a.text(), b.text()),
            Self::Passed(a, b, count) => format!("passed({} .. {}, {count})", a.text(), b.text()),
            Self::Final(year) => format!("final({year})"),
            Self::Polled(issue, at) => format!("polled({}, {})", issue.slug(), at.text()),
            Self::Over(of, a, b, count) => {
                format!("spans_over({}({} .. {}), {count})", of.slug(), a.text(), b.text())
            }
            Self::Number(number) => number.to_string(),
            Self::Day(at) => at.text(),
            Self::PerDay(a, b) => format!("per_day({} .. {})", a.text(), b.text()),
            Self::Change(now, before) => format!("change({}, {})", now.text(), before.text()),
            Self::About(left, right, off) => format!("about({}, {}, {off})", left.text(), right.text()),
            Self::Since(record, a, b, year) => format!("{}({a} .. {b}, {year})", record.slug()),
            Self::HowMany(truths) => {
                let truths: Vec<String> = truths.iter().map(Self::text).collect();
                format!("how_many({})", truths.join(", "))
            }
            Self::Joined(a, b) => format!("joined({a} .. {b})"),
            Self::Exchanged(count, from, to) => {
                let (rows, column) = (rows("exchange.csv"), count.slug());
                format!("{column}({} .. {})", &rows[*from]["from"][..7], rows[*to]["to"])
            }
            Self::ShareOf(names, year) => {
                let slugs: Vec<String> =
                    names.iter().map(|name| name.to_lowercase().replace(' ', "-")).collect();
                format!("share_of({}, {year})", slugs.join("~"))
            }
            Self::OfYear(name, year) => format!("{}({year})", name.slug()),
            Self::Not(inner) => format!("(not {})", inner.text()),
            Self::Calculate(how, left, right) => joined(how.slug(), left, right),
            Self::Compare(how, left, right) => joined(how.slug(), left, right),
            Self::Combine(how, left, right) => joined(how.slug(), left, right),
        }
    }

    pub(super) fn number(&self, days: &Days) -> Option<f64> {
        match self.found(days)? {
            Found::Number(number) => Some(number),
            found @ (Found::Truth(_) | Found::Day(_)) => panic!("{self:?} comes to {found:?}"),
        }
    }

    pub(super) fn truth(&self, days: &Days) -> Option<bool> {
        match self.found(days)? {
            Found::Truth(truth) => Some(truth),
            found @ (Found::Number(_) | Found::Day(_)) => panic!("{self:?} comes to {found:?}"),
        }
    }

    /// What it comes to.
    pub(super) fn found(&self, days: &Days) -> Option<Found> {
        let (first, known) = (*days.keys().next()?, *days.keys().next_back()?);
        Some(match self {
            Self::Quantity(of, a, b) => return counted(*of, a, b, days),
            Self::Passed(a, b, count) => {
                let (from, to) = (a.days(days)?.0, b.days(days)?.1);
                if from < first {
                    return None;
                }
                let mut sum = 0.0;
                for (date, row) in days.iter().filter(|(date, _)| from <= **date && **date <= to) {
                    sum += row[0]?;
                    if sum > f64::from(*count) {
                        return Some(Found::Day(date.to_string()));
                    }
                }
                return None;
            }
            Self::Final(year) => Found::Number(final_total(*year, known)?),
            Self::Polled(issue, at) => Found::Number(polled(*issue, at.days(days)?.0, known)?),
            Self::Over(of, a, b, count) => {
                let column = usize::from(*of == Quantity::Boats);
                let length = column_of(column, a, b, days)?.len();
                let all: Vec<f64> = days.values().map(|row| row[column].unwrap()).collect();
                let over = all.windows(length).filter(|days| days.iter().sum::<f64>() > f64::from(*count));
                Found::Number(over.count() as f64)
            }
            Self::Number(number) => Found::Number(f64::from(*number)),
            Self::Day(at) => Found::Day(at.days(days)?.0.to_string()),
            Self::PerDay(..)
            | Self::Change(..)
            | Self::About(..)
            | Self::Since(..)
            | Self::HowMany(_)
            | Self::Joined(..)
            | Self::Exchanged(..)
            | Self::ShareOf(..)
            | Self::OfYear(..) => return written_out::found(self, days),
            Self::Not(inner) => Found::Truth(!inner.truth(days)?),
            Self::Calculate(how, left, right) => {
                let (a, b) = (left.number(days)?, right.number(days)?);
                Found::Number(match how {
                    Arithmetic::Add => a + b,
                    Arithmetic::Sub => a - b,
                    Arithmetic::Mul => a * b,
                    Arithmetic::Div if b == 0.0 => return None,
                    Arithmetic::Div => a / b,
                })
            }
            Self::Compare(how, left, right) => {
                let (left, right) = (left.found(days)?, right.found(days)?);
                let (a, b) = match (&left, &right) {
                    (Found::Number(left), Found::Number(right)) => (*left, *right),
                    // How many days a day is after the first one.
                    (Found::Day(left), Found::Day(right)) => {
                        let after = |day: &str| f64::from((day.parse::<Date>().unwrap() - first).get_days());
                        (after(left), after(right))
                    }
                    (Found::Number(_) | Found::Day(_) | Found::Truth(_), _) => {
                        panic!("{left:?} compared with {right:?}")
                    }
                };
                Found::Truth(match how {
                    Comparison::Less => a < b,
                    Comparison::AtMost => a <= b,
                    Comparison::More => a > b,
                    Comparison::AtLeast => a >= b,
                    Comparison::Equal => (a - b).abs() < 0.000_1,
                    Comparison::Differs => (a - b).abs() >= 0.000_1,
                })
            }
            Self::Combine(how, left, right) => {
                // Both are asked for: where one is not known, neither is what is made of it.
                let (a, b) = (left.truth(days)?, right.truth(days)?);
                Found::Truth(match how {
                    Logic::And => a && b,
                    Logic::Or => a || b,
                })
            }
        })
    }
}

/// The published numbers of a column on each of the days, where all of them are known.
pub(super) fn column_of(
    column: usize,
    a: &TimePoint,
    b: &TimePoint,
    days: &Days,
) -> Option<Vec<(Date, f64)>> {
    let (from, to) = (a.days(days)?.0, b.days(days)?.1);
    let mut all = Vec::new();
    let mut day = from;
    while day <= to {
        all.push((day, days.get(&day)?[column]?));
        day = day.tomorrow().unwrap();
    }
    Some(all).filter(|all| !all.is_empty())
}

fn counted(of: Quantity, a: &TimePoint, b: &TimePoint, days: &Days) -> Option<Found> {
    let column = |column: usize| column_of(column, a, b, days);
    let sum = |all: &[(Date, f64)]| all.iter().map(|(_, count)| count).sum::<f64>();
    let most = |all: &[(Date, f64)]| all.iter().map(|(_, count)| *count).fold(0.0, f64::max);
    Some(match of {
        Quantity::People => Found::Number(sum(&column(0)?)),
        Quantity::Boats => Found::Number(sum(&column(1)?)),
        Quantity::Uncontrolled => Found::Number(sum(&column(2)?)),
        Quantity::PerBoat => {
            let boats = sum(&column(1)?);
            (boats > 0.0).then_some(Found::Number(sum(&column(0)?) / boats))?
        }
        Quantity::Days => Found::Number(column(0)?.len() as f64),
        Quantity::Spans => Found::Number((days.len() - column(0)?.len() + 1) as f64),
        Quantity::Busiest => Found::Number(most(&column(0)?)),
        Quantity::BusiestDay => {
            let all = column(0)?;
            let busiest = all.iter().find(|(_, count)| *count >= most(&all));
            Found::Day(busiest?.0.to_string())
        }
        Quantity::PeakYear => {
            let all = column(0)?;
            let total = |year: i16| {
                let whole: Vec<_> = all.iter().filter(|(date, _)| date.year() == year).copied().collect();
                let is_whole = whole.len() == Date::new(year, 1, 1).unwrap().days_in_year() as usize;
                is_whole.then(|| (year, sum(&whole)))
            };
            let years = all.first()?.0.year()..=all.last()?.0.year();
            let best = years.filter_map(total).reduce(|a, b| if b.1 > a.1 { b } else { a });
            Found::Day(format!("{}-01-01", best?.0))
        }
    })
}
