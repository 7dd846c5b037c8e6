//! `content/claims/`: figures that somebody quoted, each with the ways in which it can be read.

mod claim;
mod entry;
mod reading;

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use model::Data;

use crate::files::{Problems, TomlFile};
use crate::stance::{Party, parties, party};

pub use claim::{Claim, Source};
pub use reading::{How, Quoted, QuotedCount, Reading};

const FOLDER: &str = "content/claims";

/// Reads all claims: file by file in the order of their names, in each as they stand there.
///
/// # Errors
/// Where a file cannot be read at all; what is wrong in it becomes problems.
pub(super) fn read(root: &Path, data: &Data, problems: &mut Problems) -> Result<Vec<Claim>> {
    let parties = parties(root, problems)?;
    let mut seen = HashSet::new();
    let mut claims = Vec::new();
    for name in files(root)? {
        claims.extend(checked(TomlFile::read(root, name)?, data, &parties, &mut seen, problems));
    }
    Ok(claims)
}

/// The claims of one file, as they stand there; `seen` are the words of those before it.
fn checked(
    (file, entry::File { claim }): (TomlFile, entry::File),
    data: &Data,
    parties: &[Party],
    seen: &mut HashSet<String>,
    problems: &mut Problems,
) -> Vec<Claim> {
    let mut claims = Vec::new();
    for mut entry in claim {
        let of = entry.party.take();
        let of = of.and_then(|of| party(file.place(of.span()), of.as_ref(), parties, problems));
        claims.push(Claim { party: of, ..entry.checked(&file, data, seen, problems) });
    }
    claims
}

/// The claims in the text of one file, as they stand there.
///
/// # Errors
/// Where it is no such file at all; what is wrong in it becomes problems.
#[cfg(feature = "fuzz")]
pub(crate) fn parse(
    text: &str,
    data: &Data,
    parties: &[Party],
    problems: &mut Problems,
) -> Result<Vec<Claim>> {
    let file = TomlFile::parse(format!("{FOLDER}/fuzz.toml"), text.to_owned())?;
    Ok(checked(file, data, parties, &mut HashSet::new(), problems))
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
