//! A figure's drawing, and the reading of its values by pointer, touch and keyboard.

use figure::{Layout, Step, Words, to_svg};
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;

use crate::browser;
use crate::shown::Shown;

/// One of the two drawings, with the values that are read laid over it.
#[component]
pub(crate) fn Drawing(
    /// Which one.
    layout: Layout,
    /// What it shows.
    shown: Shown,
    /// The figure in words.
    words: Memo<Words>,
) -> impl IntoView {
    let Shown { figure, live, hover, .. } = shown;
    // The drawing that the page does not show is not kept up to date.
    let svg = Memo::new(move |drawn: Option<&String>| match drawn {
        Some(old) if !shown.shows(layout) => old.clone(),
        _ => figure.with(|figure| {
            to_svg(&figure.drawing(layout), words.with(|words| Some(words.summary.clone())).as_deref())
        }),
    });
    let day = Memo::new(move |_| shown.day().filter(|_| live.get() && shown.shows(layout)));
    let overlay = move || match day.get() {
        Some(day) => figure.with(|figure| to_svg(&figure.overlay(layout, day), None)),
        None => String::new(),
    };
    let place =
        move || figure.with(|figure| day.get().map_or_else(|| figure.last_place(), |day| figure.place(day)));
    let text = move || match day.get() {
        Some(day) => figure.with(|figure| figure.reading(day)),
        None => "no value chosen; use the arrow keys".into(),
    };

    let day_under = move |event: &MouseEvent| {
        let (across, down) = browser::pointer_share(event)?;
        let (width, height) = figure.with_untracked(|figure| figure.size(layout));
        let (x, y) = (across * f64::from(width), down * f64::from(height));
        Some(figure.with_untracked(|figure| figure.nearest(layout, x, y)))
    };
    // A finger that goes sideways reads as it goes; one that goes up or down scrolls the page, and pins nothing.
    let finger = StoredValue::new(None::<Finger>);
    let on_down = move |event: PointerEvent| {
        finger
            .set_value(browser::is_touch(&event).then(|| Finger { from: event.client_x(), reading: false }));
    };
    let on_move = move |event: PointerEvent| {
        if !browser::is_touch(&event) {
            return hover.set(day_under(&event));
        }
        if let Some(mut now) = finger.get_value() {
            now.reading |= (event.client_x() - now.from).abs() > Finger::STILL;
            finger.set_value(Some(now));
            if now.reading {
                shown.pin(day_under(&event));
            }
        }
    };
    let on_click = move |event: MouseEvent| {
        let was_reading = finger.get_value().is_some_and(|finger| finger.reading);
        if let Some(day) = day_under(&event).filter(|_| !was_reading) {
            shown.toggle(day);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        // The browser's own, such as Alt and an arrow for Back.
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let step = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => Step::Next,
            "ArrowLeft" | "ArrowDown" => Step::Back,
            "PageUp" => Step::PageNext,
            "PageDown" => Step::PageBack,
            "Home" => Step::First,
            "End" => Step::Last,
            "Escape" => return shown.pin(None),
            _ => return,
        };
        event.prevent_default();
        hover.set(None);
        let from = shown.view.with_untracked(|view| view.at);
        shown.pin(Some(figure.with_untracked(|figure| figure.step(from, step))));
    };
    // A slider that does nothing would be a lie, so it becomes one when it works.
    let when_live = move |value: &'static str| move || live.get().then_some(value);
    view! {
        <div class=format!("plot {}", layout.class())>
            <div class="drawing" inner_html=move || svg.get()></div>
            <div
                class="drawing overlay"
                inner_html=overlay
                role=when_live("slider")
                tabindex=when_live("0")
                aria-label=move || live.get().then(|| words.with(|words| format!("Values: {}", words.title)))
                aria-valuemin=when_live("0")
                aria-valuemax=move || live.get().then(|| figure.with(|figure| figure.last_place().to_string()))
                aria-valuenow=move || live.get().then(|| place().to_string())
                aria-valuetext=move || live.get().then(text)
                on:pointerdown=on_down
                on:pointermove=on_move
                on:pointercancel=move |_| finger.set_value(None)
                on:pointerleave=move |_| hover.set(None)
                on:click=on_click
                on:keydown=on_key
            ></div>
        </div>
    }
}

/// A finger on the drawing.
#[derive(Clone, Copy)]
struct Finger {
    /// Where it came down, in pixels of the window.
    from: i32,
    /// Whether it has gone sideways.
    reading: bool,
}

impl Finger {
    /// A finger that goes no further than this, in pixels, stands still.
    const STILL: i32 = 6;
}
