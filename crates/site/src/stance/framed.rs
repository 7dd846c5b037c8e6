//! The figure of the stance map, to be framed by other sites.

use anyhow::Result;
use maud::{Markup, html};
use model::stance::{SLUG, StanceView};

use super::evidence;
use super::page::Page;
use super::words::LICENCE;
use crate::embed::frame;

/// Head and body of the figure to be framed: with it goes the evidence, which it opens. `series` is the address of what
/// its program reads, from the root of the site.
pub(crate) fn html(page: &Page, series: &str) -> Result<(Markup, Markup)> {
    let words = page.of.figure(&StanceView::author(page.of.stance.tables())).words();
    let evidence = html! { div hidden { (evidence::plain(page, frame::UP)) } };
    let body = frame::body_of(SLUG, page.figure(frame::UP)?, LICENCE, evidence)?;
    Ok((frame::head_of(SLUG, &words, series), body))
}

/// The word of the map, its words, and the size of its wide drawing in pixels.
pub(crate) fn words_and_size(page: &Page) -> (&'static str, figure::Words, (i32, i32)) {
    let view = StanceView::author(page.of.stance.tables());
    let figure = page.of.figure(&view);
    let drawing = figure.drawing(figure::Layout::Wide);
    (SLUG, figure.words(), (drawing.width, drawing.height))
}
