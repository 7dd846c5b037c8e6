//! The choices beside a figure: plain radio buttons and tick boxes, which every keyboard and screen reader knows.

use leptos::prelude::*;
use model::{Extent, View};

/// One choice of a few: a row of radio buttons.
#[component]
pub fn Choice(
    /// What is chosen.
    legend: &'static str,
    /// The figure's slug and the choice's key, for the inputs' `name`.
    name: String,
    /// The key's class, for the style sheet.
    class: &'static str,
    /// The values and their labels.
    options: Vec<(&'static str, String)>,
    /// The value chosen now.
    #[prop(into)]
    chosen: Signal<&'static str>,
    /// Called with the value that the reader picks.
    choose: impl Fn(&'static str) + Copy + Send + Sync + 'static,
    /// Whether the choice has no effect in this view, and so is not offered.
    #[prop(into, optional)]
    hidden: Signal<bool>,
) -> impl IntoView {
    let options = options
        .into_iter()
        .map(|(value, label)| {
            let name = name.clone();
            view! {
                <label>
                    <input
                        type="radio"
                        autocomplete="off"
                        name=name
                        value=value
                        checked=chosen.get_untracked() == value
                        prop:checked=move || chosen.get() == value
                        on:change=move |_| choose(value)
                    />
                    <span>{label}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class=format!("choice {class}") hidden=move || hidden.get()>
            <legend>{legend}</legend>
            {options}
        </fieldset>
    }
}

/// The years that are drawn: a tick box each. Unticking the last brings all of them back.
#[component]
pub fn YearChoice(
    /// The figure's slug, for the inputs' `name`.
    slug: &'static str,
    /// The days that the data reaches over.
    extent: Extent,
    /// What the figure shows.
    view: RwSignal<View>,
) -> impl IntoView {
    let boxes = extent
        .years()
        .map(|year| {
            let ticked = move |view: &View| view.years.contains(year);
            let choose = move |event: leptos::ev::Event| {
                let included = event_target_checked(&event);
                view.update(|view| view.years = view.years.with(year, included).normal(extent));
            };
            view! {
                <label>
                    <input
                        type="checkbox"
                        autocomplete="off"
                        name=format!("{slug}-years")
                        value=year.to_string()
                        checked=view.with_untracked(ticked)
                        prop:checked=move || view.with(ticked)
                        on:change=choose
                    />
                    <span>{year}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choice years needs-script">
            <legend>"Years"</legend>
            {boxes}
        </fieldset>
    }
}
