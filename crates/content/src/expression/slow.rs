//! The evaluator against a slow, obvious one, which has its own calendar and goes through the days one by one.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::ToSpan;
use jiff::civil::Date;
use model::{Arithmetic, Choice, Comparison, Data, Day, Issue, Logic, Of, Value, evaluate};
use proptest::prelude::*;

use super::parse;

fn data() -> &'static Data {
    static DATA: OnceLock<Data> = OnceLock::new();
    DATA.get_or_init(|| {
        let root = crate::checkout::root();
        Data::from(crate::tables::read(root).unwrap())
    })
}

/// People, boats and, since they are published, uncontrolled landings of a day, up to the last known.
type Days = BTreeMap<Date, [Option<f64>; 3]>;

/// The rows of a file of data, each by the names of its columns.
fn rows(file: &str) -> Vec<BTreeMap<String, String>> {
    let text = std::fs::read_to_string(crate::checkout::root().join("data").join(file)).unwrap();
    let mut lines = text.lines();
    let names: Vec<String> = lines.next().unwrap().split(',').map(str::to_owned).collect();
    let row = |line: &str| names.iter().cloned().zip(line.split(',').map(str::to_owned)).collect();
    lines.map(row).collect()
}

fn days_until(last: Date) -> Days {
    static ALL: OnceLock<Days> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let columns = ["people", "boats", "uncontrolled_landings"];
        let counts = |row: &BTreeMap<String, String>| columns.map(|name| row[name].parse().ok());
        rows("crossings.csv").iter().map(|row| (row["date"].parse().unwrap(), counts(row))).collect()
    });
    all.range(..=last).map(|(date, counts)| (*date, *counts)).collect()
}

/// A point as text, with its first and its last day where `known` is the last day known.
#[derive(Clone, Debug)]
enum Point {
    Day(Date),
    Month(Date),
    Year(i16),
    First,
    Known(i32),
    KnownIn(i16),
}

impl Point {
    fn text(&self) -> String {
        match self {
            Self::Day(date) => date.to_string(),
            Self::Month(date) => date.to_string()[..7].to_owned(),
            Self::Year(year) => year.to_string(),
            Self::First => "first".into(),
            Self::Known(0) => "known".into(),
            Self::Known(days) if *days < 0 => format!("known - {} days", -days),
            Self::Known(days) => format!("known + {days} days"),
            Self::KnownIn(year) => format!("known in {year}"),
        }
    }

    fn days(&self, days: &Days) -> (Date, Date) {
        let (first, known) = (*days.keys().next().unwrap(), *days.keys().next_back().unwrap());
        let both = |date| (date, date);
        match self {
            Self::Day(date) => both(*date),
            Self::Month(date) => (date.first_of_month(), date.last_of_month()),
            Self::Year(year) => (Date::new(*year, 1, 1).unwrap(), Date::new(*year, 12, 31).unwrap()),
            Self::First => both(first),
            Self::Known(off) => both(known.checked_add(off.days()).unwrap()),
            Self::KnownIn(year) => {
                both(known.with().year(*year).build().unwrap_or(Date::new(*year, 2, 28).unwrap()))
            }
        }
    }
}

/// An expression that is right by construction.
#[derive(Clone, Debug)]
enum Slow {
    /// `people(…)` and the like.
    Of(Of, Point, Point),
    Passed(Point, Point, u32),
    Final(i16),
    Polled(Issue, Point),
    Over(Of, Point, Point, u32),
    Number(u32),
    Not(Box<Slow>),
    Calculate(Arithmetic, Box<Slow>, Box<Slow>),
    Compare(Comparison, Box<Slow>, Box<Slow>),
    Combine(Logic, Box<Slow>, Box<Slow>),
}

/// A value; days as their ISO text. None where it is not known.
#[derive(Debug, PartialEq)]
enum Found {
    Number(f64),
    Day(String),
    Truth(bool),
}

impl Slow {
    fn text(&self) -> String {
        let joined = |operator: &str, left: &Self, right: &Self| {
            format!("({} {operator} {})", left.text(), right.text())
        };
        match self {
            Self::Of(of, a, b) => format!("{}({} .. {})", of.slug(), a.text(), b.text()),
            Self::Passed(a, b, count) => format!("passed({} .. {}, {count})", a.text(), b.text()),
            Self::Final(year) => format!("final({year})"),
            Self::Polled(issue, at) => format!("polled({}, {})", issue.slug(), at.text()),
            Self::Over(of, a, b, count) => {
                format!("spans_over({}({} .. {}), {count})", of.slug(), a.text(), b.text())
            }
            Self::Number(number) => number.to_string(),
            Self::Not(inner) => format!("(not {})", inner.text()),
            Self::Calculate(how, left, right) => joined(how.slug(), left, right),
            Self::Compare(how, left, right) => joined(how.slug(), left, right),
            Self::Combine(how, left, right) => joined(how.slug(), left, right),
        }
    }

