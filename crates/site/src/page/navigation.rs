//! Links from one page to the others.

use maud::{Markup, html};
use model::stance::SLUG;
use model::{Data, Name};

use crate::stance::words::TITLE;

/// The list of all views, for the page of one of them or for the article. `folder` leads to their folders.
pub(crate) fn views(data: &Data, folder: &str, here: Option<Name>, after: Markup) -> Markup {
    html! {
        nav.views aria-labelledby="views" {
            h2 id="views" { "All views of this data" }
            ul {
                @for name in data.names() {
                    @let view = &data.tables().views[usize::from(name.0)];
                    li {
                        a href={ (folder) (view.slug) "/" } aria-current=[(here == Some(name)).then_some("page")] {
                            (view.title)
                        }
                    }
                }
            }
            (after)
        }
    }
}

/// The link to the page of the stance map, for lists of views; `to` leads to the folder of the views.
pub(crate) fn stance_map(to: &str) -> Markup {
    html! { p { a href={ (to) (SLUG) "/" } { (TITLE) ": the stance map" } } }
}
