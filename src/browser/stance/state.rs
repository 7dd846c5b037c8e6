//! The figures that are live: the page's own, and those that were mounted in another page.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use model::Notice;
use model::stance::{Index, SLUG, StanceView, parse};
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

use super::super::dom::{document, find, follow_width};
use super::super::hydrated;
use super::super::shows::sentences;
use super::super::subscriptions::Subscriptions;
use crate::stance::{PRINTED, StanceData, StancePanel, StanceState};

/// A figure that is live.
#[derive(Clone)]
pub(super) struct Live {
    pub(super) of: Arc<StanceData>,
    pub(super) state: RwSignal<StanceState>,
    pub(super) figure: HtmlElement,
}

thread_local! {
    static ALL: RefCell<Vec<(u32, Live)>> = const { RefCell::new(Vec::new()) };
}

impl Live {
    /// The figure that goes by this key: the page's own, or `#1` and on, as [`mount`] has given it.
    pub(super) fn find(key: Option<&str>) -> Option<Self> {
        let number = match key {
            None | Some(SLUG) => hydrated::OWN,
            Some(key) => hydrated::number_in(key)?,
        };
        numbered(number)
    }

    /// The reader's choices.
    pub(super) fn view(&self) -> StanceView {
        self.state.with_untracked(|state| state.view.clone())
    }

    /// Shows another view; what was said of the one before is gone with it.
    pub(super) fn show(&self, view: StanceView, notices: Vec<String>) {
        let is_new = self.state.with_untracked(|state| state.view != view || state.notices != notices);
        if is_new {
            self.state.update(|state| (state.view, state.notices) = (view, notices));
        }
    }

    /// Shows the view of an address, and says what was not understood of it.
    pub(super) fn show_asked(&self, (view, notices): (StanceView, Vec<Notice>)) {
        self.show(view, sentences(&notices));
    }

    /// The number of an actor by its word.
    pub(super) fn actor(&self, id: &str) -> Option<Index> {
        let tables = self.of.stance.tables();
        tables.actors.iter().position(|one| one.id == id).map(|place| place as Index)
    }

    /// The number of a statement by its own.
    pub(super) fn statement(&self, id: &str) -> Option<Index> {
        let tables = self.of.stance.tables();
        tables.statements.iter().position(|one| one.id == id).map(|place| place as Index)
    }

    /// Where the evidence of this figure lies.
    pub(super) fn evidence(&self) -> Option<Element> {
        self.figure.closest("[data-evidence]").ok()?
    }

    /// Makes the figure live that the host has printed, and keeps it under this number.
    fn hydrate(&self, number: u32, subscriptions: Subscriptions) {
        let (of, state) = (Arc::clone(&self.of), self.state);
        let component = move || view! { <StancePanel of=of state=state number=number statement=statement/> };
        hydrated::hydrate(number, &self.figure, subscriptions, component, |subscriptions| {
            super::bind::bind(self, subscriptions);
            super::brush::bind(self, subscriptions);
            follow_width(&self.figure, subscriptions, move |layout| {
                if state.with_untracked(|state| state.layout != layout) {
                    state.update(|state| state.layout = layout);
                }
            });
            state.update(|state| state.live = true);
        });
        ALL.with_borrow_mut(|all| all.push((number, self.clone())));
    }
}

/// The view that a query asks of the figure, and what was not understood of it.
///
/// # Errors
/// Where it names another figure.
pub(super) fn asked(query: &str, of: &StanceData) -> Result<(StanceView, Vec<Notice>), JsValue> {
    parse(query, &of.stance).ok_or_else(|| "this is another figure".into())
}

fn numbered(number: u32) -> Option<Live> {
    ALL.with_borrow(|all| all.iter().find(|(known, _)| *known == number).map(|(_, live)| live.clone()))
}

/// The evidence of a statement, as the page has it: our own HTML.
fn statement(number: u32, id: &str) -> Option<String> {
    let item =
        numbered(number)?.evidence()?.query_selector(&["[data-statement=", id, "]"].concat()).ok()??;
    Some(item.inner_html())
}

/// The state of a figure as its author set it.
fn new_state(of: &StanceData, subscriptions: &Subscriptions) -> RwSignal<StanceState> {
    let author = StanceView::author(of.stance.tables());
    subscriptions.own(|| RwSignal::new(StanceState::new(author)))
}

/// Makes the page's own figure live.
pub(super) fn hydrate(of: StanceData) -> Option<Live> {
    let figure = find(&document()?, SLUG).filter(|figure| hydrated::is_as_printed(figure, &PRINTED))?;
    let ticked = ticked(&figure, &of);
    let subscriptions = Subscriptions::new();
    let state = new_state(&of, &subscriptions);
    let live = Live { of: Arc::new(of), state, figure };
    live.hydrate(hydrated::OWN, subscriptions);
    if let Some(view) = ticked {
        live.show(view, Vec::new());
    }
    Some(live)
}

/// Makes a figure live in another page, with the view of a query, and returns its key. `told` is called at each change.
///
/// # Errors
/// Where the query names another figure, or this one is not as it was printed. Then nothing was changed.
pub(super) fn mount(
    of: &Arc<StanceData>,
    figure: HtmlElement,
    query: &str,
    told: impl Fn() + 'static,
) -> Result<String, JsValue> {
    let asked = asked(query, of)?;
    if !hydrated::is_as_printed(&figure, &PRINTED) {
        return Err(hydrated::NOT_AS_PRINTED.into());
    }
    let subscriptions = Subscriptions::new();
    let state = new_state(of, &subscriptions);
    subscriptions.own(|| {
        Effect::new(move |before: Option<StanceView>| {
            let now = state.with(|state| state.view.clone());
            if before.is_some_and(|before| before != now) {
                told();
            }
            now
        })
    });
    let number = hydrated::next_number();
    let live = Live { of: Arc::clone(of), state, figure };
    live.hydrate(number, subscriptions);
    live.show_asked(asked);
    Ok(format!("#{number}"))
}

/// Lets go of a mounted figure, and of everything that was set up around it. Its elements stay where they are.
pub(super) fn unmount(key: &str) {
    if let Some(number) = hydrated::number_in(key) {
        ALL.with_borrow_mut(|all| all.retain(|(known, _)| *known != number));
        hydrated::remove(number);
    }
}

/// What the reader has ticked before this came alive: it stays.
fn ticked(figure: &HtmlElement, of: &StanceData) -> Option<StanceView> {
    let ticked = figure.query_selector("[data-key=tab]:checked").ok()??;
    let value = ticked.get_attribute("value")?;
    Some(parse(&["tab=", &value].concat(), &of.stance)?.0)
}
