//! What texts can speak of, and what is held against messages of all kinds.

use std::borrow::Cow;
use std::sync::OnceLock;

use model::stance::Stance;
use model::{Data, Tables};

use crate::article::Library;
use crate::checkout;
use crate::files::Problems;

/// The tables of this checkout, read once. `Data` keeps them without the series.
pub(super) fn tables() -> &'static Tables {
    static TABLES: OnceLock<Tables> = OnceLock::new();
    TABLES.get_or_init(|| crate::tables::read(checkout::root()).expect("the tables of this checkout"))
}

/// What texts can speak of: the content of this checkout, read once.
pub(super) fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let mut library = Library::read(checkout::root(), tables()).expect("the content of this checkout");
        // Each article brings the cards of all claims: of three of them it is read ten times as fast.
        library.claims.truncate(3);
        library
    })
}

pub(super) fn data() -> &'static Data {
    &library().data
}

pub(super) fn stance() -> &'static Stance {
    &library().stance
}

/// The text of an input; a byte that is none stands there as the sign for that.
pub(super) fn text(input: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(input)
}

/// Fails unless a line and, where it is given, a column lie in the text.
pub(super) fn within(text: &str, line: usize, column: Option<usize>, message: &str) {
    // A file that is empty, or ends with its last line, has its end one further.
    let found = text.split('\n').nth(line.wrapping_sub(1));
    let length = found.map(|line| line.trim_end_matches('\r').chars().count());
    let is_within =
        length.is_some_and(|length| column.is_none_or(|column| (1..=length + 1).contains(&column)));
    assert!(is_within, "not within the text: {message}\n{text:?}");
}

/// Fails unless a message begins with the file, a line and a column of its text.
pub(super) fn placed(message: &str, file: &str, text: &str) {
    let rest = message.strip_prefix(file).and_then(|rest| rest.strip_prefix(':'));
    let mut parts = rest.unwrap_or_default().splitn(3, ':').map(str::parse::<usize>);
    let (Some(Ok(line)), Some(Ok(column))) = (parts.next(), parts.next()) else {
        panic!("no line and column: {message}")
    };
    within(text, line, Some(column), message);
}

/// Fails unless the places of problems that name a line name one of the text.
pub(super) fn all_placed(problems: &Problems, file: &str, text: &str) {
    for place in problems.places() {
        // `content/codes.csv:7 “code”`, `content/claims/a.toml:7`, `data/crossings.csv line 7, column 2 "people"`.
        let rest = place.strip_prefix(file).unwrap_or_default();
        let rest = rest.strip_prefix(':').or_else(|| rest.strip_prefix(" line ")).unwrap_or_default();
        let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
        if let Ok(line) = rest[..end].parse() {
            within(text, line, None, place);
        }
    }
}
