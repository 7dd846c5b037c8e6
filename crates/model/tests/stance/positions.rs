//! Positions as `docs/stance-method.md` words them: the mean of the coders' codes, half where one of two gave none.

use model::stance::{ActorKind, Choices, Directness, Index, Place, Reason, Stance, StanceTables};
use proptest::prelude::*;

use super::fixture::{choices, tables};

fn is_theirs(tables: &StanceTables, speaker: Index, actor: Index) -> bool {
    let one = &tables.actors[usize::from(actor)];
    speaker == actor
        || one.kind == ActorKind::Party && tables.actors[usize::from(speaker)].party == Some(actor)
}

/// How much a statement counts.
fn weight(tables: &StanceTables, choices: &Choices, number: usize) -> f64 {
    let statement = &tables.statements[number];
    let weights = choices.weights.unwrap_or(tables.weights);
    let in_time = choices.period.is_none_or(|span| span.first <= statement.day && statement.day <= span.last);
    if choices.left_out.contains(&(number as Index)) || !in_time {
        return 0.0;
    }
    let percent = match statement.directness {
        Directness::OwnWords => weights.own_words,
        Directness::PartyLine => weights.party_line,
        Directness::Reported => weights.reported,
    };
    let share = if choices.halved.contains(&(number as Index)) { 0.5 } else { 1.0 };
    f64::from(percent) / 100.0 * share
}

/// The position, the statements it rests on, and the propositions that they speak of.
fn slow(
    tables: &StanceTables,
    actor: Index,
    axis: usize,
    choices: &Choices,
) -> (Option<f64>, Vec<Index>, Vec<Index>) {
    let (mut above, mut below) = (0.0, 0.0);
    let (mut statements, mut propositions) = (Vec::new(), Vec::new());
    for (number, statement) in tables.statements.iter().enumerate() {
        let weight = weight(tables, choices, number);
        if weight == 0.0 || !is_theirs(tables, statement.actor, actor) {
            continue;
        }
        for (proposition, sign) in &tables.axes[axis].signs {
            let of_cell = |coder: u8| {
                let mut codes = tables.codes.iter();
                codes.find(|code| {
                    usize::from(code.statement) == number
                        && code.proposition == *proposition
                        && code.coder == coder
                })
            };
            let (mean, share) = match (of_cell(0), of_cell(1)) {
                (Some(a), Some(b)) => (f64::midpoint(a.value.into(), b.value.into()), 1.0),
                (Some(one), None) | (None, Some(one)) => (f64::from(one.value), 0.5),
                (None, None) => continue,
            };
            let turn = if choices.flipped.contains(&(number as Index)) { -1.0 } else { 1.0 };
            above += weight * share * f64::from(*sign) * turn * mean;
            below += weight * share;
            propositions.push(*proposition);
            statements.push(number as Index);
        }
    }
    statements.dedup();
    ((below > 0.0).then(|| above / below), statements, propositions)
}

proptest! {
    #[test]
    fn are_those_of_the_method(tables in tables(), choices in choices()) {
        let stance = Stance::from(tables.clone());
        for (actor, axis) in stance.actors().flat_map(|actor| stance.axes().map(move |axis| (actor, axis))) {
            let standing = stance.standing(actor, axis, &choices);
            let (value, statements, spoken) = slow(&tables, actor, axis.into(), &choices);
            prop_assert_eq!(&standing.statements, &statements);
            let has_spoken = tables.statements.iter().any(|one| is_theirs(&tables, one.actor, actor));
            let each = &tables.axes[usize::from(axis)].each;
            let missing = each.iter().position(|group| !group.iter().any(|one| spoken.contains(one)));
            match standing.place {
                Place::Margin(Reason::Unheard) => prop_assert!(!has_spoken),
                Place::Margin(Reason::Silent) => prop_assert!(has_spoken && statements.is_empty()),
                Place::Margin(Reason::Few { found, needed }) => {
                    prop_assert!((usize::from(found), needed) == (statements.len(), 2) && found == 1);
                }
                Place::Margin(Reason::OneSide { missing: side }) => {
                    prop_assert!(statements.len() > 1 && missing == Some(side.into()));
                }
                Place::At(position) => {
                    prop_assert!((position.value - value.unwrap()).abs() < 1e-12);
                    prop_assert!(statements.len() > 1 && missing.is_none());
                    prop_assert_eq!(position.is_thin, statements.len() < 3);
                }
            }
        }
    }

    #[test]
    fn a_cell_of_the_table_is_the_mean_of_its_codes(tables in tables(), choices in choices()) {
        let stance = Stance::from(tables.clone());
        for actor in stance.actors() {
            // The first axis is the first proposition, the third is the fourth turned round.
            for (axis, proposition, sign) in [(0, 0, 1.0), (2, 3, -1.0)] {
                let cell = stance.cell(actor, proposition, &choices);
                let (value, statements, _) = slow(&tables, actor, axis, &choices);
                prop_assert_eq!(cell.value.is_some(), value.is_some());
                let off = cell.value.unwrap_or_default() - sign * value.unwrap_or_default();
                prop_assert!(off.abs() < 1e-12);
                prop_assert_eq!(cell.statements, statements);
            }
        }
    }
}
