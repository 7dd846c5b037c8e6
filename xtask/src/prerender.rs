//! Fills the built HTML. STUB, to be replaced at merge: keep `prerender::into(directory)`, which `build` calls.

use anyhow::Result;
use clap::Args;
use std::path::{Path, PathBuf};

/// What `cargo xtask prerender` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// The folder that holds the index.html to fill
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
}

/// Runs the chore.
pub(crate) fn run(options: &Options) -> Result<()> {
    into(&options.dist)
}

/// Changes or adds HTML in `dist` and touches nothing else: scripts, styles and wasm carry integrity hashes.
pub(crate) fn into(dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    anyhow::ensure!(index.is_file(), "{} is missing: there is nothing to prerender", index.display());
    println!("prerender: nothing to do yet (stub)");
    Ok(())
}
