//! `content/codebook.toml`: propositions, axes, weights and limits.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use anyhow::Result;
use model::stance::{Axis, Components, Index, Limits, Map, Never, Proposition, StanceTables, Weights};
use serde::Deserialize;
use toml::Spanned;

use super::find::find;
use crate::files::{Problems, TomlFile, own_word};

const FILE: &str = "content/codebook.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: String,
    fewest: u8,
    thin: u8,
    sure: Spanned<f64>,
    trusted: Spanned<f64>,
    tentative: Spanned<f64>,
    fewest_pairs: u8,
    rules: Vec<String>,
    weights: WeightEntry,
    proposition: Vec<PropositionEntry>,
    axis: Vec<AxisEntry>,
    never: Vec<NeverEntry>,
    map: Vec<MapEntry>,
    pair: Vec<PairEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PairEntry {
    axes: Spanned<[String; 2]>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WeightEntry {
    own_words: Spanned<f64>,
    party_line: Spanned<f64>,
    reported: Spanned<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PropositionEntry {
    id: Spanned<String>,
    name: String,
    statement: String,
    plus: String,
    zero: String,
    minus: String,
    // For coders alone.
    #[serde(rename = "plus_example")]
    _plus_example: String,
    #[serde(rename = "zero_example")]
    _zero_example: String,
    #[serde(rename = "minus_example")]
    _minus_example: String,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AxisEntry {
    id: Spanned<String>,
    name: String,
    low: String,
    high: String,
    sign: BTreeMap<String, i8>,
    #[serde(default)]
    each: Vec<Vec<String>>,
    about: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NeverEntry {
    axes: Spanned<[String; 2]>,
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MapEntry {
    id: Spanned<String>,
    name: String,
    about: String,
    x: Option<String>,
    y: Option<String>,
    /// For the computed map: what its components are turned towards, what they leave out, and the propositions that
    /// an actor must have spoken of.
    first: Option<String>,
    second: Option<String>,
    #[serde(default)]
    without: Vec<String>,
    enough: Option<u8>,
}

/// The tables with what the codebook gives; actors, statements and codes are still to come.
pub(super) fn read(root: &Path, problems: &mut Problems) -> Result<StanceTables> {
    let (file, book): (TomlFile, File) = TomlFile::read(root, FILE)?;
    let ids: Vec<String> = book.proposition.iter().map(|one| one.id.get_ref().clone()).collect();
    let axes: Vec<String> = book.axis.iter().map(|one| one.id.get_ref().clone()).collect();
    let mut seen = HashSet::new();
    for entry in &book.proposition {
        let (place, id) = (file.place(entry.id.span()), entry.id.get_ref());
        let rest = id.strip_prefix('P').unwrap_or_default();
        if rest.is_empty() || !rest.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            problems.add(&place, format!("“{id}”"), "P and a number, such as P1");
        } else if !seen.insert(id.clone()) {
            problems.add(&place, format!("“{id}” for the second time"), "a word of its own");
        }
        if !book.axis.iter().any(|axis| axis.sign.contains_key(id)) {
            problems.add(&place, format!("the proposition “{id}” on no axis"), "an axis that counts it");
        }
    }
    for ids in [
        book.axis.iter().map(|one| &one.id).collect(),
        book.map.iter().map(|one| &one.id).collect::<Vec<_>>(),
    ] {
        let mut seen = HashSet::new();
        for id in ids {
            own_word(file.place(id.span()), id.get_ref(), &mut seen, problems);
        }
    }
    let components = components(&file, &book.map, &ids, problems);
    let read_axes = book.axis.into_iter().map(|entry| axis(&file, entry, &ids, problems)).collect();
    let never: Vec<Never> =
        book.never.into_iter().map(|entry| never(&file, entry, &axes, problems)).collect();
    let pairs = book.pair.into_iter().map(|entry| pair(&file, entry, &axes, &never, problems)).collect();
    let maps = book.map.into_iter().map(|entry| map(&file, entry, &axes, &never, problems)).collect();
    let mut part = |number: &Spanned<f64>, of: f64| {
        let value = number.get_ref() * of;
        if !(0.0..=of).contains(&value) || (value - value.round()).abs() > 1e-9 {
            let expected = format!("a number from 0 to 1, in steps of 1/{of}");
            problems.add(file.place(number.span()), number.get_ref(), expected);
        }
        value.round()
    };
    Ok(StanceTables {
        version: book.version,
        weights: Weights {
            own_words: part(&book.weights.own_words, 100.0) as u8,
            party_line: part(&book.weights.party_line, 100.0) as u8,
            reported: part(&book.weights.reported, 100.0) as u8,
        },
        limits: Limits {
            placed_from: book.fewest,
            warned_below: book.thin,
            sure_percent: part(&book.sure, 100.0) as u8,
            low_alpha: part(&book.trusted, 1000.0) as i16,
            tentative_alpha: part(&book.tentative, 1000.0) as i16,
            pairs_for_alpha: book.fewest_pairs,
        },
        propositions: book.proposition.into_iter().map(proposition).collect(),
        axes: read_axes,
        maps,
        pairs,
        never,
        components,
        rules: book.rules,
        ..StanceTables::default()
    })
}

fn proposition(entry: PropositionEntry) -> Proposition {
    Proposition {
        id: entry.id.into_inner(),
        name: entry.name,
        statement: entry.statement,
        plus: entry.plus,
        zero: entry.zero,
        minus: entry.minus,
        note: entry.note,
        ..Proposition::default()
    }
}

fn axis(file: &TomlFile, entry: AxisEntry, ids: &[String], problems: &mut Problems) -> Axis {
    let place = file.place(entry.id.span());
    let mut signs = Vec::new();
    for (id, sign) in &entry.sign {
        if sign.abs() != 1 {
            problems.add(&place, format!("the sign {sign}"), "1 or -1");
        }
        signs.extend(find(&place, "proposition", id, ids.iter(), problems).map(|at| (at, *sign)));
    }
    signs.sort_unstable();
    let mut each = Vec::new();
    for group in &entry.each {
        let mut places: Vec<Index> = Vec::new();
        for id in group {
            if entry.sign.contains_key(id) {
                places.extend(ids.iter().position(|known| known == id).map(|at| at as Index));
            } else {
                problems.add(&place, format!("“{id}” in “each”"), "a proposition that the axis counts");
            }
        }
        each.push(places);
    }
    Axis {
        id: entry.id.into_inner(),
        name: entry.name,
        low: entry.low,
        high: entry.high,
        about: entry.about,
        signs,
        each,
    }
}

fn never(file: &TomlFile, entry: NeverEntry, axes: &[String], problems: &mut Problems) -> Never {
    let place = file.place(entry.axes.span());
    let both = entry.axes.into_inner().map(|id| find(&place, "axis", &id, axes.iter(), problems));
    Never { axes: both.map(Option::unwrap_or_default), why: entry.why }
}

fn pair(
    file: &TomlFile,
    entry: PairEntry,
    axes: &[String],
    never: &[Never],
    problems: &mut Problems,
) -> [Index; 2] {
    let place = file.place(entry.axes.span());
    let both = entry.axes.into_inner().map(|id| find(&place, "axis", &id, axes.iter(), problems));
    let [x, y] = both.map(Option::unwrap_or_default);
    may_meet(&place, [x, y], never, problems);
    [x, y]
}

/// Two axes of a map must be two, and none of those that are never drawn together.
fn may_meet(place: impl std::fmt::Display, [x, y]: [Index; 2], never: &[Never], problems: &mut Problems) {
    if x == y || never.iter().any(|pair| pair.axes == [x, y] || pair.axes == [y, x]) {
        problems.add(place, "two axes that are never drawn together", "two that may be");
    }
}

fn map(file: &TomlFile, entry: MapEntry, axes: &[String], never: &[Never], problems: &mut Problems) -> Map {
    let place = file.place(entry.id.span());
    let mut of = |axis: Option<String>| axis.and_then(|id| find(&place, "axis", &id, axes.iter(), problems));
    let (x, y) = (of(entry.x), of(entry.y));
    if let (Some(x), Some(y)) = (x, y) {
        may_meet(&place, [x, y], never, problems);
    }
    Map { id: entry.id.into_inner(), name: entry.name, about: entry.about, x, y }
}

/// What the computed map is made of: the map that names what its components are turned towards.
fn components(file: &TomlFile, maps: &[MapEntry], ids: &[String], problems: &mut Problems) -> Components {
    let Some(entry) = maps.iter().find(|map| map.first.is_some()) else { return Components::default() };
    let place = file.place(entry.id.span());
    let mut of = |id: &String| find(&place, "proposition", id, ids.iter(), problems);
    let towards = entry.first.iter().chain(&entry.second).filter_map(&mut of).collect();
    let without: Vec<Index> = entry.without.iter().filter_map(&mut of).collect();
    let propositions = (0..ids.len() as Index).filter(|at| !without.contains(at)).collect();
    Components { propositions, enough: entry.enough.unwrap_or(2), towards }
}
