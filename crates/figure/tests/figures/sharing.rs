//! What a link says of itself: what it shows, and what has changed since it was made.

use figure::Figure;
use model::{Data, Day, Measure, Revision, Tables, View, parse};

use crate::support::{self, data, tables, view};

fn shows(data: &Data, view: &View) -> String {
    figure::shows(&Figure::new(data, view), data, view)
}

#[test]
fn a_link_says_in_a_sentence_what_it_shows() {
    let check = |query: &str, expected: &str| {
        let found = shows(&data(), &view(query));
        assert_eq!(found, format!("This link shows {expected}"), "{query}");
    };
    check(
        "view=years&measure=boats",
        "“Small-boat arrivals in each year”: Arrivals in each year, boats, daily series (provisional); 2026 runs to 20 August, and the inner bars show the other years by the same date.",
    );
    check(
        "view=seasons&years=2022~2024&at=2024-11-07",
        "“Small-boat arrivals through each year”: People arriving, cumulative from 1 January, one line for each year; only 2022 and 2024; the values of 7 November.",
    );
    check(
        "view=arrivals&by=day&mean=7&from=2024-07-05&asof=2024-11-07&tab=table&events=election-2024",
        "“Small-boat arrivals over time”: Arrivals each day, people, 5 July 2024 to 7 November 2024; the curve is the mean of 7 days up to each day; as known on 7 November 2024; as a table.",
    );
    check(
        "view=governments&focus=rishi-sunak&at=100&series=boris-johnson~rishi-sunak~keir-starmer",
        "“Arrivals under each prime minister or home secretary”: People, cumulative, by prime minister, to 20 August 2026; Theresa May took office before the count; only Boris Johnson, Rishi Sunak and Keir Starmer; Rishi Sunak is highlighted; the values of day 100.",
    );
}

#[test]
fn every_view_says_another_thing() {
    let data = data();
    let mut seen = std::collections::BTreeMap::new();
    for view in support::views() {
        let query = model::to_query(&view, &data);
        if let Some(other) = seen.insert(shows(&data, &view), query.clone()) {
            // What is chosen and has no effect, such as a mean over months, need not be said.
            let same = |query: &str| {
                Figure::new(&data, &parse(query, &data, None).unwrap().view).drawing(figure::Layout::Wide)
            };
            assert!(same(&other) == same(&query), "{other} and {query} say the same");
        }
    }
}

/// The data with a version before it that had fewer days, was published on the last of them, and had counts that were
/// otherwise.
fn since_then(last: &str, revisions: &[(Measure, &str, u32, u32)]) -> Data {
    let now = tables();
    let iso = |text: &str| Day::parse_iso(text).unwrap();
    let revisions = revisions.iter().map(|(measure, day, before, after)| Revision {
        version: 1,
        measure: *measure,
        day: iso(day),
        before: *before,
        after: *after,
    });
    Data::from(Tables {
        versions: vec![format!("{last}-00000001"), now.version.clone()],
        published: vec![iso(last).0 as u32, iso("2026-08-21").0 as u32],
        revisions: revisions.filter_map(Revision::to_numbers).flatten().collect(),
        ..now
    })
}

