//! Pictures in pixels: the figure's own SVG with the picture style sheet, painted by resvg with the shipped font and
//! no other, so that every machine paints the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::{self, fontdb};

/// The family as the style sheet has it. The files call themselves after the variable font that they were cut from.
const FAMILY: &str = "Libre Franklin";

/// The files with them, in `style/fonts/`.
pub const FONTS: [&str; 2] = ["figure-400.ttf", "figure-600.ttf"];

/// Pixels of a painted picture for each of its own.
pub const PIXELS: f32 = 2.0;

/// The painter of pictures, with its fonts.
pub struct Painter {
    options: usvg::Options<'static>,
}

impl Painter {
    /// With the bytes of [`FONTS`] and a style sheet.
    ///
    /// # Errors
    /// Where those are no fonts.
    pub fn new(fonts: [Vec<u8>; 2], style: String) -> Result<Self> {
        let mut raw = fontdb::Database::new();
        for font in fonts {
            raw.load_font_data(font);
        }
        let mut fonts = fontdb::Database::new();
        for face in raw.faces() {
            let mut face = face.clone();
            face.families = vec![(FAMILY.to_owned(), fontdb::Language::English_UnitedStates)];
            fonts.push_face_info(face);
        }
        ensure!(fonts.len() == FONTS.len(), "style/fonts has fonts that cannot be read");
        let options = usvg::Options {
            fontdb: Arc::new(fonts),
            font_family: FAMILY.to_owned(),
            style_sheet: Some(style),
            ..usvg::Options::default()
        };
        Ok(Self { options })
    }

    /// A picture's SVG as PNG, so many pixels for each of its own: [`PIXELS`] for those that links are shown with.
    ///
    /// # Errors
    /// Where it is no SVG, or does not cover its ground.
    pub fn png(&self, svg: &str, pixels: f32) -> Result<Vec<u8>> {
        encoded(&self.pixels(svg, pixels)?)
    }

    /// An SVG as PNG, so many pixels wide.
    ///
    /// # Errors
    /// As [`Self::png`].
    pub fn png_across(&self, svg: &str, across: u16) -> Result<Vec<u8>> {
        let tree = usvg::Tree::from_str(svg, &self.options)?;
        encoded(&self.pixels(svg, f32::from(across) / tree.size().width())?)
    }

    fn pixels(&self, svg: &str, scale: f32) -> Result<Pixmap> {
        let tree = usvg::Tree::from_str(svg, &self.options)?;
        let size = tree.size().to_int_size().scale_by(scale).context("a picture without size")?;
        let mut pixels = Pixmap::new(size.width(), size.height()).context("a picture without size")?;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        Ok(pixels)
    }
}

/// As PNG with a palette, which is a third of the size. The ground covers it all, so nothing is transparent; beyond the
/// 256 commonest colours there are only steps of soft edges, and each takes the nearest of those.
fn encoded(pixels: &Pixmap) -> Result<Vec<u8>> {
    // Neighbours are mostly of one colour.
    let runs = || pixels.pixels().chunk_by(|one, next| one == next);
    let mut counts: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    for run in runs() {
        let Some(pixel) = run.first() else { continue };
        ensure!(pixel.alpha() == u8::MAX, "a picture has a hole");
        *counts.entry(rgb(*pixel)).or_default() += run.len();
    }
    let mut palette: Vec<[u8; 3]> = counts.keys().copied().collect();
    palette.sort_by_key(|colour| std::cmp::Reverse(counts.get(colour)));
    palette.truncate(256);
    let places: BTreeMap<[u8; 3], u8> =
        counts.into_keys().map(|colour| (colour, nearest(colour, &palette))).collect();
    let mut indices = Vec::with_capacity(pixels.pixels().len());
    for run in runs() {
        let place = run.first().and_then(|pixel| places.get(&rgb(*pixel)));
        indices.extend(std::iter::repeat_n(place.copied().unwrap_or_default(), run.len()));
    }

    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(out)
}

fn rgb(pixel: PremultipliedColorU8) -> [u8; 3] {
    [pixel.red(), pixel.green(), pixel.blue()]
}

/// The place of the nearest colour.
fn nearest(colour: [u8; 3], palette: &[[u8; 3]]) -> u8 {
    let distance = |other: &[u8; 3]| -> u32 {
        colour.iter().zip(other).map(|(one, two)| u32::from(one.abs_diff(*two)).pow(2)).sum()
    };
    let places = (0..=u8::MAX).zip(palette);
    places.min_by_key(|(_, other)| distance(other)).map_or(0, |(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_takes_the_nearest_of_the_palette() {
        let palette = [[255, 255, 255], [0, 0, 0], [10, 80, 120]];
        let check = |colour, expected| assert_eq!(nearest(colour, &palette), expected, "{colour:?}");
        check([250, 255, 250], 0);
        check([1, 1, 1], 1);
        check([10, 80, 120], 2);
        check([20, 90, 100], 2);
    }

    #[test]
    fn texts_are_painted_with_the_shipped_fonts_alone() {
        let fonts = [
            include_bytes!("../../../style/fonts/figure-400.ttf").to_vec(),
            include_bytes!("../../../style/fonts/figure-600.ttf").to_vec(),
        ];
        let sheet = crate::style::sheet(
            include_str!("../../../style/tokens.css"),
            include_str!("../../../style/drawing.css"),
        );
        let painter = Painter::new(fonts, sheet.unwrap()).unwrap();
        let inked = |family: &str, weight: u16| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\" fill=\"#fff\"/><text y=\"15\" font-family=\"{family}\" font-weight=\"{weight}\">8</text></svg>"
            );
            let pixels = painter.pixels(&svg, 1.0).unwrap();
            pixels.pixels().iter().map(|pixel| 255 - usize::from(pixel.red())).sum::<usize>()
        };
        assert!(inked(FAMILY, 400) > 1000);
        assert!(inked(FAMILY, 600) > inked(FAMILY, 400), "the semibold is another");
        assert_eq!(inked("Arial", 400), 0);
    }
}
