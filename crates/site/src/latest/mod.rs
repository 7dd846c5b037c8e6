//! The latest numbers: as a card to be framed, `embed/latest/`, as a picture, `data/latest.png`, and for programs,
//! `data/latest.json`. The next build has the next numbers.

mod html;
pub(crate) mod numbers;
mod picture;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use model::Data;
use preview::PublicUrl;
use preview::painter::{PIXELS, Painter};

use crate::embed::parts::Parts;
use crate::page::template::Template;
use numbers::Latest;

/// Writes the card, the picture and the file.
pub(crate) fn write(
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    parts: &Parts,
    painter: &Painter,
    data: &Data,
) -> Result<()> {
    let latest = Latest::new(data)?;
    html::write(dist, template, url, parts, &latest)?;
    let written = |name: &str, bytes: Vec<u8>| {
        fs::write(dist.join("data").join(name), bytes)
            .with_context(|| format!("data/{name} cannot be written"))
    };
    written("latest.json", format!("{:#}\n", latest.json(data, url)).into_bytes())?;
    written("latest.png", painter.png(&picture::svg(&latest, url), PIXELS)?)
}
