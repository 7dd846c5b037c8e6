//! What the tables beside the series are said to show.

use figure::Figure;
use model::Data;

use crate::support;

/// The text that stands open below a drawing.
fn open(data: &Data, query: &str) -> String {
    let view = model::parse(query, data, None).unwrap().view;
    Figure::new(data, &view).words().folded().0.to_owned()
}

#[test]
fn two_sentences_have_both_denominators_and_those_who_wait() {
    let text = open(&support::data(), "view=outcomes");
    for part in [
        "137,800 people",
        "59.1%",
        "all 179,671 who claimed",
        "45.3%",
        "31.4% were refused",
        "8,081 (4.5%) had no first decision",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn who_waits_is_in_every_year_of_the_drawing_and_the_table() {
    let figure = Figure::new(&support::data(), &support::view("view=outcomes&scale=share"));
    let table = figure.table();
    let column = table.columns.iter().position(|column| column.starts_with("Awaiting decision")).unwrap();
    let waiting: Vec<String> = table.rows.iter().map(|row| row.cells[column].text()).collect();
    assert_eq!(waiting, ["0", "5", "71", "288", "789", "613", "1,807", "4,508"]);
    assert!(figure.reading(model::Pin::Year(2025)).contains("awaiting decision 4,508"));
}

#[test]
fn a_table_that_was_not_published_is_no_table_of_none() {
    for query in ["view=outcomes&asof=2026-08-26", "view=outcomes&asof=2024-11-07&scale=share"] {
        let figure = Figure::new(&support::data(), &support::view(query));
        assert_eq!(figure.table().rows, [], "{query}");
        assert!(
            figure.words().summary.contains("No table of what became of these claims was published by then")
        );
    }
}

#[test]
fn those_returned_are_a_share_of_those_who_arrived_on_the_same_days() {
    let text = open(&support::data(), "view=returns");
    for part in
        ["1,087 people were returned", "1,117 people admitted", "27,920 people arrived", "are 3.9% of"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn deaths_are_at_least_so_many_and_the_year_that_is_not_over_says_so() {
    let figure = Figure::new(&support::data(), &support::view("view=deaths"));
    let words = figure.words();
    assert!(words.sentence.contains("at least 370 people died or went missing"), "{}", words.sentence);
    assert!(words.subtitle.ends_with("minimum estimates; 2026 runs to 3 May."), "{}", words.subtitle);
    assert_eq!(figure.table().rows.last().map(|row| row.name.clone()), Some("2026 to 3 May".into()));
}
