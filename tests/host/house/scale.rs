//! One scale of text and of space: style sheets name its tokens, and no length in rem of their own.

use super::files;

/// The declarations of a style sheet, with their lines.
fn declarations(text: &str) -> impl Iterator<Item = (usize, &str, &str)> {
    text.lines().enumerate().flat_map(|(number, line)| {
        let pieces = line.split(['{', '}', ';']).filter_map(|piece| piece.split_once(':'));
        pieces.map(move |(name, value)| (number + 1, name.trim(), value.trim()))
    })
}

/// A length in rem that stands in a value itself.
fn own_size(value: &str) -> Option<&str> {
    value.split([' ', '/']).find(|part| {
        let number = part.trim_start_matches('-').strip_suffix("rem");
        number.is_some_and(|number| number.parse::<f64>().is_ok())
    })
}

#[test]
fn sizes_of_text_and_space_are_tokens() {
    let properties = ["font", "margin", "padding", "gap", "row-gap", "column-gap"];
    let mut tokens = 0;
    for (name, text) in files("style", &[".css"]) {
        for (line, property, value) in declarations(&text) {
            let is_held =
                properties.iter().any(|held| property == *held || property.starts_with(&format!("{held}-")));
            // What grows with the window is between two sizes.
            if !is_held || value.contains("clamp(") {
                continue;
            }
            tokens += value.matches("var(--size-").count() + value.matches("var(--space-").count();
            let own = own_size(value);
            assert!(
                own.is_none(),
                "{name}:{line}: {property} is {}, expected a token of style/tokens.css",
                own.unwrap()
            );
        }
    }
    assert!(tokens > 100, "{tokens} tokens are used");
}
