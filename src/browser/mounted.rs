//! Figures in other pages without a frame: `mount.js` puts what the host has printed into a shadow root, and this makes
//! it live. Nothing here looks at the document around it, nor at its address.

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use js_sys::Function;
use leptos::prelude::*;
use model::{Data, View};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::life::Life;
use super::state::{self, Live};

/// A figure in another page.
struct Mounted {
    live: Live,
    life: Life,
    /// Takes the component apart.
    undo: Box<dyn FnOnce()>,
}

thread_local! {
    static DATA: RefCell<Option<Arc<Data>>> = const { RefCell::new(None) };
    static MOUNTED: RefCell<Vec<(u32, Mounted)>> = const { RefCell::new(Vec::new()) };
    static COUNT: Cell<u32> = const { Cell::new(0) };
}

/// The figure that goes by this key.
pub(super) fn find(key: &str) -> Option<Live> {
    let number: u32 = key.strip_prefix('#')?.parse().ok()?;
    MOUNTED.with_borrow(|all| all.iter().find(|(known, _)| *known == number).map(|(_, one)| one.live.clone()))
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
/// Where there is no data yet, or the element is no figure of it.
#[wasm_bindgen]
pub fn mount(figure: HtmlElement, query: &str, told: Function) -> Result<String, JsValue> {
    let data = DATA.with_borrow(Clone::clone).ok_or("there is no data yet")?;
    let slug = figure.get_attribute("data-figure").unwrap_or_default();
    let name = data.named(&slug).ok_or("there is no such figure")?;
    let life = Life::new();
    let (handles, undo) = state::hydrate_one(&data, name, &figure, &life);
    let live = Live { data, name, handles };
    live.show(query)?;
    life.with(|| {
        Effect::new(move |before: Option<View>| {
            let now = handles.view.get();
            if before.is_some_and(|before| before != now) {
                told.call0(&JsValue::NULL).ok();
            }
            now
        })
    });
    let number = COUNT.get().wrapping_add(1);
    COUNT.set(number);
    MOUNTED.with_borrow_mut(|all| all.push((number, Mounted { live, life, undo })));
    Ok(format!("#{number}"))
}

/// Lets go of a mounted figure, and of everything that it has set up.
#[wasm_bindgen]
pub fn unmount(key: &str) {
    let number = key.strip_prefix('#').and_then(|number| number.parse::<u32>().ok());
    let gone = MOUNTED.with_borrow_mut(|all| {
        let at = all.iter().position(|(known, _)| Some(*known) == number)?;
        Some(all.remove(at).1)
    });
    if let Some(Mounted { life, undo, .. }) = gone {
        life.end();
        undo();
    }
}
