//! Each figure's drawing, table and words, held against files that were looked at.
//!
//! `BLESS=1 cargo test -p figure` writes them anew; look at what changed before you commit it.

use std::path::Path;

use figure::{Figure, Layout, to_svg};

use crate::support;
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

fn check_view(name: &str, query: &str) {
    let figure = Figure::new(&support::data(), &support::view(query));
    let words = figure.words();
    for layout in Layout::PAGE {
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

fn check_reading(name: &str, query: &str, at: &str) {
    let view = support::view(&format!("{query}&at={at}"));
    let figure = Figure::new(&support::data(), &view);
    let pin = view.pin.unwrap();
    let mut text = String::new();
    for layout in Layout::PAGE {
        text.push_str(&lines(&to_svg(&figure.overlay(layout, pin), None)));
    }
    text.push_str(&figure.reading(pin));
    text.push('\n');
    check(&format!("{name}.reading.txt"), &text);
}

#[test]
fn seasons() {
    check_view("seasons", "view=seasons");
    check_view("seasons-2022-2024", "view=seasons&years=2022~2024");
    check_view("seasons-asof", "view=seasons&asof=2024-11-07");
    check_view("seasons-focus-log", "view=seasons&focus=2022&scale=log");
    check_reading("seasons", "view=seasons", "2024-11-07");
}

#[test]
fn arrivals() {
    check_view("arrivals", "view=arrivals");
    check_view("arrivals-day", "view=arrivals&by=day");
    check_view("arrivals-day-365", "view=arrivals&by=day&mean=365");
    check_view("arrivals-week", "view=arrivals&by=week");
    check_view("arrivals-quarter", "view=arrivals&by=quarter");
    check_view("arrivals-year", "view=arrivals&by=year");
    check_view("arrivals-boats-year", "view=arrivals&by=year&measure=boats");
    check_view("arrivals-events", "view=arrivals&events=all");
    check_view("arrivals-range", "view=arrivals&by=day&mean=7&from=2024-07-05&to=2024-11-07&events=all");
    check_view("arrivals-asof", "view=arrivals&from=2023-01-01&asof=2024-11-07");
    check_view("arrivals-uncontrolled", "view=arrivals&measure=uncontrolled");
    check_reading("arrivals-day", "view=arrivals&by=day", "2022-09-03");
    check_reading("arrivals", "view=arrivals", "2026-08-20");
}

#[test]
fn calendar() {
    check_view("calendar", "view=calendar");
    check_view("calendar-boats-2024-2026", "view=calendar&measure=boats&years=2024~2026");
    check_view("calendar-asof", "view=calendar&asof=2024-11-07");
    check_reading("calendar", "view=calendar", "2025-11-08");
}

#[test]
fn crowding() {
    check_view("crowding", "view=crowding");
    check_view("crowding-month", "view=crowding&by=month");
    check_view("crowding-year-asof", "view=crowding&by=year&asof=2024-11-07");
    check_view("crowding-range", "view=crowding&by=month&from=2024-07-05&to=2026-08-10&events=all");
    check_reading("crowding", "view=crowding", "2026-08-10");
}

#[test]
fn prevented() {
    check_view("prevented", "view=prevented");
    check_view("prevented-asof-events", "view=prevented&asof=2024-11-07&events=all");
    check_view("prevented-range", "view=prevented&from=2024-07-05&to=2024-11-07");
    check_reading("prevented", "view=prevented", "2024-11-07");
}

#[test]
fn concern() {
    check_view("concern", "view=concern");
    check_view("concern-asof-events", "view=concern&asof=2024-11-07&events=all");
    check_view("concern-health", "view=concern&series=health");
    check_reading("concern", "view=concern", "2024-08-19");
}

#[test]
fn governments() {
    check_view("governments", "view=governments");
    check_view("governments-home", "view=governments&by=home-secretary");
    check_view("governments-focus-log", "view=governments&focus=rishi-sunak&scale=log");
    check_view("governments-asof", "view=governments&asof=2024-11-07");
    check_reading("governments", "view=governments", "120");
}

#[test]
fn concentration() {
    check_view("concentration", "view=concentration");
    check_view("concentration-focus", "view=concentration&focus=2022");
    check_view("concentration-asof", "view=concentration&asof=2024-11-07&measure=boats");
    check_reading("concentration", "view=concentration", "10");
}

#[test]
fn years() {
    check_view("years", "view=years");
    check_view("years-boats", "view=years&measure=boats&years=2022~2024");
    check_view("years-asof", "view=years&asof=2024-11-07");
    check_reading("years", "view=years", "2022");
}

#[test]
fn months() {
    check_view("months", "view=seasons&by=month");
    check_view("months-asof", "view=seasons&by=month&asof=2024-11-07");
    check_reading("months", "view=seasons&by=month", "2024-11-01");
}

#[test]
fn nationalities() {
    check_view("nationalities", "view=nationalities");
    check_view("nationalities-three", "view=nationalities&series=albania~iran~not-currently-recorded");
    check_view("nationalities-focus", "view=nationalities&focus=eritrea");
    check_view("nationalities-asof", "view=nationalities&asof=2024-11-07");
    check_reading("nationalities", "view=nationalities", "2022");
}

#[test]
fn check_a_count() {
    check_view("check", "view=check");
    check_view("check-boats-day", "view=check&from=2024-11-07&to=2024-11-07&measure=boats");
    check_view("check-leap", "view=check&from=2023-12-05&to=2024-02-29");
    check_view("check-long", "view=check&from=2019-01-01&to=2025-11-07");
    check_view("check-all", "view=check&from=first&to=latest");
    check_view("check-asof", "view=check&asof=2024-08-13");
    check_view("check-not-known", "view=check&asof=2024-05-01");
    check_reading("check", "view=check", "2022-11-09");
}
