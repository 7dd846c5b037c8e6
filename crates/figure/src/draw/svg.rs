//! A scene as SVG: classes instead of colours, no style attributes, tenths of a pixel.

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Scene, Text};

/// The end of an attribute, and what a drawing is where its style sheet does not come: outlines. Unstyled, every line would
/// be a black area. The style sheet sets all three for every drawing.
pub(crate) const UNSTYLED: &str = "\" fill=\"none\" stroke=\"currentColor\" stroke-width=\".5\"";

/// Writes the scene as an SVG element, its places rounded to tenths of a pixel. With a label, which is escaped, it is a
/// picture that is read out; without one it is decoration, hidden from those who have it read out.
pub fn write(scene: &Scene, label: Option<&str>) -> String {
    let mut svg = String::with_capacity(16 * 1024);
    svg.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ");
    svg.push_str(&format!("{} {}\" font-size=\"{}", scene.width, scene.height, font_size(scene)));
    svg.push_str(UNSTYLED);
    match label {
        Some(label) => {
            svg.push_str(" role=\"img\" aria-label=\"");
            escape(label, &mut svg);
            svg.push_str("\">");
        }
        None => svg.push_str(" aria-hidden=\"true\">"),
    }
    inside(scene, &mut svg);
    svg.push_str("</svg>");
    svg
}

/// Writes the marks of the scene, for an element that carries their [`font_size`].
pub(crate) fn inside(scene: &Scene, svg: &mut String) {
    marks(&scene.marks, font_size(scene), svg);
}

/// Writes marks for an element that carries this font size.
pub(crate) fn marks(marks: &[Mark], common: i32, svg: &mut String) {
    // Neighbours of one ink share a path, which keeps hundreds of bars, or of dots, one element.
    let mut path: Option<(Ink, Path)> = None;
    for mark in marks {
        let ink = match mark {
            Mark::Line(ink, _) | Mark::Rect(ink, _) => Some(*ink),
            Mark::Dot(ink, ..) => Some(*ink).filter(|ink| ink.is_of_many_dots()),
            Mark::Text(_) => None,
        };
        if path.as_ref().map(|(ink, _)| *ink) != ink {
            close(svg, path.take());
            path = ink.map(|ink| (ink, Path::default()));
        }
        match (mark, path.as_mut()) {
            (Mark::Line(_, points), Some((_, path))) => path.line(points),
            (Mark::Rect(_, bounds), Some((_, path))) => path.rect(*bounds),
            (Mark::Dot(_, centre, radius), Some((_, path))) => path.dot(*centre, *radius),
            (Mark::Dot(ink, centre, radius), None) => dot(*ink, *centre, *radius, svg),
            (Mark::Text(line), _) => text(line, common, svg),
            (Mark::Line(..) | Mark::Rect(..), None) => {}
        }
    }
    close(svg, path);
}

/// Most texts share one size, which the element around them carries.
pub(crate) fn font_size(scene: &Scene) -> i32 {
    scene.texts().map(|text| text.size).next().unwrap_or(12)
}

fn close(svg: &mut String, path: Option<(Ink, Path)>) {
    if let Some((ink, path)) = path {
        svg.push_str("<path class=\"");
        svg.push_str(ink.class());
        svg.push_str("\" d=\"");
        svg.push_str(str::from_utf8(&path.d).unwrap_or_default());
        svg.push_str("\"/>");
    }
}

fn dot(ink: Ink, (x, y): (Px16, Px16), radius: Px16, svg: &mut String) {
    svg.push_str(&format!("<circle class=\"{}\" cx=\"", ink.class()));
    value(x, svg);
    svg.push_str("\" cy=\"");
    value(y, svg);
    svg.push_str("\" r=\"");
    value(radius, svg);
    svg.push_str("\"/>");
}

fn text(text: &Text, common: i32, svg: &mut String) {
    svg.push_str(&format!("<text class=\"{}\" x=\"", text.ink.class()));
    value(text.x, svg);
    svg.push_str("\" y=\"");
    value(text.baseline, svg);
    svg.push_str(match text.anchor {
        Anchor::Start => "\"",
        Anchor::Middle => "\" text-anchor=\"middle\"",
        Anchor::End => "\" text-anchor=\"end\"",
    });
    if text.weight == Weight::Semibold {
        svg.push_str(" font-weight=\"600\"");
    }
    if text.size != common {
        svg.push_str(&format!(" font-size=\"{}\"", text.size));
    }
    svg.push('>');
    escape(&text.text, svg);
    svg.push_str("</text>");
}

/// Path data with relative moves, which are short and compress well.
#[derive(Default)]
struct Path {
    /// Bytes of ASCII: a letter at a time is put here in a fraction of the time that a text takes.
    d: Vec<u8>,
    /// The pen, in tenths, after rounding: errors do not add up.
    pen: (i32, i32),
}

impl Path {
    fn line(&mut self, points: &[(Px16, Px16)]) {
        let mut points = points.iter().map(|(x, y)| (tenths(*x), tenths(*y))).peekable();
        let Some(start) = points.next() else { return };
        self.start(start);
        while let Some(point) = points.next() {
            // On level ground only the last point counts.
            let level = point.1 == self.pen.1
                && points.peek().is_some_and(|next| next.1 == point.1 && next.0 >= point.0);
            if point != self.pen && !level {
                self.to(point);
            }
        }
    }

