//! Dots, links and buttons that open evidence: that of an actor beside the map, and a statement in it.

use leptos::prelude::*;
use model::stance::{Counts, Index, StanceView, set_counts};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, MouseEvent, PointerEvent};

use crate::browser::shared::dom::{all, next_frame, opens_elsewhere};
use crate::browser::shared::live::Live;
use crate::browser::shared::part::focus_soon;
use crate::stance::data::StanceData;

/// How far from a mark a thumb still means it, in pixels.
const NEAR: i32 = 24;

/// The number of a statement by its word.
pub(super) fn statement(data: &StanceData, id: &str) -> Option<Index> {
    let statements = &data.stance.tables().statements;
    statements.iter().position(|one| one.id == id).map(|place| place as Index)
}

/// A statement with its evidence, as the page around the figure has it: our own HTML.
pub(super) fn statement_of(figure: &HtmlElement, id: &str) -> Option<Element> {
    evidence_around(figure)?.query_selector(&["[data-statement=", id, "]"].concat()).ok()?
}

/// Where the evidence of the figure lies.
pub(super) fn evidence_around(figure: &HtmlElement) -> Option<Element> {
    figure.closest("[data-evidence]").ok()?
}

/// Opens what was pressed, or takes a change of a statement back. None where it was nothing of this.
pub(super) fn click(live: &Live<StanceData>, event: &Event, pressed: &Element) -> Option<()> {
    let mouse: &MouseEvent = event.dyn_ref()?;
    if let Some(link) = pressed.closest("a[href^='#']").ok()? {
        follow(live, mouse, &link);
        return Some(());
    }
    if let Some(id) = pressed.get_attribute("data-back") {
        let mut view = live.view();
        set_counts(&mut view.choices, statement(&live.data, &id)?, Counts::Whole);
        live.choose(view);
        return Some(());
    }
    if let Some(drawing) = pressed.closest(".maps .drawing").ok()? {
        follow(live, mouse, &nearest(&drawing, mouse)?);
        return Some(());
    }
    let is_closing = pressed.get_attribute("data-set").is_some_and(|choices| choices == "actor=none");
    let actor = live.state.with_untracked(|state| state.view.actor);
    let actor = actor.and_then(|actor| live.data.stance.tables().actor(actor));
    if is_closing
        && by_keyboard(mouse)
        && let Some(actor) = actor
    {
        focus_soon(&live.element, [".maps a[href='#actor-", &actor.id, "']"].concat());
    }
    None
}

/// Whether the keyboard pressed it. The drawing, and what was pressed in it, is written anew then: the keyboard goes to
/// the evidence, and back to the mark when that is closed.
fn by_keyboard(event: &MouseEvent) -> bool {
    // Firefox counts a key as a click; what belongs to no pointer has −1 for it.
    event.detail() == 0 || event.unchecked_ref::<PointerEvent>().pointer_id() < 0
}

/// A link to an actor opens its evidence beside the map, one to a statement shows it there.
fn follow(live: &Live<StanceData>, mouse: &MouseEvent, link: &Element) -> Option<()> {
    if opens_elsewhere(mouse) {
        return None;
    }
    let tables = live.data.stance.tables();
    let href = link.get_attribute("href")?;
    let mut view = live.view();
    if let Some(id) = href.strip_prefix("#actor-") {
        let actor = tables.actors.iter().position(|one| one.id == id)?;
        view.actor = Some(actor as Index);
        view.with = view.with.filter(|with| Some(*with) != view.actor);
        mouse.prevent_default();
        live.choose(view);
        if by_keyboard(mouse) {
            focus_soon(&live.element, ".opened".into());
        }
        return Some(());
    }
    let one = tables.statements.iter().find(|one| href.strip_prefix('#') == Some(one.id.as_str()))?;
    mouse.prevent_default();
    let is_open = view.actor.is_some_and(|actor| tables.speaks_for(one.actor, actor));
    if !is_open {
        live.choose(StanceView { actor: Some(one.actor), with: None, ..view });
    }
    show_statement(&live.element, &one.id);
    Some(())
}

/// Brings a statement of the open evidence into the window, and the keyboard to it.
fn show_statement(figure: &HtmlElement, id: &str) {
    let (figure, selector) = (figure.clone(), ["[data-of=", id, "]"].concat());
    // The evidence is written first.
    next_frame(Box::new(move || {
        let found = figure.query_selector(&selector).ok().flatten();
        if let Some(item) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            if let Ok(Some(folded)) = item.closest("details") {
                folded.set_attribute("open", "").ok();
            }
            item.scroll_into_view();
            item.focus().ok();
        }
    }));
}

/// The mark nearest to where a thumb came down, where one is near: a mark is smaller than a thumb.
fn nearest(drawing: &Element, event: &MouseEvent) -> Option<Element> {
    let mut found = None;
    let mut least = f64::from(NEAR * NEAR);
    for link in all(drawing, "a") {
        let bounds = link.first_element_child()?.get_bounding_client_rect();
        let across = bounds.x() + bounds.width() / 2.0 - f64::from(event.client_x());
        let down = bounds.y() + bounds.height() / 2.0 - f64::from(event.client_y());
        let distance = across * across + down * down;
        if distance < least {
            (found, least) = (Some(link), distance);
        }
    }
    found
}
