//! Where the numbers come from, and what they count: one step away from every figure.

use leptos::prelude::*;
use model::Extent;

/// The source line of a figure, with the definitions behind it.
#[component]
pub fn Source(
    /// The days that the data reaches over.
    extent: Extent,
) -> impl IntoView {
    view! {
        <p class="source">
            "Source: Home Office, "
            <a href="https://www.gov.uk/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats">
                "small boat arrivals, daily"
            </a> ", provisional, to " {figure::date(extent.days.last)} ". "
            <a href="data/crossings.csv">"Data (CSV)"</a>
        </p>
        <details class="counted">
            <summary>"What is counted"</summary>
            <p>
                "People who crossed the English Channel in a small boat and were detected on arrival in the United Kingdom, "
                "or were found at sea and brought ashore there. A small boat is most often an inflatable, a kayak or a dinghy."
            </p>
            <p>
                "Not counted: people on larger vessels, people hidden in vehicles, people who turned back or were stopped in France, "
                "and people whom nobody detected. "
                "The daily figures are provisional and can be revised; the final quarterly tables differ a little (8,466 for 2020 and 45,774 for 2022)."
            </p>
            <p>"Contains public sector information licensed under the Open Government Licence v3.0."</p>
        </details>
    }
}
