//! The yardsticks in `data/`: arrivals by nationality from the final quarterly tables, and a poll on what voters find
//! important.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::{Nationality, NationalityPeriod, Span, Wave};

use super::periods::period;
use crate::files::{Problems, Rows};

const NATIONALITIES: &str = "data/nationalities.csv";
const NATIONALITY_COLUMNS: [&str; 5] = ["from", "to", "nationality", "kind", "arrivals"];

const WAVES: &str = "data/salience.csv";
const WAVE_COLUMNS: [&str; 4] = ["date", "immigration", "economy", "health"];

/// A period with its rows: the name of each, and its people.
type Listed = (NationalityPeriod, Vec<(String, Option<u32>)>);

/// The nationalities by the number of all their people in the calendar years, the residual rows last; and the periods, in
/// order.
pub(super) fn nationalities(
    root: &Path,
    problems: &mut Problems,
) -> Result<(Vec<Nationality>, Vec<NationalityPeriod>)> {
    let rows = Rows::read(root, NATIONALITIES, &NATIONALITY_COLUMNS, problems)?;
    let mut all: Vec<(Nationality, u32)> = Vec::new();
    let mut periods: Vec<Listed> = Vec::new();
    let mut spans: Vec<Span> = Vec::new();
    for row in &rows.rows {
        if period(&rows, row, &mut spans, problems) {
            let Some(Span { first: from, last: to }) = spans.last().copied() else { continue };
            periods.push((NationalityPeriod { from, to, ..NationalityPeriod::default() }, Vec::new()));
        }
        // A nationality that a period does not list is among all others there: it is not zero.
        let is_listed = rows.text(row, "arrivals") != "-";
        let people = is_listed.then(|| rows.number(row, "arrivals", 1_000_000, problems));
        let name = rows.short(row, "nationality", 40, problems);
        let kind = rows.text(row, "kind");
        let Some((of_period, counts)) = periods.last_mut() else { continue };
        match (kind.as_str(), people) {
            ("total", Some(people)) => of_period.total = people,
            ("named", _) | ("other" | "unrecorded", Some(_)) => {
                counts.push((name.clone(), people));
                let (is_one, is_unrecorded) = (kind == "named", kind == "unrecorded");
                // Years to June share months with calendar years: they are not added to them.
                let more = people.filter(|_| of_period.span().calendar_year().is_some()).unwrap_or_default();
                match all.iter_mut().find(|(known, _)| known.name == name) {
                    Some((_, sum)) => *sum += more,
                    None => all.push((Nationality { slug: slug(&name), name, is_one, is_unrecorded }, more)),
                }
            }
            ("total" | "other" | "unrecorded", None) => {
                problems.add(
                    rows.place(row, "arrivals"),
                    "“-”",
                    "a whole number, in a row that is no nationality",
                );
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
    let all: Vec<Nationality> = all.into_iter().map(|(one, _)| one).collect();
    let periods = periods.into_iter().map(|listed| in_order(listed, &all, problems)).collect();
    Ok((all, periods))
}

/// A period with its people in the order of the nationalities. Each has a row in it, and they add up to the total.
fn in_order((period, counts): Listed, all: &[Nationality], problems: &mut Problems) -> NationalityPeriod {
    let place = format!("{NATIONALITIES}, {} to {}", period.from.to_iso(), period.to.to_iso());
    let sum: u32 = counts.iter().filter_map(|(_, people)| *people).sum();
    if sum != period.total {
        let expected = format!("{}, the row of the total", period.total);
        problems.add(&place, format!("rows that sum to {sum}"), expected);
    }
    let mut of = |name: &str| {
        let mut found = counts.iter().filter(|(known, _)| known == name).map(|(_, people)| *people);
        let (people, more) = (found.next(), found.count());
        if people.is_none() || more > 0 {
            let rows = if more > 0 { "several rows" } else { "no row" };
            problems.add(
                &place,
                format!("{rows} of {name}"),
                "one, with “-” where the table does not list it",
            );
        }
        people.flatten().unwrap_or(NationalityPeriod::NOT_LISTED)
    };
    let people = all.iter().map(|one| of(&one.name)).collect();
    NationalityPeriod { people, ..period }
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
