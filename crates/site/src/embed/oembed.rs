//! `oembed/SLUG.json`: how a figure is put into a page elsewhere, for those who read oEmbed. Its HTML is a link in words,
//! and a frame, which is a whole read where no script runs. Those who read it know nothing of where it lay: a site that does
//! not know its address has none.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use figure::{Figure, Layout, Words};
use maud::{Markup, html};
use model::{Data, Name};
use serde_json::{Value, json};

use crate::page::head::PICTURES;
use crate::public_url::PublicUrl;

/// How wide a frame is where nobody says otherwise, in pixels.
const WIDTH: i32 = 760;

/// How high embedded figures are at some widths, as `tests/browsers/heights.test.mjs` has measured them.
const HEIGHTS: &str = include_str!("heights.json");

/// What a figure has above and below its drawing at that width, in pixels, until it is measured.
const AROUND: i32 = 130;

/// Writes all of them; `maps` are the figures that are no views of the data: the word of each, what it says, and the size of
/// its wide drawing in pixels.
pub(crate) fn write_all(
    dist: &Path,
    url: &PublicUrl,
    data: &Data,
    maps: [(&str, Words, (i32, i32)); 2],
) -> Result<()> {
    let Some(home) = url.absolute("") else { return Ok(()) };
    let heights: Value = serde_json::from_str(HEIGHTS).context("heights.json is no JSON")?;
    let folder = dist.join("oembed");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    for name in data.names() {
        fs::write(dist.join(path(data.slug(name))), format!("{:#}\n", of(&home, data, name, &heights)))?;
    }
    for (slug, words, size) in maps {
        fs::write(dist.join(path(slug)), format!("{:#}\n", response(&home, slug, &words, size, &heights)))?;
    }
    Ok(())
}

fn path(slug: &str) -> String {
    format!("oembed/{slug}.json")
}

/// The link by which the page of a view leads there.
pub(crate) fn discovery(url: &PublicUrl, slug: &str, title: &str) -> Markup {
    html! {
        @if let Some(address) = url.absolute(&path(slug)) {
            link rel="alternate" type="application/json+oembed" title=(title) href=(address);
        }
    }
}

fn of(home: &str, data: &Data, name: Name, heights: &Value) -> Value {
    let figure = Figure::new(data, &data.author(name));
    response(home, data.slug(name), &figure.words(), figure.size(Layout::Wide), heights)
}

/// What is told of a figure of the site at the address `home` whose wide drawing has this size in pixels.
fn response(home: &str, slug: &str, words: &Words, (across, down): (i32, i32), heights: &Value) -> Value {
    let measured = heights[slug][WIDTH.to_string()].as_i64();
    let height = measured.unwrap_or_else(|| i64::from(down * WIDTH / across.max(1) + AROUND));
    let from = |path: &str| format!("{home}{path}");
    // As WordPress takes it: the quotation is what it shows where it takes no frame, and the frame is empty.
    let frame = html! {
        blockquote {
            a href=(from(&format!("v/{slug}/"))) { (words.title) ": " (words.sentence) }
        }
        iframe src=(from(&format!("embed/{slug}/"))) data-crossings title=(words.title) width="100%" height=(height)
            loading="lazy" frameborder="0" {}
    };
    let [(card, width_of_card, height_of_card), _] = PICTURES;
    json!({
        "version": "1.0",
        "type": "rich",
        "title": words.title,
        "author_name": "Crossings",
        "provider_name": "Crossings",
        "provider_url": from(""),
        "cache_age": 86_400,
        "width": WIDTH,
        "height": height,
        "html": frame.into_string(),
        "thumbnail_url": from(&format!("v/{slug}/{card}")),
        "thumbnail_width": width_of_card,
        "thumbnail_height": height_of_card,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> Data {
        Data::from(content::tables::read(crate::checkout::root()).unwrap())
    }

    #[test]
    fn a_figure_is_framed_with_a_link_inside() {
        let data = data();
        let name = data.named("years").unwrap();
        let told = of("https://x.org/n/", &data, name, &json!({ "years": { "760": 987 } }));
        let html = told["html"].as_str().unwrap();
        for expected in [
            "<iframe src=\"https://x.org/n/embed/years/\"",
            "><a href=\"https://x.org/n/v/years/\">Small-boat arrivals in each year: ",
            " height=\"987\"",
        ] {
            assert!(html.contains(expected), "{html}");
        }
    }

    #[test]
    fn every_named_view_has_what_oembed_asks_for() {
        let (data, folder) = (data(), tempfile::tempdir().unwrap());
        let figure = Figure::new(&data, &data.author(data.named("years").unwrap()));
        let map = |slug| (slug, figure.words(), figure.size(Layout::Wide));
        let maps = ["stance", "place"].map(map);
        write_all(folder.path(), &PublicUrl::parse("https://x.org").unwrap(), &data, maps).unwrap();
        for slug in data.names().map(|name| data.slug(name)).chain(["stance", "place"]) {
            let text = fs::read_to_string(folder.path().join(path(slug))).unwrap();
            let told: Value = serde_json::from_str(&text).unwrap();
            assert_eq!((&told["version"], &told["type"]), (&json!("1.0"), &json!("rich")));
            assert!((400..900).contains(&told["height"].as_i64().unwrap()), "{text}");
            assert!(told["html"].as_str().unwrap().matches("http").count() == 2, "{text}");
        }
    }

    #[test]
    fn the_page_of_a_view_leads_there() {
        assert_eq!(
            discovery(&PublicUrl::parse("https://x.org").unwrap(), "years", "A \"b\"").into_string(),
            "<link rel=\"alternate\" type=\"application/json+oembed\" title=\"A &quot;b&quot;\" \
             href=\"https://x.org/oembed/years.json\">"
        );
    }

    #[test]
    fn a_site_that_does_not_know_its_address_has_none() {
        let (data, folder) = (data(), tempfile::tempdir().unwrap());
        let figure = Figure::new(&data, &data.author(data.named("years").unwrap()));
        for told in ["./", "/news/"] {
            let url = PublicUrl::parse(told).unwrap();
            let map = |slug| (slug, figure.words(), figure.size(Layout::Wide));
            write_all(folder.path(), &url, &data, ["stance", "place"].map(map)).unwrap();
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
            assert_eq!(discovery(&url, "years", "Each year").into_string(), "");
        }
    }
}
