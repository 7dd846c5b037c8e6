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
use crate::stance::{parties, party};

pub use claim::{Claim, Source};
pub use reading::{How, Quoted, Reading};

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
