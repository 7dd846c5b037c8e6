//! A page for each claim, `claim/ID/`, and the same as a bare card to be framed, `embed/claim/ID/`. Neither needs any
//! script: they are read, linked to, and searched for. The card has one that tells the page around it how high it is.

use std::path::Path;

use anyhow::{Context, Result};
use content::article::{Article, Card, Claim};
use model::Data;

use super::card;
use super::parts::Spelled;
use crate::embed::parts::Parts;
use crate::files::output;
use crate::page::head::{Head, link};
use crate::page::html::escaped;
use crate::page::structured_data;
use crate::page::template::{bare, deeper, filled, unsealed, without};
use crate::pictures::links;
use crate::public_url::PublicUrl;

/// Writes them all.
pub(crate) fn write_all(
    dist: &Path,
    template: &str,
    url: &PublicUrl,
    parts: &Parts,
    article: &Article,
    data: &Data,
) -> Result<()> {
    let Parts { style, flags, card: script, .. } = parts;
    for card in &article.cards {
        let Card { claim, .. } = card;
        let card = card::html(card, Spelled { article, data });
        let reach = figure::date(data.days().last);
        let page = bare(&deeper(template, 2))?;
        let head = head(claim, article, data, url);
        let body = format!(
            "<article class=\"one-claim\">{}<p class=\"by\">As counted up to {reach}. <a href=\"../../#claim-{}\">Read the article</a></p></article>",
            above(&card, 2),
            claim.id
        );
        output::page(
            dist,
            &format!("claim/{}", claim.id),
            &filled(&page, &(head + &structured_data::claim(claim, data, url)), &body)?,
        )?;
        let page = bare(&deeper(template, 3))?;
        let head = framed(claim, url)
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
        output::page(dist, &format!("embed/claim/{}", claim.id), &filled(&unsealed(&page), &head, &body)?)?;
    }
    Ok(())
}

fn head(claim: &Claim, article: &Article, data: &Data, url: &PublicUrl) -> String {
    let description = match claim.readings.len() {
        0 => "What the daily count of small-boat arrivals can say of it, and what it cannot.".to_owned(),
        count => format!("What the daily count of small-boat arrivals says of it, in {count} readings."),
    };
    let folder = format!("claim/{}/", claim.id);
    // What no view can show is shown with the article's picture.
    let own = links::of_claim(claim, data);
    let view = own.or_else(|| links::of_article(article, data));
    Head {
        title: &claim.title(),
        description: &description,
        folder: &folder,
        kind: "article",
        pictures: if own.is_some() { &folder } else { "" },
        alt: &view.map_or_else(|| claim.title(), |view| links::alt(&view, data)),
    }
    .html(url)
}

/// The head of the card to be framed: it is the claim's page that is to be found and shown.
fn framed(claim: &Claim, url: &PublicUrl) -> String {
    let page = url.href(&format!("embed/claim/{}/", claim.id), &format!("claim/{}/", claim.id));
    format!(
        "<title>{}</title>\n    <meta name=\"robots\" content=\"noindex\">\n    {}",
        escaped(&claim.title()),
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
