//! Each figure's drawing, table and words, held against files that were looked at.
//!
//! `BLESS=1 cargo test -p figure golden` writes them anew, and all of them into `target/golden.html`, with the page's styles:
//! look at what changed before you commit it.

mod looked_at;

use std::collections::BTreeSet;
use std::path::Path;

use figure::{Figure, Fit, Layout, to_svg};
use model::{Choice, Kind};

use crate::support;
use looked_at::{LookedAt, looked_at};

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
