//! A figure of the page: its words, its choices, its drawing and its table.

use std::sync::Arc;

use figure::{Layout, escaped};
use leptos::prelude::*;
use model::{Data, View};

use crate::drawing::Drawing;
#[cfg(feature = "ssr")]
use crate::markup;
use crate::signals::FigureSignals;
use crate::state::FigureState;
use crate::table::TableFace;

/// The elements that hydration walks, by their selectors, the figure itself first, and how many nodes each has as it is
/// printed. All others have content of which it knows nothing.
#[cfg(all(feature = "hydrate", not(feature = "stance")))]
pub(crate) const PRINTED: [(&str, u32); 5] =
    [("", 8), ("figcaption", 2), (".face.chart", 3), (".face.chart .plot", 2), (".face.table", 2)];

/// Everything inside a `<figure>`.
#[component]
pub fn Panel(
    /// The published data.
    data: Arc<Data>,
    /// The figure's state.
    state: RwSignal<FigureState<View>>,
) -> impl IntoView {
    let author = data.author(state.with_untracked(|state| state.view.name));
    let slug = data.slug(author.name).to_owned();
    // The choices are the host's writing, which the browser takes as it is: hydration makes nothing of them.
    #[cfg(feature = "ssr")]
    let (controls, more) = (markup::controls(&data, &author), markup::more(&data, &author));
    #[cfg(not(feature = "ssr"))]
    let (controls, more) = (String::new(), String::new());
    let signals = FigureSignals::new(data, state);
    let figure = signals.figure;

    let words = Memo::new(move |_| figure.with(|figure| figure.words()));
    let title = words.with_untracked(|words| words.title.clone());
    let notices = Memo::new(move |_| state.with(|state| state.notices.join(" ")));
    let notice = move || {
        notices.with(|notices| {
            if notices.is_empty() { String::new() } else { ["<p>", &escaped(notices), "</p>"].concat() }
        })
    };

    // Every text is the content of an element and not a text node that is kept: a browser that translates the page, or
    // makes links of numbers, puts nodes of its own in the place of those.
    view! {
        <figcaption>
            <h3 class="title" id=format!("{slug}-title") inner_html=escaped(&title)></h3>
            <p
                class="subtitle"
                aria-live="polite"
                inner_html=move || words.with(|words| escaped(&words.subtitle))
            ></p>
        </figcaption>
        <div class="controls" role="group" aria-label="What the figure shows" inner_html=controls></div>
        <div class="notice" role="status" inner_html=notice></div>
        <p class="failed-note" hidden>
            "The figure could not be made interactive. The drawing and the table are complete without it."
        </p>
        <div class="face chart">
            <Drawing layout=Layout::Wide signals=signals words=words/>
            <Drawing layout=Layout::Column signals=signals words=words/>
            <Drawing layout=Layout::Narrow signals=signals words=words/>
        </div>
        <TableFace signals=signals author=author title=title/>
        <p class="words" inner_html=move || words.with(|words| escaped(words.folded().0))></p>
        <div class="around" inner_html=more></div>
    }
}
