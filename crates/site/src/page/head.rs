//! What a page says of itself in its head, to search engines and to those who show a link to it.

use super::html::escaped;
use crate::listing::{feed, manifest};
use crate::public_url::PublicUrl;

/// A page's head.
pub(crate) struct Head<'a> {
    pub(crate) title: &'a str,
    /// In a sentence.
    pub(crate) description: &'a str,
    /// Its folder, `v/arrivals/`; empty for the article's own.
    pub(crate) folder: &'a str,
    /// What it is, in Open Graph's words: `article` or `website`.
    pub(crate) kind: &'static str,
    /// The folder of its pictures, `card.png` and `square.png`.
    pub(crate) pictures: &'a str,
    /// What they show.
    pub(crate) alt: &'a str,
}

/// The pictures of a page: file, width, height. The first is for those who show only one.
pub(crate) const PICTURES: [(&str, u32, u32); 2] = [("card.png", 1200, 630), ("square.png", 1200, 1200)];

impl Head<'_> {
    /// As HTML.
    pub(crate) fn html(&self, url: &PublicUrl) -> String {
        let Self { title, description, folder, kind, pictures, alt } = *self;
        let up = "../".repeat(folder.matches('/').count());
        let feed = format!(" type=\"application/atom+xml\" title=\"{}\"", feed::TITLE);
        let mut tags = vec![
            format!("<title>{}</title>", escaped(title)),
            meta("name", "description", description),
            link("manifest", "", &format!("{up}{}", manifest::FILE)),
            link("apple-touch-icon", "", &format!("{up}{}", manifest::TOUCH)),
            link("alternate", &feed, &format!("{up}{}", feed::FILE)),
        ];
        let mut add = |property: &str, content: &str| tags.push(meta("property", property, content));
        add("og:title", title);
        add("og:description", description);
        add("og:type", kind);
        add("og:site_name", "Crossings");
        add("og:locale", "en_GB");
        for (file, width, height) in PICTURES {
            add("og:image", &url.href(folder, &format!("{pictures}{file}")));
            add("og:image:type", "image/png");
            add("og:image:width", &width.to_string());
            add("og:image:height", &height.to_string());
            add("og:image:alt", alt);
        }
        if let Some(address) = url.absolute(folder) {
            add("og:url", &address);
            tags.push(link("canonical", "", &address));
        }
        tags.push(meta("name", "twitter:card", "summary_large_image"));
        tags.push(meta("name", "twitter:image:alt", alt));
        tags.join("\n    ")
    }
}

fn meta(key: &str, name: &str, content: &str) -> String {
    format!("<meta {key}=\"{name}\" content=\"{}\">", escaped(content))
}

/// A link to another file; `more` are attributes of its own.
pub(crate) fn link(rel: &str, more: &str, href: &str) -> String {
    format!("<link rel=\"{rel}\"{more} href=\"{}\">", escaped(href))
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
        head.html(&PublicUrl::parse(told).unwrap())
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
