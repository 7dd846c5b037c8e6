//! The choices around a figure, as the host writes them: plain inputs, which every keyboard and screen reader knows.
//! They never change their shape, so the browser gets them as they are, and `browser::shared::controls` connects them by their
//! attributes. All of them choose by the words of the address, so that none can offer what an address cannot say:
//!
//! - `data-key` on an input or a list: what it chooses; its `value` is the word, or the number of a day on a handle;
//! - `data-set` on a button or an option: choices that it makes, as in an address;
//! - `data-offer`: it is hidden where this has no effect; `data-text`: what it says follows the view.

mod dates;
pub(crate) mod download;
pub(crate) mod embed_code;
mod events;
mod members;
mod names;
mod radios;
pub(crate) mod share;
mod source;

use leptos::prelude::*;
use model::{Data, View};

use crate::follow::{offers, text};

/// The choices above the drawing.
pub(crate) fn controls(data: &Data, view: &View) -> String {
    let radios = radios::all(view.kind).into_iter().map(|one| radios::row(one, data, view)).collect_view();
    // The days that are counted are what is asked; those that are drawn can wait.
    let counted = view.kind.counts_range().then(|| dates::range(data, view));
    view! {
        {counted}
        {radios}
        {members::many(data, view)}
        {members::focus(data, view)}
        <button type="button" class="plain reset needs-script" data-set="reset" data-offer="reset" hidden=!offers("reset", view, data)>
            "Reset"
        </button>
    }
    .to_html()
}

/// What stands below it: dates, events, sharing, downloads, definitions and sources.
pub(crate) fn more(data: &Data, view: &View) -> String {
    view! {
        <details class="more when needs-script">
            <summary data-text="dates">{text("dates", view, data)}</summary>
            {(!view.kind.counts_range()).then(|| dates::range(data, view))}
            {dates::asof(data, view)}
        </details>
        {events::list(data, view)}
        {share::share()}
        {download::panel()}
        {embed_code::panel(data.slug(view.name), true)}
        {source::source(data, view)}
    }
    .to_html()
}
