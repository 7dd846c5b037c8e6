//! A reader's own answers: every address comes back, nothing can upset the parser, and who answers as a party speaks
//! stands where it stands.

use std::collections::BTreeSet;

use model::Choice;
use model::stance::{
    Answer, Answers, Choices, Index, OwnPlace, Stance, Step, Told, answers_query, further_than, parse_answers,
};
use proptest::prelude::*;

use super::fixture::{PROPOSITIONS, tables};

fn any_answers() -> impl Strategy<Value = Answers> {
    let answer = prop::option::of(prop::sample::select(Answer::ALL));
    prop::collection::vec(answer, PROPOSITIONS).prop_map(|given| {
        let mut answers = Answers::default();
        for (answer, proposition) in given.into_iter().zip(0..) {
            answers.give(proposition, answer);
        }
        answers
    })
}

/// The answers that a party would give, where what it said of a proposition comes to a whole code.
fn as_party(stance: &Stance, party: Index) -> Answers {
    let mut answers = Answers::default();
    for proposition in 0..PROPOSITIONS as Index {
        let value = stance.cell(party, proposition, &Choices::default()).value;
        let answer = Answer::ALL.iter().find(|answer| value == Some(f64::from(answer.code())));
        answers.give(proposition, answer.copied());
    }
    answers
}

proptest! {
    #[test]
    fn every_list_of_answers_comes_back(tables in tables(), answers in any_answers()) {
        let query = answers_query(&answers, &tables);
        let back = parse_answers(&query, &tables);
        if answers.given().is_empty() {
            prop_assert_eq!((query.as_str(), back), ("", None));
        } else {
            prop_assert_eq!(back, Some((answers, Vec::new())), "{}", query);
        }
    }

    #[test]
    fn no_bytes_can_upset_the_parser(tables in tables(), bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let text = String::from_utf8_lossy(&bytes);
        drop(parse_answers(&text, &tables));
        let read = parse_answers(&format!("#answers={text}"), &tables);
        let (answers, notices) = read.unwrap();
        // What is applied can be written, and what is not is said.
        prop_assert!(notices.len() <= 5);
        prop_assert!(answers.given().len() <= PROPOSITIONS);
    }

    #[test]
    fn what_is_not_applied_is_said(tables in tables(), items in prop::collection::vec("P[0-9]:(agree|depends|no)", 0..5)) {
        let (answers, notices) = parse_answers(&format!("answers={}", items.join(",")), &tables).unwrap();
        prop_assert_eq!(answers.given().len() + notices.len(), items.len());
        for notice in &notices {
            prop_assert!(items.contains(&notice.value));
        }
    }

    #[test]
    fn who_answers_as_a_party_speaks_stands_where_it_stands(tables in tables()) {
        let stance = Stance::from(tables);
        let tables = stance.tables();
        for party in stance.parties() {
            let answers = as_party(&stance, party);
            for axis in stance.axes() {
                let named = tables.axis(axis).unwrap();
                let all = named.signs.iter().map(|(one, sign)| Some(sign * answers.of(*one)?.code()));
                // Where the propositions of an axis differ, a party's weigh by its statements and a reader's alike.
                let Some(signed) = all.collect::<Option<BTreeSet<i8>>>().filter(|signed| signed.len() == 1) else { continue };
                let own = OwnPlace::of(&answers, named).value();
                prop_assert_eq!(own, signed.first().map(|one| f64::from(*one)));
                let standing = stance.standing(party, axis, &Choices::default());
                if let Some(position) = standing.position() {
                    prop_assert_eq!(own, Some(position.value));
                    prop_assert_eq!(further_than(position.value, position), None);
                }
            }
            prop_assert!(stance.shared(party, &answers).steps.iter().all(|(_, step)| *step == Step::Alike));
        }
    }

    #[test]
    fn a_comparison_rests_on_what_both_have_said(tables in tables(), answers in any_answers()) {
        let stance = Stance::from(tables);
        let fewest = usize::from(stance.tables().limits.placed_from);
        for party in stance.parties() {
            let shared = stance.shared(party, &answers);
            let cell = |one: Index| stance.cell(party, one, &Choices::default());
            let mut statements = BTreeSet::new();
            for (proposition, step) in &shared.steps {
                let cell = cell(*proposition);
                prop_assert!(cell.statements.len() >= fewest);
                let own = answers.of(*proposition).unwrap().code();
                prop_assert_eq!(*step, Step::between(own, cell.value.unwrap()));
                statements.extend(cell.statements);
            }
            prop_assert!(shared.statements.iter().copied().eq(statements));
            for proposition in &shared.too_few {
                prop_assert!((1..fewest).contains(&cell(*proposition).statements.len()));
            }
            let known = shared.steps.iter().map(|(one, _)| *one).chain(shared.too_few.iter().copied());
            let silent = answers.given().iter().filter(|(one, _)| cell(*one).statements.is_empty()).count();
            prop_assert_eq!(known.count() + silent, answers.given().len());
            prop_assert_eq!(shared.is_too_little(2), shared.steps.len() < 2);
        }
    }

    #[test]
    fn what_is_told_holds_on_each_proposition_that_an_axis_joins(tables in tables(), answers in any_answers()) {
        let stance = Stance::from(tables);
        for (party, axis) in stance.parties().flat_map(|party| stance.axes().map(move |axis| (party, axis))) {
            let named = stance.tables().axis(axis).unwrap();
            let standing = stance.standing(party, axis, &Choices::default());
            let own = OwnPlace::of(&answers, named).value();
            let told = stance.told(&answers, &standing);
            prop_assert_eq!(told.is_some(), own.is_some() && standing.position().is_some());
            let (Some(told), Some(own), Some(position)) = (told, own, standing.position()) else { continue };
            let is_within = (position.cloud.low..=position.cloud.high).contains(&own);
            prop_assert_eq!(told == Told::Within, is_within);
            if let Told::Further(is_higher) = told {
                prop_assert_eq!(is_higher, own > position.value);
                for (proposition, sign) in named.signs.iter().filter(|_| named.signs.len() > 1) {
                    let its = stance.cell(party, *proposition, &Choices::default()).value.unwrap() * f64::from(*sign);
                    let own = f64::from(answers.of(*proposition).unwrap().code() * sign);
                    let is_so = if is_higher { own > its } else { own < its };
                    prop_assert!(is_so);
                }
            }
        }
    }

    /// Axes with groups: a place, or the groups that are missing, and never both.
    #[test]
    fn an_axis_has_a_place_exactly_where_each_group_is_answered(tables in tables(), answers in any_answers()) {
        for axis in &tables.axes {
            let is_answered = |group: &Vec<Index>| group.iter().any(|one| answers.of(*one).is_some());
            let own = axis.signs.iter().any(|(one, _)| answers.of(*one).is_some());
            match OwnPlace::of(&answers, axis) {
                OwnPlace::At { value, answered, of } => {
                    prop_assert!(axis.each.iter().all(is_answered) && own);
                    prop_assert!((-1.0..=1.0).contains(&value) && answered <= of);
                }
                OwnPlace::Missing(missing) => {
                    prop_assert!(!missing.is_empty());
                    prop_assert!(missing.iter().all(|group| !is_answered(group)));
                }
            }
        }
    }
}
