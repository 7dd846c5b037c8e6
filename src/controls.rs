//! The choices beside a figure. All of them choose by the words of the address, so that none can offer what an
//! address cannot say; plain inputs, which every keyboard and screen reader knows.

use leptos::prelude::*;
use model::{By, Kind, Mean, Measure, Members, Office, Scale, Tab, View};

use crate::shown::Shown;

/// One choice of a few.
pub(crate) struct Few {
    /// Its key in addresses.
    key: &'static str,
    /// What is chosen.
    legend: &'static str,
    /// The values' words in addresses, and their labels.
    options: Vec<(&'static str, &'static str)>,
    /// The word of the value chosen now.
    chosen: fn(&View) -> &'static str,
    /// Whether the choice has an effect in a view; where it has none, it is not offered.
    offered: fn(&View) -> bool,
}

/// The choices that a kind of chart has.
pub(crate) fn few(kind: Kind) -> Vec<Few> {
    let by = |by: &By| match by {
        By::Day if kind == Kind::Seasons => (by.slug(), "Added up"),
        By::Month if kind == Kind::Seasons => (by.slug(), "Month by month"),
        By::Day => (by.slug(), "Day"),
        By::Week => (by.slug(), "Week"),
        By::Month => (by.slug(), "Month"),
        By::Quarter => (by.slug(), "Quarter"),
        By::Year => (by.slug(), "Year"),
    };
    let measure = |measure: &Measure| match measure {
        Measure::Boats => (measure.slug(), "Boats"),
        Measure::Uncontrolled => (measure.slug(), "Landings without interception"),
        other => (other.slug(), "People"),
    };
    let always = |_: &View| true;
    let tab = vec![(Tab::Chart.slug(), "Chart"), (Tab::Table.slug(), "Table")];
    let mut all = vec![Few {
        key: "tab",
        legend: "Show",
        options: tab,
        chosen: |view| view.tab.slug(),
        offered: always,
    }];
    if !kind.periods().is_empty() {
        let legend = if kind == Kind::Seasons { "As" } else { "Period" };
        let options = kind.periods().iter().map(by).collect();
        all.push(Few { key: "by", legend, options, chosen: |view| view.by.slug(), offered: always });
    }
    if kind == Kind::Governments {
        let options = vec![
            (Office::PrimeMinister.slug(), "Prime ministers"),
            (Office::HomeSecretary.slug(), "Home secretaries"),
        ];
        all.push(Few {
            key: "by",
            legend: "Office",
            options,
            chosen: |view| view.office.slug(),
            offered: always,
        });
    }
    if kind.measures().len() > 1 {
        let options = kind.measures().iter().map(measure).collect();
        all.push(Few {
            key: "measure",
            legend: "Count",
            options,
            chosen: |view| view.measure.slug(),
            offered: always,
        });
    }
    if kind == Kind::Arrivals {
        let options = vec![("7", "7 days"), ("28", "28 days"), ("365", "365 days"), ("none", "None")];
        let chosen = |view: &View| view.mean.map_or("none", Mean::slug);
        all.push(Few { key: "mean", legend: "Rolling mean", options, chosen, offered: View::offers_mean });
    }
    if kind.has_scale() {
        let options = vec![(Scale::Linear.slug(), "Even"), (Scale::Log.slug(), "Logarithmic")];
        let chosen = |view: &View| view.scale.slug();
        all.push(Few { key: "scale", legend: "Scale", options, chosen, offered: View::offers_scale });
    }
    all
}

/// A row of radio buttons.
#[component]
pub(crate) fn Choice(
    /// What is chosen.
    few: Few,
    /// What the figure shows.
    shown: Shown,
) -> impl IntoView {
    let Few { key, legend, options, chosen, offered } = few;
    let view = shown.view;
    let name = shown.input(key);
    let options = options
        .into_iter()
        .map(|(word, label)| {
            view! {
                <label>
                    <input
                        type="radio"
                        autocomplete="off"
                        name=name.clone()
                        value=word
                        checked=view.with_untracked(|view| chosen(view) == word)
                        prop:checked=move || view.with(|view| chosen(view) == word)
                        on:change=move |_| shown.choose(key, word)
                    />
                    <span>{label}</span>
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

/// The years or series that are drawn: a tick box each. Unticking the last brings all of them back.
#[component]
pub(crate) fn MemberChoice(
    /// What the figure shows.
    shown: Shown,
) -> impl IntoView {
    let view = shown.view;
    let first = view.get_untracked();
    let legend = match first.kind.members() {
        Members::Years => "Years",
        Members::Tenures => "Terms of office",
        Members::Nationalities => "Nationalities",
        Members::Issues => "Issues",
        Members::None => return ().into_any(),
    };
    let key = if first.kind.members() == Members::Years { "years" } else { "series" };
    let boxes = shown
        .data()
        .members(&first)
        .into_iter()
        .map(|member| {
            let number = member.number;
            let ticked = move |view: &View| view.chosen.contains(number);
            let choose = move |event: leptos::ev::Event| {
                let included = event_target_checked(&event);
                view.update(|view| view.chosen = view.chosen.with(number, included));
                shown.settle();
            };
            view! {
                <label>
                    <input
                        type="checkbox"
                        autocomplete="off"
                        name=shown.input(key)
                        value=member.slug
                        checked=view.with_untracked(ticked)
                        prop:checked=move || view.with(ticked)
                        on:change=choose
                    />
                    <span>{member.name}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="choice years needs-script">
            <legend>{legend}</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}
