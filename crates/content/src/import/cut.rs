//! Of `content.xml`, the sheets that are wanted, up to their last filled cells.
//!
//! A spreadsheet says “this row, ten million times” in forty bytes, and calamine makes a cell of each. So everything that is
//! repeated is counted here first, in one pass over the text, and nothing is handed on that would not fit.

use anyhow::{Context, Result, bail, ensure};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// How many bytes the text may have. The official ones have under 3 MB, for nine years of days.
pub(super) const MOST_UNPACKED: u64 = 16_000_000;
/// How many rows of a sheet may have something in them: a row a day has a place until 2072.
const MOST_ROWS: u64 = 20_000;
/// How many columns may: the official file has 7.
const MOST_COLUMNS: u64 = 64;
/// How many sheets a file may have: the official file has 4.
const MOST_SHEETS: usize = 256;
/// How deep elements may stand in each other. A cell's text is about ten deep.
const MOST_DEEP: usize = 256;

/// What is left of a document.
pub(super) struct Cut {
    /// The names of all its sheets, in its order.
    pub(super) names: Vec<String>,
    /// A document with those that were wanted.
    pub(super) xml: String,
}

/// Cuts the sheets with one of the names in `wanted`, in any case, out of a `content.xml`.
///
/// # Errors
/// Where it is no well-formed XML, brings a document type with it, or has elements in each other without end; where a sheet
/// that is wanted is there twice, holds another one, has a filled cell outside of what is read, which is named, or repeats
/// what is in it up to more than is read.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is quick-xml’s, and most of it does not matter here"
)]
pub(super) fn cut(content: &str, wanted: &[&str]) -> Result<Cut> {
    let mut reader = Reader::from_str(content);
    reader.config_mut().expand_empty_elements = true;
    let mut cutter = Cutter {
        content,
        wanted,
        names: Vec::new(),
        xml: String::from("<document>"),
        sheet: None,
        weight: 0,
    };
    let mut depth = 0_usize;
    loop {
        let start = reader.buffer_position() as usize;
        let event = reader.read_event();
        let end = reader.buffer_position() as usize;
        match event.with_context(|| format!("content.xml is damaged at byte {end}"))? {
            Event::DocType(_) => bail!(
                "found a document type in content.xml, at byte {start}, expected none: no spreadsheet program writes one"
            ),
            Event::Start(element) => {
                depth += 1;
                ensure!(
                    depth <= MOST_DEEP,
                    "found more than {MOST_DEEP} elements inside each other in content.xml, at byte {start}"
                );
                cutter.start(&element, depth, start, end)?;
            }
            Event::End(_) => {
                cutter.end(depth, end)?;
                // The reader knows which elements are open, and refuses an end without a start.
                depth = depth.saturating_sub(1);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    ensure!(
        depth == 0,
        "found the end of content.xml inside {depth} elements, expected each to be closed: the file is cut short"
    );
    let Cutter { names, mut xml, .. } = cutter;
    xml.push_str("</document>");
    Ok(Cut { names, xml })
}

struct Cutter<'a> {
    content: &'a str,
    wanted: &'a [&'a str],
    names: Vec<String>,
    xml: String,
    sheet: Option<Sheet>,
    /// The bytes of all filled cells, each as often as it is repeated.
    weight: u64,
}

/// A sheet that is wanted, while it is read.
struct Sheet {
    name: String,
    depth: usize,
    /// The rows so far.
    rows: u64,
    /// How long the text is up to its last filled row.
    filled: usize,
    row: Option<Row>,
}

/// A row, while it is read.
struct Row {
    depth: usize,
    start: usize,
    repeated: u64,
    /// Its cells so far.
    columns: u64,
    /// The end of the last filled cell, or of its own tag.
    end: usize,
    /// Up to which column, from 1, there are filled cells; 0 where there are none.
    filled: u64,
    weight: u64,
    cell: Option<Cell>,
}

/// A cell, while it is read.
struct Cell {
    depth: usize,
    start: usize,
    repeated: u64,
    is_filled: bool,
    /// How many spaces its text has that are written as a number.
    spaces: u64,
}

impl Cutter<'_> {
    fn start(&mut self, element: &BytesStart<'_>, depth: usize, start: usize, end: usize) -> Result<()> {
        let name = element.name();
        let Some(sheet) = &mut self.sheet else {
            return if name.as_ref() == "table:table" { self.sheet(element, depth) } else { Ok(()) };
        };
        match (name.as_ref(), &mut sheet.row) {
            ("table:table", _) => bail!(
                "found a sheet inside the sheet {}, at byte {start} of content.xml, expected cells",
                sheet.name
            ),
            ("table:table-row", None) => {
                let repeated = times(element, "table:number-rows-repeated")?;
                sheet.row =
                    Some(Row { depth, start, repeated, columns: 0, end, filled: 0, weight: 0, cell: None });
            }
            ("table:table-cell" | "table:covered-table-cell", Some(row)) if row.cell.is_none() => {
                let repeated = times(element, "table:number-columns-repeated")?;
                let mut is_filled = false;
                // Checked for those that are there twice, a million of them would take for ever.
                for attribute in element.attributes().with_checks(false) {
                    let key = attribute?.key;
                    let key: &str = key.as_ref();
                    is_filled |=
                        ["office:", "calcext:", "table:formula"].iter().any(|begin| key.starts_with(begin));
                }
                row.cell = Some(Cell { depth, start, repeated, is_filled, spaces: 0 });
            }
            ("text:s", Some(Row { cell: Some(cell), .. })) => {
                cell.spaces = cell.spaces.saturating_add(times(element, "text:c")?);
            }
            _ => {}
        }
        Ok(())
    }

    fn sheet(&mut self, element: &BytesStart<'_>, depth: usize) -> Result<()> {
        let Some(name) = element.try_get_attribute("table:name")? else { return Ok(()) };
        let written = &name.value;
        let name = name.normalized_value(XmlVersion::Implicit1_0)?.into_owned();
        if self.wanted.iter().any(|wanted| name.trim().eq_ignore_ascii_case(wanted)) {
            let is_same = |other: &&String| other.trim().eq_ignore_ascii_case(name.trim());
            ensure!(
                self.names.iter().find(is_same).is_none(),
                "found the sheet {} twice, expected it once",
                name.trim()
            );
            self.xml.push_str(&format!("<table:table table:name=\"{}\">", written.replace('"', "&quot;")));
            self.sheet =
                Some(Sheet { name: name.clone(), depth, rows: 0, filled: self.xml.len(), row: None });
        }
        self.names.push(name);
        ensure!(
            self.names.len() <= MOST_SHEETS,
            "found more than {MOST_SHEETS} sheets, expected the official file, which has 4"
        );
        Ok(())
    }

    fn end(&mut self, depth: usize, end: usize) -> Result<()> {
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let Some(row) = &mut sheet.row else {
            if sheet.depth == depth {
                self.xml.truncate(sheet.filled);
                self.xml.push_str("</table:table>");
                self.sheet = None;
            }
            return Ok(());
        };
        if let Some(cell) = row.cell.take_if(|cell| cell.depth == depth) {
            row.columns = row.columns.saturating_add(cell.repeated);
            if cell.is_filled {
                row.filled = row.columns;
                row.end = end;
                let length = ((end - cell.start) as u64).saturating_add(cell.spaces);
                row.weight = row.weight.saturating_add(length.saturating_mul(cell.repeated));
            }
        }
        if row.depth == depth {
            let Row { start, end, repeated, filled, weight, .. } = *row;
            sheet.row = None;
            sheet.rows = sheet.rows.saturating_add(repeated);
            self.xml.push_str(&self.content[start..end]);
            let is_closed = filled == 0 && self.content[start..end].ends_with("/>");
            self.xml.push_str(if is_closed { "" } else { "</table:table-row>" });
            if filled > 0 {
                ensure!(
                    sheet.rows <= MOST_ROWS && filled <= MOST_COLUMNS,
                    "{}: found something in cell {}, expected nothing below row {MOST_ROWS} or to the right of column {}",
                    sheet.name,
                    cell_name(filled as usize - 1, sheet.rows),
                    letter(MOST_COLUMNS as usize - 1)
                );
                sheet.filled = self.xml.len();
                self.weight = self.weight.saturating_add(weight.saturating_mul(repeated));
                ensure!(
                    self.weight <= MOST_UNPACKED,
                    "{} row {}: found cells that are repeated up to more than {MOST_UNPACKED} bytes, expected at most these",
                    sheet.name,
                    sheet.rows
                );
            }
        }
        Ok(())
    }
}

/// How often something is repeated: what an attribute says, or once.
fn times(element: &BytesStart<'_>, attribute: &str) -> Result<u64> {
    let Some(found) = element.try_get_attribute(attribute)? else { return Ok(1) };
    let found = &found.value;
    found
        .trim()
        .parse()
        .with_context(|| format!("found “{found}” as {attribute} in content.xml, expected a whole number"))
}

/// A cell as a spreadsheet names it, such as `B7`; columns are counted from 0, rows from 1.
fn cell_name(column: usize, row: u64) -> String {
    format!("{}{row}", letter(column))
}

/// A column as a spreadsheet letters it, counted from 0.
pub(super) fn letter(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_a_spreadsheet_does() {
        let letters: Vec<String> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(letter).collect();
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
        assert_eq!(cell_name(16_383, 1_048_576), "XFD1048576", "the last corner");
    }
}
