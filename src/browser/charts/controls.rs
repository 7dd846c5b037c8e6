//! The controls that only charts have: boxes to tick, lists of periods, and the two handles of a range of days.

use model::{Data, Day, View};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use crate::browser::shared::dom::all;
use crate::browser::shared::figure_data::FigureData;
use crate::browser::shared::part::Part;

/// Adds what a box stands for to its list, or takes it away; none where the control is no such box.
pub(super) fn tick(data: &Data, view: &mut View, control: &Element) -> Option<()> {
    let input = control.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() == "checkbox")?;
    let key = input.get_attribute("data-key")?;
    // A box of what there is can always be ticked.
    model::tick(view, &key, &input.value(), input.checked(), data).ok()
}

/// Makes the choices of the option that was picked from a list of periods.
pub(super) fn pick_period(data: &Data, view: &mut View, control: &Element) -> Option<()> {
    let list: &HtmlSelectElement = control.dyn_ref()?;
    let picked = list.selected_options().item(0)?.get_attribute("data-set")?;
    data.choose_all(view, &picked);
    Some(())
}

/// What is known, as an address has it: a date, or `latest`.
#[cfg(feature = "article")]
pub(super) fn word(known: Option<Day>) -> String {
    known.map_or_else(|| "latest".to_owned(), Day::to_iso)
}

/// Looks back to a day, or to none, where the view can.
#[cfg(feature = "article")]
pub(super) fn look_back(data: &Data, view: &mut View, known: Option<Day>) {
    let word = word(known);
    model::choose(view, "asof", &word, data).ok();
}

/// Lets lists of periods show the one that is drawn, or that none of them is.
pub(super) fn show_periods(data: &Data, periods: &[Part], view: &View) {
    let (reach, range) = (data.reach(view), data.range(view));
    let days = [reach.first, reach.last, range.first, range.last].map(|day| day.0.to_string()).join(" ");
    for part in periods.iter().filter(|part| part.is_open() && part.needs_update(&days)) {
        let Some(list) = part.element.dyn_ref::<HtmlSelectElement>() else { continue };
        let options = list.options();
        let matching = (1..options.length()).find(|i| {
            let mut then = *view;
            let choices = options.get_with_index(*i).and_then(|option| option.get_attribute("data-set"));
            data.choose_all(&mut then, &choices.unwrap_or_default());
            (then.from, then.to) == (view.from, view.to)
        });
        let matching = matching.unwrap_or(0) as i32;
        if list.selected_index() != matching {
            list.set_selected_index(matching);
        }
    }
}

/// Moves an end of the range to where its handle was dragged, and gives the handle's key.
pub(super) fn drag_handle(data: &Data, view: &mut View, input: &HtmlInputElement) -> Option<String> {
    if input.type_() != "range" {
        return None;
    }
    let (key, range) = (input.get_attribute("data-key")?, data.range(view));
    let asked = Day(input.value().parse().ok()?);
    // The handles push against each other, and stop.
    let day = if key == "from" { asked.min(range.last) } else { asked.max(range.first) };
    model::choose(view, &key, &day.to_iso(), data).ok();
    Some(key)
}

/// Hides the labels beside a search that do not have its words.
pub(super) fn filter_labels(search: &HtmlInputElement) -> Option<()> {
    let wanted = search.value().to_ascii_lowercase();
    for label in all(&search.closest("fieldset").ok()??, "label:not(.search)") {
        let name = label.text_content().unwrap_or_default().to_ascii_lowercase();
        label.toggle_attribute_with_force("hidden", !name.contains(wanted.trim())).ok();
    }
    Some(())
}
