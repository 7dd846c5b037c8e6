//! A figure of the page: its words, its choices, its drawing and its table.

use std::sync::Arc;

use figure::{Figure, Layout};
use leptos::prelude::*;
use model::{By, Data, Mean, Measure, Name, Tab, View};

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
            <Choices name=name view=view/>
            {(name == Name::Seasons).then(|| view! { <YearChoice slug=slug extent=extent view=view/> })}
        </div>
        <div class="notice" role="status">{notice}</div>
        <p class="failed-note">
            "The figure could not be made interactive. The drawing and the table are complete without it."
        </p>
        <div class="face chart">
            <Drawing layout=Layout::Wide shown=shown title=words/>
            <Drawing layout=Layout::Narrow shown=shown title=words/>
        </div>
        <div class="face table" role="region" tabindex="0" aria-label=move || format!("Table: {}", title()) inner_html=table></div>
        <p class="words">{move || words.with(|words| words.summary.clone())}</p>
        <Source extent=extent/>
    }
}

/// The choices between a few words each.
#[component]
fn Choices(name: Name, view: RwSignal<View>) -> impl IntoView {
    let slug = name.slug();
    let input = move |key: &str| format!("{slug}-{key}");
    let tabs = Tab::ALL.map(|tab| (tab.slug(), if tab == Tab::Chart { "Chart" } else { "Table" }.to_owned()));
    let measures = Measure::ALL.map(|measure| {
        (measure.slug(), if measure == Measure::People { "People" } else { "Boats" }.to_owned())
    });
    let periods = By::ALL.map(|by| {
        let label = match by {
            By::Day => "Day",
            By::Week => "Week",
            By::Month => "Month",
            By::Quarter => "Quarter",
            By::Year => "Year",
        };
        (by.slug(), label.to_owned())
    });
    let means: Vec<_> = Mean::ALL
        .map(|mean| (mean.slug(), format!("{} days", mean.days())))
        .into_iter()
        .chain([("none", "None".to_owned())])
        .collect();
    let is_arrivals = name == Name::Arrivals;
    view! {
        <Choice
            legend="Show"
            name=input("tab")
            class="tabs"
            options=tabs.to_vec()
            chosen=Signal::derive(move || view.with(|view| view.tab.slug()))
            choose=move |value| pick(value, &Tab::ALL, Tab::slug, |tab| view.update(|view| view.tab = tab))
        />
        {is_arrivals
            .then(|| {
                view! {
                    <Choice
                        legend="Period"
                        name=input("by")
                        class="by needs-script"
                        options=periods.to_vec()
                        chosen=Signal::derive(move || view.with(|view| view.by.slug()))
                        choose=move |value| pick(value, &By::ALL, By::slug, |by| view.update(|view| view.by = by))
                    />
                }
            })}
        <Choice
            legend="Count"
            name=input("measure")
            class="measure needs-script"
            options=measures.to_vec()
            chosen=Signal::derive(move || view.with(|view| view.measure.slug()))
            choose=move |value| {
                pick(value, &Measure::ALL, Measure::slug, |measure| view.update(|view| view.measure = measure));
            }
        />
        {is_arrivals
            .then(|| {
                view! {
                    <Choice
                        legend="Rolling mean"
                        name=input("mean")
                        class="mean needs-script"
                        options=means
                        chosen=Signal::derive(move || view.with(|view| view.mean.map_or("none", Mean::slug)))
                        choose=move |value| {
                            view.update(|view| view.mean = Mean::ALL.into_iter().find(|mean| mean.slug() == value));
                        }
                        hidden=Signal::derive(move || view.with(|view| view.by != By::Day))
                    />
                }
            })}
    }
}

/// Hands over the choice with this slug.
fn pick<T: Copy>(value: &str, all: &[T], slug: fn(T) -> &'static str, then: impl FnOnce(T)) {
    if let Some(choice) = all.iter().copied().find(|choice| slug(*choice) == value) {
        then(choice);
    }
}
