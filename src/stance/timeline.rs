//! The statements above the arrivals chart. Drawing across it chooses the period whose statements count.

use std::sync::Arc;

use figure::stance::Timeline;
use figure::{Layout, to_svg};
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use model::{Day, Span};

use super::{StanceData, StanceHandles, period};
use crate::browser;

/// What goes no further than this, in pixels, stands still.
const STILL: i32 = 6;

/// The arrivals chart with the statements.
#[component]
pub(super) fn TimelineFace(
    /// What the figure is made of.
    of: StoredValue<Arc<StanceData>>,
    /// Its state.
    handles: StanceHandles,
) -> impl IntoView {
    let timeline = StoredValue::new(of.with_value(|of| Timeline::new(&of.data)));
    let words = timeline.with_value(|timeline| timeline.as_ref().map_or_else(String::new, Timeline::words));
    let StanceHandles { view, layout, live, .. } = handles;
    let brush = RwSignal::new(None::<Span>);

    let one = move |one: Layout| {
        let drawing = timeline.with_value(|timeline| {
            timeline.as_ref().map_or_else(String::new, |timeline| to_svg(&timeline.drawing(one), None))
        });
        let overlay = Memo::new(move |_| {
            if layout.get().is_some_and(|shown| shown != one) {
                return String::new();
            }
            let chosen = brush.get().or_else(|| view.with(period));
            timeline.with_value(|timeline| {
                let draw = |timeline: &Timeline| {
                    of.with_value(|of| view.with(|view| timeline.overlay(one, &of.stance, view, chosen)))
                };
                timeline.as_ref().map_or_else(String::new, draw)
            })
        });
        let day = move |event: &PointerEvent| {
            let (across, _) = browser::pointer_share(event)?;
            timeline.with_value(|timeline| {
                let timeline = timeline.as_ref()?;
                timeline.day_at(one, across * f64::from(timeline.size(one).0))
            })
        };
        let from = StoredValue::new(None::<(i32, Day)>);
        let on_down = move |event: PointerEvent| {
            if live.get_untracked() {
                from.set_value(day(&event).map(|day| (event.client_x(), day)));
            }
        };
        let on_move = move |event: PointerEvent| {
            let touch = browser::is_touch(&event);
            if let (Some((x, first)), Some(last)) =
                (from.get_value().filter(|_| touch || event.buttons() == 1), day(&event))
                && (event.client_x() - x).abs() > STILL
            {
                brush.set(Span::new(first.min(last), first.max(last)));
            }
        };
        let on_up = move |_: PointerEvent| {
            from.set_value(None);
            if let Some(chosen) = brush.get_untracked() {
                brush.set(None);
                let mut next = view.get_untracked();
                let within = of.with_value(|of| next.choose_period(chosen, &of.stance));
                if within {
                    view.set(next);
                }
            }
        };
        let on_leave = move |_: PointerEvent| {
            from.set_value(None);
            brush.set(None);
        };
        view! {
            <div class=format!("plot {}", one.class())>
                <div class="drawing" inner_html=drawing></div>
                <div
                    class="drawing overlay"
                    inner_html=move || overlay.get()
                    on:pointerdown=on_down
                    on:pointermove=on_move
                    on:pointerup=on_up
                    on:pointercancel=on_leave
                    on:pointerleave=on_leave
                ></div>
            </div>
        }
    };
    view! {
        <div class="timeline">
            <h4>"When it was said"</h4>
            <p class="by">
                {words}
                " Above it, a tick for each statement."
                <span class="needs-script">" Draw across to count the statements of a period only."</span>
            </p>
            {one(Layout::Wide)}
            {one(Layout::Narrow)}
        </div>
    }
}
