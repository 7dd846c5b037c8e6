//! How numbers, dates and periods are written.

use super::*;

#[test]
fn numbers_have_commas() {
    let check = |number, expected| assert_eq!(thousands(number), expected);
    check(0, "0");
    check(999, "999");
    check(1_305, "1,305");
    check(208_507, "208,507");
    check(1_000_000, "1,000,000");
}

#[test]
fn means_are_rounded_once() {
    let check = |sum, days, expected| assert_eq!(mean(sum, days), expected);
    check(0, 7, "0.0");
    check(1, 20, "0.1");
    check(349, 7, "49.9");
    check(28_000, 28, "1,000.0");
    check(1, 28, "0.0");
}

#[test]
fn places_have_endings() {
    let check = |number, expected| assert_eq!(ordinal(number), expected);
    check(1, "1st");
    check(2, "2nd");
    check(11, "11th");
    check(112, "112th");
    check(1_023, "1,023rd");
}

#[test]
fn spans_have_names() {
    let check = |first: &str, last: &str, expected: &str, short: &str| {
        let day = |iso| Day::parse_iso(iso).unwrap_or_default();
        let span = Span { first: day(first), last: day(last) };
        assert_eq!((dates(span).as_str(), dates_short(span).as_str()), (expected, short));
    };
    check("2024-07-05", "2024-11-07", "5 July to 7 November 2024", "5 July–7 Nov 2024");
    check("2024-11-05", "2024-11-07", "5 to 7 November 2024", "5–7 Nov 2024");
    check("2024-11-07", "2024-11-07", "7 November 2024", "7 Nov 2024");
    check("2023-12-05", "2024-01-07", "5 December 2023 to 7 January 2024", "5 Dec 2023–7 Jan 2024");
}

#[test]
fn periods_have_names() {
    let day = Day::parse_iso("2024-11-07").unwrap_or_default();
    let check = |by: By, expected| assert_eq!(period(by.period(day)), expected);
    check(By::Day, "7 November 2024");
    check(By::Week, "week of 4 November 2024");
    check(By::Month, "November 2024");
    check(By::Quarter, "October to December 2024");
    check(By::Year, "2024");
}
