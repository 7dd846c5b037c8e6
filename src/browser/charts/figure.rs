//! What only charts have in the page: their component, and the article around them.

use std::sync::Arc;

use leptos::prelude::*;
use model::{Data, View};
use web_sys::{Element, Event, HtmlInputElement};

#[cfg(feature = "article")]
use super::article;
use super::controls;
use crate::browser::shared::live::Live;
use crate::browser::shared::live_figure::LiveFigure;
use crate::browser::shared::page::Page;
use crate::browser::shared::part::Part;
use crate::browser::shared::subscriptions::Subscriptions;
use crate::panel::Panel;

impl LiveFigure for Data {
    /// The lists of periods.
    type Controls = Vec<Part>;

    fn component(live: Live<Self>) -> impl IntoView + 'static {
        view! { <Panel data=Arc::clone(&live.data) state=live.state/> }
    }

    fn controls(live: &Live<Self>) -> Vec<Part> {
        Part::all(&live.element, "data-period")
    }

    fn show(live: &Live<Self>, periods: &Vec<Part>, view: &View) {
        controls::show_periods(&live.data, periods, view);
    }

    fn change(live: &Live<Self>, periods: &Vec<Part>, view: &mut View, control: &Element) -> bool {
        if control.has_attribute("data-period") {
            controls::pick_period(&live.data, view, control);
            periods.iter().for_each(Part::invalidate);
            return true;
        }
        controls::tick(&live.data, view, control).is_some()
    }

    fn drag(live: &Live<Self>, view: &mut View, input: &HtmlInputElement) -> Option<String> {
        if input.has_attribute("data-filter") {
            controls::filter_labels(input);
            return None;
        }
        controls::drag_handle(&live.data, view, input)
    }

    fn click(_: &Live<Self>, _: &Event, _: &Element) -> bool {
        false
    }

    fn listen(_: &Live<Self>, _: &Subscriptions) {}

    #[cfg_attr(not(feature = "article"), expect(unused_variables))]
    fn connect_page(page: &Page<Self>) {
        #[cfg(feature = "article")]
        article::follow(page);
    }
}
