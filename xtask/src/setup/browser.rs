//! A Chromium for the end-to-end tests.

use super::debian;
use crate::shell;
use crate::steps::Step;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Names a browser by hand.
const VARIABLE: &str = "CROSSINGS_CHROMIUM";
const ON_PATH: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE: [&str; 4] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

/// Finds a Chromium, or installs it.
pub(super) fn bring(step: &Step) -> Result<(PathBuf, String)> {
    if let Some(named) = std::env::var_os(VARIABLE).filter(|name| !name.is_empty()).map(PathBuf::from) {
        if !named.is_file() {
            bail!("{VARIABLE} names {}, and there is no such file", named.display());
        }
        return Ok((named, format!("named by {VARIABLE}")));
    }
    if let Some(path) = find() {
        return Ok((path, "present".to_owned()));
    }
    if debian::here() {
        debian::install(&["chromium"], step)?;
        if let Some(path) = find() {
            return Ok((path, "installed".to_owned()));
        }
    }
    bail!(
        "Chromium or Chrome is missing. Install it, or name one:\n    {VARIABLE}=/path/to/chromium cargo xtask test"
    );
}

fn find() -> Option<PathBuf> {
    let elsewhere = || ELSEWHERE.iter().map(Path::new).find(|path| path.is_file()).map(Path::to_owned);
    ON_PATH.iter().find_map(|name| shell::find(name)).or_else(elsewhere)
}
