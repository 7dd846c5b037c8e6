//! What a page says of itself in its head, to search engines and to those who show a link to it.

use maud::{Markup, html};
use model::Choice;

use crate::listing::{feed, manifest};
use crate::public_url::PublicUrl;

/// The head of a page.
pub(crate) struct Head<'a> {
    pub(crate) title: &'a str,
    /// The page in a sentence.
    pub(crate) description: &'a str,
    /// The folder of the page, `v/arrivals/`; empty for the article's own.
    pub(crate) folder: &'a str,
    /// The kind of page in Open Graph's words: `article` or `website`.
    pub(crate) kind: &'static str,
    /// The folder of its pictures, `card.png` and `square.png`.
    pub(crate) pictures: &'a str,
    /// The words for what the pictures show.
    pub(crate) alt: &'a str,
}

/// The pictures of a page: file, width, height. The first is for those who show only one.
pub(crate) const PICTURES: [(&str, u32, u32); 2] = [("card.png", 1200, 630), ("square.png", 1200, 1200)];

impl Head<'_> {
    /// The head as HTML.
    pub(crate) fn html(&self, url: &PublicUrl) -> Markup {
        let Self { title, description, folder, kind, pictures, alt } = *self;
        let up = "../".repeat(folder.matches('/').count());
        html! {
            title { (title) }
            meta name="description" content=(description);
            link rel="manifest" href={ (up) (manifest::FILE) };
            link rel="apple-touch-icon" href={ (up) (manifest::TOUCH) };
            link rel="alternate" type="application/atom+xml" title=(feed::TITLE) href={ (up) (feed::FILE) };
            meta property="og:title" content=(title);
            meta property="og:description" content=(description);
            meta property="og:type" content=(kind);
            meta property="og:site_name" content="Crossings";
            meta property="og:locale" content="en_GB";
            @for (file, width, height) in PICTURES {
                meta property="og:image" content=(url.href(folder, &format!("{pictures}{file}")));
                meta property="og:image:type" content="image/png";
                meta property="og:image:width" content=(width);
                meta property="og:image:height" content=(height);
                meta property="og:image:alt" content=(alt);
            }
            @if let Some(address) = url.absolute(folder) {
                meta property="og:url" content=(address);
                link rel="canonical" href=(address);
            }
            meta name="twitter:card" content="summary_large_image";
            meta name="twitter:image:alt" content=(alt);
        }
    }
}

/// The link to the data of the page's program, which waits as the program does. `K` has the keys of an address that ask for
/// another view than the one that is printed.
pub(crate) fn series<K: Choice>(address: &str) -> Markup {
    let keys: Vec<&str> = K::ALL.iter().map(|key| key.slug()).collect();
    html! { link as="fetch" data-href=(address) data-series data-keys=(keys.join(" ")); }
}

/// The head of a page that is in no search engine; `canonical` is the page to be found in its place.
pub(crate) fn unlisted(title: &str, canonical: Option<&str>) -> Markup {
    html! {
        title { (title) }
        meta name="robots" content="noindex";
        @if let Some(address) = canonical { link rel="canonical" href=(address); }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(told: &str) -> String {
        let head = Head {
            title: "A <b>",
            description: "Says “so”.",
            folder: "v/a/",
            kind: "website",
            pictures: "v/a/",
            alt: "A \"chart\"",
        };
        head.html(&PublicUrl::parse(told).unwrap()).into_string()
    }

    #[test]
    fn whole_addresses_where_the_place_is_known() {
        let check = |told: &str, expected: &str| assert!(head(told).contains(expected), "{}", head(told));
        check("https://x.org/n/", "<link rel=\"canonical\" href=\"https://x.org/n/v/a/\">");
        check("https://x.org/n/", "<meta property=\"og:url\" content=\"https://x.org/n/v/a/\">");
        check("https://x.org/n/", "<meta property=\"og:image\" content=\"https://x.org/n/v/a/card.png\">");
        check("./", "<meta property=\"og:image\" content=\"../../v/a/card.png\">");
        check("./", "<link rel=\"manifest\" href=\"../../site.webmanifest\">");
        check("./", "<title>A &lt;b&gt;</title>");
        check("./", "<meta name=\"twitter:image:alt\" content=\"A &quot;chart&quot;\">");
    }

    #[test]
    fn nothing_is_said_of_an_unknown_place() {
        for tag in ["canonical", "og:url"] {
            assert!(!head("./").contains(tag), "{tag}");
        }
    }
}
