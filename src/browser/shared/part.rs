//! The elements of a figure that follow its view, looked up once.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::dom::{all, next_frame};
use super::subscriptions::Subscriptions;

/// An element that follows the view. They are looked up once: to ask the page for each of them anew would take as long
/// as a drawing.
pub(crate) struct Part {
    /// The value of the attribute that it was found by.
    pub(crate) word: String,
    pub(crate) element: Element,
    /// What it was made to show last.
    last: RefCell<String>,
    /// What it is folded into, where it is.
    fold: Option<Element>,
}

impl Part {
    /// Every element of the figure with this attribute.
    pub(crate) fn all(figure: &HtmlElement, attribute: &str) -> Vec<Self> {
        all(figure, &["[", attribute, "]"].concat())
            .into_iter()
            .map(|element| {
                let word = element.get_attribute(attribute).unwrap_or_default();
                let fold = element.closest("details").ok().flatten();
                Self { word, element, last: RefCell::new("?".into()), fold }
            })
            .collect()
    }

    /// Whether it shows something else than this. Whoever asks brings it up to date: the answer is yes but once.
    pub(crate) fn needs_update(&self, value: &str) -> bool {
        let changed = *self.last.borrow() != value;
        if changed {
            value.clone_into(&mut self.last.borrow_mut());
        }
        changed
    }

    /// Whether it was made to show nothing last.
    pub(crate) fn is_empty(&self) -> bool {
        self.last.borrow().is_empty()
    }

    /// Whether it can be seen: what is folded away is brought up to date when it is opened.
    pub(crate) fn is_open(&self) -> bool {
        self.fold.as_ref().is_none_or(|fold| fold.has_attribute("open"))
    }

    /// Lets it be brought up to date in any case: a reader has just changed it.
    pub(crate) fn invalidate(&self) {
        self.last.borrow_mut().push('?');
    }
}

/// Calls whenever something that was folded away is opened, or folded.
pub(crate) fn when_folded(
    figure: &HtmlElement,
    subscriptions: &Subscriptions,
    call: impl Fn() + Clone + 'static,
) {
    for fold in all(figure, "details") {
        let call = call.clone();
        subscriptions.listen(&fold, "toggle", Box::new(move |_| call()));
    }
}

/// Brings the keyboard to what is about to be written anew; of several such elements to the one that is to be seen.
pub(crate) fn focus_soon(figure: &HtmlElement, selector: String) {
    let figure = figure.clone();
    next_frame(Box::new(move || {
        for element in all(&figure, &selector) {
            // A link of a drawing is no HTML, and takes the keyboard all the same.
            element.unchecked_into::<HtmlElement>().focus().ok();
        }
    }));
}

/// Brings it back to a heading of the table, which is written anew when it sorts.
pub(crate) fn focus_heading(figure: &HtmlElement, column: usize) {
    focus_soon(figure, format!("[data-sort=\"{column}\"]"));
}
