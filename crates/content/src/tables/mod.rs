//! The tables that the browser gets: the published data, and what editors write beside the article.

mod events;
mod evidence;
mod periods;
mod series;
mod tenures;
pub(crate) mod views;
mod yardsticks;

use std::path::Path;

use anyhow::Result;
use model::{Data, Tables};

use crate::files::Problems;
use crate::published::read;

pub use views::LATEST;

/// All tables of data/ and content/ but for the article's numbers, checked: series, events, terms of office, yardsticks,
/// other tables and named views. `root` is the checkout. Whether an import has written the data, [`crate::read`] checks.
///
/// # Errors
/// Every problem of the published data, or every line of the content that is not as it must be, with file and line.
pub fn read(root: &Path) -> Result<Tables> {
    let mut problems = Problems::default();
    let mut tables = series::tables(&read::read(&root.join("data"))?)?;
    tables.events = events::read(root, &mut problems)?;
    tables.tenures = tenures::read(root, &mut problems)?;
    (tables.nationalities, tables.nationality_periods) = yardsticks::nationalities(root, &mut problems)?;
    tables.waves = yardsticks::waves(root, &mut problems)?;
    tables.evidence = evidence::read(root, &tables.nationality_periods, &mut problems)?;
    tables.views = views::read(root, &mut problems)?;
    problems.or((), "the content is not as it should be")?;
    // Defaults speak of everything else, so they come last.
    views::check(&Data::from(tables.clone()), &mut problems);
    problems.or(tables, "the content is not as it should be")
}
