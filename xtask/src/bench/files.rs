//! Files of the bench.

use anyhow::{Context, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::Path;

pub(super) fn write<T: Serialize + ?Sized>(file: &Path, what: &T) -> Result<()> {
    fs::write(file, serde_json::to_vec(what)?)
        .with_context(|| format!("{} cannot be written", file.display()))
}

pub(super) fn read<T: DeserializeOwned>(file: &Path) -> Result<T> {
    let bytes = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    serde_json::from_slice(&bytes)
        .with_context(|| format!("{} is not what was to be measured", file.display()))
}
