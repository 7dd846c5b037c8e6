//! Events on a time axis: an upright at each one's day, and its number in a row above the plot.

use model::{Data, Day, View};

use crate::draw::ink::Ink;
use crate::draw::labels::spread;
use crate::draw::plane::Plane;
use crate::draw::scene::{Anchor, Mark, Px16, Text, px};

/// The room above the plot that the row of numbers takes.
pub(crate) const HEAD: Px16 = px(22);

/// The least distance from one number to the next.
const STEP: Px16 = px(16);

/// An event that a figure marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The number it is marked with, from 1.
    pub number: u32,
    /// Its place in [`model::Tables::events`], from 0.
    pub event: usize,
    /// Its day.
    pub day: Day,
}

/// The events that a view marks, numbered in their order: those chosen of which [`may_mark`] holds. Empty where its
/// kind of chart marks none.
pub fn marked(data: &Data, view: &View) -> Vec<Marked> {
    if !view.kind.has_events() {
        return Vec::new();
    }
    let all = data.tables().events.iter().enumerate();
    let shown =
        all.filter(|(event, about)| view.events.contains(*event as u8) && may_mark(data, view, about.day));
    shown.zip(1..).map(|((event, about), number)| Marked { number, event, day: about.day }).collect()
}

/// Whether a view has room for an event of this day: it draws the day, and the event had happened by the day whose
/// knowledge it shows.
pub fn may_mark(data: &Data, view: &View, day: Day) -> bool {
    data.range(view).contains(day) && view.asof.is_none_or(|asof| day <= asof)
}

/// Draws them, their numbers below `top`; days are the planes' x.
pub(crate) fn draw(planes: &[Plane], events: &[Marked], top: Px16) {
    let Some(plane) = planes.first() else { return };
    let places: Vec<Px16> = events.iter().map(|event| plane.place(f64::from(event.day.0), 0.0).0).collect();
    let row = top + px(9);
    let numbers = spread(&places, STEP, px(8), plane.right_edge() - px(8));
    for ((event, x), shown) in events.iter().zip(places).zip(numbers) {
        // From the number slantwise to the day, then down.
        plane.add([Mark::Line(Ink::Event, vec![(shown, row), (x, row + px(12)), (x, plane.plot.bottom)])]);
        for lower in planes.iter().skip(1) {
            plane.add([Mark::Line(Ink::Event, vec![(x, lower.plot.top), (x, lower.plot.bottom)])]);
        }
        let number = Text {
            anchor: Anchor::Middle,
            size: 10,
            ..plane.text(Ink::EventNumber, shown, row + px(10) * 36 / 100, event.number.to_string())
        };
        plane.add([Mark::Dot(Ink::EventGround, (shown, row), px(15) / 2), Mark::Text(number)]);
    }
}
