//! `content/places.csv`: the towns on the map, each with the page that says where it is.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use figure::place::{Country, Town, Window};

use super::degrees::point;
use crate::files::{Problems, Rows};

const FILE: &str = "content/places.csv";
const COLUMNS: [&str; 5] = ["name", "country", "longitude", "latitude", "source"];

/// The towns, in the order of the file.
pub(super) fn read(root: &Path, problems: &mut Problems) -> Result<Vec<Town>> {
    let rows = Rows::read(root, FILE, &COLUMNS, problems)?;
    let mut seen = HashSet::new();
    let mut towns = Vec::new();
    for row in &rows.rows {
        let name = rows.short(row, "name", 24, problems);
        if !seen.insert(name.clone()) {
            problems.add(rows.place(row, "name"), format!("“{name}” for the second time"), "each town once");
        }
        let word = rows.text(row, "country");
        let country = Country::ALL.into_iter().find(|country| country.name() == word);
        let country = country.unwrap_or_else(|| {
            let names = Country::ALL.map(Country::name).join(" or ");
            problems.add(rows.place(row, "country"), format!("“{word}”"), names);
            Country::France
        });
        let at = point(&rows, row, problems);
        if problems.none() && !Window::ALL.iter().any(|window| *window != Window::Channel && window.holds(at))
        {
            let found = format!("{}, {}", rows.text(row, "longitude"), rows.text(row, "latitude"));
            problems.add(rows.place(row, "longitude"), found, "a town that the map shows");
        }
        rows.address(row, "source", problems);
        towns.push(Town { name, country, at });
    }
    Ok(towns)
}
