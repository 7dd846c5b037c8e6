//! The page's address and history: read when the page opens and when the reader goes back, written when a view
//! changes. The address names the figure that changed last; an entry of the history remembers all of them.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{History, Window};

use super::dom::{show_first, theme};
use super::figure_data::{FigureData, ParsedQuery};
use super::live::Live;
use super::pace::Pace;
use super::page::Page;
use super::subscriptions::{Subscriptions, for_page};

/// Keeps figures and history in step.
struct Address<D: FigureData> {
    page: Page<D>,
    window: Window,
    history: History,
    /// The page's own choice in the address, which stays whatever the figures show: `&theme=dark`.
    theme: String,
    /// The gesture that was written last: going on with it makes no entry of its own.
    last: Cell<Option<(D::Name, Gesture)>>,
    /// What is still to be written.
    waiting: Cell<Option<Entry>>,
    pace: Pace,
}

/// An entry of the history.
struct Entry {
    query: String,
    /// Whether it is a new one, or takes the place of the one that is there.
    is_new: bool,
}

/// What a reader does in one go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gesture {
    /// Moving the pinned place on.
    Pin,
    /// Dragging a handle.
    Drag,
}

/// Puts the view of the address into its figure, and keeps the two in step from then on. Does nothing where the browser
/// keeps no history, or no figure is live.
pub(crate) fn follow<D: FigureData>(page: &Page<D>) -> Option<()> {
    // Where no figure could be made live, the page of the one that the address asks for may be this very page: to go
    // there would not end.
    if page.figures.is_empty() {
        return None;
    }
    let window = web_sys::window()?;
    let history = window.history().ok()?;
    let theme = theme(&window);
    let address = Rc::new(Address {
        page: page.clone(),
        window,
        history,
        theme,
        last: Cell::new(None),
        waiting: Cell::new(None),
        pace: Pace::new(),
    });
    address.open();
    for live in &page.figures {
        address.write_changes(live);
    }
    let gone_back = Rc::clone(&address);
    let subscriptions = Subscriptions::new();
    subscriptions.listen(&address.window, "popstate", Box::new(move |_| gone_back.go_back()));
    subscriptions.keep();
    Some(())
}

/// Opens the page of a view that this page does not show. Where that lies, the address of the data tells.
fn go_to(window: &Window, slug: &str, query: &str) {
    let link = window.document().and_then(|document| document.query_selector("[data-series]").ok().flatten());
    let series = link.and_then(|link| link.get_attribute("href")).unwrap_or_default();
    if let Some((root, _)) = series.split_once("data/") {
        window.location().replace(&[root, "v/", slug, "/", query].concat()).ok();
    }
}

impl<D: FigureData> Address<D> {
    /// A link shows its view; a page that is loaded anew shows what it showed before.
    fn open(&self) {
        let Self { page, window, .. } = self;
        if self.recall(true) {
            return;
        }
        let query = window.location().search().unwrap_or_default();
        if let Some(slug) = D::page_elsewhere(&query) {
            return go_to(window, slug, &query);
        }
        // The page of one view needs no name for it.
        let is_one = page.figures.len() == 1 || D::is_of_all(&query);
        let only = page.figures.first().filter(|_| is_one).map(|live| live.name);
        if let Some(ParsedQuery { view, notices, .. }) = page.data.parse(&query, only) {
            let name = D::name_of(&view);
            match page.find(name) {
                // What the reader has chosen meanwhile is newer than the link.
                Some(live) if live.is_authors() => {
                    live.show_recorded(view, notices);
                    if query.contains("view=") {
                        show_first(&live.element);
                    }
                }
                Some(_) => {}
                None => return go_to(window, page.data.slug(name), &query),
            }
        }
        self.remember();
    }

    fn go_back(&self) {
        self.last.set(None);
        self.waiting.set(None);
        if !self.recall(false) {
            // An entry of the browser's own making, as for a link within the page.
            self.remember();
        }
    }

    /// Puts what the history's entry remembers into the figures, those that the reader has changed already aside
    /// where they are to be kept, and says whether it remembers anything.
    fn recall(&self, keep_changed: bool) -> bool {
        let Self { page, history, .. } = self;
        let Some(remembered) = history.state().ok().and_then(|state| state.as_string()) else {
            return false;
        };
        for ParsedQuery { view, .. } in remembered.split(' ').filter_map(|query| page.data.parse(query, None))
        {
            let live = page.find(D::name_of(&view));
            if let Some(live) = live.filter(|live| !keep_changed || live.is_authors()) {
                live.show_recorded(view, Vec::new());
            }
        }
        true
    }

    /// What an entry remembers: the query of every figure.
    fn memory(&self) -> JsValue {
        let page = &self.page;
        let queries: Vec<String> = page.figures.iter().map(|live| page.data.to_query(&live.view())).collect();
        JsValue::from_str(&queries.join(" "))
    }

    fn remember(&self) {
        self.history.replace_state_with_url(&self.memory(), "", None).ok();
    }

    /// Writes a figure's view whenever the reader changes it.
    fn write_changes(self: &Rc<Self>, live: &Live<D>) {
        let (address, name, state) = (Rc::clone(self), live.name, live.state);
        for_page(|| {
            live.watch(Box::new(move |before, now| {
                let (recorded, dragging) = state.with_untracked(|state| (state.recorded, state.dragging));
                if let Some(before) = before.filter(|_| !recorded) {
                    let gesture = if dragging {
                        Some(Gesture::Drag)
                    } else {
                        D::differ_by_pin(before, now).then_some(Gesture::Pin)
                    };
                    address.write(now, gesture.map(|gesture| (name, gesture)));
                }
            }));
        });
    }

    /// Writes a view to the history, later than it is drawn: a browser takes longer for the one than for the other, and
    /// refuses where it is asked too often. One entry waits at most; a view that comes meanwhile takes its place.
    fn write(self: &Rc<Self>, now: &D::View, gesture: Option<(D::Name, Gesture)>) {
        let query = ["?", &self.page.data.to_query(now), &self.theme].concat();
        let goes_on = self.last.replace(gesture) == gesture && gesture.is_some();
        let before = self.waiting.take();
        let is_new = !goes_on || before.as_ref().is_some_and(|before| before.is_new);
        self.waiting.set(Some(Entry { query, is_new }));
        if before.is_none() {
            self.write_later(self.pace.admits());
        }
    }

    fn write_later(self: &Rc<Self>, at_once: bool) {
        let address = Rc::clone(self);
        let write = move || {
            let Some(entry) = address.waiting.take() else { return };
            // The other figures have followed by now.
            let (memory, url, history) = (address.memory(), Some(entry.query.as_str()), &address.history);
            let written = if entry.is_new {
                history.push_state_with_url(&memory, "", url)
            } else {
                history.replace_state_with_url(&memory, "", url)
            };
            if written.is_err() {
                address.waiting.set(Some(entry));
                address.write_later(false);
            }
        };
        if at_once {
            set_timeout(write, Duration::ZERO);
        } else {
            set_timeout(write, Pace::INTERVAL);
        }
    }
}
