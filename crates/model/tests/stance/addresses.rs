//! Addresses of the stance map: every view comes back, nothing can upset the parser, and what is ignored is named.

use model::Choice;
use model::stance::{
    Counts, Index, Never, Stance, StanceKey, StanceTables, StanceView, choose, counts, parse, query_value,
    set_counts, to_query,
};
use proptest::prelude::*;

use super::fixture::tables;

fn any_key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(StanceKey::ALL).prop_map(StanceKey::slug)
}

/// Axes of which the first two are never drawn together.
fn with_never(tables: StanceTables) -> StanceTables {
    StanceTables { never: vec![Never { axes: [0, 1], why: "One is part of the other.".into() }], ..tables }
}

fn any_value() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "said",
        "experts",
        "computed",
        "matrix",
        "time",
        "one",
        "two-sided",
        "turned",
        "none",
        "reds",
        "blues",
        "ruth",
        "S00",
        "S00~S03",
        "S02~S01",
        "100~75~50",
        "0~0~0",
        "50~50~100",
        "first",
        "latest",
        "table",
        "chart",
        "2022-01-12",
        "2022-01-20",
        "2031-01-01",
    ];
    prop_oneof![4 => prop::sample::select(WORDS).prop_map(str::to_owned), 1 => "[0-9a-zA-Z~-]{0,12}"]
}

/// Whatever view a reader may come to.
fn any_view() -> impl Strategy<Value = (Stance, StanceView)> {
    let choices = prop::collection::vec((any_key(), any_value()), 0..12);
    let counted = prop::collection::vec((0_u16..14, prop::sample::select(Counts::ALL)), 0..4);
    (tables(), choices, counted).prop_map(|(tables, choices, counted)| {
        let stance = Stance::from(with_never(tables));
        let mut view = StanceView::author(stance.tables());
        for (key, value) in choices {
            choose(&mut view, key, &value, &stance).ok();
        }
        for (statement, of) in counted {
            if usize::from(statement) < stance.tables().statements.len() {
                set_counts(&mut view.choices, statement, of);
                assert_eq!(counts(&view.choices, statement), of);
            }
        }
        (stance, view)
    })
}

proptest! {
    #[test]
    fn every_view_comes_back((stance, view) in any_view()) {
        let query = to_query(&view, &stance);
        prop_assert_eq!(parse(&query, &stance), Some((view, Vec::new())), "{}", query);
    }

    #[test]
    fn no_bytes_can_upset_the_parser(tables in tables(), bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let stance = Stance::from(tables);
        let text = String::from_utf8_lossy(&bytes);
        drop(parse(&text, &stance));
        for key in StanceKey::ALL {
            drop(parse(&format!("{}={text}", key.slug()), &stance));
        }
    }

    #[test]
    fn what_is_ignored_is_said(tables in tables(), key in any_key(), value in any_value()) {
        let stance = Stance::from(with_never(tables));
        let (view, notices) = parse(&format!("{key}={value}"), &stance).unwrap();
        let mut before = StanceView::author(stance.tables());
        // Either a notice says it, or it was chosen.
        prop_assert_eq!(notices.is_empty(), choose(&mut before, key, &value, &stance).is_ok());
        prop_assert!(!notices.is_empty() || before == view);
    }
}

/// Statements on 12 to 20 January 2022, S00 to S02.
fn stance() -> Stance {
    let day = |day| model::Day::parse_iso(day).unwrap();
    let statement =
        |(id, day): (&str, model::Day)| model::stance::Statement { id: id.into(), day, ..Default::default() };
    let axis = |id: &str| model::stance::Axis { id: id.into(), ..Default::default() };
    let actor = |id: &str| model::stance::Actor { id: id.into(), ..Default::default() };
    Stance::from(StanceTables {
        axes: ["removal", "law", "plan-before", "plan-since"].map(axis).into(),
        actors: ["labour", "conservative"].map(actor).into(),
        statements: [("S00", day("2022-01-12")), ("S01", day("2022-01-15")), ("S02", day("2022-01-20"))]
            .map(statement)
            .into(),
        never: vec![Never { axes: [2 as Index, 3], why: "They judge two plans.".into() }],
        maps: vec![model::stance::Map { id: "said".into(), x: Some(0), y: Some(1), ..Default::default() }],
        weights: model::stance::Weights { own_words: 100, party_line: 75, reported: 50 },
        ..StanceTables::default()
    })
}

