//! A figure of the page: its words, its choices, its drawing and its table.

use std::sync::Arc;

use figure::{Layout, Sift};
use leptos::prelude::*;
use model::{Data, Tab, View};

use crate::controls::{Choice, MemberChoice, few};
use crate::drawing::Drawing;
use crate::shown::Shown;

/// What the outside holds of a figure: signals to read its state and to change it.
#[derive(Clone, Copy)]
pub struct Handles {
    /// The reader's choices.
    pub view: RwSignal<View>,
    /// Which of the two drawings the page shows; none stands for both, as in print.
    pub layout: RwSignal<Option<Layout>>,
    /// Whether the figure reacts yet. False in the prerendered page and in the first drawing of the browser.
    pub live: RwSignal<bool>,
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

/// Everything inside a `<figure>`.
#[component]
pub fn Panel(
    /// The published data.
    data: Arc<Data>,
    /// The figure's state.
    handles: Handles,
) -> impl IntoView {
    let Handles { view, layout, live, .. } = handles;
    let name = view.with_untracked(|view| view.name);
    let author = data.author(name);
    let slug = data.slug(name).to_owned();
    let shown = Shown::new(data, view, layout, live);
    let figure = shown.figure;
    let choices =
        few(author.kind).into_iter().map(|few| view! { <Choice few=few shown=shown/> }).collect_view();

    let words = Memo::new(move |_| figure.with(|figure| figure.words()));
    let title = move || words.with(|words| words.title.clone());
    // Thousands of rows are written when they are asked for; the author's own table is in the page from the start.
    // A pinned day does not write them anew.
    let tabled = Memo::new(move |_| view.with(|view| View { at: None, ..*view }));
    let table = move || {
        let now = tabled.get();
        let wanted = now.tab == Tab::Table || now.content() == author.content();
        if wanted { figure.with(|figure| figure.table().to_html(&Sift::default())) } else { String::new() }
    };
    let notice = move || {
        let notices = handles.notices_now();
        (!notices.is_empty()).then(|| view! { <p>{notices.join(" ")}</p> })
    };

    view! {
        <figcaption>
            <h3 class="title" id=format!("{slug}-title")>{title}</h3>
            <p class="subtitle">{move || words.with(|words| words.subtitle.clone())}</p>
        </figcaption>
        <div class="controls" role="group" aria-label="What the figure shows">
            {choices}
            <MemberChoice shown=shown/>
        </div>
        <div class="notice" role="status">{notice}</div>
        <p class="failed-note">
            "The figure could not be made interactive. The drawing and the table are complete without it."
        </p>
        <div class="face chart">
            <Drawing layout=Layout::Wide shown=shown words=words/>
            <Drawing layout=Layout::Narrow shown=shown words=words/>
        </div>
        <div class="face table" role="region" tabindex="0" aria-label=move || format!("Table: {}", title()) inner_html=table></div>
        <p class="words">{move || words.with(|words| words.summary.clone())}</p>
    }
}
