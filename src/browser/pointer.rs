//! Where a pointer is.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, MouseEvent, PointerEvent};

/// Where the pointer stands in the element that listens: across from its left edge, 0 to 1, and down from its top.
pub(crate) fn pointer_share(event: &MouseEvent) -> Option<(f64, f64)> {
    pointer_share_in(&event.current_target()?.dyn_into().ok()?, event)
}

/// The same in an element that is known.
pub(crate) fn pointer_share_in(element: &Element, event: &MouseEvent) -> Option<(f64, f64)> {
    let element: &HtmlElement = element.dyn_ref()?;
    let (width, height) = (f64::from(element.offset_width()), f64::from(element.offset_height()));
    let inside = width > 0.0 && height > 0.0;
    inside.then(|| (f64::from(event.offset_x()) / width, f64::from(event.offset_y()) / height))
}

/// Whether a finger or a pen points, which cannot hover.
pub(crate) fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() != "mouse"
}
