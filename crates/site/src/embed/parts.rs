//! The scripts and style sheets of embedded figures.

use std::path::Path;

use anyhow::Result;
use maud::{Markup, html};

use super::shadow;
use crate::files::fonts::Fonts;
use crate::files::scripts;

/// The published names of the files that pages to be framed have beside the page's own.
pub(crate) struct Parts {
    pub(crate) style: String,
    pub(crate) fonts: Fonts,
    pub(crate) flags: String,
    /// The other scripts that come before everything.
    pub(super) first: [String; 2],
    pub(super) frame: String,
    /// The script of a card that has no program.
    card: String,
    /// The style sheet of a figure in a shadow root.
    pub(super) mount: String,
}

impl Parts {
    /// What the head of a card has, which has no program; `up` leads to the root of the site.
    pub(crate) fn of_card(&self, up: &str) -> Markup {
        let Self { style, flags, first, fonts, card, .. } = self;
        html! {
            (fonts.preloads(up, None))
            link rel="stylesheet" href={ (up) (style) };
            script src={ (up) (flags) } {}
            @for script in first { script src={ (up) (script) } {} }
            script type="module" src={ (up) (card) } {}
        }
    }

    /// Publishes these files.
    pub(crate) fn publish(root: &Path, dist: &Path, fonts: Fonts) -> Result<Self> {
        let plain = |name| scripts::published(root, dist, "js/embed", name);
        let height = plain("height.js")?;
        let measured =
            |name| scripts::published_with(root, dist, "js/embed", name, &[("height.js", &height)]);
        Ok(Self {
            style: scripts::published(root, dist, "style", "embed.css")?,
            fonts,
            flags: plain("flags.js")?,
            first: [scripts::published(root, dist, "js", "stays.js")?, plain("links.js")?],
            frame: measured("frame.js")?,
            card: measured("card.js")?,
            mount: shadow::write(root, dist)?,
        })
    }
}
