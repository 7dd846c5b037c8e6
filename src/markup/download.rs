//! What a reader can download of a figure: pictures, data, a citation. The host writes the buttons; `download.js`, which
//! loads when they are opened, makes them work.

use leptos::prelude::*;

/// The buttons, and the word by which the program and `download.js` know what each of them is for.
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
pub(crate) fn panel() -> impl IntoView {
    let buttons = BUTTONS
        .into_iter()
        .map(|(what, label)| {
            // Until a script stands behind them.
            view! { <button type="button" class="plain" data-download=what disabled hidden=what == "copy">{label}</button> }
        })
        .collect_view();
    let citation = |what: &'static str, label: &'static str| {
        view! {
            <div class="citation">
                <p data-cite=what></p>
                <button type="button" class="plain" data-download=what disabled aria-label=format!("Copy the {label} citation")>
                    "Copy"
                </button>
            </div>
        }
    };
    view! {
        <details class="more download needs-script" data-panel="download">
            <summary>"Download"</summary>
            <div class="buttons">{buttons}</div>
            {citation("short", "short")}
            {citation("long", "long")}
            <p class="status" role="status"></p>
        </details>
    }
}
