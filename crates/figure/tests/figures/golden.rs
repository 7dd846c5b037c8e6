//! Each figure's drawing, table and words, held against files that were looked at.
//!
//! `BLESS=1 cargo test -p figure golden` writes them anew, and all of them into `target/golden.html`, with the page's styles:
//! look at what changed before you commit it.

use std::collections::BTreeSet;
use std::path::Path;

use figure::{Figure, Fit, Layout, to_svg};
use model::{Choice, Kind};

use crate::support;

/// Where a file differs from what is found.
fn check(file: &str, found: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = expected.lines().zip(found.lines()).position(|(expected, found)| expected != found);
    (expected != found).then(|| format!("{file} differs from line {}", differs.map_or(0, |i| i + 1)))
}

/// One element a line, so that a change reads as one.
fn lines(svg: &str) -> String {
    svg.replace("><", ">\n<") + "\n"
}

fn check_view(name: &str, query: &str) -> Vec<String> {
    let mut differing = Vec::new();
    let figure = Figure::new(&support::data(), &support::view(query));
    let words = figure.words();
    for layout in Layout::PAGE {
        let svg = to_svg(&figure.drawing(layout), Some(&words.summary));
        differing.extend(check(&format!("{name}.{}.svg", layout.class()), &lines(&svg)));
    }
    let table = figure.table();
    let rows = table.rows.iter().map(|row| {
        let cells: Vec<String> = row.cells.iter().map(figure::Cell::text).collect();
        format!("{} | {}\n", row.name, cells.join(" | "))
    });
    let (head, tail) = (table.rows.len().min(14), table.rows.len().saturating_sub(14).max(14));
    let shown: Vec<String> =
        rows.enumerate().filter(|(i, _)| *i < head || *i >= tail).map(|(_, row)| row).collect();
    let text = format!(
        "{}\n{}\n{}\n\n{}\n{} | {}\n{}",
        words.title,
        words.subtitle,
        words.summary,
        table.caption,
        table.names,
        table.columns.join(" | "),
        shown.concat()
    );
    differing.extend(check(&format!("{name}.txt"), &text));
    differing
}

fn check_reading(name: &str, query: &str, at: &str) -> Option<String> {
    let view = support::view(&format!("{query}&at={at}"));
    let figure = Figure::new(&support::data(), &view);
    let pin = view.pin.unwrap();
    let mut text = String::new();
    for layout in Layout::PAGE {
        text.push_str(&lines(&to_svg(&figure.overlay(layout, pin), None)));
    }
    text.push_str(&figure.reading(pin));
    text.push('\n');
    check(&format!("{name}.reading.txt"), &text)
}

/// Views by the name of their file, and readings by that and what is pinned.
struct LookedAt {
    views: &'static [(&'static str, &'static str)],
    readings: &'static [(&'static str, &'static str, &'static str)],
}

