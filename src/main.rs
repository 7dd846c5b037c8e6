//! The page's program: a first sign of life, to be replaced by the figures.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Takes over what index.html holds, and says so.
#[component]
fn Minimal() -> impl IntoView {
    let (state, set_state) = signal("static");
    Effect::new(move |_| set_state.set("live"));
    view! { <figure data-figure="minimal" data-state=state><p>"It lives."</p></figure> }
}

fn main() {
    let place = document().get_element_by_id("minimal").and_then(|place| place.dyn_into().ok());
    if let Some(place) = place {
        hydrate_from(place, Minimal).forget();
    }
}
