//! The npm package of a built page that knows its address: the hosts' scripts with their types, and a component for React.
//! npm itself packs it, the same each time.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::{folders, shell};

/// Where the site has it.
const PACKAGE: &str = "npm/crossings-figures.tgz";
/// The scripts as the site has them: its address stands in them.
const OF_SITE: [&str; 4] = ["mount.js", "mount.d.ts", "embed.js", "embed.d.ts"];
/// What only the package has.
const OWN: [&str; 5] =
    ["js/embed/react.js", "js/embed/react.d.ts", "js/npm/README.md", "js/npm/package.json", "LICENSE"];

/// Packs it into the page in `dist`, which stands at the address `home`.
pub(crate) fn pack(root: &Path, dist: &Path, home: &str) -> Result<()> {
    let laid_out = tempfile::tempdir()?;
    let folder = laid_out.path();
    for name in OF_SITE {
        folders::copy(&dist.join(name), &folder.join(name))?;
    }
    for path in OWN {
        let from = root.join(path);
        let text = fs::read_to_string(&from).with_context(|| format!("{} cannot be read", from.display()))?;
        let text = text.replace("{{home}}", home);
        let text = text
            .replace("\"version\": \"0.0.0\"", concat!("\"version\": \"", env!("CARGO_PKG_VERSION"), "\""));
        fs::write(folder.join(from.file_name().unwrap_or_default()), text)?;
    }
    let package = dist.join(PACKAGE);
    let into = package.parent().unwrap_or(dist);
    folders::remove(into)?;
    fs::create_dir_all(into)?;
    let mut npm = shell::npm()?;
    npm.args(["pack", "--silent", "--ignore-scripts", "--no-update-notifier", "--pack-destination"])
        .arg(into);
    shell::run(npm.current_dir(folder))?;
    let packed = into.join(concat!("crossings-figures-", env!("CARGO_PKG_VERSION"), ".tgz"));
    fs::rename(&packed, &package).with_context(|| format!("{} cannot be moved", packed.display()))
}
