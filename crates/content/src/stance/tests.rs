//! The numbers in `docs/stance-method.md` and the positions, held to the files. After a change of the content
//! `BLESS=1 cargo test -p content stance` writes both anew: read what has changed.

use std::fs;

use model::stance::{Choices, Place, Reason, Stance, StanceTables};

use super::PublisherKind;
use super::words::{alpha, low};
use crate::checkout::root;

const METHOD: &str = "docs/stance-method.md";
const POSITIONS: &str = "tests/host/stance/positions.txt";

fn stance() -> Stance {
    Stance::from(super::read(root()).unwrap())
}

/// What stands in the file, or is written there on demand.
#[track_caller]
fn check(name: &str, found: &str, expected: &str) {
    if std::env::var_os("BLESS").is_some() {
        fs::create_dir_all(root().join(name).parent().unwrap()).unwrap();
        fs::write(root().join(name), expected).unwrap();
        return;
    }
    for (number, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
        assert_eq!(found, expected, "{name}:{}: run BLESS=1 cargo test -p content stance", number + 1);
    }
    assert_eq!(
        found.lines().count(),
        expected.lines().count(),
        "{name}: run BLESS=1 cargo test -p content stance"
    );
}

/// What a key in the method's text stands for.
fn value(tables: &StanceTables, key: &str) -> String {
    let (kind, what) = key.split_once(':').unwrap();
    if kind == "low" {
        let low: Vec<String> = low(tables).into_iter().map(|(id, kind)| format!("{id} ({kind})")).collect();
        return if low.is_empty() { "none is".to_owned() } else { format!("{} is", low.join(", ")) };
    }
    let party = |one: &model::stance::Statement| {
        let party = tables.actor(one.actor).and_then(|actor| actor.party);
        party.and_then(|party| tables.actor(party)).map_or("none", |party| party.id.as_str())
    };
    let speak = |actor: usize| tables.statements.iter().any(|one| usize::from(one.actor) == actor);
    if kind == "n" {
        let number = match what {
            "statements" => tables.statements.len(),
            "actors" => (0..tables.actors.len()).filter(|actor| speak(*actor)).count(),
            // Of a party, all or some by where they were read: `reform-uk/own-words`.
            _ => {
                let (of, kind) = what.split_once('/').unwrap_or((what, ""));
                let publishers = super::publishers(root()).unwrap();
                let is_of_kind = |one: &model::stance::Statement| {
                    let of = publishers.iter().find(|publisher| publisher.name == one.publisher).unwrap();
                    match kind {
                        "" => true,
                        "elsewhere" => !of.is_own,
                        "own-words" => [PublisherKind::Parliament, PublisherKind::Party].contains(&of.kind),
                        _ => panic!("{METHOD}: no such number as “{key}”"),
                    }
                };
                let of = tables.statements.iter().filter(|one| of == "all" || party(one) == of);
                of.filter(|one| is_of_kind(one)).count()
            }
        };
        return number.to_string();
    }
    if kind == "pair" {
        // Two codings by their letters, and what is counted of them: `at/same`.
        let (of, number) = what.split_once('/').unwrap();
        let pairs = super::pairs(root(), tables).unwrap();
        let pair = pairs.iter().find(|pair| String::from_iter(pair.of) == of).unwrap();
        return match number {
            "either" => pair.either.to_string(),
            "both" => pair.both.to_string(),
            "same" => pair.same.to_string(),
            "opposite" => pair.opposite.to_string(),
            "direction" => alpha(pair.direction),
            "presence" => alpha(pair.presence),
            _ => panic!("{METHOD}: no such number as “{key}”"),
        };
    }
    let proposition = tables.propositions.iter().find(|one| one.id == what);
    let agreement = proposition.unwrap_or_else(|| panic!("{METHOD}: no proposition “{what}”")).agreement;
    match kind {
        "pairs" => agreement.pairs.to_string(),
        "alpha" => alpha(agreement.direction),
        "presence" => alpha(agreement.presence),
        _ => panic!("{METHOD}: no such number as “{key}”"),
    }
}

