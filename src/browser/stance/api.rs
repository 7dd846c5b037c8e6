//! What scripts of the page can ask of the stance map, as of a chart: see the other `api` and `mounted`.

use std::cell::RefCell;
use std::sync::Arc;

use figure::Format;
use figure::stance::{Expert, Frame, Timeline};
use js_sys::Function;
use leptos::prelude::*;
use model::stance::{SLUG, Stance, StanceTables, to_query};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::super::shows::Shows;
use super::state::{self, Live};
use super::{address, blind};
use crate::stance::StanceData;

thread_local! {
    static DATA: RefCell<Option<Arc<StanceData>>> = const { RefCell::new(None) };
}

/// What the host has written: statements, experts, and where the days of the arrivals chart lie.
fn read(tables: &[u8]) -> Result<StanceData, JsValue> {
    let (stance, experts, frames): (StanceTables, Vec<[u16; 4]>, [Frame; 2]) =
        postcard::from_bytes(tables)
            .map_err(|error| JsValue::from_str(&format!("the data cannot be read: {error}")))?;
    let expert = |[party, policy, salience, dissent]: [u16; 4]| Expert { party, policy, salience, dissent };
    let experts = experts.into_iter().map(expert).collect();
    Ok(StanceData { stance: Stance::from(stance), experts, timeline: Timeline::of(frames), chart: None })
}

/// Makes the page's figure live.
///
/// # Errors
/// Where the data cannot be read, or the page has no stance map as it was printed. Then nothing was changed.
#[wasm_bindgen]
pub fn start(tables: &[u8]) -> Result<(), JsValue> {
    let live = state::hydrate(read(tables)?).ok_or("there is no stance map")?;
    address::follow(&live);
    blind::bind(&live);
    Ok(())
}

/// Keeps the data, for figures that will be mounted.
///
/// # Errors
/// Where it cannot be read.
#[wasm_bindgen]
pub fn load(tables: &[u8]) -> Result<(), JsValue> {
    DATA.set(Some(Arc::new(read(tables)?)));
    Ok(())
}

/// Makes a figure live that the host has printed, and answers with its key. `told` is called at each change.
///
/// # Errors
/// Where there is no data yet, or the query names another figure: then the figure stays as it was printed.
#[wasm_bindgen]
pub fn mount(figure: HtmlElement, query: &str, told: Function) -> Result<String, JsValue> {
    let of = DATA.with_borrow(Clone::clone).ok_or("there is no data yet")?;
    state::mount(&of, figure, query, move || {
        told.call0(&JsValue::NULL).ok();
    })
}

/// Lets go of a mounted figure, and of everything that was set up around it. Its elements stay where they are.
#[wasm_bindgen]
pub fn unmount(key: &str) {
    state::unmount(key);
}

/// Shows the view of a query, such as `view=stance&x=law`, and answers with the figure's key. The page follows in a
/// microtask.
///
/// # Errors
/// Where the query names another view.
#[wasm_bindgen]
pub fn set(query: &str, figure: Option<String>) -> Result<String, JsValue> {
    let live = Live::find(figure.as_deref()).ok_or("there is no such figure")?;
    live.show_asked(state::asked(query, &live.of)?);
    Ok(figure.unwrap_or_else(|| SLUG.to_owned()))
}

/// What the figure shows now.
///
/// # Errors
/// Where another is asked for.
#[wasm_bindgen]
pub fn get(figure: Option<String>) -> Result<JsValue, JsValue> {
    let live = Live::find(figure.as_deref()).ok_or("this page has no such figure")?;
    let now = live.view();
    let words = live.of.figure(&now).words();
    let shows = Shows {
        view: SLUG.to_owned(),
        query: to_query(&now, &live.of.stance),
        shows: ["This link shows “", &words.title, "”. ", &words.sentence].concat(),
        title: words.title,
        words: words.summary,
        notices: live.state.with_untracked(|state| state.notices.clone()),
        // Statements carry their days: what is added later lies outside a period.
        version: String::new(),
        last: String::new(),
    };
    shows.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

/// What a reader takes away: a picture as SVG (`page`, `square`, `card`) with `foot` below it, or else its subtitle and
/// its rows. Empty where there is no such figure.
#[wasm_bindgen]
pub fn take(figure: &str, what: &str, foot: &str) -> String {
    let Some(live) = Live::find(Some(figure)) else { return String::new() };
    let now = live.view();
    let figure = live.of.figure(&now);
    let Some(format) = Format::named(what) else {
        return figure.words().subtitle + "\n" + &figure.table().to_lines();
    };
    figure.picture(format, foot)
}
