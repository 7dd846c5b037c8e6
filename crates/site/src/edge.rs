//! What the edge function is built with: the data of the pages, and what the pages that have no views say of themselves, read
//! from the built ones.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use figure::{Layout, place};
use lol_html::html_content::Element;
use lol_html::{HandlerResult, RewriteStrSettings, element, rewrite_str};
use preview::{Bundle, Page};
use quick_xml::escape::unescape;

use crate::files::output;
use crate::place::FOLDER;
use crate::stance::words::FOLDERS;

/// All of it, for the pages in `dist`, which [`crate::write`] has made from the checkout `root`; where the site stands, they
/// say themselves.
///
/// # Errors
/// Where the content or the data is not as it must be, a page is not as it was written, or the pages do not know where they
/// stand.
pub fn bundle(root: &Path, dist: &Path) -> Result<Bundle> {
    let [home] = tags(&read(dist, "")?, [("link[rel=canonical]", "href")])?;
    let home = home.with_context(|| {
        format!("{} does not know where it stands: build it with --public-url https://…", dist.display())
    })?;
    let tables = content::read(root)?.tables;
    let stance = content::stance::read(root)?;
    let experts = content::stance::experts(root, &stance)?;
    let rows = experts.iter().map(|one| [one.party, one.policy, one.salience, one.dissent]).collect();
    let mut pages = Vec::new();
    for file in output::all(dist)? {
        let folder = file.strip_suffix("index.html");
        if let Some(folder) = folder.filter(|folder| !folder.starts_with("embed/")) {
            pages.extend(page(dist, folder, &home)?);
        }
    }
    Ok(Bundle { files: files(dist)?, url: home, tables, stance: (stance, rows), pages })
}

/// What a page says of itself; none where it says nothing.
fn page(dist: &Path, folder: &str, home: &str) -> Result<Option<Page>> {
    let [title, description, picture] = tags(
        &read(dist, folder)?,
        [
            ("meta[property='og:title']", "content"),
            ("meta[property='og:description']", "content"),
            ("meta[property='og:image']", "content"),
        ],
    )?;
    let (Some(title), Some(description), Some(picture)) = (title, description, picture) else {
        return Ok(None);
    };
    let pictures = picture.strip_prefix(home).and_then(|path| path.strip_suffix("card.png"));
    let pictures = pictures.with_context(|| format!("{folder} has its picture at {picture}"))?.to_owned();
    Ok(Some(Page {
        frame: (folder == FOLDER).then(|| (place::SLUG.to_owned(), Layout::Wide.size())),
        // Answers of a reader's own are nobody else's.
        is_private: folder == FOLDERS[2],
        folder: folder.to_owned(),
        title,
        description,
        pictures,
    }))
}

/// The files that the figures of this build have their data from: of the charts, and of the stance map.
fn files(dist: &Path) -> Result<[String; 2]> {
    let [charts, map] =
        tags(&read(dist, "")?, [("link[data-series]", "data-href"), ("link[data-later=series]", "href")])?;
    let name = |href: Option<String>| -> Result<String> {
        let href = href.context("the article names no file of its data")?;
        Ok(href.rsplit('/').next().unwrap_or(&href).to_owned())
    };
    Ok([name(charts)?, name(map)?])
}

fn read(dist: &Path, folder: &str) -> Result<String> {
    let file = dist.join(folder).join("index.html");
    fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
}

/// The values of these attributes of the first elements that each selector finds, as text.
fn tags<const N: usize>(page: &str, wanted: [(&str, &str); N]) -> Result<[Option<String>; N]> {
    let mut found = [const { None }; N];
    let mut settings = RewriteStrSettings::new();
    for ((selector, attribute), place) in wanted.into_iter().zip(&mut found) {
        let handler = move |element: &mut Element<'_, '_>| -> HandlerResult {
            if place.is_none() {
                *place = element.get_attribute(attribute);
            }
            Ok(())
        };
        settings = settings.append_element_content_handler(element!(selector, handler));
    }
    rewrite_str(page, settings)?;
    for value in found.iter_mut().flatten() {
        *value = unescape(value)?.into_owned();
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_it_was_written() {
        let dist = tempfile::tempdir().unwrap();
        let html = "<meta property=\"og:title\" content=\"A &amp; “b”\"><meta property=\"og:description\" content=\"c\"><meta property=\"og:image\" content=\"https://x.org/n/card.png\"><meta property=\"og:image\" content=\"https://x.org/n/square.png\">";
        fs::create_dir(dist.path().join("about")).unwrap();
        fs::write(dist.path().join("about/index.html"), html).unwrap();
        let page = page(dist.path(), "about/", "https://x.org/n/").unwrap().unwrap();
        assert_eq!([&*page.title, &*page.description, &*page.pictures], ["A & “b”", "c", ""]);
        assert!(!page.is_private && page.frame.is_none());
    }
}
