//! Words and numbers: sentences, tables, sources.

pub(crate) mod cell;
pub(crate) mod changes;
pub(crate) mod format;
pub(crate) mod known;
pub(crate) mod number;
pub(crate) mod shows;
pub(crate) mod source;
pub(crate) mod table;
pub(crate) mod words;
