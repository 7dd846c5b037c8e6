//! Tables beside the daily series, in `data/`: what became of claims, deaths on the way, the exchange with France,
//! ages, other routes.

use std::path::Path;

use anyhow::Result;
use model::{Ages, Day, Deaths, Exchange, NationalityPeriod, Outcomes, Routes, Span};

use super::periods::period;
use crate::files::{Problems, Row, Rows};

const OUTCOMES: &str = "data/outcomes.csv";
const OUTCOME_COLUMNS: [&str; 11] = [
    "published",
    "decisions_to",
    "year",
    "arrived",
    "claimed",
    "granted_protection",
    "other_leave",
    "refused",
    "withdrawn",
    "administrative",
    "awaiting",
];

const DEATHS: &str = "data/deaths.csv";
const DEATH_COLUMNS: [&str; 6] = ["year", "to", "incidents", "dead", "missing", "english_channel"];

const EXCHANGE: &str = "data/exchange.csv";
const EXCHANGE_COLUMNS: [&str; 4] = ["from", "to", "admitted", "returned"];

const AGES: &str = "data/ages.csv";
const AGE_COLUMNS: [&str; 5] = ["from", "to", "age", "sex", "arrivals"];

const ROUTES: &str = "data/routes.csv";
const ROUTE_COLUMNS: [&str; 6] = ["published", "year", "small_boats", "air", "in_country", "ports"];

/// The sexes that a row of ages can be of, and what such a row says where no age was recorded.
const SEXES: [&str; 3] = ["male", "female", "unknown"];
const UNRECORDED: [&str; 2] = ["Not currently recorded", "all"];

/// More than so many people are a slip.
const MOST: u32 = 1_000_000;

/// A field that must be a year, the one after that of the row before.
fn year(rows: &Rows, row: &Row, before: Option<i32>, problems: &mut Problems) -> i32 {
    let year = rows.number(row, "year", 2100, problems) as i32;
    if let Some(before) = before.filter(|before| before + 1 != year) {
        problems.add(rows.place(row, "year"), year, before + 1);
    }
    year
}

/// The last day counted of a year; one before 31 December only where no later year follows.
fn to(rows: &Rows, row: &Row, year: i32, is_last: bool, problems: &mut Problems) -> Day {
    let (to, end) = (rows.day(row, "to", problems), Span::year(year).last);
    if to.year() != year || to != end && !is_last {
        let expected = if is_last { format!("a day of {year}") } else { end.to_iso() };
        problems.add(rows.place(row, "to"), to.to_iso(), expected);
    }
    to
}

/// The rows of all of them as plain numbers.
pub(super) fn read(root: &Path, totals: &[NationalityPeriod], problems: &mut Problems) -> Result<Vec<u32>> {
    let mut all = outcomes(root, problems)?;
    all.extend(deaths(root, problems)?);
    all.extend(exchange(root, problems)?);
    all.extend(ages(root, totals, problems)?);
    all.extend(routes(root, problems)?);
    Ok(all)
}

/// What became of the claims, in order of the years of arrival. The parts add up to the people with a claim.
fn outcomes(root: &Path, problems: &mut Problems) -> Result<Vec<u32>> {
    let rows = Rows::read(root, OUTCOMES, &OUTCOME_COLUMNS, problems)?;
    let mut all: Vec<Outcomes> = Vec::new();
    for row in &rows.rows {
        let known = rows.day(row, "published", problems);
        let cutoff = if rows.text(row, "decisions_to") == "-" {
            known
        } else {
            rows.day(row, "decisions_to", problems)
        };
        let year = year(&rows, row, all.last().map(|before| before.year), problems);
        let mut count = |column| rows.number(row, column, MOST, problems);
        let one = Outcomes {
            known,
            year,
            arrived: count("arrived"),
            claimed: count("claimed"),
            granted: count("granted_protection"),
            other_leave: count("other_leave"),
            refused: count("refused"),
            withdrawn: count("withdrawn"),
            administrative: count("administrative"),
            awaiting: count("awaiting"),
        };
        if cutoff > known || cutoff.year() < year {
            let expected = format!("a day of {year} or later, not after {}", known.to_iso());
            problems.add(rows.place(row, "decisions_to"), cutoff.to_iso(), expected);
        }
        if let Some(before) = all.last().filter(|before| before.known > known) {
            let expected = format!("{} or later", before.known.to_iso());
            problems.add(rows.place(row, "published"), known.to_iso(), expected);
        }
        if one.claimed > one.arrived {
            problems.add(
                rows.place(row, "claimed"),
                one.claimed,
                format!("at most {}, who arrived", one.arrived),
            );
        }
        let parts =
            [one.granted, one.other_leave, one.refused, one.withdrawn, one.administrative, one.awaiting];
        let sum: u32 = parts.iter().sum();
        if sum != one.claimed {
            problems.add(
                rows.place(row, "claimed"),
                one.claimed,
                format!("{sum}, the sum of what became of them"),
            );
        }
        all.push(one);
    }
    Ok(all.into_iter().flat_map(Outcomes::to_numbers).collect())
}

