//! A reader's own answers: their strips, axes and words.

use figure::stance::own::{
    FITS, axis_drawing, axis_words, parties, party_words, silent, status, strip_drawing, strip_words,
};
use figure::{Fit, Layout, Mark};
use model::Choice;
use model::stance::{Answer, Answers, Index, parse_answers};
use proptest::prelude::*;

use super::apart::wrong;
use super::fixture::{actor, axis, stance};
use super::golden::same;
use crate::support;

fn answers(words: &str) -> Answers {
    let (answers, notices) = parse_answers(&format!("answers={words}"), stance().tables()).unwrap();
    assert_eq!(notices, []);
    answers
}

fn proposition(id: &str) -> Index {
    stance().tables().propositions.iter().position(|one| one.id == id).unwrap() as Index
}

fn propositions() -> impl Iterator<Item = Index> {
    0..stance().tables().propositions.len() as Index
}

fn given() -> impl Iterator<Item = Option<Answer>> {
    Answer::ALL.iter().copied().map(Some).chain([None])
}

#[test]
fn drawings_are_as_they_were() {
    let check = |name: &str, drawing: &figure::stance::Drawing, layout: Layout| {
        let svg = drawing.to_picture().replace("><", ">\n<") + "\n";
        same(&format!("own-{name}.{}.svg", layout.class()), &svg);
    };
    for fit in FITS {
        let layout = fit.layout;
        let strip = |answer| strip_drawing(stance(), proposition("P1"), answer, fit);
        check("strip", &strip(None), layout);
        check("strip-you", &strip(Some(Answer::Disagree)), layout);
        let place = axis_drawing(stance(), &answers("P1:agree,P8:depends"), axis("removal"), fit);
        check("axis", &place.unwrap(), layout);
    }
}

#[test]
fn labels_are_apart_and_inside_in_every_column() {
    for fit in support::fits().chain(FITS) {
        for (one, answer) in propositions().flat_map(|one| given().map(move |answer| (one, answer))) {
            let drawing = strip_drawing(stance(), one, answer, fit);
            assert_eq!(wrong(&drawing), None, "{fit:?}, proposition {one}, {answer:?}");
        }
        for answer in ["agree", "depends", "disagree"] {
            let ids = stance().tables().propositions.iter().map(|one| format!("{}:{answer}", one.id));
            let all = answers(&ids.collect::<Vec<_>>().join(","));
            for axis in stance().axes() {
                let drawing = axis_drawing(stance(), &all, axis, fit).unwrap();
                assert_eq!(wrong(&drawing), None, "{fit:?}, axis {axis}, {answer}");
            }
        }
    }
}

#[test]
fn an_answer_moves_nothing_on_its_strip() {
    for one in propositions() {
        let fit = Fit::from(Layout::Narrow);
        let plain = strip_drawing(stance(), one, None, fit);
        for answer in Answer::ALL {
            let own = strip_drawing(stance(), one, Some(*answer), fit);
            assert_eq!((own.width, own.height), (plain.width, plain.height));
            let parties = |drawing: &figure::stance::Drawing| -> Vec<Vec<Mark>> {
                drawing
                    .parts
                    .iter()
                    .filter(|part| !part.class.is_empty())
                    .map(|part| part.marks.clone())
                    .collect()
            };
            assert_eq!(parties(&own), parties(&plain));
            assert_eq!(own.marks().count(), plain.marks().count() + 1, "the pin");
        }
    }
}

/// Every party is on the strip and in its words, or is named as one of which nothing was collected.
#[test]
fn nobody_is_drawn_by_guess_and_nobody_is_left_out() {
    for one in propositions() {
        let drawing = strip_drawing(stance(), one, None, Layout::Wide.into());
        for party in parties(stance()) {
            let name = &stance().tables().actor(party).unwrap().name;
            let has = |text: &str| text.contains(name.as_str());
            let is_drawn = drawing.marks().any(|mark| matches!(mark, Mark::Text(text) if has(&text.text)));
            let cell = stance().cell(party, one, &model::stance::Choices::default());
            assert_eq!(is_drawn, cell.value.is_some(), "{name} on {one}");
            assert_eq!(has(&strip_words(stance(), one)), is_drawn);
            assert_eq!(has(&silent(stance(), one)), !is_drawn);
        }
    }
}

#[test]
fn places_are_said_with_what_cannot_be_told() {
    let check = |given: &str, on: &str, expected: &[&str]| {
        assert_eq!(axis_words(stance(), &answers(given), axis(on)), expected, "{given} on {on}");
    };
    check("P2:agree", "law", &[]);
    check(
        "P2:agree",
        "remedy",
        &["No place here without an answer on third-country removal or removing all who arrive."],
    );
    check(
        "P5:agree",
        "law",
        &[
            "Your place is 1.00, by your answer to its one proposition.",
            "Cannot be told apart from you: Reform UK.",
            "You are further towards “Leave or set it aside” than Labour, the Conservatives, the Liberal Democrats, the Green Party, the SNP and Plaid Cymru.",
        ],
    );
}

#[test]
fn a_party_is_compared_on_what_both_have_said_and_the_two_plans_never_count() {
    let check = |given: &str, party: &str, expected: &[&str]| {
        assert_eq!(party_words(stance(), &answers(given), actor(party)), expected, "{given}, {party}");
    };
    let none = "No proposition that you answered is one on which it has a position.";
    check("P7a:agree,P7b:disagree", "labour", &[none]);
    check("", "labour", &[none]);
    check(
        "P2:agree",
        "labour",
        &["Too few to compare: both of you have a position on disrupting the gangs alone."],
    );
}

#[test]
fn how_far_a_reader_has_come_is_one_sentence() {
    let check = |given: &str, expected: &str| assert_eq!(status(stance(), &answers(given)), expected);
    check("", "No answers yet, of 9.");
    check("P5:agree", "1 of 9 answered; a place on 1 of 9 axes, below.");
    check("P1:agree,P2:agree", "2 of 9 answered; a place on 3 of 9 axes, below.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn every_party_is_in_one_sentence_on_an_axis_with_a_place(
        all in prop::collection::vec(prop::option::of(prop::sample::select(Answer::ALL)), 9)
    ) {
        let mut given = Answers::default();
        for (answer, one) in all.into_iter().zip(0..) {
            given.give(one, answer);
        }
        for axis in stance().axes() {
            let sentences = axis_words(stance(), &given, axis);
            let is_placed = axis_drawing(stance(), &given, axis, Layout::Wide.into()).is_some();
            prop_assert!(is_placed == (sentences.len() > 1));
            // The page has so many lines for them.
            prop_assert!(sentences.len() <= 6);
            for party in parties(stance()).filter(|_| is_placed) {
                let name = &stance().tables().actor(party).unwrap().name;
                let count = sentences.iter().filter(|sentence| sentence.contains(name.as_str())).count();
                prop_assert_eq!(count, 1, "{} in {:?}", name, sentences);
            }
        }
        for party in parties(stance()) {
            prop_assert!((1..=5).contains(&party_words(stance(), &given, party).len()));
        }
    }
}
