//! What a reader can take away of a figure: pictures, data, a citation. The host writes the buttons; `take.js`, which
//! loads when they are opened, makes them work.

use leptos::prelude::*;

/// The buttons, and the word by which `figure::take` knows what each of them is for.
const BUTTONS: [(&str, &str); 8] = [
    ("page", "Picture (PNG)"),
    ("square", "Square (PNG)"),
    ("card", "For social media (PNG)"),
    ("copy", "Copy the picture"),
    ("svg", "Drawing (SVG)"),
    ("csv", "This view (CSV)"),
    ("all", "All rows (CSV)"),
    ("json", "About the data (JSON)"),
];

/// Downloads and citations of a figure.
pub(crate) fn take() -> impl IntoView {
    let buttons = BUTTONS
        .into_iter()
        .map(|(what, label)| {
            // Until a script stands behind them.
            view! { <button type="button" class="plain" data-take=what disabled hidden=what == "copy">{label}</button> }
        })
        .collect_view();
    let citation = |what: &'static str, label: &'static str| {
        view! {
            <div class="citation">
                <p data-cite=what></p>
                <button type="button" class="plain" data-take=what disabled aria-label=format!("Copy the {label} citation")>
                    "Copy"
                </button>
            </div>
        }
    };
    view! {
        <details class="more take needs-script" data-panel="take">
            <summary>"Download"</summary>
            <div class="buttons">{buttons}</div>
            {citation("short", "short")}
            {citation("long", "long")}
            <p class="said" role="status"></p>
        </details>
    }
}
