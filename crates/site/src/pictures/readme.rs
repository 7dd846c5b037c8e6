//! The pictures in the README: figures as their author set them, painted like those that links are shown with.

use std::path::Path;

use anyhow::{Context, Result};
use content::Content;
use figure::Format;
use model::Data;

use super::links;
use super::painter::Painter;
use crate::public_url::PublicUrl;
use crate::stance::page::Page;
use crate::{place, stance};

/// The charts among them.
const CHARTS: [&str; 2] = ["arrivals", "seasons"];

/// The pictures of the README of the checkout `root`, each with the name of its file: PNG, 1200 by 630 pixels, the same on
/// every machine.
///
/// # Errors
/// Where the content is not as it must be, or the font cannot be read.
pub fn readme(root: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let Content { tables, .. } = content::read(root)?;
    let (data, url, painter) = (Data::from(tables.clone()), PublicUrl::parse("./")?, Painter::new(root)?);
    let mut all = Vec::new();
    for slug in CHARTS {
        let name = data.named(slug).with_context(|| format!("there is no view “{slug}”"))?;
        all.push((slug, links::of_view(data.author(name), Format::Card, &url, &data).to_svg()));
    }
    all.push((model::stance::SLUG, stance::picture(&Page::new(root, &tables)?, Format::Card, &url)));
    all.push((figure::place::SLUG, place::picture(&content::place::read(root)?, Format::Card, &url)));
    all.into_iter().map(|(slug, svg)| Ok((format!("{slug}.png"), painter.png(&svg)?))).collect()
}
