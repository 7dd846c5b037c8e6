//! Pieces of HTML, one after the other.

use maud::{Markup, Render, html};

/// All of them, with `between` between each and the next.
pub(crate) fn joined<T: Render>(pieces: impl IntoIterator<Item = T>, between: impl Render) -> Markup {
    html! {
        @for (at, piece) in pieces.into_iter().enumerate() {
            @if at > 0 { (between) }
            (piece)
        }
    }
}

/// A table that may be wider than its column: it scrolls by itself, by keyboard too.
pub(crate) fn scrolling(label: &str, table: Markup) -> Markup {
    html! { div.scroll role="region" aria-label=(label) tabindex="0" { (table) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_stands_at_no_end() {
        assert_eq!(joined(["a", "<", "c"], ", ").into_string(), "a, &lt;, c");
        assert_eq!(joined(["a"], html! { br; }).into_string(), "a");
    }
}