/// What was looked at of each kind: its plain view, each form that it can take, and as known on an earlier day.
fn looked_at(kind: Kind) -> LookedAt {
    match kind {
        Kind::Arrivals => LookedAt {
            views: &[
                ("arrivals", "view=arrivals"),
                ("arrivals-day", "view=arrivals&by=day"),
                ("arrivals-day-365", "view=arrivals&by=day&mean=365"),
                ("arrivals-week", "view=arrivals&by=week"),
                ("arrivals-quarter", "view=arrivals&by=quarter"),
                ("arrivals-year", "view=arrivals&by=year"),
                ("arrivals-boats-year", "view=arrivals&by=year&measure=boats"),
                ("arrivals-events", "view=arrivals&events=all"),
                ("arrivals-range", "view=arrivals&by=day&mean=7&from=2024-07-05&to=2024-11-07&events=all"),
                ("arrivals-asof", "view=arrivals&from=2023-01-01&asof=2024-11-07"),
                ("arrivals-uncontrolled", "view=arrivals&measure=uncontrolled"),
            ],
            readings: &[
                ("arrivals-day", "view=arrivals&by=day", "2022-09-03"),
                ("arrivals", "view=arrivals", "2026-08-20"),
            ],
        },
        Kind::Seasons => LookedAt {
            views: &[
                ("seasons", "view=seasons"),
                ("seasons-2022-2024", "view=seasons&years=2022~2024"),
                ("seasons-asof", "view=seasons&asof=2024-11-07"),
                ("seasons-focus-log", "view=seasons&focus=2022&scale=log"),
                ("months", "view=seasons&by=month"),
                ("months-asof", "view=seasons&by=month&asof=2024-11-07"),
            ],
            readings: &[
                ("seasons", "view=seasons", "2024-11-07"),
                ("months", "view=seasons&by=month", "2024-11-01"),
            ],
        },
        Kind::Years => LookedAt {
            views: &[
                ("years", "view=years"),
                ("years-boats", "view=years&measure=boats&years=2022~2024"),
                ("years-asof", "view=years&asof=2024-11-07"),
            ],
            readings: &[("years", "view=years", "2022")],
        },
        Kind::Calendar => LookedAt {
            views: &[
                ("calendar", "view=calendar"),
                ("calendar-boats-2024-2026", "view=calendar&measure=boats&years=2024~2026"),
                ("calendar-asof", "view=calendar&asof=2024-11-07"),
            ],
            readings: &[("calendar", "view=calendar", "2025-11-08")],
        },
        Kind::Crowding => LookedAt {
            views: &[
                ("crowding", "view=crowding"),
                ("crowding-month", "view=crowding&by=month"),
                ("crowding-year-asof", "view=crowding&by=year&asof=2024-11-07"),
                ("crowding-range", "view=crowding&by=month&from=2024-07-05&to=2026-08-10&events=all"),
            ],
            readings: &[("crowding", "view=crowding", "2026-08-10")],
        },
        Kind::Concentration => LookedAt {
            views: &[
                ("concentration", "view=concentration"),
                ("concentration-focus", "view=concentration&focus=2022"),
                ("concentration-asof", "view=concentration&asof=2024-11-07&measure=boats"),
            ],
            readings: &[("concentration", "view=concentration", "10")],
        },
        Kind::Governments => LookedAt {
            views: &[
                ("governments", "view=governments"),
                ("governments-home", "view=governments&by=home-secretary"),
                ("governments-focus-log", "view=governments&focus=rishi-sunak&scale=log"),
                ("governments-asof", "view=governments&asof=2024-11-07"),
                ("governments-mean", "view=governments&scale=per-day"),
                (
                    "governments-mean-early",
                    "view=governments&by=home-secretary&scale=per-day&asof=2024-07-12",
                ),
            ],
            readings: &[("governments", "view=governments", "120")],
        },
        Kind::Prevented => LookedAt {
            views: &[
                ("prevented", "view=prevented"),
                ("prevented-asof-events", "view=prevented&asof=2024-11-07&events=all"),
                ("prevented-range", "view=prevented&from=2024-07-05&to=2024-11-07"),
            ],
            readings: &[("prevented", "view=prevented", "2024-11-07")],
        },
        Kind::Nationalities => LookedAt {
            views: &[
                ("nationalities", "view=nationalities"),
                ("nationalities-three", "view=nationalities&series=albania~iran~not-currently-recorded"),
                ("nationalities-focus", "view=nationalities&focus=eritrea"),
                ("nationalities-asof", "view=nationalities&asof=2024-11-07"),
            ],
            readings: &[
                ("nationalities", "view=nationalities", "2022"),
                ("nationalities-june", "view=nationalities", "2026-06-30"),
            ],
        },
        Kind::Concern => LookedAt {
            views: &[
                ("concern", "view=concern"),
                ("concern-asof-events", "view=concern&asof=2024-11-07&events=all"),
                ("concern-health", "view=concern&series=health"),
                ("concern-since-2011", "view=concern-since-2011"),
                ("concern-since-2011-asof", "view=concern-since-2011&asof=2017-11-07"),
            ],
            readings: &[
                ("concern", "view=concern", "2024-08-19"),
                ("concern-since-2011", "view=concern-since-2011", "2015-06-09"),
                ("concern-since-2011-late", "view=concern-since-2011", "2026-08-03"),
            ],
        },
        Kind::Outcomes => LookedAt {
            views: &[
                ("outcomes", "view=outcomes"),
                ("outcomes-share", "view=outcomes&scale=share"),
                ("outcomes-asof", "view=outcomes&asof=2026-08-26"),
            ],
            readings: &[
                ("outcomes", "view=outcomes", "2022"),
                ("outcomes-share", "view=outcomes&scale=share", "2025"),
            ],
        },
        Kind::Deaths => LookedAt {
            views: &[("deaths", "view=deaths"), ("deaths-asof", "view=deaths&asof=2024-11-07")],
            readings: &[("deaths", "view=deaths", "2019")],
        },
        Kind::Returns => LookedAt {
            views: &[("returns", "view=returns"), ("returns-asof", "view=returns&asof=2026-01-15")],
            readings: &[("returns", "view=returns", "2025-08-06")],
        },
        Kind::Ages => LookedAt {
            views: &[("ages", "view=ages"), ("ages-asof", "view=ages&asof=2024-11-07")],
            readings: &[("ages", "view=ages", "2025"), ("ages-june", "view=ages", "2026-06-30")],
        },
        Kind::Routes => LookedAt {
            views: &[("routes", "view=routes"), ("routes-asof", "view=routes&asof=2024-11-07")],
            readings: &[("routes", "view=routes", "2024")],
        },
        Kind::Revisions => LookedAt {
            views: &[
                ("revisions", "view=revisions"),
                ("revisions-asof", "view=revisions&asof=2026-05-01"),
                ("revisions-none", "view=revisions&asof=2025-11-12"),
            ],
            readings: &[
                ("revisions", "view=revisions", "2026-04-19"),
                ("revisions-late", "view=revisions", "2026-08-16"),
            ],
        },
        Kind::Check => LookedAt {
            views: &[
                ("check", "view=check"),
                ("check-boats-day", "view=check&from=2024-11-07&to=2024-11-07&measure=boats"),
                ("check-leap", "view=check&from=2023-12-05&to=2024-02-29"),
                ("check-long", "view=check&from=2019-01-01&to=2025-11-07"),
                ("check-all", "view=check&from=first&to=latest"),
                ("check-asof", "view=check&asof=2024-08-13"),
                ("check-not-known", "view=check&asof=2024-05-01"),
            ],
            readings: &[("check", "view=check", "2022-11-09")],
        },
    }
}

