//! An official file to test with: its container, sheets, headers and kinds of cell, in a small and in any other length.

use crate::published::rows::{DayRow, WeekRow};
use std::io::Write as _;

use model::Day;
use zip::{ZipWriter, write::SimpleFileOptions};

const IN_MEMORY: &str = "an archive in memory can be written";

/// A cell as the spreadsheet's XML says it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Nothing,
    /// A date cell, from its ISO date.
    Date(String),
    Number(f64),
    Text(String),
}

/// Text, as most cells of a corruption are.
pub(crate) fn t(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Rows of cells, the header being the first: row 1 of a spreadsheet is index 0 here.
pub(crate) type Rows = Vec<Vec<Value>>;

/// The parts of a file, to be changed before it is packed.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) sheets: Vec<(String, Rows)>,
    pub(crate) mimetype: String,
}

impl File {
    /// 21 days and 3 weeks: nobody in the first week, landings published from the eighth day on, preventions from
    /// the second week on.
    pub(crate) fn small() -> Self {
        let days = (1..=21).map(|n: u32| {
            let crossing = n > 7 && n.is_multiple_of(2);
            DayRow {
                date: Day::new(2018, 1, n).unwrap_or_default(),
                people: if crossing { n * 10 } else { 0 },
                boats: if crossing { n / 4 } else { 0 },
                uncontrolled: (n > 7).then_some(u32::from(n == 12)),
                revised: n == 10,
            }
        });
        let weeks = (1..=3).map(|n: u32| WeekRow {
            week_ending: Day::new(2018, 1, n * 7).unwrap_or_default(),
            people_prevented: (n > 1).then_some(n * 100),
            events_prevented: (n > 1).then_some(n * 3),
            revised: n == 3,
        });
        Self::of(&days.collect::<Vec<_>>(), &weeks.collect::<Vec<_>>())
    }

    /// The file that publishes these days and weeks, the weekly sums as they follow.
    pub(crate) fn of(days: &[DayRow], weeks: &[WeekRow]) -> Self {
        let count = |count: Option<u32>| count.map_or_else(|| t("-"), |count| Value::Number(count.into()));
        let note = |revised: bool| if revised { t("Revised") } else { Value::Nothing };
        let landings = "Boats arrived - involved in uncontrolled landings";
        let mut daily =
            vec![["Date", "Migrants arrived", "Boats arrived", landings, "Notes"].map(t).to_vec()];
        daily.extend(days.iter().map(|day| {
            vec![
                Value::Date(day.date.to_iso()),
                count(Some(day.people)),
                count(Some(day.boats)),
                count(day.uncontrolled),
                note(day.revised),
            ]
        }));
        let headers = ["Week ending", "Migrants arrived", "Boats arrived", landings];
        let headers = headers.into_iter().chain(["Migrants prevented", "Events prevented", "Notes"]);
        let mut weekly = vec![headers.map(t).collect()];
        weekly.extend(weeks.iter().enumerate().map(|(index, week)| {
            let seven = &days[index * 7..index * 7 + 7];
            vec![
                Value::Date(week.week_ending.to_iso()),
                count(Some(seven.iter().map(|day| day.people).sum())),
                count(Some(seven.iter().map(|day| day.boats).sum())),
                count(seven.iter().filter_map(|day| day.uncontrolled).reduce(|sum, n| sum + n)),
                count(week.people_prevented),
                count(week.events_prevented),
                note(week.revised),
            ]
        }));
        let sheets = [
            ("Cover_sheet", vec![vec![t("Small boats: time series")]]),
            ("Notes", vec![vec![t("Notes")], vec![t("1. These are notes.")]]),
            ("SB_01", daily),
            ("SB_02", weekly),
        ];
        Self {
            sheets: sheets.map(|(name, rows)| (name.to_owned(), rows)).to_vec(),
            mimetype: "application/vnd.oasis.opendocument.spreadsheet".to_owned(),
        }
    }

    /// The rows of a sheet, to change them.
    pub(crate) fn sheet(&mut self, name: &str) -> &mut Rows {
        let found = self.sheets.iter_mut().find(|(found, _)| found == name);
        &mut found.expect("the fixture has this sheet").1
    }

    /// A cell by the name a spreadsheet gives it, such as `B12`.
    #[cfg(test)]
    pub(crate) fn cell(&mut self, sheet: &str, name: &str) -> &mut Value {
        let column = usize::from(name.as_bytes()[0] - b'A');
        let row: usize = name[1..].parse().expect("a row number");
        &mut self.sheet(sheet)[row - 1][column]
    }

    /// The sheets as `content.xml`, each followed by the empty rows that the official file has to its end.
    pub(crate) fn content(&self) -> String {
        let mut xml = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
             xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
             xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
             xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>",
        );
        for (name, rows) in &self.sheets {
            xml.push_str(&format!("<table:table table:name=\"{name}\">"));
            for row in rows {
                xml.push_str("<table:table-row>");
                for value in row {
                    push(&mut xml, value);
                }
                xml.push_str("<table:table-cell table:number-columns-repeated=\"16379\"/></table:table-row>");
            }
            let rest = 1_048_576 - rows.len();
            xml.push_str(&format!(
                "<table:table-row table:number-rows-repeated=\"{rest}\"><table:table-cell \
                 table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
            ));
        }
        xml + "</office:spreadsheet></office:body></office:document-content>"
    }

    /// The bytes of the file.
    pub(crate) fn pack(&self) -> Vec<u8> {
        self.pack_with(&self.content())
    }

    /// The bytes of a file of this type around any `content.xml`.
    pub(crate) fn pack_with(&self, content: &str) -> Vec<u8> {
        let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
             <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\
             </manifest:manifest>";
        self.pack_as(&[("content.xml", content)], manifest)
    }

    /// The bytes of a file of this type with these parts and this manifest.
    pub(crate) fn pack_as(&self, parts: &[(&str, &str)], manifest: &str) -> Vec<u8> {
        let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let around = [("mimetype", self.mimetype.as_str()), ("META-INF/manifest.xml", manifest)];
        for (name, text) in around.iter().chain(parts) {
            zip.start_file(*name, SimpleFileOptions::default()).expect(IN_MEMORY);
            zip.write_all(text.as_bytes()).expect(IN_MEMORY);
        }
        zip.finish().expect(IN_MEMORY).into_inner()
    }
}

fn push(xml: &mut String, value: &Value) {
    let attributes = match value {
        Value::Nothing => return xml.push_str("<table:table-cell/>"),
        Value::Date(date) => format!("office:value-type=\"date\" office:date-value=\"{date}T00:00:00\""),
        Value::Number(n) => format!("office:value-type=\"float\" office:value=\"{n}\""),
        Value::Text(_) => "office:value-type=\"string\"".to_owned(),
    };
    let text = match value {
        Value::Text(text) => text.clone(),
        Value::Number(n) => n.to_string(),
        Value::Date(date) => date.split('-').rev().collect::<Vec<_>>().join("/"),
        Value::Nothing => String::new(),
    };
    let text = quick_xml::escape::escape(&text);
    xml.push_str(&format!("<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"));
}
