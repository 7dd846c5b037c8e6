//! One corruption after another, each refused with its own message, the data in place untouched.

use super::{
    House,
    fixture::{File, Value, t},
};

/// The message of importing `bytes`, which must leave the data in place as it was.
fn refusal(bytes: &[u8]) -> String {
    let house = House::new();
    let before = house.files();
    let message = match house.import(bytes) {
        Err(error) => format!("{error:#}"),
        Ok(report) => panic!("it was imported:\n{report}"),
    };
    assert_eq!(house.files(), before, "the data in place changed");
    message
}

/// The small file with one thing changed must be refused for this one reason.
fn check(corrupt: impl FnOnce(&mut File), expected: &str) {
    let mut file = File::small();
    corrupt(&mut file);
    let message = refusal(&file.pack());
    assert!(message.contains(expected), "expected: {expected}\nmessage:  {message}");
    assert_eq!(message.matches("found ").count(), 1, "one corruption, one problem: {message}");
}

/// Bytes that are no sound file must be refused for this reason.
fn check_bytes(bytes: &[u8], expected: &str) {
    let message = refusal(bytes);
    assert!(message.contains(expected), "expected: {expected}\nmessage:  {message}");
}

#[test]
fn dates_that_do_not_follow_are_refused() {
    check(
        |file| drop(file.sheet("SB_01").remove(4)),
        "SB_01 row 5, column A \"Date\": found 2018-01-05, expected 2018-01-04, the day after row 4",
    );
    check(
        |file| {
            let row = file.sheet("SB_01")[4].clone();
            file.sheet("SB_01").insert(5, row);
        },
        "SB_01 row 6, column A \"Date\": found 2018-01-04 again, as in row 5, expected 2018-01-05",
    );
    check(
        |file| file.sheet("SB_01")[4].fill(Value::Nothing),
        "SB_01 row 5: found an empty row, expected 2018-01-04, the day after row 4",
    );
    check(
        |file| *file.cell("SB_01", "A5") = t("31/02/2018"),
        "SB_01 row 5, column A \"Date\": found \"31/02/2018\", expected 2018-01-04",
    );
    check(
        |file| *file.cell("SB_01", "A5") = Value::Number(43104.0),
        "SB_01 row 5, column A \"Date\": found 43104, expected 2018-01-04",
    );
    check(
        |file| drop(file.sheet("SB_01").remove(1)),
        "SB_01 row 2, column A \"Date\": found 2018-01-02, expected 2018-01-01, the first of the series",
    );
    check(
        |file| *file.cell("SB_02", "A3") = Value::Date("2018-01-15".into()),
        "SB_02 row 3, column A \"Week ending\": found Monday 2018-01-15, expected Sunday 2018-01-14, 7 days after row 2",
    );
    check(
        |file| drop(file.sheet("SB_02").remove(2)),
        "SB_02 row 3, column A \"Week ending\": found Sunday 2018-01-21, expected Sunday 2018-01-14",
    );
}

#[test]
fn counts_that_cannot_be_are_refused() {
    check(
        |file| *file.cell("SB_01", "B9") = Value::Number(-3.0),
        "SB_01 row 9, column B \"Migrants arrived\": found -3, expected a whole number, 0 or more",
    );
    check(
        |file| *file.cell("SB_01", "C9") = Value::Number(2.5),
        "SB_01 row 9, column C \"Boats arrived\": found 2.5, expected a whole number, 0 or more",
    );
    check(
        |file| *file.cell("SB_01", "B9") = t("-"),
        "SB_01 row 9, column B \"Migrants arrived\": found \"-\", expected a whole number",
    );
    check(
        |file| *file.cell("SB_01", "B9") = Value::Nothing,
        "SB_01 row 9, column B \"Migrants arrived\": found an empty cell, expected a whole number",
    );
    check(
        |file| *file.cell("SB_01", "B9") = t("8O"),
        "SB_01 row 9, column B \"Migrants arrived\": found \"8O\", expected a whole number",
    );
    check(
        |file| *file.cell("SB_01", "C9") = Value::Number(0.0),
        "SB_01 row 9, column C \"Boats arrived\": found 0, expected 1 or more, for 80 people arrived",
    );
    check(
        |file| *file.cell("SB_01", "C10") = Value::Number(1.0),
        "SB_01 row 10, column B \"Migrants arrived\": found 0, expected 1 or more, for boats arrived: 1",
    );
    check(
        |file| *file.cell("SB_01", "D9") = Value::Number(3.0),
        "SB_01 row 9, column D \"Boats arrived - involved in uncontrolled landings\": found 3, expected 2 or fewer",
    );
    check(
        |file| *file.cell("SB_02", "E4") = Value::Number(0.5),
        "SB_02 row 4, column E \"Migrants prevented\": found 0.5, expected a whole number",
    );
}

