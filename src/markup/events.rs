//! The events that can be marked on a time axis: each with its day, what happened, who says so, and a tick box.

use figure::date;
use leptos::prelude::*;
use model::{Data, View};

use super::names::input_name;
use crate::follow::{offers, text};

/// The list of events.
pub(super) fn list(data: &Data, view: &View) -> impl IntoView + use<> {
    if !view.kind.has_events() {
        return None;
    }
    let items = data.tables().events.iter().zip(0..).map(|(event, number)| {
        let day = event.day.to_iso();
        view! {
            <li hidden=!offers(&day, view, data) data-offer=day>
                <label>
                    <input
                        type="checkbox"
                        autocomplete="off"
                        name=input_name(data, view, "events")
                        data-key="events"
                        value=event.slug.clone()
                        checked=view.events.contains(number)
                    />
                    <span class="number" aria-hidden="true" data-text=event.slug.clone()>{text(&event.slug, view, data)}</span>
                    <span>{format!("{}: {}.", date(event.day), event.title)}</span>
                </label>
                " "
                <a href=event.address.clone()>{event.source.clone()}</a>
            </li>
        }
    });
    let items = items.collect_view();
    Some(view! {
        <details class="more events">
            <summary data-text="events">{text("events", view, data)}</summary>
            <p>
                <button type="button" class="plain" data-set="events=all">"Mark all"</button>
                <button type="button" class="plain" data-set="events=none">"Mark none"</button>
            </p>
            <p>"A date beside a curve shows what came first. It does not show what caused what."</p>
            <ol>{items}</ol>
        </details>
    })
}
