//! A figure of the page: its words, its choices, its drawing and its table.

use std::sync::Arc;

use figure::{Figure, Layout};
use leptos::prelude::*;
use model::{By, Data, Extent, Mean, Name, Tab, View};

use crate::controls::{Choice, YearChoice};
use crate::drawing::{Drawing, Shown};
use crate::source::Source;

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
    pub fn new(name: Name) -> Self {
        Self {
            view: RwSignal::new(name.view()),
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
    let extent = data.extent();
    let name = view.with_untracked(|view| view.name);
    let slug = name.slug();

    // Neither the tab nor a pinned day changes what is drawn.
    let content = Memo::new(move |_| view.with(|view| View { tab: Tab::Chart, at: None, ..*view }));
    let figure = Memo::new_with_compare(
        move |_| Arc::new(Figure::new(&data, &content.get())),
        |old, new| !matches!((old, new), (Some(old), Some(new)) if Arc::ptr_eq(old, new)),
    );
    let shown = Shown { view, figure, layout, live, hover: RwSignal::new(None) };

    let words = Memo::new(move |_| figure.with(|figure| figure.words()));
    let title = move || words.with(|words| words.title.clone());
    // Thousands of rows are written when they are asked for; the author's own table is in the page from the start.
    // A pinned day does not write them anew.
    let tabled = Memo::new(move |_| view.with(|view| View { at: None, ..*view }));
    let table = move || {
        let wanted = tabled.get().tab == Tab::Table || content.get() == name.view();
        if wanted { figure.with(|figure| figure.table().to_html()) } else { String::new() }
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
            <Choices name=name extent=extent view=view/>
            {(name == Name::Seasons).then(|| view! { <YearChoice slug=slug extent=extent view=view/> })}
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
        <Source extent=extent/>
    }
}

/// The choices between a few words each.
#[component]
fn Choices(name: Name, extent: Extent, view: RwSignal<View>) -> impl IntoView {
    let slug = name.slug();
    let tab = [("chart", "Chart"), ("table", "Table")].as_slice();
    let by = [("day", "Day"), ("week", "Week"), ("month", "Month"), ("quarter", "Quarter"), ("year", "Year")]
        .as_slice();
    let measure = [("people", "People"), ("boats", "Boats")].as_slice();
    let mean = [("7", "7 days"), ("28", "28 days"), ("365", "365 days"), ("none", "None")].as_slice();
    let is_arrivals = name == Name::Arrivals;
    let by = is_arrivals.then(|| {
        let chosen = |view: &View| view.by.slug();
        view! { <Choice legend="Period" slug=slug key="by" options=by chosen=chosen extent=extent view=view/> }
    });
    let mean = is_arrivals.then(|| {
        let chosen = |view: &View| view.mean.map_or("none", Mean::slug);
        let offered = |view: &View| view.by == By::Day;
        view! {
            <Choice
                legend="Rolling mean"
                slug=slug
                key="mean"
                options=mean
                chosen=chosen
                offered=offered
                extent=extent
                view=view
            />
        }
    });
    view! {
        <Choice legend="Show" slug=slug key="tab" options=tab chosen=|view| view.tab.slug() extent=extent view=view/>
        {by}
        <Choice
            legend="Count"
            slug=slug
            key="measure"
            options=measure
            chosen=|view| view.measure.slug()
            extent=extent
            view=view
        />
        {mean}
    }
}
