//! The figures that are live in this page, and the `data-state` that says so; `boot.js` says where one failed.

use std::cell::RefCell;
use std::sync::Arc;

use figure::Figure;
use leptos::prelude::*;
use model::{Data, Name, Parsed, View};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::dom::{document, find, follow_width, inputs};
use super::hydrated;
use super::subscriptions::Subscriptions;
use crate::panel::PRINTED;
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

/// A figure that is live: of this page, or mounted in another.
#[derive(Clone)]
pub(super) struct Live {
    pub(super) data: Arc<Data>,
    pub(super) name: Name,
    pub(super) handles: Handles,
}

impl Live {
    /// The figure that goes by this key: the word of its view in this page, without one the page's first, or what
    /// [`super::mounted`] has given it.
    pub(super) fn find(key: Option<&str>) -> Option<Self> {
        if let Some(mounted) = key.and_then(super::mounted::find) {
            return Some(mounted);
        }
        let page = Page::get()?;
        let name = match key {
            Some(slug) => page.data.named(slug)?,
            None => page.figures.first().map(|(name, _)| *name)?,
        };
        Some(Self { handles: page.handles(name)?, name, data: page.data })
    }

    /// Shows the view of an address, and says what was not understood of it, and what has changed since it was written.
    pub(super) fn show(&self, asked: &Parsed) {
        self.handles.view.set(asked.view);
        self.handles.notices.set(Some((asked.view, sentences(asked, &self.data))));
    }

    /// Makes the figure live that the host has printed, and keeps it under this number.
    pub(super) fn hydrate(&self, number: u32, figure: &HtmlElement, subscriptions: Subscriptions) {
        let (data, handles) = (Arc::clone(&self.data), self.handles);
        let component = move || view! { <Panel data=data handles=handles/> };
        hydrated::hydrate(number, figure, subscriptions, component, |subscriptions| {
            super::bind::bind(figure, &self.data, handles, subscriptions);
            follow_width(figure, subscriptions, move |fits| {
                if handles.layout.get_untracked() != fits {
                    handles.layout.set(fits);
                }
            });
            handles.live.set(true);
        });
    }

    /// What it shows now.
    pub(super) fn figure(&self) -> Figure {
        Figure::new(&self.data, &self.handles.view.get_untracked())
    }
}

/// The view that a query asks of a figure.
///
/// # Errors
/// Where it names no view, or another figure's.
pub(super) fn parse(query: &str, name: Name, data: &Data) -> Result<Parsed, JsValue> {
    let parsed = model::parse(query, data, Some(name)).ok_or("the query names no view")?;
    if let Some(unknown) = parsed.notices.iter().find(|notice| notice.key == "view") {
        return Err(unknown.sentence().into());
    }
    if parsed.view.name != name {
        return Err("this is another figure".into());
    }
    Ok(parsed)
}

/// What is to be said of an address.
pub(super) fn sentences(parsed: &Parsed, data: &Data) -> Vec<String> {
    let since = parsed.made.and_then(|made| figure::changes_since_link(data, &parsed.view, made));
    parsed.notices.iter().map(model::Notice::sentence).chain(since).collect()
}

impl Page {
    /// The page, once it is live.
    pub(super) fn get() -> Option<Self> {
        PAGE.with_borrow(Clone::clone)
    }

    pub(super) fn handles(&self, name: Name) -> Option<Handles> {
        self.figures.iter().find(|(known, _)| *known == name).map(|(_, handles)| *handles)
    }
}

/// Makes every figure of the page live, one by one.
pub(super) fn hydrate(data: Data) -> Option<Page> {
    let document = document()?;
    let data = Arc::new(data);
    let mut figures = Vec::new();
    for name in data.names() {
        if let Some(element) = find(&document, data.slug(name)) {
            if !hydrated::is_as_printed(&element, &PRINTED) {
                element.set_attribute("data-state", "failed").ok();
                continue;
            }
            let (chosen, subscriptions) = (chosen(&element, name, &data), Subscriptions::new());
            let handles = subscriptions.own(|| Handles::new(data.author(name)));
            Live { data: Arc::clone(&data), name, handles }.hydrate(hydrated::OWN, &element, subscriptions);
            if let Some(chosen) = chosen {
                handles.view.set(chosen);
            }
            figures.push((name, handles));
        }
    }
    let page = Page { data, figures };
    PAGE.set(Some(page.clone()));
    Some(page)
}

/// What the reader has ticked before this came alive: it stays.
fn chosen(element: &HtmlElement, name: Name, data: &Data) -> Option<View> {
    let mut query = String::new();
    for input in inputs(element, ".controls :not([hidden]) > input:checked") {
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
