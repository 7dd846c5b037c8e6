//! What the words say is in the tables, and no more is said than the draws carry.

use figure::Cell;
use figure::stance::StanceFigure;
use model::stance::{Choices, Index, MapKind, StanceView, further};
use proptest::prelude::*;

use super::fixture::{figure, stance, view, views};
use crate::columns;
use model::Choice;

/// Every number with two decimals.
fn numbers(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '−'));
    let is_one =
        |word: &&str| word.trim_start_matches('−').split_once('.').is_some_and(|(_, tail)| tail.len() == 2);
    words.map(|word| word.trim_end_matches('.')).filter(is_one).map(str::to_owned).collect()
}

/// Every number in the cells of a table.
fn cells(figure: &StanceFigure<'_>) -> Vec<String> {
    let table = figure.table();
    table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| numbers(&cell.text())).collect()
}

fn name(actor: Index) -> String {
    let name = &stance().tables().actors[usize::from(actor)].name;
    if ["Labour", "Reform UK", "Plaid Cymru"].contains(&name.as_str()) {
        name.clone()
    } else {
        format!("the {name}")
    }
}

/// The parties that a list of names names.
fn named(list: &str) -> Vec<Index> {
    let names = list.split(", ").flat_map(|part| part.split(" and "));
    let find = |wanted: &str| {
        stance()
            .parties()
            .find(|one| name(*one).eq_ignore_ascii_case(wanted))
            .unwrap_or_else(|| panic!("{wanted}"))
    };
    names.map(find).collect()
}

/// The pairs that the sentences on an axis put in an order.
fn pairs(sentences: &[String]) -> Vec<(Index, Index)> {
    let mut pairs = Vec::new();
    for sentence in sentences {
        if let Some((ahead, rest)) = sentence.split_once(": further towards") {
            let behind = rest.split_once("” than ").unwrap().1.trim_end_matches('.');
            for one in named(ahead) {
                pairs.extend(named(behind).into_iter().map(|other| (one, other)));
            }
        } else {
            let (both, _) = sentence.split_once(" do not compare alike").unwrap();
            let both = named(both);
            pairs.push((both[0], both[1]));
        }
    }
    pairs.sort_unstable();
    pairs
}

fn expected(axis: Index, choices: &Choices) -> Vec<(Index, Index)> {
    let stand = |actor| stance().standing(actor, axis, choices);
    let mut pairs = Vec::new();
    for one in stance().parties() {
        for other in stance().parties().filter(|other| one != *other) {
            let found = further(&stand(one), &stand(other), 90);
            if found.is_some_and(|found| found.is_higher == Some(true)) {
                pairs.push((one, other));
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn numbers_in_the_words_are_in_the_tables(view in views()) {
        let shown = figure(&view);
        let words = shown.words();
        let compared = shown.compare().unwrap_or_default();
        let points = [compared.agree, compared.differ, compared.alone, compared.axes].concat();
        let text: String = points.iter().map(|point| point.words.as_str()).chain([words.summary.as_str()]).collect::<Vec<_>>().join(" ");
        // What is said of single propositions is in the matrix.
        let matrix = StanceView { map: MapKind::Matrix, ..view.clone() };
        let known = [cells(&shown), cells(&figure(&matrix))].concat();
        for number in numbers(&text) {
            prop_assert!(known.contains(&number), "{} in {}", number, text);
        }
        prop_assert!(words.summary.starts_with(&words.sentence));
    }

    #[test]
    fn columns_of_numbers_hold_numbers_and_explained_words(view in views()) {
        columns::check(&figure(&view).table().to_lines(), view.map.slug());
    }

    #[test]
    fn pairs_are_ordered_in_words_where_the_draws_order_them(view in views()) {
        let everybody = stance().standings(view.x, &view.choices);
        let found = pairs(&figure::stance::comparisons(stance(), view.x, &everybody, &view.choices));
        prop_assert_eq!(found, expected(view.x, &view.choices));
    }

    #[test]
    fn changes_are_said_wherever_there_are_some(view in views()) {
        let shown = figure(&view);
        let is_changed = view.choices != Choices::default();
        let notice = "Changed by the reader, not by the editors: ";
        for text in [shown.words().summary, shown.table().caption] {
            prop_assert_eq!(text.contains(notice), is_changed);
        }
        // A small picture cuts the end of its subtitle off, never this.
        prop_assert_eq!(shown.words().subtitle.starts_with(notice), is_changed);
    }

    #[test]
    fn those_with_a_place_are_as_many_as_is_said(view in views()) {
        prop_assume!(view.map == MapKind::Statements);
        let shown = figure(&view);
        let is_placed = |cells: &[Cell]| {
            cells.chunks(4).filter(|axis| axis.len() == 4).all(|axis| matches!(axis[0], Cell::Hundredths(_)))
        };
        let count = shown.table().rows.iter().filter(|row| is_placed(&row.cells)).count();
        let text = format!(" actors with a statement, their own or a speaker’s, {count} have a place here; ");
        prop_assert!(shown.words().summary.contains(&text), "{}", text);
    }

    #[test]
    fn everybody_has_a_place_or_a_reason(view in views()) {
        prop_assume!(view.map == MapKind::Statements);
        for row in figure(&view).table().rows {
            let (note, numbers) = row.cells.split_last().unwrap();
            let is_placed = numbers.iter().step_by(4).all(|cell| matches!(cell, Cell::Hundredths(_)));
            prop_assert!(is_placed || !note.text().is_empty(), "{}", row.name);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_comparison_rests_on_statements_of_the_two(view in views()) {
        let Some(compared) = figure(&view).compare() else { return Ok(()) };
        let two = [view.actor.unwrap(), view.with.unwrap()];
        let tables = stance().tables();
        for point in [compared.agree, compared.differ, compared.alone].concat() {
            prop_assert!(!point.statements.is_empty(), "{}", point.words);
            for statement in point.statements {
                let speaker = tables.statements[usize::from(statement)].actor;
                prop_assert!(two.iter().any(|actor| tables.speaks_for(speaker, *actor)), "{}", point.words);
                prop_assert!(view.choices.weight(tables, statement) > 0);
            }
        }
    }
}

#[test]
fn a_comparison_is_of_the_selected_two() {
    let check = |line: &str, is_some: bool| assert_eq!(figure(&view(line)).compare().is_some(), is_some);
    check("said removal law", false);
    check("said removal law actor=labour", false);
    check("said removal law actor=labour with=snp", true);
    check("matrix actor=labour with=snp", true);
}
