//! The page about the site, `about/`, from `content/about.md`.

use std::path::Path;

use anyhow::Result;
use maud::html;
use model::{Data, stance::Stance};
use preview::PublicUrl;

use super::document;
use super::head::Head;
use super::template::{MAP_SHEET, Template};
use crate::files::output;

/// The folder of the page in the built one.
pub(crate) const FOLDER: &str = "about/";

const TITLE: &str = "About Crossings";

/// The page in a sentence.
const ABOUT: &str = "What this site is, how it counts, where its numbers are from, and how to use them.";

/// From there to the root of the site.
const UP: &str = "../";

/// Writes the page; `claims` are so many.
pub(crate) fn write(
    root: &Path,
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    (data, stance, claims): (&Data, &Stance, usize),
) -> Result<()> {
    let value = |key: &str| match key {
        "last day" => Some(figure::date(data.days().last)),
        "charts" => Some(data.names().count().to_string()),
        "claims" => Some(claims.to_string()),
        "statements" => Some(stance.tables().statements.len().to_string()),
        _ => None,
    };
    let expected = "“last day”, “charts”, “claims” or “statements”";
    let text = document::read(root, "content/about.md", expected, value)?;
    let head =
        Head { title: TITLE, description: ABOUT, folder: FOLDER, kind: "website", pictures: "", alt: TITLE };
    let body = html! { article { (text) } };
    let page = template.page(UP)?.still()?.without(MAP_SHEET)?.filled(head.html(url), body)?;
    output::page(dist, FOLDER, &page)
}
