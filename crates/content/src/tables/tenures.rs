//! `content/tenures.csv`: who held an office, and when.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::{Choice, Office, Tenure};

use crate::files::{Problems, Rows};

const FILE: &str = "content/tenures.csv";
const COLUMNS: [&str; 8] = ["office", "slug", "name", "party", "from", "to", "source", "address"];

/// Time in office, in order.
pub(super) fn read(root: &Path, problems: &mut Problems) -> Result<Vec<Tenure>> {
    let rows = Rows::read(root, FILE, &COLUMNS, problems)?;
    let offices: Vec<&str> = Office::ALL.iter().map(|office| office.slug()).collect();
    let mut seen = HashSet::new();
    let mut tenures: Vec<Tenure> = Vec::new();
    for row in &rows.rows {
        let office = rows.text(row, "office");
        if !offices.contains(&office.as_str()) {
            problems.add(rows.place(row, "office"), format!("“{office}”"), offices.join(" or "));
        }
        let from = rows.day(row, "from", problems);
        let is_open = rows.text(row, "to").is_empty();
        let to = if is_open { None } else { Some(rows.day(row, "to", problems)) };
        if let Some(to) = to.filter(|to| *to < from) {
            problems.add(rows.place(row, "to"), to.to_iso(), format!("{} or later", from.to_iso()));
        }
        if let Some(before) = tenures.iter().rev().find(|before| before.office == office) {
            match before.to {
                Some(to) if to > from => {
                    problems.add(
                        rows.place(row, "from"),
                        from.to_iso(),
                        format!("{} or later, when the one before left", to.to_iso()),
                    );
                }
                None => problems.add(
                    rows.place(row, "from"),
                    from.to_iso(),
                    "nobody after the one still in office",
                ),
                Some(_) => {}
            }
        }
        rows.short(row, "party", 40, problems);
        rows.short(row, "source", 120, problems);
        rows.address(row, "address", problems);
        tenures.push(Tenure {
            office,
            slug: rows.slug(row, "slug", &mut seen, problems),
            name: rows.short(row, "name", 30, problems),
            from,
            to,
        });
    }
    Ok(tenures)
}
