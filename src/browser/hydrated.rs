//! The components that were made of printed figures. They are kept here and nowhere else, and never held by Leptos's own
//! handle, which removes the printed figure when it is dropped: nothing that fails on the way takes a figure away.

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
use web_sys::HtmlElement;

use super::dom::all;
use super::subscriptions::Subscriptions;

/// What is said of a figure that cannot be made live.
pub(super) const NOT_AS_PRINTED: &str = "the figure is not as it was printed";

/// The number of the page's own figures. Those that were mounted in another page have others.
pub(super) const OWN: u32 = 0;

/// A component and everything that was set up around it. Dropped, it stands still as it is.
struct Hydrated {
    number: u32,
    _subscriptions: Subscriptions,
    _component: Box<dyn Any>,
}

thread_local! {
    static ALL: RefCell<Vec<Hydrated>> = const { RefCell::new(Vec::new()) };
}

/// Whether a figure has the elements that hydration walks, and no others among them: an extension of the browser may have
/// put something in. `printed` has selectors of them, none for the figure itself, and how many nodes are in each.
pub(super) fn is_as_printed(figure: &HtmlElement, printed: &[(&str, u32)]) -> bool {
    printed.iter().all(|(selector, nodes)| {
        let found = if selector.is_empty() { vec![figure.clone().into()] } else { all(figure, selector) };
        !found.is_empty() && found.iter().all(|element| element.child_nodes().length() == *nodes)
    })
}

/// Makes a printed figure live and keeps it under this number; `bind` sets up what stands around the component.
pub(super) fn hydrate<N: IntoView + 'static>(
    number: u32,
    figure: &HtmlElement,
    subscriptions: Subscriptions,
    component: impl FnOnce() -> N,
    bind: impl FnOnce(&Subscriptions),
) {
    let place = Cursor::new(figure.clone().into());
    let component =
        subscriptions.own(|| component().into_view().hydrate::<true>(&place, &PositionState::default()));
    bind(&subscriptions);
    let hydrated = Hydrated { number, _subscriptions: subscriptions, _component: Box::new(component) };
    ALL.with_borrow_mut(|kept| kept.push(hydrated));
    // Only an attribute name with a space in it could fail here.
    figure.set_attribute("data-state", "live").ok();
}

/// A number that no figure has yet.
pub(super) fn next_number() -> u32 {
    ALL.with_borrow(|kept| kept.iter().map(|one| one.number).max()).unwrap_or(OWN) + 1
}

/// The number in the key of a mounted figure, `#1` and on; none for any other key.
pub(super) fn number_in(key: &str) -> Option<u32> {
    key.strip_prefix('#')?.parse().ok().filter(|number| *number != OWN)
}

/// Lets go of a mounted figure, and of everything that was set up around it. Its elements stay where they are.
pub(super) fn remove(number: u32) {
    let removed = ALL.with_borrow_mut(|kept| {
        let at = kept.iter().position(|one| one.number == number)?;
        Some(kept.remove(at))
    });
    // Only now, for what is dropped may ask for another figure.
    drop(removed);
}
