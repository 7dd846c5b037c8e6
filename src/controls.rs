//! The choices beside a figure: plain radio buttons and tick boxes, which every keyboard and screen reader knows.

use leptos::prelude::*;
use model::{Extent, View};

/// One choice of a few: a row of radio buttons, which choose by the words of the address.
#[component]
pub fn Choice(
    /// What is chosen.
    legend: &'static str,
    /// The figure's slug, for the inputs' `name`.
    slug: &'static str,
    /// The choice's key in addresses.
    key: &'static str,
    /// The values' words in addresses, and their labels.
    options: &'static [(&'static str, &'static str)],
    /// The word of the value chosen now.
    chosen: fn(&View) -> &'static str,
    /// Whether the choice has an effect in a view; where it has none, it is not offered.
    #[prop(default = |_| true)]
    offered: fn(&View) -> bool,
    /// The days that the data reaches over.
    extent: Extent,
    /// What the figure shows.
    view: RwSignal<View>,
) -> impl IntoView {
    let options = options
        .iter()
        .map(|(word, label)| {
            let choose = move |_| view.update(|view| drop(model::choose(view, key, word, extent)));
            view! {
                <label>
                    <input
                        type="radio"
                        autocomplete="off"
                        name=format!("{slug}-{key}")
                        value=*word
                        checked=view.with_untracked(|view| chosen(view) == *word)
                        prop:checked=move || view.with(|view| chosen(view) == *word)
                        on:change=choose
                    />
                    <span>{*label}</span>
                </label>
            }
        })
        .collect_view();
    // Chart and table change places without any script; the rest needs one.
    let needs_script = if key == "tab" { "" } else { " needs-script" };
    view! {
        <fieldset class=format!("choice {key}{needs_script}") hidden=move || view.with(|view| !offered(view))>
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
