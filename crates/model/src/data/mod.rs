//! The published tables, and the series that are made of them.

pub(crate) mod published;
pub(crate) mod tables;
