//! Connects the choices around the stance map, its dots and its evidence with its view, by the attributes that `markup`
//! and `evidence` have given them.

use std::rc::Rc;

use leptos::prelude::*;
use model::stance::{Counts, StanceView, choose, counts, query_value, set_counts};
use model::{Choice, Day};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, MouseEvent, PointerEvent};

use super::super::dom::{all, control, inputs, set_text};
use super::super::parts::{Part, focus_heading, focus_soon, when_folded};
use super::super::subscriptions::{self, Subscriptions};
use super::state::Live;
use crate::stance::{offers, text};

/// How far from a mark a thumb still means it, in pixels.
const NEAR: i32 = 24;

/// The choices of the figure.
#[derive(Clone)]
struct Bound {
    page: Live,
    /// By `data-key`, `data-offer` and `data-text`.
    parts: Rc<[Vec<Part>; 3]>,
}

/// Connects them: what a reader does changes the view, and a view that changes is shown by the choices.
pub(super) fn bind(page: &Live, subscriptions: &Subscriptions) {
    let parts = ["data-key", "data-offer", "data-text"].map(|attribute| Part::all(&page.figure, attribute));
    let bound = Bound { page: page.clone(), parts: Rc::new(parts) };
    bound.listen(subscriptions, "change", |bound, _, element| bound.change(element));
    bound.listen(subscriptions, "input", |bound, _, element| bound.input(element));
    bound.listen(subscriptions, "focusout", |bound, _, element| bound.leave(element));
    bound.listen(subscriptions, "click", Bound::click);
    let unfolded = bound.clone();
    when_folded(&page.figure, subscriptions, move || unfolded.show(&unfolded.view()));
    subscriptions.own(|| {
        Effect::new(move |before: Option<StanceView>| {
            bound.page.state.with(|state| {
                if before.as_ref() != Some(&state.view) {
                    bound.show(&state.view);
                }
                state.view.clone()
            })
        })
    });
}

/// Whether the keyboard pressed it. The drawing, and what was pressed in it, is written anew then: the keyboard goes to
/// the evidence, and back to the mark when that is closed.
fn by_keyboard(event: &MouseEvent) -> bool {
    // Firefox counts a key as a click; what belongs to no pointer has −1 for it.
    event.detail() == 0 || event.unchecked_ref::<PointerEvent>().pointer_id() < 0
}

impl Bound {
    fn listen(
        &self,
        subscriptions: &Subscriptions,
        event: &'static str,
        act: fn(&Self, &Event, &Element) -> Option<()>,
    ) {
        let bound = self.clone();
        let call = move |argument| {
            let event = subscriptions::event(argument);
            if let Some(element) = control(&event) {
                act(&bound, &event, &element);
            }
        };
        subscriptions.listen(&self.page.figure, event, Box::new(call));
    }

    fn view(&self) -> StanceView {
        self.page.view()
    }

    fn set(&self, view: StanceView) {
        if self.view() != view {
            self.page.show(view, Vec::new());
        }
    }

    fn drag(&self, dragging: bool) {
        if self.page.state.with_untracked(|state| state.dragging != dragging) {
            self.page.state.update(|state| state.dragging = dragging);
        }
    }

    /// Makes choices as an address has them.
    fn apply(&self, choices: &str) {
        let mut view = self.view();
        for (key, value) in choices.split('&').filter_map(|pair| pair.split_once('=')) {
            choose(&mut view, key, value, &self.page.of.stance).ok();
        }
        self.set(view);
    }

    /// A value was typed, ticked or picked.
    fn change(&self, element: &Element) -> Option<()> {
        self.drag(false);
        let stance = &self.page.of.stance;
        let input = element.dyn_ref::<HtmlInputElement>();
        let value = input.map_or_else(
            || element.dyn_ref().map_or_else(String::new, HtmlSelectElement::value),
            HtmlInputElement::value,
        );
        let mut view = self.view();
        if let Some(id) = element.get_attribute("data-count") {
            let counted = Counts::from_slug(&value)?;
            set_counts(&mut view.choices, self.page.statement(&id)?, counted);
        } else {
            let key = element.get_attribute("data-key")?;
            if let Err(reason) = choose(&mut view, &key, &value, stance) {
                // Dates are typed digit by digit: what cannot be, yet, stands until the reader goes on.
                if input.is_none_or(|input| input.type_() != "date") {
                    self.page.show(view.clone(), vec![figure::capitalised(&reason) + "."]);
                    self.forget(&key);
                    self.show(&view);
                }
                return None;
            }
        }
        self.set(view);
        Some(())
    }

