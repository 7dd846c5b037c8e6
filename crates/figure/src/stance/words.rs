//! The stance map in words: a comparison is made only where it holds in enough draws.

use model::stance::{Axis, Choices, Index, Position, Reason, Stance, StanceTables, Standing, further};

use crate::format;

/// The words at an end, inside a sentence.
pub(super) fn inside(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// A party's name inside a sentence.
fn the(name: &str) -> String {
    let plain = ["Labour", "Reform UK", "Plaid Cymru"].contains(&name);
    if plain { name.to_owned() } else { format!("the {name}") }
}

fn name(tables: &StanceTables, actor: Index) -> String {
    tables.actor(actor).map_or_else(String::new, |one| the(&one.name))
}

fn names(tables: &StanceTables, actors: &[Index]) -> String {
    format::list(&actors.iter().map(|actor| name(tables, *actor)).collect::<Vec<_>>())
}

/// A position in hundredths, with a proper minus.
pub fn position(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i32;
    let sign = if hundredths < 0 { "−" } else { "" };
    let size = hundredths.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

/// What is read out at a dot.
pub(super) fn placed(stance: &Stance, actor: Index, x: &Position, y: &Position) -> String {
    let tables = stance.tables();
    let name = tables.actor(actor).map_or("", |one| one.name.as_str());
    let thin = if x.is_thin || y.is_thin { ", on few statements" } else { "" };
    format!("{name}: {} across, {} upwards{thin}", position(x.value), position(y.value))
}

/// A small number as a word.
fn number(number: u8) -> String {
    match number {
        2 => "two".into(),
        3 => "three".into(),
        other => other.to_string(),
    }
}

/// Why an actor has no place on an axis, in a sentence.
pub fn reason(tables: &StanceTables, axis: &Axis, reason: Reason) -> String {
    let axis_name = inside(&axis.name);
    match reason {
        Reason::Unheard => "No statement of its own was collected.".into(),
        Reason::Silent => format!("No statement found on {axis_name}."),
        Reason::Few { found, needed } => {
            let found = if found == 1 { "One statement".to_owned() } else { format!("{found} statements") };
            format!("{found} on {axis_name}; {} are needed.", number(needed))
        }
        Reason::OneSide { missing } => {
            let group = axis.each.get(usize::from(missing)).into_iter().flatten();
            let silent: Vec<String> =
                group.filter_map(|one| tables.proposition(*one)).map(|one| inside(&one.name)).collect();
            format!("No statement found on {}.", silent.join(" or "))
        }
    }
}

/// The same beside the axis itself, which needs no name there.
pub(super) fn short_reason(tables: &StanceTables, axis: &Axis, why: Reason) -> String {
    match why {
        Reason::Silent => "No statement found".into(),
        Reason::Few { found: 1, needed } => format!("One statement; {} are needed", number(needed)),
        Reason::OneSide { .. } | Reason::Unheard | Reason::Few { .. } => reason(tables, axis, why),
    }
}

/// Everybody without a place on a map of two axes, with the reason.
pub fn margin(stance: &Stance, across: &[Standing], upwards: &[Standing]) -> Vec<(Index, String)> {
    let tables = stance.tables();
    let why = |standing: &Standing| match standing.place {
        model::stance::Place::Margin(why) => {
            tables.axis(standing.axis).map(|axis| (why, reason(tables, axis, why)))
        }
        model::stance::Place::At(_) => None,
    };
    let both = across.iter().zip(upwards).filter_map(|(x, y)| {
        let words = match (why(x), why(y)) {
            (None, None) => return None,
            (Some((Reason::Unheard, words)), _) | (Some((_, words)), None) | (None, Some((_, words))) => {
                words
            }
            (Some((_, x)), Some((_, y))) if x == y => x,
            (Some((_, x)), Some((_, y))) => format!("{x} {y}"),
        };
        Some((x.actor, words))
    });
    both.collect()
}

/// Which parties stand further towards the high end of an axis than which others, those with the same others together.
pub fn comparisons(stance: &Stance, axis: Index, choices: &Choices) -> Vec<String> {
    let tables = stance.tables();
    let Some(named) = tables.axis(axis) else { return Vec::new() };
    let standings = parties(stance, axis, choices);
    let mut groups: Vec<(Vec<Index>, Vec<Index>)> = Vec::new();
    for one in &standings {
        let behind: Vec<Index> = standings
            .iter()
            .filter(|other| said(stance, one, other) == Some(true))
            .map(|other| other.actor)
            .collect();
        match groups.iter_mut().find(|(_, others)| *others == behind) {
            _ if behind.is_empty() => {}
            Some((ahead, _)) => ahead.push(one.actor),
            None => groups.push((vec![one.actor], behind)),
        }
    }
    let sentence = |(ahead, behind): &(Vec<Index>, Vec<Index>)| {
        format!(
            "{}: further towards “{}” than {}.",
            format::capitalised(&names(tables, ahead)),
            inside(&named.high),
            names(tables, behind)
        )
    };
    groups.iter().map(sentence).collect()
}

/// The parties on an axis that the statements do not tell apart, in groups of which no two are told apart.
pub fn told_apart(stance: &Stance, axis: Index, choices: &Choices) -> Option<String> {
    let standings = parties(stance, axis, choices);
    let alike = |one: &Standing, other: &Standing| said(stance, one, other).is_none();
    let mut groups: Vec<Vec<&Standing>> = Vec::new();
    for (i, one) in standings.iter().enumerate() {
        for other in standings.iter().skip(i + 1).filter(|other| alike(one, other)) {
            let holds =
                |group: &Vec<&Standing>, who: &Standing| group.iter().any(|member| member.actor == who.actor);
            if groups.iter().any(|group| holds(group, one) && holds(group, other)) {
                continue;
            }
            let mut group = vec![one, other];
            for third in &standings {
                if !holds(&group, third) && group.iter().all(|member| alike(member, third)) {
                    group.push(third);
                }
            }
            groups.push(group);
        }
    }
    let tables = stance.tables();
    let words = groups
        .iter()
        .map(|group| names(tables, &group.iter().map(|standing| standing.actor).collect::<Vec<_>>()));
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| format!("Not told apart: {}.", words.join("; ")))
}

/// The parties that are placed on an axis.
fn parties(stance: &Stance, axis: Index, choices: &Choices) -> Vec<Standing> {
    let all = stance.parties().map(|party| stance.standing(party, axis, choices));
    all.filter(|standing| standing.position().is_some()).collect()
}

/// Whether the first may be said to stand higher.
pub(super) fn said(stance: &Stance, one: &Standing, other: &Standing) -> Option<bool> {
    if one.actor == other.actor {
        return None;
    }
    further(one, other, stance.tables().limits.sure)?.said
}

/// The name of a party inside a sentence.
pub(super) fn party(stance: &Stance, actor: Index) -> String {
    name(stance.tables(), actor)
}
