//! What editors write: expressions, the article, claims.

use std::collections::HashSet;
use std::sync::OnceLock;

use figure::spell;
use model::{Data, Expr, Value, evaluate};

use super::held::{all_placed, data, library, placed, text, within};
use crate::article::{Article, Block, claims as entries};
use crate::checkout;
use crate::expression::{Mistake, parse, parse_number};
use crate::files::{Problems, decode};
use crate::stance::{Party, parties};

/// The data as known on some days: the first, one long before versions are kept, one since, and today.
fn known() -> &'static [Data] {
    static KNOWN: OnceLock<Vec<Data>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let days = data().days();
        let before = |count: i32| days.last.plus(-count);
        [days.first, before(2000), before(100)]
            .map(|day| data().as_of(day))
            .into_iter()
            .chain([data().clone()])
            .collect()
    })
}

/// An expression, and what stands in the braces of a number. A mistake has its place in the text; what is read means the same
/// in parentheses, and comes to something, or says that it is not known, on any day.
///
/// # Panics
/// Where that does not hold.
pub fn expressions(input: &[u8]) {
    let text = text(input);
    match parse(&text, data()) {
        Err(mistake) => in_text(&mistake, &text),
        Ok(typed) => {
            let group = parse(&format!("({text})"), data()).expect("it is one in parentheses, too");
            assert_eq!((&group.expr, group.of), (&typed.expr, typed.of), "{text}");
            for data in known() {
                comes_to_something(&typed.expr, data, &text);
            }
        }
    }
    match parse_number(&text, data()) {
        Err(mistake) => in_text(&mistake, &text),
        Ok(number) => {
            for data in known() {
                let spelled = spell(&number, data).text;
                let is_number = !["NaN", "inf"].iter().any(|no| spelled.contains(no) && !text.contains(no));
                assert!(is_number, "{text} is {spelled}");
            }
        }
    }
}

/// Fails where a number comes out that is none.
fn comes_to_something(expr: &Expr, data: &Data, text: &str) {
    if let Ok(Value::Number(number)) = evaluate(expr, data) {
        assert!(number.is_finite(), "{number}: {expr:?}\n{text}");
    }
}

fn in_text(mistake: &Mistake, text: &str) {
    let Mistake { at, found, expected } = mistake;
    assert!(text.is_char_boundary(*at), "{mistake:?} lies outside of {text:?}");
    assert!(!found.is_empty() && !expected.is_empty(), "{mistake:?} of {text:?}");
}

/// An article, as an editor has saved it. A mistake has a line and a column in the text; what is read is the same with
/// Windows' line ends, and names no number that it does not have.
///
/// # Panics
/// Where that does not hold.
pub fn article(input: &[u8]) {
    let file = "a.md";
    let raw = text(input.strip_prefix(b"\xef\xbb\xbf").unwrap_or(input));
    let text = match decode(input, file) {
        Ok(text) => text,
        Err(error) => return placed(&error.to_string(), file, &raw),
    };
    let read = |text: &str| Article::parse(text, file, library());
    let here = read(&text);
    let on_windows = read(&text.replace('\n', "\r\n"));
    match (here, on_windows) {
        (Err(error), Err(same)) => {
            let message = error.to_string();
            assert_eq!(same.to_string(), message);
            // How long a description is is said of the whole.
            if !message.contains("found a description of") {
                placed(&message, file, &text);
            }
        }
        (Ok(article), Ok(same)) => {
            assert_eq!(format!("{:?}", article.blocks), format!("{:?}", same.blocks), "{text}");
            assert!(article.shown <= article.numbers.len() && article.cards.len() == library().claims.len());
            for block in &article.blocks {
                if let Block::Claim(place) = block {
                    assert!(*place < article.cards.len(), "{text}");
                }
            }
            for number in &article.numbers {
                drop(spell(number, data()));
            }
        }
        (here, there) => panic!("Windows' line ends change it: {:?}, {:?}\n{text}", here.err(), there.err()),
    }
}

/// A file of claims. A mistake has a line in the text; a claim that is read has words, readings that come to something, and
/// a word of its own.
///
/// # Panics
/// Where that does not hold.
pub fn claims(input: &[u8]) {
    static PARTIES: OnceLock<Vec<Party>> = OnceLock::new();
    let parties = PARTIES.get_or_init(|| {
        parties(checkout::root(), &mut Problems::default()).expect("the parties of this checkout")
    });
    let file = "content/claims/fuzz.toml";
    let text = text(input);
    let mut problems = Problems::default();
    match entries::parse(&text, data(), parties, &mut problems) {
        Err(error) => {
            let message = error.to_string();
            let rest = message.strip_prefix(file).and_then(|rest| rest.strip_prefix(':')).unwrap_or_default();
            let line = rest.split(':').next().and_then(|line| line.parse().ok()).expect("a line");
            within(&text, line, None, &message);
        }
        Ok(_) if !problems.none() => all_placed(&problems, file, &text),
        Ok(claims) => {
            let ids: HashSet<&String> = claims.iter().map(|claim| &claim.id).collect();
            assert_eq!(ids.len(), claims.len(), "{text}");
            for claim in &claims {
                assert!(!claim.speaker.is_empty() && !claim.claim.is_empty(), "{text}");
                assert!(claim.default < claim.readings.len().max(1), "{text}");
                for (reading, data) in
                    claim.readings.iter().flat_map(|one| known().iter().map(move |data| (one, data)))
                {
                    for expr in [&reading.left, &reading.right, &reading.test] {
                        comes_to_something(expr, data, &text);
                    }
                }
            }
        }
    }
}
