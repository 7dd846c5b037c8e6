//! Addresses: a view as a query, and back. Only what differs from the named view's own defaults is written.
//!
//! Nothing in an address can fail: a value is valid, missing, or invalid with a reason that the page shows.
//! `docs/addresses.md` has the grammar for people.

use crate::view::choose::{choose, one_of, query_value, value_of};
use crate::{Choice, Data, Key, Made, Members, Name, View};

/// Something in an address that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The key, as given, cut to 40 characters.
    pub key: String,
    /// The value, as given, cut to 40 characters.
    pub value: String,
    /// What was taken in its place; none where it was ignored.
    pub taken: Option<String>,
    /// Why, in plain words: what it can be.
    pub reason: String,
}

impl Notice {
    /// What was not understood, or does not fit, and so was ignored.
    pub(crate) fn ignored(key: &str, value: &str, reason: String) -> Self {
        let cut = |text: &str| text.chars().take(40).collect();
        Self { key: cut(key), value: cut(value), taken: None, reason }
    }

    /// What lies beyond what there is, and so was put to the nearest there is.
    pub(crate) fn changed(key: &str, value: &str, taken: String, reason: String) -> Self {
        Self { taken: Some(taken), ..Self::ignored(key, value, reason) }
    }

    /// The notice as a sentence.
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
    /// The data version that the link was made with, where it says so.
    pub made: Option<Made>,
    /// What was ignored.
    pub notices: Vec<Notice>,
}

/// Keys that do not speak of the view: `data` is what the link was made with, `theme` the page's own, the others are
/// added to links by others.
fn is_foreign(key: &str) -> bool {
    key.is_empty()
        || key.starts_with("utm_")
        || matches!(key, "view" | "v" | "data" | "theme" | "fbclid" | "gclid" | "msclkid" | "ref")
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

/// The keys and values of a query, with or without its question mark.
pub(crate) fn pairs(query: &str) -> Vec<(String, String)> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    pairs.map(|(key, value)| (decoded(key), decoded(value))).collect()
}

/// The pairs that speak of the view, those with the keys of `first` before the others, in that order.
pub(crate) fn in_order<'a>(
    pairs: &'a [(String, String)],
    first: &'a [&str],
) -> impl Iterator<Item = &'a (String, String)> {
    let ours = || pairs.iter().filter(|(key, _)| !is_foreign(key));
    let before = first.iter().flat_map(move |first| ours().filter(move |(key, _)| key == first));
    before.chain(ours().filter(|(key, _)| !first.contains(&key.as_str())))
}

/// Reads a query, with or without its question mark. `None` where it names no view and `fallback` is none.
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
    for (key, value) in in_order(&pairs, &Key::FIRST.map(Key::slug)) {
        match choose(&mut view, key, value, data) {
            Err(reason) => notices.push(Notice::ignored(key, value, reason)),
            Ok(()) if key == "at" && *value != query_value(&view, key, data) => {
                let reason = format!("it can be {}", data.pins(&view).to_words());
                notices.push(Notice::changed(key, value, query_value(&view, key, data), reason));
            }
            Ok(()) => {}
        }
    }
    let made = given("data").and_then(|version| {
        let made = Made::parse(version, data);
        if made.is_none() {
            let reason = format!("a data version is written {}", data.tables().version);
            notices.push(Notice::ignored("data", version, reason));
        }
        made
    });
    notices.truncate(5);
    Some(Parsed { view, made, notices })
}

