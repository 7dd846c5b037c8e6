//! The style sheet of pictures that leave the page, and the painter of those that links are shown with, of the checkout.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use lol_html::html_content::ContentType;
use maud::html;
use preview::painter::{FONTS, Painter};
use preview::style::{sheet, token};

use crate::files::output;
use crate::page::rewriter::Rewriter;

/// Writes the style sheet, and returns the name of its file.
pub(crate) fn write(root: &Path, dist: &Path) -> Result<String> {
    output::hashed(dist, "picture.css", read(root)?)
}

fn read(root: &Path) -> Result<String> {
    sheet(&text(root, "tokens.css")?, &text(root, "drawing.css")?)
}

fn text(root: &Path, name: &str) -> Result<String> {
    let file = root.join("style").join(name);
    fs::read_to_string(file).with_context(|| format!("style/{name} cannot be read"))
}

/// The painter with the fonts and the style of the checkout.
pub(crate) fn painter(root: &Path) -> Result<Painter> {
    let read = |font: &str| {
        fs::read(root.join("style/fonts").join(font)).with_context(|| format!("{font} cannot be read"))
    };
    let [regular, semibold] = FONTS;
    Painter::new([read(regular)?, read(semibold)?], self::read(root)?)
}

/// The colour of the page.
pub(crate) fn paper(root: &Path) -> Result<String> {
    token(&text(root, "tokens.css")?, "--paper")
}

/// The icon on a ground of its own, so many pixels wide and high.
pub(crate) fn icon(painter: &Painter, drawn: &str, ground: &str, across: u16) -> Result<Vec<u8>> {
    let ground = html! { rect width="100%" height="100%" fill=(ground) {} };
    let svg = Rewriter::default().each("svg", |svg| {
        svg.prepend(&ground.0, ContentType::Html);
        Ok(())
    })?;
    painter.png_across(&svg.run(drawn).context("style/icon.svg is no SVG")?, across)
}
