//! Addresses: of charts, of the stance map, of a reader's own answers.

use figure::{Figure, Layout};
use model::stance::{self as map, answers_query, parse_answers};
use model::{Choice, Key, Name, Notice, View, choose, parse, to_query};

use super::held::{data, stance, text};

/// An address of a chart. Its view written out is read as itself, without a notice; what is neither named as ignored nor
/// taken does not occur; and the view has words and a drawing.
///
/// # Panics
/// Where that does not hold.
pub fn charts(input: &[u8]) {
    let (text, data) = (text(input), data());
    for fallback in [None, Some(Name(0))] {
        let Some(parsed) = parse(&text, data, fallback) else { continue };
        told(&parsed.notices);
        let written = to_query(&parsed.view, data);
        let again = parse(&written, data, None).expect("it names a view");
        assert_eq!((again.view, again.notices), (parsed.view, Vec::new()), "{text} is written {written}");
        if parsed.notices.len() < 5 {
            each_is_taken(&text, &parsed.view, &parsed.notices);
        }
    }
    // A drawing takes a hundred times as long as an address: an eighth of them are drawn.
    let Some(parsed) = parse(&text, data, None).filter(|_| input.len().is_multiple_of(8)) else { return };
    let figure = Figure::new(data, &parsed.view);
    let words = figure.words();
    assert!(!words.title.is_empty(), "{text}");
    drop(figure.table());
    drop(figure.drawing(Layout::ALL[usize::from(input.len().is_multiple_of(16))]));
}

/// Notices have a reason, and are not longer than a line.
fn told(notices: &[Notice]) {
    assert!(notices.len() <= 5);
    for Notice { key, value, reason, .. } in notices {
        assert!(key.chars().count() <= 40 && value.chars().count() <= 40 && !reason.is_empty());
    }
}

/// Of a plain query, each part that no notice is of is part of the view: chosen once more, it changes nothing.
fn each_is_taken(text: &str, view: &View, notices: &[Notice]) {
    let is_plain = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-~".contains(&byte))
    };
    let pairs: Vec<(&str, &str)> = text.split('&').filter_map(|pair| pair.split_once('=')).collect();
    for (key, value) in pairs.iter().filter(|(key, value)| is_plain(key) && is_plain(value)) {
        let is_once = pairs.iter().filter(|(other, _)| other == key).count() == 1 && !text.contains('?');
        if !is_once || Key::from_slug(key).is_none() || notices.iter().any(|notice| notice.key == *key) {
            continue;
        }
        let mut again = *view;
        let chosen = choose(&mut again, key, value, data());
        assert!(
            chosen.is_ok() && again == *view,
            "{key}={value} of {text} is silently not taken: {chosen:?}"
        );
    }
}

/// An address of the stance map. Its view written out is read as itself, without a notice; and every actor has a place in
/// it, or a reason why not.
///
/// # Panics
/// Where that does not hold.
pub fn stance_map(input: &[u8]) {
    let (text, stance) = (text(input), stance());
    let Some((view, notices)) = map::parse(&text, stance) else { return };
    told(&notices);
    let written = map::to_query(&view, stance);
    let again = map::parse(&written, stance);
    assert_eq!(again, Some((view.clone(), Vec::new())), "{text} is written {written}");
    // Clouds take a hundred times as long as an address: one is worked out, of the actor whose evidence is open.
    let standing = stance.standing(view.actor.unwrap_or_default(), view.x, &view.choices);
    if let Some(position) = standing.position() {
        assert!((-1.0..=1.0).contains(&position.value), "{text}");
    }
}

/// A reader's answers, as the address of their page has them: written out, they are read as themselves.
///
/// # Panics
/// Where that does not hold.
pub fn answers(input: &[u8]) {
    let (text, tables) = (text(input), stance().tables());
    let Some((answers, notices)) = parse_answers(&text, tables) else { return };
    told(&notices);
    let written = answers_query(&answers, tables);
    let again = parse_answers(&written, tables);
    let is_none = answers.given().is_empty();
    assert_eq!(again, (!is_none).then_some((answers, Vec::new())), "{text} is written {written}");
}
