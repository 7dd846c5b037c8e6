//! The evaluator against a slow, obvious one, which has its own calendar and goes through the days one by one.

mod days;
mod evaluator;
mod random;

use std::sync::OnceLock;

use jiff::ToSpan;
use jiff::civil::Date;
use model::{Data, Day, Value, evaluate};
use proptest::prelude::*;

use super::parse;
use days::days_until;
use evaluator::Found;
use random::any_slow;

fn data() -> &'static Data {
    static DATA: OnceLock<Data> = OnceLock::new();
    DATA.get_or_init(|| {
        let root = crate::checkout::root();
        Data::from(crate::tables::read(root).unwrap())
    })
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
