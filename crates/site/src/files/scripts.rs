//! Scripts and style sheets that the build publishes beside Trunk's own.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::output;

/// The panels below a figure and what they have in common; `boot.js` knows them by these names.
const PANELS: [&str; 4] = ["panel.js", "take.js", "share.js", "lend.js"];

/// The library that draws QR codes, and its licence.
const CODES: &str = "node_modules/lean-qr";

/// Writes the panels' scripts, and the library of one of them.
pub(crate) fn panels(root: &Path, dist: &Path) -> Result<()> {
    let library = root.join(CODES);
    let read = |file: &str| {
        let path = library.join(file);
        fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read: npm ci brings it", path.display()))
    };
    let (licence, code) = (read("LICENSE")?, read("nano.mjs")?);
    let name = output::hashed(dist, "qr.js", format!("/*!\nlean-qr\n\n{}\n*/\n{code}", licence.trim()))?;
    for panel in PANELS {
        let text = read_script(root, "js/panels", panel)?;
        let text = if panel == "share.js" { swapped(&text, &[("qr.js", &name)])? } else { text };
        fs::write(dist.join(panel), text)?;
    }
    Ok(())
}

/// Publishes a file under a name that carries a hash, so that caches may keep it for ever.
pub(crate) fn published(root: &Path, dist: &Path, folder: &str, name: &str) -> Result<String> {
    published_with(root, dist, folder, name, &[])
}

/// The same of a module that loads others: their names here, and those under which they were published.
pub(crate) fn published_with(
    root: &Path,
    dist: &Path,
    folder: &str,
    name: &str,
    loads: &[(&str, &str)],
) -> Result<String> {
    output::hashed(dist, name, &swapped(&read_script(root, folder, name)?, loads)?)
}

fn read_script(root: &Path, folder: &str, name: &str) -> Result<String> {
    let from = root.join(folder).join(name);
    fs::read_to_string(&from).with_context(|| format!("{} cannot be read", from.display()))
}

/// A module that loads others by their published names.
fn swapped(text: &str, loads: &[(&str, &str)]) -> Result<String> {
    let mut text = text.to_owned();
    for (from, to) in loads {
        let from = format!("'./{from}'");
        ensure!(text.matches(&from).count() == 1, "a script is to load {from} once");
        text = text.replace(&from, &format!("'./{to}'"));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_loads_what_was_published() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(swapped(text, &[("a.js", "a-1.js")]).ok().as_deref(), expected);
        };
        check("import('./a.js')", Some("import('./a-1.js')"));
        check("import('./b.js')", None);
        check("import './a.js'; import './a.js'", None);
    }
}
