//! The evaluator against a slow, obvious one, which has its own calendar and goes through the days one by one.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::ToSpan;
use jiff::civil::Date;
use model::{Data, Day, Value, evaluate};
use proptest::prelude::*;

use super::parse;

fn data() -> &'static Data {
    static DATA: OnceLock<Data> = OnceLock::new();
    DATA.get_or_init(|| {
        let root = crate::checkout::root();
        Data::from(crate::tables::read(root).unwrap())
    })
}

/// People and boats of a day, up to the last known.
type Days = BTreeMap<Date, [f64; 2]>;

fn days_until(last: Date) -> Days {
    static ALL: OnceLock<Days> = OnceLock::new();
    let root = crate::checkout::root();
    let all = ALL.get_or_init(|| {
        let text = std::fs::read_to_string(root.join("data/crossings.csv")).unwrap();
        let mut lines = text.lines();
        let names: Vec<&str> = lines.next().unwrap().split(',').collect();
        let at = |name| names.iter().position(|known| *known == name).unwrap();
        let (date, people, boats) = (at("date"), at("people"), at("boats"));
        let row = |line: &str| {
            let fields: Vec<&str> = line.split(',').collect();
            let number = |at: usize| fields[at].parse().unwrap();
            (fields[date].parse().unwrap(), [number(people), number(boats)])
        };
        lines.map(row).collect()
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
    Of(&'static str, Point, Point),
    Passed(Point, Point, u32),
    Over(&'static str, Point, Point, u32),
    Number(u32),
    Join(&'static str, Box<Slow>, Box<Slow>),
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
        match self {
            Self::Of(name, a, b) => format!("{name}({} .. {})", a.text(), b.text()),
            Self::Passed(a, b, count) => format!("passed({} .. {}, {count})", a.text(), b.text()),
            Self::Over(name, a, b, count) => {
                format!("spans_over({name}({} .. {}), {count})", a.text(), b.text())
            }
            Self::Number(number) => number.to_string(),
            Self::Join(op, left, right) => format!("({} {op} {})", left.text(), right.text()),
        }
    }

    fn found(&self, days: &Days) -> Option<Found> {
        let (first, known) = (*days.keys().next()?, *days.keys().next_back()?);
        let counted = |a: &Point, b: &Point| {
            let (from, to) = (a.days(days).0, b.days(days).1);
            (from >= first && to <= known && from <= to)
                .then(|| days.iter().filter(|(date, _)| from <= **date && **date <= to).collect::<Vec<_>>())
        };
        let column = |name: &str| usize::from(name == "boats");
        let sum =
            |all: &[(&Date, &[f64; 2])], column: usize| all.iter().map(|(_, row)| row[column]).sum::<f64>();
        Some(match self {
            Self::Of(name, a, b) => {
                let all = counted(a, b)?;
                match *name {
                    "people" | "boats" => Found::Number(sum(&all, column(name))),
                    "per_boat" => {
                        let boats = sum(&all, 1);
                        (boats > 0.0).then(|| Found::Number(sum(&all, 0) / boats))?
                    }
                    "days" => Found::Number(all.len() as f64),
                    "spans" => Found::Number((days.len() - all.len() + 1) as f64),
                    "busiest" => Found::Number(all.iter().map(|(_, row)| row[0]).fold(0.0, f64::max)),
                    "busiest_day" => {
                        let most = all.iter().map(|(_, row)| row[0]).fold(0.0, f64::max);
                        let day =
                            all.iter().find(|(_, row)| row[0] >= most).map(|(date, _)| date.to_string());
                        Found::Day(day?)
                    }
                    _ => {
                        let years = a.days(days).0.year()..=b.days(days).1.year();
                        let total = |year| {
                            let whole: Vec<_> =
                                all.iter().filter(|(date, _)| date.year() == year).copied().collect();
                            let is_whole =
                                whole.len() == Date::new(year, 1, 1).unwrap().days_in_year() as usize;
                            is_whole.then(|| (year, sum(&whole, 0)))
                        };
                        let best = years.filter_map(total).reduce(|a, b| if b.1 > a.1 { b } else { a });
                        Found::Day(format!("{}-01-01", best?.0))
                    }
                }
            }
            Self::Passed(a, b, count) => {
                let (from, to) = (a.days(days).0, b.days(days).1);
                if from < first {
                    return None;
                }
                let mut sum = 0.0;
                for (date, row) in days.iter().filter(|(date, _)| from <= **date && **date <= to) {
                    sum += row[0];
                    if sum > f64::from(*count) {
                        return Some(Found::Day(date.to_string()));
                    }
                }
                return None;
            }
            Self::Over(name, a, b, count) => {
                let length = counted(a, b)?.len();
                let all: Vec<f64> = days.values().map(|row| row[column(name)]).collect();
                let over = all.windows(length).filter(|days| days.iter().sum::<f64>() > f64::from(*count));
                Found::Number(over.count() as f64)
            }
            Self::Number(number) => Found::Number(f64::from(*number)),
            Self::Join(op, left, right) => {
                let (Found::Number(a), Found::Number(b)) = (left.found(days)?, right.found(days)?) else {
                    return None;
                };
                match *op {
                    "+" => Found::Number(a + b),
                    "-" => Found::Number(a - b),
                    "/" if b == 0.0 => return None,
                    "/" => Found::Number(a / b),
                    "<" => Found::Truth(a < b),
                    "<=" => Found::Truth(a <= b),
                    ">" => Found::Truth(a > b),
                    ">=" => Found::Truth(a >= b),
                    _ => Found::Truth((a - b).abs() < 0.5),
                }
            }
        })
    }
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
fn any_span() -> impl Strategy<Value = (Point, Point)> {
    (any_point(), any_point()).prop_filter("the parser refuses days in the wrong order", |(a, b)| {
        let fixed = |point: &Point| match point {
            Point::Day(_) | Point::Month(_) | Point::Year(_) => Some(point.days(&days_until(Date::MAX))),
            _ => None,
        };
        !matches!((fixed(a), fixed(b)), (Some(a), Some(b)) if a.0 > b.1)
    })
}

fn any_count(name: &'static str) -> impl Strategy<Value = Slow> {
    any_span().prop_map(move |(a, b)| Slow::Of(name, a, b))
}

fn any_people() -> impl Strategy<Value = Slow> {
    prop_oneof![any_count("people"), any_count("busiest")]
}

fn join(ops: &'static [&'static str], left: Slow, right: Slow, which: usize) -> Slow {
    Slow::Join(ops[which % ops.len()], Box::new(left), Box::new(right))
}

const COMPARED: &[&str] = &["<", "<=", ">", ">=", "="];

fn any_slow() -> impl Strategy<Value = Slow> {
    prop_oneof![
        any_people(),
        any_count("boats"),
        any_count("per_boat"),
        any_count("days"),
        any_count("spans"),
        any_count("busiest_day"),
        any_count("peak_year"),
        (any_span(), 0..60_000_u32).prop_map(|((a, b), count)| Slow::Passed(a, b, count)),
        (any_span(), 0..30_000_u32).prop_map(|((a, b), count)| Slow::Over("people", a, b, count)),
        (any_span(), 0..800_u32).prop_map(|((a, b), count)| Slow::Over("boats", a, b, count)),
        (any_people(), any_people(), 0..2_usize).prop_map(|(a, b, op)| join(&["+", "-"], a, b, op)),
        (any_people(), any_count("boats")).prop_map(|(a, b)| join(&["/"], a, b, 0)),
        (any_people(), any_people(), 0..5_usize).prop_map(|(a, b, op)| join(COMPARED, a, b, op)),
        (any_people(), 0..60_000_u32, 0..5_usize).prop_map(|(a, number, op)| join(
            COMPARED,
            a,
            Slow::Number(number),
            op
        )),
    ]
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
