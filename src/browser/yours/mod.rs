//! The page on which a reader answers the propositions: its program. What `boot.js` asks of it is what it asks of any.
//! Answers are in its memory and nowhere else, until the reader asks for a link.

mod events;
mod link;
mod page;
mod show;

use std::cell::RefCell;
use std::rc::Rc;

use model::stance::{Stance, StanceTables};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use page::Page;

thread_local! {
    static STANCE: RefCell<Option<Rc<Stance>>> = const { RefCell::new(None) };
}

/// Keeps the statements, as the host has written them for the stance map; what stands behind them is not read.
///
/// # Errors
/// Where they cannot be read.
#[wasm_bindgen]
pub fn load(tables: &[u8]) -> Result<(), JsValue> {
    // Why not is of no use to anybody: the file is of another build, or was cut short.
    let tables = postcard::from_bytes::<StanceTables>(tables).map_err(|_| "the data cannot be read")?;
    STANCE.set(Some(Rc::new(Stance::from(tables))));
    Ok(())
}

/// Lets the reader answer.
///
/// # Errors
/// Where there is no data yet.
#[wasm_bindgen]
pub fn hydrate(section: HtmlElement) -> Result<(), JsValue> {
    let stance = STANCE.with_borrow(Clone::clone).ok_or("there is no data yet")?;
    events::start(Page::new(stance, section));
    Ok(())
}

/// There is nothing else on the page to be connected.
#[wasm_bindgen]
pub fn connect() {}
