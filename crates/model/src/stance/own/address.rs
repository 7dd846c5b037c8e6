//! Answers as a value of an address, `answers=P1:agree,P5:disagree`, and back. Nothing in it can fail.

use super::answers::{Answer, Answers};
use crate::stance::{Index, StanceTables};
use crate::view::address::pairs;
use crate::{Choice, Notice};

/// The key of the answers in an address.
pub const ANSWERS: &str = "answers";

/// As many notices at most.
const NOTICES: usize = 5;

/// Reads what an address has after its `?` or `#`, with or without that sign, and returns the answers with at most five
/// notices of what was ignored. None where it has no answers at all, which is not the same as an empty list of them.
/// Other keys are not looked at.
pub fn parse_answers(text: &str, tables: &StanceTables) -> Option<(Answers, Vec<Notice>)> {
    let pairs = pairs(text.trim_start_matches('#'));
    let (_, value) = pairs.iter().find(|(key, _)| key == ANSWERS)?;
    let (mut answers, mut notices) = (Answers::default(), Vec::new());
    for item in value.split(',').filter(|item| !item.is_empty()) {
        match answer(item, tables, &answers) {
            Ok((proposition, answer)) => answers.give(proposition, Some(answer)),
            Err(reason) => notices.push(Notice::ignored(ANSWERS, item, reason)),
        }
    }
    notices.truncate(NOTICES);
    Some((answers, notices))
}

/// One answer, such as `P1:agree`, to a proposition that has none yet.
fn answer(item: &str, tables: &StanceTables, before: &Answers) -> Result<(Index, Answer), String> {
    let (id, word) = item.split_once(':').ok_or("an answer is written P1:agree")?;
    let known = tables.propositions.iter().position(|one| one.id == id).map(|place| place as Index);
    let proposition = known.ok_or_else(|| {
        let ids: Vec<&str> = tables.propositions.iter().map(|one| one.id.as_str()).collect();
        ["the propositions are ", &ids.join(", ")].concat()
    })?;
    let answer = Answer::from_slug(word).ok_or_else(|| {
        let words: Vec<&str> = Answer::ALL.iter().map(|answer| answer.slug()).collect();
        ["an answer can be ", &words.join(", ")].concat()
    })?;
    match before.of(proposition) {
        Some(_) => Err([id, " has an answer before it"].concat()),
        None => Ok((proposition, answer)),
    }
}

/// Writes answers as an address has them, `answers=P1:agree`, without a sign before it; empty where there are none.
/// An answer to an unknown proposition is left out.
pub fn answers_query(answers: &Answers, tables: &StanceTables) -> String {
    let mut query = String::new();
    for (proposition, answer) in answers.given() {
        let Some(one) = tables.proposition(*proposition) else { continue };
        query.push_str(if query.is_empty() { "answers=" } else { "," });
        for piece in [&one.id, ":", answer.slug()] {
            query.push_str(piece);
        }
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stance::Proposition;

    fn tables() -> StanceTables {
        let proposition = |id: &str| Proposition { id: id.into(), ..Proposition::default() };
        StanceTables { propositions: ["P1", "P7a", "P8"].map(proposition).into(), ..StanceTables::default() }
    }

    /// What is read of an address, written again, and what is said of it.
    #[track_caller]
    fn check(text: &str, expected: &str, notices: &[&str]) {
        let (answers, found) = parse_answers(text, &tables()).unwrap();
        assert_eq!(answers_query(&answers, &tables()), expected, "{text}");
        assert_eq!(found.iter().map(Notice::sentence).collect::<Vec<_>>(), notices, "{text}");
    }

    #[test]
    fn answers_are_read_wherever_they_stand() {
        check("#answers=P1:agree,P7a:depends", "answers=P1:agree,P7a:depends", &[]);
        check("?theme=dark&answers=P8:disagree,P1:agree.", "answers=P1:agree,P8:disagree", &[]);
        check("answers=P1%3Aagree%2CP8%3Adisagree", "answers=P1:agree,P8:disagree", &[]);
        check("#answers=", "", &[]);
        assert_eq!(parse_answers("#P1", &tables()), None);
        assert_eq!(parse_answers("", &tables()), None);
    }

    #[test]
    fn what_means_nothing_is_named_and_the_rest_applied() {
        check(
            "#answers=P9:agree,P1:agree,P8:yes,P7a",
            "answers=P1:agree",
            &[
                "“answers=P9:agree” was ignored: the propositions are P1, P7a, P8.",
                "“answers=P8:yes” was ignored: an answer can be agree, depends, disagree.",
                "“answers=P7a” was ignored: an answer is written P1:agree.",
            ],
        );
        check(
            "#answers=P1:agree,P1:disagree",
            "answers=P1:agree",
            &["“answers=P1:disagree” was ignored: P1 has an answer before it."],
        );
        let (_, notices) = parse_answers(&["#answers=", &"x,".repeat(100)].concat(), &tables()).unwrap();
        assert_eq!(notices.len(), NOTICES);
    }

    #[test]
    fn an_answer_to_nothing_is_not_written() {
        let mut answers = Answers::default();
        answers.give(7, Some(Answer::Agree));
        assert_eq!(answers_query(&answers, &tables()), "");
    }
}
