//! The answers of this page, and the events that change them.

use std::cell::RefCell;
use std::rc::Rc;

use model::stance::{Answer, Answers, Index, Stance, parse_answers};
use model::{Choice, Notice};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, HtmlElement, HtmlInputElement};

use super::{link, show};
use crate::browser::elements::{all, set_text};

/// The page's section with the propositions, and what was answered.
pub(super) struct Page {
    pub(super) stance: Rc<Stance>,
    pub(super) section: HtmlElement,
    answers: RefCell<Answers>,
}

impl Page {
    pub(super) fn new(stance: Rc<Stance>, section: HtmlElement) -> Self {
        Self { stance, section, answers: RefCell::default() }
    }

    pub(super) fn answers(&self) -> Answers {
        self.answers.borrow().clone()
    }

    /// The part of the section that has this word.
    pub(super) fn part(&self, word: &str) -> Option<Element> {
        self.section.query_selector(&["[data-own=", word, "]"].concat()).ok().flatten()
    }

    fn change(&self, answers: Answers) {
        let before = self.answers.replace(answers);
        show::all_of(self, &before);
    }

    /// Takes the answers of an address, where it has any.
    fn take(&self, asked: Option<(Answers, Vec<Notice>)>) {
        let Some((answers, notices)) = asked else { return };
        self.change(answers);
        let mut notices = notices.iter().map(Notice::sentence);
        for line in all(&self.section, ".notice p") {
            set_text(&line, &notices.next().unwrap_or_default());
        }
    }

    /// Takes those of this page's address. What stands behind its `#` reaches no server; behind a `?` they are taken too,
    /// as somebody may have written them.
    fn take_address(&self) -> Option<()> {
        let location = web_sys::window()?.location();
        let parse =
            |text: Result<String, JsValue>| parse_answers(&text.unwrap_or_default(), self.stance.tables());
        self.take(parse(location.hash()).or_else(|| parse(location.search())));
        Some(())
    }

    /// An answer was chosen.
    fn choose(&self, input: &HtmlInputElement) -> Option<()> {
        let proposition = self.proposition(&input.get_attribute("name")?)?;
        let mut answers = self.answers();
        answers.give(proposition, Answer::from_slug(&input.value()));
        self.change(answers);
        Some(())
    }

    fn proposition(&self, id: &str) -> Option<Index> {
        let place = self.stance.tables().propositions.iter().position(|one| one.id == id)?;
        Some(place as Index)
    }

    /// A button was pressed.
    fn press(&self, button: &Element) -> Option<()> {
        match button.get_attribute("data-own")?.as_str() {
            "clear" => {
                link::close(self);
                self.change(Answers::default());
                Some(())
            }
            "link" => link::open(self),
            "copy" => link::copy(self),
            _ => None,
        }
    }
}

/// Makes the section live.
pub(super) fn start(page: Page) {
    for choice in all(&page.section, "fieldset[disabled]") {
        choice.remove_attribute("disabled").ok();
    }
    page.take_address();
    page.section.set_attribute("data-state", "live").ok();
    let page = Rc::new(page);
    let of_section: EventTarget = page.section.clone().into();
    listen(&of_section, "change", &page, |page, event| {
        page.choose(event.target()?.dyn_ref::<HtmlInputElement>()?)
    });
    listen(&of_section, "click", &page, |page, event| {
        let target: Element = event.target()?.dyn_into().ok()?;
        page.press(&target.closest("button").ok()??)
    });
    if let Some(window) = web_sys::window() {
        // A link that is opened in this very page.
        listen(&window, "hashchange", &page, |page, _| page.take_address());
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
