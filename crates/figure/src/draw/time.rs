//! A time axis: days as x, with ticks and names of years, months or days below it.

use model::{By, Day, Span};

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::plane::Plane;
use crate::draw::scene::{Anchor, Text, measure, px};
use crate::text::format;

/// The start of a day on the axis.
pub(crate) fn x(day: Day) -> f64 {
    f64::from(day.0)
}

/// The days that the axis of these days shows, as its range.
pub(crate) fn range(span: Span) -> std::ops::Range<f64> {
    x(span.first)..x(span.last.plus(1))
}

/// The periods that are named on an axis of so many days.
fn named_by(span: Span) -> By {
    match span.days() {
        0..=45 => By::Week,
        46..=800 => By::Month,
        _ => By::Year,
    }
}

/// Ticks where periods begin, their names between; `ticks` is false where the bars themselves show it.
pub(crate) fn axis(plane: &Plane, span: Span, ticks: bool) {
    let by = named_by(span);
    let mut labels = plane.labels();
    let mut period = by.period(span.first);
    let mut named_year = None;
    // Where not every month has room for its initial, the first of each quarter is named.
    let month = plane.place(x(span.first.plus(28)), 0.0).0 - plane.place(x(span.first), 0.0).0;
    let sparse = by == By::Month && month < measure("M", plane.layout.font_size(), Weight::Regular) + px(2);
    while period.first <= span.last {
        let from = period.first.max(span.first);
        let to = period.next().first.min(span.last.plus(1));
        let (left, _) = plane.place(x(from), 0.0);
        let (right, _) = plane.place(x(to), 0.0);
        if ticks && period.first >= span.first {
            plane.tick(left);
        }
        // No name is as narrow as this: most of many periods need none to be written.
        if right - left < px(9) {
            period = period.next();
            continue;
        }
        let name = |text: String| Text {
            anchor: Anchor::Middle,
            ..plane.text(Ink::Tick, i32::midpoint(left, right), plane.below(), text)
        };
        let (year, month, _) = from.civil();
        let names = match by {
            By::Month if sparse && month % 3 == 1 => vec![format::month_short(month).to_owned()],
            By::Month if sparse => Vec::new(),
            By::Year => vec![year.to_string(), format!("’{:02}", year % 100)],
            By::Month => {
                let long = format::month_short(month);
                let initial = long.get(..1).unwrap_or_default();
                // The year is named with its first month that has room.
                let mut names = vec![long.to_owned(), initial.to_owned()];
                if named_year != Some(year) {
                    names.insert(0, format!("{long} {year}"));
                }
                names
            }
            By::Day | By::Week | By::Quarter => vec![format::day_and_month_short(from)],
        };
        let room = (right - left) * if sparse { 3 } else { 1 };
        let spare = |text: &Text| if text.text.len() == 1 { px(2) } else { px(4) };
        let fitting = names.into_iter().map(name).find(|text| text.width() + spare(text) <= room);
        if let Some(text) = fitting {
            let names_year = text.text.len() > 5;
            if labels.put(text) && names_year {
                named_year = Some(year);
            }
        }
        period = period.next();
    }
    // Where no month had room for its year, the years stand in a row of their own.
    if by == By::Month && named_year.is_none() {
        years_below(plane, span, &mut labels);
    }
    plane.add(labels.into_marks());
}

fn years_below(plane: &Plane, span: Span, labels: &mut crate::draw::labels::Labels) {
    for year in span.first.year()..=span.last.year() {
        let from = Day::first_of_year(year).max(span.first);
        let (left, _) = plane.place(x(from), 0.0);
        let text = plane.text(Ink::Tick, left, plane.below() + plane.layout.line_height(), year.to_string());
        labels.put(text);
    }
}

/// The room that the axis takes below the plot.
pub(crate) fn room(span: Span) -> crate::draw::scene::Px16 {
    if named_by(span) == By::Month { px(42) } else { px(26) }
}
