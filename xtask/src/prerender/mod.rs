//! Fills the built HTML: the article with its figures, and the data beside it. After this the page is a
//! complete read without any script.

mod article;
mod card;
mod claim;
mod directive;
mod embed;
mod facts;
mod feed;
mod head;
mod inline;
mod known;
mod linked;
mod listing;
mod lost;
mod manifest;
mod oembed;
mod paint;
mod picture;
mod plain;
mod scripts;
mod sheltered;
mod site;
mod social;
mod stance;
mod terms;
mod view;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use clap::Args;
use model::{Data, Tables};

use crate::check;
use crate::published;
pub(crate) use article::{Article, Library};
use head::Head;
use paint::Painter;
pub(crate) use site::Site;

/// What `cargo xtask prerender` takes.
#[derive(Args)]
pub(crate) struct Options {
    /// The folder that holds the index.html to fill
    #[arg(long, default_value = "dist")]
    dist: PathBuf,
    /// Where the page will stand: a whole address puts it into everything that others show of a link
    #[arg(long, default_value = "./")]
    public_url: String,
}

/// Runs the chore.
pub(crate) fn run(root: &Path, options: &Options) -> Result<()> {
    into(root, &options.dist, &Site::of(&options.public_url)?)
}

/// The files that are published as they are.
const FILES: [&str; 8] = [
    published::DAYS,
    published::WEEKS,
    published::VERSIONS,
    published::REVISIONS,
    published::PACKAGE,
    "nationalities.csv",
    "salience.csv",
    "experts.csv",
];

/// Changes or adds HTML and data in `dist` and touches nothing else: scripts, styles and wasm carry integrity
/// hashes.
///
/// # Errors
/// Where the article or the data is not as it must be: with file, line, what was found and what was expected.
pub(crate) fn into(root: &Path, dist: &Path, site: &Site) -> Result<()> {
    let (tables, article) = check::content(root)?;
    let series = write_data(root, dist, &tables)?;
    picture::write(root, dist)?;
    let data = Arc::new(Data::from(tables.clone()));
    let figures =
        |slug: &str| data.named(slug).map_or_else(String::new, |name| crossings::prerender(&data, name));

    let index = dist.join("index.html");
    let template = fs::read_to_string(&index)
        .with_context(|| format!("{} is missing: there is nothing to prerender", index.display()))?;
    let body = article
        .body(&data, figures)
        .replace("</article>", &(view::list(&data, "v/", None, &stance::link("v/")) + "</article>"));
    let page = filled(&template, &head(&article, &series, &data, site), &body)?;
    fs::write(&index, page).with_context(|| format!("{} cannot be written", index.display()))?;
    scripts::panels(root, dist)?;
    let parts = embed::Parts::publish(root, dist)?;
    claim::write_all(dist, &template, site, &parts, &article, &data)?;
    let map = stance::Page::new(root, &tables)?;
    facts::write(dist, &tables, &map)?;
    let statements = stance::write(root, dist, &template, site, &map)?;
    let framed_map = map.framed(&statements);
    embed::write_all(root, dist, &template, &series, &parts, &data, framed_map)?;
    view::write_all(dist, &template, site, &series, &data)?;
    oembed::write_all(root, dist, site, &data, &map)?;
    lost::write(root, dist, &template, site, &article, &data)?;
    listing::write(dist, site, &folders(&article, &data), &data)?;
    feed::write(dist, site, &article, &data)?;
    let painter = Painter::new(root)?;
    manifest::write(root, dist, &painter, &article)?;
    map.paint(&painter, dist, site)?;
    social::write_all(&painter, dist, site, &article, &tables)
}

/// The folders of all pages that are to be found: the article's, the views', the claims'.
fn folders(article: &Article, data: &Data) -> Vec<String> {
    let views = data.names().map(|name| format!("v/{}/", data.slug(name)));
    let claims = article.cards.iter().map(|(claim, _)| format!("claim/{}/", claim.id));
    std::iter::once(String::new())
        .chain(views)
        .chain(claims)
        .chain(stance::FOLDERS.map(str::to_owned))
        .collect()
}

/// What goes into the head of the article's page. `series` is the address of the data.
fn head(article: &Article, series: &str, data: &Data, site: &Site) -> String {
    let head = Head {
        title: article.title(),
        description: article.description(),
        folder: "",
        kind: "article",
        pictures: "",
        alt: &social::of_article(article, data).map_or_else(String::new, |view| social::alt(&view, data)),
    };
    format!(
        "{}\n    {}\n    <link rel=\"preload\" as=\"fetch\" href=\"{series}\" crossorigin data-series>",
        head.html(site),
        linked::article(article, data, site)
    )
}

/// The template of a page that lies so many folders down: every relative address climbs up.
fn deeper(template: &str, folders: usize) -> String {
    let up = "../".repeat(folders);
    template
        .replace("=\"./", &format!("=\"{up}"))
        .replace("=\"fonts/", &format!("=\"{up}fonts/"))
        .replace("=\"icon.svg", &format!("=\"{up}icon.svg"))
}

/// Text as HTML.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    figure::escape(text, &mut out);
    out
}

/// A page: the template with its two places filled.
fn filled(template: &str, head: &str, body: &str) -> Result<String> {
    let page = fill(template, "<!-- crossings:head -->", head)?;
    fill(&page, "<!-- crossings:main -->", body)
}

fn fill(template: &str, place: &str, with: &str) -> Result<String> {
    ensure!(template.matches(place).count() == 1, "index.html must have “{place}” once");
    Ok(template.replace(place, with))
}

/// Writes the typed tables for the browser, and the published files; returns the tables' address.
fn write_data(root: &Path, dist: &Path, tables: &Tables) -> Result<String> {
    let folder = dist.join("data");
    fs::create_dir_all(&folder)?;
    let bytes = postcard::to_stdvec(tables)?;
    // The name carries a hash, so that caches may keep it for ever.
    let name = format!("data/series-{}.bin", &crate::inputs::digest_of(&bytes)[..16]);
    fs::write(dist.join(&name), bytes)?;
    for file in FILES {
        let from = root.join("data").join(file);
        fs::copy(&from, folder.join(file)).with_context(|| format!("{} cannot be copied", from.display()))?;
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_is_missing_is_named() {
        let error = fill("<html></html>", "<!-- crossings:head -->", "x").unwrap_err();
        assert_eq!(error.to_string(), "index.html must have “<!-- crossings:head -->” once");
    }
}
