//! Names of views, and the small words of addresses and tables.

use std::sync::OnceLock;

use figure::thousands;
use model::{Data, Day, View, parse};

use super::held::{all_placed, data, tables, text};
use crate::checkout;
use crate::files::{Problems, is_slug, read_text};
use crate::new_view::{FILE, entry};
use crate::place::degrees;
use crate::{query, tables::views};

/// A word and, on the next line, the address of a view that is to have it as its name. A view that was given a name shows
/// by it what it showed; a word that cannot be one is refused, with its line.
///
/// # Panics
/// Where that does not hold.
pub fn names(input: &[u8]) {
    static VIEWS: OnceLock<String> = OnceLock::new();
    let before = VIEWS.get_or_init(|| read_text(checkout::root(), FILE).expect("the named views"));
    let (text, data) = (text(input), data());
    let (slug, address) = text.split_once('\n').unwrap_or((&text, "view=arrivals"));
    let Ok(view) = query::check(address, data) else { return };
    // Few views have no defaults, which the error says.
    let Ok(entry) = entry(slug, &view, data) else { return };
    let after = format!("{before}{entry}");
    let mut problems = Problems::default();
    let views = views::parse(&after, &mut problems).expect("what is added is TOML");
    if !problems.none() {
        all_placed(&problems, FILE, &after);
        let is_free = data.named(slug).is_none()
            && ![figure::place::SLUG, model::stance::SLUG, views::LATEST].contains(&slug);
        assert!(!is_slug(slug) || !is_free, "{slug} is refused: {problems}");
        return;
    }
    assert!(is_slug(slug), "{slug} was taken");
    let mut all = tables().clone();
    all.views = views;
    let with = Data::from(all);
    let name = with.named(slug).expect("it was added");
    let found = parse(&format!("view={slug}"), &with, None).expect("it is a view");
    assert_eq!(
        (found.view, found.notices),
        (View { name, ..view }, Vec::new()),
        "{slug} of {address}: {entry}"
    );
}

/// Words, one a line: dates, degrees, words of addresses, versions of the data, counts. What is read is written as it was read.
///
/// # Panics
/// Where that does not hold.
pub fn words(input: &[u8]) {
    for word in text(input).lines() {
        if let Some(day) = Day::parse_iso(word) {
            assert_eq!(day.to_iso(), word);
            let (year, month, number) = day.civil();
            assert_eq!(Day::new(year, month, number), Some(day), "{word}");
        }
        if let Some(thousandths) = degrees::thousandths(word) {
            assert_eq!(degrees::thousandths(&degrees::written(thousandths)), Some(thousandths), "{word}");
        }
        if is_slug(word) {
            let parsed = parse(&format!("view={word}"), data(), None).expect("there are views");
            let is_named = |notice: &model::Notice| notice.key == "view" && word.starts_with(&notice.value);
            assert_eq!(parsed.notices.iter().any(is_named), data().named(word).is_none(), "{word}");
        }
        let plain = !word.contains(['&', '?', '%']);
        let parsed = parse(&format!("view=arrivals&data={word}"), data(), None).expect("it is a view");
        if plain && let Some(made) = parsed.made {
            assert!(word.starts_with(&made.last.to_iso()), "{word}");
        }
        if let Ok(count) = word.parse::<u32>() {
            let written = thousands(count);
            assert_eq!(written.replace(',', ""), count.to_string());
        }
    }
}
