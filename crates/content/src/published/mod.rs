//! The published data in `data/`: its rows, the rules that they keep, its files, and the check of them.

#[cfg(test)]
mod committed;
pub(crate) mod csv;
pub(crate) mod hash;
pub(crate) mod history;
pub(crate) mod log;
mod package;
pub(crate) mod read;
pub(crate) mod rows;
pub(crate) mod rules;
mod sequence;
mod series;
pub(crate) mod table;
#[cfg(test)]
mod tests;

pub use log::{REVISIONS, VERSIONS};
pub use package::FILE as PACKAGE;
pub use series::{DAYS, WEEKS};
