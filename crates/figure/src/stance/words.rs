//! Names, numbers and reasons of the stance map in words.

use model::stance::{ActorKind, Axis, Index, Place, Position, Reason, Stance, StanceTables, Standing};

use crate::text::format;
pub(super) use crate::text::format::lowered as inside;

/// An actor's name inside a sentence.
pub(super) fn called(tables: &StanceTables, actor: Index) -> String {
    let Some(one) = tables.actor(actor) else { return String::new() };
    let plain = ["Labour", "Reform UK", "Plaid Cymru"].contains(&one.name.as_str());
    if plain || one.kind != ActorKind::Party { one.name.clone() } else { ["the ", &one.name].concat() }
}

/// The names of several actors inside a sentence.
pub(super) fn names(tables: &StanceTables, actors: &[Index]) -> String {
    format::list(&actors.iter().map(|actor| called(tables, *actor)).collect::<Vec<_>>())
}

/// A position in hundredths.
pub(super) fn hundredths(value: f64) -> i32 {
    (value * 100.0).round() as i32
}

/// A position to two decimals with a proper minus, halves rounded away from zero: −0.25.
pub fn position(value: f64) -> String {
    format::hundredths(hundredths(value), "−")
}

/// A position and where it lies in nearly all draws.
pub(super) fn interval(place: &Position) -> String {
    let Position { value, cloud, .. } = place;
    [
        &position(*value),
        ", from ",
        &position(cloud.low),
        " to ",
        &position(cloud.high),
        " in 90 % of the draws",
    ]
    .concat()
}

/// So many statements.
pub(super) fn statements(count: usize) -> String {
    if count == 1 { "1 statement".into() } else { [&count.to_string(), " statements"].concat() }
}

/// Whether two positions are one.
pub(super) fn same(one: &Position, other: &Position) -> bool {
    one.value.to_bits() == other.value.to_bits()
}

/// Whether the actor is a party.
pub(super) fn is_party(tables: &StanceTables, actor: Index) -> bool {
    tables.actor(actor).is_some_and(|one| one.kind == ActorKind::Party)
}

/// Whether a statement of the actor was collected.
pub(super) fn is_heard(stance: &Stance, actor: Index) -> bool {
    let tables = stance.tables();
    tables.statements.iter().any(|one| tables.speaks_for(one.actor, actor))
}

/// A name, with a star where its place rests on few statements.
pub(super) fn starred(name: &str, is_thin: bool) -> String {
    [name, if is_thin { " *" } else { "" }].concat()
}

/// A number as a word up to seven, and in figures beyond.
pub fn number(number: u8) -> String {
    let words = "zero one two three four five six seven".split(' ').nth(number.into());
    words.map_or_else(|| number.to_string(), str::to_owned)
}

/// What the star beside a name means.
pub fn thin_note(tables: &StanceTables) -> String {
    format!("A place on fewer than {} statements.", number(tables.limits.warned_below))
}

/// Why an actor has no place on an axis, in a sentence.
pub fn reason(tables: &StanceTables, axis: &Axis, reason: Reason) -> String {
    let axis_name = inside(&axis.name);
    match reason {
        Reason::Unheard => "No statement of its own was collected.".into(),
        Reason::Silent => ["No statement found on ", &axis_name, "."].concat(),
        Reason::Few { found, needed } => {
            let found = if found == 1 { "One statement".to_owned() } else { statements(found.into()) };
            [&found, " on ", &axis_name, "; ", &number(needed), " are needed."].concat()
        }
        Reason::OneSide { missing } => {
            let group = axis.each.get(usize::from(missing)).into_iter().flatten();
            let silent: Vec<String> =
                group.filter_map(|one| tables.proposition(*one)).map(|one| inside(&one.name)).collect();
            ["No statement found on ", &silent.join(" or "), "."].concat()
        }
    }
}

/// Why an actor has no place, beside the axis itself, which needs no name there.
pub(super) fn short_reason(tables: &StanceTables, axis: &Axis, why: Reason) -> String {
    match why {
        Reason::Silent => "No statement found".into(),
        Reason::Few { found: 1, needed } => ["One statement; ", &number(needed), " are needed"].concat(),
        Reason::OneSide { .. } => reason(tables, axis, why).replacen("No statement", "None", 1),
        Reason::Unheard | Reason::Few { .. } => reason(tables, axis, why),
    }
}

/// Every actor without a place on a map of two axes, with the reason in words. The two lists are the standings on the
/// axes, in the same order of actors.
pub fn margin(stance: &Stance, across: &[Standing], upwards: &[Standing]) -> Vec<(Index, String)> {
    let tables = stance.tables();
    let why = |standing: &Standing| match standing.place {
        Place::Margin(why) => tables.axis(standing.axis).map(|axis| (why, reason(tables, axis, why))),
        Place::At(_) => None,
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
