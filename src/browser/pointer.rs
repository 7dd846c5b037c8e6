//! Where a pointer is.

use std::iter;

use wasm_bindgen::JsCast;
use web_sys::js_sys::{self, Reflect};
use web_sys::{Element, MouseEvent, PointerEvent};

/// Where the pointer stands in the element that listens: across from its left edge, 0 to 1, and down from its top. A share
/// of the box that the browser shows, whatever the page around has enlarged, shrunk or moved.
pub(crate) fn pointer_share(event: &MouseEvent) -> Option<(f64, f64)> {
    pointer_share_in(&event.current_target()?.dyn_into().ok()?, event)
}

/// The same in an element that is known.
pub(crate) fn pointer_share_in(element: &Element, event: &MouseEvent) -> Option<(f64, f64)> {
    let shown = element.get_bounding_client_rect();
    let is_there = shown.width() > 0.0 && shown.height() > 0.0;
    let zoom = untold_zoom(element);
    let across = f64::from(event.client_x()) / zoom - shown.x();
    let down = f64::from(event.client_y()) / zoom - shown.y();
    is_there.then(|| (across / shown.width(), down / shown.height()))
}

/// How much larger an element is shown than its box says: WebKit tells of that as if nothing around it had a `zoom`. Browsers
/// that know `currentCSSZoom` do not.
fn untold_zoom(element: &Element) -> f64 {
    if Reflect::has(element, &"currentCSSZoom".into()).unwrap_or(true) {
        return 1.0;
    }
    let zoom = |element: Element| {
        let style = web_sys::window()?.get_computed_style(&element).ok()??;
        Some(js_sys::parse_float(&style.get_property_value("zoom").ok()?)).filter(|zoom| *zoom > 0.0)
    };
    iter::successors(Some(element.clone()), |one| one.parent_element()).filter_map(zoom).product()
}

/// Whether a finger or a pen points, which cannot hover.
pub(crate) fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() != "mouse"
}
