//! `404.html`, which hosts show for an address that leads nowhere: a list of all pages, of which `nearest.js` shows the one
//! whose word is closest to the address. It may stand at any depth, so its own addresses begin at the host.

use std::fs;
use std::path::Path;

use anyhow::Result;
use content::article::Article;
use model::Data;
use model::stance::SLUG;

use super::html::escaped;
use super::template::{bare, filled};
use crate::files::scripts;
use crate::public_url::PublicUrl;
use crate::stance::words::TITLE;

/// Writes the page and its script.
pub(crate) fn write(
    root: &Path,
    dist: &Path,
    template: &str,
    url: &PublicUrl,
    article: &Article,
    data: &Data,
) -> Result<()> {
    let script = scripts::published(root, dist, "js", "nearest.js")?;
    Ok(fs::write(dist.join("404.html"), page(template, url, &script, article, data)?)?)
}

fn page(template: &str, url: &PublicUrl, script: &str, article: &Article, data: &Data) -> Result<String> {
    let folder = &url.folder;
    let template = bare(template)?
        .replace("=\"./", &format!("=\"{folder}"))
        .replace("=\"fonts/", &format!("=\"{folder}fonts/"))
        .replace("=\"icon.svg", &format!("=\"{folder}icon.svg"));
    let head = format!(
        "<title>Nothing is here: Crossings</title>\n    <meta name=\"robots\" content=\"noindex\">\n    \
         <script type=\"module\" src=\"{folder}{script}\"></script>"
    );
    // The words that lead to a page, old ones too.
    let item = |path: &str, words: &str, text: &str| {
        format!("<li><a href=\"{folder}{path}/\" data-words=\"{words}\">{}</a></li>", escaped(text))
    };
    let views: String = data
        .tables()
        .views
        .iter()
        .map(|view| {
            let words: Vec<&str> =
                std::iter::once(&view.slug).chain(&view.formerly).map(String::as_str).collect();
            item(&format!("v/{}", view.slug), &words.join(" "), &view.title)
        })
        .collect();
    let map = item(&format!("v/{SLUG}"), SLUG, TITLE);
    let claims: String = article
        .cards
        .iter()
        .map(|card| item(&format!("claim/{}", card.claim.id), &card.claim.id, &card.claim.title()))
        .collect();
    let body = format!(
        "<div class=\"view lost\"><h1>Nothing is at this address</h1>\
         <p>It may have been mistyped, or cut off where it was copied.</p>\
         <p class=\"nearest\" role=\"status\"><span>Begin with:</span> <a href=\"{folder}\">the article</a></p>\
         <nav class=\"views\" aria-labelledby=\"views\"><h2 id=\"views\">All views of this data</h2><ul><li><a href=\"{folder}\">The article</a></li>{views}{map}</ul></nav>\
         <nav class=\"views\" aria-labelledby=\"claims\"><h2 id=\"claims\">All claims</h2><ul>{claims}</ul></nav></div>"
    );
    filled(&template, &head, &body)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<head><!-- crossings:head --><link href=\"fonts/a.woff2\"><link href=\"./a.css\">\
                            <script type=\"module\" src=\"./boot.js\"></script></head><!-- crossings:main -->";

    #[test]
    fn it_leads_to_every_page_from_any_depth() {
        let content::Content { tables, article } = content::read(crate::checkout::root()).unwrap();
        let data = Data::from(tables);
        let check = |told: &str, expected: &str| {
            let page =
                page(TEMPLATE, &PublicUrl::parse(told).unwrap(), "nearest-1.js", &article, &data).unwrap();
            assert!(page.contains(expected), "{expected} is not in\n{page}");
            assert!(!page.contains("boot.js") && !page.contains("=\"./"), "{page}");
        };
        check("./", "<a href=\"/v/seasons/\" data-words=\"seasons\">");
        check("https://x.org/n", "<a href=\"/n/v/seasons/\"");
        check("https://x.org/n", "src=\"/n/nearest-1.js\"");
        check("/n/", "href=\"/n/fonts/a.woff2\"");
        check("/n/", "href=\"/n/a.css\"");
        for card in &article.cards {
            check("./", &format!("<a href=\"/claim/{}/\"", card.claim.id));
        }
    }
}
