//! The figures that are live in this page, and the `data-state` that says so.

use std::cell::RefCell;
use std::sync::Arc;

use figure::{Figure, Layout};
use leptos::mount::hydrate_from;
use leptos::prelude::*;
use model::{Data, Name, Tab};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, ResizeObserver};

use crate::{Handles, Panel};

/// Columns of this width and more, in pixels, show the wide drawing. The style sheet says the same.
const WIDE_FROM: i32 = 520;

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
    for name in Name::ALL {
        if let Some(element) = find(&document, name) {
            figures.push((name, hydrate_one(&data, name, &element)));
        }
    }
    let page = Page { data, figures };
    PAGE.set(Some(page.clone()));
    Some(page)
}

fn hydrate_one(data: &Arc<Data>, name: Name, element: &HtmlElement) -> Handles {
    // The tab works without script; what the reader chose before this came alive stays.
    let table = element.query_selector("input[value=table]").ok().flatten();
    let wants_table = table
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked());
    let owner = Owner::new();
    let handles = owner.with(|| Handles::new(name));
    // The page lives as long as its figures.
    std::mem::forget(owner);
    let panel_data = Arc::clone(data);
    hydrate_from(element.clone(), move || view! { <Panel data=panel_data handles=handles/> }).forget();
    if wants_table {
        handles.view.update(|view| view.tab = Tab::Table);
    }
    follow_width(element, handles.layout);
    handles.live.set(true);
    say(element, "live");
    handles
}

/// Keeps the layout that the style sheet shows, and so the one worth drawing, in step with the figure's width.
fn follow_width(element: &HtmlElement, layout: RwSignal<Layout>) {
    let measured = element.clone();
    let update = move || {
        let fits = if measured.offset_width() >= WIDE_FROM { Layout::Wide } else { Layout::Narrow };
        if layout.get_untracked() != fits {
            layout.set(fits);
        }
    };
    update();
    let on_resize = Closure::<dyn Fn()>::new(update).into_js_value();
    if let Ok(observer) = ResizeObserver::new(on_resize.unchecked_ref()) {
        observer.observe(element);
    }
}

/// A panic ends the program, and with it every figure: the page then says so, and stays a complete read.
pub fn watch_for_panics() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        if let Some(figures) =
            document().and_then(|document| document.query_selector_all("[data-figure]").ok())
        {
            let elements = (0..figures.length()).filter_map(|i| figures.get(i)?.dyn_into::<Element>().ok());
            elements.for_each(|element| say(&element, "failed"));
        }
    }));
}

fn say(element: &Element, state: &str) {
    // Only an attribute name with a space in it could fail here.
    element.set_attribute("data-state", state).ok();
}

fn find(document: &Document, name: Name) -> Option<HtmlElement> {
    let selector = format!("[data-figure={}]", name.slug());
    document.query_selector(&selector).ok().flatten()?.dyn_into().ok()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Brings a figure to the top of the window.
pub(super) fn scroll_to(name: Name) {
    if let Some(element) = document().and_then(|document| find(&document, name)) {
        element.scroll_into_view();
    }
}
