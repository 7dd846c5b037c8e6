//! The page's own figures.

use std::sync::Arc;

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlSelectElement};

use super::dom::{all, inputs};
use super::figure_data::{FigureData, ParsedQuery};
use super::live::Live;

/// The figures of this page, those that were mounted aside.
pub(crate) struct Page<D: FigureData> {
    pub(crate) data: Arc<D>,
    pub(crate) figures: Vec<Live<D>>,
}

impl<D: FigureData> Page<D> {
    pub(crate) fn find(&self, name: D::Name) -> Option<&Live<D>> {
        self.figures.iter().find(|live| live.name == name)
    }
}

// Derived, it would ask the data to be cloned.
impl<D: FigureData> Clone for Page<D> {
    fn clone(&self) -> Self {
        Self { data: Arc::clone(&self.data), figures: self.figures.clone() }
    }
}

/// What the reader has chosen of a figure before it is mounted.
pub(crate) fn ticked<D: FigureData>(data: &D, name: D::Name, figure: &HtmlElement) -> Option<D::View> {
    let mut query = String::new();
    for input in inputs(figure, ":is(.controls, .actions) :not([hidden]) > input:checked") {
        let (key, value) = (input.get_attribute("data-key").unwrap_or_default(), input.value());
        // Boxes of one name make one list.
        let list = ["&", &key, "="].concat();
        if query.contains(&list) {
            query.push('~');
        } else {
            query.push_str(&list);
        }
        query.push_str(&value);
    }
    let author = data.author(name);
    for list in all(figure, ".controls > :not([hidden]) > select") {
        let key = list.get_attribute("data-key").unwrap_or_default();
        let value = list.unchecked_into::<HtmlSelectElement>().value();
        // What stands in a list from the start was not chosen.
        if value != data.query_value(&author, &key) {
            query.push_str(&["&", &key, "=", &value].concat());
        }
    }
    data.parse(&query, Some(name)).map(|ParsedQuery { view, .. }| view)
}
