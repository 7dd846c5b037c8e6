//! Files of XML.

use std::io::{self, Cursor};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

/// The writer of an XML file.
pub(super) type Xml = Writer<Cursor<Vec<u8>>>;

/// A file, with what `content` writes into it.
pub(super) fn written(content: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<String> {
    let mut writer = Writer::new_with_indent(Cursor::new(Vec::new()), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    content(&mut writer)?;
    writer.get_mut().get_mut().push(b'\n');
    String::from_utf8(writer.into_inner().into_inner()).map_err(io::Error::other)
}

/// An element with others in it.
pub(super) fn element(
    writer: &mut Xml,
    name: &str,
    content: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    writer.create_element(name).write_inner_content(content).map(drop)
}

/// An element with a text in it.
pub(super) fn text(writer: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(text)).map(drop)
}

/// An element with attributes and nothing in it.
pub(super) fn empty<'a>(
    writer: &mut Xml,
    name: &str,
    attributes: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> io::Result<()> {
    writer.create_element(name).with_attributes(attributes).write_empty().map(drop)
}
