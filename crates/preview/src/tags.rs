//! What a page says of itself to those who show a link to it.

use maud::{Markup, html};

/// The tags of a page.
pub struct Tags<'a> {
    /// Its title.
    pub title: &'a str,
    /// The page in a sentence.
    pub description: &'a str,
    /// The kind of page in Open Graph's words: `article` or `website`.
    pub kind: &'static str,
    /// The addresses of its [`PICTURES`].
    pub pictures: [String; 2],
    /// The words for what the pictures show.
    pub alt: &'a str,
    /// Its whole address, where that is known.
    pub address: Option<String>,
}

/// The pictures of a page: file, width, height. The first is for those who show only one.
pub const PICTURES: [(&str, u32, u32); 2] = [("card.png", 1200, 630), ("square.png", 1200, 1200)];

impl Tags<'_> {
    /// The tags as HTML.
    pub fn html(&self) -> Markup {
        let Self { title, description, kind, pictures, alt, address } = self;
        html! {
            title { (title) }
            meta name="description" content=(description);
            meta property="og:title" content=(title);
            meta property="og:description" content=(description);
            meta property="og:type" content=(kind);
            meta property="og:site_name" content="Crossings";
            meta property="og:locale" content="en_GB";
            @for (picture, (_, width, height)) in pictures.iter().zip(PICTURES) {
                meta property="og:image" content=(picture);
                meta property="og:image:type" content="image/png";
                meta property="og:image:width" content=(width);
                meta property="og:image:height" content=(height);
                meta property="og:image:alt" content=(alt);
            }
            @if let Some(address) = address {
                meta property="og:url" content=(address);
                link rel="canonical" href=(address);
            }
            meta name="twitter:card" content="summary_large_image";
            meta name="twitter:image:alt" content=(alt);
        }
    }
}
