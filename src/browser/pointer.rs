//! Where a pointer is.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent, PointerEvent};

/// Where the pointer stands across the element that listens, 0 at its left edge to 1 at its right.
pub(crate) fn pointer_share(event: &MouseEvent) -> Option<f64> {
    let element: HtmlElement = event.current_target()?.dyn_into().ok()?;
    let width = f64::from(element.offset_width());
    (width > 0.0).then(|| f64::from(event.offset_x()) / width)
}

/// Whether a finger or a pen points, which cannot hover.
pub(crate) fn is_touch(event: &PointerEvent) -> bool {
    event.pointer_type() != "mouse"
}
