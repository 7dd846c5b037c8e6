//! Connects the choices around a figure with its view, by the attributes that `markup` has given them.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use model::{Choice, Data, Day, View};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::dom::{all, control, set_text};
use super::parts::{Part, focus_heading, when_folded};
use super::subscriptions::{self, Subscriptions};
use crate::Handles;
use crate::follow::{offers, text};

/// The choices of a figure.
#[derive(Clone)]
struct Bound {
    figure: HtmlElement,
    data: Arc<Data>,
    handles: Handles,
    /// By `data-key`, `data-offer`, `data-text` and `data-period`.
    parts: Rc<[Vec<Part>; 4]>,
}

/// Connects them: what a reader does changes the view, and a view that changes is shown by the choices.
pub(super) fn bind(figure: &HtmlElement, data: &Arc<Data>, handles: Handles, subscriptions: &Subscriptions) {
    let parts =
        ["data-key", "data-offer", "data-text", "data-period"].map(|attribute| Part::all(figure, attribute));
    let bound = Bound { figure: figure.clone(), data: Arc::clone(data), handles, parts: Rc::new(parts) };
    bound.listen(subscriptions, "change", Bound::change);
    bound.listen(subscriptions, "input", Bound::input);
    bound.listen(subscriptions, "focusout", Bound::leave);
    bound.listen(subscriptions, "click", Bound::click);
    let unfolded = bound.clone();
    when_folded(figure, subscriptions, move || unfolded.show(&unfolded.handles.view.get_untracked()));
    subscriptions.own(|| {
        // A pinned day changes none of them.
        let view = Memo::new(move |_| View { pin: None, ..handles.view.get() });
        Effect::new(move || bound.show(&view.get()));
    });
}

impl Bound {
    fn listen(
        &self,
        subscriptions: &Subscriptions,
        event: &'static str,
        act: fn(&Self, &Element) -> Option<()>,
    ) {
        let bound = self.clone();
        let call = move |argument| {
            if let Some(element) = control(&subscriptions::event(argument)) {
                act(&bound, &element);
            }
        };
        subscriptions.listen(&self.figure, event, Box::new(call));
    }

    /// A value was typed, ticked or picked.
    fn change(&self, element: &Element) -> Option<()> {
        self.handles.dragging.set(false);
        let mut view = self.handles.view.get_untracked();
        if element.has_attribute("data-period") {
            let list: &HtmlSelectElement = element.dyn_ref()?;
            let picked = list.selected_options().item(0)?.get_attribute("data-set")?;
            self.apply(&mut view, &picked);
            self.forget("");
        } else {
            let key = element.get_attribute("data-key")?;
            self.forget(&key);
            let input = element.dyn_ref::<HtmlInputElement>();
            let value = input.map_or_else(
                || element.dyn_ref().map_or_else(String::new, HtmlSelectElement::value),
                HtmlInputElement::value,
            );
            match input.filter(|input| matches!(input.type_().as_str(), "checkbox" | "range")) {
                Some(input) if input.type_() == "range" => return None,
                Some(input) => drop(model::tick(&mut view, &key, &value, input.checked(), &self.data)),
                None => {
                    let chosen = model::choose(&mut view, &key, &value, &self.data).is_ok();
                    // Dates are typed digit by digit: what cannot be, yet, stands until the reader goes on.
                    if !chosen && input.is_some_and(|input| input.type_() == "date") {
                        return None;
                    }
                }
            }
        }
        self.set(view);
        // What meant nothing, or was brought back, shows as it is.
        self.show(&view);
        Some(())
    }

    /// A typed date is left: what cannot be is put back, and why is said.
    fn leave(&self, element: &Element) -> Option<()> {
        let input: &HtmlInputElement =
            element.dyn_ref().filter(|input: &&HtmlInputElement| input.type_() == "date")?;
        let (key, value) = (input.get_attribute("data-key")?, input.value());
        let mut view = self.handles.view.get_untracked();
        let refused = model::choose(&mut view, &key, &value, &self.data).err();
        let is_pushing = refused.is_some() && view.kind.counts_range() && key != "asof";
        if is_pushing {
            // Of days that are counted, one beyond the other end takes that along.
            let other = if key == "from" { "to" } else { "from" };
            self.apply(&mut view, &format!("{other}={value}&{key}={value}"));
        }
        self.forget(&key);
        self.set(view);
        self.show(&view);
        let reason = refused.filter(|_| !is_pushing && !value.is_empty())?;
        let said = ["“", &value, "” was ignored: ", &reason, "."].concat();
        self.handles.notices.set(Some((view, vec![said])));
        Some(())
    }

    /// A handle is being dragged, or something is being searched.
    fn input(&self, element: &Element) -> Option<()> {
        let input: &HtmlInputElement = element.dyn_ref()?;
        let value = input.value();
        if input.has_attribute("data-search") {
            self.handles.sift.update(|sift| sift.search = value);
        } else if input.has_attribute("data-filter") {
            filter(input, &value.to_ascii_lowercase());
        } else if input.type_() == "range" {
            let mut view = self.handles.view.get_untracked();
            let (key, range) = (input.get_attribute("data-key")?, self.data.range(&view));
            let asked = Day(value.parse().ok()?);
            // The handles push against each other, and stop.
            let day = if key == "from" { asked.min(range.last) } else { asked.max(range.first) };
            self.handles.dragging.set(true);
            model::choose(&mut view, &key, &day.to_iso(), &self.data).ok();
            self.forget(&key);
            self.set(view);
            self.show(&view);
        }
        Some(())
    }

