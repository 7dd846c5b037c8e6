//! Text as editors save it: with the line ends and the mark of their system, which change nothing.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use encoding_rs::WINDOWS_1252;

/// The text of a file of the folder `root`, which messages call `name`, with lines that end in a line feed.
///
/// # Errors
/// Where there is no such file, where it is no UTF-8, has a character that nobody can see, or a directive, which only the
/// article has: the line and the column, what was found and what was expected.
pub fn read_text(root: &Path, name: &str) -> Result<String> {
    let bytes = fs::read(root.join(name)).with_context(|| format!("{name} cannot be read"))?;
    let text = decode(&bytes, name)?;
    let mut before = 0;
    for line in text.split_inclusive('\n') {
        // What stands after `#` is a remark in TOML, and a heading in Markdown.
        if let Some((at, found)) = directive(line).filter(|_| !line.starts_with('#')) {
            let place = place(name, &text[..before + at]);
            bail!("{place}: found the directive “{found}”, expected it in the article alone");
        }
        before += line.len();
    }
    Ok(text)
}

/// The text in the bytes of a file that messages call `name`: a mark of the byte order is dropped, and lines that end as
/// Windows ends them end in a line feed.
///
/// # Errors
/// Where it is no UTF-8, or a character is in it that nobody can see: the line and the column, what was found and what was
/// expected.
pub(crate) fn decode(bytes: &[u8], name: &str) -> Result<String> {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        bail!("{name}:1:1: found text in UTF-16, expected UTF-8: save the file with that encoding");
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = str::from_utf8(bytes).map_err(|error| {
        let (before, after) = bytes.split_at(error.valid_up_to());
        let place = place(name, &String::from_utf8_lossy(before));
        let byte = after.first().copied().unwrap_or_default();
        let meant = WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned();
        let expected = "expected UTF-8: save the file with that encoding";
        anyhow::anyhow!("{place}: found the byte {byte:#04x}, which is “{meant}” in Windows-1252, {expected}")
    })?;
    let text = unix(text);
    if let Some((at, letter)) = text.char_indices().find(|(_, letter)| is_invisible(*letter)) {
        let (place, code) = (place(name, &text[..at]), u32::from(letter));
        bail!("{place}: found a character that nobody can see (U+{code:04X}), expected none: delete it");
    }
    Ok(text)
}

/// A text whose lines end in a line feed.
pub(crate) fn unix(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// Whether a character is one that changes what is read and cannot be seen, or has no meaning that all agree on.
pub(crate) fn is_invisible(letter: char) -> bool {
    let is_written = matches!(letter, '\n' | '\t');
    let is_format = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    (letter.is_control() && !is_written) || is_format || matches!(letter, '\u{e000}'..='\u{f8ff}')
}

/// The first word in a text that stands as a directive does, `:word{` or `:word[`, with its place and its name.
pub(crate) fn directive(text: &str) -> Option<(usize, &str)> {
    text.match_indices(['{', '[']).find_map(|(end, _)| {
        let before =
            text[..end].trim_end_matches(|letter: char| letter.is_ascii_alphabetic() || letter == '-');
        let name = text[before.len()..end].trim();
        let start = before.strip_suffix(':')?.len();
        (!name.is_empty() && !before.ends_with("::")).then_some((start, name))
    })
}

/// A file with the line and the column that come after a text, both from 1.
fn place(name: &str, before: &str) -> String {
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    format!("{name}:{line}:{column}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_the_mark_of_the_byte_order_change_nothing() {
        for same in ["a\nb – c\n", "a\r\nb – c\r\n", "\u{feff}a\nb – c\n", "\u{feff}a\r\nb – c\r\n"] {
            assert_eq!(decode(same.as_bytes(), "f").unwrap(), "a\nb – c\n");
        }
    }

    #[test]
    fn what_is_no_plain_text_has_its_place() {
        let check = |bytes: &[u8], expected: &str| {
            let error = decode(bytes, "f").unwrap_err().to_string();
            assert!(error.starts_with(expected), "{error}");
        };
        check(
            b"a\r\n\xc3\xa9 \x93x\x94",
            "f:2:3: found the byte 0x93, which is “\u{201c}” in Windows-1252, expected UTF-8",
        );
        check(b"caf\xe9", "f:1:4: found the byte 0xe9, which is “é” in Windows-1252");
        check(b"\xff\xfea\0", "f:1:1: found text in UTF-16, expected UTF-8");
        check(
            "a\n\u{200b}b".as_bytes(),
            "f:2:1: found a character that nobody can see (U+200B), expected none",
        );
        check("a\u{ad}b".as_bytes(), "f:1:2: found a character that nobody can see (U+00AD)");
        check("a\u{e000}0\u{e001}".as_bytes(), "f:1:2: found a character that nobody can see (U+E000)");
        check(b"a\rb", "f:1:2: found a character that nobody can see (U+000D)");
        check(b"a\0b", "f:1:2: found a character that nobody can see (U+0000)");
    }
}
