//! What scripts of the page can ask for: `boot.js` offers some of these as `crossings.set` and `crossings.get`, and
//! `mount.js` puts figures into other pages by them. A program has the charts or the stance map; they are asked alike.

use std::cell::RefCell;
use std::sync::Arc;

use figure::Format;
use js_sys::Function;
use leptos::prelude::WithUntracked;
#[cfg(not(feature = "stance"))]
use model::Data as ProgramData;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::shared::address;
use super::shared::figure_data::FigureData;
use super::shared::hydration::{hydrate_mounted, hydrate_own};
use super::shared::live::Live;
use super::shared::live_figure::LiveFigure;
use super::shared::page::Page;
use super::shared::registry::Registry;
#[cfg(feature = "stance")]
use crate::stance::data::StanceData as ProgramData;

thread_local! {
    static DATA: RefCell<Option<Arc<ProgramData>>> = const { RefCell::new(None) };
    static FIGURES: RefCell<Registry<ProgramData>> = const { RefCell::new(Registry::new()) };
}

fn figure(key: Option<&str>) -> Result<Live<ProgramData>, JsValue> {
    FIGURES.with_borrow(|figures| figures.find(key)).ok_or_else(|| "there is no such figure".into())
}

/// The published data, for figures that are made live.
fn data() -> Result<Arc<ProgramData>, JsValue> {
    Ok(DATA.with_borrow(Clone::clone).ok_or("there is no data yet")?)
}

/// Keeps the published data, as written by the host, for the figures that are made live.
///
/// # Errors
/// Where it cannot be read.
#[wasm_bindgen]
pub fn load(tables: &[u8]) -> Result<(), JsValue> {
    // Why not is of no use to anybody: the file is of another build, or was cut short.
    let data = ProgramData::read(tables).map_err(|_| "the data cannot be read")?;
    DATA.set(Some(Arc::new(data)));
    Ok(())
}

/// Makes a figure of the page live. One that is not as it was printed, as where an extension of the browser has put
/// something into it, stays so, with `data-state="failed"`. One of another program stays as it is.
///
/// # Errors
/// Where there is no data yet.
#[wasm_bindgen]
pub fn hydrate(figure: HtmlElement) -> Result<(), JsValue> {
    if let Some((live, hydrated)) = hydrate_own(&data()?, figure) {
        FIGURES.with_borrow_mut(|figures| figures.keep(live, hydrated));
    }
    Ok(())
}

/// Connects the page with its figures, once these are live: the address, the history and the article around them.
///
/// # Errors
/// Where there is no data yet.
#[wasm_bindgen]
pub fn connect() -> Result<(), JsValue> {
    let page = Page { data: data()?, figures: FIGURES.with_borrow(Registry::own) };
    // Without a history the figures work all the same.
    address::follow(&page);
    ProgramData::connect_page(&page);
    Ok(())
}

/// Makes a figure live that the host has printed, with the view of a query, and answers with the key by which `get`,
/// `set`, `contents` and `unmount` know it: `#1` and on. `changed` is called at each change of its view. Nothing here looks at
/// the document around the figure, nor at its address.
///
/// # Errors
/// Where there is no data yet, the element is no figure of it as it was printed, or the query names another figure. Then
/// nothing was changed.
#[wasm_bindgen]
pub fn mount(figure: HtmlElement, query: &str, changed: Function) -> Result<String, JsValue> {
    let data = data()?;
    let changed = move || drop(changed.call0(&JsValue::NULL));
    let (live, hydrated) = hydrate_mounted(&data, figure, query, Box::new(changed))?;
    Ok(FIGURES.with_borrow_mut(|figures| figures.mount(live, hydrated)))
}

/// Lets go of a mounted figure, and of everything that was set up around it. Its elements stay where they are. Any other
/// key does nothing.
#[wasm_bindgen]
pub fn unmount(key: &str) {
    let hydrated = FIGURES.with_borrow_mut(|figures| figures.unmount(key));
    // Only now, for what is dropped may ask for another figure.
    drop(hydrated);
}

/// Shows the view of a query, such as `view=arrivals&by=year`, and answers with the figure's key: the view's name, or
/// `figure`, where a mounted figure is asked for by its own. The page follows in a microtask. What was not understood
/// of the query is said by the figure's notices.
///
/// # Errors
/// Where the page has no such figure, or the query names none.
#[wasm_bindgen]
pub fn set(query: &str, figure_key: Option<String>) -> Result<String, JsValue> {
    let key = if let Some(key) = figure_key {
        key
    } else {
        let first = figure(None)?;
        let named = first.data.parse(query, None).ok_or("the query names no view")?;
        first.data.slug(ProgramData::name_of(&named.view)).to_owned()
    };
    let live = figure(Some(&key))?;
    let asked = live.asked(query)?;
    live.show(asked.view, asked.notices);
    Ok(key)
}

/// What a figure shows now, by its view or its key; without one, the page's first.
///
/// # Errors
/// Where the page has no such figure.
#[wasm_bindgen]
pub fn get(figure_key: Option<String>) -> Result<JsValue, JsValue> {
    let live = figure(figure_key.as_deref())?;
    let notices = live.state.with_untracked(|state| state.notices.clone());
    let report = live.data.report(&live.view(), notices);
    report.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

/// What a file that a reader downloads of a figure, as it is shown now, has in it: a picture as SVG (`page`, `square`, `card`) with `foot`
/// below it, see [`figure::Picture`]; or else its subtitle and its rows, see [`figure::Table::to_lines`]. Empty where
/// there is no such figure.
#[wasm_bindgen]
pub fn contents(figure_key: &str, format: &str, foot: &str) -> String {
    let Ok(live) = figure(Some(figure_key)) else { return String::new() };
    match Format::named(format) {
        Some(format) => live.data.picture(&live.view(), format, foot),
        None => live.data.rows(&live.view()),
    }
}
