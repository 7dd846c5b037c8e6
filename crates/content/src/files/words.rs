//! The words that things have in addresses.

use std::collections::HashSet;
use std::fmt;

use super::problems::Problems;

/// Checks that a text can be a word of addresses, and that it is none of those `seen`, to which it is added.
pub(crate) fn own_word(
    place: impl fmt::Display,
    text: &str,
    seen: &mut HashSet<String>,
    problems: &mut Problems,
) {
    if !is_slug(text) {
        problems.add(place, format!("“{text}”"), "lower-case letters, digits and hyphens");
    } else if !seen.insert(text.to_owned()) {
        problems.add(place, format!("“{text}” for the second time"), "a word of its own");
    }
}

/// Whether a text can stand in an address as it is. The words that mean something there are taken.
pub(crate) fn is_slug(text: &str) -> bool {
    let shaped = !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    shaped && !matches!(text, "none" | "all" | "latest")
}
