//! The stance map in the article: as printed at first. `near.js` loads its program when a reader comes near.

use std::path::Path;

use anyhow::{Context, Result};
use maud::{Markup, html};
use model::stance::SLUG;

use super::evidence;
use super::page::Page;
use crate::files::output;
use crate::files::program::Program;

/// The figure. What its own page has beside it, to share, to download and to embed it, stays there.
pub(crate) fn figure(page: &Page) -> Result<Markup> {
    page.figure("")?.later()?.html()
}

/// The links by which the script finds its program, its data, `series`, and the words that it opens.
pub(crate) fn links(page: &Page, dist: &Path, series: &str) -> Result<Markup> {
    let Program { module, wasm, .. } = Program::find(dist, SLUG)?.context("the stance map has no program")?;
    let evidence = output::hashed(dist, "data/evidence.txt", evidence::plain(page, "").into_string())?;
    let files = [("module", module), ("wasm", wasm), ("series", series.to_owned()), ("evidence", evidence)];
    Ok(html! { @for (name, file) in files { link data-later=(name) href={ "./" (file) }; } })
}
