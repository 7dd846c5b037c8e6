//! Files that pages load, and how they are written.

pub(crate) mod data;
pub(crate) mod facts;
pub(crate) mod fonts;
pub mod minify;
pub mod offline;
pub mod output;
pub mod program;
pub(crate) mod scripts;
