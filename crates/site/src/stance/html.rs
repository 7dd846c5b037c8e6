//! Pieces of HTML and words that several parts of the page use.

use maud::{Markup, html};

/// So many statements.
pub(super) fn statements(count: usize) -> String {
    if count == 1 { "1 statement".into() } else { format!("{count} statements") }
}

/// The heads of columns.
pub(super) fn columns<'a>(names: impl IntoIterator<Item = &'a str>) -> Markup {
    html! { @for name in names { th scope="col" { (name) } } }
}
