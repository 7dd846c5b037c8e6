//! What a page says of itself in its head, to search engines and to those who show a link to it.

use maud::{Markup, html};
use model::Choice;
use preview::{PICTURES, PublicUrl, Tags};

use crate::listing::{feed, manifest};

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

impl Head<'_> {
    /// The head as HTML.
    pub(crate) fn html(&self, url: &PublicUrl) -> Markup {
        let Self { title, description, folder, kind, pictures, alt } = *self;
        let up = "../".repeat(folder.matches('/').count());
        let pictures = PICTURES.map(|(file, ..)| url.href(folder, &format!("{pictures}{file}")));
        let tags = Tags { title, description, kind, pictures, alt, address: url.absolute(folder) };
        html! {
            (tags.html())
            link rel="manifest" href={ (up) (manifest::FILE) };
            link rel="apple-touch-icon" href={ (up) (manifest::TOUCH) };
            link rel="alternate" type="application/atom+xml" title=(feed::TITLE) href={ (up) (feed::FILE) };
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
