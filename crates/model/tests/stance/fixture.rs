//! Random statements and choices: two parties, three speakers of theirs, one of no party, one who is silent.

use model::Choice;
use model::stance::{
    Actor, ActorKind, Axis, Choices, Code, Components, Directness, Index, Limits, Proposition, StanceTables,
    Statement, Weights,
};
use model::{Day, Span};
use proptest::prelude::*;

pub(crate) const PROPOSITIONS: usize = 4;
const SPEAKING: u16 = 6;

/// A statement as the dice give it: who, how direct, on which day, and what each of two coders gave each proposition.
pub(crate) type StatementCase = (Index, usize, i32, [[Option<i8>; 2]; PROPOSITIONS]);

fn codes() -> impl Strategy<Value = [[Option<i8>; 2]; PROPOSITIONS]> {
    // Half of the cells are empty.
    prop::array::uniform4(prop::array::uniform2(prop::option::weighted(0.5, -1_i8..=1)))
}

fn any_statement() -> impl Strategy<Value = StatementCase> {
    (0..SPEAKING, 0_usize..3, 19_000_i32..19_020, codes())
}

pub(crate) fn tables() -> impl Strategy<Value = StanceTables> {
    prop::collection::vec(any_statement(), 0..14).prop_map(|cases| of(&cases))
}

/// As many actors as propositions and more, each with a code on every proposition.
pub(crate) fn complete() -> impl Strategy<Value = StanceTables> {
    let full = prop::array::uniform4(-1_i8..=1);
    prop::collection::vec((full.clone(), full), 6).prop_map(|rows| {
        let cases = rows.into_iter().zip(0_u16..).map(|((a, b), actor)| {
            let mut codes = [[None; 2]; PROPOSITIONS];
            for (cell, (a, b)) in codes.iter_mut().zip(a.into_iter().zip(b)) {
                *cell = [Some(a), Some(b)];
            }
            (actor, 0, 19_000, codes)
        });
        of(&cases.collect::<Vec<StatementCase>>())
    })
}

pub(crate) fn choices() -> impl Strategy<Value = Choices> {
    let some = || prop::collection::vec(0_u16..14, 0..4);
    let weights = (0_u8..=100, 0_u8..=100, 0_u8..=100);
    let weights =
        weights.prop_map(|(own_words, party_line, reported)| Weights { own_words, party_line, reported });
    let period = (19_000_i32..19_020, 0_i32..20)
        .prop_map(|(first, days)| Span::new(Day(first), Day(first + days)).unwrap());
    (some(), some(), some(), prop::option::of(weights), prop::option::of(period)).prop_map(
        |(left_out, flipped, halved, weights, period)| Choices { left_out, flipped, halved, weights, period },
    )
}

pub(crate) fn of(cases: &[StatementCase]) -> StanceTables {
    let actor = |id: &str, kind, party| Actor { id: id.into(), kind, party, ..Actor::default() };
    let axis = |id: &str, signs: &[(Index, i8)], each: &[&[Index]]| Axis {
        id: id.into(),
        signs: signs.to_vec(),
        each: each.iter().map(|group| group.to_vec()).collect(),
        ..Axis::default()
    };
    let mut codes = Vec::new();
    for ((_, _, _, cells), statement) in cases.iter().zip(0..) {
        for (cell, proposition) in cells.iter().zip(0..) {
            for (value, coder) in cell.iter().zip(0..) {
                let code =
                    value.map(|value| Code { statement, proposition, coder, value, why: String::new() });
                codes.extend(code);
            }
        }
    }
    let statement = |((who, direct, day, _), number): (&StatementCase, usize)| Statement {
        id: format!("S{number:02}"),
        actor: *who,
        directness: Directness::ALL[*direct],
        day: Day(*day),
        ..Statement::default()
    };
    StanceTables {
        actors: vec![
            actor("reds", ActorKind::Party, Some(0)),
            actor("blues", ActorKind::Party, Some(1)),
            actor("ruth", ActorKind::Politician, Some(0)),
            actor("rob", ActorKind::GovernmentSource, Some(0)),
            actor("bea", ActorKind::Politician, Some(1)),
            actor("nora", ActorKind::Body, None),
            actor("silent", ActorKind::Politician, None),
        ],
        statements: cases.iter().zip(0..).map(statement).collect(),
        propositions: (1..=PROPOSITIONS)
            .map(|number| Proposition { id: format!("P{number}"), ..Proposition::default() })
            .collect(),
        axes: vec![
            axis("one", &[(0, 1)], &[]),
            axis("two-sided", &[(0, 1), (1, -1), (2, 1)], &[&[0, 2], &[1]]),
            axis("turned", &[(3, -1)], &[]),
        ],
        coders: vec!["a".into(), "b".into()],
        codes,
        weights: Weights { own_words: 100, party_line: 75, reported: 50 },
        limits: Limits { placed_from: 2, warned_below: 3, sure_percent: 90, ..Limits::default() },
        components: Components { propositions: vec![0, 1, 2, 3], enough: 3, towards: vec![1, 2] },
        ..StanceTables::default()
    }
}
