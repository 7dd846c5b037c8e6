//! The words of all statements as a file, for pages that open them and do not have them: the article, and frames.

use std::path::Path;

use anyhow::Result;

use super::evidence;
use super::page::Page;
use crate::files::{output, scripts};

/// Where they are published, from the root of the site.
pub(crate) struct WordsFile {
    /// The file; its links are relative to it.
    pub(super) words: String,
    /// The script that brings it once somebody is about to open some.
    pub(super) script: String,
}

impl WordsFile {
    /// Publishes both.
    pub(crate) fn publish(root: &Path, dist: &Path, page: &Page) -> Result<Self> {
        let words = output::hashed(dist, "data/words.txt", evidence::plain(page).into_string())?;
        Ok(Self { words, script: scripts::published(root, dist, "js", "words.js")? })
    }
}
