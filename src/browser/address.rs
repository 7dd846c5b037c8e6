//! The page's address and history: read when the page opens and when the reader goes back, written when a view
//! changes. The address names the figure that changed last; an entry of the history remembers all of them.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use model::{Data, Name, View};
use wasm_bindgen::prelude::*;
use web_sys::{History, Window};

use super::dom::{show_first, theme};
use super::state::{Page, sentences};
use super::subscriptions::{Subscriptions, for_page};
use crate::Handles;

/// Keeps figures and history in step.
#[derive(Clone)]
pub(super) struct Follower {
    page: Page,
    window: Window,
    history: History,
    /// What was put into each figure from the history, and so is not to be written into it.
    applied: Rc<Vec<(Name, Cell<Option<View>>)>>,
    /// The page's own choice in the address, which stays whatever the figures show: `&theme=dark`.
    theme: String,
    /// The gesture that was written last: going on with it makes no entry of its own.
    last: Rc<Cell<Option<(Name, Gesture)>>>,
}

/// What a reader does in one go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gesture {
    /// Moving the pinned place on.
    Pin,
    /// Dragging a handle.
    Drag,
}

/// Puts the view of the address into its figure, and keeps the two in step from then on.
pub(super) fn follow(page: &Page) -> Option<Follower> {
    let window = web_sys::window()?;
    let history = window.history().ok()?;
    let applied = page.figures.iter().map(|(name, _)| (*name, Cell::new(None))).collect();
    let theme = theme(&window);
    let (page, applied, last) = (page.clone(), Rc::new(applied), Rc::default());
    let follower = Follower { page, window, history, applied, theme, last };
    follower.open();
    for (name, handles) in &follower.page.figures {
        follower.write_changes(*name, *handles);
    }
    let goer = follower.clone();
    let subscriptions = Subscriptions::new();
    subscriptions.listen(&follower.window, "popstate", Box::new(move |_| goer.go_back()));
    subscriptions.keep();
    Some(follower)
}

/// Opens the page of a view that this page does not show. Where that lies, the address of the data tells.
fn go_to(window: &Window, slug: &str, query: &str) {
    let link = window.document().and_then(|document| document.query_selector("[data-series]").ok().flatten());
    let series = link.and_then(|link| link.get_attribute("href")).unwrap_or_default();
    if let Some((root, _)) = series.split_once("data/") {
        window.location().replace(&format!("{root}v/{slug}/{query}")).ok();
    }
}

impl Follower {
    fn data(&self) -> &Data {
        &self.page.data
    }

    /// A link shows its view; a page that is loaded anew shows what it showed before.
    fn open(&self) {
        if self.recall(true) {
            return;
        }
        let query = self.window.location().search().unwrap_or_default();
        if model::stance::is_asked(&query) {
            return go_to(&self.window, model::stance::SLUG, &query);
        }
        // The page of one view needs no name for it; what was known is said of all the figures of an article.
        let is_one = self.page.figures.len() == 1 || query.contains("asof=");
        let only = self.page.figures.first().filter(|_| is_one).map(|(name, _)| *name);
        if let Some(parsed) = model::parse(&query, self.data(), only) {
            let name = parsed.view.name;
            match self.page.handles(name) {
                // What the reader has chosen meanwhile is newer than the link.
                Some(handles) if handles.view.get_untracked() == self.data().author(name) => {
                    let is_asked = query.contains("view=");
                    self.put(name, handles, parsed.view);
                    handles.notices.set(Some((parsed.view, sentences(&parsed, self.data()))));
                    if is_asked {
                        show_first(self.data().slug(name));
                    }
                }
                Some(_) => {}
                None => return go_to(&self.window, self.data().slug(name), &query),
            }
        }
        self.remember();
    }

    fn go_back(&self) {
        self.last.set(None);
        if !self.recall(false) {
            // An entry of the browser's own making, as for a link within the page.
            self.remember();
        }
    }

    /// Puts what the history's entry remembers into the figures, those that the reader has changed already aside
    /// where they are to be kept, and says whether it remembers anything.
    fn recall(&self, keep_changed: bool) -> bool {
        let Some(remembered) = self.history.state().ok().and_then(|state| state.as_string()) else {
            return false;
        };
        for parsed in remembered.split(' ').filter_map(|query| model::parse(query, self.data(), None)) {
            let name = parsed.view.name;
            let handles = self.page.handles(name);
            let kept =
                |handles: &Handles| keep_changed && handles.view.get_untracked() != self.data().author(name);
            if let Some(handles) = handles.filter(|handles| !kept(handles)) {
                self.put(name, handles, parsed.view);
            }
        }
        true
    }

    fn applied(&self, name: Name) -> Option<&Cell<Option<View>>> {
        self.applied.iter().find(|(known, _)| *known == name).map(|(_, applied)| applied)
    }

    /// Shows a view without a step in the history.
    pub(super) fn put(&self, name: Name, handles: Handles, view: View) {
        if handles.view.get_untracked() != view {
            if let Some(applied) = self.applied(name) {
                applied.set(Some(view));
            }
            handles.view.set(view);
        }
    }

    /// What an entry remembers: the query of every figure.
    fn memory(&self) -> JsValue {
        let queries: Vec<String> = self
            .page
            .figures
            .iter()
            .map(|(_, handles)| model::to_query(&handles.view.get_untracked(), self.data()))
            .collect();
        JsValue::from_str(&queries.join(" "))
    }

    fn remember(&self) {
        self.history.replace_state_with_url(&self.memory(), "", None).ok();
    }

    /// Writes a figure's view whenever the reader changes it.
    fn write_changes(&self, name: Name, handles: Handles) {
        let follower = self.clone();
        for_page(|| {
            Effect::new(move |before: Option<View>| {
                let now = handles.view.get();
                let put = follower.applied(name).and_then(Cell::take);
                if let Some(before) = before.filter(|before| *before != now && put != Some(now)) {
                    follower.write(before, now, handles);
                }
                now
            })
        });
    }

    fn write(&self, before: View, now: View, handles: Handles) {
        let query = format!("?{}{}", model::to_query(&now, self.data()), self.theme);
        let gesture = if handles.dragging.get_untracked() {
            Some(Gesture::Drag)
        } else {
            (View { pin: now.pin, ..before } == now).then_some(Gesture::Pin)
        };
        let gesture = gesture.map(|gesture| (now.name, gesture));
        let goes_on = gesture.is_some() && self.last.replace(gesture) == gesture;
        if !goes_on {
            self.last.set(gesture);
        }
        let follower = self.clone();
        // A browser takes longer to write its history than a figure to be drawn: that comes first. By then the other
        // figures have followed, too.
        let write = move || {
            let memory = follower.memory();
            if goes_on {
                follower.history.replace_state_with_url(&memory, "", Some(&query)).ok();
            } else {
                follower.history.push_state_with_url(&memory, "", Some(&query)).ok();
            }
        };
        set_timeout(write, Duration::ZERO);
    }
}