    /// A weight is being dragged, or something is being searched.
    fn input(&self, element: &Element) -> Option<()> {
        let input: &HtmlInputElement = element.dyn_ref()?;
        if input.has_attribute("data-search") {
            let value = input.value();
            self.page.state.update(|state| state.sift.search = value);
            return None;
        }
        input.has_attribute("data-part").then_some(())?;
        let weights: Vec<String> =
            inputs(&self.page.figure, "[data-part]").iter().map(HtmlInputElement::value).collect();
        self.drag(true);
        self.apply(&["weights=", &weights.join("~")].concat());
        Some(())
    }

    /// What was typed and means no day is brought back once the field is left.
    fn leave(&self, element: &Element) -> Option<()> {
        let input: &HtmlInputElement = element.dyn_ref()?;
        if input.type_() == "date" {
            self.forget(&input.get_attribute("data-key")?);
            self.show(&self.view());
        }
        Some(())
    }

    /// A dot, a button, a link to a statement, or a heading of the table was pressed.
    fn click(&self, event: &Event, element: &Element) -> Option<()> {
        if let Some(link) = element.closest("a[href^='#']").ok()? {
            return self.follow(event, &link);
        }
        if let Some(column) = element.get_attribute("data-sort") {
            let column: usize = column.parse().ok()?;
            self.page.state.update(|state| state.sift.turn(column));
            focus_heading(&self.page.figure, column);
            return None;
        }
        if let Some(id) = element.get_attribute("data-back") {
            let mut view = self.view();
            set_counts(&mut view.choices, self.page.statement(&id)?, Counts::Whole);
            self.set(view);
            return None;
        }
        if let Some(drawing) = element.closest(".maps .drawing").ok()? {
            return self.follow(event, &nearest(&drawing, event.dyn_ref()?)?);
        }
        let choices = element.get_attribute("data-set").filter(|_| element.tag_name() == "BUTTON")?;
        if choices == "reset" {
            let author = StanceView::author(self.page.of.stance.tables());
            self.set(StanceView { tab: self.view().tab, ..author });
        } else {
            let actor = self.view().actor.and_then(|actor| self.page.of.stance.tables().actor(actor));
            if choices == "actor=none"
                && by_keyboard(event.dyn_ref()?)
                && let Some(actor) = actor
            {
                focus_soon(&self.page.figure, [".maps a[href='#actor-", &actor.id, "']"].concat());
            }
            self.apply(&choices);
        }
        Some(())
    }

