//! The figures that are live: the page's own, and those that were mounted in another page.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::mount::hydrate_from;
use leptos::prelude::*;
use model::stance::{Index, SLUG, StanceView, parse};
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

use super::super::dom::{document, find, follow_width};
use super::super::life::Life;
use super::super::shows::sentences;
use crate::stance::{StanceData, StancePanel, StanceState};

/// A figure that is live.
#[derive(Clone)]
pub(super) struct Live {
    pub(super) of: Arc<StanceData>,
    pub(super) state: RwSignal<StanceState>,
    pub(super) figure: HtmlElement,
}

/// The number of the page's own figure; mounted ones have others.
const OWN: u32 = 0;

/// Takes a component apart.
type Undo = Box<dyn FnOnce()>;

/// What one figure has set up, and what takes it apart.
struct Kept {
    number: u32,
    figure: HtmlElement,
    live: Option<(Live, Life, Undo)>,
}

thread_local! {
    static ALL: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

impl Live {
    /// The figure that goes by this key: the page's own, or `#1` and on, as [`mount`] has given it.
    pub(super) fn find(key: Option<&str>) -> Option<Self> {
        let number = match key {
            None | Some(SLUG) => OWN,
            Some(key) => key.strip_prefix('#')?.parse().ok()?,
        };
        ALL.with_borrow(|all| {
            let kept = all.iter().find(|kept| kept.number == number)?;
            kept.live.as_ref().map(|(live, ..)| live.clone())
        })
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

    /// Shows the view of a query, and says what was not understood of it.
    ///
    /// # Errors
    /// Where it names another view.
    pub(super) fn ask(&self, query: &str) -> Result<(), JsValue> {
        let (view, notices) = parse(query, &self.of.stance).ok_or("this is another figure")?;
        self.show(view, sentences(&notices));
        Ok(())
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
        evidence(&self.figure)
    }
}

fn evidence(figure: &HtmlElement) -> Option<Element> {
    figure.closest("[data-evidence]").ok()?
}

/// The evidence of a statement, as the page has it: our own HTML.
fn statement(number: u32, id: &str) -> Option<String> {
    let figure =
        ALL.with_borrow(|all| all.iter().find(|kept| kept.number == number).map(|kept| kept.figure.clone()));
    let item = evidence(&figure?)?.query_selector(&["[data-statement=", id, "]"].concat()).ok()??;
    Some(item.inner_html())
}

/// Makes the page's own figure live.
pub(super) fn hydrate(of: StanceData) -> Option<Live> {
    let figure = find(&document()?, SLUG)?;
    let ticked = ticked(&figure, &of);
    let life = Life::new();
    let (live, undo) = hydrate_one(&Arc::new(of), OWN, &figure, &life);
    if let Some(view) = ticked {
        live.show(view, Vec::new());
    }
    keep(OWN, &live, life, undo);
    Some(live)
}

fn hydrate_one(of: &Arc<StanceData>, number: u32, figure: &HtmlElement, life: &Life) -> (Live, Undo) {
    ALL.with_borrow_mut(|all| all.push(Kept { number, figure: figure.clone(), live: None }));
    let author = StanceView::author(of.stance.tables());
    let state = life.with(|| RwSignal::new(StanceState::new(author)));
    let inside = Arc::clone(of);
    let component = hydrate_from(figure.clone(), move || {
        view! { <StancePanel of=inside state=state number=number statement=statement/> }
    });
    let live = Live { of: Arc::clone(of), state, figure: figure.clone() };
    super::bind::bind(&live, life);
    super::brush::bind(&live, life);
    follow_width(figure, life, move |layout| {
        if state.with_untracked(|state| state.layout != layout) {
            state.update(|state| state.layout = layout);
        }
    });
    state.update(|state| state.live = true);
    figure.set_attribute("data-state", "live").ok();
    (live, Box::new(move || drop(component)))
}

fn keep(number: u32, live: &Live, life: Life, undo: Undo) {
    ALL.with_borrow_mut(|all| {
        if let Some(kept) = all.iter_mut().find(|kept| kept.number == number) {
            kept.live = Some((live.clone(), life, undo));
        }
    });
}

/// Makes a figure live in another page, with the view of a query, and returns its key. `told` is called at each change.
///
/// # Errors
/// Where the query names another view: then the figure stays as it was printed.
pub(super) fn mount(
    of: &Arc<StanceData>,
    figure: &HtmlElement,
    query: &str,
    told: impl Fn() + 'static,
) -> Result<String, JsValue> {
    let number = ALL.with_borrow(|all| all.iter().map(|kept| kept.number).max()).unwrap_or(OWN) + 1;
    let life = Life::new();
    let (live, undo) = hydrate_one(of, number, figure, &life);
    live.ask(query)?;
    life.with(|| {
        Effect::new(move |before: Option<StanceView>| {
            let now = live.state.with(|state| state.view.clone());
            if before.is_some_and(|before| before != now) {
                told();
            }
            now
        })
    });
    let live = Live { of: Arc::clone(of), state: live.state, figure: figure.clone() };
    keep(number, &live, life, undo);
    Ok(format!("#{number}"))
}

/// Lets go of a mounted figure, and of everything that it has set up.
pub(super) fn unmount(key: &str) {
    let number = key.strip_prefix('#').and_then(|number| number.parse::<u32>().ok());
    let gone = ALL.with_borrow_mut(|all| {
        let at = all.iter().position(|kept| Some(kept.number) == number)?;
        all.remove(at).live
    });
    if let Some((_, life, undo)) = gone {
        life.end();
        undo();
    }
}

/// What the reader has ticked before this came alive: it stays.
fn ticked(figure: &HtmlElement, of: &StanceData) -> Option<StanceView> {
    let ticked = figure.query_selector("[data-key=tab]:checked").ok()??;
    let value = ticked.get_attribute("value")?;
    Some(parse(&["tab=", &value].concat(), &of.stance)?.0)
}
