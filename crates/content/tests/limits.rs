//! Files that are made to be too much, each small on the disk: every import ends within ten seconds of processor time and 500 MB.
//!
//! The peak is counted by the allocator, so this is a program of its own with one test in it.

// What each took is printed, to be read with `--nocapture`.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use content::import::import;
use cpu_time::ProcessTime;
use model::Day;
use peak_alloc::PeakAlloc;
use zip::{ZipWriter, write::SimpleFileOptions};

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

const MOST_TIME: Duration = Duration::from_secs(10);
const MOST_MEGABYTES: f32 = 500.0;
/// How large each file may be, so that none is refused for that.
const MOST_BYTES: u64 = 10_000_000;

const OPEN: &str = "<a><table:table table:name=\"SB_01\">";
const CLOSE: &str = "</table:table></a>";
const CELL: &str = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";

type Zip = ZipWriter<File>;

/// Writes an archive with a sound type and manifest, and what `rest` adds.
fn archive(file: &Path, rest: impl FnOnce(&mut Zip)) {
    let mut zip = ZipWriter::new(File::create(file).unwrap());
    text(&mut zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    text(&mut zip, "META-INF/manifest.xml", "<manifest:manifest/>");
    rest(&mut zip);
    zip.finish().unwrap();
}

/// Adds a part with a text.
fn text(zip: &mut Zip, name: &str, text: &str) {
    repeated(zip, name, ("", text, 1, ""));
}

/// Adds a part with so many times a text, between two others.
fn repeated(zip: &mut Zip, name: &str, (before, piece, times, after): (&str, &str, usize, &str)) {
    zip.start_file(name, SimpleFileOptions::default()).unwrap();
    zip.write_all(before.as_bytes()).unwrap();
    let at_once = (1_000_000 / piece.len()).clamp(1, times);
    let many = piece.repeat(at_once);
    for _ in 0..times / at_once {
        zip.write_all(many.as_bytes()).unwrap();
    }
    zip.write_all(piece.repeat(times % at_once).as_bytes()).unwrap();
    zip.write_all(after.as_bytes()).unwrap();
}

/// A file whose `content.xml` is so many times a text, between two others.
fn check(name: &str, content: (&str, &str, usize, &str), expected: &str) {
    check_archive(name, |zip| repeated(zip, "content.xml", content), expected);
}

/// A sheet of this text must be refused for this reason.
fn check_sheet(name: &str, rows: &str, expected: &str) {
    check(name, (OPEN, rows, 1, CLOSE), expected);
}

fn check_archive(name: &str, rest: impl FnOnce(&mut Zip), expected: &str) {
    check_changed(name, rest, |_| {}, expected);
}

/// An archive with these parts, its bytes changed, must be refused for this reason and in time.
#[track_caller]
fn check_changed(name: &str, rest: impl FnOnce(&mut Zip), change: impl FnOnce(&mut Vec<u8>), expected: &str) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("official.ods");
    archive(&file, rest);
    let mut bytes = fs::read(&file).unwrap();
    change(&mut bytes);
    fs::write(&file, &bytes).unwrap();
    assert!((bytes.len() as u64) < MOST_BYTES, "{name}: {} bytes", bytes.len());
    drop(bytes);

    HEAP.reset_peak_usage();
    let (before, start) = (HEAP.current_usage_as_mb(), ProcessTime::now());
    let told = import(&file, Day::new(2026, 8, 21).unwrap(), &folder.path().join("data"));
    let (time, peak) = (start.elapsed(), HEAP.peak_usage_as_mb() - before);

    let message = format!("{:#}", told.err().unwrap_or_else(|| panic!("{name}: it was imported")));
    println!("{name}: {:.1} s, {peak:.0} MB", time.as_secs_f64());
    assert!(message.contains(expected), "{name}: no “{expected}” in:\n{message:.1000}");
    assert!(time < MOST_TIME, "{name}: {time:?}");
    assert!(peak < MOST_MEGABYTES, "{name}: {peak} MB");
}

/// Sets the size of what is unpacked in both headers of a part to a lie.
fn lie(archive: &mut [u8], part: &str, size: u32) {
    for (header, at_size, at_name) in [(&b"PK\x03\x04"[..], 22, 30), (b"PK\x01\x02", 24, 46)] {
        let at = (0..archive.len() - at_name - part.len()).find(|at| {
            archive[*at..].starts_with(header) && archive[at + at_name..].starts_with(part.as_bytes())
        });
        let at = at.unwrap() + at_size;
        archive[at..at + 4].copy_from_slice(&size.to_le_bytes());
    }
}

