//! The page's address: the whole view, read when the page opens and when the reader goes back, written when it changes.

use std::time::Duration;

use leptos::prelude::*;
use model::stance::{StanceView, parse, to_query};
use wasm_bindgen::prelude::*;
use web_sys::Window;

use super::super::dom::{show_first, theme};
use super::super::shows::sentences;
use super::super::subscriptions::{Subscriptions, for_page};
use super::state::Live;

/// Keeps the two in step.
pub(super) fn follow(page: &Live) -> Option<()> {
    let window = web_sys::window()?;
    let history = window.history().ok()?;
    // What came from the address is not written into it again.
    let shown = for_page(|| StoredValue::new(page.view()));
    read(page, &window, shown, true);
    let (goer, of) = (page.clone(), window.clone());
    let subscriptions = Subscriptions::new();
    let go = move |_| {
        read(&goer, &of, shown, false);
    };
    subscriptions.listen(&window, "popstate", Box::new(go));
    subscriptions.keep();
    let theme = theme(&window);
    let page = page.clone();
    for_page(|| {
        Effect::new(move |_: Option<()>| {
            let (now, goes_on) = page.state.with(|state| (state.view.clone(), state.dragging));
            if shown.get_value() == now {
                return;
            }
            shown.set_value(now.clone());
            let query = ["?", &to_query(&now, &page.of.stance), &theme].concat();
            let history = history.clone();
            // A browser takes longer to write its history than a figure to be drawn: that comes first.
            let write = move || {
                if goes_on {
                    history.replace_state_with_url(&JsValue::NULL, "", Some(&query)).ok();
                } else {
                    history.push_state_with_url(&JsValue::NULL, "", Some(&query)).ok();
                }
            };
            set_timeout(write, Duration::ZERO);
        })
    });
    Some(())
}

/// Shows what the address says.
fn read(page: &Live, window: &Window, shown: StoredValue<StanceView>, is_first: bool) -> Option<()> {
    let query = window.location().search().ok()?;
    // What the reader has chosen before this came alive is newer than a link that says nothing.
    if is_first && !query.contains('=') {
        return None;
    }
    let (view, notices) = parse(&query, &page.of.stance)?;
    shown.set_value(view.clone());
    page.show(view, sentences(&notices));
    if is_first && query.contains("view=") {
        show_first(model::stance::SLUG);
    }
    Some(())
}
