//! One choice of the stance map by the words of the address, as [`crate::choose()`] makes one of a chart.

use strum::{IntoStaticStr, VariantArray};

use super::{Choices, Index, MapKind, Stance, StanceKey, StanceTables, StanceView, Weights};
use crate::view::choose::{day_within, one_of, pick};
use crate::{Choice, Day, Span, Tab};

/// How a statement counts, by a reader's choice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Counts {
    /// As it was coded.
    #[default]
    Whole,
    /// With half its weight.
    Half,
    /// With the opposite sign.
    Turned,
    /// Not at all.
    Out,
}

/// How a statement counts. A statement that is in none of the lists counts as it was coded.
pub fn counts(choices: &Choices, statement: Index) -> Counts {
    let has = |list: &[Index]| list.contains(&statement);
    if has(&choices.left_out) {
        Counts::Out
    } else if has(&choices.flipped) {
        Counts::Turned
    } else if has(&choices.halved) {
        Counts::Half
    } else {
        Counts::Whole
    }
}

/// Lets a statement count so, and in no other way: takes it out of the other lists, and keeps each list in rising
/// order.
pub fn set_counts(choices: &mut Choices, statement: Index, counts: Counts) {
    let lists = [
        (&mut choices.left_out, Counts::Out),
        (&mut choices.flipped, Counts::Turned),
        (&mut choices.halved, Counts::Half),
    ];
    for (list, of) in lists {
        list.retain(|one| *one != statement);
        if of == counts {
            list.insert(list.partition_point(|one| *one < statement), statement);
        }
    }
}

/// Makes one choice, such as `x` and `removal`. An axis that is shown in the other direction changes places with the
/// one that it replaces. An actor to compare with is let go where it no longer fits.
///
/// # Errors
/// Why the words mean nothing here, in words that can end a sentence; the view is then as it was.
pub fn choose(view: &mut StanceView, key: &str, value: &str, stance: &Stance) -> Result<(), String> {
    let key = StanceKey::from_slug(key).ok_or("there is no such key")?;
    let tables = stance.tables();
    let mut next = view.clone();
    let choices = &mut next.choices;
    match key {
        StanceKey::Map => next.map = pick(value, MapKind::ALL)?,
        StanceKey::Tab => next.tab = pick(value, Tab::ALL)?,
        StanceKey::X => {
            let x = axis(value, tables)?;
            // The two change places rather than be one.
            let y = if next.y == Some(x) { Some(next.x) } else { next.y };
            (next.x, next.y) = pair(stance, x, y)?;
        }
        StanceKey::Y if value == "none" => next.y = None,
        StanceKey::Y => {
            let y = axis(value, tables)?;
            let x = if next.x == y { next.y.unwrap_or(y) } else { next.x };
            (next.x, next.y) = pair(stance, x, Some(y))?;
        }
        StanceKey::Without => list(choices, value, Counts::Out, tables)?,
        StanceKey::Flip => list(choices, value, Counts::Turned, tables)?,
        StanceKey::Half => list(choices, value, Counts::Half, tables)?,
        StanceKey::Weights => choices.weights = weights(value, tables)?,
        StanceKey::From | StanceKey::To => choices.period = period(choices.period, key, value, tables)?,
        StanceKey::Actor => {
            next.actor = actor(value, tables)?;
            // Somebody else is looked at: the other stays what it is compared with.
            next.with = next.with.filter(|_| next.actor.is_some());
        }
        StanceKey::With => next.with = actor(value, tables)?,
    }
    if next.with.is_some() && (next.actor.is_none() || next.with == next.actor) {
        if key == StanceKey::With {
            return Err("two different actors are compared".into());
        }
        next.with = None;
    }
    *view = next;
    Ok(())
}

/// The value that a view has for a key, as an address writes it: the inverse of [`choose`]. Empty where there is no such
/// key.
pub fn query_value(view: &StanceView, key: &str, stance: &Stance) -> String {
    StanceKey::from_slug(key).map_or_else(String::new, |key| value_of(view, key, stance))
}

