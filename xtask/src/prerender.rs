//! Fills a built page with the finished HTML: the last step of a build, by itself.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use site::PublicUrl;

/// What `cargo xtask prerender` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// The folder that holds the index.html to fill
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// Where the page will stand: a whole address puts it into everything that others show of a link
    #[arg(long, default_value = "./")]
    public_url: String,
}

/// Runs the chore.
pub(crate) fn run(root: &Path, options: &Options) -> Result<()> {
    site::write(root, &options.dist, &PublicUrl::parse(&options.public_url)?)
}
