//! Drawing across the arrivals chart chooses the period whose statements count.

use std::cell::Cell;
use std::rc::Rc;

use figure::Layout;
use leptos::prelude::*;
use model::{Day, Span};
use wasm_bindgen::prelude::*;
use web_sys::{Element, PointerEvent};

use crate::browser::pointer::{is_touch, pointer_share_in};
use crate::browser::shared::live::Live;
use crate::browser::shared::subscriptions::{self, Subscriptions};
use crate::stance::data::StanceData;

/// What goes no further than this, in pixels, stands still.
const STILL: i32 = 6;

/// Connects the charts, one for each layout.
pub(super) fn listen(live: &Live<StanceData>, subscriptions: &Subscriptions) {
    // Where the pointer came down, in pixels of the window, and the day there.
    let from = Rc::new(Cell::new(None::<(i32, Day)>));
    for layout in Layout::MAP {
        let selector = ["[data-brush=", layout.class(), "]"].concat();
        let Ok(Some(overlay)) = live.element.query_selector(&selector) else { continue };
        for event in ["pointerdown", "pointermove", "pointerup", "pointercancel", "pointerleave"] {
            let (live, from, inside) = (live.clone(), Rc::clone(&from), overlay.clone());
            let call = move |argument| {
                if let Some(event) = subscriptions::event(argument).dyn_ref::<PointerEvent>() {
                    act(&live, layout, &inside, &from, event);
                }
            };
            subscriptions.listen(&overlay, event, Box::new(call));
        }
    }
}

fn act(
    live: &Live<StanceData>,
    layout: Layout,
    overlay: &Element,
    from: &Cell<Option<(i32, Day)>>,
    event: &PointerEvent,
) {
    let day =
        || pointer_share_in(overlay, event).map(|(across, _)| live.data.timeline.day_at(layout, across));
    let chosen = live.state.with_untracked(|state| state.brush);
    match event.type_().as_str() {
        "pointerdown" => from.set(day().map(|day| (event.client_x(), day))),
        "pointermove" => {
            let is_down = is_touch(event) || event.buttons() == 1;
            if let (Some((x, first)), Some(last)) = (from.get().filter(|_| is_down), day())
                && (event.client_x() - x).abs() > STILL
            {
                let brush = Span::new(first.min(last), first.max(last));
                live.state.update(|state| state.brush = brush);
            }
        }
        kind => {
            from.set(None);
            let Some(chosen) = chosen else { return };
            let mut view = live.view();
            let is_new = kind == "pointerup" && view.choose_period(chosen, &live.data.stance);
            live.state.update(|state| {
                state.brush = None;
                if is_new {
                    state.choose(view);
                }
            });
        }
    }
}
