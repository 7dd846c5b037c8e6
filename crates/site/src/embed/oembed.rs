//! `oembed/SLUG.json`: what is told of each named figure to those who read oEmbed. A site that does not know its address has
//! none.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use figure::{Figure, Layout, Words};
use model::Data;
use preview::oembed::{Heights, Told, WIDTH, file};
use preview::{PICTURES, PublicUrl};

/// Writes all of them; `maps` are the figures that are no views of the data: the word of each, what it says, and the size of
/// its wide drawing in pixels.
pub(crate) fn write_all(
    dist: &Path,
    url: &PublicUrl,
    data: &Data,
    maps: [(&str, Words, (i32, i32)); 2],
) -> Result<()> {
    let Some(home) = url.absolute("") else { return Ok(()) };
    let heights = Heights::measured()?;
    let folder = dist.join("oembed");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let charts = data.names().map(|name| {
        let figure = Figure::new(data, &data.author(name));
        (data.slug(name), figure.words(), figure.size(Layout::Wide))
    });
    for (slug, words, size) in charts.chain(maps) {
        let (card, width, height) = PICTURES[0];
        let told = Told {
            title: words.title,
            sentence: words.sentence,
            page: format!("v/{slug}/"),
            frame: Some((format!("embed/{slug}/"), WIDTH, heights.at(slug, WIDTH, size))),
            picture: Some((format!("v/{slug}/{card}"), width, height)),
        };
        fs::write(dist.join(file(slug)), format!("{:#}\n", told.answer(&home)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn data() -> Data {
        Data::from(content::tables::read(crate::checkout::root()).unwrap())
    }

    #[test]
    fn every_named_view_has_what_oembed_asks_for() {
        let (data, folder) = (data(), tempfile::tempdir().unwrap());
        let figure = Figure::new(&data, &data.author(data.named("years").unwrap()));
        let map = |slug| (slug, figure.words(), figure.size(Layout::Wide));
        let maps = ["stance", "place"].map(map);
        write_all(folder.path(), &PublicUrl::parse("https://x.org").unwrap(), &data, maps).unwrap();
        for slug in data.names().map(|name| data.slug(name)).chain(["stance", "place"]) {
            let text = fs::read_to_string(folder.path().join(file(slug))).unwrap();
            let told: Value = serde_json::from_str(&text).unwrap();
            assert_eq!((&told["version"], &told["type"]), (&json!("1.0"), &json!("rich")));
            assert!((400..900).contains(&told["height"].as_i64().unwrap()), "{text}");
            assert!(told["html"].as_str().unwrap().matches("http").count() == 2, "{text}");
        }
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
        }
    }
}