#[test]
fn not_published_after_publication_is_refused() {
    check(
        |file| *file.cell("SB_01", "D12") = t("-"),
        "column D \"Boats arrived - involved in uncontrolled landings\": found \"-\", \
         expected a whole number, for this column is published since 2018-01-08, row 9",
    );
    check(
        |file| *file.cell("SB_02", "F4") = t("-"),
        "SB_02 row 4, column F \"Events prevented\": found \"-\", expected a whole number, \
         for this column is published since 2018-01-14, row 3",
    );
    // A zero where the column was not yet published makes the rows after it wrong: they are one problem.
    check(
        |file| *file.cell("SB_01", "D3") = Value::Number(0.0),
        "SB_01 row 4, column D \"Boats arrived - involved in uncontrolled landings\": found \"-\"",
    );
    check(
        |file| *file.cell("SB_01", "D3") = Value::Nothing,
        "found an empty cell, expected a whole number, 0 or more, or \"-\" where not published",
    );
}

#[test]
fn weeks_that_are_not_the_sum_of_their_days_are_refused() {
    check(
        |file| *file.cell("SB_01", "B9") = Value::Number(81.0),
        "SB_02 row 3, column B \"Migrants arrived\": found 440, expected 441, the sum of SB_01 rows 9 to 15",
    );
    check(
        |file| *file.cell("SB_02", "C3") = Value::Number(9.0),
        "SB_02 row 3, column C \"Boats arrived\": found 9, expected 10, the sum of SB_01 rows 9 to 15",
    );
    check(
        |file| *file.cell("SB_01", "D13") = Value::Number(0.0),
        "found 1, expected 0, the sum of SB_01 rows 9 to 15",
    );
    check(
        |file| file.sheet("SB_01").truncate(18),
        "SB_02 row 4, column A \"Week ending\": found the week ending 2018-01-21, \
         expected no week that ends after 2018-01-17, the last day in SB_01 (row 18)",
    );
}

#[test]
fn missing_sheets_and_columns_are_refused() {
    check(
        |file| drop(file.sheets.remove(2)),
        "sheet SB_01: found only the sheets Cover_sheet, Notes, SB_02, expected a sheet of this name",
    );
    check(
        |file| file.sheet("SB_01").clear(),
        "sheet SB_01: found an empty sheet, expected the columns \"Date\"",
    );
    check(
        |file| file.sheet("SB_01").truncate(1),
        "SB_01: found no rows below the header, expected a row for 2018-01-01",
    );
    check(
        |file| drop(file.sheet("SB_01").remove(0)),
        "sheet SB_01: found no header among its first 20 rows, expected the columns \"Date\"",
    );
    check(
        |file| file.sheet("SB_02").iter_mut().for_each(|row| drop(row.remove(5))),
        "SB_02 row 1: found the columns \"Week ending\", \"Migrants arrived\", \"Boats arrived\", \"Boats arrived - involved \
         in uncontrolled landings\", \"Migrants prevented\", \"Notes\", expected a column \"Events prevented\"",
    );
    check(
        |file| file.sheet("SB_01")[0].push(t("Migrants detected")),
        "SB_01 row 1: found 2 columns \"Migrants arrived\", expected one column of this name",
    );
}

