//! Events on a time axis: an upright at each one's day, and above the plot its name, or its number where they are many.

use model::{Data, Day, View};

use crate::draw::ink::Ink;
use crate::draw::labels::spread;
use crate::draw::layout::Layout;
use crate::draw::plane::Plane;
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};

/// The height of a row of names or numbers, and what a row of numbers takes above the plot beside its own height.
const ROW: Px16 = px(15);
const BELOW: Px16 = px(7);

/// Between a name and its upright, and between two names in a row.
const GAP: Px16 = px(4);

/// The least distance from one number to the next.
const STEP: Px16 = px(16);

/// An event that a figure marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The number it is marked with, from 1.
    pub number: u32,
    /// Its place in [`model::Tables::events`], from 0.
    pub event: usize,
    /// Its day.
    pub day: Day,
    /// Its name in a drawing: some words.
    pub label: String,
}

/// The events that a view marks, numbered in their order: those chosen of which [`may_mark`] holds. Empty where its
/// kind of chart marks none.
pub fn marked(data: &Data, view: &View) -> Vec<Marked> {
    if !view.kind.has_events() {
        return Vec::new();
    }
    let mut marked: Vec<Marked> = Vec::new();
    for (event, about) in data.tables().events.iter().enumerate() {
        if view.events.contains(event as u8) && may_mark(data, view, about.day) {
            let number = marked.len() as u32 + 1;
            marked.push(Marked { number, event, day: about.day, label: about.label.clone() });
        }
    }
    marked
}

/// Whether a view has room for an event of this day: it draws the day, and the event had happened by the day whose
/// knowledge it shows.
pub fn may_mark(data: &Data, view: &View, day: Day) -> bool {
    data.range(view).contains(day) && view.asof.is_none_or(|asof| day <= asof)
}

/// Whether so many events have numbers in a drawing, which a list beside it explains, and not their names.
pub(crate) fn are_numbered(layout: Layout, events: usize) -> bool {
    events
        > match layout {
            Layout::Wide | Layout::Column | Layout::Narrow | Layout::Square => 5,
            Layout::Card => 0,
        }
}

/// In how many rows so many numbers stand: a row has room for a few in the narrowest column of a layout.
fn rows(layout: Layout, events: usize) -> usize {
    let room = match layout {
        Layout::Narrow => 15,
        Layout::Column | Layout::Wide | Layout::Square | Layout::Card => 24,
    };
    events.div_ceil(room).max(1)
}

/// The room that events take above the plot.
pub(crate) fn head(layout: Layout, events: &[Marked]) -> Px16 {
    match events.len() {
        0 => 0,
        count if are_numbered(layout, count) => ROW * rows(layout, count) as Px16 + BELOW,
        count => ROW * count as Px16 + px(4),
    }
}

/// Draws them, their names or numbers below `top`; days are the planes' x.
pub(crate) fn draw(planes: &[Plane], events: &[Marked], top: Px16) {
    let Some(plane) = planes.first() else { return };
    let places: Vec<Px16> = events.iter().map(|event| plane.place(f64::from(event.day.0), 0.0).0).collect();
    for x in &places {
        for lower in planes.iter().skip(1) {
            plane.add([Mark::Line(Ink::Event, vec![(*x, lower.plot.top), (*x, lower.plot.bottom)])]);
        }
    }
    if are_numbered(plane.layout, events.len()) {
        numbers(plane, events, &places, top);
    } else {
        names(plane, events, &places, top + head(plane.layout, events));
    }
}

fn numbers(plane: &Plane, events: &[Marked], places: &[Px16], top: Px16) {
    let rows = rows(plane.layout, events.len()) as Px16;
    let spread = spread(places, STEP / rows, px(8), plane.right_edge() - px(8));
    let lowest = top + px(9) + ROW * (rows - 1);
    let mut above = 0;
    for ((event, x), shown) in events.iter().zip(places).zip(spread) {
        // Neighbours stand in different rows, and the line of an upper one goes down between two lower ones.
        let row = lowest - ROW * above;
        above = (above + 1) % rows;
        // From the number down past the lower ones, slantwise to the day, then down.
        let mut line = vec![(shown, row)];
        if row < lowest {
            line.push((shown, lowest));
        }
        line.push((*x, lowest + px(12)));
        line.push((*x, plane.plot.bottom));
        plane.add([Mark::Line(Ink::Event, line)]);
        let number = Text {
            anchor: Anchor::Middle,
            size: 10,
            ..plane.text(Ink::EventNumber, shown, row + px(10) * 36 / 100, event.number.to_string())
        };
        plane.add([Mark::Dot(Ink::EventGround, (shown, row), px(15) / 2), Mark::Text(number)]);
    }
}

/// Names beside the heads of their uprights, in as few rows above `foot` as let no upright cross a name.
fn names(plane: &Plane, events: &[Marked], places: &[Px16], foot: Px16) {
    let mut placed: Vec<(Px16, usize, Text)> = Vec::new();
    for (event, x) in events.iter().zip(places) {
        let text = |row: usize, anchor| {
            let (x, baseline) =
                (if anchor == Anchor::End { x - GAP } else { x + GAP }, foot - px(5) - ROW * row as Px16);
            Text { anchor, ..plane.text(Ink::Tick, x, baseline, event.label.clone()) }
        };
        let is_free = |row: usize, text: &Text| {
            let Bounds { left, right, .. } = text.bounds();
            let is_inside = left >= px(2) && right <= plane.right_edge() - px(2);
            is_inside
                && placed.iter().all(|(other_x, other_row, other)| {
                    let Bounds { left: start, right: end, .. } = other.bounds();
                    let crosses = |x: Px16, from: Px16, to: Px16| x > from - GAP && x < to + GAP;
                    // The upright of the higher one goes past the lower one.
                    let is_crossed = (*other_row >= row && crosses(*other_x, left, right))
                        || (*other_row <= row && crosses(*x, start, end));
                    let is_over = *other_row == row && left < end + GAP && right > start - GAP;
                    !is_crossed && !is_over
                })
        };
        // To the left of its upright no later one crosses it; to the right none does in the highest row.
        let count = events.len();
        let mut found = None;
        for step in 0..2 * count {
            let (row, anchor) =
                if step < count { (step, Anchor::End) } else { (2 * count - 1 - step, Anchor::Start) };
            let text = text(row, anchor);
            if is_free(row, &text) {
                found = Some((row, text));
                break;
            }
        }
        // Where neither side has room for it, it stands over its upright, in a row that nobody has yet: there is one.
        let over = || {
            let is_empty = |row: &usize| placed.iter().all(|(_, other, _)| other != row);
            let row = (0..events.len()).find(is_empty).unwrap_or_default();
            let text = text(row, Anchor::End);
            (row, Text { x: text.x.max(text.width() + px(2)), ..text })
        };
        let (row, text) = found.unwrap_or_else(over);
        placed.push((*x, row, text));
    }
    for (x, _, text) in placed {
        let Bounds { left, right, .. } = text.bounds();
        let head = text.baseline + if left < x && x < right { px(4) } else { -px(9) };
        plane.add([Mark::Line(Ink::Event, vec![(x, head), (x, plane.plot.bottom)]), Mark::Text(text)]);
    }
}
