//! The stance map in the article: as printed at first. `near.js` loads its program when a reader comes near.

use std::path::Path;

use anyhow::{Context, Result};
use maud::{Markup, html};
use model::stance::SLUG;

use super::page::Page;
use super::words_file::WordsFile;
use crate::files::program::Program;

/// The figure. What its own page has beside it, to share, to download and to embed it, stays there.
pub(crate) fn figure(page: &Page) -> Result<Markup> {
    page.figure("")?.later(&format!("v/{SLUG}/"))?.html()
}

/// The links by which the script finds its program, its data, `series`, and the words that it opens.
pub(crate) fn links(dist: &Path, series: &str, words: &WordsFile) -> Result<Markup> {
    let Program { module, wasm, .. } = Program::find(dist, SLUG)?.context("the stance map has no program")?;
    let WordsFile { words, script } = words;
    let files = [
        ("module", &module),
        ("wasm", &wasm),
        ("series", &series.to_owned()),
        ("follow", script),
        ("words", words),
    ];
    Ok(html! { @for (name, file) in files { link data-later=(name) href={ "./" (file) }; } })
}
