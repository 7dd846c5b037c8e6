//! Files that are replaced together or not at all.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use anyhow::Context;

use crate::published::check::check_data;

/// Writes `files` into the folder `data`, which it makes where there is none, and returns the names of those that changed.
///
/// They are first written to a folder of their own beside them, checked as the build will check them and put on the
/// disk; only then does each take its place. The order is that of `files`: the last one holds the others' hashes, so
/// an interruption between two of them shows as a mismatch, which importing again mends.
///
/// # Errors
/// Where a file cannot be written; up to the first rename nothing has changed.
pub(super) fn put(data: &Path, files: &[(&'static str, String)]) -> anyhow::Result<Vec<&'static str>> {
    let changed: Vec<&(&str, String)> = files
        .iter()
        .filter(|(name, text)| !fs::read(data.join(name)).is_ok_and(|old| old == text.as_bytes()))
        .collect();
    if changed.is_empty() {
        return Ok(Vec::new());
    }
    fs::create_dir_all(data).with_context(|| format!("{} cannot be made", data.display()))?;
    let stage = tempfile::Builder::new()
        .prefix(".import-")
        .tempdir_in(data)
        .with_context(|| format!("{} cannot be written to", data.display()))?;
    for (name, text) in files {
        let path = stage.path().join(name);
        let write = || {
            let mut file = File::create(&path)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()
        };
        write().with_context(|| format!("{} cannot be written", path.display()))?;
    }
    check_data(stage.path()).context("what was about to be written does not read back")?;
    for (name, _) in &changed {
        let path = data.join(name);
        fs::rename(stage.path().join(name), &path)
            .with_context(|| format!("{} cannot be replaced", path.display()))?;
    }
    // A folder cannot be opened everywhere; where it can, this makes the renames last.
    if let Ok(folder) = File::open(data) {
        folder.sync_all().ok();
    }
    Ok(changed.iter().map(|(name, _)| *name).collect())
}
