//! Two actors beside each other, in words: where they agree, where not, and on what evidence.

use model::order::each_once;
use model::stance::{Axis, Index, Standing, further};

use super::comparisons::{Side, ahead};
use super::figure::StanceFigure;
use super::words;
use crate::text::format;

/// Something that is said of two actors, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The finding in words.
    pub words: String,
    /// The statements it rests on, in the order of the file.
    pub statements: Vec<Index>,
}

/// Two actors compared, proposition by proposition and on the axes. A mean of the codes from ½ on is for, one from −½
/// down is against, and those between are open or mixed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The names of the two.
    pub title: String,
    /// The propositions on which both are for, both against, or both open or mixed.
    pub agree: Vec<Finding>,
    /// The propositions on which they are not on the same side.
    pub differ: Vec<Finding>,
    /// The propositions on which one of them has fewer statements than a place on the map takes:
    /// [`model::stance::Limits::placed_from`]. They are neither in `agree` nor in `differ`.
    pub thin: Vec<Finding>,
    /// The propositions of which only one of the two has spoken.
    pub alone: Vec<Finding>,
    /// The axes of the view, and all others on which both have a place.
    pub axes: Vec<Finding>,
    /// What to bear in mind; empty where there is nothing.
    pub note: String,
}

/// Compares two actors.
pub(super) fn compare(figure: &StanceFigure<'_>, one: Index, other: Index) -> Option<Comparison> {
    let (stance, choices) = (figure.stance, &figure.view.choices);
    let tables = stance.tables();
    let [first, second] = [one, other].map(|actor| words::called(tables, actor));
    let name = |actor: Index| tables.actor(actor).map(|one| one.name.clone());
    let mut comparison =
        Comparison { title: format::list(&[name(one)?, name(other)?]), ..Comparison::default() };
    for proposition in (0..tables.propositions.len()).map(|place| place as Index) {
        let Some(named) = tables.proposition(proposition) else { continue };
        let [mine, theirs] = [one, other].map(|actor| stance.cell(actor, proposition, choices));
        let fewest = mine.statements.len().min(theirs.statements.len());
        let statements = each_once([mine.statements, theirs.statements].concat().into_iter());
        let start = [&named.id, " ", &named.name, ": "].concat();
        let (group, text) = match (mine.value, theirs.value) {
            (None, None) => continue,
            (Some(mine), Some(theirs)) => {
                let (a, b) = (Side::of(mine), Side::of(theirs));
                let values = [" (", &words::position(mine), " and ", &words::position(theirs), ")."].concat();
                let (group, text) = if a == b {
                    (&mut comparison.agree, ["both ", a.words(), &values].concat())
                } else {
                    let text = [&first, " ", a.words(), ", ", &second, " ", b.words(), &values];
                    (&mut comparison.differ, text.concat())
                };
                // One statement is no position here either.
                let is_thin = fewest < usize::from(tables.limits.placed_from);
                (if is_thin { &mut comparison.thin } else { group }, text)
            }
            (Some(value), None) => (&mut comparison.alone, alone(&first, value, &second)),
            (None, Some(value)) => (&mut comparison.alone, alone(&second, value, &first)),
        };
        group.push(Finding { words: start + &text, statements });
    }
    comparison.axes = axes(figure, one, other, false);
    if tables.speaks_for(one, other) || tables.speaks_for(other, one) {
        comparison.note = "What a speaker says counts for the party too.".into();
    }
    Some(comparison)
}

/// What the axes say of two actors: those shown, and where asked for all others on which both have a place.
pub(super) fn axes(figure: &StanceFigure<'_>, one: Index, other: Index, is_shown_only: bool) -> Vec<Finding> {
    let (stance, choices) = (figure.stance, &figure.view.choices);
    let shown = figure.shown();
    let mut points = Vec::new();
    for axis in stance.axes() {
        let is_shown = shown.contains(&Some(axis));
        if !is_shown && is_shown_only {
            continue;
        }
        let [first, second] = [one, other].map(|actor| stance.standing(actor, axis, choices));
        let are_placed = first.position().is_some() && second.position().is_some();
        let Some(named) = stance.tables().axis(axis).filter(|_| is_shown || are_placed) else { continue };
        let statements = each_once([first.statements.as_slice(), &second.statements].concat().into_iter());
        points.push(Finding { words: on_axis(figure, named, &first, &second), statements });
    }
    points
}

fn alone(who: &str, value: f64, silent: &str) -> String {
    let text = [who, " ", Side::of(value).words(), " (", &words::position(value), "); no statement of "];
    [&text.concat(), silent, " was found."].concat()
}

/// What an axis says of two actors: only what holds in enough draws.
fn on_axis(figure: &StanceFigure<'_>, axis: &Axis, one: &Standing, other: &Standing) -> String {
    let (stance, choices) = (figure.stance, &figure.view.choices);
    let start = [&axis.name, ": "].concat();
    let missing: Vec<String> = [one, other]
        .into_iter()
        .filter(|standing| standing.position().is_none())
        .map(|standing| words::called(stance.tables(), standing.actor))
        .collect();
    let Some(compared) = further(one, other, stance.tables().limits.sure_percent) else {
        let verb = if missing.len() > 1 { " have no place on it." } else { " has no place on it." };
        return [&start, &format::list(&missing), verb].concat();
    };
    match compared.is_higher {
        None => start + "the statements do not tell the two apart.",
        Some(true) => start + &ahead(stance, choices, axis, one.actor, other.actor),
        Some(false) => start + &ahead(stance, choices, axis, other.actor, one.actor),
    }
}
