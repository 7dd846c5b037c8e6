//! Each figure's drawing, table and words, held against files that were looked at.
//!
//! `BLESS=1 cargo test -p figure` writes them anew; look at what changed before you commit it.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;

use figure::{Figure, Layout, to_svg};
use model::{By, Day, Mean, Measure, Name, View, Years};

fn check(file: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = expected.lines().zip(found.lines()).position(|(expected, found)| expected != found);
    assert!(
        expected == found,
        "{file} differs from line {}; see the top of this file",
        differs.map_or(0, |i| i + 1)
    );
}

/// One element a line, so that a change reads as one.
fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<") + "\n"
}

fn check_view(name: &str, view: View) {
    let figure = Figure::new(&support::data(), &view);
    let words = figure.words();
    for layout in Layout::ALL {
        let svg = to_svg(&figure.drawing(layout), Some(&words.summary));
        check(&format!("{name}.{}.svg", layout.class()), &lines(&svg));
    }
    let table = figure.table();
    let rows = table.rows.iter().map(|row| {
        let cells: Vec<String> = row.cells.iter().map(figure::Cell::text).collect();
        format!("{} | {}\n", row.name, cells.join(" | "))
    });
    let (head, tail) = (table.rows.len().min(14), table.rows.len().saturating_sub(14).max(14));
    let shown: Vec<String> =
        rows.enumerate().filter(|(i, _)| *i < head || *i >= tail).map(|(_, row)| row).collect();
    let text = format!(
        "{}\n{}\n{}\n\n{}\n{} | {}\n{}",
        words.title,
        words.subtitle,
        words.summary,
        table.caption,
        table.names,
        table.columns.join(" | "),
        shown.concat()
    );
    check(&format!("{name}.txt"), &text);
}

fn check_reading(name: &str, view: View, day: &str) {
    let figure = Figure::new(&support::data(), &view);
    let day = Day::parse_iso(day).unwrap();
    let mut text = String::new();
    for layout in Layout::ALL {
        text.push_str(&lines(&to_svg(&figure.overlay(layout, day), None)));
    }
    text.push_str(&figure.reading(day));
    text.push('\n');
    check(&format!("{name}.reading.txt"), &text);
}

#[test]
fn seasons() {
    check_view("seasons", Name::Seasons.view());
}

#[test]
fn seasons_of_two_years() {
    let years = Years::NONE.with(2022, true).with(2024, true);
    check_view("seasons-2022-2024", View { years, ..Name::Seasons.view() });
}

#[test]
fn arrivals_by_day() {
    check_view("arrivals-day", View { by: By::Day, ..Name::Arrivals.view() });
}

#[test]
fn arrivals_by_day_with_the_mean_of_a_year() {
    check_view("arrivals-day-365", View { by: By::Day, mean: Some(Mean::Days365), ..Name::Arrivals.view() });
}

#[test]
fn arrivals_by_week() {
    check_view("arrivals-week", View { by: By::Week, ..Name::Arrivals.view() });
}

#[test]
fn arrivals_by_month() {
    check_view("arrivals", Name::Arrivals.view());
}

#[test]
fn arrivals_by_quarter() {
    check_view("arrivals-quarter", View { by: By::Quarter, ..Name::Arrivals.view() });
}

#[test]
fn arrivals_by_year() {
    check_view("arrivals-year", View { by: By::Year, ..Name::Arrivals.view() });
}

#[test]
fn boats_by_year() {
    check_view("boats-year", View { by: By::Year, measure: Measure::Boats, ..Name::Arrivals.view() });
}

#[test]
fn readings() {
    check_reading("seasons", Name::Seasons.view(), "2024-11-07");
    check_reading("arrivals-day", View { by: By::Day, ..Name::Arrivals.view() }, "2022-09-03");
    check_reading("arrivals", Name::Arrivals.view(), "2026-08-20");
}
