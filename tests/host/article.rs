//! The article as readers find it: today, and as known on earlier days. The files in tests/host/article/ are its whole
//! text; when they change, read them: `BLESS=1 cargo test --test host article` writes them anew.

use std::path::Path;

use content::Content;
use model::{Count, DailyMeasure, Data, Day, Measure, Revision, Span, Tables};

use crate::checkout::copied_checkout;
use crate::support;

fn day(iso: &str) -> Day {
    Day::parse_iso(iso).unwrap()
}

fn content() -> Content {
    content::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn text(asof: Option<&str>) -> String {
    let Content { tables, article } = content();
    let data = Data::from(tables);
    site::article::text(&article, &asof.map_or_else(|| data.clone(), |iso| data.as_of(day(iso)))).unwrap()
}

/// The article's text after a file of `tests/host/files/` was imported as published on a day. Its days are made up.
fn text_after(official: &str, published: &str) -> String {
    let checkout = copied_checkout();
    let official = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/host/files").join(official);
    content::import::import(&official, day(published), &checkout.path().join("data")).unwrap();
    let Content { tables, article } = content::read(checkout.path()).unwrap();
    site::article::text(&article, &Data::from(tables)).unwrap()
}

#[track_caller]
fn check_text(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/host/article").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&file, text).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default();
    let lines = golden.lines().zip(text.lines()).enumerate();
    for (number, (golden, line)) in lines {
        assert_eq!(line, golden, "{name}:{}", number + 1);
    }
    assert_eq!(text.lines().count(), golden.lines().count(), "{name}");
}

#[test]
fn it_reads_as_it_did_when_somebody_last_read_it() {
    check_text("today.txt", &text(None));
    check_text("2024-11-07.txt", &text(Some("2024-11-07")));
    check_text("2020-01-01.txt", &text(Some("2020-01-01")));
}

#[test]
fn it_stays_true_when_the_data_goes_into_later_years() {
    check_text("to-2027-01-07.txt", &text_after("to-2027-01-07.ods", "2027-01-08"));
    check_text("to-2028-02-29.txt", &text_after("to-2028-02-29.ods", "2028-03-03"));
}

/// A day's people as a version changed them that is made up: of 27 March 2026, from as many more.
#[test]
fn a_revision_is_in_the_text_of_the_days_before_it_and_nothing_else_is() {
    let Content { tables, article } = content();
    let (changed, more) = (day("2024-11-05"), 2_000);
    let at = changed.days_since(tables.first) as usize;
    let version =
        tables.published.iter().position(|published| Day(*published as i32) == day("2026-03-27")).unwrap()
            as u32;
    let (mut logged, mut by_hand) = (tables.clone(), tables.clone());
    let after = tables.people[at];
    let revision = Revision { version, measure: Measure::People, day: changed, before: after + more, after };
    let mut revisions = vec![revision];
    tables.revised(0..u32::MAX, &mut |revision| revisions.push(revision));
    revisions.sort_by_key(|revision| revision.version);
    logged.revisions = revisions.into_iter().filter_map(Revision::to_numbers).flatten().collect();
    by_hand.people[at] += more;
    let [plain, logged, by_hand] = [tables, logged, by_hand].map(Data::from);
    let text = |data: &Data| site::article::text(&article, data).unwrap();
    let check = |asof: &str, expected: &Data| {
        assert!(text(&logged.as_of(day(asof))) == text(&expected.as_of(day(asof))), "{asof}");
    };
    check("2025-11-13", &plain);
    check("2025-11-14", &by_hand);
    check("2026-03-26", &by_hand);
    check("2026-03-27", &plain);
    assert!(text(&logged) == text(&plain));
    assert!(text(&plain.as_of(day("2026-03-26"))) != text(&by_hand.as_of(day("2026-03-26"))));
}

/// Read on the days of three versions that were published, with the log and without it.
#[test]
fn as_published_then_it_differs_only_as_the_log_says() {
    let Content { tables, article } = content();
    let mut log = Vec::new();
    tables.revised(0..u32::MAX, &mut |revision| log.push(revision));
    let published = |revision: &Revision| Day(tables.published[revision.version as usize] as i32);
    let without = Data::from(Tables { revisions: Vec::new(), ..tables.clone() });
    let with = Data::from(tables.clone());
    let text = |data: &Data, asof: Day| site::article::text(&article, &data.as_of(asof)).unwrap();
    let mut later = 0;
    for asof in ["2025-11-14", "2026-04-24", "2026-08-07"].map(day) {
        let of_later = log.iter().filter(|one| one.day <= asof && published(one) > asof);
        // The article has no number of prevented crossings, which are what the log is of so far.
        let (estimates, counts): (Vec<&Revision>, Vec<&Revision>) =
            of_later.partition(|one| one.measure == Measure::Prevented);
        later += estimates.len();
        assert_eq!(text(&with, asof) == text(&without, asof), counts.is_empty(), "{}", asof.to_iso());
    }
    assert!(later > 0, "of those days the log says something");
}

fn people(first: &str, last: &str) -> u32 {
    match support::data().series(DailyMeasure::People).sum(Span::new(day(first), day(last)).unwrap()) {
        Count::Published(sum) => sum,
        none => panic!("{first} to {last}: {none:?}"),
    }
}

fn with_commas(number: u32) -> String {
    let digits = number.to_string();
    match digits.len() {
        0..=3 => digits,
        length => format!("{},{}", &digits[..length - 3], &digits[length - 3..]),
    }
}

/// The numbers that the whole piece rests on, added up here once more.
#[test]
fn its_numbers_are_those_of_the_series() {
    let today = text(None);
    let check = |phrase: &str, number: u32| {
        let expected = phrase.replace("{}", &with_commas(number));
        assert!(today.contains(&expected), "the article does not say “{expected}”");
    };
    check("From 1 to 7 November 2024, {} people arrived", people("2024-11-01", "2024-11-07"));
    check("up to the 6th it was {}", people("2024-11-01", "2024-11-06"));
    check("By 7 November it was {}", people("2024-01-01", "2024-11-07"));
    check("when it was {}.", people("2023-01-01", "2023-12-31"));
    check("From 5 July to 7 November 2024, {} people arrived", people("2024-07-05", "2024-11-07"));
    check("to 1 November it was {}", people("2024-07-05", "2024-11-01"));
    check("The count was {} in 2022", people("2022-01-01", "2022-12-31"));
    check("For 2026, up to 20 August, it gives {}", people("2026-01-01", "2026-08-20"));
}

#[test]
fn what_came_later_is_in_no_number_of_an_earlier_day() {
    let then = text(Some("2024-11-07"));
    let check = |number: u32| {
        let number = with_commas(number);
        assert!(text(None).contains(&number) && !then.contains(&number), "{number}");
    };
    check(people("2024-01-01", "2024-12-31"));
    check(people("2025-01-01", "2025-12-31"));
    check(people("2026-01-01", "2026-08-20"));
    check(people("2024-11-01", "2024-11-08"));
}

#[test]
fn its_key_points_are_three_of_sixty_words_in_all() {
    let today = text(None);
    let mut lines = today.lines().skip_while(|line| *line != "## Key points").skip(1);
    let points: Vec<&str> = lines.by_ref().take_while(|line| !line.starts_with("Reading with")).collect();
    assert_eq!(points.len(), 3, "{points:?}");
    let words: usize = points.iter().map(|point| point.split_whitespace().count()).sum();
    assert!((40..=60).contains(&words), "{words} words");
}

#[test]
fn it_has_every_claim_and_the_length_of_an_article() {
    let today = text(None);
    for claim in [
        "More than 1,300 people",
        "More than 31,000 people",
        "than in the whole of 2023",
        "Over 17,000",
        "Rwanda scheme was planned",
        "runner-up to Labour",
        "Six in ten",
        "level with the economy",
        "£28bn green",
    ] {
        assert!(today.to_lowercase().contains(&claim.to_lowercase()), "{claim}");
    }
    let Content { tables, article } = content();
    let words = site::article::words(&article, &Data::from(tables)).unwrap();
    assert!((1200..=1650).contains(&words), "{words} words");
}

/// What is typed of the stance map is what its statements say: they grow, and the sentence has to.
#[test]
fn what_it_says_of_the_statements_is_so() {
    let tables = content::stance::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let days = || tables.statements.iter().map(|one| one.day);
    let month = |day: Day| {
        let (year, month, _) = day.civil();
        format!("{} {year}", figure::month_name(month))
    };
    let is_heard =
        |party: usize| tables.statements.iter().any(|one| tables.speaks_for(one.actor, party as u16));
    let parties = tables.actors.iter().enumerate();
    let heard =
        parties.filter(|(at, one)| one.kind == model::stance::ActorKind::Party && is_heard(*at)).count();
    let today = text(None);
    assert_eq!(heard, 7);
    assert!(today.contains("Seven parties have put forward"), "{today}");
    let (first, last) = (month(days().min().unwrap()), month(days().max().unwrap()));
    assert!(today.contains(&format!("run from {first} to {last}")), "from {first} to {last}");
}
