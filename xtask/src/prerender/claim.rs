//! A page for each claim, `claim/ID/`, and the same as a bare card to be framed, `embed/claim/ID/`. Neither needs any
//! script: they are read, linked to, and searched for. The card has one that tells the page around it how high it is.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use model::Data;

use super::article::Article;
use super::embed::{Parts, unsealed};
use super::head::{Head, link};
use super::{Site, deeper, escaped, filled, linked, social};
use crate::content::claims::Claim;

/// Writes them all.
pub(super) fn write_all(
    dist: &Path,
    template: &str,
    site: &Site,
    parts: &Parts,
    article: &Article,
    data: &Data,
) -> Result<()> {
    let Parts { style, flags, card: script, .. } = parts;
    for (claim, card) in &article.cards {
        let card = article.shown(card, data);
        let reach = figure::date(data.days().last);
        let page = bare(&deeper(template, 2))?;
        let head = head(claim, article, data, site);
        let body = format!(
            "<article class=\"one-claim\">{}<p class=\"by\">As counted up to {reach}. <a href=\"../../#claim-{}\">Read the article</a></p></article>",
            above(&card, 2),
            claim.id
        );
        write(
            dist,
            &format!("claim/{}", claim.id),
            &filled(&page, &(head + &linked::claim(claim, data, site)), &body)?,
        )?;
        let page = bare(&deeper(template, 3))?;
        let head = framed(claim, site)
            + &format!(
                "\n    <link rel=\"stylesheet\" href=\"../../../{style}\">\
                 <script src=\"../../../{flags}\"></script><script type=\"module\" src=\"../../../{script}\"></script>"
            );
        let body = format!(
            "<article class=\"one-claim embedded\" data-host=\"{id}\">{}<p class=\"by\">Home Office data up to {reach}, Open Government Licence v3.0. <a href=\"../../../claim/{id}/\" target=\"_blank\" rel=\"noopener\">Crossings</a></p></article>",
            above(&card, 3).replace("<a href", "<a target=\"_blank\" rel=\"noopener\" href"),
            id = claim.id
        );
        let page =
            without(&page, "<header", "</header>").and_then(|page| without(&page, "<footer", "</footer>"));
        let page = page.context("index.html has neither header nor footer")?;
        write(dist, &format!("embed/claim/{}", claim.id), &filled(&unsealed(&page), &head, &body)?)?;
    }
    Ok(())
}

fn write(dist: &Path, folder: &str, page: &str) -> Result<()> {
    let folder = dist.join(folder);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(fs::write(folder.join("index.html"), page)?)
}

/// The title of a claim's page.
pub(super) fn title(claim: &Claim) -> String {
    format!("{}: {}", claim.speaker, claim.claim)
}

fn head(claim: &Claim, article: &Article, data: &Data, site: &Site) -> String {
    let description = match claim.readings.len() {
        0 => "What the daily count of small-boat arrivals can say of it, and what it cannot.".to_owned(),
        count => format!("What the daily count of small-boat arrivals says of it, in {count} readings."),
    };
    let folder = format!("claim/{}/", claim.id);
    // What no view can show is shown with the article's picture.
    let own = social::of_claim(claim, data);
    let view = own.or_else(|| social::of_article(article, data));
    Head {
        title: &title(claim),
        description: &description,
        folder: &folder,
        kind: "article",
        pictures: if own.is_some() { &folder } else { "" },
        alt: &view.map_or_else(|| title(claim), |view| social::alt(&view, data)),
    }
    .html(site)
}

/// The head of the card to be framed: it is the claim's page that is to be found and shown.
fn framed(claim: &Claim, site: &Site) -> String {
    let page = site.from(&format!("embed/claim/{}/", claim.id), &format!("claim/{}/", claim.id));
    format!(
        "<title>{}</title>\n    <meta name=\"robots\" content=\"noindex\">\n    {}",
        escaped(&title(claim)),
        link("canonical", "", &page)
    )
}

/// The links of a card, from so many folders down. It needs none to itself.
fn above(card: &str, folders: usize) -> String {
    let up = "../".repeat(folders);
    let card = without(card, "<a class=\"itself\"", "</a>").unwrap_or_else(|| card.to_owned());
    card.replace("href=\"v/", &format!("href=\"{up}v/"))
        .replace("<details>", "<details open>")
        .replace("<h3 class", "<h1 class")
        .replace("</h3>", "</h1>")
}

/// The page without its program: nothing in it moves.
pub(super) fn bare(page: &str) -> Result<String> {
    let mut page = page.to_owned();
    for part in
        [("<script", "</script>"), ("<link rel=\"modulepreload\"", ">"), ("type=\"application/wasm\"", ">")]
    {
        while let Some(rest) = without(&page, part.0, part.1) {
            page = rest;
        }
    }
    anyhow::ensure!(!page.contains(".wasm"), "a page without a program still loads one");
    Ok(page)
}

/// The text without its first part from one mark to another.
pub(super) fn without(text: &str, from: &str, to: &str) -> Option<String> {
    let at = text.find(from)?;
    // A mark inside a tag stands for the whole tag.
    let start = if from.starts_with('<') { at } else { text.get(..at)?.rfind('<')? };
    let end = at + text.get(at..)?.find(to)? + to.len();
    Some(format!("{}{}", text.get(..start)?, text.get(end..)?))
}
