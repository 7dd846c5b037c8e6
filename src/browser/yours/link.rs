//! The link to a reader's answers, which is made when the reader asks for it.

use js_sys::{Function, Promise, Reflect};
use model::stance::answers_query;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement};

use super::page::Page;
use crate::browser::elements::set_text;

/// Shows the link, selected.
pub(super) fn open(page: &Page) -> Option<()> {
    page.part("shared")?.remove_attribute("hidden").ok();
    follow(page);
    let field: HtmlInputElement = page.part("address")?.dyn_into().ok()?;
    field.focus().ok();
    field.select();
    Some(())
}

/// Takes it away again.
pub(super) fn close(page: &Page) -> Option<()> {
    page.part("shared")?.set_attribute("hidden", "").ok()
}

/// Keeps a link that is shown in step with the answers.
pub(super) fn follow(page: &Page) -> Option<()> {
    let is_shown = !page.part("shared")?.has_attribute("hidden");
    let field: HtmlInputElement = page.part("address")?.dyn_into().ok()?;
    field.set_value(&if is_shown { address(page)? } else { String::new() });
    set_text(&page.part("copied")?, "");
    Some(())
}

/// This page's address with the answers behind its `#`, and with the page's own choice of light or dark.
fn address(page: &Page) -> Option<String> {
    let location = web_sys::window()?.location();
    let search = location.search().ok()?;
    let theme = search.trim_start_matches('?').split('&').find(|pair| pair.starts_with("theme="));
    let theme = theme.map_or_else(String::new, |theme| ["?", theme].concat());
    let answers = answers_query(&page.answers(), page.stance.tables());
    Some([&location.origin().ok()?, &location.pathname().ok()?, &theme, "#", &answers].concat())
}

/// Copies the link, and says so.
pub(super) fn copy(page: &Page) -> Option<()> {
    let (line, text) = (page.part("copied")?, address(page)?);
    let say = |line: &Element, words: &'static str| {
        let line = line.clone();
        Closure::once(move |_: JsValue| set_text(&line, words))
    };
    let done = say(&line, "Copied the link.");
    let failed = say(&line, FAILED);
    match written(&text) {
        Some(promise) => {
            drop(promise.then2(&done, &failed));
            done.forget();
            failed.forget();
        }
        None => set_text(&line, FAILED),
    }
    Some(())
}

const FAILED: &str = "That did not work in this browser.";

/// Asks the browser to take a text to the clipboard; none where it has none, as on pages without HTTPS.
fn written(text: &str) -> Option<Promise> {
    let part = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let clipboard = part(&part(&web_sys::window()?.into(), "navigator")?, "clipboard")?;
    let write: Function = part(&clipboard, "writeText")?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
