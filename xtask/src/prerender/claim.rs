//! A page for each claim, `claim/ID/`, and the same as a bare card to be framed, `embed/claim/ID/`. Neither needs any
//! script: they are read, linked to, and searched for.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use model::Data;

use super::article::Article;
use super::{deeper, escaped, filled, linked};
use crate::content::claims::Claim;

/// Writes them all.
pub(super) fn write_all(dist: &Path, template: &str, article: &Article, data: &Data) -> Result<()> {
    for (claim, card) in &article.cards {
        let card = article.shown(card, data);
        let reach = figure::date(data.days().last);
        let page = bare(&deeper(template, 2))?;
        let head = head(claim, "");
        let body = format!(
            "<article class=\"one-claim\">{}<p class=\"by\">As counted up to {reach}. <a href=\"../../#claim-{}\">Read the article</a></p></article>",
            above(&card, 2),
            claim.id
        );
        write(
            dist,
            &format!("claim/{}", claim.id),
            &filled(&page, &(head + &linked::claim(claim, data)), &body)?,
        )?;
        let page = bare(&deeper(template, 3))?;
        let head = self::head(claim, "<meta name=\"robots\" content=\"noindex\">");
        let canonical = format!("\n    <link rel=\"canonical\" href=\"../../../claim/{}/\">", claim.id);
        let body = format!(
            "<article class=\"one-claim embedded\">{}<p class=\"by\">Home Office data up to {reach}, Open Government Licence v3.0. <a href=\"../../../claim/{}/\" target=\"_blank\" rel=\"noopener\">Crossings</a></p></article>",
            above(&card, 3).replace("<a href", "<a target=\"_blank\" rel=\"noopener\" href"),
            claim.id
        );
        let page =
            without(&page, "<header", "</header>").and_then(|page| without(&page, "<footer", "</footer>"));
        let page = page.context("index.html has neither header nor footer")?;
        write(dist, &format!("embed/claim/{}", claim.id), &filled(&page, &(head + &canonical), &body)?)?;
    }
    Ok(())
}

fn write(dist: &Path, folder: &str, page: &str) -> Result<()> {
    let folder = dist.join(folder);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(fs::write(folder.join("index.html"), page)?)
}

fn head(claim: &Claim, robots: &str) -> String {
    let title = format!("{}: {}", claim.speaker, claim.claim);
    let description = match claim.readings.len() {
        0 => "What the daily count of small-boat arrivals can say of it, and what it cannot.".to_owned(),
        count => format!("What the daily count of small-boat arrivals says of it, in {count} readings."),
    };
    let (title, description) = (escaped(&title), escaped(&description));
    format!(
        "<title>{title}</title>\n    <meta name=\"description\" content=\"{description}\">\n    \
         <meta property=\"og:title\" content=\"{title}\">\n    \
         <meta property=\"og:description\" content=\"{description}\">{robots}"
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
    anyhow::ensure!(!page.contains(".wasm"), "a page without figures still loads a program");
    Ok(page)
}

/// The text without its first part from one mark to another.
fn without(text: &str, from: &str, to: &str) -> Option<String> {
    let at = text.find(from)?;
    // A mark inside a tag stands for the whole tag.
    let start = if from.starts_with('<') { at } else { text.get(..at)?.rfind('<')? };
    let end = at + text.get(at..)?.find(to)? + to.len();
    Some(format!("{}{}", text.get(..start)?, text.get(end..)?))
}
