//! The figure that is live in this page.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::mount::hydrate_from;
use leptos::prelude::*;
use model::stance::{Index, SLUG, StanceView, parse};
use web_sys::{Element, HtmlElement};

use super::super::dom::{document, find, follow_width, for_ever};
use crate::stance::{StanceData, StancePanel, StanceState};

/// What is live.
#[derive(Clone)]
pub(super) struct Page {
    pub(super) of: Arc<StanceData>,
    pub(super) state: RwSignal<StanceState>,
    pub(super) figure: HtmlElement,
}

thread_local! {
    static PAGE: RefCell<Option<Page>> = const { RefCell::new(None) };
}

impl Page {
    /// The page, once it is live.
    pub(super) fn get() -> Option<Self> {
        PAGE.with_borrow(Clone::clone)
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

    /// The number of an actor by its word.
    pub(super) fn actor(&self, id: &str) -> Option<Index> {
        let tables = self.of.stance.tables();
        tables.actors.iter().position(|one| one.id == id).map(|place| place as Index)
    }
}

/// Makes the figure live.
pub(super) fn hydrate(of: StanceData) -> Option<Page> {
    let figure = find(&document()?, SLUG)?;
    let of = Arc::new(of);
    let ticked = ticked(&figure, &of);
    let author = StanceView::author(of.stance.tables());
    let state = for_ever(|| RwSignal::new(StanceState::new(author)));
    let inside = Arc::clone(&of);
    hydrate_from(figure.clone(), move || {
        view! { <StancePanel of=inside state=state statement=statement/> }
    })
    .forget();
    let page = Page { of, state, figure };
    PAGE.set(Some(page.clone()));
    if let Some(view) = ticked {
        page.show(view, Vec::new());
    }
    super::bind::bind(&page);
    follow_width(&page.figure, move |layout| {
        if state.with_untracked(|state| state.layout != layout) {
            state.update(|state| state.layout = layout);
        }
    });
    state.update(|state| state.live = true);
    page.figure.set_attribute("data-state", "live").ok();
    Some(page)
}

/// What the reader has ticked before this came alive: it stays.
fn ticked(figure: &HtmlElement, of: &StanceData) -> Option<StanceView> {
    let ticked = figure.query_selector("[data-key=tab]:checked").ok()??;
    let value = ticked.get_attribute("value")?;
    Some(parse(&["tab=", &value].concat(), &of.stance)?.0)
}

/// Where the page has the evidence.
pub(super) fn evidence() -> Option<Element> {
    let figure: Element = find(&document()?, SLUG)?.into();
    figure.closest("[data-evidence]").ok()?
}

/// The evidence of a statement, as the page has it: our own HTML, whose ids stay with it.
fn statement(id: &str) -> Option<String> {
    let item = evidence()?.query_selector(&["[data-statement=", id, "]"].concat()).ok()??;
    Some(item.inner_html())
}
