//! What is left of a slip in the text: marks that Markdown or a directive would have taken, had they been written right, and
//! that readers would see as they stand.

use super::inline::Wrong;
use crate::files::{directive, is_invisible};

/// The text of one paragraph, heading or line of a list as readers see it, with the places of its pieces.
#[derive(Debug, Default)]
pub(super) struct Seen {
    text: String,
    /// Where each piece begins, here and in the article.
    pieces: Vec<(usize, usize)>,
}

/// Marks that nobody writes in a sentence, and what was meant.
const MARKS: [(&str, &str); 14] = [
    ("::", "a directive in a paragraph of its own, outside of lists and quotations, with nothing before it"),
    ("{", "it in a directive alone, such as :number{people(2023)}"),
    ("}", "it in a directive alone, such as :number{people(2023)}"),
    ("|", "no table: tables are written by figures"),
    ("[^", "no footnote: sources are links"),
    ("~~", "no words struck out"),
    ("**", "the same mark before and after what is strong, without space inside"),
    ("__", "the same mark before and after what is strong, without space inside"),
    ("*", "the same mark before and after what is stressed, without space inside"),
    ("`", "the same mark before and after"),
    ("](", "a link: [its words](its address), the address without spaces"),
    ("] (", "a link without space between: [its words](its address)"),
    ("][", "a link whose address the article has: [its name]: https://…"),
    ("]:", "the address of a link in a line of its own: [its name]: https://…"),
];

impl Seen {
    /// Adds a piece that stands at a place of the article.
    pub(super) fn push(&mut self, piece: &str, at: usize) {
        self.pieces.push((self.text.len(), at));
        self.text.push_str(piece);
    }

    /// Looks for a slip in what was added, and begins anew.
    ///
    /// # Errors
    /// The first one, with its place in the article.
    pub(super) fn end(&mut self) -> Result<(), Wrong> {
        let Self { text, pieces } = std::mem::take(self);
        let Some((at, message)) = slip(&text) else { return Ok(()) };
        let piece = pieces.iter().rev().find(|(start, _)| *start <= at);
        Err((piece.map_or(0, |(start, place)| place + at - start), message))
    }
}

/// The first slip in a text, with its place in it.
fn slip(text: &str) -> Option<Wrong> {
    let hidden = text.char_indices().find(|(_, letter)| is_invisible(*letter) && !is_mask(*letter));
    let hidden = hidden.map(|(at, letter)| {
        (at, format!("found a character that nobody can see (U+{:04X}), expected none", u32::from(letter)))
    });
    let named = directive(text).map(|(at, name)| {
        (at, format!("found the directive “{name}” in a sentence, expected “number” or “term”"))
    });
    let marks = MARKS.iter().filter_map(|(mark, expected)| {
        let at = text.find(mark)?;
        let found: String =
            text[at..].split(char::is_whitespace).next().unwrap_or(mark).chars().take(40).collect();
        let found = if found.len() < mark.len() { (*mark).to_owned() } else { found };
        Some((at, format!("found “{found}”, expected {expected}")))
    });
    let heading =
        text.starts_with('#').then(|| (0, "found “#”, expected a space after it: “## Heading”".to_owned()));
    // Of those at one place, the first says most.
    hidden.into_iter().chain(heading).chain(named).chain(marks).min_by_key(|(at, _)| *at)
}

fn is_mask(letter: char) -> bool {
    matches!(letter, '\u{e000}' | '\u{e001}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_has_its_place() {
        let check = |text: &str, expected: Option<(usize, &str)>| {
            let found = slip(text);
            assert_eq!(found.as_ref().map(|(at, message)| (*at, message.as_str())), expected, "{text}");
        };
        for plain in
            ["A sentence: and more.", "£28bn, 14.3%, 5~6, a_b [sic] 3–4", "\u{e000}00\u{e001} arrived"]
        {
            check(plain, None);
        }
        check(
            ":nunber{people(2023)}",
            Some((0, "found the directive “nunber” in a sentence, expected “number” or “term”")),
        );
        check(
            "A ::claim{x}",
            Some((
                2,
                "found “::claim{x}”, expected a directive in a paragraph of its own, outside of lists and quotations, with nothing before it",
            )),
        );
        check("##Heading", Some((0, "found “#”, expected a space after it: “## Heading”")));
        check("a |", Some((2, "found “|”, expected no table: tables are written by figures")));
    }

    #[test]
    fn pieces_keep_their_places() {
        let mut seen = Seen::default();
        seen.push("One ", 10);
        seen.push("two ~~", 30);
        assert_eq!(seen.end().unwrap_err().0, 34);
        assert_eq!(seen.end(), Ok(()));
    }
}
