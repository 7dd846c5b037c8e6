//! The choices between some words: a row of radio buttons each.

use leptos::prelude::*;
use model::{By, Choice, Data, Kind, Measure, Office, Scale, Tab, View, query_value};

use super::names::input_name;
use crate::follow::offers;

/// One of these choices.
pub(super) struct Radios {
    pub(super) key: &'static str,
    /// What is chosen.
    legend: &'static str,
    /// The values' words in addresses, and their labels.
    options: Vec<(&'static str, &'static str)>,
}

/// The choices that a kind of chart has.
pub(super) fn all(kind: Kind) -> Vec<Radios> {
    let by = |by: &By| match by {
        By::Day if kind == Kind::Seasons => (by.slug(), "Cumulative"),
        By::Month if kind == Kind::Seasons => (by.slug(), "Month by month"),
        By::Day => (by.slug(), "Day"),
        By::Week => (by.slug(), "Week"),
        By::Month => (by.slug(), "Month"),
        By::Quarter => (by.slug(), "Quarter"),
        By::Year => (by.slug(), "Year"),
    };
    let measure = |measure: &Measure| match measure {
        Measure::Boats => (measure.slug(), "Boats"),
        Measure::Uncontrolled => (measure.slug(), "Uncontrolled landings"),
        Measure::People | Measure::PeoplePerBoat | Measure::Prevented => (measure.slug(), "People"),
    };
    let is_share = kind.scales().contains(&Scale::Share);
    let scale = |scale: &Scale| match scale {
        Scale::Linear if is_share => (scale.slug(), "People"),
        Scale::Linear => (scale.slug(), "Linear"),
        Scale::Log => (scale.slug(), "Logarithmic"),
        Scale::Share => (scale.slug(), "Share"),
        Scale::PerDay => (scale.slug(), "Mean a day"),
    };
    let mut all = Vec::new();
    if !kind.periods().is_empty() {
        let legend = if kind == Kind::Seasons { "As" } else { "Period" };
        all.push(Radios { key: "by", legend, options: kind.periods().iter().map(by).collect() });
    }
    if kind.has_office() {
        let options = vec![
            (Office::PrimeMinister.slug(), "Prime ministers"),
            (Office::HomeSecretary.slug(), "Home secretaries"),
        ];
        all.push(Radios { key: "by", legend: "Office", options });
    }
    if kind.measures().len() > 1 {
        all.push(Radios {
            key: "measure",
            legend: "Measure",
            options: kind.measures().iter().map(measure).collect(),
        });
    }
    if kind.has_mean() {
        let options = vec![("7", "7 days"), ("28", "28 days"), ("365", "365 days"), ("none", "None")];
        all.push(Radios { key: "mean", legend: "Rolling mean", options });
    }
    if !kind.scales().is_empty() {
        let options = kind.scales().iter().map(scale).collect();
        all.push(Radios { key: "scale", legend: if is_share { "As" } else { "Scale" }, options });
    }
    all
}

/// Whether the drawing or the table is shown.
pub(super) fn tab() -> Radios {
    let options = vec![(Tab::Chart.slug(), "Chart"), (Tab::Table.slug(), "Table")];
    Radios { key: "tab", legend: "Show", options }
}

/// A row of radio buttons.
pub(super) fn row(radios: Radios, data: &Data, view: &View) -> impl IntoView + use<> {
    let Radios { key, legend, options } = radios;
    let chosen = query_value(view, key, data);
    let options = options.into_iter().map(|(word, label)| {
        view! {
            <label>
                <input type="radio" autocomplete="off" name=input_name(data, view, key) data-key=key value=word checked=word == chosen/>
                <span>{label}</span>
            </label>
        }
    });
    // Chart and table change places without any script; the rest needs one.
    let needs_script = if key == "tab" { "" } else { " needs-script" };
    view! {
        <fieldset class=format!("choice {key}{needs_script}") data-offer=key hidden=!offers(key, view, data)>
            <legend>{legend}</legend>
            {options.collect_view()}
        </fieldset>
    }
}
