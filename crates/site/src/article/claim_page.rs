//! A page for each claim, `claim/ID/`, and the same as a bare card to be framed, `embed/claim/ID/`. Neither needs any
//! script: they are read, linked to, and searched for. The card has one that tells the page around it how high it is.

use std::path::Path;

use anyhow::Result;
use content::article::{Article, Card, Claim};
use maud::{Markup, html};
use model::Data;
use preview::PublicUrl;

use super::card::{self, Setting};
use super::claims_page::FOLDER;
use super::parts::Spelled;
use crate::embed::parts::Parts;
use crate::files::output;
use crate::page::head::{self, Head};
use crate::page::structured_data;
use crate::page::template::Template;
use crate::pictures::links;

/// Writes them all.
pub(crate) fn write_all(
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    parts: &Parts,
    article: &Article,
    data: &Data,
) -> Result<()> {
    for (place, card) in article.cards.iter().enumerate() {
        let claim = &card.claim;
        let head = html! {
            (head(claim, article, data, url))
            (structured_data::claim(claim, data, url))
        };
        let page = template.page(Setting::Page.up())?.still()?;
        let html = page.filled(head, body(card, article.shows(place), Spelled { article, data }))?;
        output::page(dist, &format!("claim/{}", claim.id), &html)?;

        let page = template.page(Setting::Frame.up())?.still()?.framed()?;
        let html =
            page.filled(framed_head(claim, url, parts), framed_body(card, Spelled { article, data }))?;
        output::page(dist, &format!("embed/claim/{}", claim.id), &html)?;
    }
    Ok(())
}

fn head(claim: &Claim, article: &Article, data: &Data, url: &PublicUrl) -> Markup {
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
        alt: &view.map_or_else(|| claim.title(), |view| preview::alt(&view, data)),
    }
    .html(url)
}

fn body(card: &Card, is_in_article: bool, spelled: Spelled<'_>) -> Markup {
    let up = Setting::Page.up();
    let place = if is_in_article { ["#claim-", &card.claim.id].concat() } else { String::new() };
    html! {
        article.one-claim {
            (card::html(card, spelled, Setting::Page))
            p.by {
                "As counted up to " (reach(spelled)) ". "
                a href={ (up) (place) } { "Read the article" }
                " · "
                a href={ (up) (FOLDER) "#claim-" (card.claim.id) } { "All claims" }
            }
        }
    }
}

/// The head of the card to be framed: it is the claim's page that is to be found and shown.
fn framed_head(claim: &Claim, url: &PublicUrl, parts: &Parts) -> Markup {
    let page = url.href(&format!("embed/claim/{}/", claim.id), &format!("claim/{}/", claim.id));
    html! {
        (head::unlisted(&claim.title(), Some(&page)))
        (parts.of_card(Setting::Frame.up()))
    }
}

fn framed_body(card: &Card, spelled: Spelled<'_>) -> Markup {
    let id = &card.claim.id;
    html! {
        article.one-claim.embedded data-host=(id) {
            (card::html(card, spelled, Setting::Frame))
            p.by {
                "Home Office data up to " (reach(spelled)) ", Open Government Licence v3.0. "
                a href={ (Setting::Frame.up()) "claim/" (id) "/" } target="_blank" rel="noopener" { "Crossings" }
            }
        }
    }
}

/// The last day that is counted.
fn reach(spelled: Spelled<'_>) -> String {
    figure::date(spelled.data.days().last)
}
