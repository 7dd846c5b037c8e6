//! A file in TOML that editors write, with the place of everything in it for messages.

use std::ops::Range;
use std::path::Path;

use anyhow::{Result, anyhow};
use serde::de::DeserializeOwned;

use super::text::read_text;

/// A file's text, to find the lines in.
pub(crate) struct TomlFile {
    name: String,
    text: String,
}

impl TomlFile {
    /// Reads a file.
    ///
    /// # Errors
    /// Where there is none, or where it is not as its type wants it: with the line.
    pub(crate) fn read<T: DeserializeOwned>(root: &Path, name: impl Into<String>) -> Result<(Self, T)> {
        let name = name.into();
        let text = read_text(root, &name)?;
        Self::parse(name, text)
    }

    /// Reads the text of a file, which messages call `name`.
    ///
    /// # Errors
    /// Where it is not as its type wants it: with the line.
    pub(crate) fn parse<T: DeserializeOwned>(name: String, text: String) -> Result<(Self, T)> {
        let file = Self { name, text };
        let read = toml::from_str(&file.text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            anyhow!("{}:{}: {}", file.name, file.line(start), error.message())
        })?;
        Ok((file, read))
    }

    /// The line of an offset, from 1.
    fn line(&self, at: usize) -> usize {
        self.text.get(..at).map_or(1, |before| before.matches('\n').count() + 1)
    }

    /// The place of a value.
    pub(crate) fn place(&self, span: Range<usize>) -> String {
        format!("{}:{}", self.name, self.line(span.start))
    }
}
