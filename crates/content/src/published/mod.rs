//! The published data in `data/`: its rows, the rules that they keep, its files, and the check of them.

pub(crate) mod accepted;
#[cfg(feature = "package")]
pub(crate) mod check;
#[cfg(test)]
#[cfg(feature = "package")]
mod committed;
pub(crate) mod csv;
#[cfg(feature = "package")]
mod evidence;
#[cfg(feature = "package")]
mod fields;
#[cfg(feature = "package")]
pub(crate) mod hash;
pub(crate) mod history;
pub(crate) mod log;
#[cfg(feature = "package")]
mod package;
pub(crate) mod read;
pub(crate) mod rows;
pub(crate) mod rules;
mod sequence;
mod series;
pub(crate) mod table;
#[cfg(test)]
#[cfg(feature = "package")]
mod tests;
#[cfg(feature = "package")]
pub(crate) mod written;

pub use accepted::ACCEPTED;
pub use log::{REVISIONS, VERSIONS};
#[cfg(feature = "package")]
pub use package::FILE as PACKAGE;
pub use series::{DAYS, WEEKS};