#[track_caller]
fn check(query: &str, expected: &str) {
    let stance = stance();
    let (view, notices) = parse(query, &stance).unwrap();
    assert_eq!((to_query(&view, &stance).as_str(), notices.as_slice()), (expected, &[][..]));
}

#[track_caller]
fn check_notice(query: &str, expected: &str) {
    let notices = parse(query, &stance()).unwrap().1;
    assert_eq!(notices.iter().map(model::Notice::sentence).collect::<Vec<_>>(), [expected]);
}

#[test]
fn writes_only_what_differs() {
    check("?view=stance&map=said&x=removal&y=law", "view=stance");
    check("x=law", "view=stance&x=law&y=removal");
    check("y=removal", "view=stance&x=law&y=removal");
    check("y=none", "view=stance&y=none");
    check("x=plan-since&y=none&map=time", "view=stance&map=time&x=plan-since&y=none");
    check("without=S02~S00&flip=none", "view=stance&without=S00~S02");
    check("without=S01&half=S01", "view=stance&half=S01");
    check("weights=100~75~50", "view=stance");
    check("weights=50~50~50&tab=table", "view=stance&weights=50~50~50&tab=table");
    check("from=2022-01-12&to=2022-01-19", "view=stance&to=2022-01-19");
    check("with=conservative&actor=labour", "view=stance&actor=labour&with=conservative");
    check("data=2026-08-20&theme=dark&utm_source=x&%3Cb%3E=1", "view=stance");
    check("map=time)&amp;without=S01%20", "view=stance&map=time&without=S01");
}

#[test]
fn a_value_is_what_an_address_would_have() {
    let check = |query: &str, key: &str, expected: &str| {
        let stance = stance();
        let (view, _) = parse(query, &stance).unwrap();
        assert_eq!(query_value(&view, key, &stance), expected, "{query}");
    };
    check("", "x", "removal");
    check("y=none", "y", "none");
    check("", "weights", "100~75~50");
    check("", "from", "first");
    check("from=2022-01-13", "from", "2022-01-13");
    check("from=2022-01-13", "to", "latest");
    check("to=2022-01-15", "from", "first");
    check("to=2022-01-15", "to", "2022-01-15");
    check("without=S02~S00", "without", "S00~S02");
    check("", "actor", "none");
    check("", "gangs", "");
}

#[test]
fn says_what_was_ignored() {
    check_notice("x=gangs", "“x=gangs” was ignored: it can be removal, law, plan-before, plan-since.");
    check_notice(
        "x=plan-before&y=plan-since",
        "“y=plan-since” was ignored: it is not drawn with the other axis: They judge two plans.",
    );
    check_notice(
        "x=plan-since&y=plan-before",
        "“y=plan-before” was ignored: it is not drawn with the other axis: They judge two plans.",
    );
    check_notice(
        "x=law&y=law",
        "“y=law” was ignored: it is not drawn with the other axis: the two axes are one.",
    );
    check_notice("without=S1", "“without=S1” was ignored: statements are written S01~S02, by their numbers.");
    check_notice(
        "actor=nobody",
        "“actor=nobody” was ignored: it is a name as in labour or keir-starmer, or none.",
    );
    check_notice("with=labour", "“with=labour” was ignored: two different actors are compared.");
    check_notice("from=2021-01-01", "“from=2021-01-01” was ignored: it can be 2022-01-12 to 2022-01-20.");
    check_notice("v=2", "“v=2” was ignored: the versions run from 1 to 1.");
    check_notice("wihtout=S01", "“wihtout=S01” was ignored: there is no such key.");
    assert_eq!(parse("view=arrivals", &stance()), None);
}
