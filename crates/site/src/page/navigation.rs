//! Links from one page to the others.

use model::stance::SLUG;
use model::{Data, Name};

use super::html::escaped;
use crate::stance::words::TITLE;

/// The list of all views, for the page of one of them or for the article. `folder` leads to their folders.
pub(crate) fn views(data: &Data, folder: &str, here: Option<Name>, after: &str) -> String {
    let items = data.names().map(|name| {
        let view = &data.tables().views[usize::from(name.0)];
        let current = if here == Some(name) { " aria-current=\"page\"" } else { "" };
        format!("<li><a href=\"{folder}{}/\"{current}>{}</a></li>", view.slug, escaped(&view.title))
    });
    format!(
        "<nav class=\"views\" aria-labelledby=\"views\"><h2 id=\"views\">All views of this data</h2><ul>{}</ul>{after}</nav>",
        items.collect::<String>()
    )
}

/// The link to the page of the stance map, for lists of views; `to` leads to the folder of the views.
pub(crate) fn stance_map(to: &str) -> String {
    format!("<p><a href=\"{to}{SLUG}/\">{TITLE}: the stance map</a></p>")
}
