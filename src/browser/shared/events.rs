//! What a reader does with the controls of a figure changes its view.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::controls::Controls;
use super::dom::control;
use super::live::Live;
use super::live_figure::LiveFigure;
use super::part::{focus_heading, when_folded};
use super::subscriptions::{self, Subscriptions};

/// What is done at an event, with the control that was hit.
type Act<D> = fn(&Controls<D>, &Event, &Element) -> Option<()>;

/// Connects controls and view: what a reader does changes the view, and a view that changes is shown by the controls.
pub(crate) fn listen<D: LiveFigure>(live: &Live<D>, subscriptions: &Subscriptions) {
    let controls = Rc::new(Controls::new(live));
    let acts: [(&'static str, Act<D>); 4] =
        [("change", change), ("input", input), ("focusout", leave), ("click", click)];
    for (event, act) in acts {
        let controls = Rc::clone(&controls);
        let call = move |argument| {
            let event = subscriptions::event(argument);
            if let Some(element) = control(&event) {
                act(&controls, &event, &element);
            }
        };
        subscriptions.listen(&live.element, event, Box::new(call));
    }
    let unfolded = Rc::clone(&controls);
    when_folded(&live.element, subscriptions, move || unfolded.show(&unfolded.live.view()));
    subscriptions.own(|| {
        live.watch(Box::new(move |before, now| {
            // A pinned place changes none of them.
            if before.is_none_or(|before| !D::differ_by_pin(before, now)) {
                controls.show(now);
            }
        }));
    });
}

/// A value was typed, ticked or picked.
fn change<D: LiveFigure>(controls: &Controls<D>, _: &Event, element: &Element) -> Option<()> {
    let live = &controls.live;
    live.set_dragging(false);
    let mut view = live.view();
    if !D::change(live, &controls.own, &mut view, element) {
        let key = element.get_attribute("data-key")?;
        let input = element.dyn_ref::<HtmlInputElement>();
        let value = match input {
            Some(input) => input.value(),
            None => element.dyn_ref::<HtmlSelectElement>()?.value(),
        };
        let kind = input.map(HtmlInputElement::type_).unwrap_or_default();
        controls.invalidate(&key);
        // A handle has told where it is as it was dragged.
        if kind == "range" {
            return None;
        }
        if let Err(reason) = live.data.choose(&mut view, &key, &value) {
            // Dates are typed digit by digit: what cannot be, yet, stands until the reader goes on.
            if kind != "date" {
                live.show(view.clone(), vec![figure::capitalised(&reason) + "."]);
                controls.show(&view);
            }
            return None;
        }
    }
    live.choose(view.clone());
    // What was brought back shows as it is.
    controls.show(&view);
    Some(())
}

/// A typed date is left: what cannot be is put back, and why is said.
fn leave<D: LiveFigure>(controls: &Controls<D>, _: &Event, element: &Element) -> Option<()> {
    let input = element.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "date")?;
    let (key, value) = (input.get_attribute("data-key")?, input.value());
    let live = &controls.live;
    let mut view = live.view();
    let refused = live.data.choose_typed(&mut view, &key, &value).err();
    live.choose(view.clone());
    controls.invalidate(&key);
    controls.show(&view);
    let reason = refused.filter(|_| !value.is_empty())?;
    live.show(view, vec![["“", &value, "” was ignored: ", &reason, "."].concat()]);
    Some(())
}

/// A handle is being dragged, or something is being searched.
fn input<D: LiveFigure>(controls: &Controls<D>, _: &Event, element: &Element) -> Option<()> {
    let input: &HtmlInputElement = element.dyn_ref()?;
    let live = &controls.live;
    if input.has_attribute("data-search") {
        let value = input.value();
        live.state.update(|state| state.table.search = value);
        return Some(());
    }
    let mut view = live.view();
    let key = D::drag(live, &mut view, input)?;
    live.set_dragging(true);
    live.choose(view.clone());
    controls.invalidate(&key);
    controls.show(&view);
    Some(())
}

/// A button was pressed, a heading of the table, or something that only these figures have.
fn click<D: LiveFigure>(controls: &Controls<D>, event: &Event, element: &Element) -> Option<()> {
    let live = &controls.live;
    if D::click(live, event, element) {
        return Some(());
    }
    if let Some(column) = element.get_attribute("data-sort") {
        let column = column.parse().ok()?;
        live.state.update(|state| state.table.turn(column));
        focus_heading(&live.element, column);
        return Some(());
    }
    let choices = element.get_attribute("data-set").filter(|_| element.tag_name() == "BUTTON")?;
    let mut view = live.view();
    if choices == "reset" {
        view = live.data.reset(&view);
    }
    live.data.choose_all(&mut view, &choices);
    live.choose(view.clone());
    controls.show(&view);
    if element.has_attribute("hidden") {
        // A button that has nothing left to do leaves the keyboard to what stands beside it.
        let beside = element.closest("fieldset, .controls").ok()??;
        let find = |selector| beside.query_selector(selector).ok().flatten();
        let next = find("summary").or_else(|| find("button:not([hidden])")).or_else(|| find("input"))?;
        next.dyn_into::<HtmlElement>().ok()?.focus().ok();
    }
    Some(())
}
