//! What stands inside a paragraph: `:number{people(2023) | noun}` and `:term[small boats]{small-boat}`.
//!
//! Markdown would take a `*` or a `[` in them for its own. So each is masked before the text is read as Markdown, by as
//! many bytes as it has, which keeps every place. Afterwards the text is split where the masks stand.

use std::ops::Range;

use model::{Data, Number};

use super::block::Part;
use crate::expression;

/// Around the number of a mask: two code points that no text has.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// A mistake, at an offset of the text.
pub(super) type Wrong = (usize, String);

/// A text with its directives masked: the n-th by the number n.
#[derive(Debug)]
pub(super) struct Masked {
    pub(super) text: String,
    /// What the masks stand for, each with its offset.
    parts: Vec<(usize, Part)>,
}

impl Masked {
    /// Masks every directive in a text. Its numbers, of `data`, go to the end of `numbers`.
    ///
    /// # Errors
    /// The first mistake in one of them.
    pub(super) fn of(text: &str, numbers: &mut Vec<Number>, data: &Data) -> Result<Self, Wrong> {
        let mut masked = String::with_capacity(text.len());
        let mut parts = Vec::new();
        let mut at = 0;
        while let Some((start, name)) = next(text, at) {
            let (part, end) = match name {
                ":number{" => {
                    let (number, end) = number(text, start, data)?;
                    numbers.push(number);
                    (Part::Number(numbers.len() - 1), end)
                }
                _ => term(text, start)?,
            };
            masked.push_str(&text[at..start]);
            let number = parts.len().to_string();
            let fill = (end - start).checked_sub(OPEN.len_utf8() + CLOSE.len_utf8() + number.len());
            let fill = fill.ok_or_else(|| (start, "too short to be a directive".to_owned()))?;
            masked.push(OPEN);
            masked.push_str(&"0".repeat(fill));
            masked.push_str(&number);
            masked.push(CLOSE);
            parts.push((start, part));
            at = end;
        }
        masked.push_str(&text[at..]);
        Ok(Self { text: masked, parts })
    }

    /// A piece of the masked text as what it stands for.
    pub(super) fn split(&self, text: &str) -> Vec<Part> {
        let mut split = Vec::new();
        let mut at = 0;
        let mut add = |text: &str, part: Option<&Part>| {
            split.extend(Some(text).filter(|text| !text.is_empty()).map(|text| Part::Text(text.to_owned())));
            split.extend(part.cloned());
        };
        for (range, number) in masks(text) {
            add(&text[at..range.start], self.parts.get(number).map(|(_, part)| part));
            at = range.end;
        }
        add(&text[at..], None);
        split
    }

    /// The ids of its terms, each with its offset.
    pub(super) fn terms(&self) -> impl Iterator<Item = (usize, &str)> {
        self.parts.iter().filter_map(|(at, part)| match part {
            Part::Term { id, .. } => Some((*at, id.as_str())),
            Part::Text(_) | Part::Number(_) => None,
        })
    }
}

/// Whether there is a mask in a text.
pub(super) fn is_masked(text: &str) -> bool {
    text.contains(OPEN)
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

fn number(text: &str, start: usize, data: &Data) -> Result<(Number, usize), Wrong> {
    let from = start + ":number{".len();
    let end =
        closing(text, from, '}').ok_or_else(|| (start, "found “:number{” without its “}”".to_owned()))?;
    let number = expression::parse_number(&text[from..end], data).map_err(|mistake| {
        (from + mistake.at, format!("found {}, expected {}", mistake.found, mistake.expected))
    })?;
    Ok((number, end + 1))
}

fn term(text: &str, start: usize) -> Result<(Part, usize), Wrong> {
    let shape = || (start, "found “:term[”, expected :term[words of the sentence]{id}".to_owned());
    let from = start + ":term[".len();
    let bracket = closing(text, from, ']').ok_or_else(shape)?;
    let id = text[bracket + 1..].strip_prefix('{').ok_or_else(shape)?;
    let length = id.find('}').ok_or_else(shape)?;
    let words = text[from..bracket].to_owned();
    Ok((Part::Term { words, id: id[..length].to_owned() }, bracket + 2 + length + 1))
}

/// The numbers of the masks in a text, each with where it stands.
fn masks(text: &str) -> impl Iterator<Item = (Range<usize>, usize)> + '_ {
    text.match_indices(OPEN).filter_map(|(start, _)| {
        let inside = start + OPEN.len_utf8();
        let length = text[inside..].find(CLOSE)?;
        let number = text[inside..inside + length].parse().ok()?;
        Some((start..inside + length + CLOSE.len_utf8(), number))
    })
}

#[cfg(test)]
mod tests {
    use model::Tables;

    use super::*;

    fn masked(text: &str) -> Result<Masked, Wrong> {
        Masked::of(text, &mut Vec::new(), &Data::from(Tables::default()))
    }

    #[test]
    fn what_is_masked_comes_back_and_keeps_its_length() {
        let text = "In :number{people(2023)} *came* :term[by boat]{small-boat}.";
        let masked = masked(text).unwrap();
        assert_eq!(masked.text.len(), text.len());
        let [first, came, end] = ["In ", " *came* ", "."].map(|text| Part::Text(text.into()));
        let term = Part::Term { words: "by boat".into(), id: "small-boat".into() };
        assert_eq!(masked.split(&masked.text), [first, Part::Number(0), came, term, end]);
        assert_eq!(masked.terms().collect::<Vec<_>>(), [(32, "small-boat")]);
    }

    #[test]
    fn a_brace_in_quotation_marks_does_not_close() {
        let masked = masked(r#":number{people(2023) > 1 | "{a}" | "b"}"#).unwrap();
        assert_eq!(masked.split(&masked.text), [Part::Number(0)]);
    }

    #[test]
    fn mistakes_have_their_place() {
        let check = |text: &str, place: usize, message: &str| {
            let (at, found) = masked(text).unwrap_err();
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
