//! `404.html`, which hosts show for an address that leads nowhere: a list of all pages, of which `nearest.js` shows the one
//! whose word is closest to the address. It may stand at any depth, so its own addresses begin at the host.

use std::fs;
use std::path::Path;

use anyhow::Result;
use content::article::Article;
use figure::place;
use maud::html;
use model::Data;
use model::stance::SLUG;
use preview::PublicUrl;

use super::template::Template;
use crate::article::claims_page;
use crate::files::scripts;
use crate::stance::words::TITLE;

/// Writes the page and its script.
pub(crate) fn write(
    root: &Path,
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    article: &Article,
    data: &Data,
) -> Result<()> {
    let script = scripts::published(root, dist, "js", "nearest.js")?;
    Ok(fs::write(dist.join("404.html"), page(template, url, &script, article, data)?)?)
}

fn page(
    template: &Template,
    url: &PublicUrl,
    script: &str,
    article: &Article,
    data: &Data,
) -> Result<String> {
    let folder = &url.folder;
    let head = html! {
        title { "Nothing is here: Crossings" }
        meta name="robots" content="noindex";
        script type="module" src={ (folder) (script) } {}
    };
    // The words that lead to a page, old ones too.
    let item = |path: &str, words: &str, text: &str| {
        html! { li { a href={ (folder) (path) "/" } data-words=(words) { (text) } } }
    };
    let body = html! {
        div.view.not-found {
            h1 { "Nothing is at this address" }
            p { "It may have been mistyped, or cut off where it was copied." }
            p.nearest role="status" { span { "Begin with:" } " " a href=(folder) { "the article" } }
            nav.views aria-labelledby="views" {
                h2 id="views" { "All views of this data" }
                ul {
                    li { a href=(folder) { "The article" } }
                    @for view in &data.tables().views {
                        @let words = [std::slice::from_ref(&view.slug), &view.formerly].concat().join(" ");
                        (item(&format!("v/{}", view.slug), &words, &view.title))
                    }
                    (item(&format!("v/{SLUG}"), SLUG, TITLE))
                    (item(&format!("v/{}", place::SLUG), place::SLUG, place::TITLE))
                }
            }
            nav.views aria-labelledby="claims" {
                h2 id="claims" { "All claims" }
                ul {
                    (item("claims", "claims", claims_page::TITLE))
                    @for claim in article.cards.iter().map(|card| &card.claim) {
                        (item(&format!("claim/{}", claim.id), &claim.id, &claim.title()))
                    }
                }
            }
        }
    };
    template.page(folder)?.still()?.filled(head, body)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<head><!-- crossings:head --><link href=\"fonts/a.woff2\"><link href=\"./a.css\">\
                            <script type=\"module\" src=\"./boot.js\"></script><link data-rel=\"modulepreload\" data-href=\"./a.js\">\
                            <link type=\"application/wasm\" data-href=\"./a.wasm\"><link data-script=\"download\" href=\"./t.js\"></head><header><a href=\"./\">H</a></header><!-- crossings:main -->";

    #[test]
    fn it_leads_to_every_page_from_any_depth() {
        let content::Content { tables, article } = content::read(crate::checkout::root()).unwrap();
        let data = Data::from(tables);
        let check = |told: &str, expected: &str| {
            let page = page(
                &Template::of(TEMPLATE),
                &PublicUrl::parse(told).unwrap(),
                "nearest-1.js",
                &article,
                &data,
            )
            .unwrap();
            assert!(page.contains(expected), "{expected} is not in\n{page}");
            assert!(!page.contains("boot.js") && !page.contains("=\"./"), "{page}");
        };
        check("./", "<a href=\"/v/seasons/\" data-words=\"seasons\">");
        check("https://x.org/n", "<a href=\"/n/v/seasons/\"");
        check("https://x.org/n", "src=\"/n/nearest-1.js\"");
        check("/n/", "href=\"/n/fonts/a.woff2\"");
        check("/n/", "href=\"/n/a.css\"");
        check("./", "<a href=\"/claims/\" data-words=\"claims\">");
        for card in &article.cards {
            check("./", &format!("<a href=\"/claim/{}/\"", card.claim.id));
        }
    }
}
