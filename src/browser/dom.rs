//! What both kinds of figures ask of the page: elements, and the width of a column.

use figure::Layout;
use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlElement, NodeList, Window};

use super::life::Life;

/// Keeps the layout that the style sheet shows, and so the one worth drawing, in step with the figure's width.
/// In print both are: the paper's width is not known here.
pub(super) fn follow_width(
    element: &HtmlElement,
    life: &Life,
    show: impl Fn(Option<Layout>) + Clone + 'static,
) {
    let (measured, again) = (element.clone(), show.clone());
    let update = move || {
        let wide = measured.offset_width() >= Layout::WIDE_FROM;
        again(Some(if wide { Layout::Wide } else { Layout::Narrow }));
    };
    update();
    if let Some(window) = web_sys::window() {
        life.listen(&window, "beforeprint", Box::new(move |_| show(None)));
        let update = update.clone();
        life.listen(&window, "afterprint", Box::new(move |_| update()));
    }
    life.observe(element, Box::new(move |_| update()));
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

/// The page's own choice in the address, which stays whatever the figures show: `&theme=dark`.
pub(super) fn theme(window: &Window) -> String {
    let search = window.location().search().unwrap_or_default();
    let theme = search.trim_start_matches('?').split('&').find(|pair| pair.starts_with("theme="));
    theme.map_or_else(String::new, |theme| ["&", theme].concat())
}

/// Brings a figure to the top of the window, where the reader has not moved yet.
pub(super) fn show_first(slug: &str) -> Option<()> {
    let window = web_sys::window()?;
    let untouched = window.scroll_y().ok()? < 1.0 && window.location().hash().ok()?.is_empty();
    let figure = find(&window.document()?, slug).filter(|_| untouched)?;
    figure.scroll_into_view();
    Some(())
}
