//! The count of any days: what is said of them, and where they are drawn.

use figure::{Figure, Mark};
use model::{Day, Kind, Pin, Span};

use crate::support;

#[track_caller]
fn check(query: &str, expected: &str) {
    let summary = Figure::new(&support::data(), &support::view(query)).words().summary;
    assert!(summary.contains(expected), "“{expected}” is not in “{summary}”");
}

#[track_caller]
fn check_not(query: &str, unexpected: &str) {
    let summary = Figure::new(&support::data(), &support::view(query)).words().summary;
    assert!(!summary.contains(unexpected), "“{unexpected}” is in “{summary}”");
}

#[test]
fn the_days_are_named_as_one_says_them() {
    check("view=check", "From 5 July to 7 November 2024, 18,401 people arrived in small boats.");
    check("view=check&measure=boats", "From 5 July to 7 November 2024, 331 boats arrived.");
    check("view=check&from=2022-09-03&to=2022-09-03", "On 3 September 2022, 1,305 people arrived");
    check("view=check&from=2023-12-05&to=2024-01-07", "From 5 December 2023 to 7 January 2024, ");
}

#[test]
fn nothing_counted_is_said_as_none() {
    check("view=check&from=2024-01-01&to=2024-01-01", "On 1 January 2024, no people arrived in small boats.");
    check("view=check&from=2024-01-01&to=2024-01-01&measure=boats", "On 1 January 2024, no boats arrived.");
    check_not("view=check&from=2024-01-01&to=2024-01-01", "to a boat");
}

#[test]
fn other_years_have_the_same_dates() {
    check("view=check", "That is 3,135 more (20.5%) than on the same dates a year before: 15,266.");
    check("view=check", "Of the same dates in 8 years, 5 July to 7 November 2022 had the most, 27,029.");
    check(
        "view=check&from=2022-07-05&to=2022-11-07",
        "Of the same dates in 8 years, those chosen had the most.",
    );
    check("view=check&from=2023-12-05&to=2024-02-29", "a year before, one day fewer: 4,534.");
    check("view=check&from=2025-02-01&to=2025-03-01", "a year before, one day more: ");
    check_not("view=check&from=2018-02-01&to=2018-03-01", "a year before");
    check_not("view=check&from=2024-02-29&to=2024-02-29", "a year before");
}

#[test]
fn all_spans_as_long_are_told_apart() {
    check(
        "view=check",
        "Of all 3,029 spans of 126 days, 248 (8.2%) have more, so it is the 249th highest; one other",
    );
    check("view=check", "The highest is 28,474, from 11 July to 13 November 2022.");
    check("view=check", "Of any two of them, the later has more in 78.9% of cases.");
    check("view=check&from=2022-09-03&to=2022-09-03", "Of all 3,154 days, none has more.");
    check("view=check&from=first&to=latest", "so no other span is as long.");
    check("view=check&from=2019-01-01&to=2025-11-07", "Any two of them have days in common.");
    check_not("view=check", "days in common");
}

#[test]
fn what_was_not_known_is_not_counted() {
    check("view=check&asof=2024-08-13", "From 5 July to 13 August 2024, 4,893 people arrived");
    check(
        "view=check&asof=2024-08-13",
        "Of the days asked for, up to 7 November 2024, those up to 13 August 2024 were known.",
    );
    check("view=check&asof=2025-03-01", "From 5 July to 7 November 2024, 18,401 people");
    check_not("view=check&asof=2025-03-01", "asked for");
    check("view=check&asof=2024-05-01", "Nothing was known of 5 July to 7 November 2024");
    check(
        "view=check&to=latest&asof=2024-08-13",
        "Of the days asked for, up to 20 August 2026, those up to 13",
    );
}

#[test]
fn every_view_stands_where_the_slow_way_says() {
    let data = support::data();
    let mut checked = 0;
    for view in support::views().into_iter().filter(|view| view.kind == Kind::Check) {
        let asked = data.range(&view);
        let last = view.asof.map_or(asked.last, |day| day.min(asked.last));
        let Some(counted) = Span::new(asked.first, last) else { continue };
        let known = view.asof.map_or_else(|| data.clone(), |day| data.as_of(day));
        let daily: Vec<u32> = known.series(view.daily).days().map(|(_, count)| count).collect();
        let sums: Vec<u32> = daily.windows(counted.days() as usize).map(|span| span.iter().sum()).collect();
        let value = data.series(view.daily).sum(counted).published().unwrap();
        let more = sums.iter().filter(|sum| **sum > value).count().to_string();
        let table = Figure::new(&data, &view).table();
        let chosen = table.rows.iter().find(|row| row.name.ends_with("(chosen)")).unwrap();
        let cells = chosen.cells.iter().rev().take(2).map(figure::Cell::plain).collect::<Vec<_>>();
        assert_eq!(cells, [sums.len().to_string(), more], "{view:?}");
        checked += 1;
    }
    assert!(checked > 20, "{checked}");
}

#[test]
fn no_peak_is_lost() {
    let data = support::data();
    for query in
        ["view=check", "view=check&from=2024-11-07&to=2024-11-07", "view=check&measure=boats&to=2024-07-20"]
    {
        let figure = Figure::new(&data, &support::view(query));
        for fit in support::fits() {
            let top = |scene: figure::Scene| {
                let heights = scene.marks.into_iter().filter_map(|mark| match mark {
                    Mark::Line(ink, points) if format!("{ink:?}").starts_with("Season") => Some(points),
                    _ => None,
                });
                heights.flatten().map(|(_, y)| y).min()
            };
            // The highest is as high as the plot: the brush covers it.
            let all = Span {
                first: Day::parse_iso("2018-01-01").unwrap(),
                last: Day::parse_iso("2018-01-02").unwrap(),
            };
            let plot = figure.brush(fit, all).marks.into_iter().find_map(|mark| match mark {
                Mark::Rect(_, bounds) => Some(bounds.top),
                _ => None,
            });
            assert_eq!(top(figure.drawing(fit)), plot, "{query} {fit:?}");
        }
    }
}

#[test]
fn a_span_is_read_at_its_last_day() {
    let data = support::data();
    let figure = Figure::new(&data, &support::view("view=check"));
    let reading = |iso: &str| figure.reading(Pin::Date(Day::parse_iso(iso).unwrap()));
    assert_eq!(
        reading("2022-11-09"),
        "7 July to 9 November 2022: 26,780 people, 8,379 more than in the chosen days."
    );
    assert_eq!(reading("2024-11-07"), "5 July to 7 November 2024: 18,401 people, the chosen days.");
    // Before any span has ended, the first one is read.
    assert_eq!(reading("2018-01-01"), reading("2018-05-06"));
    assert_eq!(figure.last_place() as usize + 1, data.people().rolling_sums(126).count());
}
