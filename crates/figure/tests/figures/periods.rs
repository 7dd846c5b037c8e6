//! Calendar years and years to June in one table: none is added to the other, each has its place and its address, and what
//! is not listed is not zero.

use figure::{Figure, Mark, Step};
use model::Pin;

use crate::support;

#[test]
fn years_to_june_are_in_no_sum() {
    let data = support::data();
    let table = Figure::new(&data, &support::view("view=ages")).table();
    assert_eq!(table.columns.last().unwrap(), "2018 to 2025, people");
    for row in &table.rows {
        let counts: Vec<u32> = row.cells.iter().map(|cell| cell.plain().parse().unwrap()).collect();
        assert_eq!(counts.iter().take(8).sum::<u32>(), counts[10], "{}", row.name);
    }
    assert_eq!(table.rows.last().unwrap().cells[10].text(), "192,633");
    // The largest are those by calendar years: by all columns, Eritrea would come before Iraq.
    let table = Figure::new(&data, &support::view("view=nationalities")).table();
    let names: Vec<&str> = table.rows.iter().take(5).map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Iran", "Afghanistan", "Iraq", "Eritrea", "Albania"]);
}

#[test]
fn shares_are_those_of_the_official_rows() {
    // In tenths of a per cent, halves rounded up, of all rows of the period.
    let check = |csv: &str, query: &str, period: &str, wanted: &str, name: &str| {
        let rows = csv.lines().filter(|line| line.starts_with(period) && !line.contains(",total,"));
        let rows: Vec<(&str, f64)> = rows
            .map(|line| line.rsplit_once(',').unwrap())
            // A dash where a period does not list a nationality.
            .filter(|(_, count)| *count != "-")
            .map(|(row, count)| (row, count.parse().unwrap()))
            .collect();
        let all: f64 = rows.iter().map(|(_, count)| count).sum();
        let part: f64 = rows.iter().filter(|(row, _)| row.contains(wanted)).map(|(_, count)| count).sum();
        let share = format!("{:.1}", (part * 1000.0 / all).round() / 10.0);
        let table = Figure::new(&support::data(), &support::view(query)).table();
        let from = period[..4].parse::<usize>().unwrap();
        let column = if period[5..].starts_with("01") { from - 2018 } else { from - 2016 };
        assert!(table.columns[column].ends_with(", % of all people"), "{}", table.columns[column]);
        let row = table.rows.iter().find(|row| row.name == name).unwrap();
        assert_eq!(row.cells[column].plain(), share, "{name}, {}", table.columns[column]);
    };
    let csv = include_str!("../../../../data/nationalities.csv");
    for (wanted, name) in [
        (",Albania,", "Albania"),
        (",Iran,", "Iran"),
        ("", "All people, of any nationality or none recorded"),
    ] {
        check(csv, "view=nationalities&scale=share", "2022-01-01,", wanted, name);
    }
    check(csv, "view=nationalities&scale=share", "2025-07-01,", ",Eritrea,", "Eritrea");
    let csv = include_str!("../../../../data/ages.csv");
    check(csv, "view=ages&scale=share", "2025-01-01,", ",17 and under,male", "17 and under, male");
    check(
        csv,
        "view=ages&scale=share",
        "2024-07-01,",
        ",17 and under,",
        "17 and under, any sex or none recorded",
    );
}

#[test]
fn a_nationality_that_is_not_listed_is_not_zero() {
    let check = |query: &str, expected: &str| {
        let figure = Figure::new(&support::data(), &support::view(query));
        let row = figure.table().rows[0].clone();
        let cells: Vec<(String, String)> = row.cells.iter().map(|cell| (cell.text(), cell.plain())).collect();
        assert_eq!(cells[6].0, "635");
        for cell in &cells[7..] {
            assert_eq!(cell, &("not listed".to_owned(), "not published".to_owned()));
        }
        let texts: Vec<String> = cells.iter().map(|(text, _)| text.clone()).collect();
        assert!(!texts[7..].contains(&"0".to_owned()));
        let (words, reading) = (figure.words().summary, figure.reading(Pin::Year(2025)));
        assert!(words.contains(expected) && !words.contains("Albania 0"), "{words}");
        assert_eq!(reading, "2025, people: Albania not listed.");
        for fit in support::fits() {
            let drawing = figure.drawing(fit);
            // A short level line.
            let is_dash = |mark: &&Mark| match mark {
                Mark::Line(_, points) => match points.as_slice() {
                    [(left, y), (right, other)] => y == other && right - left < drawing.width * 2,
                    _ => false,
                },
                Mark::Rect(..) | Mark::Dot(..) | Mark::Text(_) => false,
            };
            let dashes = drawing.marks.iter().filter(is_dash).count();
            assert_eq!(dashes, 3, "{fit:?}");
        }
    };
    check(
        "view=nationalities&focus=albania",
        "In 2025, of 41,472 people, there were: Albania not listed. In the year to",
    );
    check(
        "view=nationalities&focus=albania",
        "Where the table does not list Albania, their people are among all other nationalities.",
    );
}

