//! `content/claims/`: figures that somebody quoted, each with the ways in which it can be read.

mod entry;
mod reading;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use model::{Data, Quantity};
use serde::Deserialize;

use crate::files::{Problems, TomlFile};
use crate::stance::{Party, parties, party};

pub use reading::{How, Reading};

const FOLDER: &str = "content/claims";

/// A source: where a claim was made, or what it can be held against.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Its web address; empty where it has no public one.
    #[serde(default)]
    pub address: String,
}

/// A claim, checked.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its word in addresses.
    pub id: String,
    /// The person or body that made it.
    pub speaker: String,
    /// The role of the speaker at the time; may be empty.
    pub role: String,
    /// The party that the speaker speaks for; none where it speaks for none.
    pub party: Option<Party>,
    /// The day on which it was said, as an ISO date.
    pub said: String,
    /// What is to be said of that day, such as “about”; may be empty.
    pub said_note: String,
    /// The words as they were, at most eight of them; may be empty.
    pub fragment: String,
    /// The claim in a sentence of ours, at most 300 characters.
    pub claim: String,
    /// The ways to read it, in their order; empty where nothing in the data can test it.
    pub readings: Vec<Reading>,
    /// The place among the readings of the one that is shown first; 0 where there is none.
    pub default: usize,
    /// Why that reading is shown first; empty where there is none.
    pub why: String,
    /// The query of the view that shows the claim; empty where none does.
    pub view: String,
    /// What cannot be tested, and why; empty only where there is a reading.
    pub untestable: String,
    /// A count over days whose place among all spans as long is told; none where the claim names none.
    pub span: Option<Quoted>,
    /// Where it was made, and what it can be held against; may be empty.
    pub sources: Vec<Source>,
}

impl Claim {
    /// The speaker and the claim.
    pub fn title(&self) -> String {
        format!("{}: {}", self.speaker, self.claim)
    }
}

/// A count over days, as it was quoted.
#[derive(Clone, Debug)]
pub struct Quoted {
    /// What was counted: [`Quantity::People`] or [`Quantity::Boats`].
    pub of: Quantity,
    pub(super) stretch: model::RelativeSpan,
    /// The first of the days: a quoted span does not move.
    pub first: model::Day,
    /// The last of the days.
    pub last: model::Day,
}

/// Reads all claims: file by file in the order of their names, in each as they stand there.
///
/// # Errors
/// Where a file cannot be read at all; what is wrong in it becomes problems.
pub(super) fn read(root: &Path, data: &Data, problems: &mut Problems) -> Result<Vec<Claim>> {
    let parties = parties(root, problems)?;
    let mut seen = HashSet::new();
    let mut claims = Vec::new();
    for name in files(root)? {
        let (file, entry::File { claim }) = TomlFile::read(root, name)?;
        for mut entry in claim {
            let of = entry.party.take();
            let of = of.and_then(|of| party(file.place(of.span()), of.as_ref(), &parties, problems));
            claims.push(Claim { party: of, ..entry.checked(&file, data, &mut seen, problems) });
        }
    }
    Ok(claims)
}

/// The names of the files, from the root of the checkout.
fn files(root: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(root.join(FOLDER)).with_context(|| format!("{FOLDER} cannot be read"))?;
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<Result<Vec<String>>>()?;
    names.retain(|name| Path::new(name).extension().is_some_and(|ending| ending == "toml"));
    names.sort();
    Ok(names.into_iter().map(|name| format!("{FOLDER}/{name}")).collect())
}
