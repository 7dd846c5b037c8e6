//! What keeps a figure alive: its signals, its listeners, its observer. Those of the page's own figures live as long as
//! the page; those of a figure that was mounted in another page go when it goes.

use std::cell::RefCell;

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget, HtmlElement, ResizeObserver};

/// Everything that one figure, or one page, has set up.
pub(super) struct Life {
    owner: Owner,
    calls: RefCell<Vec<Called>>,
}

/// Who calls, and what: one kind of closure for all of them.
struct Called {
    by: By,
    call: Closure<dyn Fn(JsValue)>,
}

enum By {
    Event(EventTarget, &'static str),
    Size(ResizeObserver),
}

impl Life {
    pub(super) fn new() -> Self {
        Self { owner: Owner::new(), calls: RefCell::default() }
    }

    /// Makes signals and effects that no component owns.
    pub(super) fn with<T>(&self, make: impl FnOnce() -> T) -> T {
        self.owner.with(make)
    }

    /// Calls at each such event, which is what it is called with.
    pub(super) fn listen(&self, target: &EventTarget, event: &'static str, call: Box<dyn Fn(JsValue)>) {
        let call = Closure::wrap(call);
        target.add_event_listener_with_callback(event, function(&call)).ok();
        self.calls.borrow_mut().push(Called { by: By::Event(target.clone(), event), call });
    }

    /// Calls whenever the element has another size.
    pub(super) fn observe(&self, element: &HtmlElement, call: Box<dyn Fn(JsValue)>) {
        let call = Closure::wrap(call);
        if let Ok(observer) = ResizeObserver::new(function(&call)) {
            observer.observe(element);
            self.calls.borrow_mut().push(Called { by: By::Size(observer), call });
        }
    }

    /// Lets go of all of it.
    pub(super) fn end(self) {
        for Called { by, call } in self.calls.take() {
            match by {
                By::Event(target, event) => {
                    target.remove_event_listener_with_callback(event, function(&call)).ok();
                }
                By::Size(observer) => observer.disconnect(),
            }
        }
        self.owner.cleanup();
    }

    /// Keeps all of it as long as the page lives.
    pub(super) fn forget(self) {
        std::mem::forget(self);
    }
}

fn function(call: &Closure<dyn Fn(JsValue)>) -> &Function {
    call.as_ref().unchecked_ref()
}

/// The event that a listener was called with.
pub(super) fn event(called_with: JsValue) -> Event {
    called_with.unchecked_into()
}

/// Makes signals and effects that live as long as the page.
pub(super) fn for_ever<T>(make: impl FnOnce() -> T) -> T {
    let life = Life::new();
    let made = life.with(make);
    life.forget();
    made
}
