//! The map of the place: its page, `v/place/`, and what others show of it. No program belongs to it.

mod html;
#[cfg(test)]
mod tests;

use std::path::Path;

use anyhow::Result;
use figure::place::{COAST, PlaceMap, SLUG, TITLE, TOWNS};
use figure::{Format, LICENCE, Layout, Words};
use maud::{Markup, html};

use crate::embed::frame;
use crate::files::output;
use crate::page::head::Head;
use crate::page::template::Template;
use crate::pictures::links;
use preview::painter::Painter;
use preview::{PublicUrl, oembed};

pub(crate) use html::{Setting, figure};

/// The folder of its page.
pub(crate) const FOLDER: &str = "v/place/";

/// From there to the root of the site.
const UP: &str = "../../";

/// Writes its page.
pub(crate) fn write(dist: &Path, template: &Template, url: &PublicUrl, map: &PlaceMap) -> Result<()> {
    let html = template.page(UP)?.still()?.filled(head(url, map), body(map))?;
    output::page(dist, FOLDER, &html)
}

fn head(url: &PublicUrl, map: &PlaceMap) -> Markup {
    let words = map.words();
    let alt = format!("{}. {} {}", words.title, words.subtitle, words.sentence);
    let head = Head {
        title: TITLE,
        description: &words.sentence,
        folder: FOLDER,
        kind: "website",
        pictures: FOLDER,
        alt: &alt,
    };
    html! {
        (head.html(url))
        (oembed::discovery(url, SLUG, FOLDER, TITLE))
    }
}

fn body(map: &PlaceMap) -> Markup {
    html! {
        div.view {
            h1 { (TITLE) }
            p.about { "The water that the counted boats cross, the coasts on both sides of it, and how far these are apart." }
            (figure(map, Setting::PAGE))
            p { a href=(UP) { "Read the article" } }
        }
    }
}

/// Head and body of it to be framed by other sites.
pub(crate) fn framed(map: &PlaceMap) -> (Markup, Markup) {
    // The sources say the rest; a link by itself would be too near to theirs.
    let body = frame::frame_of(SLUG, &figure(map, Setting::FRAME), "Towns: CC BY 4.0.");
    (frame::still_head_of(SLUG, &map.words()), body)
}

/// Its word, what it says, and the size of its wide drawing in pixels.
pub(crate) fn words_and_size(map: &PlaceMap) -> (&'static str, Words, (i32, i32)) {
    (SLUG, map.words(), Layout::Wide.size())
}

/// Paints the pictures that links to its page are shown with.
pub(crate) fn paint(map: &PlaceMap, painter: &Painter, dist: &Path, url: &PublicUrl) -> Result<()> {
    links::write(painter, &dist.join(FOLDER), |format| picture(map, format, url))
}

/// A picture of it, as SVG.
pub(crate) fn picture(map: &PlaceMap, format: Format, url: &PublicUrl) -> String {
    let foot = format!(
        "Map: {} ({}); towns: {} ({}). What is counted: Home Office. {LICENCE}\n{}",
        COAST.publisher,
        COAST.status,
        TOWNS.publisher,
        TOWNS.status,
        url.absolute(FOLDER).unwrap_or_default()
    );
    map.picture(format, &foot)
}
