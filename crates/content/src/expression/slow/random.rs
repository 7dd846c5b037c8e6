//! Random expressions, right by construction.

use jiff::ToSpan;
use jiff::civil::Date;
use model::{Arithmetic, Choice, Comparison, Issue, Logic, Quantity};
use proptest::prelude::*;

use super::super::functions::{Exchanged, OfYear, Record};
use super::days::{TimePoint, days_until, tenures};
use super::evaluator::Slow;

fn any_date() -> impl Strategy<Value = Date> {
    (-40..3300_i32).prop_map(|days| Date::new(2018, 1, 1).unwrap().checked_add(days.days()).unwrap())
}

fn any_point() -> impl Strategy<Value = TimePoint> {
    prop_oneof![
        4 => any_date().prop_map(TimePoint::Day),
        1 => any_date().prop_map(TimePoint::Month),
        2 => (2017..2028_i16).prop_map(TimePoint::Year),
        1 => Just(TimePoint::First),
        2 => (-400..10_i32).prop_map(TimePoint::Known),
        1 => Just(TimePoint::Known(0)),
        2 => (2018..2027_i16).prop_map(|year| TimePoint::KnownIn(year, year)),
        1 => (2018..2027_i16, 2018..2027_i16).prop_map(|(year, moved_to)| TimePoint::KnownIn(year, moved_to)),
        1 => (0..tenures().len()).prop_map(TimePoint::Term),
    ]
}

/// Whether a point is the term of somebody in office, which ends with the last day known.
fn is_open(point: &TimePoint) -> bool {
    matches!(point, TimePoint::Term(place) if tenures()[*place]["to"].is_empty())
}

/// Two points, mostly in order.
fn any_span() -> BoxedStrategy<(TimePoint, TimePoint)> {
    (any_point(), any_point())
        .prop_filter("the parser refuses days in the wrong order", |(a, b)| {
            let is_known = |point: &TimePoint| {
                matches!(point, TimePoint::First | TimePoint::Known(_) | TimePoint::KnownIn(..))
            };
            let days =
                |point: &TimePoint| point.days(&days_until(Date::MAX, &[])).filter(|_| !is_known(point));
            let (first, last) = (days(a), days(b).filter(|_| !is_open(b)));
            !matches!((first, last), (Some(a), Some(b)) if a.0 > b.1)
        })
        .prop_filter("the parser refuses what is named for a year and runs on", |(a, b)| {
            !matches!(a, TimePoint::Month(_) | TimePoint::Year(_))
                || !matches!(b, TimePoint::Known(_)) && !is_open(b)
        })
        .boxed()
}

fn any_count(of: Quantity) -> impl Strategy<Value = Slow> {
    any_span().prop_map(move |(a, b)| Slow::Quantity(of, a, b))
}

/// A count of people, as a sum can have it.
fn any_people() -> BoxedStrategy<Slow> {
    prop_oneof![
        4 => any_count(Quantity::People),
        2 => any_count(Quantity::Busiest),
        1 => (2017..2028_i16).prop_map(Slow::Final),
    ]
    .boxed()
}

/// A day by itself.
fn any_moment() -> BoxedStrategy<TimePoint> {
    any_point()
        .prop_filter("a month or a year is no day", |point| {
            !matches!(point, TimePoint::Month(_) | TimePoint::Year(_) | TimePoint::Term(_))
        })
        .boxed()
}

/// What comes to a day.
fn any_day() -> BoxedStrategy<Slow> {
    prop_oneof![
        4 => any_moment().prop_map(Slow::Day),
        2 => any_count(Quantity::BusiestDay),
        1 => any_count(Quantity::PeakYear),
        2 => any_passed(),
    ]
    .boxed()
}

