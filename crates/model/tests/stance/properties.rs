//! What holds for every table: nobody is moved by another's statement, and everybody sees the same draws.

use std::collections::BTreeSet;

use model::Day;
use model::stance::{Choices, DRAWS, Index, Place, Stance, StanceTables, further};
use proptest::prelude::*;

use super::fixture::{choices, tables};

/// The tables without a statement.
fn without(tables: &StanceTables, gone: Index) -> StanceTables {
    let mut left = tables.clone();
    left.statements.remove(gone.into());
    left.codes.retain(|code| code.statement != gone);
    for code in &mut left.codes {
        code.statement -= Index::from(code.statement > gone);
    }
    left
}

/// The same statements in the opposite order.
fn reversed(tables: &StanceTables) -> StanceTables {
    let mut other = tables.clone();
    other.statements.reverse();
    let last = tables.statements.len() as Index;
    for code in &mut other.codes {
        code.statement = last - 1 - code.statement;
    }
    other.codes.sort_unstable_by_key(|code| (code.statement, code.proposition, code.coder));
    other
}

proptest! {
    #[test]
    fn a_statement_moves_nobody_but_those_it_belongs_to(tables in tables(), mut choices in choices()) {
        let stance = Stance::from(tables.clone());
        for gone in 0..tables.statements.len() as Index {
            let speaker = tables.statements[usize::from(gone)].actor;
            let fewer = Stance::from(without(&tables, gone));
            let mut out = choices.clone();
            out.left_out.push(gone);
            for actor in stance.actors().filter(|actor| !tables.speaks_for(speaker, *actor)) {
                for axis in stance.axes() {
                    // The reader leaves it out: not even the cloud changes.
                    let left_out = stance.standing(actor, axis, &out);
                    prop_assert_eq!(&left_out, &stance.standing(actor, axis, &choices));
                    // It was never collected: the same position or the same margin.
                    let plain = stance.standing(actor, axis, &Choices::default());
                    match (plain.place, fewer.standing(actor, axis, &Choices::default()).place) {
                        (Place::At(one), Place::At(other)) => prop_assert_eq!(one.value.to_bits(), other.value.to_bits()),
                        (one, other) => prop_assert_eq!(one, other),
                    }
                }
            }
        }
        choices.left_out = (0..tables.statements.len() as Index).collect();
        prop_assert!(stance.standings(0, &choices).iter().all(|one| one.position().is_none()));
    }

    #[test]
    fn draws_are_the_same_each_time_and_in_each_order(tables in tables(), axis in 0_u16..3) {
        let plain = Choices::default();
        let (stance, again) = (Stance::from(tables.clone()), Stance::from(tables.clone()));
        let turned = Stance::from(reversed(&tables));
        for actor in stance.actors() {
            let one = stance.standing(actor, axis, &plain);
            prop_assert_eq!(&one, &again.standing(actor, axis, &plain));
            let other = turned.standing(actor, axis, &plain);
            prop_assert_eq!(one.position(), other.position());
        }
    }

    #[test]
    fn intervals_hold_the_position_and_most_draws(tables in tables(), choices in choices(), axis in 0_u16..3) {
        let stance = Stance::from(tables);
        for standing in stance.standings(axis, &choices) {
            let Some(position) = standing.position() else { continue };
            let cloud = &position.cloud;
            prop_assert_eq!(cloud.draws.len(), usize::from(DRAWS));
            prop_assert!(cloud.low <= position.value && position.value <= cloud.high);
            prop_assert!(cloud.draws.iter().all(|draw| (-1.0..=1.0).contains(draw)));
            let inside = cloud.draws.iter().filter(|draw| (cloud.low..=cloud.high).contains(draw)).count();
            prop_assert!(inside >= 180, "{inside}");
        }
    }

    #[test]
    fn a_comparison_reads_the_same_from_both_ends(tables in tables(), choices in choices(), axis in 0_u16..3) {
        let stance = Stance::from(tables);
        let all = stance.standings(axis, &choices);
        for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
            let (there, back) = (further(one, other, 90), further(other, one, 90));
            prop_assert_eq!(there.is_some(), one.position().is_some() && other.position().is_some());
            let (Some(there), Some(back)) = (there, back) else { continue };
            prop_assert_eq!((there.first, there.second), (back.second, back.first));
            prop_assert_eq!(there.is_higher, back.is_higher.map(|first| !first));
            prop_assert_eq!(there.is_higher == Some(true), there.first >= 180);
        }
    }

    #[test]
    fn the_last_moment_is_the_whole_and_counts_add_up(tables in tables(), choices in choices(), axis in 0_u16..3) {
        let stance = Stance::from(tables.clone());
        for actor in stance.actors() {
            let moments = stance.over_time(actor, axis, &choices);
            let whole = stance.standing(actor, axis, &choices);
            let day = |one: &Index| tables.statements[usize::from(*one)].day;
            let days: BTreeSet<Day> = whole.statements.iter().map(day).collect();
            prop_assert!(moments.iter().map(|moment| moment.day).eq(days));
            for moment in &moments {
                let so_far: Vec<Index> =
                    whole.statements.iter().copied().filter(|one| day(one) <= moment.day).collect();
                prop_assert_eq!(&moment.standing.statements, &so_far);
            }
            if let Some(last) = moments.last() {
                prop_assert_eq!(&last.standing, &whole);
            }
        }
        let balance = stance.balance(&choices);
        let sum = |counts: Vec<u16>| counts.into_iter().sum::<u16>();
        prop_assert_eq!(sum(balance.parties.iter().map(|one| one.1).collect()), balance.statements);
        prop_assert_eq!(sum(balance.years.iter().map(|one| one.1).collect()), balance.statements);
        prop_assert_eq!(sum(balance.cells.concat()), balance.statements);
        prop_assert_eq!(sum(balance.directness.to_vec()), balance.statements);
    }
}