#[test]
fn a_year_to_june_is_hatched_and_compared_with_the_one_before() {
    let check = |query: &str, expected: &str| {
        let figure = Figure::new(&support::data(), &support::view(query));
        let words = figure.words();
        assert!(words.summary.contains(expected), "{}", words.summary);
        assert!(
            words
                .subtitle
                .contains("hatched, the year to June 2025 and the year to June 2026, which overlap calendar"),
            "{}",
            words.subtitle
        );
    };
    check(
        "view=nationalities&focus=sudan",
        "In the year to June 2026, whose first 6 months are also in 2025, of 33,374 people (43,309 a year before), there were: Sudan 4,191 (12.6%; 3,772 a year before).",
    );
    check(
        "view=ages",
        "In the year to June 2026, whose first 6 months are also in 2025, 4,993 (15.0%) of 33,374 people were 17 and under; a year before, 5,515 (12.7%) of 43,309 people.",
    );
    // It is not known before the last calendar year, though it ends before it does: each period keeps its place.
    for (query, places) in
        [("asof=2025-08-01", 7), ("asof=2026-01-15", 9), ("asof=2026-06-29", 9), ("asof=2026-06-30", 10)]
    {
        for view in ["nationalities", "ages"] {
            let figure = Figure::new(&support::data(), &support::view(&format!("view={view}&{query}")));
            assert_eq!(figure.last_place() + 1, places, "{view} {query}");
            let words = figure.words();
            assert_eq!(words.summary.contains("a year before"), places == 10, "{}", words.summary);
        }
    }
}

#[test]
fn every_period_has_an_address_that_reads_it() {
    for view in ["nationalities", "ages"] {
        let data = support::data();
        let figure = Figure::new(&data, &support::view(&format!("view={view}")));
        let check = |at: &str, name: &str| {
            let view = support::view(&format!("view={view}&at={at}"));
            let pin = view.pin.unwrap();
            assert_eq!((pin.to_text().as_str(), figure.place_name(pin).as_str()), (at, name));
            assert_eq!(figure.step(Some(pin), Step::Next) == pin, at == "2026-06-30");
        };
        check("2018", "2018");
        check("2025", "2025");
        check("2025-06-30", "the year to June 2025");
        check("2026-06-30", "the year to June 2026");
        for place in 0..=figure.last_place() {
            let pin =
                (0..place).fold(figure.step(None, Step::First), |pin, _| figure.step(Some(pin), Step::Next));
            assert_eq!(figure.place(pin), place);
            assert!(data.pins(&support::view(&format!("view={view}"))).contains(pin), "{pin:?}");
        }
    }
}

#[test]
fn a_bar_is_read_where_it_stands() {
    for query in ["view=nationalities", "view=ages", "view=nationalities&focus=eritrea"] {
        let figure = Figure::new(&support::data(), &support::view(query));
        for fit in support::fits() {
            let mut pin = figure.step(None, Step::First);
            for _ in 0..=figure.last_place() {
                let marks = figure.overlay(fit, pin).marks;
                let around = marks.iter().find_map(|mark| match mark {
                    Mark::Line(_, points) if points.len() == 4 => Some((points[0], points[2])),
                    Mark::Line(..) | Mark::Rect(..) | Mark::Dot(..) | Mark::Text(_) => None,
                });
                let ((left, bottom), (right, _)) = around.unwrap();
                let (x, y) = (f64::from(left + right) / 32.0, f64::from(bottom) / 16.0);
                assert_eq!(figure.nearest(fit, x, y), pin, "{query}, {fit:?}");
                pin = figure.step(Some(pin), Step::Next);
            }
        }
    }
}