/// Writes the query of a view, without a question mark.
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
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::fixture::data;
    use crate::{Day, Kind};

    /// A key of a view, or the version.
    fn any_key() -> impl Strategy<Value = &'static str> {
        prop_oneof![14 => prop::sample::select(Key::ALL).prop_map(Key::slug), 1 => Just("v")]
    }

    /// A value that some key may understand.
    fn any_value() -> impl Strategy<Value = String> {
        const WORDS: &[&str] = &[
            "day",
            "week",
            "month",
            "quarter",
            "year",
            "prime-minister",
            "home-secretary",
            "people",
            "boats",
            "uncontrolled",
            "7",
            "28",
            "365",
            "none",
            "all",
            "latest",
            "linear",
            "log",
            "table",
            "chart",
            "2022~2024",
            "2018~2019~2020~2021~2022~2023~2024",
            "2022",
            "iran",
            "iran~albania",
            "starmer",
            "johnson~starmer",
            "cooper",
            "health",
            "economy~health",
            "election",
            "election~rwanda",
            "1",
            "2",
        ];
        let date = (2018..2025_i32, 1..13_u32, 1..29_u32)
            .prop_map(|(year, month, day)| Day::new(year, month, day).map(Day::to_iso).unwrap_or_default());
        prop_oneof![3 => prop::sample::select(WORDS).prop_map(str::to_owned), 2 => date, 1 => "[0-9a-z~-]{0,12}"]
    }

    /// Whatever view a reader may come to, by choices in any order.
    fn any_view() -> impl Strategy<Value = View> {
        let choices = prop::collection::vec((any_key(), any_value()), 0..12);
        (0..Kind::ALL.len() as u8, choices).prop_map(|(name, choices)| {
            let data = data();
            let mut view = data.author(Name(name));
            for (key, value) in choices {
                drop(choose(&mut view, key, &value, &data));
            }
            view
        })
    }

    proptest! {
        #[test]
        fn every_view_comes_back(view in any_view()) {
            let query = to_query(&view, &data());
            prop_assert_eq!(parse(&query, &data(), None), Some(Parsed { view, made: None, notices: vec![] }), "{}", query);
        }

        #[test]
        fn encoding_changes_nothing(view in any_view()) {
            let query = to_query(&view, &data());
            let encode = |letter: char| if matches!(letter, '=' | '&') { letter.to_string() } else { format!("%{:02x}", u32::from(letter)) };
            let encoded: String = query.chars().map(encode).collect();
            prop_assert_eq!(parse(&encoded, &data(), None), parse(&query, &data(), None));
        }

        #[test]
        fn no_text_can_upset_it(text in "\\PC{0,60}") {
            drop(parse(&text, &data(), Some(Name(0))));
        }

        #[test]
        fn no_bytes_can_upset_it(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let escaped = bytes.iter().fold(String::new(), |text, byte| text + &format!("%{byte:02x}"));
            drop(parse(&String::from_utf8_lossy(&bytes), &data(), Some(Name(0))));
            drop(parse(&format!("view=arrivals&at={escaped}"), &data(), None));
        }

        #[test]
        fn what_is_ignored_is_query_value(name in 0..Kind::ALL.len() as u8, key in any_key(), value in any_value()) {
            let data = data();
            let author = data.author_in(Name(name), 1).unwrap();
            let query = format!("view={}&{key}={value}", data.slug(author.name));
            let parsed = parse(&query, &data, None).unwrap();
            let mut chosen = author;
            // Either the choice stands as it would by itself, and there is nothing to say, or there is one notice of it.
            match parsed.notices.as_slice() {
                [] if key == "v" => prop_assert!(data.author_in(author.name, value.parse().unwrap()).is_some()),
                [] => {
                    choose(&mut chosen, key, &value, &data).unwrap();
                    prop_assert_eq!(parsed.view, chosen);
                    prop_assert!(key != "at" || query_value(&chosen, key, &data) == value);
                }
                [notice] => {
                    prop_assert_eq!((notice.key.as_str(), &notice.value), (key, &value));
                    let unheard = choose(&mut chosen, key, &value, &data).is_err();
                    let moved = notice.taken.as_ref().is_some_and(|taken| *taken == query_value(&parsed.view, key, &data));
                    prop_assert!(unheard != moved, "{}", query);
                }
                more => prop_assert!(false, "{query}: {more:?}"),
            }
        }
    }

    #[track_caller]
    fn check(query: &str, expected: &str) {
        let data = data();
        let parsed = parse(query, &data, None).unwrap();
        assert_eq!((to_query(&parsed.view, &data).as_str(), parsed.notices.as_slice()), (expected, &[][..]));
    }

    #[track_caller]
    fn check_notice(query: &str, expected: &str) {
        let parsed = parse(query, &data(), None).unwrap();
        assert_eq!(parsed.notices.iter().map(Notice::sentence).collect::<Vec<_>>(), [expected]);
    }

    #[test]
    fn writes_only_what_differs() {
        check("?view=arrivals&by=month&measure=people", "view=arrivals");
        check("by=year&view=arrivals", "view=arrivals&by=year");
        check("view=seasons&years=2024~2022", "view=seasons&years=2022~2024");
        check("view=seasons&years=2022%7e2024", "view=seasons&years=2022~2024");
        check("view=seasons&years=2018~2019~2020~2021~2022~2023~2024", "view=seasons");
        check("view=seasons&utm_source=x&at=2024-11-07", "view=seasons&at=2024-11-07");
        check(
            "view=arrivals&asof=2024-11-07&from=2024-01-01",
            "view=arrivals&from=2024-01-01&asof=2024-11-07",
        );
        check("view=arrivals&events=all", "view=arrivals&events=all");
        check("view=governments&series=cooper&by=home-secretary", "view=governments&by=home-secretary");
        check("view=governments&at=120&scale=log", "view=governments&scale=log&at=120");
        check("view=nationalities&focus=iran&at=2024", "view=nationalities&focus=iran&at=2024");
        check("view=check&from=2024-07-05&to=2024-11-07", "view=check");
        // Neither end of the author's range stands in the way of the two that are given.
        check("view=check&from=2024-12-01&to=2024-12-24", "view=check&from=2024-12-01&to=2024-12-24");
        check("view=check&to=2019-12-24&from=2019-12-01", "view=check&from=2019-12-01&to=2019-12-24");
        // What is counted can have been known later, or not at all; what is read can be any span.
        check("view=check&asof=2024-05-01&at=2019-03-01", "view=check&asof=2024-05-01&at=2019-03-01");
    }

    #[test]
    fn an_old_address_means_what_it_meant() {
        // In version 1 the calendar showed boats; in version 2 it shows people.
        check("view=calendar", "view=calendar&v=2&measure=boats");
        check("view=calendar&v=1&measure=people", "view=calendar&v=2");
        check("view=calendar&v=2", "view=calendar&v=2");
        check("view=heatmap&v=2", "view=calendar&v=2");
        check_notice("view=calendar&v=3", "“v=3” was ignored: the versions run from 1 to 2.");
    }

    #[test]
    fn says_what_was_ignored() {
        check_notice(
            "view=arrivals&by=decade",
            "“by=decade” was ignored: it can be day, week, month, quarter, year.",
        );
        check_notice(
            "view=arrivals&at=2031-01-01",
            "“at=2031-01-01” was changed to 2024-12-31: it can be 2018-01-01 to 2024-12-31.",
        );
        check_notice("view=seasons&by=week", "“by=week” was ignored: it can be day, month.");
        check_notice("view=years&by=week", "“by=week” was ignored: the view “years” has no such choice.");
        check_notice("view=seasons&years=22", "“years=22” was ignored: years are written 2022~2024.");
        check_notice("view=seasons&at=%3Cb%3E", "“at=<b>” was ignored: a date is written 2024-11-07.");
        check_notice("view=seasons&at=%zz%", "“at=%zz%” was ignored: a date is written 2024-11-07.");
        check_notice("view=seasons&meen=7", "“meen=7” was ignored: there is no such key.");
        check_notice(
            "view=arrivals&from=2024-01-01&to=2023-01-01",
            "“to=2023-01-01” was ignored: the range would end before it begins.",
        );
        check_notice(
            "view=arrivals&data=yesterday",
            "“data=yesterday” was ignored: a data version is written 2024-12-31-00000003.",
        );
        check_notice("view=governments&at=some", "“at=some” was ignored: it is a whole number from 1 up.");
        check_notice(
            "view=seasons&years=2022&focus=2023",
            "“focus=2023” was ignored: it is not among those chosen.",
        );
        check_notice(
            "view=nope",
            "“view=nope” was ignored: it can be arrivals, seasons, years, calendar, crowding, concentration, governments, prevented, nationalities, concern, check.",
        );
    }

    #[test]
    fn a_place_beyond_the_last_is_the_last_and_says_so() {
        let check = |query: &str, notice: &str, address: &str| {
            check_notice(query, notice);
            let parsed = parse(query, &data(), None).unwrap();
            assert_eq!(to_query(&parsed.view, &data()), address);
        };
        check(
            "view=concentration&at=5000",
            "“at=5000” was changed to 100: it can be 1 to 100.",
            "view=concentration&at=100",
        );
        check(
            "view=concentration&at=99999999999999999999",
            "“at=99999999999999999999” was changed to 100: it can be 1 to 100.",
            "view=concentration&at=100",
        );
        // Johnson had 1,140 days until the day before the handover; Starmer has 180 by the end of the data.
        check(
            "view=governments&at=99999",
            "“at=99999” was changed to 1141: it can be 1 to 1141.",
            "view=governments&at=1141",
        );
        check(
            "view=governments&series=starmer&at=181",
            "“at=181” was changed to 180: it can be 1 to 180.",
            "view=governments&series=starmer&at=180",
        );
        check(
            "view=governments&at=200&asof=2020-01-01",
            "“at=200” was changed to 162: it can be 1 to 162.",
            "view=governments&asof=2020-01-01&at=162",
        );
        check(
            "view=governments&at=0",
            "“at=0” was changed to 1: it can be 1 to 1141.",
            "view=governments&at=1",
        );
        check(
            "view=years&years=2022~2024&at=2023",
            "“at=2023” was changed to 2024: it can be 2022 or 2024.",
            "view=years&years=2022~2024&at=2024",
        );
        check(
            "view=calendar&v=2&years=2022~2024&at=2025-03-01",
            "“at=2025-03-01” was changed to 2024-12-31: it can be 2022-01-01 to 2022-12-31 or 2024-01-01 to 2024-12-31.",
            "view=calendar&v=2&years=2022~2024&at=2024-12-31",
        );
        check(
            "view=arrivals&asof=2022-11-07&at=2023-02-01",
            "“at=2023-02-01” was changed to 2022-11-07: it can be 2018-01-01 to 2022-11-07.",
            "view=arrivals&asof=2022-11-07&at=2022-11-07",
        );
        check(
            "view=check&at=2018-01-05",
            "“at=2018-01-05” was changed to 2018-05-06: it can be 2018-05-06 to 2024-12-31.",
            "view=check&at=2018-05-06",
        );
        check(
            "view=nationalities&at=2018",
            "“at=2018” was changed to 2023: it can be 2023 to 2024.",
            "view=nationalities&at=2023",
        );
    }

    #[test]
    fn a_link_says_what_it_was_made_with() {
        let check = |query: &str, expected: Option<&str>| {
            let made = parse(query, &data(), None).unwrap().made;
            assert_eq!(made.map(|made| made.last.to_iso()).as_deref(), expected, "{query}");
        };
        check("view=arrivals", None);
        check("view=arrivals&data=2024-06-30-00000001", Some("2024-06-30"));
        check("view=arrivals&data=2031-01-01-abcdef01", Some("2031-01-01"));
        check("view=arrivals&data=", None);
    }

    #[test]
    fn an_address_without_a_view_speaks_of_none() {
        assert_eq!(parse("", &data(), None), None);
        assert_eq!(parse("?utm_source=x", &data(), None), None);
        assert_eq!(parse("", &data(), Some(Name(1))).unwrap().view, data().author(Name(1)));
    }
}
