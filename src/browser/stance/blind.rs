//! The statements without names: a reader says who may have said it, then sees. Nothing of it leaves the page.

use std::cell::RefCell;
use std::rc::Rc;

use figure::escape;
use model::stance::Index;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::evidence::{evidence_around, statement_of};
use crate::browser::shared::dom::{control, set_text};
use crate::browser::shared::live::Live;
use crate::browser::shared::subscriptions::{self, Subscriptions};
use crate::stance::data::StanceData;

/// Where the reader is.
#[derive(Default)]
struct Round {
    /// The statements still to come, the next one last.
    left: Vec<Index>,
    now: Option<Index>,
    right: u32,
    guessed: u32,
}

/// Connects the section, where the page has one.
pub(super) fn listen(live: &Live<StanceData>) -> Option<()> {
    let section: HtmlElement =
        evidence_around(&live.element)?.query_selector("[data-blind]").ok()??.dyn_into().ok()?;
    let round = Rc::new(RefCell::new(Round::default()));
    let (live, inside) = (live.clone(), section.clone());
    let call = move |argument| {
        let Some(target) = control(&subscriptions::event(argument)) else { return };
        let Ok(mut round) = round.try_borrow_mut() else { return };
        if target.has_attribute("data-next") {
            next(&live, &inside, &mut round);
        } else if let Some(party) = target.get_attribute("data-guess") {
            guess(&live, &inside, &mut round, &party);
        }
    };
    let subscriptions = Subscriptions::new();
    subscriptions.listen(&section, "click", Box::new(call));
    subscriptions.keep();
    Some(())
}

/// The statements in an order of chance.
fn shuffled(count: usize) -> Vec<Index> {
    let mut all: Vec<Index> = (0..count as Index).collect();
    for place in (1..count).rev() {
        let other = (js_sys::Math::random() * (place as f64 + 1.0)) as usize;
        all.swap(place, other.min(place));
    }
    all
}

fn part(section: &HtmlElement, name: &str) -> Option<HtmlElement> {
    section.query_selector(&["[data-blind-", name, "]"].concat()).ok()??.dyn_into().ok()
}

/// Shows the next statement: its words and ours, and nothing of who said it.
fn next(live: &Live<StanceData>, section: &HtmlElement, round: &mut Round) -> Option<()> {
    let tables = live.data.stance.tables();
    if round.left.is_empty() {
        *round = Round { left: shuffled(tables.statements.len()), ..Round::default() };
    }
    round.now = round.left.pop();
    let one = tables.statement(round.now?)?;
    let item = statement_of(&live.element, &one.id)?;
    let text = |selector: &str| {
        let found = item.query_selector(selector).ok().flatten();
        found.and_then(|found| found.text_content()).unwrap_or_default()
    };
    let mut html = String::from("<p class=\"fragment\">“");
    escape(&text("q"), &mut html);
    html.push_str("”</p><p>");
    escape(&text(".ours"), &mut html);
    html.push_str("</p>");
    part(section, "card")?.set_inner_html(&html);
    part(section, "answer")?.set_inner_html("");
    part(section, "guesses")?.remove_attribute("hidden").ok()?;
    let button = section.query_selector("[data-next]").ok()??;
    set_text(&button, "Skip to another");
    part(section, "card")?.focus().ok()
}

/// Says who it was, with all of the evidence.
fn guess(live: &Live<StanceData>, section: &HtmlElement, round: &mut Round, party: &str) -> Option<()> {
    let tables = live.data.stance.tables();
    let one = tables.statement(round.now.take()?)?;
    let actor = tables.actor(one.actor)?;
    let theirs = actor.party.and_then(|party| tables.actor(party));
    let is_right = theirs.map_or(party == "none", |theirs| theirs.id == party);
    round.guessed += 1;
    round.right += u32::from(is_right);
    let item = statement_of(&live.element, &one.id)?;
    let mut html = String::from("<p><b>");
    html.push_str(if is_right { "Yes: " } else { "No: " });
    escape(&actor.name, &mut html);
    if let Some(theirs) = theirs.filter(|theirs| theirs.id != actor.id) {
        escape(&[", ", &theirs.name].concat(), &mut html);
    }
    html.push_str("</b></p>");
    html.push_str(&item.inner_html());
    let (right, guessed) = (round.right.to_string(), round.guessed.to_string());
    html.push_str(
        &["<p class=\"by\">So far you have named the party of ", &right, " of ", &guessed, ".</p>"].concat(),
    );
    part(section, "guesses")?.set_attribute("hidden", "").ok()?;
    let answer = part(section, "answer")?;
    answer.set_inner_html(&html);
    let button = section.query_selector("[data-next]").ok()??;
    set_text(&button, "Another statement");
    button.dyn_into::<HtmlElement>().ok()?.focus().ok()
}
