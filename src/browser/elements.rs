//! Finding elements of the page, and setting their text: for every program.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, Node};

/// The elements within one that a selector finds.
pub(crate) fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect()
}

/// The inputs among them.
pub(crate) fn inputs(within: &Element, selector: &str) -> Vec<HtmlInputElement> {
    all(within, selector).into_iter().filter_map(|element| element.dyn_into().ok()).collect()
}

/// Sets the text of an element, whatever stands in it: where a browser has translated the page, or has made links of
/// numbers, that is no text node but elements of the browser's own.
pub(crate) fn set_text(element: &Element, text: &str) {
    match element.first_child() {
        // The one text that is there says something else: a new one in its place would be laid out from scratch.
        Some(node) if node.node_type() == Node::TEXT_NODE && node.next_sibling().is_none() => {
            node.set_node_value(Some(text));
        }
        _ => element.set_text_content(Some(text)),
    }
}
