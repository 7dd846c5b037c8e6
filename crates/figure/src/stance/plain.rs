//! What a map shows in two sentences that a reader would say aloud: who stands apart from whom, and on what; and how sure
//! that is.

use model::stance::{Axis, Index, Limits, StanceTables, Standing};

use super::comparisons::{Compared, Group};
use super::figure::StanceFigure;
use super::placed::is_placed;
use super::words::{inside, names, number};
use crate::text::format;

/// What is compared on an axis that is shown.
pub(super) struct OnAxis<'a> {
    pub(super) axis: &'a Axis,
    pub(super) standings: &'a [Standing],
    pub(super) compared: Compared,
}

/// The parties on each axis that is shown, compared.
pub(super) fn compared<'a>(figure: &'a StanceFigure<'_>) -> Vec<OnAxis<'a>> {
    let on_axis = |standings: &'a [Standing]| {
        let axis = standings.first().and_then(|one| figure.stance.tables().axis(one.axis))?;
        let compared = Compared::new(figure.stance, axis, standings, &figure.view.choices);
        Some(OnAxis { axis, standings, compared })
    };
    shown(figure).filter_map(on_axis).collect()
}

/// Both sentences, of the axes shown.
pub(super) fn sentences(figure: &StanceFigure<'_>, all: &[OnAxis<'_>]) -> [String; 2] {
    let tables = figure.stance.tables();
    let placed: Vec<Index> = figure.stance.parties().filter(|party| is_placed(figure, *party)).collect();
    let mut thin = placed.clone();
    thin.retain(|party| {
        let here = shown(figure).filter_map(|all| all.get(usize::from(*party))?.position());
        here.into_iter().any(|place| place.is_thin)
    });
    let mut parts: Vec<(Vec<&Axis>, Option<&Group>)> = Vec::new();
    for OnAxis { axis, compared, .. } in all {
        // The comparison of the most pairs of parties; of those with as many, the first.
        let found = compared.groups.iter().rev().max_by_key(|(ahead, behind)| ahead.len() * behind.len());
        match parts.last_mut() {
            // What is the same on both axes is said once.
            Some((axes, last)) if *last == found => axes.push(axis),
            _ => parts.push((vec![axis], found)),
        }
    }
    let is_found = parts.iter().any(|(_, found)| found.is_some());
    let parts = parts.iter().map(|(axes, found)| part(tables, axes, *found, &placed));
    let apart = format::capitalised(&parts.collect::<Vec<_>>().join("; ")) + ".";
    [apart, how_sure(tables, is_found, placed.len(), thin.len())]
}

fn shown<'a>(figure: &'a StanceFigure<'_>) -> impl Iterator<Item = &'a [Standing]> {
    [figure.across.as_slice(), &figure.upwards].into_iter().filter(|one| !one.is_empty())
}

fn part(tables: &StanceTables, axes: &[&Axis], found: Option<&Group>, placed: &[Index]) -> String {
    let list = |of: fn(&Axis) -> &String| axes.iter().map(|axis| inside(of(axis))).collect::<Vec<_>>();
    let on = ["on ", &list(|axis| &axis.name).join(" and on "), ", "].concat();
    let Some((ahead, behind)) = found else {
        return on + "no party stands clearly apart";
    };
    // Whichever end they are at, the fewer stand apart from the more.
    let (apart, from, end): (_, _, fn(&Axis) -> &String) = if behind.len() < ahead.len() {
        (behind, ahead, |axis| &axis.low)
    } else {
        (ahead, behind, |axis| &axis.high)
    };
    // Where they are all others on the map, they need no names.
    let is_here = |one: &Index| placed.contains(one);
    let count = apart.len() + from.len();
    let are_rest = from.len() > 2 && count == placed.len() && apart.iter().chain(from).all(is_here);
    let others = if are_rest {
        ["the other ", &number(from.len() as u8), " parties"].concat()
    } else {
        names(tables, from)
    };
    let ends = list(end).join("” and to “");
    [&on, &names(tables, apart), " stand apart, nearer to “", &ends, "” than ", &others].concat()
}

/// In how many draws a comparison holds at least, and how many of the places rest on little.
fn how_sure(tables: &StanceTables, is_found: bool, placed: usize, thin: usize) -> String {
    let Limits { sure_percent: sure, warned_below: least, .. } = tables.limits;
    let start = if is_found { "Each comparison by itself holds" } else { "It would have to hold" };
    let tries = " % of tries with statements left out or read another way";
    let few = if thin == 0 {
        String::new()
    } else {
        let rest = if thin == 1 { "rests" } else { "rest" };
        let [thin, placed, least] = [thin as u8, placed as u8, least].map(number);
        [
            "; ",
            &thin,
            " of the ",
            &placed,
            " parties shown (*) ",
            rest,
            " on fewer than ",
            &least,
            " statements",
        ]
        .concat()
    };
    [start, " in at least ", &sure.to_string(), tries, &few, "."].concat()
}
