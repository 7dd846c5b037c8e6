//! A figure's drawing, and the reading of its values by pointer, touch and keyboard.

use std::sync::Arc;

use figure::{Figure, Layout, Step, to_svg};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use model::{Day, View};

use crate::browser;

/// What a figure shows just now, derived once and shared by all its faces.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    /// The reader's choices.
    pub(crate) view: RwSignal<View>,
    /// The figure of those choices, the pinned day and the tab aside.
    pub(crate) figure: Memo<Arc<Figure>>,
    /// Which of the two drawings the page shows.
    pub(crate) layout: RwSignal<Layout>,
    /// Whether the figure reacts yet.
    pub(crate) live: RwSignal<bool>,
    /// The day under the pointer.
    pub(crate) hover: RwSignal<Option<Day>>,
}

impl Shown {
    /// The day that is read: under the pointer, or else pinned.
    fn day(self) -> Option<Day> {
        self.hover.get().or_else(|| self.view.with(|view| view.at))
    }

    /// The values at the pinned day in words.
    pub(crate) fn pinned(self) -> Option<String> {
        let day = self.view.with(|view| view.at)?;
        Some(self.figure.get().reading(Layout::Narrow, day).text)
    }

    fn pin(self, day: Option<Day>) {
        if self.view.with_untracked(|view| view.at != day) {
            self.view.update(|view| view.at = day);
        }
    }
}

/// One of the two drawings, with the values that are read laid over it.
#[component]
pub(crate) fn Drawing(
    /// Which one.
    layout: Layout,
    /// What it shows.
    shown: Shown,
) -> impl IntoView {
    let Shown { figure, live, hover, .. } = shown;
    // The drawing that the page does not show is not kept up to date.
    let svg = Memo::new(move |drawn: Option<&String>| match drawn {
        Some(old) if shown.layout.get() != layout => old.clone(),
        _ => figure.with(|figure| to_svg(&figure.drawing(layout), Some(&figure.words().summary))),
    });
    let reading = Memo::new(move |_| {
        let day = shown.day().filter(|_| live.get() && shown.layout.get() == layout)?;
        let reading = figure.get().reading(layout, day);
        Some((to_svg(&reading.overlay, None), reading.text, reading.place))
    });
    let overlay = move || reading.with(|read| read.as_ref().map(|(svg, ..)| svg.clone()).unwrap_or_default());
    let place = move || {
        reading.with(|read| read.as_ref().map_or_else(|| figure.get().last_place(), |(.., place)| *place))
    };
    let text = move || {
        let text = reading.with(|read| read.as_ref().map(|(_, text, _)| text.clone()));
        text.unwrap_or_else(|| "no value chosen; use the arrow keys".into())
    };

    let day_under = move |event: &PointerEvent| {
        let (width, _) = layout.size();
        let share = browser::pointer_share(event)?;
        Some(figure.with_untracked(|figure| figure.nearest(layout, share * f64::from(width))))
    };
    let on_move = move |event: PointerEvent| {
        if browser::is_touch(&event) {
            shown.pin(day_under(&event));
        } else {
            hover.set(day_under(&event));
        }
    };
    let on_down = move |event: PointerEvent| {
        let day = day_under(&event);
        let again = shown.view.with_untracked(|view| view.at == day) && !browser::is_touch(&event);
        shown.pin(if again { None } else { day });
    };
    let on_key = move |event: KeyboardEvent| {
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
                aria-label=when_live("Read the values of the chart")
                aria-valuemin=when_live("0")
                aria-valuemax=move || live.get().then(|| figure.get().last_place().to_string())
                aria-valuenow=move || live.get().then(|| place().to_string())
                aria-valuetext=move || live.get().then(text)
                on:pointermove=on_move
                on:pointerdown=on_down
                on:pointerleave=move |_| hover.set(None)
                on:keydown=on_key
            ></div>
        </div>
    }
}
