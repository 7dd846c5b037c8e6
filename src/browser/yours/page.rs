//! The answers of this page: in its memory, and nowhere else.

use std::cell::RefCell;
use std::rc::Rc;

use model::stance::{Answers, Index, Stance};
use web_sys::{Element, HtmlElement};

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

    /// Takes other answers, and returns those before.
    pub(super) fn replace(&self, answers: Answers) -> Answers {
        self.answers.replace(answers)
    }

    /// The part of the section that has this word.
    pub(super) fn part(&self, word: &str) -> Option<Element> {
        self.section.query_selector(&["[data-own=", word, "]"].concat()).ok().flatten()
    }

    pub(super) fn proposition(&self, id: &str) -> Option<Index> {
        let place = self.stance.tables().propositions.iter().position(|one| one.id == id)?;
        Some(place as Index)
    }
}
