//! What scripts of the page can ask for: `boot.js` offers these as `crossings.set` and `crossings.get`.

use figure::{Format, Picture};
use leptos::prelude::*;
use model::{Data, Tables};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::shows::Shows;
use super::{address, state};

/// Makes the page's figures live with the published data, as written by the host.
///
/// # Errors
/// Where the data cannot be read: then nothing was changed.
#[wasm_bindgen]
pub fn start(tables: &[u8]) -> Result<(), JsValue> {
    let tables: Tables = postcard::from_bytes(tables)
        .map_err(|error| JsValue::from_str(&format!("the data cannot be read: {error}")))?;
    let page = state::hydrate(Data::from(tables)).ok_or("there is no document")?;
    // Without a history the figures work all the same.
    let follower = address::follow(&page);
    #[cfg(feature = "article")]
    follower.and_then(|follower| super::article::follow(&page, follower));
    #[cfg(not(feature = "article"))]
    drop(follower);
    Ok(())
}

/// Shows the view of a query, such as `view=arrivals&by=year`, and answers with the view's name. The page
/// follows in a microtask.
///
/// # Errors
/// Where the page has no such figure, or the query names none.
#[wasm_bindgen]
pub fn set(query: &str) -> Result<String, JsValue> {
    let page = state::Page::get().ok_or("the figures are not live")?;
    let parsed = model::parse(query, &page.data, None).ok_or("the query names no view")?;
    if let Some(unknown) = parsed.notices.iter().find(|notice| notice.key == "view") {
        return Err(unknown.sentence().into());
    }
    let handles = page.handles(parsed.view.name).ok_or("this page has no such figure")?;
    handles.view.set(parsed.view);
    handles.notices.set(Some((parsed.view, address::sentences(&parsed))));
    Ok(page.data.slug(parsed.view.name).to_owned())
}

/// What a figure shows now; without a name, the page's first.
///
/// # Errors
/// Where the page has no such figure.
#[wasm_bindgen]
pub fn get(view: Option<String>) -> Result<JsValue, JsValue> {
    let page = state::Page::get().ok_or("the figures are not live")?;
    let name = match view {
        Some(slug) => page.data.named(&slug),
        None => page.figures.first().map(|(name, _)| *name),
    };
    let (name, handles) =
        name.and_then(|name| Some((name, page.handles(name)?))).ok_or("this page has no such figure")?;
    let words = page.figure(handles).words();
    let shows = Shows {
        view: page.data.slug(name).to_owned(),
        query: model::to_query(&handles.view.get_untracked(), &page.data),
        title: words.title,
        words: words.summary,
        notices: untrack(|| handles.notices_now()),
    };
    shows.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

/// What a reader takes away of a figure as it is shown now: a picture as SVG (`page`, `square`, `card`) with `foot`
/// below it, see [`figure::Picture`]; or else its subtitle and its rows, see [`figure::Table::to_lines`]. Empty where
/// there is no such figure.
#[wasm_bindgen]
pub fn take(view: &str, what: &str, foot: &str) -> String {
    let Some(page) = state::Page::get() else { return String::new() };
    let handles = page.data.named(view).and_then(|name| page.handles(name));
    let Some(handles) = handles else { return String::new() };
    let Some(format) = Format::named(what) else {
        let figure = page.figure(handles);
        return figure.words().subtitle + "\n" + &figure.table().to_lines();
    };
    Picture::new(&page.data, &handles.view.get_untracked(), format, foot).to_svg()
}
