//! The controls of a figure show what its view says, by the attributes that `markup` has given them.

use model::{Choice, Day};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use super::dom::set_text;
use super::figure_data::FigureData;
use super::live::Live;
use super::live_figure::LiveFigure;
use super::part::Part;

/// The controls of a figure.
pub(crate) struct Controls<D: LiveFigure> {
    pub(crate) live: Live<D>,
    /// What only these figures have.
    pub(crate) own: D::Controls,
    /// By `data-key`, `data-offer` and `data-text`.
    parts: [Vec<Part>; 3],
}

impl<D: LiveFigure> Controls<D> {
    /// Looks them up.
    pub(crate) fn new(live: &Live<D>) -> Self {
        let parts =
            ["data-key", "data-offer", "data-text"].map(|attribute| Part::all(&live.element, attribute));
        Self { live: live.clone(), own: D::controls(live), parts }
    }

    /// Lets every control show what the view says.
    pub(crate) fn show(&self, view: &D::View) {
        let data = &*self.live.data;
        // The style sheet shows the face that this names.
        self.live.element.set_attribute("data-shows", D::tab(view).slug()).ok();
        let [keyed, offered, texts] = &self.parts;
        // Boxes of one list stand together.
        let mut now = ("", String::new());
        for part in keyed {
            if now.0 != part.word {
                now = (&part.word, shown_value(data, view, &part.word));
            }
            if part.is_open() && part.needs_update(&now.1) {
                show_value(data, view, part, &now.1);
            }
        }
        for part in texts {
            let text = data.text(view, &part.word);
            // An empty text is a space in the page that the host wrote.
            if part.needs_update(&text)
                && part.element.text_content().is_none_or(|before| before.trim() != text)
            {
                set_text(&part.element, &text);
            }
        }
        for part in offered {
            // What is there for a text, is so while that says something.
            let is_offered = match texts.iter().find(|text| text.word == part.word) {
                Some(text) => !text.is_empty(),
                None => data.offers(view, &part.word),
            };
            if part.needs_update(if is_offered { "offered" } else { "hidden" }) {
                part.element.toggle_attribute_with_force("hidden", !is_offered).ok();
            }
        }
        D::show(&self.live, &self.own, view);
    }

    /// Lets the controls of a key be brought up to date in any case: a reader has just changed them.
    pub(crate) fn invalidate(&self, key: &str) {
        let [keyed, ..] = &self.parts;
        keyed.iter().filter(|part| part.word == key).for_each(Part::invalidate);
    }
}

/// What a control of this key shows. A day stands within others, so that it is shown anew when those change.
fn shown_value<D: FigureData>(data: &D, view: &D::View, key: &str) -> String {
    match data.day(view, key) {
        Some((within, day)) => [day, within.first, within.last].map(|day| day.0.to_string()).join(" "),
        None => data.query_value(view, key),
    }
}

fn show_value<D: FigureData>(data: &D, view: &D::View, part: &Part, value: &str) {
    if let Some(list) = part.element.dyn_ref::<HtmlSelectElement>() {
        list.set_value(value);
    } else if let Some(input) = part.element.dyn_ref::<HtmlInputElement>() {
        if let Some((within, day)) = data.day(view, &part.word) {
            show_day(input, [within.first, within.last, day]);
        } else {
            let own = input.value();
            input.set_checked(value == "all" || value.split('~').any(|word| word == own));
        }
    }
}

/// Lets a typed date, or a handle, show a day between a first and a last one.
fn show_day(input: &HtmlInputElement, days: [Day; 3]) {
    let is_handle = input.type_() == "range";
    let written: fn(Day) -> String = if is_handle { |day| day.0.to_string() } else { Day::to_iso };
    let [first, last, value] = days.map(written);
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
    if is_handle {
        let [_, _, day] = days;
        input.set_attribute("aria-valuetext", &figure::date(day)).ok();
    }
}
