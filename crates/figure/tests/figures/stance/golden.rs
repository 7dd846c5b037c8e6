//! Drawings, words and tables, held against files that were looked at.
//!
//! `BLESS=1 cargo test -p figure stance` writes the files anew; look at them before you commit.

use std::path::Path;

use figure::{Cell, Layout};

use super::fixture::{figure, view};
use crate::support;

pub(super) fn same(file: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    assert!(std::fs::read_to_string(&path).unwrap_or_default() == found, "{file} is another");
}

fn check_in(layouts: &[Layout], name: &str, line: &str) {
    let view = view(line);
    let figure = figure(&view);
    for layout in layouts {
        let svg = figure.drawing(*layout).to_svg(name).replace("><", ">\n<") + "\n";
        same(&format!("stance-{name}.{}.svg", layout.class()), &svg);
    }
    let (words, table) = (figure.words(), figure.table());
    let row = |row: &figure::Row| {
        let cells: Vec<String> = row.cells.iter().map(Cell::text).collect();
        format!("{} | {}\n", row.name, cells.join(" | "))
    };
    let rows: String = table.rows.iter().map(row).collect();
    let text = format!(
        "{}\n{}\n{}\n\n{}\n{} | {}\n{rows}",
        words.title,
        words.subtitle,
        words.summary,
        table.caption,
        table.names,
        table.columns.join(" | ")
    );
    same(&format!("stance-{name}.txt"), &text);
}

fn check(name: &str, line: &str) {
    check_in(&Layout::MAP, name, line);
}

#[test]
fn figures_are_as_they_were() {
    check_in(&support::MAPS, "removal-law", "said removal law");
    check_in(&support::MAPS, "remedy-priority", "said remedy priority");
    check("selected", "said removal law actor=labour with=reform-uk");
    check("changed", "said removal law out=S15~S21~S40 flip=S09");
    check("period", "said removal law period=2024-07-05~2025-12-01");
    check_in(&support::MAPS, "strips-removal", "said removal");
    check("strips-changed", "said removal period=2024-07-05~2025-12-01 actor=conservative with=nigel-farage");
    check("experts", "experts actor=green-party");
    check_in(&support::MAPS, "computed", "computed");
    check_in(&support::MAPS, "matrix", "matrix actor=snp");
    check_in(&support::MAPS, "time", "time removal");
    check("time-selected", "time remedy actor=conservative with=keir-starmer");
}
