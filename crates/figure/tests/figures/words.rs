//! The chart in words, against its table: no sentence has a number that the numbers behind it do not have.

use std::collections::BTreeSet;

use figure::{Cell, Figure, Table};
use model::{Count, Day, Kind};

use crate::support;

/// Every number that a reader of the table could come by: a cell, a name of a row, the sum of a column, and how many
/// rows have something or nothing in it.
fn numbers(table: &Table) -> BTreeSet<u32> {
    let number = |text: &str| -> Option<u32> { text.replace([',', '%'], "").parse().ok() };
    let mut found = BTreeSet::from([table.rows.len() as u32]);
    for row in &table.rows {
        found.extend(row.name.split(' ').filter_map(number));
        found.extend(row.cells.iter().filter_map(|cell| number(&cell.text())));
        // A ratio of two counts stands for both.
        for cell in &row.cells {
            if let Cell::Ratio(sum, over) | Cell::Share(sum, over) = cell {
                found.extend([*sum, *over]);
            }
            if let Cell::Difference(a, b) = cell {
                found.insert(a.abs_diff(*b));
            }
        }
    }
    for column in 0..table.columns.len() {
        let of = |cell: &Cell| match cell {
            Cell::Count(Count::Published(count)) | Cell::Ratio(count, _) => Some(*count),
            _ => None,
        };
        let counts: Vec<u32> = table.rows.iter().filter_map(|row| of(row.cells.get(column)?)).collect();
        let some = counts.iter().filter(|count| **count > 0).count() as u32;
        found.extend([counts.iter().sum(), some, counts.len() as u32 - some]);
    }
    found
}

/// The counts in a text: numbers with a comma, which years and days of the month never have.
fn counts(text: &str) -> Vec<u32> {
    let words = text.split([' ', '(', ')', ';', ':']).map(|word| word.trim_end_matches(['.', ',']));
    words.filter(|word| word.contains(',')).filter_map(|word| word.replace(',', "").parse().ok()).collect()
}

#[test]
fn every_count_of_the_words_is_in_the_table() {
    let data = support::data();
    let mut checked = 0;
    for view in support::views() {
        let figure = Figure::new(&data, &view);
        let (words, known) = (figure.words(), numbers(&figure.table()));
        for count in counts(&words.summary) {
            assert!(known.contains(&count), "{count} of “{}” is not in the table of {view:?}", words.summary);
            checked += 1;
        }
    }
    assert!(checked > 800, "{checked}");
}

#[test]
fn the_first_sentence_stands_alone() {
    let data = support::data();
    for view in support::views() {
        let words = Figure::new(&data, &view).words();
        assert!(words.sentence.ends_with('.') && words.sentence.len() > 20, "{view:?}: {}", words.sentence);
        let begins = view.asof.is_some() || words.summary.starts_with(&words.sentence);
        assert!(begins && words.summary.contains(&words.sentence), "{view:?}");
        // By its end a summary is folded.
        assert!(!words.sentence.contains(". "), "{view:?}: {}", words.sentence);
        assert!(words.subtitle.ends_with('.'), "{view:?}: {}", words.subtitle);
        assert!(
            !words.summary.contains("  ") && !words.summary.contains(".."),
            "{view:?}: {}",
            words.summary
        );
    }
}

#[test]
fn two_sentences_stand_open_and_the_rest_is_folded() {
    let check = |query: &str, open: &str, rest: &str| {
        let words = Figure::new(&support::data(), &support::view(query)).words();
        let (found, folded) = words.folded();
        assert!(found.ends_with(open) && found.matches(". ").count() == 1, "{found}");
        assert!(folded.starts_with(rest) && folded.is_empty() == rest.is_empty(), "{folded}");
        assert_eq!([found, folded].join(" ").trim_end(), words.summary);
    };
    check("view=arrivals", "with 8,631.", "August 2026 is counted up to");
    check("view=concentration", "with 752.", "");
}

#[test]
fn what_was_known_on_a_day_says_so() {
    let data = support::data();
    let first = Day::parse_iso("2025-11-14").unwrap();
    let mut kept = 0;
    for view in support::views().into_iter().filter(|view| view.asof.is_some()) {
        let figure = Figure::new(&data, &view);
        let day = figure::date(view.asof.unwrap());
        let words = figure.words();
        let says = if view.asof >= Some(first) && view.kind.has_versions() {
            kept += 1;
            format!("Counts are as in the files published by {day}. {}", words.sentence)
        } else {
            format!("This is cut off at {day}; counts are as published today. {}", words.sentence)
        };
        assert_eq!(words.folded().0, says);
        assert!(figure.table().caption.ends_with(&day), "{}", figure.table().caption);
    }
    assert!(kept > 0, "no view is of a day since versions are kept");
}

/// The Home Office revised the week to 19 April 2026 with the file of 1 May, and back with that of 5 June.
#[test]
fn a_revised_count_is_what_it_was_on_the_day() {
    let check = |query: &str, row: &str, expected: &[&str]| {
        let table = Figure::new(&support::data(), &support::view(query)).table();
        let found = table.rows.iter().find(|found| found.name == row).unwrap();
        let cells: Vec<String> = found.cells.iter().map(Cell::text).collect();
        assert_eq!(cells, expected, "{query}");
    };
    let week = "Week of 13 April 2026";
    check("view=prevented", week, &["941", "390"]);
    check("view=prevented&asof=2026-04-24", week, &["941", "390"]);
    check("view=prevented&asof=2026-04-30", week, &["941", "390"]);
    check("view=prevented&asof=2026-05-01", week, &["941", "322"]);
    check("view=prevented&asof=2026-06-04", week, &["941", "322"]);
    check("view=prevented&asof=2026-06-05", week, &["941", "390"]);
}

#[test]
fn a_figure_says_what_of_the_past_is_kept() {
    let check = |kind, expected: &str| {
        let found = figure::looking_back(kind, &support::data());
        assert!(found.contains(expected), "{found}");
    };
    check(
        Kind::Arrivals,
        "on a day from 14 November 2025 on, the figure has each count as published by that day",
    );
    check(Kind::Prevented, "what was published before 14 November 2025 is not kept");
    check(Kind::Nationalities, "earlier versions of these tables are not kept");
}
