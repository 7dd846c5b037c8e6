//! The published tables, the series that are made of them, and terms of office.

pub(crate) mod evidence;
pub(crate) mod published;
pub(crate) mod tables;
pub(crate) mod term;
#[cfg(test)]
mod tests;
