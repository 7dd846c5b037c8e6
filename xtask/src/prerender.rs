//! Fills a built page with the finished HTML: the last step of a build, by itself.

use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::Args;
use site::PublicUrl;

use crate::build;

/// What `cargo xtask prerender` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// The folder that holds the index.html to fill
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// Where the page will stand: a whole address puts it into everything that others show of a link
    #[arg(long, default_value = "./")]
    public_url: String,
    /// Lead from the pages to the edge function
    #[arg(long)]
    edge: bool,
}

/// Runs the chore.
pub(crate) fn run(root: &Path, options: &Options) -> Result<()> {
    let url = PublicUrl::parse(&options.public_url)?;
    let url = if options.edge { url.with_edge()? } else { url };
    site::write(root, &options.dist, &url)?;
    build::for_hosts(root, &options.dist, &root.join(build::HOSTING), &url)
}
