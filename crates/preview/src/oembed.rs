//! oEmbed: how a figure is put into a page elsewhere, for those who read that. Its HTML is a link in words, and a frame, which
//! is a whole read where no script runs. Those who read it know nothing of where it lay.

use anyhow::{Context, Result};
use figure::Layout;
use maud::{Markup, html};
use serde_json::{Map, Value, json};

use crate::public_url::PublicUrl;

/// How wide a frame is where nobody says otherwise, in pixels.
pub const WIDTH: i32 = 760;

/// The narrowest that a figure is drawn for, in pixels.
pub const NARROWEST: i32 = 320;

/// How high embedded figures are at some widths, as `tests/browsers/heights.test.mjs` has measured them.
const HEIGHTS: &str = include_str!("heights.json");

/// What a figure has above and below its drawing at that width, in pixels, until it is measured.
const AROUND: i32 = 130;

/// How high embedded figures are.
pub struct Heights(Value);

impl Heights {
    /// As they were measured.
    ///
    /// # Errors
    /// Where heights.json is no JSON.
    pub fn measured() -> Result<Self> {
        Ok(Self(serde_json::from_str(HEIGHTS).context("heights.json is no JSON")?))
    }

    #[cfg(test)]
    fn of(heights: Value) -> Self {
        Self(heights)
    }

    /// How high a figure is at a width, in pixels, as its author set it; `size` is that of its wide drawing. Between two widths
    /// that were measured it is as high as at the higher of them.
    pub fn at(&self, slug: &str, width: i32, (across, down): (i32, i32)) -> i64 {
        let measured: Vec<(i32, i64)> = self.0[slug]
            .as_object()
            .into_iter()
            .flat_map(Map::iter)
            .filter_map(|(width, height)| Some((width.parse().ok()?, height.as_i64()?)))
            .collect();
        let below = measured.iter().filter(|(at, _)| *at <= width).max();
        let above = measured.iter().filter(|(at, _)| *at >= width).min();
        let both = below.into_iter().chain(above).map(|(_, height)| *height);
        both.max().unwrap_or_else(|| i64::from(down * width / across.max(1) + AROUND))
    }
}

/// The drawing of a figure that is framed at a width in pixels.
pub fn layout(width: i32) -> Layout {
    /// What a frame has beside its drawing.
    const BESIDE: i32 = 20;
    let across = width - BESIDE;
    if across >= Layout::WIDE_FROM {
        Layout::Wide
    } else if across >= Layout::COLUMN_FROM {
        Layout::Column
    } else {
        Layout::Narrow
    }
}

/// A figure, or a page, as oEmbed tells it.
pub struct Told {
    /// Its title.
    pub title: String,
    /// What it says in a sentence.
    pub sentence: String,
    /// The path of its page, from the root of the site.
    pub page: String,
    /// The path of its frame with width and height in pixels; none where it is no more than a link.
    pub frame: Option<(String, i32, i64)>,
    /// The path of its picture, with width and height in pixels; none where none fits.
    pub picture: Option<(String, u32, u32)>,
}

impl Told {
    /// The answer, on the site at the address `home`.
    pub fn answer(&self, home: &str) -> Value {
        let from = |path: &str| format!("{home}{path}");
        let mut answer = json!({
            "version": "1.0",
            "type": if self.frame.is_some() { "rich" } else { "link" },
            "title": self.title,
            "author_name": "Crossings",
            "provider_name": "Crossings",
            "provider_url": home,
            "cache_age": 86_400,
        });
        let mut add = |key: &str, value: Value| answer[key] = value;
        if let Some((path, width, height)) = &self.frame {
            // As WordPress takes it: the quotation is what it shows where it takes no frame, and the frame is empty.
            let frame = html! {
                blockquote {
                    a href=(from(&self.page)) { (self.title) ": " (self.sentence) }
                }
                iframe src=(from(path)) data-crossings title=(self.title) width="100%" height=(height)
                    loading="lazy" frameborder="0" {}
            };
            add("width", json!(width));
            add("height", json!(height));
            add("html", json!(frame.into_string()));
        }
        if let Some((path, width, height)) = &self.picture {
            add("thumbnail_url", json!(from(path)));
            add("thumbnail_width", json!(width));
            add("thumbnail_height", json!(height));
        }
        answer
    }
}

/// The path of a named figure's answer, as a file.
pub fn file(slug: &str) -> String {
    format!("oembed/{slug}.json")
}

/// The link by which the page at `path` leads to what is told of it: to a file, or where the edge function answers, there.
pub fn discovery(url: &PublicUrl, slug: &str, path: &str, title: &str) -> Markup {
    let told = if url.has_edge() {
        url.absolute(path).map(|page| format!("oembed?url={}&format=json", encoded(&page)))
    } else {
        Some(file(slug))
    };
    html! {
        @if let Some(address) = told.and_then(|told| url.absolute(&told)) {
            link rel="alternate" type="application/json+oembed" title=(title) href=(address);
        }
    }
}

/// A text as a value in a query.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_framed_with_a_link_inside() {
        let told = Told {
            title: "Each year".into(),
            sentence: "Most in 2022.".into(),
            page: "v/years/?scale=log&at=2024".into(),
            frame: Some(("embed/years/".into(), WIDTH, 987)),
            picture: None,
        };
        let answer = told.answer("https://x.org/n/");
        let html = answer["html"].as_str().unwrap();
        for expected in [
            "<iframe src=\"https://x.org/n/embed/years/\"",
            "><a href=\"https://x.org/n/v/years/?scale=log&amp;at=2024\">Each year: Most in 2022.",
            " height=\"987\"",
        ] {
            assert!(html.contains(expected), "{html}");
        }
        assert_eq!((&answer["width"], &answer["height"]), (&json!(760), &json!(987)));
        assert_eq!(Told { frame: None, ..told }.answer("https://x.org/n/")["type"], "link");
    }

    #[test]
    fn a_height_is_that_of_the_width_or_the_higher_beside_it() {
        let heights = Heights::of(json!({ "a": { "320": 400, "480": 300, "760": 500 } }));
        let check = |slug, width, expected| assert_eq!(heights.at(slug, width, (720, 420)), expected);
        check("a", 320, 400);
        check("a", 400, 400);
        check("a", 480, 300);
        check("a", 600, 500);
        check("a", 760, 500);
        check("b", 720, 550);
    }

    #[test]
    fn a_page_leads_to_what_is_told_of_it() {
        let check = |url: &PublicUrl, expected: &str| {
            assert_eq!(discovery(url, "years", "v/years/?at=2024", "A \"b\"").into_string(), expected);
        };
        let url = PublicUrl::parse("https://x.org").unwrap();
        let link = "<link rel=\"alternate\" type=\"application/json+oembed\" title=\"A &quot;b&quot;\" href=";
        check(&url, &format!("{link}\"https://x.org/oembed/years.json\">"));
        let with_edge = format!(
            "{link}\"https://x.org/oembed?url=https%3A%2F%2Fx.org%2Fv%2Fyears%2F%3Fat%3D2024&amp;format=json\">"
        );
        check(&url.with_edge().unwrap(), &with_edge);
        // Nobody would find it.
        check(&PublicUrl::parse("/news/").unwrap(), "");
    }
}
