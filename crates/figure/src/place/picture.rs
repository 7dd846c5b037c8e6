//! The map as a picture that stands alone.

use super::map::PlaceMap;
use crate::draw::scene::Scene;
use crate::draw::svg;
use crate::picture::{Around, Format, opened, placed};

impl PlaceMap {
    /// The picture as SVG, as [`crate::Picture::to_svg`] has it of a chart. `foot` is what stands below it, a paragraph
    /// a line; last comes the address.
    pub fn picture(&self, format: Format, foot: &str) -> String {
        let words = self.words();
        let drawing = self.drawing(format.layout());
        let Scene { width, height, .. } = drawing;
        let Around { frame, top, scale, .. } =
            Around::new(format, [&words.title, &words.subtitle], "", foot, (width, height));
        let mut out = opened(&frame);
        let place = placed(((frame.width - width * scale / 100) / 2, top), scale);
        out.push_str(&["<g", &place, " font-size=\"", &svg::font_size(&drawing).to_string(), "\">"].concat());
        svg::inside(&drawing, &mut out);
        out + "</g></svg>"
    }
}
