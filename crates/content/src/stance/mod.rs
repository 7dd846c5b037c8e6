//! The stance map: who, what was said, on what it is coded, how two coders coded it; who published it; and what experts say of the parties.

mod actors;
mod agreement;
mod alpha;
mod codebook;
pub(crate) mod codes;
mod experts;
mod find;
#[cfg(feature = "article")]
mod parties;
mod publishers;
pub(crate) mod statements;
#[cfg(test)]
mod tests;
mod third;
mod words;

use std::path::Path;

use anyhow::Result;
use model::stance::StanceTables;

use crate::files::Problems;

pub use experts::experts;
#[cfg(feature = "article")]
pub use parties::Party;
#[cfg(feature = "article")]
pub(crate) use parties::{parties, party};
pub use publishers::{Publisher, PublisherKind, publishers};
pub use third::{Pair, pairs};
pub use words::{low, pair, table};

/// Everything that the stance map is made of, read from the checkout `root` and checked, with the agreement of the
/// coders.
///
/// # Errors
/// Where a file cannot be read, or every line of the six files that is not as it must be.
pub fn read(root: &Path) -> Result<StanceTables> {
    let mut problems = Problems::default();
    let mut tables = codebook::read(root, &mut problems)?;
    tables.actors = actors::read(root, &mut problems)?;
    let publishers = publishers::read(root, &mut problems)?;
    tables.statements = statements::read(root, &tables.actors, &publishers, &mut problems)?;
    publishers::all_are_used(&publishers, &tables.statements, &mut problems);
    codes::read(root, &mut tables, &mut problems)?;
    third::read(root, &tables, &mut problems)?;
    problems.or((), "the content of the stance map is not as it should be")?;
    agreement::fill(&mut tables);
    Ok(tables)
}
