//! Figures in other pages without a frame: `mount.js` puts what the host has printed into a shadow root, and this makes
//! it live. Nothing here looks at the document around it, nor at its address.

use std::cell::RefCell;
use std::sync::Arc;

use js_sys::Function;
use leptos::prelude::*;
use model::{Data, View};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::hydrated;
use super::state::{self, Live};
use super::subscriptions::Subscriptions;
use crate::Handles;
use crate::panel::PRINTED;

thread_local! {
    static DATA: RefCell<Option<Arc<Data>>> = const { RefCell::new(None) };
    static MOUNTED: RefCell<Vec<(u32, Live)>> = const { RefCell::new(Vec::new()) };
}

/// The figure that goes by this key.
pub(super) fn find(key: &str) -> Option<Live> {
    let number = hydrated::number_in(key)?;
    MOUNTED.with_borrow(|all| all.iter().find(|(known, _)| *known == number).map(|(_, live)| live.clone()))
}

/// Keeps the published data, for figures that will be mounted.
///
/// # Errors
/// Where it cannot be read.
#[wasm_bindgen]
pub fn load(tables: &[u8]) -> Result<(), JsValue> {
    let data = super::api::read(tables)?;
    DATA.set(Some(Arc::new(data)));
    Ok(())
}

/// Makes a figure live that the host has printed, with the view of a query, and answers with the key by which `get`,
/// `set`, `take` and `unmount` know it. `told` is called at each change.
///
/// # Errors
/// Where there is no data yet, the element is no figure of it as it was printed, or the query names another figure. Then
/// nothing was changed.
#[wasm_bindgen]
pub fn mount(figure: HtmlElement, query: &str, told: Function) -> Result<String, JsValue> {
    let data = DATA.with_borrow(Clone::clone).ok_or("there is no data yet")?;
    let slug = figure.get_attribute("data-figure").unwrap_or_default();
    let name = data.named(&slug).ok_or("there is no such figure")?;
    let asked = state::parse(query, name, &data)?;
    if !hydrated::is_as_printed(&figure, &PRINTED) {
        return Err(hydrated::NOT_AS_PRINTED.into());
    }

    let subscriptions = Subscriptions::new();
    let handles = subscriptions.own(|| Handles::new(data.author(name)));
    subscriptions.own(|| {
        Effect::new(move |before: Option<View>| {
            let now = handles.view.get();
            if before.is_some_and(|before| before != now) {
                told.call0(&JsValue::NULL).ok();
            }
            now
        })
    });
    let number = hydrated::next_number();
    let live = Live { data, name, handles };
    live.hydrate(number, &figure, subscriptions);
    live.show(&asked);
    MOUNTED.with_borrow_mut(|all| all.push((number, live)));
    Ok(format!("#{number}"))
}

/// Lets go of a mounted figure, and of everything that was set up around it. Its elements stay where they are.
#[wasm_bindgen]
pub fn unmount(key: &str) {
    if let Some(number) = hydrated::number_in(key) {
        MOUNTED.with_borrow_mut(|all| all.retain(|(known, _)| *known != number));
        hydrated::remove(number);
    }
}
