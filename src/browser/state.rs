//! The figures that are live in this page, and the `data-state` that says so; `boot.js` says where one failed.

use std::cell::RefCell;
use std::sync::Arc;

use figure::Figure;
use leptos::mount::hydrate_from;
use leptos::prelude::*;
use model::{Data, Name, View};
use web_sys::{HtmlElement, HtmlInputElement};

use super::dom::{document, each, find, follow_width, for_ever};
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
    follow_width(element, move |fits| {
        if handles.layout.get_untracked() != fits {
            handles.layout.set(fits);
        }
    });
    handles.live.set(true);
    // Only an attribute name with a space in it could fail here.
    element.set_attribute("data-state", "live").ok();
    handles
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
