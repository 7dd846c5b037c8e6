//! The numbers of the article, against the series: what the text says is what the data gives.

#![allow(clippy::unwrap_used)]

#[path = "../crates/figure/tests/support/mod.rs"]
mod support;

use model::{Count, Day, Measure, Span};

fn sum(measure: Measure, first: &str, last: &str) -> u32 {
    let day = |iso| Day::parse_iso(iso).unwrap();
    let span = Span::new(day(first), day(last)).unwrap();
    match support::data().series(measure).sum(span) {
        Count::Published(sum) => sum,
        none => panic!("{first} to {last}: {none:?}"),
    }
}

fn people(first: &str, last: &str) -> u32 {
    sum(Measure::People, first, last)
}

fn boats(first: &str, last: &str) -> u32 {
    sum(Measure::Boats, first, last)
}

fn with_commas(number: u32) -> String {
    let digits = number.to_string();
    if digits.len() > 3 {
        format!("{},{}", &digits[..digits.len() - 3], &digits[digits.len() - 3..])
    } else {
        digits
    }
}

/// The article has this phrase, in which `{}` stands for the number.
#[track_caller]
fn check(phrase: &str, number: u32) {
    let article = include_str!("../content/article.md");
    let expected = phrase.replace("{}", &with_commas(number));
    assert!(article.contains(&expected), "the article does not say “{expected}”");
}

/// A share in per cent, rounded to whole ones.
fn percent(part: u32, whole: u32) -> u32 {
    (f64::from(part) / f64::from(whole) * 100.0).round() as u32
}

#[test]
fn the_week_of_the_promise() {
    check("From 1 to 7 November 2024, {} people arrived", people("2024-11-01", "2024-11-07"));
    check("to 6 November it was {}, so the figure needs the 7th", people("2024-11-01", "2024-11-06"));
    check("in the same seven days of 2021 it was {}", people("2021-11-01", "2021-11-07"));
    assert_eq!(
        people("2022-11-01", "2022-11-07") + people("2023-11-01", "2023-11-07"),
        0,
        "in 2022 and 2023 nobody"
    );
    check("By 7 November it was {}.", people("2024-01-01", "2024-11-07"));
    check("By 7 November 2024, {} people had arrived that year", people("2024-01-01", "2024-11-07"));
    check("In all of 2023 it was {}", people("2023-01-01", "2023-12-31"));
    let all_of_2023 = people("2023-01-01", "2023-12-31");
    assert!(people("2024-01-01", "2024-10-24") <= all_of_2023, "passed on 25 October, not before");
    assert!(people("2024-01-01", "2024-10-25") > all_of_2023, "passed on 25 October");
    check("By 7 November 2023 the count stood at {}", people("2023-01-01", "2023-11-07"));
    check("By 7 November 2022 it stood at {}", people("2022-01-01", "2022-11-07"));
    assert_eq!(
        percent(people("2024-01-01", "2024-11-07"), people("2023-01-01", "2023-11-07")),
        120,
        "a fifth higher"
    );
    assert_eq!(
        percent(people("2024-01-01", "2024-11-07"), people("2022-01-01", "2022-11-07")),
        80,
        "a fifth lower"
    );
}

#[test]
fn since_the_change_of_government() {
    check("From 5 July to 7 November 2024, {} people arrived", people("2024-07-05", "2024-11-07"));
    check("To 1 November it was {}", people("2024-07-05", "2024-11-01"));
    assert!(people("2024-07-05", "2024-11-01") > 17_000, "it holds on both dates");
    assert_eq!(people("2024-07-04", "2024-07-04"), 0, "nobody arrived on polling day");
    check("the boats numbered {} to 7 November", boats("2024-07-05", "2024-11-07"));
}

#[test]
fn what_came_after() {
    let year = |year: u32| people(&format!("{year}-01-01"), &format!("{year}-12-31"));
    check("The highest year is still 2022, with {}", year(2022));
    assert!((2018..=2025).all(|other| year(other) <= year(2022)), "the highest year");
    check("it fell by 36%, to {}", year(2023));
    assert_eq!(percent(year(2023), year(2022)), 100 - 36);
    check("2024 ended with {}, a quarter more", year(2024));
    assert_eq!(percent(year(2024), year(2023)), 125);
    check("and 2025 with {}, another 13% more", year(2025));
    check("Arrivals rose to {} in 2025", year(2025));
    assert_eq!(percent(year(2025), year(2024)), 113);
    let by_20_august = |year: u32| people(&format!("{year}-01-01"), &format!("{year}-08-20"));
    check("{} people had arrived: 43% fewer", by_20_august(2026));
    assert_eq!(percent(by_20_august(2026), by_20_august(2025)), 57);
    check("the {} by that date in 2025", by_20_august(2025));
    check("by that date in 2024 ({})", by_20_august(2024));
    check("2023 ({})", by_20_august(2023));
    check("2022 ({})", by_20_august(2022));
    check("In 2021 it was {}", by_20_august(2021));
    check("they stood at {}, the fewest by that date since 2021", by_20_august(2026));
    assert!((2022..2026).all(|other| by_20_august(other) > by_20_august(2026)), "the fewest since 2021");
    assert!(by_20_august(2021) < by_20_august(2026), "the fewest since 2021");
    check("in 2025, {} people came after 20 August", people("2025-08-21", "2025-12-31"));
}

#[test]
fn people_in_each_boat() {
    let each = |first: &str, last: &str| {
        (f64::from(people(first, last)) / f64::from(boats(first, last))).round() as u32
    };
    check("{} in 2021, 53 in 2024", each("2021-01-01", "2021-12-31"));
    check("28 in 2021, {} in 2024", each("2024-01-01", "2024-12-31"));
    check("{} in 2025 and 68 in 2026", each("2025-01-01", "2025-12-31"));
    check("and {} in 2026 up to 20 August", each("2026-01-01", "2026-08-20"));
    check("went down, from {} to 672", boats("2024-01-01", "2024-12-31"));
    check("from 695 to {}, while", boats("2025-01-01", "2025-12-31"));
}

#[test]
fn the_provisional_series_is_named_beside_the_final_one() {
    check("8,466 people for 2020, where the daily series has {}", people("2020-01-01", "2020-12-31"));
    check("45,774 for 2022, where it has {}", people("2022-01-01", "2022-12-31"));
}