pub(super) fn value_of(view: &StanceView, key: StanceKey, stance: &Stance) -> String {
    let tables = stance.tables();
    let axis = |index| tables.axis(index).map_or("none", |axis| axis.id.as_str()).to_owned();
    let actor = |index: Option<Index>| {
        index.and_then(|index| tables.actor(index)).map_or("none", |one| one.id.as_str()).to_owned()
    };
    let listed = |list: &[Index]| {
        let ids: Vec<&str> =
            list.iter().filter_map(|one| tables.statement(*one)).map(|one| one.id.as_str()).collect();
        if ids.is_empty() { "none".to_owned() } else { ids.join("~") }
    };
    let reach = tables.reach();
    let choices = &view.choices;
    match key {
        StanceKey::Map => view.map.slug().into(),
        StanceKey::Tab => view.tab.slug().into(),
        StanceKey::X => axis(view.x),
        StanceKey::Y => view.y.map_or_else(|| "none".into(), axis),
        StanceKey::Without => listed(&choices.left_out),
        StanceKey::Flip => listed(&choices.flipped),
        StanceKey::Half => listed(&choices.halved),
        StanceKey::Weights => {
            let Weights { own_words, party_line, reported } = choices.weights.unwrap_or(tables.weights);
            [own_words, party_line, reported].map(|weight| weight.to_string()).join("~")
        }
        StanceKey::From => match choices.period {
            Some(period) if period.first != reach.first => period.first.to_iso(),
            _ => "first".into(),
        },
        StanceKey::To => match choices.period {
            Some(period) if period.last != reach.last => period.last.to_iso(),
            _ => "latest".into(),
        },
        StanceKey::Actor => actor(view.actor),
        StanceKey::With => actor(view.with),
    }
}

fn pair(stance: &Stance, x: Index, y: Option<Index>) -> Result<(Index, Option<Index>), String> {
    let Some(other) = y else { return Ok((x, None)) };
    if stance.may_meet(x, other) {
        return Ok((x, y));
    }
    let never = stance.tables().never.iter().find(|never| {
        let [one, two] = never.axes;
        (one, two) == (x, other) || (two, one) == (x, other)
    });
    let why = never.map_or("the two axes are one", |never| never.why.trim_end_matches('.'));
    Err(format!("it is not drawn with the other axis: {why}"))
}

fn axis(word: &str, tables: &StanceTables) -> Result<Index, String> {
    find(word, tables.axes.iter().map(|axis| axis.id.as_str()))
        .ok_or_else(|| one_of(&tables.axes.iter().map(|axis| axis.id.as_str()).collect::<Vec<_>>()))
}

fn actor(word: &str, tables: &StanceTables) -> Result<Option<Index>, String> {
    if word == "none" {
        return Ok(None);
    }
    let found = find(word, tables.actors.iter().map(|one| one.id.as_str()));
    found.map(Some).ok_or_else(|| "it is a name as in labour or keir-starmer, or none".into())
}

fn find<'a>(word: &str, mut known: impl Iterator<Item = &'a str>) -> Option<Index> {
    known.position(|id| id == word).map(|place| place as Index)
}

/// Lets these statements count so, and all that counted so before as they were coded.
fn list(choices: &mut Choices, value: &str, counted: Counts, tables: &StanceTables) -> Result<(), String> {
    let mut wanted = Vec::new();
    for word in value.split('~').filter(|_| value != "none") {
        let found = find(word, tables.statements.iter().map(|one| one.id.as_str()));
        wanted.push(found.ok_or("statements are written S01~S02, by their numbers")?);
    }
    for statement in 0..tables.statements.len() as Index {
        if counts(choices, statement) == counted {
            set_counts(choices, statement, Counts::Whole);
        }
    }
    for statement in wanted {
        set_counts(choices, statement, counted);
    }
    Ok(())
}

fn weights(value: &str, tables: &StanceTables) -> Result<Option<Weights>, String> {
    let why =
        "weights are written 100~75~50, from 0 to 100, for own words, party line and reports; one is above 0";
    let number = |text: &str| text.parse::<u8>().ok().filter(|number| *number <= 100);
    let numbers: Vec<u8> = value.split('~').map(number).collect::<Option<_>>().ok_or(why)?;
    let [own_words, party_line, reported] = numbers.as_slice() else { return Err(why.into()) };
    let weights = Weights { own_words: *own_words, party_line: *party_line, reported: *reported };
    if numbers.iter().all(|number| *number == 0) {
        return Err(why.into());
    }
    Ok(Some(weights).filter(|weights| *weights != tables.weights))
}

fn period(
    before: Option<Span>,
    key: StanceKey,
    value: &str,
    tables: &StanceTables,
) -> Result<Option<Span>, String> {
    let reach = tables.reach();
    let day: Day = match value {
        "first" => reach.first,
        "latest" => reach.last,
        date => day_within(date, reach)?,
    };
    let Span { first, last } = before.unwrap_or(reach);
    let (first, last) = if key == StanceKey::From { (day, last) } else { (first, day) };
    let period = Span::new(first, last).ok_or("the range would end before it begins")?;
    Ok(Some(period).filter(|period| *period != reach))
}
