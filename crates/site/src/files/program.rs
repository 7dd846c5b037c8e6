//! The programs of the page, as its pages load them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use sha2::{Digest, Sha256};

/// The name of the program that Trunk builds.
pub const MAIN: &str = "article";

/// A program as a page loads it: the names of its module and its wasm.
pub(crate) struct Program {
    pub(crate) module: String,
    /// The integrity of the module; the page names none for the wasm.
    pub(crate) hash: String,
    pub(crate) wasm: String,
}

impl Program {
    /// Finds a program in a built folder; none for the one that the page has from Trunk.
    ///
    /// # Errors
    /// Where the program was not built.
    pub(crate) fn find(dist: &Path, program: &str) -> Result<Option<Self>> {
        if program == MAIN {
            return Ok(None);
        }
        let named = |ending: &str| -> Result<String> {
            let mut names = fs::read_dir(dist)?.filter_map(Result::ok).map(|entry| entry.file_name());
            let fits = |name: &str| name.starts_with(&format!("{program}-")) && name.ends_with(ending);
            names
                .find_map(|name| name.to_str().filter(|name| fits(name)).map(str::to_owned))
                .with_context(|| format!("the program “{program}” is missing in {}", dist.display()))
        };
        let module = named(".js")?;
        let hash = integrity(fs::read(dist.join(&module))?);
        Ok(Some(Self { module, hash, wasm: named("_bg.wasm")? }))
    }
}

/// What the `integrity` of an element is for a file with these contents.
pub(crate) fn integrity(contents: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(contents)))
}
