//! The page of the stance map, `v/stance/`, of its method, `v/stance/method/`, and of a reader's own answers,
//! `v/stance/yours/`: complete without any script.

mod balance;
mod blind;
mod body;
pub(crate) mod evidence;
pub(crate) mod framed;
mod html;
pub(crate) mod in_article;
pub(crate) mod list;
mod maps;
mod matrix;
mod method;
mod others;
pub(crate) mod page;
mod publishers;
#[cfg(test)]
mod tests;
pub(crate) mod words;
pub(crate) mod words_file;
pub(crate) mod yours;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use figure::Format;
use figure::Program::Yours;
use maud::html;
use model::Choice;
use model::stance::{SLUG, StanceKey, StanceView};

use crate::files::output;
use crate::files::program::Program;
use crate::files::scripts;
use crate::page::head::{self, Head};
use crate::page::template::Template;
use crate::pictures::links;
use page::Page;
use preview::painter::Painter;
use preview::picture::of_map;
use preview::{PublicUrl, oembed};
use words::{ABOUT, FOLDERS, TITLE};

/// From the page of the map to the root of the site.
const UP: &str = "../../";

/// The same from those below it.
const UP_TWO: &str = "../../../";

/// The file of all codes.
pub(crate) const CODES: &str = "codes.csv";

/// Publishes the codes and statements as they are.
pub(crate) fn publish(root: &Path, dist: &Path) -> Result<()> {
    for file in ["statements.csv", "actors.csv", "publishers.csv", CODES, "codes_third.csv", "codebook.toml"]
    {
        let text = content::read_text(root, &format!("content/{file}"))?;
        fs::write(dist.join("data").join(file), text).with_context(|| format!("{file} cannot be copied"))?;
    }
    Ok(())
}

/// Writes its pages and what their program reads; returns the address of that.
pub(crate) fn write(
    root: &Path,
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    page: &Page,
) -> Result<String> {
    let series = write_data(page, dist)?;
    let [own, of_method, of_yours] = FOLDERS;
    let figure = page.of.figure_of_author();
    let head =
        Head { title: TITLE, description: ABOUT, folder: own, kind: "website", pictures: own, alt: &figure };
    let blind = scripts::published(root, dist, "js", "blind.js")?;
    let head = html! {
        (head.html(url))
        (oembed::discovery(url, SLUG, own, TITLE))
        (head::series::<StanceKey>(&format!("{UP}{series}")))
        script type="module" src={ (UP) (blind) } {}
    };
    let program = Program::find(dist, SLUG)?.context("the stance map has no program")?;
    let html = template.page(UP)?.load(Some(program))?.filled(head, body::html(page, UP)?)?;
    output::page(dist, own, &html)?;

    let title = "How the stance map is made";
    let about = "Statements, codes, positions and their limits.";
    let head =
        Head { title, description: about, folder: of_method, kind: "article", pictures: own, alt: &figure };
    let html = template.page(UP_TWO)?.still()?.filled(head.html(url), method::body(root, page)?)?;
    output::page(dist, of_method, &html)?;

    let (title, about) = (yours::TITLE, yours::ABOUT);
    let head =
        Head { title, description: about, folder: of_yours, kind: "website", pictures: own, alt: &figure };
    let sheet = scripts::published(root, dist, "style", "yours.css")?;
    let head = html! {
        (head.html(url))
        (head::series::<StanceKey>(&format!("{UP_TWO}{series}")))
        link rel="stylesheet" href={ (UP_TWO) (sheet) };
    };
    let program = Program::find(dist, Yours.slug())?.context("the reader's own answers have no program")?;
    // Nothing is downloaded or embedded here.
    let html = template.page(UP_TWO)?.load(Some(program))?.without("link[data-script]")?;
    output::page(dist, of_yours, &html.filled(head, yours::body(page))?)?;
    Ok(series)
}

/// Writes what the program reads, and returns its address.
fn write_data(page: &Page, dist: &Path) -> Result<String> {
    let experts: Vec<[u16; 4]> =
        page.of.experts.iter().map(|one| [one.party, one.policy, one.salience, one.dissent]).collect();
    let bytes = postcard::to_stdvec(&(page.of.stance.tables(), experts, page.of.timeline.frames()))?;
    output::hashed(dist, "data/stance.bin", bytes)
}

/// Paints the pictures that links to the page are shown with.
pub(crate) fn paint(page: &Page, painter: &Painter, dist: &Path, url: &PublicUrl) -> Result<()> {
    let [folder, ..] = FOLDERS;
    links::write(painter, &dist.join(folder), |format| picture(page, format, url))
}

/// A picture of the map as its author set it, as SVG.
pub(crate) fn picture(page: &Page, format: Format, url: &PublicUrl) -> String {
    let [folder, ..] = FOLDERS;
    let address = url.absolute(folder).unwrap_or_default();
    let view = StanceView::author(page.of.stance.tables());
    of_map(&page.of.stance, &page.of.experts, &view, format, &address)
}
