//! What stands inside a paragraph: `:number{people(2023) | noun}` and `:term[small boats]{small-boat}`.
//!
//! Markdown would take a `*` or a `[` in them for its own. So each is masked before the text is read as Markdown, by as
//! many bytes as it has, which keeps every place; what it stands for is put in afterwards.

use std::ops::Range;

use model::Number;

use crate::content::expression;

/// Around the number of a mask: two code points that no text has.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// Something inside a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Inline {
    /// A number, computed.
    Number(Number),
    /// A word that is explained on demand: as it stands in the sentence, and the term's id.
    Term { text: String, id: String },
}

/// A text with its directives masked: the n-th by the number n.
#[derive(Debug)]
pub(super) struct Masked {
    pub(super) text: String,
    pub(super) inlines: Vec<Inline>,
}

/// A mistake, at an offset of the text.
pub(super) type Wrong = (usize, String);

/// Masks every directive in a text. `first` is the number of the first.
///
/// # Errors
/// The first mistake in one of them.
pub(super) fn mask(text: &str, first: usize) -> Result<Masked, Wrong> {
    let mut masked = String::with_capacity(text.len());
    let mut inlines = Vec::new();
    let mut at = 0;
    while let Some((start, name)) = next(text, at) {
        let (inline, end) = match name {
            ":number{" => number(text, start)?,
            _ => term(text, start)?,
        };
        masked.push_str(&text[at..start]);
        let number = (first + inlines.len()).to_string();
        let fill = (end - start).checked_sub(OPEN.len_utf8() + CLOSE.len_utf8() + number.len());
        let fill = fill.ok_or_else(|| (start, "too short to be a directive".to_owned()))?;
        masked.push(OPEN);
        masked.push_str(&"0".repeat(fill));
        masked.push_str(&number);
        masked.push(CLOSE);
        inlines.push(inline);
        at = end;
    }
    masked.push_str(&text[at..]);
    Ok(Masked { text: masked, inlines })
}

/// The next directive from a place on.
fn next(text: &str, from: usize) -> Option<(usize, &'static str)> {
    let places = [":number{", ":term["].map(|name| text[from..].find(name).map(|at| (from + at, name)));
    places.into_iter().flatten().min_by_key(|(at, _)| *at)
}

/// The place of the closing character from a place on; inside quotation marks it does not close.
fn closing(text: &str, from: usize, close: char) -> Option<usize> {
    let mut quoted = false;
    text[from..].char_indices().find_map(|(at, letter)| {
        quoted ^= letter == '"';
        (letter == close && !quoted).then_some(from + at)
    })
}

fn number(text: &str, start: usize) -> Result<(Inline, usize), Wrong> {
    let from = start + ":number{".len();
    let end =
        closing(text, from, '}').ok_or_else(|| (start, "found “:number{” without its “}”".to_owned()))?;
    let number = expression::parse_number(&text[from..end]).map_err(|mistake| {
        (from + mistake.at, format!("found {}, expected {}", mistake.found, mistake.expected))
    })?;
    Ok((Inline::Number(number), end + 1))
}

fn term(text: &str, start: usize) -> Result<(Inline, usize), Wrong> {
    let shape = || (start, "found “:term[”, expected :term[words of the sentence]{id}".to_owned());
    let from = start + ":term[".len();
    let bracket = closing(text, from, ']').ok_or_else(shape)?;
    let id = text[bracket + 1..].strip_prefix('{').ok_or_else(shape)?;
    let length = id.find('}').ok_or_else(shape)?;
    let words = text[from..bracket].to_owned();
    Ok((Inline::Term { text: words, id: id[..length].to_owned() }, bracket + 2 + length + 1))
}

/// The numbers of the masks in a text, each with where it stands.
pub(super) fn masks(text: &str) -> impl Iterator<Item = (Range<usize>, usize)> + '_ {
    text.match_indices(OPEN).filter_map(|(start, _)| {
        let inside = start + OPEN.len_utf8();
        let length = text[inside..].find(CLOSE)?;
        let number = text[inside..inside + length].parse().ok()?;
        Some((start..inside + length + CLOSE.len_utf8(), number))
    })
}

/// The text with every mask replaced.
pub(super) fn unmask(text: &str, mut with: impl FnMut(usize) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, number) in masks(text) {
        out.push_str(&text[at..range.start]);
        out.push_str(&with(number));
        at = range.end;
    }
    out + &text[at..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_masked_comes_back_and_keeps_its_length() {
        let text = "In :number{people(2023)} *came* :term[by boat]{small-boat}.";
        let masked = mask(text, 3).unwrap();
        assert_eq!(masked.text.len(), text.len());
        assert_eq!(unmask(&masked.text, |number| format!("<{number}>")), "In <3> *came* <4>.");
        assert_eq!(masked.inlines[1], Inline::Term { text: "by boat".into(), id: "small-boat".into() });
    }

    #[test]
    fn a_brace_in_quotation_marks_does_not_close() {
        let masked = mask(r#":number{people(2023) > 1 | "{a}" | "b"}"#, 0).unwrap();
        assert_eq!(unmask(&masked.text, |number| number.to_string()), "0");
    }

    #[test]
    fn mistakes_have_their_place() {
        let check = |text: &str, place: usize, message: &str| {
            let (at, found) = mask(text, 0).unwrap_err();
            assert_eq!((at, found.as_str()), (place, message));
        };
        check("A :number{people(2023)", 2, "found “:number{” without its “}”");
        check("A :term[boat](x)", 2, "found “:term[”, expected :term[words of the sentence]{id}");
        check(
            ":number{people(2023) | share}",
            23,
            "found the format “share”, expected for a count of people one of count, noun",
        );
    }
}
