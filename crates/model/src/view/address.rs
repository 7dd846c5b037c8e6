//! Addresses: a view as a query, and back. Only what differs from the named view's own defaults is written.
//!
//! Nothing in an address can fail: a value is valid, missing, or invalid with a reason that the page shows.
//! `docs/addresses.md` has the grammar for people.

use crate::view::choose::{choose, one_of, query_value, value_of};
use crate::{Choice, Data, Key, LinkVersion, Members, Name, View};

/// Something in an address that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key as given, without its percent-encoding and cut to 40 characters.
    pub key: String,
    /// The value as given, without its percent-encoding and cut to 40 characters.
    pub value: String,
    /// The value that was taken in its place; none where the value was ignored.
    pub taken: Option<String>,
    /// Why, in words that can end a sentence: mostly what the value can be.
    pub reason: String,
}

impl Notice {
    /// A notice of a value that was not understood, or does not fit, and so was ignored.
    pub(crate) fn ignored(key: &str, value: &str, reason: String) -> Self {
        let cut = |text: &str| text.chars().take(40).collect();
        Self { key: cut(key), value: cut(value), taken: None, reason }
    }

    /// A notice of a value beyond all there are, which was put to the nearest.
    pub(crate) fn changed(key: &str, value: &str, taken: String, reason: String) -> Self {
        Self { taken: Some(taken), ..Self::ignored(key, value, reason) }
    }

    /// The notice as a sentence, with its full stop.
    pub fn sentence(&self) -> String {
        let outcome =
            self.taken.as_ref().map_or_else(|| "ignored".to_owned(), |taken| format!("changed to {taken}"));
        format!("“{}={}” was {outcome}: {}.", self.key, self.value, self.reason)
    }
}

/// A view read from an address, with what could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The view; defaults stand where the address says nothing valid.
    pub view: View,
    /// The data version that the link was made with; none where the address names none, or nothing that can be one.
    pub made: Option<LinkVersion>,
    /// What was ignored or changed: the first five notices.
    pub notices: Vec<Notice>,
}

/// Whether a key is one of those in `K`, or one slip of the keyboard away from one of four letters or more. All others
/// are the page’s own (`theme`), or of those who pass links on.
fn is_of<K: Choice>(key: &str) -> bool {
    K::ALL.iter().any(|own| own.slug() == key || (own.slug().len() > 3 && is_slip(key, own.slug())))
}

/// Whether one letter is wrong, missing or too many, or two have changed places.
fn is_slip(word: &str, meant: &str) -> bool {
    let (mut one, mut other) = (word.as_bytes(), meant.as_bytes());
    while let ([first, rest @ ..], [same, others @ ..]) = (one, other)
        && first == same
    {
        (one, other) = (rest, others);
    }
    while let ([rest @ .., last], [others @ .., same]) = (one, other)
        && last == same
    {
        (one, other) = (rest, others);
    }
    match (one, other) {
        ([a, b], [c, d]) => a == d && b == c,
        (one, other) => one.len() < 2 && other.len() < 2,
    }
}

/// Takes percent-encoding back, as mail programs and form encoders add it: `2022%7E2024` is `2022~2024`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |digit: &u8| char::from(*digit).to_digit(16);
        let encoded = match tail {
            [high, low, after @ ..] if *first == b'%' => {
                hex(high).zip(hex(low)).map(|digits| (digits, after))
            }
            _ => None,
        };
        let (byte, after) =
            encoded.map_or((*first, tail), |((high, low), after)| ((high * 16 + low) as u8, after));
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The keys and values of a query, with or without its question mark, and without what links pick up on their way: a
/// second question mark, an ampersand as HTML writes it, encoding done twice, the full stop, bracket or quotation mark of
/// the sentence around it, spaces that nobody sees. No value of ours ends in one of these.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    let is_picked_up =
        |letter: char| !letter.is_ascii() || letter.is_ascii_control() || " .,;:!?)]}'\"".contains(letter);
    let pairs = query.split(['?', '&']).map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let cleaned = pairs.map(|(key, value)| {
        let value = decoded(&decoded(value));
        let key = decoded(key.strip_prefix("amp;").unwrap_or(key));
        (key, value.trim_end_matches(is_picked_up).to_owned())
    });
    cleaned.collect()
}

/// The pairs that speak of the view, those with the keys of `first` before the others, in that order.
pub(crate) fn in_order<'a, K: Choice>(
    pairs: &'a [(String, String)],
    first: &'a [&str],
) -> impl Iterator<Item = &'a (String, String)> {
    let ours = || pairs.iter().filter(|(key, _)| is_of::<K>(key));
    let before = first.iter().flat_map(move |first| ours().filter(move |(key, _)| key == first));
    before.chain(ours().filter(|(key, _)| !first.contains(&key.as_str())))
}

