//! The figure of the stance map as a component.
//!
//! One state makes one set of faces, and each face is text that one place of the page shows: a component costs its
//! bytes once, whatever it shows.

use std::sync::Arc;

use leptos::prelude::*;
use model::stance::StanceView;

use super::data::StanceData;
use super::faces::Faces;
#[cfg(feature = "ssr")]
use super::markup;
use crate::state::FigureState;

/// Gives the evidence of a statement as HTML of ours, by the statement's own number; none where the page has none.
pub(crate) type Evidence = Box<dyn Fn(&str) -> Option<String> + Send + Sync>;

/// The elements that hydration walks, by their selectors, the figure itself first, and how many nodes each has as it is
/// printed. All others have content of which it knows nothing.
#[cfg(feature = "hydrate")]
pub(crate) const PRINTED: [(&str, u32); 11] = [
    ("", 11),
    ("figcaption", 2),
    (".face.chart", 1),
    (".desk", 2),
    (".maps", 3),
    (".maps .plot", 1),
    (".opened", 4),
    (".whole", 2),
    (".face.table", 2),
    (".timeline", 4),
    (".timeline .plot", 2),
];

/// Everything inside the `<figure>`.
#[component]
pub fn StancePanel(
    /// What it is made of.
    of: Arc<StanceData>,
    /// Its state.
    state: RwSignal<FigureState<StanceView>>,
    /// Where the evidence is found.
    evidence: Evidence,
) -> impl IntoView {
    // The choices and the arrivals chart are the host's writing, which the browser takes as it is: hydration makes
    // nothing of them.
    #[cfg(feature = "ssr")]
    let [controls, with, about, wide, narrow, more] = markup::written(&of);
    #[cfg(not(feature = "ssr"))]
    let [controls, with, about, wide, narrow, more] = [const { String::new() }; 6];

    let faces = Memo::new(move |before: Option<&Faces>| {
        state.with(|state| Faces::new(&of, state, &*evidence, before))
    });
    // One type of function for all of them.
    let face = move |part: fn(&Faces) -> &String| move || faces.with(|faces| part(faces).clone());
    view! {
        <figcaption>
            <h3 class="title" id="stance-title" inner_html=face(|faces| &faces.title)></h3>
            <p class="subtitle" aria-live="polite" inner_html=face(|faces| &faces.subtitle)></p>
        </figcaption>
        <div class="controls" role="group" aria-label="What the figure shows" inner_html=controls></div>
        <div class="notice" role="status" inner_html=face(|faces| &faces.notice)></div>
        <p class="failed-note" hidden>
            "The figure could not be made interactive. The map and the table are complete without it."
        </p>
        <div class="face chart">
            <div class="desk">
                <div class="maps">
                    <div class="plot wide"><div class="drawing" inner_html=face(|faces| &faces.wide)></div></div>
                    <div class="plot column"><div class="drawing" inner_html=face(|faces| &faces.column)></div></div>
                    <div class="plot narrow"><div class="drawing" inner_html=face(|faces| &faces.narrow)></div></div>
                </div>
                <div class="opened" role="region" aria-label="Evidence" tabindex="-1">
                    <div class="standing" aria-live="polite" inner_html=face(|faces| &faces.standing)></div>
                    <div inner_html=with></div>
                    <div class="compared" aria-live="polite" inner_html=face(|faces| &faces.compared)></div>
                    <div class="quotes" inner_html=face(|faces| &faces.quotes)></div>
                </div>
            </div>
        </div>
        <div class="face table" role="region" tabindex="0" aria-label="Table of the map">
            <label class="search needs-script">
                "Search the table " <input type="search" autocomplete="off" data-search=""/>
            </label>
            <div inner_html=face(|faces| &faces.table)></div>
        </div>
        <div class="changed" inner_html=face(|faces| &faces.changed)></div>
        <p class="words" inner_html=face(|faces| &faces.sentence)></p>
        <details class="whole">
            <summary>"The comparison in full"</summary>
            <p inner_html=face(|faces| &faces.summary)></p>
        </details>
        <details class="timeline">
            <summary>"When it was said"</summary>
            <p class="by" inner_html=about></p>
            <div class="plot wide">
                <div class="drawing" inner_html=wide></div>
                <div class="drawing overlay" data-brush="wide" inner_html=face(|faces| &faces.wide_ticks)></div>
            </div>
            <div class="plot narrow">
                <div class="drawing" inner_html=narrow></div>
                <div class="drawing overlay" data-brush="narrow" inner_html=face(|faces| &faces.narrow_ticks)></div>
            </div>
        </details>
        <div class="around" inner_html=more></div>
    }
}
