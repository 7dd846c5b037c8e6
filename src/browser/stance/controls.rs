//! The controls that only the stance map has: the weights, how each statement counts, and axes that never meet.

use model::Choice;
use model::stance::{Counts, StanceView, counts, query_value, set_counts};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use super::evidence::statement;
use crate::browser::shared::dom::{all, inputs};
use crate::browser::shared::figure_data::FigureData;
use crate::browser::shared::live::Live;
use crate::stance::data::StanceData;

/// Lets a statement count as the button beside it says; none where the control is no such button.
pub(super) fn count(data: &StanceData, view: &mut StanceView, control: &Element) -> Option<()> {
    let id = control.get_attribute("name")?;
    let counted = Counts::from_slug(&control.dyn_ref::<HtmlInputElement>()?.value())?;
    set_counts(&mut view.choices, statement(data, &id)?, counted);
    Some(())
}

/// A weight is being dragged: all three are chosen at once. The key is that of no other control.
pub(super) fn drag_weight(
    live: &Live<StanceData>,
    view: &mut StanceView,
    input: &HtmlInputElement,
) -> Option<String> {
    input.has_attribute("data-part").then_some(())?;
    let weights: Vec<String> =
        inputs(&live.element, "[data-part]").iter().map(HtmlInputElement::value).collect();
    live.data.choose(view, "weights", &weights.join("~")).ok();
    Some(String::new())
}

/// Lets all of them show what the view says.
pub(super) fn show(live: &Live<StanceData>, view: &StanceView) -> Option<()> {
    let stance = &live.data.stance;
    for list in all(&live.element, "[data-key=y]") {
        forbid(live, view, &list);
    }
    let value = query_value(view, "weights", stance);
    for (input, weight) in inputs(&live.element, "[data-part]").iter().zip(value.split('~')) {
        if input.value() != weight {
            input.set_value(weight);
        }
    }
    for input in inputs(&live.element, ".counts input") {
        let id = input.get_attribute("name").unwrap_or_default();
        let number = statement(&live.data, &id)?;
        input.set_checked(input.value() == counts(&view.choices, number).slug());
    }
    Some(())
}

/// What is never drawn with the axis across cannot be picked.
fn forbid(live: &Live<StanceData>, view: &StanceView, list: &Element) -> Option<()> {
    let options = list.dyn_ref::<HtmlSelectElement>()?.options();
    let stance = &live.data.stance;
    for axis in stance.axes() {
        // The first option is that of no axis.
        let option = options.get_with_index(u32::from(axis) + 1)?;
        let is_forbidden = axis != view.x && !stance.may_meet(view.x, axis);
        option.toggle_attribute_with_force("disabled", is_forbidden).ok();
    }
    Some(())
}