    fn number(&self, days: &Days) -> Option<f64> {
        match self.found(days)? {
            Found::Number(number) => Some(number),
            other => panic!("{self:?} comes to {other:?}"),
        }
    }

    fn truth(&self, days: &Days) -> Option<bool> {
        match self.found(days)? {
            Found::Truth(truth) => Some(truth),
            other => panic!("{self:?} comes to {other:?}"),
        }
    }

    fn found(&self, days: &Days) -> Option<Found> {
        let (first, known) = (*days.keys().next()?, *days.keys().next_back()?);
        Some(match self {
            Self::Of(of, a, b) => return counted(*of, a, b, days),
            Self::Passed(a, b, count) => {
                let (from, to) = (a.days(days).0, b.days(days).1);
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
            Self::Polled(issue, at) => Found::Number(polled(*issue, at.days(days).0, known)?),
            Self::Over(of, a, b, count) => {
                let column = usize::from(*of == Of::Boats);
                let length = column_of(column, a, b, days)?.len();
                let all: Vec<f64> = days.values().map(|row| row[column].unwrap()).collect();
                let over = all.windows(length).filter(|days| days.iter().sum::<f64>() > f64::from(*count));
                Found::Number(over.count() as f64)
            }
            Self::Number(number) => Found::Number(f64::from(*number)),
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
                let (a, b) = (left.number(days)?, right.number(days)?);
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
fn column_of(column: usize, a: &Point, b: &Point, days: &Days) -> Option<Vec<(Date, f64)>> {
    let (from, to) = (a.days(days).0, b.days(days).1);
    let mut all = Vec::new();
    let mut day = from;
    while day <= to {
        all.push((day, days.get(&day)?[column]?));
        day = day.tomorrow().unwrap();
    }
    Some(all).filter(|all| !all.is_empty())
}

fn counted(of: Of, a: &Point, b: &Point, days: &Days) -> Option<Found> {
    let column = |column: usize| column_of(column, a, b, days);
    let sum = |all: &[(Date, f64)]| all.iter().map(|(_, count)| count).sum::<f64>();
    let most = |all: &[(Date, f64)]| all.iter().map(|(_, count)| *count).fold(0.0, f64::max);
    Some(match of {
        Of::People => Found::Number(sum(&column(0)?)),
        Of::Boats => Found::Number(sum(&column(1)?)),
        Of::Uncontrolled => Found::Number(sum(&column(2)?)),
        Of::PerBoat => {
            let boats = sum(&column(1)?);
            (boats > 0.0).then_some(Found::Number(sum(&column(0)?) / boats))?
        }
        Of::Days => Found::Number(column(0)?.len() as f64),
        Of::Spans => Found::Number((days.len() - column(0)?.len() + 1) as f64),
        Of::Busiest => Found::Number(most(&column(0)?)),
        Of::BusiestDay => {
            let all = column(0)?;
            let busiest = all.iter().find(|(_, count)| *count >= most(&all));
            Found::Day(busiest?.0.to_string())
        }
        Of::PeakYear => {
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

/// The people of a year in the final tables, where the whole of it was known by a day.
fn final_total(year: i16, known: Date) -> Option<f64> {
    let whole = format!("{year}-12-31");
    let of_year: Vec<f64> = rows("nationalities.csv")
        .iter()
        .filter(|row| {
            row["kind"] != "total"
                && row["year"] == year.to_string()
                && row["to"] == whole
                && row["to"] <= known.to_string()
        })
        .map(|row| row["arrivals"].parse::<f64>().unwrap())
        .collect();
    Some(of_year.iter().sum()).filter(|_| !of_year.is_empty())
}

/// The share of the last wave up to a day, where that day has come.
fn polled(issue: Issue, by: Date, known: Date) -> Option<f64> {
    let waves = rows("salience.csv");
    let wave = waves.iter().rfind(|row| row["date"] <= by.to_string()).filter(|_| by <= known)?;
    Some(wave[issue.slug()].parse().unwrap())
}

fn any_date() -> impl Strategy<Value = Date> {
    (-40..3300_i32).prop_map(|days| Date::new(2018, 1, 1).unwrap().checked_add(days.days()).unwrap())
}

fn any_point() -> impl Strategy<Value = Point> {
    prop_oneof![
        4 => any_date().prop_map(Point::Day),
        1 => any_date().prop_map(Point::Month),
        2 => (2017..2028_i16).prop_map(Point::Year),
        1 => Just(Point::First),
        2 => (-400..10_i32).prop_map(Point::Known),
        1 => Just(Point::Known(0)),
        1 => (2018..2027_i16).prop_map(Point::KnownIn),
    ]
}

/// Two points, mostly in order.
fn any_span() -> BoxedStrategy<(Point, Point)> {
    (any_point(), any_point())
        .prop_filter("the parser refuses days in the wrong order", |(a, b)| {
            let fixed = |point: &Point| match point {
                Point::Day(_) | Point::Month(_) | Point::Year(_) => Some(point.days(&days_until(Date::MAX))),
                _ => None,
            };
            !matches!((fixed(a), fixed(b)), (Some(a), Some(b)) if a.0 > b.1)
        })
        .boxed()
}

fn any_count(of: Of) -> impl Strategy<Value = Slow> {
    any_span().prop_map(move |(a, b)| Slow::Of(of, a, b))
}

/// A count of people, as a sum can have it.
fn any_people() -> BoxedStrategy<Slow> {
    prop_oneof![
        4 => any_count(Of::People),
        2 => any_count(Of::Busiest),
        1 => (2017..2028_i16).prop_map(Slow::Final),
    ]
    .boxed()
}

/// A day by itself.
fn any_moment() -> BoxedStrategy<Point> {
    any_point()
        .prop_filter("a month or a year is no day", |point| {
            !matches!(point, Point::Month(_) | Point::Year(_))
        })
        .boxed()
}

fn both(left: Slow, right: Slow) -> (Box<Slow>, Box<Slow>) {
    (Box::new(left), Box::new(right))
}

fn any_comparison() -> BoxedStrategy<Slow> {
    let number = (0..60_000_u32).prop_map(Slow::Number);
    let polled =
        (prop::sample::select(Issue::ALL), any_moment()).prop_map(|(issue, at)| Slow::Polled(issue, at));
    let sides = prop_oneof![
        4 => (any_people(), any_people()),
        4 => (any_people(), number),
        1 => (any_count(Of::Uncontrolled), any_count(Of::Boats)),
        1 => (polled, (0..100_u32).prop_map(Slow::Number)),
    ];
    (prop::sample::select(Comparison::ALL), sides)
        .prop_map(|(how, (left, right))| {
            let (left, right) = both(left, right);
            Slow::Compare(how, left, right)
        })
        .boxed()
}

fn any_calculation() -> BoxedStrategy<Slow> {
    let whole = || (0..9_u32).prop_map(Slow::Number);
    (prop::sample::select(Arithmetic::ALL), any_people(), any_people(), any_count(Of::Boats), whole())
        .prop_map(|(how, people, others, boats, number)| {
            let right = match how {
                Arithmetic::Add | Arithmetic::Sub => others,
                Arithmetic::Mul => number,
                Arithmetic::Div => boats,
            };
            let (left, right) = both(people, right);
            Slow::Calculate(how, left, right)
        })
        .boxed()
}

/// What holds or not.
fn any_truth() -> BoxedStrategy<Slow> {
    any_comparison()
        .prop_recursive(3, 8, 2, |inner| {
            let joined = (prop::sample::select(Logic::ALL), inner.clone(), inner.clone());
            prop_oneof![
                inner.prop_map(|inner| Slow::Not(Box::new(inner))),
                joined.prop_map(|(how, left, right)| {
                    let (left, right) = both(left, right);
                    Slow::Combine(how, left, right)
                }),
            ]
        })
        .boxed()
}

fn any_slow() -> BoxedStrategy<Slow> {
    let over = prop_oneof![(Just(Of::People), 0..30_000_u32), (Just(Of::Boats), 0..800_u32)];
    prop_oneof![
        9 => prop::sample::select(Of::ALL).prop_flat_map(any_count),
        2 => (any_span(), 0..60_000_u32).prop_map(|((a, b), count)| Slow::Passed(a, b, count)),
        2 => (any_span(), over).prop_map(|((a, b), (of, count))| Slow::Over(of, a, b, count)),
        1 => (2017..2028_i16).prop_map(Slow::Final),
        2 => (prop::sample::select(Issue::ALL), any_moment()).prop_map(|(issue, at)| Slow::Polled(issue, at)),
        4 => any_calculation(),
        6 => any_truth(),
    ]
    .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn expressions_come_to_what_the_slow_evaluator_says(slow in any_slow(), known in 0..3154_i32) {
        let last = Date::new(2018, 1, 1).unwrap().checked_add(known.days()).unwrap();
        let text = slow.text();
        let expr = parse(&text).map_err(|mistake| TestCaseError::fail(format!("{text}: {mistake:?}")))?.expr;
        let known = data().as_of(Day::parse_iso(&last.to_string()).unwrap());
        let found = evaluate(&expr, &known).ok().map(|value| match value {
            Value::Number(number) => Found::Number(number),
            Value::Day(day) => Found::Day(day.to_iso()),
            Value::Truth(truth) => Found::Truth(truth),
        });
        prop_assert_eq!(found, slow.found(&days_until(last)), "{} as of {}", text, last);
    }
}
