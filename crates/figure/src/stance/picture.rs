//! The stance map as a picture that stands alone.

use super::figure::StanceFigure;
use crate::picture::{Around, Format, opened, placed};

impl StanceFigure<'_> {
    /// The picture as SVG, as [`crate::Picture::to_svg`] makes that of a chart. `foot` is the text below it, a
    /// paragraph a line; last comes the address.
    pub fn picture(&self, format: Format, foot: &str) -> String {
        let words = self.words();
        let drawing = self.drawing(format.layout());
        let size = (drawing.width, drawing.height);
        let Around { frame, top, scale, .. } =
            Around::new(format, [&words.title, &words.subtitle], "", foot, size);
        let mut out = opened(&frame);
        let place = placed(((frame.width - size.0 * scale / 100) / 2, top), scale);
        out.push_str(&["<g", &place, " font-size=\"", &drawing.size.to_string(), "\">"].concat());
        drawing.inside(false, &mut out);
        out + "</g></svg>"
    }
}
