//! Files and folders of the bench.

use anyhow::{Context, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;

pub(super) fn copy(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        fs::copy(from, to).with_context(|| format!("{} cannot be copied", from.display()))?;
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

pub(super) fn write<T: Serialize + ?Sized>(file: &Path, what: &T) -> Result<()> {
    fs::write(file, serde_json::to_vec(what)?)
        .with_context(|| format!("{} cannot be written", file.display()))
}

pub(super) fn read<T: DeserializeOwned>(file: &Path) -> Result<T> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    serde_json::from_slice(&bytes)
        .with_context(|| format!("{} is not what was to be measured", file.display()))
}
