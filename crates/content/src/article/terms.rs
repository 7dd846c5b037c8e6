//! `content/terms.toml`: words that a reader may want explained.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;
use toml::Spanned;

use crate::files::{Problems, TomlFile, own_word};

const FILE: &str = "content/terms.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    term: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Spanned<String>,
    name: Spanned<String>,
    means: Spanned<String>,
    source: String,
}

/// A word with its meaning.
#[derive(Clone, Debug)]
pub struct Term {
    /// The word by which the article's source names it.
    pub id: String,
    /// The word as a reader knows it, at most 60 characters.
    pub name: String,
    /// The meaning, at most 500 characters.
    pub means: String,
    /// The source of the definition.
    pub source: String,
}

/// Reads all terms.
///
/// # Errors
/// Where the file cannot be read at all; what is wrong in it becomes problems.
pub(super) fn read(root: &Path, problems: &mut Problems) -> Result<Vec<Term>> {
    let (file, File { term }) = TomlFile::read(root, FILE)?;
    let mut seen = HashSet::new();
    let mut terms = Vec::new();
    for Entry { id, name, means, source } in term {
        own_word(file.place(id.span()), id.as_ref(), &mut seen, problems);
        for (what, text, most) in [("a name", &name, 60), ("a meaning", &means, 500)] {
            let length = text.as_ref().chars().count();
            if length == 0 || length > most {
                let expected = format!("1 to {most} characters");
                problems.add(file.place(text.span()), format!("{what} of {length} characters"), expected);
            }
        }
        terms.push(Term { id: id.into_inner(), name: name.into_inner(), means: means.into_inner(), source });
    }
    Ok(terms)
}
