//! The stance map's four files: who, what was said, on what it is coded, and how two coders coded it.

mod actors;
mod agreement;
pub(crate) mod alpha;
mod codebook;
mod codes;
mod statements;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod words;

use std::path::Path;

use anyhow::Result;
use model::Choice;
use model::stance::StanceTables;

use crate::problem::Problems;

pub(crate) use words::{low, table};

/// The report that the collection began with; it has no public address.
const REPORT: &str = "British news report";

/// What the stance map is made of, all of it checked.
///
/// # Errors
/// Every line of the four files that is not as it must be.
pub(crate) fn read(root: &Path) -> Result<StanceTables> {
    let mut problems = Problems::default();
    let mut tables = codebook::read(root, &mut problems)?;
    tables.actors = actors::read(root, &mut problems)?;
    tables.statements = statements::read(root, &tables.actors, &mut problems)?;
    codes::read(root, &mut tables, &mut problems)?;
    problems.or((), "the content of the stance map is not as it should be")?;
    agreement::fill(&mut tables);
    Ok(tables)
}

/// The place of a word in a list, if it is there; else a problem.
fn find(
    place: impl std::fmt::Display,
    what: &str,
    word: &str,
    known: impl Iterator<Item = impl AsRef<str>>,
    problems: &mut Problems,
) -> Option<u16> {
    let known: Vec<String> = known.map(|one| one.as_ref().to_owned()).collect();
    let found = known.iter().position(|one| one == word);
    if found.is_none() {
        let expected = match known.len() {
            0..=12 => format!("one of {}", known.join(", ")),
            many => {
                format!("one of the {many} that there are, such as {}", known.first().map_or("", |one| one))
            }
        };
        problems.add(place, format!("the {what} “{word}”"), expected);
    }
    found.map(|at| at as u16)
}

/// The value that a word stands for; the first where it is none, with a problem.
fn word<T: Choice + Default>(place: impl std::fmt::Display, text: &str, problems: &mut Problems) -> T {
    T::from_slug(text).unwrap_or_else(|| {
        let words: Vec<&str> = T::ALL.iter().map(|one| one.slug()).collect();
        problems.add(place, format!("“{text}”"), words.join(" or "));
        T::default()
    })
}
