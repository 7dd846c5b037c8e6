//! How the files of editors and publishers are read: every mistake with its place.

mod problems;
mod rows;
mod text;
mod toml_file;
mod words;

pub(crate) use problems::Problems;
pub(crate) use rows::{Row, Rows};
pub(crate) use text::decode;
pub use text::read_text;
#[cfg(feature = "article")]
pub(crate) use text::{directive, is_invisible, unix};
pub(crate) use toml_file::TomlFile;
pub(crate) use words::{is_slug, own_word};