#[test]
fn what_is_too_much_ends_in_an_error_in_time() {
    let too_long = "found more than 16000000 bytes in content.xml";
    let row =
        |attribute: &str, cells: &str| format!("<table:table-row {attribute}>{cells}</table:table-row>");
    let ten_million = "table:number-rows-repeated=\"10000000\"";

    // The archive.
    check("a bomb", (OPEN, " ", 1_000_000_000, CLOSE), too_long);
    let bomb = |zip: &mut Zip| repeated(zip, "content.xml", (OPEN, " ", 100_000_000, CLOSE));
    let says = |size| move |bytes: &mut Vec<u8>| lie(bytes, "content.xml", size);
    check_changed(
        "a bomb that says it is small",
        bomb,
        says(1_000),
        "larger than its declared uncompressed size",
    );
    check_changed("a bomb that says it is large", bomb, says(u32::MAX - 1), too_long);
    check_archive(
        "many parts",
        |zip| (0..80_000).for_each(|at| text(zip, &format!("{at}"), " ")),
        "found no content.xml",
    );
    check_archive(
        "a bomb that is not asked for",
        |zip| {
            repeated(zip, "inner.zip", ("", "\0", 500_000_000, ""));
            text(zip, "content.xml", "<a/>");
        },
        "sheet SB_01: found only the sheets",
    );

    // The text.
    check("ten million rows", (OPEN, &row("", CELL), 3_000_000, CLOSE), too_long);
    check("rows up to the limit", (OPEN, &row("", ""), 400_000, CLOSE), "sheet SB_01: found an empty sheet");
    check(
        "elements in each other",
        ("", "<a>", 5_000_000, ""),
        "found more than 256 elements inside each other",
    );
    check(
        "sheets",
        ("<a>", "<table:table table:name=\"x\"/>", 400_000, "</a>"),
        "found more than 256 sheets",
    );
    let mut attributes = String::new();
    (0..1_000_000).for_each(|at| write!(attributes, " a{at}=\"\"").unwrap());
    check_sheet(
        "attributes",
        &row("", &format!("<table:table-cell{attributes}/>")),
        "sheet SB_01: found an empty sheet",
    );
    let mut entities = String::from("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
    (1..30).for_each(|at| write!(entities, "<!ENTITY a{at} \"&a{0};&a{0};&a{0};&a{0};\">", at - 1).unwrap());
    let laughs = format!(
        "{entities}]>{OPEN}{}{CLOSE}",
        row("", "<table:table-cell office:value-type=\"string\"><text:p>&a29;</text:p></table:table-cell>")
    );
    check("entities", ("", &laughs, 1, ""), "found a document type in content.xml");

    // The sheets.
    check_sheet(
        "a row ten million times",
        &row(ten_million, CELL),
        "SB_01: found something in cell A10000000",
    );
    check_sheet(
        "a row after ten million",
        &format!("{}{}", row(ten_million, ""), row("", CELL)),
        "cell A10000001",
    );
    check_sheet(
        "a row without end",
        &row("table:number-rows-repeated=\"99999999999999999999\"", CELL),
        "expected a whole number",
    );
    let wide = "<table:table-cell table:number-columns-repeated=\"16383\"/>";
    check(
        "wide rows",
        (OPEN, &row("", &format!("{wide}{CELL}")), 50_000, CLOSE),
        "SB_01: found something in cell XFD1,",
    );
    let rows = row("", &format!("{wide}{wide}")).repeat(20_000);
    check_sheet("wide rows with nothing", &rows, "sheet SB_01: found an empty sheet");
    let long = format!(
        "<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>",
        "x".repeat(1_000_000)
    );
    check_sheet(
        "a long text again and again",
        &row("table:number-rows-repeated=\"20000\"", &long),
        "SB_01 row 20000: found cells that are repeated up to more than",
    );
    check_sheet(
        "a long text all along",
        &row("", &long.replacen(' ', " table:number-columns-repeated=\"64\" ", 1)),
        "repeated up to more than",
    );
    let spaces = "<table:table-cell office:value-type=\"string\"><text:p><text:s text:c=\"2000000000\"/></text:p></table:table-cell>";
    check_sheet("spaces", &row("", spaces), "repeated up to more than");

    // The most that is read: refused for its rows, all of which are there at once by then.
    let cells = "<table:table-cell office:value=\"1\"/>".repeat(20);
    check("full sheets", (OPEN, &row("", &cells), 20_000, CLOSE), "no header among its first 20 rows");
    let remarks = "<table:table-cell office:value=\"1\"/>".repeat(20);
    let header = row(
        "",
        &[
            "Date",
            "Migrants arrived",
            "Boats arrived",
            "Boats arrived - involved in uncontrolled landings",
            "Notes",
        ]
        .map(|name| CELL.replace(">x<", &format!(">{name}<")))
        .concat(),
    );
    check(
        "full of remarks",
        (&format!("{OPEN}{header}"), &row("", &remarks), 19_000, CLOSE),
        "SB_01 row 2, column A",
    );
}
