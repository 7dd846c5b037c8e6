//! `site.webmanifest` and the icons in pixels, for those who keep the page among their programs.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use content::article::Article;
use preview::painter::Painter;
use serde_json::{Value, json};

use crate::pictures::style;

/// Its file in the built page.
pub(crate) const FILE: &str = "site.webmanifest";

/// The icon for those that know no manifest.
pub(crate) const TOUCH: &str = "icon-180.png";

/// The icons, by their width in pixels.
const ICONS: [u16; 3] = [180, 192, 512];

/// Writes the manifest and its icons.
pub(crate) fn write(root: &Path, dist: &Path, painter: &Painter, article: &Article) -> Result<()> {
    let paper = style::paper(root)?;
    let drawn = fs::read_to_string(root.join("style/icon.svg")).context("style/icon.svg cannot be read")?;
    for across in ICONS {
        fs::write(dist.join(format!("icon-{across}.png")), style::icon(painter, &drawn, &paper, across)?)?;
    }
    Ok(fs::write(dist.join(FILE), format!("{:#}\n", manifest(article, &paper)))?)
}

fn manifest(article: &Article, paper: &str) -> Value {
    let painted = ICONS.map(|across| {
        json!({ "src": format!("icon-{across}.png"), "sizes": format!("{across}x{across}"), "type": "image/png" })
    });
    let drawn = json!({ "src": "icon.svg", "sizes": "any", "type": "image/svg+xml" });
    json!({
        "name": "Crossings",
        "short_name": "Crossings",
        "description": article.front.description,
        "lang": "en-GB",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": paper,
        "icons": std::iter::once(drawn).chain(painted).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_that_is_named_is_there() {
        let root = crate::checkout::root();
        let article = content::read(root).unwrap().article;
        let folder = tempfile::tempdir().unwrap();
        write(root, folder.path(), &style::painter(root).unwrap(), &article).unwrap();
        let text = fs::read_to_string(folder.path().join(FILE)).unwrap();
        let manifest: Value = serde_json::from_str(&text).unwrap();
        let icons = manifest["icons"].as_array().unwrap();
        assert_eq!(icons.len(), 4);
        for icon in icons.iter().filter(|icon| icon["type"] == "image/png") {
            let png = fs::read(folder.path().join(icon["src"].as_str().unwrap())).unwrap();
            let across = u32::from_be_bytes(png[16..20].try_into().unwrap());
            assert_eq!(icon["sizes"].as_str().unwrap(), format!("{across}x{across}"));
        }
        assert!(folder.path().join(TOUCH).exists());
    }
}
