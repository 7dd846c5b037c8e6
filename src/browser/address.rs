//! The page's address: read when the page opens and when the reader goes back, written when a view changes.

use leptos::prelude::*;
use model::{Name, Parsed, View};
use wasm_bindgen::prelude::*;
use web_sys::Window;

use super::state::{Page, scroll_to};

/// Puts the view of the address into its figure, and keeps the two in step from then on.
pub(super) fn follow(page: &Page) {
    let Some(window) = web_sys::window() else { return };
    if let Some(name) = apply(page, &window) {
        scroll_to(name);
    }
    let on_back = {
        let (page, window) = (page.clone(), window.clone());
        Closure::<dyn Fn()>::new(move || {
            apply(&page, &window);
        })
    };
    window.add_event_listener_with_callback("popstate", on_back.as_ref().unchecked_ref()).ok();
    on_back.forget();
    for (_, handles) in &page.figures {
        write_changes(page, handles.view);
    }
}

/// Reads the address into the figure it names; the others go back to their authors' views.
fn apply(page: &Page, window: &Window) -> Option<Name> {
    let query = window.location().search().unwrap_or_default();
    let parsed = model::parse(&query, page.data.extent(), None);
    for (name, handles) in &page.figures {
        let named = parsed.as_ref().filter(|parsed| parsed.view.name == *name);
        let view = named.map_or_else(|| name.view(), |parsed| parsed.view);
        if handles.view.get_untracked() != view {
            handles.view.set(view);
        }
        handles.notices.set(named.map(sentences).unwrap_or_default());
    }
    parsed.map(|parsed| parsed.view.name)
}

pub(super) fn sentences(parsed: &Parsed) -> Vec<String> {
    parsed.notices.iter().map(model::Notice::sentence).collect()
}

/// Writes a figure's view into the address whenever the reader changes it.
fn write_changes(page: &Page, view: RwSignal<View>) {
    let page = page.clone();
    // Not owned by any component: it lives as long as the page.
    let owner = Owner::new();
    owner.with(|| {
        Effect::new(move |before: Option<View>| {
            let now = view.get();
            if let Some(before) = before.filter(|before| *before != now) {
                write(&page, before, now);
            }
            now
        });
    });
    std::mem::forget(owner);
}

fn write(page: &Page, before: View, now: View) -> Option<()> {
    let window = web_sys::window()?;
    let extent = page.data.extent();
    let search = window.location().search().ok()?;
    // An address that already says this, as after Back, is left alone.
    let says = model::parse(&search, extent, None).map(|parsed| parsed.view);
    let unwritten = says.is_none() && now == now.name.view();
    if says == Some(now) || unwritten {
        return None;
    }
    let query = format!("?{}", model::to_query(&now, extent));
    let history = window.history().ok()?;
    // Moving a pinned day is one long gesture, not many steps to go back over.
    let dragged = View { at: now.at, ..before } == now;
    if dragged {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&query)).ok()
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&query)).ok()
    }
}
