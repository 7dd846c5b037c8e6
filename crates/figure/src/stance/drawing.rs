//! A drawing whose parts belong to a party and lead to evidence.

use crate::draw::scene::Mark;
use crate::draw::svg;

/// A drawing in parts, the later over the earlier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// Width in pixels.
    pub width: i32,
    /// Height in pixels.
    pub height: i32,
    /// The font size, in pixels, that most texts have.
    pub size: i32,
    /// The parts.
    pub parts: Vec<Part>,
}

/// Marks that belong together, mostly those of one actor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The class that gives them their party's colour; empty for none.
    pub class: &'static str,
    /// A second class: `chosen`, `compared`, or `back` for those who stand back behind these; empty where there is
    /// none.
    pub stand: &'static str,
    /// The evidence that the marks lead to; none where they lead nowhere.
    pub link: Option<Link>,
    /// The marks.
    pub marks: Vec<Mark>,
}

/// A link to the evidence of an actor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The id of an actor; the page has its evidence at `#actor-ID`.
    pub actor: String,
    /// The words that are read out for the link.
    pub says: String,
}

impl Drawing {
    /// The drawing as an SVG element. It is a group with a label and not one picture, because its parts are links.
    pub fn to_svg(&self, label: &str) -> String {
        let mut out = String::with_capacity(8 * 1024);
        self.open(&mut out);
        out.push_str(" role=\"group\" aria-label=\"");
        svg::escape(label, &mut out);
        out.push_str("\">");
        self.inside(true, &mut out);
        out.push_str("</svg>");
        out
    }

    /// The drawing as an SVG element in which nothing leads anywhere, for those who see it: words beside it say the same.
    pub fn to_picture(&self) -> String {
        let mut out = String::with_capacity(8 * 1024);
        self.open(&mut out);
        out.push_str(" aria-hidden=\"true\">");
        self.inside(false, &mut out);
        out.push_str("</svg>");
        out
    }

    /// The start of the SVG element, up to what says how it is read out.
    fn open(&self, out: &mut String) {
        out.push_str(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-size=\"{}",
            self.width, self.height, self.size
        ));
        out.push_str(svg::UNSTYLED);
    }

    /// Writes the parts, for an element that carries the font size; links lead somewhere only on a page.
    pub(crate) fn inside(&self, on_page: bool, out: &mut String) {
        for part in &self.parts {
            let classes = [part.class, if part.stand.is_empty() { "" } else { " " }, part.stand].concat();
            let end = match part.link.as_ref().filter(|_| on_page) {
                Some(link) => {
                    out.push_str("<a href=\"#actor-");
                    svg::escape(&link.actor, out);
                    out.push_str("\" aria-label=\"");
                    svg::escape(&link.says, out);
                    out.push_str("\" class=\"");
                    out.push_str(&classes);
                    out.push_str("\">");
                    "</a>"
                }
                None if classes.is_empty() => "",
                None => {
                    out.push_str("<g class=\"");
                    out.push_str(&classes);
                    out.push_str("\">");
                    "</g>"
                }
            };
            svg::marks(&part.marks, self.size, out);
            out.push_str(end);
        }
    }

    /// Every mark of every part, in the order in which they are drawn.
    pub fn marks(&self) -> impl Iterator<Item = &Mark> {
        self.parts.iter().flat_map(|part| &part.marks)
    }

    /// Puts down marks that belong to nobody.
    pub(super) fn plain(&mut self, marks: Vec<Mark>) {
        self.parts.push(Part { marks, ..Part::default() });
    }

    /// Puts down somebody's marks that lead nowhere; `look` is their class and how they stand.
    pub(super) fn of(&mut self, (class, stand): Look, marks: Vec<Mark>) {
        self.parts.push(Part { class, stand, marks, link: None });
    }

    /// Puts down marks that lead to an actor's evidence.
    pub(super) fn link(&mut self, (class, stand): Look, actor: &str, says: String, marks: Vec<Mark>) {
        self.parts.push(Part { class, stand, marks, link: Some(Link { actor: actor.into(), says }) });
    }
}

/// The class of an actor's party, and how the actor stands in the drawing.
pub(super) type Look = (&'static str, &'static str);
