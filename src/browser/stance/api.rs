//! What scripts of the page can ask of the stance map, as of a chart: see the other `api`.

use figure::Format;
use figure::stance::{Expert, Frame, Timeline};
use leptos::prelude::*;
use model::stance::{SLUG, Stance, StanceTables, parse, to_query};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::super::shows::Shows;
use super::state::Page;
use super::{address, blind, brush, state};
use crate::stance::StanceData;

/// Makes the page's figure live with what the host has written: statements, experts, and where the days of the arrivals chart lie.
///
/// # Errors
/// Where it cannot be read: then nothing was changed.
#[wasm_bindgen]
pub fn start(tables: &[u8]) -> Result<(), JsValue> {
    let (stance, experts, frames): (StanceTables, Vec<[u16; 4]>, [Frame; 2]) =
        postcard::from_bytes(tables)
            .map_err(|error| JsValue::from_str(&format!("the data cannot be read: {error}")))?;
    let expert = |[party, policy, salience, dissent]: [u16; 4]| Expert { party, policy, salience, dissent };
    let experts = experts.into_iter().map(expert).collect();
    let of =
        StanceData { stance: Stance::from(stance), experts, timeline: Timeline::of(frames), chart: None };
    let page = state::hydrate(of).ok_or("there is no stance map")?;
    address::follow(&page);
    brush::bind(&page);
    blind::bind(&page);
    Ok(())
}

/// Shows the view of a query, such as `view=stance&x=law`, and answers with the figure's name. The page follows in a
/// microtask.
///
/// # Errors
/// Where the query names another view.
#[wasm_bindgen]
pub fn set(query: &str) -> Result<String, JsValue> {
    let page = Page::get().ok_or("the figures are not live")?;
    let (view, notices) = parse(query, &page.of.stance).ok_or("this page has no such figure")?;
    page.show(view, address::sentences(&notices));
    Ok(SLUG.to_owned())
}

/// What the figure shows now.
///
/// # Errors
/// Where another is asked for.
#[wasm_bindgen]
pub fn get(view: Option<String>) -> Result<JsValue, JsValue> {
    let page = Page::get().ok_or("the figures are not live")?;
    if view.is_some_and(|view| view != SLUG) {
        return Err("this page has no such figure".into());
    }
    let now = page.view();
    let words = page.of.figure(&now).words();
    let shows = Shows {
        view: SLUG.to_owned(),
        query: to_query(&now, &page.of.stance),
        title: words.title,
        words: words.summary,
        notices: page.state.with_untracked(|state| state.notices.clone()),
    };
    shows.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

/// What a reader takes away: a picture as SVG (`page`, `square`, `card`) with `foot` below it, or else its subtitle and
/// its rows. Empty where there is no such figure.
#[wasm_bindgen]
pub fn take(view: &str, what: &str, foot: &str) -> String {
    let Some(page) = Page::get().filter(|_| view == SLUG) else { return String::new() };
    let now = page.view();
    let figure = page.of.figure(&now);
    let Some(format) = Format::named(what) else {
        return figure.words().subtitle + "\n" + &figure.table().to_lines();
    };
    figure.picture(format, foot)
}
