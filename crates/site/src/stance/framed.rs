//! The figure of the stance map, to be framed by other sites.

use anyhow::Result;
use maud::{Markup, html};
use model::stance::{SLUG, StanceKey, StanceView};
use preview::picture::STANCE_LICENCE as LICENCE;

use super::page::Page;
use super::words_file::WordsFile;
use crate::embed::frame;

/// Head and body of the figure to be framed. `series` is the address of what its program reads, from the root of the site,
/// `words` are those that it opens.
pub(crate) fn html(page: &Page, series: &str, words: &WordsFile) -> Result<(Markup, Markup)> {
    let drawn = page.of.figure(&StanceView::author(page.of.stance.tables())).words();
    let head = html! {
        (frame::head_of::<StanceKey>(SLUG, &drawn, series))
        link data-script="words" href={ (frame::UP) (words.script) };
        link data-statements href={ (frame::UP) (words.words) };
    };
    Ok((head, frame::body_of(SLUG, page.figure(frame::UP)?, LICENCE)?))
}

/// The word of the map, its words, and the size of its wide drawing in pixels.
pub(crate) fn words_and_size(page: &Page) -> (&'static str, figure::Words, (i32, i32)) {
    let view = StanceView::author(page.of.stance.tables());
    let figure = page.of.figure(&view);
    let drawing = figure.drawing(figure::Layout::Wide);
    (SLUG, figure.words(), (drawing.width, drawing.height))
}
