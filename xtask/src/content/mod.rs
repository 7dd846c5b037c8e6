//! What editors write beside the article, checked: named views, events, time in office, and the yardsticks in data/.
//!
//! Every problem is collected, with file, line, what was found and what was expected.

pub(crate) mod claims;
mod events;
mod experts;
pub(crate) mod expression;
pub(crate) mod query;
mod rows;
pub(crate) mod stance;
mod tenures;
pub(crate) mod terms;
mod toml_file;
mod views;
mod yardsticks;

pub use experts::experts;

use std::path::Path;

use anyhow::{Context, Result};
use model::{Data, Day, Measure, Revision, Tables};

use crate::prerender::Library;
use crate::problem::Problems;
use crate::published::{self, Published};
pub(crate) use rows::is_slug;

/// The tables that the browser gets: all of data/ and content/, checked.
///
/// # Errors
/// As [`published::check_data`]; and every line of the content that is not as it must be.
pub fn tables(root: &Path) -> Result<Tables> {
    of(root, &published::check_data(&root.join("data"))?)
}

/// The tables of published data that was checked before.
///
/// # Errors
/// Every line of the content that is not as it must be.
pub(crate) fn of(root: &Path, published: &Published) -> Result<Tables> {
    let mut problems = Problems::default();
    let mut tables = series(published)?;
    tables.events = events::read(root, &mut problems)?;
    tables.tenures = tenures::read(root, &mut problems)?;
    (tables.nationalities, tables.nationality_years) = yardsticks::nationalities(root, &mut problems)?;
    tables.waves = yardsticks::waves(root, &mut problems)?;
    tables.views = views::read(root, &mut problems)?;
    problems.or((), "the content is not as it should be")?;
    // Defaults speak of everything else, so they come last.
    views::check(&Data::from(tables.clone()), &mut problems);
    problems.or(tables, "the content is not as it should be")
}

/// The stance map's tables: all four of its files, checked.
///
/// # Errors
/// Every line of them that is not as it must be.
pub fn stance(root: &Path) -> Result<model::stance::StanceTables> {
    stance::read(root)
}

/// What the article can speak of: the data, and the claims and terms that editors have written.
///
/// # Errors
/// Every line of them that is not as it must be.
pub(crate) fn library(root: &Path, tables: &Tables) -> Result<Library> {
    let mut problems = Problems::default();
    let data = Data::from(tables.clone());
    let claims = claims::read(root, &data, &mut problems)?;
    let terms = terms::read(root, &mut problems)?;
    problems.or(Library { data, claims, terms }, "the content is not as it should be")
}

/// The published series as columns.
fn series(published: &Published) -> Result<Tables> {
    let days = &published.days;
    let day = |date: jiff::civil::Date| Day::parse_iso(&date.to_string()).context("a date that is none");
    let first = days.first().context("no day is published")?;
    let uncontrolled = days.iter().find(|day| day.uncontrolled.is_some()).unwrap_or(first);
    let weeks: Vec<_> = published.weeks.iter().skip_while(|week| week.people_prevented.is_none()).collect();
    let prevented_first = match weeks.first() {
        Some(week) => day(week.week_ending)?.plus(-6),
        None => day(first.date)?,
    };
    Ok(Tables {
        version: published.version(),
        versions: published.log.versions.iter().map(published::Version::name).collect(),
        revisions: revisions(published)?,
        first: day(first.date)?,
        people: days.iter().map(|day| day.people).collect(),
        boats: days.iter().map(|day| day.boats).collect(),
        uncontrolled_first: day(uncontrolled.date)?,
        uncontrolled: days.iter().filter_map(|day| day.uncontrolled).collect(),
        prevented_first,
        prevented: weeks.iter().map(|week| week.people_prevented).collect(),
        ..Tables::default()
    })
}

/// The revisions of what figures show. A count that was not published before is a new one, not a changed one.
fn revisions(published: &Published) -> Result<Vec<u32>> {
    let log = &published.log;
    let mut all = Vec::new();
    for revision in &log.revisions {
        let measure = match revision.column {
            "people" => Measure::People,
            "boats" => Measure::Boats,
            "uncontrolled_landings" => Measure::Uncontrolled,
            "people_prevented" => Measure::Prevented,
            _ => continue,
        };
        let (Some(before), Some(after)) = (revision.before, revision.after) else { continue };
        let place = log.versions.iter().position(|version| version.name() == revision.version);
        let version = place.context("a version that is none")? as u32;
        let day = Day::parse_iso(&revision.date.to_string()).context("a date that is none")?;
        all.extend(Revision { version, measure, day, before, after }.to_numbers().into_iter().flatten());
    }
    Ok(all)
}
