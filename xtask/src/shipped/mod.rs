//! What reaches a reader's browser, and under which licences: the crates of the programs, the standard library, the npm
//! package whose code is published, the fonts. Written into the page's folder as an SBOM and as a file of licences.

mod crates;
mod licences;
mod part;
mod sbom;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::project::Project;
use part::{Origin, Part};

/// The list of components, as `CycloneDX` has it.
const SBOM: &str = "sbom.cdx.json";
/// The licences, with their texts.
const LICENCES: &str = "LICENCES.txt";

/// The npm packages whose code is published.
const NPM: [&str; 1] = ["lean-qr"];

/// The fonts: their name, and the file of their licence.
const FONTS: [(&str, &str); 2] =
    [("Newsreader", "OFL-newsreader.txt"), ("Libre Franklin", "OFL-franklin.txt")];

/// Writes both files into the folder of the page. `rust` is the version of the compiler of the programs.
///
/// # Errors
/// Where a part has no licence that we know the text of, or its files cannot be read.
pub(crate) fn write(project: &Project, rust: &str, dist: &Path) -> Result<()> {
    let parts = parts(&project.root, rust)?;
    for (name, text) in [(SBOM, sbom::json(&parts)?), (LICENCES, licences::text(&parts)?)] {
        fs::write(dist.join(name), text).with_context(|| format!("{name} cannot be written"))?;
    }
    Ok(())
}

/// All parts: first our own, then by where they are from and by name.
fn parts(root: &Path, rust: &str) -> Result<Vec<Part>> {
    let mut parts = crates::of_programs(root)?;
    parts.push(Part {
        origin: Origin::Rust,
        name: "std".to_owned(),
        version: rust.to_owned(),
        licence: "MIT OR Apache-2.0".to_owned(),
        authors: vec!["The Rust Project Developers".to_owned()],
        texts: Vec::new(),
    });
    for name in NPM {
        parts.push(package(&root.join("node_modules").join(name), name)?);
    }
    for (name, file) in FONTS {
        let path = root.join("style/fonts").join(file);
        let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        parts.push(Part {
            origin: Origin::Font,
            name: name.to_owned(),
            version: String::new(),
            licence: "OFL-1.1".to_owned(),
            authors: Vec::new(),
            texts: vec![("OFL.txt".to_owned(), text)],
        });
    }
    Ok(parts)
}

/// What an npm package says of itself.
#[derive(Deserialize)]
struct Package {
    version: String,
    license: String,
}

fn package(folder: &Path, name: &str) -> Result<Part> {
    let file = folder.join("package.json");
    let json =
        fs::read(&file).with_context(|| format!("{} cannot be read: npm ci brings it", file.display()))?;
    let Package { version, license } = serde_json::from_slice(&json)?;
    let (name, texts) = (name.to_owned(), crates::texts(folder)?);
    Ok(Part { origin: Origin::Npm, name, version, licence: license, authors: Vec::new(), texts })
}