/// Reads a query, with or without its question mark. Of a key that is given twice the later value is chosen, but of
/// `view`, `v` and `data` the first. A view that does not exist is read as `fallback`, or as the first named view. A query
/// that says nothing of a view is the author's view of today; another one without `v`, that of the first version.
/// `None` where the query names no view and `fallback` is none, or where the data has no named view.
///
/// ```
/// # use model::{By, Data, Day, Event, NamedView, Tables, parse, to_query};
/// # let [slug, kind] = ["arrivals", "arrivals"].map(String::from);
/// # let views = vec![NamedView { slug, kind, defaults: vec![String::new()], ..NamedView::default() }];
/// # let (first, events) = (Day::new(2024, 1, 1).unwrap(), vec![Event::default()]);
/// # let (people, boats) = (vec![9; 90], vec![1; 90]);
/// # let data = Data::from(Tables { first, people, boats, views, events, ..Tables::default() });
/// let parsed = parse("?view=arrivals&by=year&mean=8", &data, None).unwrap();
/// assert_eq!(parsed.view.by, By::Year);
/// assert_eq!(parsed.notices[0].sentence(), "“mean=8” was ignored: it can be 7, 28, 365, none.");
/// assert_eq!(to_query(&parsed.view, &data), "view=arrivals&by=year");
/// assert_eq!(parse("by=year", &data, None), None);
/// ```
pub fn parse(query: &str, data: &Data, fallback: Option<Name>) -> Option<Parsed> {
    let pairs = pairs(query);
    let given = |wanted: &str| pairs.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.as_str());
    let mut notices = Vec::new();
    let asked = given("view");
    let known = asked.and_then(|slug| data.named(slug));
    if let (Some(asked), None) = (asked, known) {
        let slugs: Vec<&str> = data.names().map(|name| data.slug(name)).collect();
        notices.push(Notice::ignored("view", asked, one_of(&slugs)));
    }
    // A view that does not exist still needs somewhere to say so.
    let name = known.or(fallback).or_else(|| asked.and(data.names().next()))?;
    // An address from before the author changed the defaults means those of its time.
    let version = given("v").unwrap_or("1");
    let then = version.parse().ok().and_then(|version| data.author_in(name, version));
    if then.is_none() {
        notices.push(Notice::ignored(
            "v",
            version,
            format!("the versions run from 1 to {}", data.versions(name)),
        ));
    }
    let mut view = then.unwrap_or_else(|| data.author(name));
    // The two ends of a range are given together: the author's own must not stand in the way of either.
    if given("from").is_some() && given("to").is_some() {
        (view.from, view.to) = (None, None);
    }
    let mut says_something = asked.is_some() || given("v").is_some();
    for (key, value) in in_order::<Key>(&pairs, &Key::FIRST.map(Key::slug)) {
        says_something = true;
        match choose(&mut view, key, value, data) {
            Err(reason) => notices.push(Notice::ignored(key, value, reason)),
            Ok(()) if key == "at" && *value != query_value(&view, key, data) => {
                let reason = format!("it can be {}", data.pins(&view).to_words());
                notices.push(Notice::changed(key, value, query_value(&view, key, data), reason));
            }
            Ok(()) => {}
        }
    }
    // A page of its own has an address that says nothing, and shows what the author shows today.
    if !says_something {
        view = data.author(name);
    }
    let made = given("data").and_then(|version| {
        let made = LinkVersion::parse(version, data);
        if made.is_none() {
            let reason = format!("a data version is written {}", data.tables().version);
            notices.push(Notice::ignored("data", version, reason));
        }
        made
    });
    notices.truncate(5);
    Some(Parsed { view, made, notices })
}

/// Writes the query of a view, without a question mark: the named view, and each choice that differs from its newest
/// defaults. Where there have been several versions of these, their number is `v`. The data version is not written.
pub fn to_query(view: &View, data: &Data) -> String {
    let author = data.author(view.name);
    let mut query = format!("view={}", data.slug(view.name));
    let mut add = |key: &str, value: &str| {
        for piece in ["&", key, "=", value] {
            query.push_str(piece);
        }
    };
    let version = data.versions(view.name);
    if version > 1 {
        add("v", &version.to_string());
    }
    for key in Key::ALL {
        // One list has two keys: years, or series that are no years.
        let is_other = match key {
            Key::Years => view.kind.members() != Members::Years,
            Key::Series => view.kind.members() == Members::Years,
            Key::By
            | Key::Measure
            | Key::Mean
            | Key::From
            | Key::To
            | Key::Asof
            | Key::Focus
            | Key::Scale
            | Key::Events
            | Key::Tab
            | Key::At => false,
        };
        let now = value_of(view, *key, data);
        if !is_other && now != value_of(&author, *key, data) {
            add(key.slug(), &now);
        }
    }
    query
}

#[cfg(test)]
mod tests;
