//! The file around the sheets: tells what is no spreadsheet, and what is a damaged, a locked or an overlong one, from a
//! sound one.
//!
//! What a header of the archive says of sizes counts for nothing: each part is unpacked up to a limit, and no other part
//! than those named here is. calamine is given a small archive of the sheets that are wanted, as [`cut`](super::cut) left
//! them.

use std::fs::File;
use std::io::{Cursor, Read, Write as _};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use calamine::{Data, Ods, Range, Reader as _};
use quick_xml::{Reader as XmlReader, events::Event};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::cut::{self, Cut, MOST_UNPACKED};

const MIMETYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
const MANIFEST: &str = "META-INF/manifest.xml";
const CONTENT: &str = "content.xml";

/// How many bytes the file may have. The official ones have under 100 kB.
const MOST_PACKED: u64 = 10_000_000;
/// How many bytes each of the two small parts may have.
const MOST_ASIDE: u64 = 1_000_000;

/// How an office program's older kind of file begins, and any kind that it has locked with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// The sheets of a file.
pub(super) struct Book {
    /// The names of all its sheets, in its order.
    pub(super) names: Vec<String>,
    /// Those that were wanted and are there, by their names in the file.
    pub(super) sheets: Vec<(String, Range<Data>)>,
}

/// The bytes of a file.
///
/// # Errors
/// Where it cannot be read, or has more than an official file could have.
pub(super) fn bytes(file: &Path) -> Result<Vec<u8>> {
    let unreadable = || format!("{} cannot be read", file.display());
    let mut bytes = Vec::new();
    File::open(file)
        .with_context(unreadable)?
        .take(MOST_PACKED + 1)
        .read_to_end(&mut bytes)
        .with_context(unreadable)?;
    let length = bytes.len() as u64;
    ensure!(
        length <= MOST_PACKED,
        "{}: found more than {MOST_PACKED} bytes, expected a spreadsheet of at most these",
        file.display()
    );
    Ok(bytes)
}

/// Opens an OpenDocument spreadsheet, and reads those of its sheets that have one of the names in `wanted`.
///
/// # Errors
/// Says whether the file is empty, something else, locked with a password, cut short or damaged, or has sheets that are
/// too large or cannot be read.
pub(super) fn open(bytes: &[u8], wanted: &[&str]) -> Result<Book> {
    ensure!(!bytes.is_empty(), "found an empty file, expected an OpenDocument spreadsheet (.ods)");
    ensure!(
        !bytes.starts_with(COMPOUND),
        "found an Office file of the older kind, or one that is locked with a password, expected an OpenDocument \
         spreadsheet (.ods) without a password"
    );
    ensure!(
        bytes.starts_with(b"PK\x03\x04"),
        "found a file that begins with \"{}\", expected an OpenDocument spreadsheet (.ods), which is a ZIP archive",
        bytes[..bytes.len().min(12)].escape_ascii()
    );
    let mut archive = ZipArchive::new(Cursor::new(bytes)).with_context(|| {
        format!("found {} bytes of a ZIP archive without its end, expected all of it: the file is cut short or damaged", bytes.len())
    })?;
    let Some(mimetype) = member(&mut archive, "mimetype", MOST_ASIDE)? else {
        bail!("found a ZIP archive without a type, expected an OpenDocument spreadsheet (.ods)");
    };
    let mimetype = String::from_utf8_lossy(&mimetype);
    ensure!(
        mimetype.trim() == MIMETYPE,
        "found a document of type \"{}\", expected \"{MIMETYPE}\"",
        mimetype.trim().chars().take(100).collect::<String>()
    );
    let manifest = member(&mut archive, MANIFEST, MOST_ASIDE)?.with_context(|| {
        format!("found no {MANIFEST}, expected it in every OpenDocument file: the file is damaged")
    })?;
    ensure!(!is_locked(&manifest)?, "{LOCKED}");
    let content = member(&mut archive, CONTENT, MOST_UNPACKED)?
        .with_context(|| format!("found no {CONTENT}, expected the sheets there: the file is damaged"))?;
    let content =
        str::from_utf8(&content).with_context(|| format!("{CONTENT} is damaged: it is no UTF-8"))?;
    let Cut { names, xml } = cut::cut(content, wanted)?;
    let mut ods: Ods<_> = Ods::new(packed(&xml)?).context("its sheets cannot be read")?;
    let sheets = ods.worksheets();
    Ok(Book { names, sheets })
}

const LOCKED: &str = "found a file that is locked with a password, expected one that anybody can open: save it without a password";

/// A member of the archive, held against its checksum; none where there is none of this name.
fn member(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, most: u64) -> Result<Option<Vec<u8>>> {
    let broken = || format!("{name} in it cannot be read: the file is damaged");
    let mut found = match archive.by_name(name) {
        Ok(found) => found,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => bail!("{LOCKED}"),
        Err(error) => return Err(error).with_context(broken),
    };
    let mut bytes = Vec::new();
    found.by_ref().take(most + 1).read_to_end(&mut bytes).with_context(broken)?;
    ensure!(
        bytes.len() as u64 <= most,
        "found more than {most} bytes in {name}, expected at most these: it is no official file"
    );
    Ok(Some(bytes))
}

/// Whether a manifest says that a part of the file is encrypted.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is quick-xml’s, and most of it does not matter here"
)]
fn is_locked(manifest: &[u8]) -> Result<bool> {
    let mut reader = XmlReader::from_reader(manifest);
    let mut buffer = Vec::new();
    loop {
        let event = reader.read_event_into(&mut buffer).with_context(|| format!("{MANIFEST} is damaged"))?;
        match event {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "encryption-data" =>
            {
                return Ok(true);
            }
            Event::Eof => return Ok(false),
            _ => buffer.clear(),
        }
    }
}

/// The archive that calamine reads the sheets from.
fn packed(xml: &str) -> Result<Cursor<Vec<u8>>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::with_capacity(xml.len() + 1_000)));
    for (name, text) in [("mimetype", MIMETYPE), (MANIFEST, "<manifest:manifest/>"), (CONTENT, xml)] {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        archive.start_file(name, stored)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?)
}
