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
    /// What it takes beside it, on PATH.
    beside: &'static [&'static str],
    /// Debian's packages.
    packages: &'static [&'static str],
    /// Where everybody else gets it.
    home: &'static str,
}

/// The shell first: the same engine without a window, its menus and settings, in little more than half of the processor's
/// time.
pub(super) const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CROSSINGS_CHROMIUM",
    on_path: &[
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ],
    fixed_paths: &[
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ],
    beside: &[],
    packages: &["chromium-headless-shell"],
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
    beside: &[],
    packages: &["firefox-esr"],
    home: "https://www.firefox.com",
};

/// WebKit as it is in no Apple's hands: the small browser that comes with WebKitGTK, on a display that nobody sees.
pub(super) const WEBKIT: Browser = Browser {
    name: "WebKit",
    variable: "CROSSINGS_WEBKIT",
    on_path: &[],
    fixed_paths: &[
        "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        "/usr/lib/webkit2gtk-4.1/MiniBrowser",
    ],
    beside: &["Xvfb", "xdotool"],
    packages: &["libwebkit2gtk-4.1-0", "xvfb", "xdotool"],
    home: "https://webkitgtk.org",
};

impl Browser {
    /// Finds it or installs it; where it cannot be had, says what would bring it.
    pub(super) fn bring_where_possible(&self, step: &Step) -> (Option<PathBuf>, String) {
        match self.bring(step) {
            Ok((path, word)) => (Some(path), word),
            Err(error) => {
                let by_hand = format!("sudo apt-get install {}", self.packages.join(" "));
                let skipped = "Its tests are skipped; on Debian this brings it:";
                (None, format!("{}\n{skipped}\n    {by_hand}", shell::tell(&error)))
            }
        }
    }

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
            debian::install(self.packages, step)?;
            if let Some(path) = self.find() {
                return Ok((path, "installed".to_owned()));
            }
        }
        bail!(
            "{} is missing. Install it ({home}), or name one:\n    {variable}=/path/to/{} cargo xtask test",
            [&[*name], self.beside].concat().join(" or "),
            self.packages[0]
        );
    }

    fn find(&self) -> Option<PathBuf> {
        if !self.beside.iter().all(|program| shell::find(program).is_some()) {
            return None;
        }
        let fixed_paths =
            || self.fixed_paths.iter().map(Path::new).find(|path| path.is_file()).map(Path::to_owned);
        self.on_path.iter().find_map(|name| shell::find(name)).or_else(fixed_paths)
    }
}
