//! Where the numbers come from, and what they count: one step away from every figure.

use leptos::prelude::*;
use model::{Data, View};

/// The source line of a figure, with the definitions behind it.
pub(super) fn source(data: &Data, _: &View) -> impl IntoView + use<> {
    let last = data.days().last;
    view! {
        <p class="source">
            "Source: Home Office, "
            <a href="https://www.gov.uk/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats">
                "Migrants detected crossing the English Channel in small boats"
            </a> ", provisional, to " {figure::date(last)} ". "
            <a href="data/crossings.csv">"Data (CSV)"</a>
        </p>
        <details class="more counted">
            <summary>"What is counted"</summary>
            <p>
                "People who crossed the English Channel in a small boat, aiming to enter the United Kingdom without a visa or permission, "
                "and were detected on arrival, or detected in the Channel by UK authorities and brought to the UK; and the boats they came in. "
                "The vessels detected most often are rigid-hulled inflatable boats, dinghies and kayaks. "
                "Boats that arrive together are counted one by one."
            </p>
            <p>
                "Not counted: people on larger vessels such as yachts and fishing boats, people hidden in vehicles on ferries, "
                "people stopped in or returned to France, and people whom nobody detected or who were only reported. "
                "The daily figures are provisional and can be revised; the final quarterly tables differ a little, for 2020 and 2022."
            </p>
            <p>"Contains public sector information licensed under the Open Government Licence v3.0."</p>
        </details>
    }
}
