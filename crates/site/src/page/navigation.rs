//! Links from one page to the others.

use figure::place;
use maud::{Markup, html};
use model::stance::SLUG;
use model::{Data, Name};

use crate::stance::words::TITLE;
use crate::stance::yours;

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

/// Where the article leads on to.
pub(crate) fn more(data: &Data) -> Markup {
    html! {
        nav.views aria-labelledby="views" {
            h2 id="views" { "Explore further" }
            p { a href="charts/" { "All " (data.names().count()) " charts, and the maps" } }
            p { a href="claims/" { "All claims, by speaker, party, year and outcome" } }
            p { a href="v/stance/yours/" { (yours::TITLE) } }
        }
    }
}

/// The links to the pages of the stance map and of the map of the place, for lists of views; `to` leads to the folder of the
/// views.
pub(crate) fn maps(to: &str) -> Markup {
    html! {
        p { a href={ (to) (SLUG) "/" } { (TITLE) ": the stance map" } }
        p { a href={ (to) (place::SLUG) "/" } { (place::TITLE) ": a map" } }
    }
}
