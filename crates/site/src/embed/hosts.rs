//! The scripts that the pages of other sites load.

use std::path::Path;

use anyhow::Result;
use preview::PublicUrl;

use crate::files::scripts;

/// What the TypeScript of hosts reads of the scripts.
const DECLARATIONS: [&str; 2] = ["embed.d.ts", "mount.d.ts"];

/// The hosts' scripts as snippets name them.
pub(crate) struct Hosts {
    /// `embed.js`, with its version.
    pub(crate) embed: String,
}

impl Hosts {
    /// Publishes the scripts and their declarations. Their names are in the pages of others and never change; a snippet
    /// adds the version that it was written for.
    pub(crate) fn publish(root: &Path, dist: &Path, url: &PublicUrl) -> Result<Self> {
        let script = |name| scripts::published_as(root, dist, "js/embed", name, url);
        let embed = script("embed.js")?;
        script("mount.js")?;
        for name in DECLARATIONS {
            scripts::copied(root, dist, "js/embed", name)?;
        }
        Ok(Self { embed })
    }
}
