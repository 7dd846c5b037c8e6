//! Connects the choices around a figure with its view, by the attributes that `markup` has given them.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use model::{Data, Day, View};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::life::{self, Life};
use super::state::each;
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

/// An element that follows the view. They are looked up once: to ask the page for each of them anew would take as long
/// as a drawing.
struct Part {
    /// The word of its attribute.
    word: String,
    element: Element,
    /// What it was made to show last.
    last: RefCell<String>,
}

impl Part {
    /// Every element of the figure with this attribute.
    fn all(figure: &HtmlElement, attribute: &str) -> Vec<Self> {
        let Ok(found) = figure.query_selector_all(&format!("[{attribute}]")) else { return Vec::new() };
        each::<Element>(&found)
            .map(|element| {
                let word = element.get_attribute(attribute).unwrap_or_default();
                Self { word, element, last: RefCell::new("?".into()) }
            })
            .collect()
    }

    /// Whether it is to show something else than it does.
    fn turns(&self, to: &str) -> bool {
        let changed = *self.last.borrow() != to;
        if changed {
            to.clone_into(&mut self.last.borrow_mut());
        }
        changed
    }
}

/// Connects them: what a reader does changes the view, and a view that changes is shown by the choices.
pub(super) fn bind(figure: &HtmlElement, data: &Arc<Data>, handles: Handles, life: &Life) {
    let parts =
        ["data-key", "data-offer", "data-text", "data-period"].map(|attribute| Part::all(figure, attribute));
    let bound = Bound { figure: figure.clone(), data: Arc::clone(data), handles, parts: Rc::new(parts) };
    bound.listen(life, "change", Bound::change);
    bound.listen(life, "input", Bound::input);
    bound.listen(life, "focusout", Bound::leave);
    bound.listen(life, "click", Bound::click);
    life.with(|| {
        // A pinned day changes none of them.
        let view = Memo::new(move |_| View { at: None, ..handles.view.get() });
        Effect::new(move || bound.show(&view.get()));
    });
}

impl Bound {
    fn listen(&self, life: &Life, event: &'static str, act: fn(&Self, &Element) -> Option<()>) {
        let bound = self.clone();
        let call = move |called_with| {
            let target = life::event(called_with).target();
            if let Some(element) = target.and_then(|target| target.dyn_into().ok()) {
                act(&bound, &element);
            }
        };
        life.listen(&self.figure, event, Box::new(call));
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

    /// A typed date is left: what cannot be is put back.
    fn leave(&self, element: &Element) -> Option<()> {
        let input: &HtmlInputElement =
            element.dyn_ref().filter(|input: &&HtmlInputElement| input.type_() == "date")?;
        let (key, value) = (input.get_attribute("data-key")?, input.value());
        let mut view = self.handles.view.get_untracked();
        let chosen = model::choose(&mut view, &key, &value, &self.data).is_ok();
        if !chosen && view.kind.counts_range() {
            // Of days that are counted, one beyond the other end takes that along.
            let other = if key == "from" { "to" } else { "from" };
            self.apply(&mut view, &format!("{other}={value}&{key}={value}"));
        }
        self.forget(&key);
        self.set(view);
        self.show(&view);
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
            let heading = format!("[data-sort=\"{column}\"]");
            let figure = self.figure.clone();
            // The heading is written anew: the keyboard stays on it.
            request_animation_frame(move || {
                let found = figure.query_selector(&heading).ok().flatten();
                if let Some(heading) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
                    heading.focus().ok();
                }
            });
            return None;
        }
        let choices = element.get_attribute("data-set").filter(|_| element.tag_name() == "BUTTON")?;
        let mut view = self.handles.view.get_untracked();
        if choices == "reset" {
            view = View { tab: view.tab, ..self.data.author(view.name) };
        }
        self.apply(&mut view, &choices);
        self.set(view);
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
                let mut said = model::said(view, &part.word, &self.data);
                if matches!(part.word.as_str(), "from" | "to" | "asof") {
                    said = format!("{said} {days}");
                }
                key = (&part.word, said);
            }
            if !part.turns(&key.1) {
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
            // An empty text is a space in the page that the host wrote.
            let differs = || part.element.text_content().is_some_and(|said| said.trim() != says);
            if part.turns(&says) && differs() {
                part.element.set_text_content(Some(&says));
            }
        }
        for part in periods.iter().filter(|part| part.turns(&days)) {
            let Some(list) = part.element.dyn_ref::<HtmlSelectElement>() else { continue };
            let options = list.options();
            let matching = (1..options.length()).find(|i| {
                let mut then = *view;
                let choices = options.get_with_index(*i).and_then(|option| option.get_attribute("data-set"));
                self.apply(&mut then, &choices.unwrap_or_default());
                (then.from, then.to) == (view.from, view.to)
            });
            list.set_selected_index(matching.unwrap_or(0) as i32);
        }
    }

    /// Lets the parts of a key, and the list of periods, be shown anew: a reader has just changed them.
    fn forget(&self, key: &str) {
        let [keyed, _, _, periods] = &*self.parts;
        for part in keyed.iter().filter(|part| part.word == key).chain(periods) {
            part.last.borrow_mut().push('?');
        }
    }

    fn show_input(&self, input: &HtmlInputElement, key: &str, said: &str, view: &View) {
        let (reach, range, shown) = (self.data.reach(view), self.data.range(view), self.data.shown(view));
        let day = match key {
            "from" => range.first,
            "to" => range.last,
            _ => view.asof.unwrap_or(shown.last),
        };
        // What is known can be any day that is drawn; what is drawn or counted, any day there is.
        let within = if key == "asof" { shown } else { reach };
        match input.type_().as_str() {
            "radio" => input.set_checked(input.value() == said),
            "checkbox" => {
                let value = input.value();
                input.set_checked(said == "all" || said.split('~').any(|word| word == value));
            }
            "date" => {
                // What is being typed is not disturbed by what it is already.
                let [first, last, day] = [within.first, within.last, day].map(Day::to_iso);
                if input.min() != first || input.max() != last {
                    input.set_min(&first);
                    input.set_max(&last);
                }
                if input.value() != day {
                    input.set_value(&day);
                }
            }
            "range" => {
                input.set_min(&within.first.0.to_string());
                input.set_max(&within.last.0.to_string());
                input.set_value(&day.0.to_string());
                input.set_attribute("aria-valuetext", &figure::date(day)).ok();
            }
            _ => {}
        }
    }
}

/// Hides the labels beside a search that do not have its words.
fn filter(search: &HtmlInputElement, wanted: &str) -> Option<()> {
    let labels = search.closest("fieldset").ok()??.query_selector_all("label:not(.search)").ok()?;
    for label in each::<Element>(&labels) {
        let name = label.text_content().unwrap_or_default().to_ascii_lowercase();
        label.toggle_attribute_with_force("hidden", !name.contains(wanted.trim())).ok();
    }
    Some(())
}
