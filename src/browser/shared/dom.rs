//! What both kinds of figures ask of the page: elements, and the width of a column.

use std::cell::Cell;
use std::rc::Rc;

use figure::Fit;
use leptos::prelude::request_animation_frame;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, Window};

use super::subscriptions::Subscriptions;
pub(crate) use crate::browser::elements::{all, inputs, set_text};

/// Keeps the drawing in step with the figure's width, which is that of its column.
/// In print all printed ones are drawn: the paper's width is not known here.
pub(crate) fn follow_width(
    element: &HtmlElement,
    subscriptions: &Subscriptions,
    show: impl Fn(Option<Fit>) + Clone + 'static,
) {
    let (measured, again) = (element.clone(), show.clone());
    let update = move || {
        // Down to whole pixels, as the style sheet tells columns apart; where the page is transformed the box is of another
        // scale. In a part of the page that is not open there is none.
        let (whole, exact) = (measured.offset_width(), measured.get_bounding_client_rect().width());
        let width = if (exact - f64::from(whole)).abs() < 1.0 { exact as i32 } else { whole };
        if width > 0 {
            again(Some(Fit::new(width)));
        }
    };
    update();
    if let Some(window) = web_sys::window() {
        subscriptions.listen(&window, "beforeprint", Box::new(move |_| show(None)));
        let update = update.clone();
        subscriptions.listen(&window, "afterprint", Box::new(move |_| update()));
    }
    // In the next frame: a drawing of another height within the observer's own turn would have it complain.
    let is_due = Rc::new(Cell::new(false));
    subscriptions.observe(
        element,
        Box::new(move |_| {
            if !is_due.replace(true) {
                let (update, is_due) = (update.clone(), Rc::clone(&is_due));
                next_frame(Box::new(move || {
                    is_due.set(false);
                    update();
                }));
            }
        }),
    );
}

/// Calls in the next frame; one type of function for all.
pub(crate) fn next_frame(call: Box<dyn FnOnce()>) {
    request_animation_frame(call);
}

/// What a reader acted on: the control that was hit, or what was hit beside any. A browser that translates the page, or
/// makes links of numbers, puts elements of its own into our buttons and links.
pub(crate) fn control(event: &Event) -> Option<Element> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let control = target.closest("button, input, select, a[href^='#'], a[data-drive]").ok().flatten();
    Some(control.unwrap_or(target))
}

/// Whether a link that was pressed is to open in another tab or window: that is left to the browser.
#[cfg(any(feature = "article", feature = "stance"))]
pub(crate) fn opens_elsewhere(mouse: &web_sys::MouseEvent) -> bool {
    mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key()
}

/// The page's own choice in the address, which stays whatever the figures show: `&theme=dark`.
pub(crate) fn theme(window: &Window) -> String {
    let search = window.location().search().unwrap_or_default();
    let theme = search.trim_start_matches('?').split('&').find(|pair| pair.starts_with("theme="));
    theme.map_or_else(String::new, |theme| ["&", theme].concat())
}

/// Brings a figure to the top of the window, where the reader has not moved yet.
pub(crate) fn show_first(figure: &HtmlElement) -> Option<()> {
    let window = web_sys::window()?;
    if window.scroll_y().ok()? < 1.0 && window.location().hash().ok()?.is_empty() {
        figure.scroll_into_view();
    }
    Some(())
}
