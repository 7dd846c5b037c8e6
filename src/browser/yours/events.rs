//! What changes the answers: the reader's choices, the buttons, and the address.

use std::rc::Rc;

use model::stance::{Answer, Answers, parse_answers};
use model::{Choice, Notice};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, HtmlInputElement};

use super::page::Page;
use super::{link, show};
use crate::browser::elements::{all, set_text};

/// Makes the section live.
pub(super) fn start(page: Page) {
    for choice in all(&page.section, "fieldset[disabled]") {
        choice.remove_attribute("disabled").ok();
    }
    take_address(&page);
    page.section.set_attribute("data-state", "live").ok();
    let page = Rc::new(page);
    let of_section: EventTarget = page.section.clone().into();
    listen(&of_section, "change", &page, |page, event| {
        choose(page, event.target()?.dyn_ref::<HtmlInputElement>()?)
    });
    listen(&of_section, "click", &page, |page, event| {
        let target: Element = event.target()?.dyn_into().ok()?;
        press(page, &target.closest("button").ok()??)
    });
    if let Some(window) = web_sys::window() {
        // A link that is opened in this very page.
        listen(&window, "hashchange", &page, |page, _| take_address(page));
    }
}

/// Calls at each such event, as long as the page is there.
fn listen(target: &EventTarget, event: &str, page: &Rc<Page>, call: fn(&Page, &Event) -> Option<()>) {
    let page = Rc::clone(page);
    let call: Box<dyn Fn(Event)> = Box::new(move |event| {
        call(&page, &event);
    });
    let function = Closure::wrap(call).into_js_value();
    target.add_event_listener_with_callback(event, function.unchecked_ref()).ok();
}

fn change(page: &Page, answers: Answers) {
    let before = page.replace(answers);
    show::all_of(page, &before);
}

/// Takes the answers of this page's address, where it has any. What stands behind its `#` reaches no server; behind a `?`
/// they are taken too, as somebody may have written them.
fn take_address(page: &Page) -> Option<()> {
    let location = web_sys::window()?.location();
    let parse =
        |text: Result<String, JsValue>| parse_answers(&text.unwrap_or_default(), page.stance.tables());
    let (answers, notices) = parse(location.hash()).or_else(|| parse(location.search()))?;
    change(page, answers);
    let mut notices = notices.iter().map(Notice::sentence);
    for line in all(&page.section, ".notice p") {
        set_text(&line, &notices.next().unwrap_or_default());
    }
    Some(())
}

/// An answer was chosen.
fn choose(page: &Page, input: &HtmlInputElement) -> Option<()> {
    let proposition = page.proposition(&input.get_attribute("name")?)?;
    let mut answers = page.answers();
    answers.give(proposition, Answer::from_slug(&input.value()));
    change(page, answers);
    Some(())
}

/// A button was pressed.
fn press(page: &Page, button: &Element) -> Option<()> {
    match button.get_attribute("data-own")?.as_str() {
        "clear" => {
            link::close(page);
            change(page, Answers::default());
            Some(())
        }
        "link" => link::open(page),
        "copy" => link::copy(page),
        _ => None,
    }
}