#[test]
fn every_kind_is_as_it_was_looked_at() {
    let differing: Vec<String> = Kind::ALL
        .iter()
        .map(|kind| looked_at(*kind))
        .flat_map(|LookedAt { views, readings }| {
            let views = views.iter().flat_map(|(file, query)| check_view(file, query));
            views.chain(readings.iter().filter_map(|(file, query, at)| check_reading(file, query, at)))
        })
        .collect();
    if std::env::var_os("BLESS").is_some() {
        write_gallery();
    }
    assert!(differing.is_empty(), "see the top of this file: {}", differing.join(", "));
}

/// All drawings in one page, by their names.
fn write_gallery() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(root.join("tests/golden")).unwrap().map(|entry| entry.unwrap().path());
    let drawings = files.filter(|path| path.extension().is_some_and(|ending| ending == "svg"));
    let drawings: BTreeSet<_> = drawings.collect();
    let figures: Vec<String> = drawings
        .iter()
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy();
            let svg = std::fs::read_to_string(path).unwrap();
            let layout = Layout::PAGE.into_iter().find(|layout| name.ends_with(layout.class()));
            let width = layout.map_or(720, |layout| Fit::from(layout).width);
            format!("<h2>{name}</h2><div class=\"drawing\" style=\"width: {width}px\">{svg}</div>\n")
        })
        .collect();
    let styles =
        ["tokens", "drawing"].map(|name| format!("<link rel=\"stylesheet\" href=\"../style/{name}.css\">"));
    let page = format!("<!doctype html><meta charset=\"utf-8\">{}\n{}", styles.concat(), figures.concat());
    std::fs::write(root.join("../../target/golden.html"), page).unwrap();
}

#[test]
fn every_kind_was_looked_at_by_itself_as_known_earlier_and_read() {
    for kind in Kind::ALL {
        let LookedAt { views, readings } = looked_at(*kind);
        let plain = format!("view={}", kind.slug());
        assert!(views.iter().any(|(_, query)| *query == plain), "{plain} is not looked at");
        assert!(views.iter().any(|(_, query)| query.contains("asof=")), "{plain} is not, as known earlier");
        assert!(!readings.is_empty(), "{plain} is not read");
    }
}
