//! `data/coast.csv`: the coast line, cut and made simpler for each drawing; and where the two coasts are nearest.

use std::path::Path;

use anyhow::Result;
use figure::place::{Cut, Point, Window};

use super::degrees::point;
use crate::files::{Problems, Rows};

/// File name in the data folder.
pub const COAST: &str = "coast.csv";

/// What it is cut out of, in the checkout.
pub const SOURCE: &str = "node_modules/world-atlas/countries-10m.json";

const FILE: &str = "data/coast.csv";

/// The columns: which drawing a point is for, of what kind its line is, the number of that line, and where it is.
pub(crate) const COLUMNS: [&str; 5] = ["window", "kind", "line", "longitude", "latitude"];

/// The kinds of lines.
pub(crate) const LAND: &str = "land";
pub(crate) const BORDER: &str = "border";
pub(crate) const NARROWS: &str = "narrows";

/// The window of each cut with its lines; and the two points.
pub(super) fn read(root: &Path, problems: &mut Problems) -> Result<(Vec<Cut>, [Point; 2])> {
    let rows = Rows::read(root, FILE, &COLUMNS, problems)?;
    let cut = |window| Cut { window, land: Vec::new(), borders: Vec::new() };
    let mut cuts = Window::ALL.map(cut);
    let mut narrows = Vec::new();
    let mut last = None;
    for row in &rows.rows {
        let (word, kind) = (rows.text(row, "window"), rows.text(row, "kind"));
        let Some(cut) = cuts.iter_mut().find(|cut| cut.window.word() == word) else {
            let words = Window::ALL.map(Window::word).join(", ");
            problems.add(rows.place(row, "window"), format!("“{word}”"), words);
            continue;
        };
        let at = point(&rows, row, problems);
        if !cut.window.holds(at) {
            let found = format!("{}, {}", rows.text(row, "longitude"), rows.text(row, "latitude"));
            problems.add(rows.place(row, "longitude"), found, format!("a point inside the window “{word}”"));
        }
        let number = rows.number(row, "line", 1000, problems);
        let lines = match kind.as_str() {
            LAND => &mut cut.land,
            BORDER => &mut cut.borders,
            NARROWS => {
                narrows.push(at);
                continue;
            }
            _ => {
                let kinds = [LAND, BORDER, NARROWS].join(", ");
                problems.add(rows.place(row, "kind"), format!("“{kind}”"), kinds);
                continue;
            }
        };
        let this = Some((word, kind, number));
        if last == this {
            lines.last_mut().into_iter().for_each(|line| line.push(at));
        } else {
            lines.push(vec![at]);
        }
        last = this;
    }
    for cut in &cuts {
        check(cut, problems);
    }
    let count = narrows.len();
    let narrows = <[Point; 2]>::try_from(narrows).unwrap_or_else(|_| {
        problems.add(FILE, format!("{count} points of the kind “{NARROWS}”"), "one in each country");
        <[Point; 2]>::default()
    });
    Ok((cuts.into(), narrows))
}

fn check(cut: &Cut, problems: &mut Problems) {
    let window = cut.window.word();
    if cut.land.is_empty() {
        problems.add(FILE, format!("no land in the window “{window}”"), "some");
    }
    for (line, number) in cut.land.iter().zip(1..) {
        if line.len() < 4 || line.first() != line.last() {
            let found = format!("line {number} of “{LAND}” in “{window}”, which is not closed");
            problems.add(FILE, found, "that it ends where it begins");
        }
    }
}