    /// A button was pressed, or a heading of the table.
    fn click(&self, element: &Element) -> Option<()> {
        if let Some(column) = element.get_attribute("data-sort") {
            let column = column.parse().ok()?;
            self.handles.sift.update(|sift| sift.turn(column));
            focus_heading(&self.figure, column);
            return None;
        }
        let choices = element.get_attribute("data-set").filter(|_| element.tag_name() == "BUTTON")?;
        let mut view = self.handles.view.get_untracked();
        if choices == "reset" {
            view = View { tab: view.tab, ..self.data.author(view.name) };
        }
        self.apply(&mut view, &choices);
        self.set(view);
        self.show(&view);
        if element.has_attribute("hidden") {
            // A button that has nothing left to do leaves the keyboard to what stands beside it.
            let beside = element.closest("fieldset, .controls").ok()??;
            let find = |selector| beside.query_selector(selector).ok().flatten();
            let next = find("button:not([hidden])").or_else(|| find("input"))?;
            next.dyn_into::<HtmlElement>().ok()?.focus().ok();
        }
        Some(())
    }

    /// Makes choices as an address has them.
    fn apply(&self, view: &mut View, choices: &str) {
        for (key, value) in choices.split('&').filter_map(|pair| pair.split_once('=')) {
            model::choose(view, key, value, &self.data).ok();
        }
    }

    fn set(&self, view: View) {
        if self.handles.view.get_untracked() != view {
            self.handles.view.set(view);
        }
    }

    /// Lets every choice show what the view says.
    fn show(&self, view: &View) {
        // The style sheet shows the face that this names.
        self.figure.set_attribute("data-shows", view.tab.slug()).ok();
        let (reach, range) = (self.data.reach(view), self.data.range(view));
        // Dates stand within others, so that they are shown anew when those change.
        let days = [reach.first, reach.last, range.first, range.last].map(|day| day.0.to_string()).join(" ");
        let mut key = ("", String::new());
        let [keyed, offered, texts, periods] = &*self.parts;
        for part in keyed {
            if key.0 != part.word {
                let mut said = model::query_value(view, &part.word, &self.data);
                if matches!(part.word.as_str(), "from" | "to" | "asof") {
                    said = format!("{said} {days}");
                }
                key = (&part.word, said);
            }
            if !part.is_open() || !part.turns(&key.1) {
                continue;
            }
            if let Some(list) = part.element.dyn_ref::<HtmlSelectElement>() {
                list.set_value(&key.1);
            } else if let Some(input) = part.element.dyn_ref::<HtmlInputElement>() {
                self.show_input(input, &part.word, &key.1, view);
            }
        }
        for part in offered {
            let offered = offers(&part.word, view, &self.data);
            if part.turns(if offered { "offered" } else { "hidden" }) {
                part.element.toggle_attribute_with_force("hidden", !offered).ok();
            }
        }
        for part in texts {
            let says = text(&part.word, view, &self.data);
            if !part.turns(&says) {
                continue;
            }
            // An empty text is a space in the page that the host wrote.
            if part.element.text_content().is_none_or(|text| text.trim() != says) {
                set_text(&part.element, &says);
            }
        }
        for part in periods.iter().filter(|part| part.is_open() && part.turns(&days)) {
            let Some(list) = part.element.dyn_ref::<HtmlSelectElement>() else { continue };
            let options = list.options();
            let matching = (1..options.length()).find(|i| {
                let mut then = *view;
                let choices = options.get_with_index(*i).and_then(|option| option.get_attribute("data-set"));
                self.apply(&mut then, &choices.unwrap_or_default());
                (then.from, then.to) == (view.from, view.to)
            });
            let matching = matching.unwrap_or(0) as i32;
            if list.selected_index() != matching {
                list.set_selected_index(matching);
            }
        }
    }

    /// Lets the parts of a key, and the list of periods, be shown anew: a reader has just changed them.
    fn forget(&self, key: &str) {
        let [keyed, _, _, periods] = &*self.parts;
        for part in keyed.iter().filter(|part| part.word == key).chain(periods) {
            part.forget();
        }
    }

    fn show_input(&self, input: &HtmlInputElement, key: &str, said: &str, view: &View) {
        let kind = input.type_();
        if matches!(kind.as_str(), "radio" | "checkbox") {
            let value = input.value();
            input.set_checked(said == "all" || said.split('~').any(|word| word == value));
            return;
        }
        let (reach, range, shown) = (self.data.reach(view), self.data.range(view), self.data.shown(view));
        let day = match key {
            "from" => range.first,
            "to" => range.last,
            _ => view.asof.unwrap_or(shown.last),
        };
        // What is known can be any day that is drawn; what is drawn or counted, any day there is.
        let within = if key == "asof" { shown } else { reach };
        let written: fn(Day) -> String = if kind == "date" { Day::to_iso } else { |day| day.0.to_string() };
        let [first, last, value] = [within.first, within.last, day].map(written);
        // What is being typed is not disturbed by what it is already; and a date takes the browser longer than a line.
        if input.min() != first {
            input.set_min(&first);
        }
        if input.max() != last {
            input.set_max(&last);
        }
        if input.value() != value {
            input.set_value(&value);
        }
        if kind == "range" {
            input.set_attribute("aria-valuetext", &figure::date(day)).ok();
        }
    }
}

/// Hides the labels beside a search that do not have its words.
fn filter(search: &HtmlInputElement, wanted: &str) -> Option<()> {
    for label in all(&search.closest("fieldset").ok()??, "label:not(.search)") {
        let name = label.text_content().unwrap_or_default().to_ascii_lowercase();
        label.toggle_attribute_with_force("hidden", !name.contains(wanted.trim())).ok();
    }
    Some(())
}
