//! The link to exactly what a figure shows: to be copied, handed on, scanned, cited. The host writes the panel;
//! `share.js`, which loads when it is opened, fills it.

use leptos::prelude::*;

/// The panel.
pub(crate) fn share() -> impl IntoView {
    let button = |what: &'static str, label: &'static str| {
        view! { <button type="button" class="plain" data-do=what disabled hidden=what == "sheet">{label}</button> }
    };
    view! {
        <details class="more share needs-script" data-panel="share">
            <summary>"Share"</summary>
            <div class="shared">
                <div>
                    <p data-share="shows"></p>
                    <input type="text" readonly autocomplete="off" data-share="link" aria-label="The link"/>
                    <div class="buttons">
                        {button("link", "Copy the link")}
                        {button("words", "Copy it with its words")}
                        {button("sheet", "Share …")}
                    </div>
                    <p class="quoted" data-share="words"></p>
                </div>
                <svg data-share="qr" role="img" aria-label="QR code of the link" hidden><path></path></svg>
            </div>
            <div class="citation">
                <p data-share="citation"></p>
                <button type="button" class="plain" data-do="citation" disabled aria-label="Copy the citation">"Copy"</button>
            </div>
            <p class="status" role="status"></p>
        </details>
    }
}
