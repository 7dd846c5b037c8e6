//! The file around the sheets: tells what is no spreadsheet, and what is a damaged one, from a sound one.

use anyhow::{Context, bail, ensure};
use calamine::{Data, Ods, Range, Reader as _};
use quick_xml::{Reader as XmlReader, events::Event};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

const MIMETYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// The sheets of a file, in its order.
pub(super) type Book = Vec<(String, Range<Data>)>;

/// Opens an OpenDocument spreadsheet.
///
/// # Errors
/// Says whether the file is empty, something else, cut short or damaged, or has sheets that cannot be read.
pub(super) fn open(bytes: &[u8]) -> anyhow::Result<Book> {
    ensure!(!bytes.is_empty(), "found an empty file, expected an OpenDocument spreadsheet (.ods)");
    ensure!(
        bytes.starts_with(b"PK\x03\x04"),
        "found a file that begins with \"{}\", expected an OpenDocument spreadsheet (.ods), which is a ZIP archive",
        bytes[..bytes.len().min(12)].escape_ascii()
    );
    let mut archive = ZipArchive::new(Cursor::new(bytes)).with_context(|| {
        format!("found {} bytes of a ZIP archive without its end, expected all of it: the file is cut short or damaged", bytes.len())
    })?;
    let Ok(mimetype) = member(&mut archive, "mimetype") else {
        bail!("found a ZIP archive without a type, expected an OpenDocument spreadsheet (.ods)");
    };
    let mimetype = String::from_utf8_lossy(&mimetype);
    ensure!(
        mimetype.trim() == MIMETYPE,
        "found a document of type \"{}\", expected \"{MIMETYPE}\"",
        mimetype.trim()
    );
    let content = member(&mut archive, "content.xml")
        .context("content.xml in it cannot be read, expected the sheets there: the file is damaged")?;
    well_formed(&content)?;
    let mut ods: Ods<_> = Ods::new(Cursor::new(bytes)).context("its sheets cannot be read")?;
    ods.sheet_names()
        .into_iter()
        .map(|name| {
            let range = ods.worksheet_range(&name).with_context(|| format!("sheet {name} cannot be read"))?;
            Ok((name, range))
        })
        .collect()
}

/// A member of the archive, held against its checksum.
fn member(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> anyhow::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    archive.by_name(name)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether every element of an XML document ends. calamine assumes it: a table without an end would keep it forever.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is quick-xml’s, and most of it does not matter here"
)]
fn well_formed(content: &[u8]) -> anyhow::Result<()> {
    let mut reader = XmlReader::from_reader(content);
    let mut depth = 0_usize;
    let mut buffer = Vec::new();
    loop {
        let broken =
            |reader: &XmlReader<_>| format!("content.xml is damaged at byte {}", reader.buffer_position());
        match reader.read_event_into(&mut buffer).with_context(|| broken(&reader))? {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    ensure!(
        depth == 0,
        "found the end of content.xml inside {depth} elements, expected each to be closed: the file is cut short"
    );
    Ok(())
}
