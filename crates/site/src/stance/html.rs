//! Pieces of HTML and words that several parts of the page use.

use maud::{Markup, html};

/// So many statements.
pub(super) fn statements(count: usize) -> String {
    if count == 1 { "1 statement".into() } else { format!("{count} statements") }
}

/// A table that may be wider than its column: it scrolls by itself, by keyboard too.
pub(super) fn scrolling(label: &str, table: Markup) -> Markup {
    html! { div.scroll role="region" aria-label=(label) tabindex="0" { (table) } }
}

/// The heads of columns.
pub(super) fn columns<'a>(names: impl IntoIterator<Item = &'a str>) -> Markup {
    html! { @for name in names { th scope="col" { (name) } } }
}
