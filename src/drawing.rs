//! A figure's drawing, and the reading of its values by pointer, touch and keyboard.

use figure::{Layout, Step, Words, to_svg};
use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use model::{Day, Span};

use crate::browser::pointer::{is_touch, pointer_share};
use crate::signals::FigureSignals;

/// One of the printed drawings, with the values that are read laid over it.
#[component]
pub(crate) fn Drawing(
    /// Which one.
    layout: Layout,
    /// What it shows.
    signals: FigureSignals,
    /// The figure in words.
    words: Memo<Words>,
) -> impl IntoView {
    let FigureSignals { figure, live, hover, brush, .. } = signals;
    let fit = Memo::new(move |_| signals.drawn_as(layout));
    let svg = Memo::new(move |drawn: Option<&String>| {
        // What the host has printed stays until the figure is live, as hydration writes no `inner_html`: then it is drawn
        // to fit.
        if cfg!(feature = "hydrate") && !live.get() {
            return String::new();
        }
        // The drawing that the page does not show is not kept up to date.
        let Some(fit) = fit.get() else { return drawn.cloned().unwrap_or_default() };
        figure.with(|figure| {
            to_svg(&figure.drawing(fit), words.with(|words| Some(words.summary.clone())).as_deref())
        })
    });
    let pin = Memo::new(move |_| signals.place().filter(|_| live.get() && fit.get().is_some()));
    let overlay = move || {
        let Some(fit) = fit.get() else { return String::new() };
        match (brush.get(), pin.get()) {
            (Some(range), _) => figure.with(|figure| to_svg(&figure.brush(fit, range), None)),
            (None, Some(pin)) => figure.with(|figure| to_svg(&figure.overlay(fit, pin), None)),
            (None, None) => String::new(),
        }
    };
    let drawn = move || fit.get_untracked().unwrap_or_else(|| layout.into());
    let place =
        move || figure.with(|figure| pin.get().map_or_else(|| figure.last_place(), |pin| figure.place(pin)));
    let text = move || match pin.get() {
        Some(pin) => figure.with(|figure| figure.reading(pin)),
        None => "no value chosen; use the arrow keys".into(),
    };

    // Where the pointer stands, in pixels of the drawing's grid.
    let point = move |event: &MouseEvent| {
        let (across, down) = pointer_share(event)?;
        let (width, height) = figure.with_untracked(|figure| figure.size(drawn()));
        Some((across * f64::from(width), down * f64::from(height)))
    };
    let place_under = move |event: &MouseEvent| {
        point(event).map(|(x, y)| figure.with_untracked(|figure| figure.nearest(drawn(), x, y)))
    };
    let day_under = move |event: &MouseEvent| {
        let (x, _) = point(event).filter(|_| signals.view().kind.has_range())?;
        figure.with_untracked(|figure| figure.day_at(drawn(), x))
    };
    // A finger that goes sideways reads as it goes; one that goes up or down scrolls the page, and pins nothing.
    // A mouse that is drawn across chooses the days it goes over.
    let stroke = StoredValue::new(None::<Stroke>);
    let on_down = move |event: PointerEvent| {
        let from = if is_touch(&event) { None } else { day_under(&event) };
        stroke.set_value(Some(Stroke { x: event.client_x(), from, moved: false }));
    };
    let on_move = move |event: PointerEvent| {
        let touch = is_touch(&event);
        let Some(mut now) = stroke.get_value().filter(|_| touch || event.buttons() == 1) else {
            if !touch {
                hover.set(place_under(&event));
            }
            return;
        };
        now.moved |= (event.client_x() - now.x).abs() > Stroke::STILL;
        stroke.set_value(Some(now));
        if !now.moved {
            return;
        }
        if touch {
            signals.pin(place_under(&event));
        } else if let (Some(from), Some(to)) = (now.from, day_under(&event)) {
            signals.set_brush(Span::new(from.min(to), from.max(to)));
        }
    };
    // Not with the click: where a stroke ends outside, browsers disagree on what was clicked.
    let on_up = move |_| {
        if let Some(range) = brush.get_untracked() {
            signals.set_brush(None);
            hover.set(None);
            signals.range(range);
        }
    };
    let on_click = move |event: MouseEvent| {
        let moved = stroke.get_value().is_some_and(|stroke| stroke.moved);
        stroke.set_value(None);
        if let Some(pin) = place_under(&event).filter(|_| !moved) {
            signals.toggle(pin);
        }
    };
    let on_leave = move |_| {
        hover.set(None);
        signals.set_brush(None);
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
            "Escape" => {
                signals.set_brush(None);
                return signals.pin(None);
            }
            _ => return,
        };
        event.prevent_default();
        hover.set(None);
        let from = signals.view().pin;
        signals.pin(Some(figure.with_untracked(|figure| figure.step(from, step))));
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
                on:pointerup=on_up
                // A cancelled pointer leaves, too.
                on:pointerleave=on_leave
                on:click=on_click
                on:keydown=on_key
            ></div>
        </div>
    }
}

/// A finger or a pressed mouse on the drawing.
#[derive(Clone, Copy)]
struct Stroke {
    /// Where it came down, in pixels of the window.
    x: i32,
    /// The day it came down on, where it can choose days.
    from: Option<Day>,
    /// Whether it has gone sideways.
    moved: bool,
}

impl Stroke {
    /// What goes no further than this, in pixels, stands still.
    const STILL: i32 = 6;
}
