//! Positions as `docs/stance-method.md` words them: the mean of the coders' codes, half where one of two gave none.

use model::stance::{
    ActorKind, Choices, Directness, Index, MapKind, Place, Reason, Stance, StanceTables, StanceView,
};
use model::{Choice, Day, Span};
use proptest::prelude::*;

use super::fixture::{PROPOSITIONS, choices, of, tables};

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

/// Who said what on the first proposition, in the fixture's cast; Nora speaks for the reds here.
fn with_speakers() -> Stance {
    let values = [(0, -1), (0, -1), (2, -1), (2, -1), (3, 0), (3, 0), (4, 1), (4, 1), (5, 1), (5, 1)];
    let cases = values.map(|(actor, value)| {
        let mut cells = [[None; 2]; PROPOSITIONS];
        cells[0] = [Some(value); 2];
        (actor, 0, 19_000, cells)
    });
    let mut tables = of(&cases);
    tables.actors[5].party = Some(0);
    Stance::from(tables)
}

#[test]
fn a_party_reaches_over_its_speakers_and_not_over_itself() {
    let stance = with_speakers();
    assert_eq!(stance.axes().collect::<Vec<_>>(), [0, 1, 2]);
    let standings = stance.standings(0, &Choices::default());
    let places: Vec<_> = standings.iter().map(|one| one.position().map(|position| position.value)).collect();
    // The blues have said nothing themselves: their place is that of their one speaker.
    assert_eq!(places, [Some(-0.25), Some(1.0), Some(-1.0), Some(0.0), Some(1.0), Some(1.0), None]);
    let check = |party, expected: Option<(u16, f64, f64)>| {
        let found = stance.spread(party, &standings);
        assert_eq!(found.map(|one| (u16::from(one.speakers), one.low, one.high)), expected);
    };
    check(0, Some((3, -1.0, 1.0)));
    check(1, None);
}

#[test]
fn a_period_is_taken_where_it_changes_what_counts() {
    let mut tables = with_speakers().tables().clone();
    for (statement, day) in tables.statements.iter_mut().zip(19_000..) {
        statement.day = Day(day);
    }
    let stance = Stance::from(tables);
    let mut view = StanceView::author(stance.tables());
    let mut check = |first, last, is_new, expected: Option<(i32, i32)>| {
        assert_eq!(view.choose_period(Span::new(Day(first), Day(last)).unwrap(), &stance), is_new, "{first}");
        assert_eq!(view.choices.period.map(|span| (span.first.0, span.last.0)), expected, "{first}");
    };
    check(18_000, 20_000, false, None);
    check(19_002, 19_005, true, Some((19_002, 19_005)));
    check(19_002, 19_005, false, Some((19_002, 19_005)));
    check(21_000, 21_010, false, Some((19_002, 19_005)));
    check(19_000, 19_009, true, None);
}

#[test]
fn each_map_has_its_axes() {
    let check = |map: MapKind, x, y, choices| {
        assert_eq!([map.has_x(), map.has_y(), map.has_choices()], [x, y, choices], "{}", map.slug());
    };
    check(MapKind::Statements, true, true, true);
    check(MapKind::Time, true, false, true);
    check(MapKind::Experts, false, false, false);
    check(MapKind::Matrix, false, false, true);
    check(MapKind::Computed, false, false, true);
}