#[test]
fn what_is_no_sound_spreadsheet_is_refused() {
    let sound = File::small().pack();
    check_bytes(b"", "found an empty file");
    check_bytes(
        b"Date,Migrants arrived\n",
        "found a file that begins with \"Date,Migrant\", expected an OpenDocument",
    );
    check_bytes(&sound[..sound.len() / 2], "the file is cut short or damaged");
    let mut flipped = sound.clone();
    flipped[sound.len() / 3] ^= 0xff;
    check_bytes(&flipped, "content.xml in it cannot be read: the file is damaged");
    let file = File { mimetype: "application/vnd.oasis.opendocument.text".into(), ..File::small() };
    check_bytes(
        &file.pack(),
        "found a document of type \"application/vnd.oasis.opendocument.text\", expected",
    );
    let content = File::small().content();
    let rows_end = content.find("</table:table>").unwrap();
    check_bytes(&File::small().pack_with(&content[..rows_end]), "each to be closed: the file is cut short");
    check_bytes(
        &File::small().pack_with(&content.replacen("</table:table-row>", "</table:table>", 1)),
        "content.xml is damaged at byte",
    );
}

#[test]
fn what_is_locked_with_a_password_says_so() {
    let locked = "found a file that is locked with a password, expected one that anybody can open";
    let content = File::small().content();
    let encrypted = |name: &str| {
        format!(
            "<manifest:manifest><manifest:file-entry manifest:full-path=\"{name}\">\
             <manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
        )
    };
    // Each part by itself, as LibreOffice did up to 24.2, and all of it as one part, as it does since.
    check_bytes(&File::small().pack_as(&[("content.xml", &content)], &encrypted("content.xml")), locked);
    check_bytes(
        &File::small().pack_as(&[("encrypted-package", "x")], &encrypted("encrypted-package")),
        locked,
    );
    // The archive itself, by its flag in both of its headers.
    let mut archive = File::small().pack();
    for (header, flag) in [(&b"PK\x03\x04"[..], 6), (b"PK\x01\x02", 8)] {
        let at: Vec<usize> = (0..archive.len() - 4).filter(|at| archive[*at..].starts_with(header)).collect();
        for at in at {
            archive[at + flag] |= 1;
        }
    }
    check_bytes(&archive, locked);
    check_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", "or one that is locked with a password");
}

#[test]
fn what_is_far_outside_names_sheet_and_cell() {
    for (sheet, rows) in [("SB_01", 22), ("SB_02", 4)] {
        let rest = |rows: u32| format!("<table:table-row table:number-rows-repeated=\"{rows}\">");
        let corner = "<table:table-cell table:number-columns-repeated=\"16383\"/><table:table-cell \
                      office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
        let stray = format!(
            "{}</table:table-row><table:table-row>{corner}</table:table-row>{}",
            rest(1_048_575 - rows),
            rest(1)
        );
        let content = File::small().content().replacen(&rest(1_048_576 - rows), &stray, 1);
        check_bytes(
            &File::small().pack_with(&content),
            &format!("{sheet}: found something in cell XFD1048576, expected nothing below row 20000"),
        );
    }
    let mut file = File::small();
    *file.cell("SB_01", "E3") = t("x");
    let wide = file.content().replacen(
        "<text:p>x</text:p></table:table-cell>",
        &format!(
            "<text:p>x</text:p></table:table-cell>{}<table:table-cell office:value=\"1\"/>",
            "<table:table-cell/>".repeat(60)
        ),
        1,
    );
    check_bytes(
        &file.pack_with(&wide),
        "SB_01: found something in cell BN3, expected nothing below row 20000 or to the right of column BL",
    );
}

#[test]
fn a_sheet_that_is_there_twice_is_refused() {
    let mut file = File::small();
    let twin = file.sheets[2].1.clone();
    file.sheets.push((" sb_01".to_owned(), twin));
    check_bytes(&file.pack(), "found the sheet sb_01 twice, expected it once");
}

#[test]
fn all_problems_are_told_at_once() {
    let mut file = File::small();
    *file.cell("SB_01", "B9") = Value::Number(-1.0);
    *file.cell("SB_01", "A3") = t("soon");
    *file.cell("SB_02", "F3") = Value::Number(0.5);
    let message = refusal(&file.pack());
    let places = ["SB_01 row 3, column A", "SB_01 row 9, column B", "SB_02 row 3, column F"];
    assert!(places.iter().all(|place| message.contains(place)), "{message}");
    assert_eq!(message.matches("found ").count(), 3, "{message}");
}
