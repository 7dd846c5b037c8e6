//! Rows as numbers and back, and from which day they are known.

use super::*;
use crate::fixture::{data, iso};

#[test]
fn a_row_is_plain_numbers_and_back() {
    fn check<Row>(of: fn(Numbers) -> Row, to: fn(Row) -> Numbers, table: u32, counts: u32) {
        let first = Day::first_of_year(2024).0 as u32;
        let known = first + 365;
        let mut numbers = [0; 16];
        for (place, number) in numbers.iter_mut().zip([table, known, first].into_iter().chain(1..=counts)) {
            *place = number;
        }
        assert_eq!(to(of(numbers)), numbers);
    }
    check(Outcomes::of, Outcomes::to_numbers, OUTCOMES, 8);
    check(Deaths::of, Deaths::to_numbers, DEATHS, 4);
    check(Exchange::of, Exchange::to_numbers, EXCHANGE, 2);
    check(Ages::of, Ages::to_numbers, AGES, 13);
    check(Routes::of, Routes::to_numbers, ROUTES, 4);
}

#[test]
fn what_is_no_row_is_passed_over() {
    let row = Deaths { to: iso("2024-12-31"), incidents: 1, dead: 2, ..Deaths::default() };
    let evidence = [&row.to_numbers()[..], &[DEATHS; 15]].concat();
    let tables = Tables { evidence, ..Tables::default() };
    assert_eq!((tables.deaths(), tables.ages()), (vec![row], vec![]));
}

#[test]
fn a_row_is_known_from_its_day_on() {
    let check = |day: &str, expected: [usize; 5]| {
        let known = data().as_of(iso(day));
        let tables = known.tables();
        let found = [
            tables.outcomes().len(),
            tables.deaths().len(),
            tables.exchange().len(),
            tables.ages().len(),
            tables.routes().len(),
        ];
        assert_eq!(found, expected, "{day}");
    };
    check("2022-12-30", [0, 0, 0, 0, 0]);
    check("2022-12-31", [0, 1, 0, 1, 0]);
    // The year to September 2023 keeps its place after 2023.
    check("2023-10-06", [0, 1, 0, 1, 0]);
    check("2024-05-03", [0, 2, 0, 3, 1]);
    check("2024-09-30", [0, 3, 2, 4, 1]);
    check("2024-11-20", [0, 3, 3, 4, 1]);
    check("2024-11-21", [2, 3, 3, 4, 1]);
}
