//! What only the stance map has in the page: its component and its evidence.

use std::sync::Arc;

use leptos::prelude::*;
use model::stance::StanceView;
use web_sys::{Element, Event, HtmlInputElement};

use super::{brush, controls, evidence};
use crate::browser::shared::live::Live;
use crate::browser::shared::live_figure::LiveFigure;
use crate::browser::shared::page::Page;
use crate::browser::shared::subscriptions::Subscriptions;
use crate::stance::data::StanceData;
use crate::stance::panel::StancePanel;

impl LiveFigure for StanceData {
    /// Its own controls come and go with the evidence that is open, so none are looked up once.
    type Controls = ();

    fn component(live: Live<Self>) -> impl IntoView + 'static {
        // What a component holds must be able to leave its thread, which elements cannot.
        let element = StoredValue::new_local(live.element);
        let evidence =
            move |id: &str| Some(evidence::statement_of(&element.try_get_value()?, id)?.inner_html());
        view! { <StancePanel of=Arc::clone(&live.data) state=live.state evidence=Box::new(evidence)/> }
    }

    fn controls(_: &Live<Self>) {}

    fn show(live: &Live<Self>, (): &(), view: &StanceView) {
        // The style sheet shows the map, and the evidence beside it, that these name.
        live.element.set_attribute("data-map", model::Choice::slug(view.map)).ok();
        live.element.toggle_attribute_with_force("data-opened", view.actor.is_some()).ok();
        controls::show(live, view);
    }

    fn change(live: &Live<Self>, (): &(), view: &mut StanceView, control: &Element) -> bool {
        controls::count(&live.data, view, control).is_some()
    }

    fn drag(live: &Live<Self>, view: &mut StanceView, input: &HtmlInputElement) -> Option<String> {
        controls::drag_weight(live, view, input)
    }

    fn click(live: &Live<Self>, event: &Event, pressed: &Element) -> bool {
        evidence::click(live, event, pressed).is_some()
    }

    fn listen(live: &Live<Self>, subscriptions: &Subscriptions) {
        brush::listen(live, subscriptions);
        let state = live.state;
        // js/words.js has put the words of statements beside the figure.
        subscriptions.listen(&live.element, "crossings:words", Box::new(move |_| state.update(|_| ())));
    }

    fn connect_page(_: &Page<Self>) {}
}