/// The dead and missing, in order of the years.
fn deaths(root: &Path, problems: &mut Problems) -> Result<Vec<u32>> {
    let rows = Rows::read(root, DEATHS, &DEATH_COLUMNS, problems)?;
    let mut all: Vec<Deaths> = Vec::new();
    for (place, row) in (1..).zip(&rows.rows) {
        let year = year(&rows, row, all.last().map(Deaths::year), problems);
        let to = to(&rows, row, year, place == rows.rows.len(), problems);
        let mut count = |column| rows.number(row, column, MOST, problems);
        let one = Deaths {
            to,
            incidents: count("incidents"),
            dead: count("dead"),
            missing: count("missing"),
            channel: count("english_channel"),
        };
        if one.channel > one.total() {
            let expected = format!("at most {}, the dead and missing", one.total());
            problems.add(rows.place(row, "english_channel"), one.channel, expected);
        }
        if (one.incidents == 0) != (one.total() == 0) || one.incidents > one.total() {
            let expected = format!("1 to {}, the dead and missing", one.total());
            problems.add(rows.place(row, "incidents"), one.incidents, expected);
        }
        all.push(one);
    }
    Ok(all.into_iter().flat_map(Deaths::to_numbers).collect())
}

/// The exchange with France, in order of the months: whole ones, but for the days before the first.
fn exchange(root: &Path, problems: &mut Problems) -> Result<Vec<u32>> {
    let rows = Rows::read(root, EXCHANGE, &EXCHANGE_COLUMNS, problems)?;
    let mut all: Vec<Exchange> = Vec::new();
    for row in &rows.rows {
        let (from, to) = (rows.day(row, "from", problems), rows.day(row, "to", problems));
        if let Some(expected) = all.last().map(|before| before.to.plus(1)).filter(|first| *first != from) {
            problems.add(rows.place(row, "from"), from.to_iso(), expected.to_iso());
        }
        let end = model::By::Month.period(from).span().last;
        if to != end {
            problems.add(
                rows.place(row, "to"),
                to.to_iso(),
                format!("{}, the end of the month", end.to_iso()),
            );
        }
        let mut count = |column| rows.number(row, column, MOST, problems);
        all.push(Exchange { to, from, admitted: count("admitted"), returned: count("returned") });
    }
    Ok(all.into_iter().flat_map(Exchange::to_numbers).collect())
}

/// Arrivals by age and sex, in order of the periods. Each adds up to that of the nationalities.
fn ages(root: &Path, totals: &[NationalityPeriod], problems: &mut Problems) -> Result<Vec<u32>> {
    let rows = Rows::read(root, AGES, &AGE_COLUMNS, problems)?;
    // Each with the cells that it has had: three sexes of four groups, and those without an age.
    let mut all: Vec<(Ages, [bool; 13])> = Vec::new();
    let mut spans: Vec<Span> = Vec::new();
    for row in &rows.rows {
        if period(&rows, row, &mut spans, problems) {
            let Some(Span { first: from, last: to }) = spans.last().copied() else { continue };
            all.push((Ages { from, to, ..Ages::default() }, [false; 13]));
        }
        let people = rows.number(row, "arrivals", MOST, problems);
        let (age, sex) = (rows.text(row, "age"), rows.text(row, "sex"));
        let group = Ages::GROUPS.iter().position(|known| **known == age);
        let cell = match (group, SEXES.iter().position(|known| **known == sex)) {
            (Some(group), Some(sex)) => Some(sex * 4 + group),
            _ if [age.as_str(), sex.as_str()] == UNRECORDED => Some(12),
            _ => None,
        };
        let Some((one, had)) = all.last_mut() else { continue };
        let Some(cell) = cell.filter(|cell| !had[*cell]) else {
            let expected = "an age group and male, female or unknown, or “Not currently recorded” and all, once a period";
            problems.add(rows.place(row, "age"), format!("“{age}”, “{sex}”"), expected);
            continue;
        };
        had[cell] = true;
        match cell {
            0..4 => one.male[cell] = people,
            4..8 => one.female[cell - 4] = people,
            8..12 => one.unknown[cell - 8] = people,
            _ => one.unrecorded = people,
        }
    }
    for (one, had) in &all {
        let place = format!("{AGES}, {} to {}", one.from.to_iso(), one.to.to_iso());
        let found = had.iter().filter(|had| **had).count();
        if found != had.len() {
            problems.add(&place, format!("{found} rows"), had.len());
        }
        let total = totals.iter().find(|total| total.span() == one.span()).map(|total| total.total);
        if total != Some(one.total()) {
            let expected = total.map_or("a period that the nationalities have".into(), |total| {
                format!("{total}, as by nationality")
            });
            problems.add(&place, format!("rows that sum to {}", one.total()), expected);
        }
    }
    Ok(all.into_iter().flat_map(|(one, _)| one.to_numbers()).collect())
}

/// People detected on other routes beside small boats, in order of the years. A year has all other routes or none.
fn routes(root: &Path, problems: &mut Problems) -> Result<Vec<u32>> {
    let rows = Rows::read(root, ROUTES, &ROUTE_COLUMNS, problems)?;
    let mut all: Vec<Routes> = Vec::new();
    for row in &rows.rows {
        let known = rows.day(row, "published", problems);
        let year = year(&rows, row, all.last().map(|before| before.year), problems);
        if known <= Span::year(year).last || all.last().is_some_and(|before| before.known > known) {
            let expected = format!("a day after {year}, not before that of the row before");
            problems.add(rows.place(row, "published"), known.to_iso(), expected);
        }
        let others = ["air", "in_country", "ports"];
        let missing = others.iter().filter(|column| rows.text(row, column) == "-").count();
        if missing > 0 && missing < others.len() {
            problems.add(
                rows.place(row, "air"),
                format!("{missing} of the other routes without a number"),
                "all or none",
            );
        }
        let others = (missing == 0).then(|| others.map(|column| rows.number(row, column, MOST, problems)));
        all.push(Routes {
            known,
            year,
            small_boats: rows.number(row, "small_boats", MOST, problems),
            others,
        });
    }
    Ok(all.into_iter().flat_map(Routes::to_numbers).collect())
}

#[cfg(test)]
mod tests;