#[test]
fn a_link_made_with_older_data_says_what_has_changed() {
    use Measure::{Boats, People, Prevented};
    let data = since_then(
        "2026-08-18",
        &[
            (People, "2024-11-07", 70, 71),
            (Boats, "2024-11-07", 1, 2),
            (People, "2025-03-01", 0, 5),
            (People, "2025-03-02", 1, 2),
            (People, "2025-03-03", 1, 2),
            (Prevented, "2026-08-16", 400, 1_401),
        ],
    );
    let check = |query: &str, expected: Option<&str>| {
        let parsed = parse(&format!("{query}&data=2026-08-18-00000001"), &data, None).unwrap();
        let found = figure::changes_since_link(&data, &parsed.view, parsed.made.unwrap());
        let begin =
            "This link was made with the data to 18 August 2026, and this page has it to 20 August 2026. ";
        assert_eq!(found, expected.map(|expected| format!("{begin}{expected}")), "{query}");
    };
    let added = data.series(model::DailyMeasure::People).sum(model::Span {
        first: Day::parse_iso("2026-08-19").unwrap(),
        last: Day::parse_iso("2026-08-20").unwrap(),
    });
    let added = added.published().unwrap();
    check(
        "view=seasons",
        Some(&format!(
            "Since then 2 days were added, on which {added} people arrived in small boats. 4 earlier counts were revised: 7 November 2024 from 70 to 71 people; 1 March 2025 from 0 to 5 people; 2 March 2025 from 1 to 2 people; and 1 more."
        )),
    );
    check(
        "view=seasons&years=2022~2024",
        Some(
            "None of the 2 days added since is counted here. One earlier count was revised: 7 November 2024 from 70 to 71 people.",
        ),
    );
    check(
        "view=years&measure=boats&years=2024",
        Some(
            "None of the 2 days added since is counted here. One earlier count was revised: 7 November 2024 from 1 to 2 boats.",
        ),
    );
    check(
        "view=check",
        Some(
            "None of the 2 days added since is counted here. One earlier count was revised: 7 November 2024 from 70 to 71 people.",
        ),
    );
    check(
        "view=prevented&from=2026-08-10",
        Some(
            "No week was added since that is counted here. One earlier count was revised: week to 16 August 2026 from 400 to 1,401 people prevented.",
        ),
    );
    check("view=nationalities", Some("No earlier version of its tables is kept."));
    check("view=deaths", Some("No earlier version of its tables is kept."));
    // Looked back to, with nothing revised up to then, it is what it was.
    check("view=seasons&asof=2024-11-06", None);
    check("view=nationalities&asof=2024-11-06", None);
    // On the day of that version it is what it was, whatever was revised; before, counts are those of today.
    check("view=seasons&asof=2026-08-18", None);
    check(
        "view=seasons&years=2022~2024&asof=2026-08-17",
        Some(
            "None of the 2 days added since is counted here. One earlier count was revised: 7 November 2024 from 70 to 71 people.",
        ),
    );
}

#[test]
fn an_unknown_version_gets_a_notice_and_no_error() {
    let data = since_then("2026-08-18", &[]);
    let check = |version: &str, expected: Option<&str>| {
        let parsed =
            parse(&format!("view=years&measure=boats&years=2024&data={version}"), &data, None).unwrap();
        assert_eq!(parsed.notices, []);
        assert_eq!(
            figure::changes_since_link(&data, &parsed.view, parsed.made.unwrap()).as_deref(),
            expected,
            "{version}"
        );
    };
    check(&data.tables().version, None);
    check(
        "2031-01-01-0badc0de",
        Some(
            "This link was made with a later version of the data (to 1 January 2031) than this page has: it shows the data to 20 August 2026.",
        ),
    );
    check(
        "2026-08-20-0badc0de",
        Some(
            "This link was made with another version of the data (to 20 August 2026) than this page has: it shows the data to 20 August 2026.",
        ),
    );
    check(
        "2026-08-19-0badc0de",
        Some(
            "This link was made with the data to 19 August 2026, and this page has it to 20 August 2026. None of the 1 day added since is counted here. What was revised since is not on record.",
        ),
    );
}

/// The week to 19 April 2026: 390 people, 322 with the file of 1 May, 390 again with that of 5 June.
#[test]
fn a_count_that_was_changed_back_has_not_changed() {
    let check = |version: &str, expected: &str| {
        let query = format!("view=prevented&from=2026-04-13&to=2026-04-19&data={version}");
        let parsed = parse(&query, &data(), None).unwrap();
        let found = figure::changes_since_link(&data(), &parsed.view, parsed.made.unwrap()).unwrap();
        assert!(found.ends_with(expected), "{found}");
    };
    check("2026-04-23-c8173dc0", "No earlier count that is shown here was revised.");
    check(
        "2026-04-30-dde4b418",
        "One earlier count was revised: week to 19 April 2026 from 322 to 390 people prevented.",
    );
}
