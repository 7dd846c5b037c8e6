//! Where a pointer is.

use wasm_bindgen::JsCast;
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
    let (across, down) = (f64::from(event.client_x()) - shown.x(), f64::from(event.client_y()) - shown.y());
    is_there.then(|| (across / shown.width(), down / shown.height()))
}

/// Whether a finger or a pen points, which cannot hover.
pub(crate) fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() != "mouse"
}
