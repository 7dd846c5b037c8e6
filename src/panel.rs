//! A figure of the page: its words, its choices, its drawing and its table.

use std::sync::Arc;

use figure::{Layout, Sift, escaped};
use leptos::prelude::*;
use model::{Data, View};

use crate::drawing::Drawing;
#[cfg(feature = "ssr")]
use crate::markup;
use crate::shown::Shown;
use crate::table::TableFace;

/// What the outside holds of a figure: signals to read its state and to change it.
#[derive(Clone, Copy)]
pub struct Handles {
    /// The reader's choices.
    pub view: RwSignal<View>,
    /// Which of the two drawings the page shows; none stands for both, as in print.
    pub layout: RwSignal<Option<Layout>>,
    /// Whether the figure reacts yet. False in the prerendered page and in the first drawing of the browser.
    pub live: RwSignal<bool>,
    /// Whether a handle is being dragged: then the address moves on without a step in the history.
    pub dragging: RwSignal<bool>,
    /// How the rows of the table are ordered and picked.
    pub sift: RwSignal<Sift>,
    /// What an address said that was not understood, and the view that it led to: once that is gone, so is this.
    pub notices: RwSignal<Option<(View, Vec<String>)>>,
}

impl Handles {
    /// The state of a figure as its author set it. Needs a reactive owner.
    pub fn new(author: View) -> Self {
        Self {
            view: RwSignal::new(author),
            layout: RwSignal::new(None),
            live: RwSignal::new(false),
            dragging: RwSignal::new(false),
            sift: RwSignal::new(Sift::default()),
            notices: RwSignal::new(None),
        }
    }

    /// The notices that still speak of what is shown.
    pub fn notices_now(self) -> Vec<String> {
        let now = self.view.get();
        self.notices.with(|said| match said {
            Some((view, notices)) if *view == now => notices.clone(),
            _ => Vec::new(),
        })
    }
}

/// The elements that hydration walks, by their selectors, the figure itself first, and how many nodes each has as it is
/// printed. All others have content of which it knows nothing.
#[cfg(all(feature = "hydrate", not(feature = "stance")))]
pub(crate) const PRINTED: [(&str, u32); 5] =
    [("", 8), ("figcaption", 2), (".face.chart", 2), (".face.chart .plot", 2), (".face.table", 2)];

/// Everything inside a `<figure>`.
#[component]
pub fn Panel(
    /// The published data.
    data: Arc<Data>,
    /// The figure's state.
    handles: Handles,
) -> impl IntoView {
    let view = handles.view;
    let author = data.author(view.with_untracked(|view| view.name));
    let slug = data.slug(author.name).to_owned();
    // The choices are the host's writing, which the browser takes as it is: hydration makes nothing of them.
    #[cfg(feature = "ssr")]
    let (controls, more) = (markup::controls(&data, &author), markup::more(&data, &author));
    #[cfg(not(feature = "ssr"))]
    let (controls, more) = (String::new(), String::new());
    let shown = Shown::new(data, handles);
    let figure = shown.figure;

    let words = Memo::new(move |_| figure.with(|figure| figure.words()));
    let title = words.with_untracked(|words| words.title.clone());
    let notice = move || {
        let notices = handles.notices_now();
        if notices.is_empty() {
            String::new()
        } else {
            ["<p>", &escaped(&notices.join(" ")), "</p>"].concat()
        }
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
        <p class="failed-note">
            "The figure could not be made interactive. The drawing and the table are complete without it."
        </p>
        <div class="face chart">
            <Drawing layout=Layout::Wide shown=shown words=words/>
            <Drawing layout=Layout::Narrow shown=shown words=words/>
        </div>
        <TableFace shown=shown author=author sift=handles.sift title=title/>
        <p class="words" inner_html=move || words.with(|words| escaped(&words.summary))></p>
        <div class="around" inner_html=more></div>
    }
}
