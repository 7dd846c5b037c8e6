//! The page of all claims, `claims/`: the article's lines, which a small script filters. Without it all of them stand
//! there.

use std::path::Path;

use anyhow::Result;
use content::article::{Article, Card};
use maud::{Markup, html};
use model::Data;
use preview::PublicUrl;

use super::card::{self, Setting};
use super::filters::{self, Values};
use super::parts::Spelled;
use crate::files::{output, scripts};
use crate::listing::claims_feed;
use crate::page::head::Head;
use crate::page::template::Template;
use crate::pictures::links;

/// The folder of the page in the built one.
pub(crate) const FOLDER: &str = claims_feed::FOLDER;

/// The title of the page.
pub(crate) const TITLE: &str = "All claims, by speaker, party, year and outcome";

/// The page in a sentence.
const ABOUT: &str = "Every claim that this project has looked into, with each way to read it and what the daily count says of it.";

/// Writes the page and its script.
pub(crate) fn write(
    root: &Path,
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    article: &Article,
    data: &Data,
) -> Result<()> {
    let up = Setting::List.up();
    let script = scripts::published(root, dist, "js", "claims.js")?;
    let head = html! {
        (head(article, data, url))
        // Before the first paint, where a browser can wait: what an address leaves out is not seen to go.
        script type="module" blocking="render" src={ (up) (script) } {}
    };
    let page = template.page(up)?.still()?.filled(head, body(article, data))?;
    output::page(dist, FOLDER, &page)
}

fn head(article: &Article, data: &Data, url: &PublicUrl) -> Markup {
    let alt = links::of_article(article, data).map_or_else(String::new, |view| preview::alt(&view, data));
    let head =
        Head { title: TITLE, description: ABOUT, folder: FOLDER, kind: "website", pictures: "", alt: &alt };
    html! {
        (head.html(url))
        link rel="alternate" type="application/atom+xml" title=(claims_feed::TITLE) href=(claims_feed::FILE);
    }
}

fn body(article: &Article, data: &Data) -> Markup {
    let spelled = Spelled { article, data };
    // The newest first; those of one day in the order of their file.
    let mut cards: Vec<&Card> = article.cards.iter().collect();
    cards.sort_by_key(|card| std::cmp::Reverse(card.claim.day));
    let values: Vec<Values> = cards.iter().map(|card| Values::of(card, article, data)).collect();
    let up = Setting::List.up();
    html! {
        div.view.all-claims {
            h1 { "Claims" }
            p.about { (ABOUT) }
            (filters::html(&values))
            ul.claims {
                @for (card, of) in cards.iter().zip(&values) {
                    li data-speaker=(of.speaker.word) data-party=(of.party.word) data-year=(of.year.word)
                        data-outcome=(of.outcome.word) {
                        (card::html(card, spelled, Setting::List))
                    }
                }
            }
            p.by {
                "As counted up to " (figure::date(data.days().last)) ". A party is named where the speaker speaks for one; \
                 sources in the government count with the party that governed. "
                @if let Some(kept) = data.first_published() {
                    "Versions of the data are kept from " (figure::date(kept)) " on: a claim that was made since also says what it \
                     came to with the data of that day. "
                }
                a href=(up) { "Read the article" } " · " a href=(claims_feed::FILE) { "Feed of all claims" }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use content::Content;

    use super::*;

    const TEMPLATE: &str = "<head><!-- crossings:head --><link href=\"fonts/a.woff2\">\
                            <script type=\"module\" src=\"./boot.js\"></script><link data-rel=\"modulepreload\" data-href=\"./a.js\">\
                            <link type=\"application/wasm\" data-href=\"./a.wasm\"><link data-script=\"download\" href=\"./t.js\"></head><header><a href=\"claims/\">C</a></header><!-- crossings:main -->";

    #[test]
    fn all_claims_are_on_it_with_links_that_climb_once() {
        let root = crate::checkout::root();
        let Content { tables, article } = content::read(root).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let url = PublicUrl::parse("https://x.org/n").unwrap();
        let data = Data::from(tables);
        write(root, folder.path(), &Template::of(TEMPLATE), &url, &article, &data).unwrap();
        let page = fs::read_to_string(folder.path().join("claims/index.html")).unwrap();
        let check = |expected: &str| assert!(page.contains(expected), "{expected} is not in\n{page}");
        for card in &article.cards {
            check(&format!("<section class=\"claim in-line\" id=\"claim-{}\"", card.claim.id));
            check(&format!("href=\"../claim/{}/\"", card.claim.id));
        }
        check(
            "<li data-speaker=\"chris-philp\" data-party=\"conservative\" data-year=\"2024\" data-outcome=\"",
        );
        check("Chris Philp, 8 November 2024 · Conservatives</span>");
        check("Scarlett Maguire, 8 November 2024 · no party</span>");
        check("href=\"../v/arrivals/?view=arrivals");
        check("href=\"../claims/\">C</a>");
        check("<link rel=\"canonical\" href=\"https://x.org/n/claims/\">");
        check("title=\"Crossings: claims\" href=\"feed.xml\">");
        check("src=\"../claims-");
        assert!(!page.contains("boot.js") && !page.contains("wasm"), "{page}");
    }
}
