//! The yardsticks in `data/`: arrivals by nationality from the final quarterly tables, and a poll on what voters find
//! important.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::{Nationality, NationalityYear, Wave};

use crate::files::{Problems, Rows};

const NATIONALITIES: &str = "data/nationalities.csv";
const NATIONALITY_COLUMNS: [&str; 5] = ["year", "to", "nationality", "kind", "arrivals"];

const WAVES: &str = "data/salience.csv";
const WAVE_COLUMNS: [&str; 4] = ["date", "immigration", "economy", "health"];

/// The nationalities by the number of all their people, the residual rows last; and the years, in order.
pub(super) fn nationalities(
    root: &Path,
    problems: &mut Problems,
) -> Result<(Vec<Nationality>, Vec<NationalityYear>)> {
    let rows = Rows::read(root, NATIONALITIES, &NATIONALITY_COLUMNS, problems)?;
    let mut all: Vec<(Nationality, u32)> = Vec::new();
    let mut years: Vec<(NationalityYear, Vec<(String, u32)>)> = Vec::new();
    for row in &rows.rows {
        let year = rows.number(row, "year", 2100, problems) as i32;
        let to = rows.day(row, "to", problems);
        let people = rows.number(row, "arrivals", 1_000_000, problems);
        let name = rows.short(row, "nationality", 40, problems);
        let kind = rows.text(row, "kind");
        if to.year() != year {
            problems.add(rows.place(row, "to"), to.to_iso(), format!("a day of {year}"));
        }
        if years.last().is_none_or(|(last, _)| last.year != year) {
            if let Some((last, _)) = years.last().filter(|(last, _)| last.year + 1 != year) {
                problems.add(rows.place(row, "year"), year, last.year + 1);
            }
            years.push((NationalityYear { year, to, ..NationalityYear::default() }, Vec::new()));
        }
        let Some((of_year, counts)) = years.last_mut() else { continue };
        match kind.as_str() {
            "total" => of_year.total = people,
            "named" | "other" | "unrecorded" => {
                counts.push((name.clone(), people));
                let (is_one, is_unrecorded) = (kind == "named", kind == "unrecorded");
                match all.iter_mut().find(|(known, _)| known.name == name) {
                    Some((_, sum)) => *sum += people,
                    None => {
                        all.push((Nationality { slug: slug(&name), name, is_one, is_unrecorded }, people));
                    }
                }
            }
            _ => problems.add(
                rows.place(row, "kind"),
                format!("“{kind}”"),
                "named, other, unrecorded or total",
            ),
        }
    }
    all.sort_by_key(|(one, sum)| (!one.is_one, std::cmp::Reverse(*sum)));
    let names: HashSet<&str> = all.iter().map(|(one, _)| one.slug.as_str()).collect();
    if names.len() != all.len() || all.len() > 64 {
        problems.add(NATIONALITIES, format!("{} nationalities", all.len()), "at most 64, no two alike");
    }
    let years = years.into_iter().map(|(year, counts)| {
        let sum: u32 = counts.iter().map(|(_, people)| people).sum();
        if sum != year.total {
            let place = format!("{NATIONALITIES}, year {}", year.year);
            problems.add(
                place,
                format!("rows that sum to {sum}"),
                format!("{}, the row of the total", year.total),
            );
        }
        let of = |name: &str| counts.iter().find(|(known, _)| known == name).map_or(0, |(_, people)| *people);
        let people = all.iter().map(|(one, _)| of(&one.name)).collect();
        NationalityYear { people, ..year }
    });
    let years = years.collect();
    Ok((all.into_iter().map(|(one, _)| one).collect(), years))
}

fn slug(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}

/// The polling waves, in order.
pub(super) fn waves(root: &Path, problems: &mut Problems) -> Result<Vec<Wave>> {
    let rows = Rows::read(root, WAVES, &WAVE_COLUMNS, problems)?;
    let mut waves: Vec<Wave> = Vec::new();
    for row in &rows.rows {
        let day = rows.day(row, "date", problems);
        if let Some(before) = waves.last().filter(|before| before.day >= day) {
            problems.add(
                rows.place(row, "date"),
                day.to_iso(),
                format!("a day after {}", before.day.to_iso()),
            );
        }
        let share =
            ["immigration", "economy", "health"].map(|issue| rows.number(row, issue, 100, problems) as u8);
        waves.push(Wave { day, share });
    }
    Ok(waves)
}
