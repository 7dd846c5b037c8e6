//! Words broken into lines.

use crate::draw::font::Weight;
use crate::draw::scene::{Px16, measure};

/// Words in lines no wider than this, where no single word is.
pub(super) fn wrapped(words: &str, width: Px16, size: i32, weight: Weight) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if measure(&[line, " ", word].concat(), size, weight) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
