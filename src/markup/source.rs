//! Where the numbers come from, and what they count: one step away from every figure. It never changes, so only the
//! host writes it.

use figure::{Origin, looking_back, origin};
use leptos::prelude::*;
use model::{Data, View};

/// What the figure shows, how to read it, and what is counted.
pub(super) fn about(data: &Data, view: &View) -> impl IntoView + use<> {
    let named = data.tables().views.get(usize::from(view.name.0)).cloned().unwrap_or_default();
    let Origin { counted, licence, .. } = origin(view.kind);
    let counted = counted.iter().map(|paragraph| view! { <p>{*paragraph}</p> }).collect_view();
    view! {
        <details class="more counted">
            <summary>"About this figure"</summary>
            <p>{named.about}</p>
            {counted}
            <p>{looking_back(view.kind, data)}</p>
            <p>{licence}</p>
        </details>
    }
}

/// The source line, below a note of the editors where there is one.
pub(super) fn line(data: &Data, view: &View) -> impl IntoView + use<> {
    let Origin { sources, file, .. } = origin(view.kind);
    let named = data.tables().views.get(usize::from(view.name.0)).cloned().unwrap_or_default();
    let until = figure::until(data, view);
    let sources = sources
        .iter()
        .enumerate()
        .map(|(i, source)| {
            view! {
                {if i > 0 { "; " } else { "" }}
                {source.publisher}
                ", "
                <a href=source.address>{source.title}</a>
                {format!(", {}", source.status)}
            }
        })
        .collect_view();
    let note = (!named.note.is_empty()).then(|| view! { <p class="note">{named.note}</p> });
    view! {
        {note}
        <p class="source">
            "Source: " {sources} "; " {until} ". " <a class="rows" href=format!("data/{file}")>"Data (CSV)"</a>
        </p>
    }
}
