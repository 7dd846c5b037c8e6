//! `data/experts.csv`: what the Chapel Hill Expert Survey of 2024 says of the parties.

use std::path::Path;

use anyhow::Result;
use figure::stance::Expert;
use model::stance::{ActorKind, StanceTables};

use crate::files::{Problems, Row, Rows};

const FILE: &str = "data/experts.csv";
const COLUMNS: [&str; 4] = ["party", "policy", "salience", "dissent"];

/// The experts' answers by party, in the order of the file, from the checkout `root`; 0 to 1000 hundredths of a point.
/// From the Chapel Hill Expert Survey of 2024.
///
/// # Errors
/// Where the file is missing, or every line of it that is not as it must be.
pub fn experts(root: &Path, tables: &StanceTables) -> Result<Vec<Expert>> {
    let mut problems = Problems::default();
    let rows = Rows::read(root, FILE, &COLUMNS, &mut problems)?;
    let mut experts: Vec<Expert> = Vec::new();
    for row in &rows.rows {
        let id = rows.text(row, "party");
        let known = tables.actors.iter().position(|one| one.kind == ActorKind::Party && one.id == id);
        let Some(party) = known.and_then(|place| u16::try_from(place).ok()) else {
            problems.add(
                rows.place(row, "party"),
                format!("“{id}”"),
                "the id of a party in content/actors.csv",
            );
            continue;
        };
        if experts.iter().any(|one| one.party == party) {
            problems.add(rows.place(row, "party"), format!("“{id}” for the second time"), "each party once");
        }
        let mut points = |column| points(&rows, row, column, &mut problems);
        let (policy, salience, dissent) = (points("policy"), points("salience"), points("dissent"));
        experts.push(Expert { party, policy, salience, dissent });
    }
    problems.or(experts, "the experts' answers are not as they should be")
}

/// Points from 0 to 10 with two decimals, in hundredths.
fn points(rows: &Rows, row: &Row, column: &'static str, problems: &mut Problems) -> u16 {
    let text = rows.text(row, column);
    let hundredths =
        text.split_once('.').filter(|(_, decimals)| decimals.len() == 2).and_then(|(whole, decimals)| {
            let number = whole.parse::<u16>().ok()?.checked_mul(100)?.checked_add(decimals.parse().ok()?)?;
            (number <= 1000).then_some(number)
        });
    hundredths.unwrap_or_else(|| {
        problems.add(rows.place(row, column), format!("“{text}”"), "points from 0.00 to 10.00");
        0
    })
}
