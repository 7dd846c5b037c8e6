//! `cargo xtask view new SLUG --from 'QUERY'`: gives a view that somebody has found a name.

use std::path::Path;

use anyhow::Result;
use clap::{Args, Subcommand};
use content::new_view::{self, FILE};

/// What `cargo xtask view` takes.
#[derive(Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Add a named view to content/views.toml
    New {
        /// Its word in addresses: lower-case letters, digits and hyphens
        slug: String,
        /// What it shows, as the address of a figure has it: 'view=arrivals&by=year&from=2020-01-01'
        #[arg(long, required_unless_present = "kind")]
        from: Option<String>,
        /// The kind of chart that it is the first view of
        #[arg(long, conflicts_with = "from")]
        kind: Option<String>,
    },
}

/// Runs the chore.
pub(crate) fn run(root: &Path, options: &Options) -> Result<()> {
    let What::New { slug, from, kind } = &options.what;
    let line = match kind {
        Some(kind) => new_view::add_first(root, slug, kind)?,
        None => new_view::add(root, slug, from.as_deref().unwrap_or_default())?,
    };
    say!(
        "{FILE}:{line} has the new view “{slug}”. What follows:\n\
         \x20 1. edit its title and how to read it, which are not its own yet\n\
         \x20 2. cargo xtask check     says whether they will do\n\
         \x20 3. cargo xtask build     makes its page v/{slug}/, its pictures and, with --public-url, oembed/{slug}.json\n\
         \x20 4. cargo xtask test      holds it to what every view is held to\n\
         To show it in the article: ::figure{{view={slug}}}"
    );
    Ok(())
}