/// The text with each number that follows a key, `<!--n:statements-->107`, as the files have it.
fn filled(text: &str, tables: &StanceTables) -> String {
    let mut parts = text.split("<!--");
    let mut filled = parts.next().unwrap().to_owned();
    for part in parts {
        let (key, rest) = part.split_once("-->").unwrap();
        // In a table a value ends with its cell, in a sentence with its digits.
        let end = if key.starts_with("n:") {
            rest.find(|c: char| !c.is_ascii_digit()).unwrap()
        } else {
            rest.find(if key.starts_with("low:") { " below" } else { " |" }).unwrap()
        };
        filled.push_str(&format!("<!--{key}-->{}{}", value(tables, key), &rest[end..]));
    }
    filled
}

#[test]
fn the_method_has_the_numbers_of_the_files() {
    let text = fs::read_to_string(root().join(METHOD)).unwrap();
    let stance = stance();
    assert!(text.matches("<!--").count() >= 60, "{METHOD} has lost some of its numbers");
    check(METHOD, &text, &filled(&text, stance.tables()));
}

/// Each axis with everybody on it, from the high end, and how many stand in the margin.
fn positions(stance: &Stance) -> String {
    let tables = stance.tables();
    let mut text = String::new();
    for axis in stance.axes() {
        let named = tables.axis(axis).unwrap();
        text += &format!("{}: −1 {}, 1 {}\n", named.id, named.low, named.high);
        let mut all = stance.standings(axis, &Choices::default());
        let at = |one: &model::stance::Standing| one.position().map_or(-9.0, |position| position.value);
        all.sort_by(|one, other| at(other).total_cmp(&at(one)).then(one.actor.cmp(&other.actor)));
        let mut margin = Vec::new();
        for standing in &all {
            let id = &tables.actor(standing.actor).unwrap().id;
            match &standing.place {
                Place::At(position) => {
                    let cloud = &position.cloud;
                    let warning = match (position.is_thin, position.hinges) {
                        (true, true) => ", thin, one side rests on one statement",
                        (true, false) => ", thin",
                        (false, true) => ", one side rests on one statement",
                        (false, false) => "",
                    };
                    text += &format!(
                        "  {:+.2} ({:+.2} to {:+.2}) {id}, {} statements{warning}\n",
                        position.value,
                        cloud.low,
                        cloud.high,
                        standing.statements.len()
                    );
                }
                Place::Margin(Reason::OneSide { .. }) => margin.push(format!("{id} (one side only)")),
                Place::Margin(Reason::Few { .. }) => margin.push(format!("{id} (too few)")),
                Place::Margin(Reason::Silent | Reason::Unheard) => {}
            }
        }
        if !margin.is_empty() {
            text += &format!("  in the margin: {}\n", margin.join(", "));
        }
        text += "\n";
    }
    text
}

/// The computed map: loadings, and everybody on it.
fn computed(stance: &Stance) -> String {
    let (tables, computed) = (stance.tables(), stance.computed(&Choices::default()).unwrap());
    let [first, second] = computed.explained.map(|share| share * 100.0);
    let mut text = format!("computed from {} rows: {first:.0} % and {second:.0} %\n", computed.rows);
    for loading in &computed.loadings {
        let [one, other] = loading.weights;
        let id = &tables.proposition(loading.proposition).unwrap().id;
        text += &format!("  {id:<3} {one:+.2} {other:+.2}, {} rows\n", loading.rows);
    }
    for placed in &computed.placed {
        let [one, other] = placed.at.map(|at| at.map_or("none".to_owned(), |at| format!("{at:+.2}")));
        let how = if placed.is_row { "" } else { ", placed afterwards" };
        text += &format!("  {one} {other} {}{how}\n", tables.actor(placed.actor).unwrap().id);
    }
    text
}

#[test]
fn positions_are_those_that_were_read() {
    let stance = stance();
    let found = fs::read_to_string(root().join(POSITIONS)).unwrap_or_default();
    check(POSITIONS, &found, &(positions(&stance) + &computed(&stance)));
}