    /// A link to an actor opens its evidence beside the map, one to a statement shows it there.
    fn follow(&self, event: &Event, link: &Element) -> Option<()> {
        let mouse: &MouseEvent = event.dyn_ref()?;
        // The reader wants it elsewhere.
        if mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() {
            return None;
        }
        let href = link.get_attribute("href")?;
        let mut view = self.view();
        if let Some(id) = href.strip_prefix("#actor-") {
            view.actor = Some(self.page.actor(id)?);
            view.with = view.with.filter(|with| Some(*with) != view.actor);
            event.prevent_default();
            self.set(view);
            if by_keyboard(mouse) {
                focus_soon(&self.page.figure, ".opened".into());
            }
            return Some(());
        }
        let statements = &self.page.of.stance.tables().statements;
        let one = statements.iter().find(|one| href.strip_prefix('#') == Some(one.id.as_str()))?;
        event.prevent_default();
        let is_open =
            view.actor.is_some_and(|actor| self.page.of.stance.tables().speaks_for(one.actor, actor));
        if !is_open {
            view.actor = Some(one.actor);
            view.with = None;
            self.set(view);
        }
        let (figure, selector) = (self.page.figure.clone(), ["[data-of=", &one.id, "]"].concat());
        // The evidence is written first.
        request_animation_frame(move || {
            let found = figure.query_selector(&selector).ok().flatten();
            if let Some(item) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
                if let Ok(Some(folded)) = item.closest("details") {
                    folded.set_attribute("open", "").ok();
                }
                item.scroll_into_view();
                item.focus().ok();
            }
        });
        Some(())
    }

    /// Lets the parts of a key be shown anew: a reader has just changed them.
    fn forget(&self, key: &str) {
        let [keyed, ..] = &*self.parts;
        for part in keyed.iter().filter(|part| part.word == key) {
            part.forget();
        }
    }

    /// Lets every choice show what the view says.
    fn show(&self, view: &StanceView) {
        let stance = &self.page.of.stance;
        // The style sheet shows the face that this names.
        self.page.figure.set_attribute("data-shows", view.tab.slug()).ok();
        self.page.figure.set_attribute("data-map", view.map.slug()).ok();
        self.page.figure.toggle_attribute_with_force("data-opened", view.actor.is_some()).ok();
        let [keyed, offered, texts] = &*self.parts;
        for part in keyed {
            let value = query_value(view, &part.word, stance);
            if part.word == "y" {
                self.forbid(part, view);
            }
            if part.is_open() && part.turns(&value) {
                show_one(&part.element, &part.word, &value);
            }
        }
        for part in offered {
            let offered = offers(&part.word, view, stance);
            if part.turns(if offered { "offered" } else { "hidden" }) {
                part.element.toggle_attribute_with_force("hidden", !offered).ok();
            }
        }
        for part in texts {
            let says = text(&part.word, view, stance);
            if part.turns(&says) {
                set_text(&part.element, &says);
            }
        }
        self.show_many(view);
    }

    /// What is never drawn with the axis across cannot be picked.
    fn forbid(&self, part: &Part, view: &StanceView) -> Option<()> {
        let options = part.element.dyn_ref::<HtmlSelectElement>()?.options();
        for axis in self.page.of.stance.axes() {
            // The first option is that of no axis.
            let option = options.get_with_index(u32::from(axis) + 1)?;
            let is_forbidden = axis != view.x && !self.page.of.stance.may_meet(view.x, axis);
            option.toggle_attribute_with_force("disabled", is_forbidden).ok();
        }
        Some(())
    }

    /// The weights, and how each statement of the evidence counts.
    fn show_many(&self, view: &StanceView) -> Option<()> {
        let stance = &self.page.of.stance;
        let value = query_value(view, "weights", stance);
        for (input, weight) in inputs(&self.page.figure, "[data-part]").iter().zip(value.split('~')) {
            if input.value() != weight {
                input.set_value(weight);
            }
        }
        for input in inputs(&self.page.figure, "[data-count]") {
            let id = input.get_attribute("data-count").unwrap_or_default();
            let number = self.page.statement(&id)?;
            input.set_checked(input.value() == counts(&view.choices, number).slug());
        }
        Some(())
    }
}

/// Lets a list, a button or a date show what the view says.
fn show_one(element: &Element, key: &str, value: &str) {
    if let Some(list) = element.dyn_ref::<HtmlSelectElement>() {
        list.set_value(value);
    } else if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            "radio" => input.set_checked(input.value() == value),
            "date" => {
                let edge = if key == "from" { input.min() } else { input.max() };
                input.set_value(if Day::parse_iso(value).is_some() { value } else { &edge });
            }
            _ => {}
        }
    }
}

/// The mark nearest to where a thumb came down, where one is near: a mark is smaller than a thumb.
fn nearest(drawing: &Element, event: &MouseEvent) -> Option<Element> {
    let mut found = None;
    let mut least = f64::from(NEAR * NEAR);
    for link in all(drawing, "a") {
        let bounds = link.first_element_child()?.get_bounding_client_rect();
        let across = bounds.x() + bounds.width() / 2.0 - f64::from(event.client_x());
        let down = bounds.y() + bounds.height() / 2.0 - f64::from(event.client_y());
        let distance = across * across + down * down;
        if distance < least {
            (found, least) = (Some(link), distance);
        }
    }
    found
}
