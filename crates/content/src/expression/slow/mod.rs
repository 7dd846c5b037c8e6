//! The evaluator against a slow, obvious one, which has its own calendar and goes through the days one by one.

mod days;
mod evaluator;
mod random;
mod tables;
mod written_out;

use std::sync::OnceLock;

use jiff::ToSpan;
use jiff::civil::Date;
use model::{Data, Day, Measure, Revision, Value, evaluate};
use proptest::prelude::*;

use super::parse;
use days::{Line, days_until};
use evaluator::Found;
use random::any_slow;

/// The data, and the log as the slow evaluator reads it, both with changes that are made up: each version has changed
/// another day before the first, some of them twice.
fn both() -> &'static (Data, Vec<Line>) {
    static BOTH: OnceLock<(Data, Vec<Line>)> = OnceLock::new();
    BOTH.get_or_init(|| {
        let mut tables = crate::tables::read(crate::checkout::root()).unwrap();
        let (mut log, mut revisions) = (days::log(), Vec::new());
        tables.revised(0..u32::MAX, &mut |revision| revisions.push(revision));
        let published = days::publications();
        let measures = [Measure::People, Measure::Boats, Measure::Uncontrolled];
        for number in 1..published.len() as u32 {
            let date = published[0].checked_sub((9 + 11 * number as i32).days()).unwrap();
            let day = Day::parse_iso(&date.to_string()).unwrap();
            for (column, today) in days::all_days()[&date].iter().enumerate() {
                let today = today.unwrap() as u32;
                let counts = [today + number, today + 2 * number, today];
                let again = number + 3;
                // What would be changed back by a version that has not come is so at once.
                let counts =
                    if (again as usize) < published.len() { &counts[..] } else { &[counts[0], today] };
                for (version, pair) in [number, again].into_iter().zip(counts.windows(2)) {
                    let (before, after) = (pair[0], pair[1]);
                    revisions.push(Revision { version, measure: measures[column], day, before, after });
                    let [before, after] = [before, after].map(|count| Some(f64::from(count)));
                    log.push(Line { published: published[version as usize], date, column, before, after });
                }
            }
        }
        revisions.sort_by_key(|revision| revision.version);
        tables.revisions = revisions.into_iter().filter_map(Revision::to_numbers).flatten().collect();
        (Data::from(tables), log)
    })
}

/// Days after the first, more of them since versions are kept.
fn any_known() -> impl Strategy<Value = i32> {
    prop_oneof![0..3154_i32, 2860..3154_i32]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn expressions_come_to_what_the_slow_evaluator_says(slow in any_slow(), known in any_known()) {
        let last = Date::new(2018, 1, 1).unwrap().checked_add(known.days()).unwrap();
        let text = slow.text();
        let (data, log) = both();
        let expr = parse(&text, data).map_err(|mistake| TestCaseError::fail(format!("{text}: {mistake:?}")))?.expr;
        let known = data.as_of(Day::parse_iso(&last.to_string()).unwrap());
        let found = evaluate(&expr, &known).ok().map(|value| match value {
            Value::Number(number) => Found::Number(number),
            Value::Day(day) => Found::Day(day.to_iso()),
            Value::Truth(truth) => Found::Truth(truth),
        });
        prop_assert_eq!(found, slow.found(&days_until(last, log)), "{} as of {}", text, last);
    }
}
