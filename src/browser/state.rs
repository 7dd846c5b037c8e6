//! The figures that are live in this page, and the `data-state` that says so; `boot.js` says where one failed.

use std::cell::RefCell;
use std::sync::Arc;

use figure::{Figure, Layout};
use js_sys::Function;
use leptos::mount::hydrate_from;
use leptos::prelude::*;
use model::{Data, Name, View};
use wasm_bindgen::prelude::*;
use web_sys::{Document, HtmlElement, HtmlInputElement, NodeList, ResizeObserver};

use crate::{Handles, Panel};

/// What is live.
#[derive(Clone)]
pub(super) struct Page {
    pub(super) data: Arc<Data>,
    pub(super) figures: Vec<(Name, Handles)>,
}

thread_local! {
    static PAGE: RefCell<Option<Page>> = const { RefCell::new(None) };
}

impl Page {
    /// The page, once it is live.
    pub(super) fn get() -> Option<Self> {
        PAGE.with_borrow(Clone::clone)
    }

    pub(super) fn handles(&self, name: Name) -> Option<Handles> {
        self.figures.iter().find(|(known, _)| *known == name).map(|(_, handles)| *handles)
    }

    /// The figure as it is shown now.
    pub(super) fn figure(&self, handles: Handles) -> Figure {
        Figure::new(&self.data, &handles.view.get_untracked())
    }
}

/// Makes every figure of the page live, one by one.
pub(super) fn hydrate(data: Data) -> Option<Page> {
    let document = document()?;
    let data = Arc::new(data);
    let mut figures = Vec::new();
    for name in data.names() {
        if let Some(element) = find(&document, data.slug(name)) {
            figures.push((name, hydrate_one(&data, name, &element)));
        }
    }
    let page = Page { data, figures };
    PAGE.set(Some(page.clone()));
    Some(page)
}

fn hydrate_one(data: &Arc<Data>, name: Name, element: &HtmlElement) -> Handles {
    let chosen = chosen(element, name, data);
    let handles = for_ever(|| Handles::new(data.author(name)));
    let panel_data = Arc::clone(data);
    hydrate_from(element.clone(), move || view! { <Panel data=panel_data handles=handles/> }).forget();
    if let Some(chosen) = chosen {
        handles.view.set(chosen);
    }
    super::bind::bind(element, data, handles);
    follow_width(element, handles.layout);
    handles.live.set(true);
    // Only an attribute name with a space in it could fail here.
    element.set_attribute("data-state", "live").ok();
    handles
}

/// Makes signals and effects that no component owns: they live as long as the page.
pub(super) fn for_ever<T>(make: impl FnOnce() -> T) -> T {
    let owner = Owner::new();
    let made = owner.with(make);
    std::mem::forget(owner);
    made
}

/// What the reader has ticked before this came alive: it stays.
fn chosen(element: &HtmlElement, name: Name, data: &Data) -> Option<View> {
    let ticked = element.query_selector_all(".controls :not([hidden]) > input:checked").ok()?;
    let mut query = String::new();
    for input in each::<HtmlInputElement>(&ticked) {
        let (key, value) = (input.get_attribute("data-key").unwrap_or_default(), input.value());
        // Boxes of one name make one list.
        let list = format!("&{key}=");
        if query.contains(&list) {
            query.push('~');
        } else {
            query.push_str(&list);
        }
        query.push_str(&value);
    }
    model::parse(&query, data, Some(name)).map(|parsed| parsed.view)
}

/// Keeps the layout that the style sheet shows, and so the one worth drawing, in step with the figure's width.
/// In print both are: the paper's width is not known here.
fn follow_width(element: &HtmlElement, layout: RwSignal<Option<Layout>>) {
    let measured = element.clone();
    let update = move || {
        let wide = measured.offset_width() >= Layout::WIDE_FROM;
        let fits = Some(if wide { Layout::Wide } else { Layout::Narrow });
        if layout.get_untracked() != fits {
            layout.set(fits);
        }
    };
    update();
    listen("beforeprint", Box::new(move || layout.set(None)));
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

fn find(document: &Document, slug: &str) -> Option<HtmlElement> {
    let selector = format!("[data-figure={slug}]");
    document.query_selector(&selector).ok().flatten()?.dyn_into().ok()
}

fn document() -> Option<Document> {
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
