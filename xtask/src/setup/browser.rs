//! The browsers that the tests of the page run in.

use super::debian;
use crate::shell;
use crate::steps::Step;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// A browser that the tests drive: where it may be, and what brings it.
pub(super) struct Browser {
    /// What people call it.
    pub(super) name: &'static str,
    /// Names one by hand; the tests are told by the same variable.
    variable: &'static str,
    /// What it may be called on PATH.
    on_path: &'static [&'static str],
    /// Where it lies when it is not on PATH.
    fixed_paths: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
    /// Where everybody else gets it.
    home: &'static str,
}

pub(super) const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CROSSINGS_CHROMIUM",
    on_path: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    fixed_paths: &[
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ],
    package: "chromium",
    home: "https://www.google.com/chrome",
};

pub(super) const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "CROSSINGS_FIREFOX",
    on_path: &["firefox", "firefox-esr"],
    fixed_paths: &[
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        r"C:\Program Files\Mozilla Firefox\firefox.exe",
        r"C:\Program Files (x86)\Mozilla Firefox\firefox.exe",
    ],
    package: "firefox-esr",
    home: "https://www.firefox.com",
};

impl Browser {
    /// Finds it, or installs it.
    pub(super) fn bring(&self, step: &Step) -> Result<(PathBuf, String)> {
        let Self { name, variable, home, .. } = self;
        if let Some(named) = std::env::var_os(variable).filter(|name| !name.is_empty()).map(PathBuf::from) {
            if !named.is_file() {
                bail!("{variable} names {}, and there is no such file", named.display());
            }
            return Ok((named, format!("named by {variable}")));
        }
        if let Some(path) = self.find() {
            return Ok((path, "present".to_owned()));
        }
        if debian::here() {
            debian::install(&[self.package], step)?;
            if let Some(path) = self.find() {
                return Ok((path, "installed".to_owned()));
            }
        }
        bail!(
            "{name} is missing. Install it ({home}), or name one:\n    {variable}=/path/to/{} cargo xtask test",
            self.package
        );
    }

    fn find(&self) -> Option<PathBuf> {
        let fixed_paths =
            || self.fixed_paths.iter().map(Path::new).find(|path| path.is_file()).map(Path::to_owned);
        self.on_path.iter().find_map(|name| shell::find(name)).or_else(fixed_paths)
    }
}
