//! `cargo xtask pictures`: the pictures in the README.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Where they lie in the checkout.
const FOLDER: &str = "docs/pictures";

pub(crate) fn run(root: &Path) -> Result<()> {
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("{FOLDER} cannot be made"))?;
    for (name, png) in site::readme_pictures(root)? {
        fs::write(folder.join(&name), png).with_context(|| format!("{FOLDER}/{name} cannot be written"))?;
        println!("{FOLDER}/{name}");
    }
    Ok(())
}
