//! What a figure has subscribed to: events, changes of size, signals. It ends when its owner is dropped, whichever way
//! that comes about, so that nothing calls into what is gone.

use std::cell::RefCell;

use any_spawner::Executor;
use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget, HtmlElement, ResizeObserver};

/// The listeners, observers, signals and effects of one figure, or of one page. Dropping it removes all of them.
pub(crate) struct Subscriptions {
    owner: Owner,
    callbacks: RefCell<Vec<Callback>>,
}

/// One kind of closure for all sources of calls.
struct Callback {
    source: Source,
    closure: Closure<dyn Fn(JsValue)>,
}

enum Source {
    Event(EventTarget, &'static str),
    Size(ResizeObserver),
}

impl Subscriptions {
    pub(crate) fn new() -> Self {
        // Effects need it. Only the first call sets it; after that it is there.
        Executor::init_wasm_bindgen().ok();
        Self { owner: Owner::new(), callbacks: RefCell::default() }
    }

    /// Makes signals and effects that no component owns.
    pub(crate) fn own<T>(&self, make: impl FnOnce() -> T) -> T {
        self.owner.with(make)
    }

    /// Calls at each such event, with the event.
    pub(crate) fn listen(&self, target: &EventTarget, event: &'static str, call: Box<dyn Fn(JsValue)>) {
        let closure = Closure::wrap(call);
        target.add_event_listener_with_callback(event, function(&closure)).ok();
        self.callbacks.borrow_mut().push(Callback { source: Source::Event(target.clone(), event), closure });
    }

    /// Calls whenever the element has another size.
    pub(crate) fn observe(&self, element: &HtmlElement, call: Box<dyn Fn(JsValue)>) {
        let closure = Closure::wrap(call);
        if let Ok(observer) = ResizeObserver::new(function(&closure)) {
            observer.observe(element);
            self.callbacks.borrow_mut().push(Callback { source: Source::Size(observer), closure });
        }
    }

    /// Keeps all of it until the page is left.
    pub(crate) fn keep(self) {
        std::mem::forget(self);
    }
}

impl Drop for Subscriptions {
    fn drop(&mut self) {
        for Callback { source, closure } in self.callbacks.take() {
            match source {
                Source::Event(target, event) => {
                    target.remove_event_listener_with_callback(event, function(&closure)).ok();
                }
                Source::Size(observer) => observer.disconnect(),
            }
        }
        self.owner.cleanup();
    }
}

fn function(closure: &Closure<dyn Fn(JsValue)>) -> &Function {
    closure.as_ref().unchecked_ref()
}

/// What a listener was called with: an event.
pub(crate) fn event(argument: JsValue) -> Event {
    argument.unchecked_into()
}

/// Makes signals and effects that are kept until the page is left.
pub(crate) fn for_page<T>(make: impl FnOnce() -> T) -> T {
    let subscriptions = Subscriptions::new();
    let made = subscriptions.own(make);
    subscriptions.keep();
    made
}
