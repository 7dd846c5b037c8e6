//! The table face: the numbers of exactly what is shown, which a reader can sort and search.

use leptos::prelude::*;
use model::{Tab, View};

use crate::signals::FigureSignals;
use crate::state::FigureState;

/// The table.
#[component]
pub(crate) fn TableFace(
    /// What the figure shows.
    signals: FigureSignals,
    /// The view as its author set it.
    author: View,
    /// The figure's title.
    title: String,
) -> impl IntoView {
    // Thousands of rows are written when they are asked for; the author's own table is in the page from the start, and
    // is not written again for nobody. A pinned day does not write them anew.
    let wanted = Memo::new(move |before: Option<&bool>| {
        signals.state.with(|FigureState { view, .. }| {
            view.tab == Tab::Table || (before != Some(&false) && view.content() == author.content())
        })
    });
    let rows = Memo::new(move |_| signals.state.with(|state| state.table.clone()));
    let table = move || {
        if wanted.get() {
            rows.with(|rows| signals.figure.with(|figure| figure.table().to_html(rows)))
        } else {
            String::new()
        }
    };
    view! {
        <div class="face table" role="region" tabindex="0" aria-label=format!("Table: {title}")>
            <label class="search needs-script">
                "Search the table " <input type="search" autocomplete="off" data-search=""/>
            </label>
            <div inner_html=table></div>
        </div>
    }
}
