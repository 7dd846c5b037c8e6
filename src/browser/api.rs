//! What scripts of the page can ask for: `boot.js` offers some of these as `crossings.set` and `crossings.get`.

use figure::{Format, Picture};
use leptos::prelude::*;
use model::{Data, Tables};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::address;
use super::shows::Shows;
use super::state::{self, Live};

/// The published data, as written by the host.
pub(super) fn read(tables: &[u8]) -> Result<Data, JsValue> {
    let tables: Tables = postcard::from_bytes(tables)
        .map_err(|error| JsValue::from_str(&format!("the data cannot be read: {error}")))?;
    Ok(Data::from(tables))
}

/// Makes the page's figures live with the published data, as written by the host.
///
/// # Errors
/// Where the data cannot be read: then nothing was changed.
#[wasm_bindgen]
pub fn start(tables: &[u8]) -> Result<(), JsValue> {
    let page = state::hydrate(read(tables)?).ok_or("there is no document")?;
    // Without a history the figures work all the same.
    let follower = address::follow(&page);
    #[cfg(feature = "article")]
    follower.and_then(|follower| super::article::follow(&page, follower));
    #[cfg(not(feature = "article"))]
    drop(follower);
    Ok(())
}

/// Shows the view of a query, such as `view=arrivals&by=year`, and answers with the figure's key: the view's name, or
/// `figure`, where a mounted figure is asked for by its own. The page follows in a microtask.
///
/// # Errors
/// Where the page has no such figure, or the query names none.
#[wasm_bindgen]
pub fn set(query: &str, figure: Option<String>) -> Result<String, JsValue> {
    if let Some(key) = figure {
        let live = Live::find(Some(&key)).ok_or("there is no such figure")?;
        live.show(&state::parse(query, live.name, &live.data)?);
        return Ok(key);
    }
    let page = state::Page::get().ok_or("the figures are not live")?;
    let parsed = model::parse(query, &page.data, None).ok_or("the query names no view")?;
    let name = parsed.view.name;
    let handles = page.handles(name).ok_or("this page has no such figure")?;
    let key = page.data.slug(name).to_owned();
    let asked = state::parse(query, name, &page.data)?;
    Live { data: page.data, name, handles }.show(&asked);
    Ok(key)
}

/// What a figure shows now, by its view or its key; without one, the page's first.
///
/// # Errors
/// Where the page has no such figure.
#[wasm_bindgen]
pub fn get(figure: Option<String>) -> Result<JsValue, JsValue> {
    let live = Live::find(figure.as_deref()).ok_or("this page has no such figure")?;
    let (data, view) = (&live.data, live.handles.view.get_untracked());
    let words = live.figure().words();
    let shows = Shows {
        view: data.slug(live.name).to_owned(),
        query: model::to_query(&view, data),
        title: words.title,
        words: words.summary,
        notices: untrack(|| live.handles.notices_now()),
        shows: figure::shows(data, &view),
        version: data.tables().version.clone(),
        last: data.shown(&view).last.to_iso(),
    };
    shows.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

/// What a reader takes away of a figure as it is shown now: a picture as SVG (`page`, `square`, `card`) with `foot`
/// below it, see [`figure::Picture`]; or else its subtitle and its rows, see [`figure::Table::to_lines`]. Empty where
/// there is no such figure.
#[wasm_bindgen]
pub fn take(figure: &str, what: &str, foot: &str) -> String {
    let Some(live) = Live::find(Some(figure)) else { return String::new() };
    let Some(format) = Format::named(what) else {
        let figure = live.figure();
        return figure.words().subtitle + "\n" + &figure.table().to_lines();
    };
    Picture::new(&live.data, &live.handles.view.get_untracked(), format, foot).to_svg()
}
