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

use crate::follow::{is_main, offers, text};

/// The choices above the drawing: the main ones in a row, the others under “Options”.
pub(crate) fn controls(data: &Data, view: &View) -> String {
    let (main, others): (Vec<_>, Vec<_>) =
        radios::all(view.kind).into_iter().partition(|one| is_main(one.key, view.kind));
    let rows =
        |all: Vec<radios::Radios>| all.into_iter().map(|one| radios::row(one, data, view)).collect_view();
    // The days that are counted are what is asked; those that are drawn can wait.
    let (counted, handles) = view.kind.counts_range().then(|| dates::counted(data, view)).unzip();
    view! {
        {counted}
        {rows(main)}
        {members::focus(data, view)}
        <details class="all-options needs-script">
            <summary class="plain" data-text="options">{text("options", view, data)}</summary>
            {rows(others)}
            {handles}
            {members::many(data, view)}
            <div class="when">
                {(!view.kind.counts_range()).then(|| dates::range(data, view))}
                {dates::asof(data, view)}
            </div>
            {events::list(data, view)}
        </details>
        <button type="button" class="plain reset needs-script" data-set="reset" data-offer="reset" hidden=!offers("reset", view, data)>
            "Reset"
        </button>
    }
    .to_html()
}

/// What stands below it: the rest of its words, table, sharing, downloads, definitions in a row, and the source.
pub(crate) fn more(data: &Data, view: &View) -> String {
    let rest = text("rest", view, data);
    let has_no_rest = rest.is_empty();
    view! {
        <details class="whole" data-offer="rest" hidden=has_no_rest>
            <summary>"More in words"</summary>
            <p data-text="rest">{rest}</p>
        </details>
        <div class="actions">
            {radios::row(radios::tab(), data, view)}
            {share::share()}
            {download::panel()}
            {embed_code::panel(data.slug(view.name), true)}
            {source::about(data, view)}
        </div>
        {source::line(data, view)}
    }
    .to_html()
}
