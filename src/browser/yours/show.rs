//! What follows from the answers, shown in the places that the host has printed for it: as text, and as drawings, which
//! hold nothing of an address.

use figure::stance::own::{FITS, axis_drawing, axis_words, parties, party_words, status, strip_drawing};
use model::Choice;
use model::stance::{Answers, Index, OwnPlace};
use web_sys::Element;

use super::link;
use super::page::Page;
use crate::browser::elements::{all, inputs, set_text};

/// Shows everything; `before` are the answers that were shown.
pub(super) fn all_of(page: &Page, before: &Answers) {
    let answers = page.answers();
    let tables = page.stance.tables();
    for (one, proposition) in tables.propositions.iter().zip(0..) {
        let answer = answers.of(proposition);
        if answer == before.of(proposition) {
            continue;
        }
        let word = answer.map_or("none", Choice::slug);
        for input in inputs(&page.section, &["input[name=", &one.id, "]"].concat()) {
            input.set_checked(input.value() == word);
        }
        for (fit, place) in FITS.into_iter().zip(places(page, "strip", &one.id)) {
            place.set_inner_html(&strip_drawing(&page.stance, proposition, answer, fit).to_picture());
        }
    }
    for (axis, index) in tables.axes.iter().zip(0..) {
        own_axis(page, &answers, index, &axis.id);
    }
    for party in parties(&page.stance) {
        let Some(actor) = tables.actor(party) else { continue };
        let words = party_words(&page.stance, &answers, party);
        fill(page, &["[data-party=", &actor.id, "] p"].concat(), words);
    }
    let is_empty = answers.given().is_empty();
    if let Some(results) = page.part("results") {
        hide(&results, is_empty);
    }
    for word in ["clear", "link"] {
        if let Some(button) = page.part(word) {
            button.toggle_attribute_with_force("disabled", is_empty).ok();
        }
    }
    if let Some(line) = page.part("status") {
        set_text(&line, &status(&page.stance, &answers));
    }
    link::follow(page);
}

/// An axis: hidden while none of its propositions was answered.
fn own_axis(page: &Page, answers: &Answers, axis: Index, id: &str) -> Option<()> {
    let words = axis_words(&page.stance, answers, axis);
    let section = page.section.query_selector(&["[data-axis=", id, "]"].concat()).ok()??;
    hide(&section, words.is_empty());
    let named = page.stance.tables().axis(axis)?;
    let is_placed = OwnPlace::of(answers, named).value().is_some();
    for (fit, place) in FITS.into_iter().zip(places(page, "axis", id)) {
        let drawing = if is_placed { axis_drawing(&page.stance, answers, axis, fit) } else { None };
        place.set_inner_html(&drawing.map_or_else(String::new, |drawing| drawing.to_picture()));
    }
    fill(page, &["[data-axis=", id, "] p"].concat(), words);
    Some(())
}

/// Where the drawings of a proposition or an axis go, in the order of [`FITS`].
fn places(page: &Page, of: &str, id: &str) -> Vec<Element> {
    all(&page.section, &["[data-", of, "=", id, "] .drawing"].concat())
}

/// Fills lines with sentences, one each. There are as many lines as there can be sentences; the others stay empty.
fn fill(page: &Page, lines: &str, sentences: Vec<String>) {
    let mut sentences = sentences.into_iter();
    for line in all(&page.section, lines) {
        set_text(&line, &sentences.next().unwrap_or_default());
    }
}

fn hide(element: &Element, is_hidden: bool) {
    element.toggle_attribute_with_force("hidden", is_hidden).ok();
}
