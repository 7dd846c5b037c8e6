//! The article around the figures: the numbers in its sentences, the one control of what is known, and the links that
//! drive a figure.

use std::rc::Rc;

use leptos::prelude::*;
use model::{Data, Day};
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::controls::{look_back, word};
use super::steps;
use crate::browser::shared::dom::{all, control, opens_elsewhere, set_text};
use crate::browser::shared::page::Page;
use crate::browser::shared::subscriptions::{self, Subscriptions, for_page};

/// A number of a sentence, as the host wrote it and as it is now.
struct Written {
    element: Element,
    number: usize,
    today: String,
}

/// The article's parts that follow what is known.
#[derive(Clone)]
struct Article {
    page: Page<Data>,
    body: HtmlElement,
    known: RwSignal<Option<Day>>,
    numbers: Rc<[Written]>,
}

/// Makes the article live, where this page is one.
pub(super) fn follow(page: &Page<Data>) -> Option<()> {
    let body: HtmlElement =
        web_sys::window()?.document()?.query_selector("article").ok()??.dyn_into().ok()?;
    let numbers = all(&body, "[data-number]").into_iter().filter_map(|element| {
        let number = element.get_attribute("data-number")?.parse().ok()?;
        Some(Written { today: element.text_content()?, element, number })
    });
    let numbers = numbers.collect();
    let known = for_page(|| RwSignal::new(None));
    let article = Article { page: page.clone(), body, known, numbers };
    let subscriptions = Subscriptions::new();
    article.listen(&subscriptions, "click", Article::click);
    article.listen(&subscriptions, "change", Article::change);
    article.listen(&subscriptions, "focusout", Article::leave);
    subscriptions.keep();
    article.share();
    // What the reader has chosen before this came alive stays.
    let input = article.body.query_selector("input[data-known]").ok()??;
    article.look_at(input.dyn_ref()?)
}

impl Article {
    fn listen(
        &self,
        subscriptions: &Subscriptions,
        event: &'static str,
        act: fn(&Self, &Event) -> Option<()>,
    ) {
        let article = self.clone();
        let call = move |argument| {
            act(&article, &subscriptions::event(argument));
        };
        subscriptions.listen(&self.body, event, Box::new(call));
    }

    /// Whatever day one figure is looked back to from, the others and the text are, too.
    fn share(&self) {
        for live in &self.page.figures {
            let (known, state) = (self.known, live.state);
            for_page(|| {
                let asof = Memo::new(move |_| state.with(|state| state.view.asof));
                Effect::new(move |before: Option<()>| {
                    let asof = asof.get();
                    if (before.is_some() || asof.is_some()) && known.get_untracked() != asof {
                        known.set(asof);
                    }
                });
            });
        }
        let article = self.clone();
        for_page(|| {
            Effect::new(move |before: Option<()>| {
                let known = article.known.get();
                if before.is_some() || known.is_some() {
                    article.show(known);
                }
            })
        });
    }

    /// Shows what was known on a day, or all that is known.
    fn show(&self, known: Option<Day>) {
        for live in &self.page.figures {
            let mut view = live.view();
            look_back(&self.page.data, &mut view, known);
            if view != live.view() {
                // The history has it from the figure on which it was chosen.
                live.show_recorded(view, Vec::new());
            }
        }
        steps::show(&self.page.data, &self.body, known);
        let then = known.map(|day| self.page.data.as_of(day));
        let mut changed = 0;
        for Written { element, number, today } in self.numbers.iter() {
            let Some(number) = self.page.data.tables().numbers.get(*number) else { continue };
            let spelled = then.as_ref().map(|then| figure::spell(number, then));
            let text = spelled.as_ref().map_or(today, |spelled| &spelled.text);
            if element.text_content().as_ref() != Some(text) {
                set_text(element, text);
            }
            let differs = text != today;
            changed += usize::from(differs);
            let unknown = spelled.as_ref().is_some_and(|spelled| !spelled.is_known);
            element.set_class_name(match (differs, unknown) {
                (_, true) => "unknown",
                (true, _) => "differs",
                _ => "",
            });
            if differs {
                element.set_attribute("data-now", today).ok();
            } else {
                element.remove_attribute("data-now").ok();
            }
        }
        self.say(known, changed);
    }

    /// Lets the control show the day.
    fn say(&self, known: Option<Day>, changed: usize) -> Option<()> {
        let day = known.unwrap_or(self.page.data.days().last);
        for control in all(&self.body, "[data-known]") {
            let value = control.get_attribute("data-known")?;
            if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
                input.set_value(&day.to_iso());
            } else {
                // A button for what is shown already would do nothing.
                let shown = word(known);
                control.toggle_attribute_with_force("hidden", shown == value).ok();
            }
        }
        let says = known.map_or_else(String::new, |day| {
            format!(
                "As counted up to {}. Of {} numbers, {changed} were different or not yet known; today’s stand in brackets.",
                figure::date(day),
                self.numbers.len()
            )
        });
        set_text(&self.says()?, &says);
        Some(())
    }

    /// Chooses the day on the first figure that has it: the address then says so, and the rest follows.
    fn choose(&self, known: Option<Day>) {
        for live in &self.page.figures {
            let mut view = live.view();
            look_back(&self.page.data, &mut view, known);
            if view.asof == known {
                return live.choose(view);
            }
        }
    }

    /// Takes the day of the control.
    fn look_at(&self, input: &HtmlInputElement) -> Option<()> {
        let days = self.page.data.days();
        let day = Day::parse_iso(&input.value()).filter(|day| days.contains(*day))?;
        let known = Some(day).filter(|day| *day != days.last);
        if known != self.known.get_untracked() {
            self.choose(known);
        }
        Some(())
    }

    fn change(&self, event: &Event) -> Option<()> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        input.has_attribute("data-known").then_some(())?;
        self.look_at(&input)
    }

    /// What was typed and means no day is put back once the field is left, and why is said: until then, a year is being
    /// typed.
    fn leave(&self, event: &Event) -> Option<()> {
        let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
        input.has_attribute("data-known").then_some(())?;
        let (typed, days) = (input.value(), self.page.data.days());
        let is_refused = Day::parse_iso(&typed).is_none_or(|day| !days.contains(day));
        // The day that is shown, and what is said of it.
        self.show(self.known.get_untracked());
        if is_refused && !typed.is_empty() {
            let [first, last] = [days.first, days.last].map(Day::to_iso);
            let element = self.says()?;
            let says = element.text_content().unwrap_or_default();
            set_text(&element, &format!("“{typed}” was ignored: it can be {first} to {last}. {says}"));
        }
        Some(())
    }

    /// Where the article says what it shows.
    fn says(&self) -> Option<Element> {
        self.body.query_selector("[data-known-says]").ok()?
    }

    fn click(&self, event: &Event) -> Option<()> {
        let target = control(event)?;
        if let Some(word) = target.get_attribute("data-known").filter(|word| !word.is_empty()) {
            self.choose(Day::parse_iso(&word));
            return Some(());
        }
        let link = target.closest("[data-drive]").ok()??;
        if opens_elsewhere(event.dyn_ref()?) {
            return None;
        }
        let query = link.get_attribute("data-drive")?;
        let mut view = model::parse(&query, &self.page.data, None)?.view;
        let live = self.page.find(view.name)?;
        if !query.contains("asof=") {
            look_back(&self.page.data, &mut view, self.known.get_untracked());
        }
        event.prevent_default();
        let notice = format!("The figure shows what the text says of “{}”.", link.text_content()?.trim());
        live.show(view, vec![notice]);
        live.element.scroll_into_view();
        Some(())
    }
}
