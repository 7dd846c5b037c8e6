//! What Atom feeds have in common.

use std::io;

use model::Day;
use preview::PublicUrl;

use super::xml::{self, Xml};
use crate::files::output;

/// The media type of a feed.
const TYPE: &str = "application/atom+xml";

/// A feed.
pub(super) struct Feed<'a> {
    /// The feed's file in the built page.
    pub(super) file: &'a str,
    pub(super) title: &'a str,
    /// What its identifier is made of.
    pub(super) id: &'a str,
    pub(super) updated: Day,
    pub(super) rights: Option<&'a str>,
    /// The page that it belongs to.
    pub(super) page: &'a str,
}

impl Feed<'_> {
    /// The feed, with the entries that `entries` writes.
    pub(super) fn written(
        &self,
        url: &PublicUrl,
        entries: impl FnOnce(&mut Xml) -> io::Result<()>,
    ) -> io::Result<String> {
        xml::written(|writer| {
            let feed = writer.create_element("feed");
            let feed =
                feed.with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "en-GB")]);
            feed.write_inner_content(|writer| {
                xml::text(writer, "title", self.title)?;
                xml::text(writer, "id", &id(self.id))?;
                xml::text(writer, "updated", &time(self.updated))?;
                xml::element(writer, "author", |writer| xml::text(writer, "name", "Crossings"))?;
                if let Some(rights) = self.rights {
                    xml::text(writer, "rights", rights)?;
                }
                if let Some(own) = url.absolute(self.file) {
                    link(writer, "self", TYPE, None, &own)?;
                }
                link(writer, "alternate", "text/html", None, self.page)?;
                entries(writer)
            })?;
            Ok(())
        })
    }
}

/// A link to a file of some type.
pub(super) fn link(
    writer: &mut Xml,
    rel: &str,
    kind: &str,
    title: Option<&str>,
    href: &str,
) -> io::Result<()> {
    let title = title.map(|title| ("title", title));
    xml::empty(
        writer,
        "link",
        [("rel", rel), ("type", kind)].into_iter().chain(title).chain([("href", href)]),
    )
}

/// A day as a point in time.
pub(super) fn time(day: Day) -> String {
    format!("{}T00:00:00Z", day.to_iso())
}

/// An identifier that stays the same wherever the page stands: a UUID (version 8) of a hash.
pub(super) fn id(of: &str) -> String {
    let hash = output::sha256(format!("crossings {of}"));
    let [one, two, three, four, five] =
        [0..8, 8..12, 13..16, 17..20, 20..32].map(|range| hash.get(range).unwrap_or_default());
    format!("urn:uuid:{one}-{two}-8{three}-a{four}-{five}")
}

/// Whether a text is sound XML.
#[cfg(test)]
pub(super) fn check_sound(text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => break,
            event => drop(event.unwrap()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_uuids_of_their_own() {
        let check = |text: &str| {
            let uuid = id(text);
            let parts: Vec<usize> = uuid.trim_start_matches("urn:uuid:").split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{uuid}");
        };
        check("feed");
        check("2026-08-20-927035a0");
        assert_ne!(id("a"), id("b"));
        assert_eq!(id("a"), id("a"));
    }
}
