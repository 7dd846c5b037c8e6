//! What both kinds of figures ask of the page: elements, events, the width of a column, signals that live as long as it.

use figure::Layout;
use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlElement, NodeList, ResizeObserver};

/// Makes signals and effects that no component owns: they live as long as the page.
pub(super) fn for_ever<T>(make: impl FnOnce() -> T) -> T {
    let owner = Owner::new();
    let made = owner.with(make);
    std::mem::forget(owner);
    made
}

/// Keeps the layout that the style sheet shows, and so the one worth drawing, in step with the figure's width.
/// In print both are: the paper's width is not known here.
pub(super) fn follow_width(element: &HtmlElement, show: impl Fn(Option<Layout>) + Clone + 'static) {
    let (measured, again) = (element.clone(), show.clone());
    let update = move || {
        let wide = measured.offset_width() >= Layout::WIDE_FROM;
        again(Some(if wide { Layout::Wide } else { Layout::Narrow }));
    };
    update();
    listen("beforeprint", Box::new(move || show(None)));
    listen("afterprint", Box::new(update.clone()));
    if let Ok(observer) = ResizeObserver::new(&callback(Box::new(update))) {
        observer.observe(element);
    }
}

/// A function that scripts can call for as long as the page lives.
fn callback(call: Box<dyn Fn()>) -> Function {
    Closure::wrap(call).into_js_value().unchecked_into()
}

/// Calls back at each such event of the window.
pub(super) fn listen(event: &str, call: Box<dyn Fn()>) {
    if let Some(window) = web_sys::window() {
        window.add_event_listener_with_callback(event, &callback(call)).ok();
    }
}

/// The elements of a list that are of this kind.
pub(super) fn each<T: JsCast>(list: &NodeList) -> impl Iterator<Item = T> + '_ {
    (0..list.length()).filter_map(|i| list.get(i)?.dyn_into().ok())
}

pub(super) fn find(document: &Document, slug: &str) -> Option<HtmlElement> {
    let selector = format!("[data-figure={slug}]");
    document.query_selector(&selector).ok().flatten()?.dyn_into().ok()
}

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Brings a figure into the window.
#[cfg(feature = "article")]
pub(super) fn bring(slug: &str) -> Option<()> {
    find(&document()?, slug)?.scroll_into_view();
    Some(())
}

/// Brings a figure to the top of the window, where the reader has not moved yet.
pub(super) fn show_first(slug: &str) -> Option<()> {
    let window = web_sys::window()?;
    let untouched = window.scroll_y().ok()? < 1.0 && window.location().hash().ok()?.is_empty();
    let figure = find(&window.document()?, slug).filter(|_| untouched)?;
    figure.scroll_into_view();
    Some(())
}
