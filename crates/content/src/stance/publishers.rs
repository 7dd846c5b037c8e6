//! `content/publishers.csv`: whose text a statement was read in, and whether its address leads to a page of theirs.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::stance::Statement;
use strum::{IntoStaticStr, VariantArray};

use super::find::word;
use crate::files::{Problems, Rows};

const FILE: &str = "content/publishers.csv";
const COLUMNS: [&str; 3] = ["publisher", "kind", "page"];

/// Whose text it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum PublisherKind {
    /// What was said in Parliament, word for word, wherever it was read.
    Parliament,
    /// The government's own text.
    Government,
    /// A party's own text, or a speaker's.
    Party,
    /// A report of a news agency.
    Agency,
    /// A newspaper, a magazine, a broadcaster or a site of news.
    #[default]
    News,
    /// A charity, a think tank, an agency of the United Nations.
    Body,
}

/// Where the address of a statement leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
enum At {
    /// To a page of those whose text it is, or one that prints an agency's report.
    #[default]
    Own,
    /// To a copy, an extract or a quotation on another site; or there is no address.
    Other,
}

/// A publisher, as statements name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// Its name in `statements.csv`.
    pub name: String,
    /// Whose text it is.
    pub kind: PublisherKind,
    /// Whether it is read on a page of theirs.
    pub is_own: bool,
    place: String,
}

/// All publishers of the checkout `root`.
///
/// # Errors
/// Where the file cannot be read, or every line of it that is not as it must be.
pub fn publishers(root: &Path) -> Result<Vec<Publisher>> {
    let mut problems = Problems::default();
    let publishers = read(root, &mut problems)?;
    problems.or(publishers, "the publishers are not as they should be")
}

pub(super) fn read(root: &Path, problems: &mut Problems) -> Result<Vec<Publisher>> {
    let rows = Rows::read(root, FILE, &COLUMNS, problems)?;
    let mut seen = HashSet::new();
    let mut publishers = Vec::new();
    for row in &rows.rows {
        let name = rows.short(row, "publisher", 80, problems);
        let place = rows.place(row, "publisher");
        if !seen.insert(name.clone()) {
            problems.add(&place, format!("“{name}” for the second time"), "each publisher once");
        }
        let kind = word(rows.place(row, "kind"), &rows.text(row, "kind"), problems);
        let page: At = word(rows.place(row, "page"), &rows.text(row, "page"), problems);
        publishers.push(Publisher { name, kind, is_own: page == At::Own, place });
    }
    Ok(publishers)
}

/// No publisher is listed of whom there is no statement: such a line is most often a name that was written anew elsewhere.
pub(super) fn all_are_used(publishers: &[Publisher], statements: &[Statement], problems: &mut Problems) {
    for one in publishers {
        if !statements.iter().any(|statement| statement.publisher == one.name) {
            problems.add(
                &one.place,
                format!("“{}”", one.name),
                "the publisher of a statement in content/statements.csv",
            );
        }
    }
}