/// The day on which a count is passed.
fn any_passed() -> impl Strategy<Value = Slow> {
    (any_span(), 0..60_000_u32).prop_map(|((a, b), count)| Slow::Passed(a, b, count))
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
        1 => (any_count(Quantity::Uncontrolled), any_count(Quantity::Boats)),
        1 => (polled, (0..100_u32).prop_map(Slow::Number)),
        4 => (any_day(), any_day()),
        // Two days chosen by chance are hardly ever the same one.
        1 => any_day().prop_map(|day| (day.clone(), day)),
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
    (prop::sample::select(Arithmetic::ALL), any_people(), any_people(), any_count(Quantity::Boats), whole())
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

/// Whether days of a year are the lowest, or the highest, since another.
fn any_since() -> BoxedStrategy<Slow> {
    let days = (2019..2027_i16, 0..365_i32, 0..365_i32);
    (prop::sample::select(Record::ALL), days, 2..7_i16)
        .prop_map(|(record, (year, one, other), before)| {
            let on = |day: i32| Date::new(year, 1, 1).unwrap().checked_add(day.days()).unwrap();
            Slow::Since(record, on(one.min(other)), on(one.max(other)), year - before)
        })
        .boxed()
}

/// Days with a whole year in them that has a final total, and others.
fn any_joined() -> BoxedStrategy<Slow> {
    (0..400_i32, 2018..2025_i16, 1..900_i32)
        .prop_map(|(before, year, after)| {
            let first = Date::new(year, 1, 1).unwrap().checked_sub(before.days()).unwrap();
            let last = Date::new(year, 12, 31).unwrap().checked_add(after.days()).unwrap();
            (first, last)
        })
        .prop_filter("a whole year more has its final total, too", |(first, last)| {
            first.day_of_year() != 1 || *last != last.last_of_year()
        })
        .prop_map(|(first, last)| Slow::Joined(first, last))
        .boxed()
}

/// What the parser writes out of others.
fn any_written_out() -> BoxedStrategy<Slow> {
    let number = || (0..60_000_u32).prop_map(Slow::Number);
    let about = (any_people(), prop_oneof![any_people(), number().boxed()], 0..20_000_u32);
    prop_oneof![
        any_span().prop_map(|(a, b)| Slow::PerDay(a, b)),
        (any_people(), any_people()).prop_map(|(now, before)| {
            let (now, before) = both(now, before);
            Slow::Change(now, before)
        }),
        about.prop_map(|(left, right, off)| {
            let (left, right) = both(left, right);
            Slow::About(left, right, off)
        }),
        any_since(),
        prop::collection::vec(any_truth(), 1..5).prop_map(Slow::HowMany),
        any_joined(),
        (prop::sample::select(Exchanged::ALL), 0..11_usize, 0..11_usize)
            .prop_map(|(count, one, other)| Slow::Exchanged(count, one.min(other), one.max(other))),
        (
            prop::sample::subsequence(vec!["Iran", "Vietnam", "Sri Lanka", "South Sudan"], 1..5),
            2018..2026_i16
        )
            .prop_map(|(names, year)| Slow::ShareOf(names, year)),
        (prop::sample::select(OfYear::ALL), 2018..2026_i16).prop_map(|(name, year)| Slow::OfYear(name, year)),
    ]
    .boxed()
}

/// Any expression.
pub(super) fn any_slow() -> BoxedStrategy<Slow> {
    let over = prop_oneof![(Just(Quantity::People), 0..30_000_u32), (Just(Quantity::Boats), 0..800_u32)];
    prop_oneof![
        9 => prop::sample::select(Quantity::ALL).prop_flat_map(any_count),
        1 => any_moment().prop_map(Slow::Day),
        2 => any_passed(),
        2 => (any_span(), over).prop_map(|((a, b), (of, count))| Slow::Over(of, a, b, count)),
        1 => (2017..2028_i16).prop_map(Slow::Final),
        2 => (prop::sample::select(Issue::ALL), any_moment()).prop_map(|(issue, at)| Slow::Polled(issue, at)),
        4 => any_calculation(),
        6 => any_truth(),
        8 => any_written_out(),
    ]
    .boxed()
}