    fn rect(&mut self, Bounds { left, right, top, bottom }: Bounds) {
        let (left, right, top, bottom) = (tenths(left), tenths(right), tenths(top), tenths(bottom));
        // From the foot, which bars have in common: that is written, and compresses, in less.
        self.start((left, bottom));
        self.to((left, top));
        self.to((right, top));
        self.to((right, bottom));
        put(b'z', &mut self.d);
        self.pen = (left, bottom);
    }

    /// A disc: from its left edge all the way round, but for a tenth of a pixel.
    fn dot(&mut self, (x, y): (Px16, Px16), radius: Px16) {
        let radius = tenths(radius);
        self.start((tenths(x) - radius, tenths(y)));
        put(b'a', &mut self.d);
        number(radius, &mut self.d);
        self.separated(radius);
        for letter in *b" 0 1 1 0 .1z" {
            put(letter, &mut self.d);
        }
    }

    fn start(&mut self, point: (i32, i32)) {
        put(b'M', &mut self.d);
        number(point.0, &mut self.d);
        self.separated(point.1);
        self.pen = point;
    }

    fn to(&mut self, point: (i32, i32)) {
        let (dx, dy) = (point.0 - self.pen.0, point.1 - self.pen.1);
        match (dx, dy) {
            (dx, 0) => {
                put(b'h', &mut self.d);
                number(dx, &mut self.d);
            }
            (0, dy) => {
                put(b'v', &mut self.d);
                number(dy, &mut self.d);
            }
            _ => {
                put(b'l', &mut self.d);
                number(dx, &mut self.d);
                self.separated(dy);
            }
        }
        self.pen = point;
    }

    fn separated(&mut self, tenths: i32) {
        if tenths >= 0 {
            put(b' ', &mut self.d);
        }
        number(tenths, &mut self.d);
    }
}

/// Sixteenths to tenths, rounded.
fn tenths(place: Px16) -> i32 {
    (place * 10 + 8).div_euclid(16)
}

/// Writes tenths as a decimal: -1.5, .3, 12.
fn number(tenths: i32, out: &mut Vec<u8>) {
    if tenths < 0 {
        put(b'-', out);
    }
    let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if whole > 0 || tenth == 0 {
        digits(whole, out);
    }
    if tenth > 0 {
        put(b'.', out);
        put(b'0' + tenth as u8, out);
    }
}

/// Writes a whole number: thousands of them make a drawing, so each goes where it belongs at once.
fn digits(number: u32, out: &mut Vec<u8>) {
    if number >= 10 {
        digits(number / 10, out);
    }
    put(b'0' + (number % 10) as u8, out);
}

/// One place to make room, not one for each letter: that is smaller.
#[inline(never)]
fn put(letter: u8, out: &mut Vec<u8>) {
    out.push(letter);
}

/// Writes a place or length as an attribute's value.
fn value(place: Px16, svg: &mut String) {
    let mut digits = Vec::with_capacity(8);
    number(tenths(place), &mut digits);
    svg.push_str(str::from_utf8(&digits).unwrap_or_default());
}

/// Appends a text to `out`, with `&`, `<`, `>` and both quotation marks escaped: for HTML and SVG, in elements and in
/// quoted attributes.
pub fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

/// The text escaped for HTML and SVG: see [`escape`].
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::scene::px;

    #[test]
    fn numbers_are_short() {
        let check = |tenths, expected: &str| {
            let mut digits = Vec::new();
            number(tenths, &mut digits);
            assert_eq!(digits, expected.as_bytes());
        };
        check(0, "0");
        check(5, ".5");
        check(-15, "-1.5");
        check(1200, "120");
    }

    #[test]
    fn lines_are_relative_and_level_ground_is_one_move() {
        let check = |points: &[(i32, i32)], expected: &str| {
            let mut path = Path::default();
            path.line(&points.iter().map(|(x, y)| (px(*x), px(*y))).collect::<Vec<_>>());
            assert_eq!(path.d, expected.as_bytes());
        };
        check(&[(1, 2), (3, 1)], "M1 2l2-1");
        check(&[(0, 9), (1, 9), (2, 9), (3, 9), (3, 4)], "M0 9h3v-5");
        check(&[(0, 0), (1, 1), (1, 1), (2, 3)], "M0 0l1 1l1 2");
        check(&[], "");
    }

    #[test]
    fn a_dot_of_many_is_one_arc() {
        let mut path = Path::default();
        path.dot((px(8), px(5)), px(2));
        path.dot((px(1), px(5)), px(2));
        assert_eq!(path.d, b"M6 5a2 2 0 1 1 0 .1zM-1 5a2 2 0 1 1 0 .1z");
    }

    #[test]
    fn nothing_is_left_unescaped() {
        let mut text = String::new();
        escape("<a b=\"c\" d='e'>&", &mut text);
        assert_eq!(text, "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
    }
}
