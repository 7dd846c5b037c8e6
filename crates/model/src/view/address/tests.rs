//! Addresses: every view comes back, nothing can upset the parser, and what is not taken as it stands is named.

mod versions;

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
        "share",
        "per-day",
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
    fn what_is_ignored_is_named(name in 0..Kind::ALL.len() as u8, key in any_key(), value in any_value()) {
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
    check("view=arrivals&asof=2024-11-07&from=2024-01-01", "view=arrivals&from=2024-01-01&asof=2024-11-07");
    check("view=arrivals&events=all", "view=arrivals&events=all");
    check("view=governments&series=cooper&by=home-secretary", "view=governments&by=home-secretary");
    check("view=governments&at=120&scale=log", "view=governments&scale=log&at=120");
    check("view=nationalities&focus=iran&at=2023", "view=nationalities&focus=iran&at=2023");
    check("view=nationalities&at=2024-09-30", "view=nationalities&at=2024-09-30");
    check("view=check&from=2024-07-05&to=2024-11-07", "view=check");
    // Neither end of the author's range stands in the way of the two that are given.
    check("view=check&from=2024-12-01&to=2024-12-24", "view=check&from=2024-12-01&to=2024-12-24");
    check("view=check&to=2019-12-24&from=2019-12-01", "view=check&from=2019-12-01&to=2019-12-24");
    // What is counted can have been known later, or not at all; what is read can be any span.
    check("view=check&asof=2024-05-01&at=2019-03-01", "view=check&asof=2024-05-01&at=2019-03-01");
}

#[test]
fn what_a_link_picks_up_on_its_way_changes_nothing() {
    check("view=arrivals&by=week).", "view=arrivals&by=week");
    check("view=arrivals&amp;by=week&amp;measure=boats", "view=arrivals&by=week&measure=boats");
    check("view=arrivals&by=week%E2%80%8B", "view=arrivals&by=week");
    check("view=arrivals&by=week%20", "view=arrivals&by=week");
    check("view=seasons&years=2022%257E2024", "view=seasons&years=2022~2024");
    check("view=arrivals&by=week?fbclid=xyz", "view=arrivals&by=week");
    check("view=arrivals&by=week&_gl=1&s=20&t=abc&amp_js_v=0.1", "view=arrivals&by=week");
    // A slip is named all the same.
    check_notice("view=arrivals&form=2024-01-01", "“form=2024-01-01” was ignored: there is no such key.");
    check_notice("view=arrivals&event=all", "“event=all” was ignored: there is no such key.");
    check_notice("view=seasons&year=2022", "“year=2022” was ignored: there is no such key.");
    check_notice("view=seasons&yeasr=2022", "“yeasr=2022” was ignored: there is no such key.");
    check_notice("view=seasons&yearss=2022", "“yearss=2022” was ignored: there is no such key.");
    // What is further off, or short, is somebody else's.
    check("view=seasons&yaesr=2022", "view=seasons");
    check("view=seasons&yoors=2022", "view=seasons");
    check("view=seasons&az=2022", "view=seasons");
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
    let all: Vec<&str> = Kind::ALL.iter().map(|kind| kind.slug()).collect();
    check_notice("view=nope", &format!("“view=nope” was ignored: it can be {}.", all.join(", ")));
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
    check("view=governments&at=0", "“at=0” was changed to 1: it can be 1 to 1141.", "view=governments&at=1");
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
        "view=nationalities&at=2024",
        "“at=2024” was changed to 2024-09-30: it can be 2022 to 2023 or 2023-09-30 or 2024-09-30.",
        "view=nationalities&at=2024-09-30",
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
