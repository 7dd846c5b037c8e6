//! What is written beside the cells: months, years, days of the week, totals, and where there is no data yet.

use model::{Day, Known, Span};

use super::cells::Cells;
use super::{Calendar, SMALL};
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::labels::Labels;
use crate::draw::plane::Plane;
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, measure, px};
use crate::text::format;

impl Calendar {
    /// Days without a number, and why there is none.
    pub(super) fn missing(plane: &Plane, cells: &Cells, counted: Span) {
        let year = Span::year(counted.first.year());
        let before = Span::new(year.first, counted.first.plus(-1));
        let after = Span::new(counted.last.plus(1), year.last);
        for days in [before, after].into_iter().flatten() {
            plane.add(Cells::by_week(days).map(|week| Mark::Rect(Ink::NoData, cells.bounds(week))));
        }
        let Some(room) = after.and_then(|days| cells.block(days)) else { return };
        let words: &[&str] = if plane.layout.is_narrow() { &["no", "data", "yet"] } else { &["no data yet"] };
        let middle = i32::midpoint(room.left, room.right);
        let mut baseline =
            i32::midpoint(room.top, room.bottom) - px(14) * (words.len() as i32 - 1) / 2 + px(4);
        let mut labels = Labels::new(room);
        for word in words {
            let text = plane.text(Ink::Tick, middle, baseline, (*word).to_owned());
            labels.put(Text { anchor: Anchor::Middle, size: SMALL, ..text });
            baseline += px(14);
        }
        plane.add(labels.into_marks());
    }

    /// Names of months above the first strip, or beside the first column.
    pub(super) fn months(plane: &Plane, cells: &Cells, year: i32) {
        for month in 1..=12 {
            let first = Day::first_of_month(year, month);
            let middle = cells.bounds(Span { first: first.plus(14), last: first.plus(14) });
            let name = format::month_short(month).to_owned();
            let text = if plane.layout.is_narrow() {
                let y = i32::midpoint(middle.top, middle.bottom) + plane.layout.rise();
                Text { anchor: Anchor::End, ..plane.text(Ink::Tick, plane.plot.left - px(5), y, name) }
            } else {
                let x = i32::midpoint(middle.left, middle.right);
                Text { anchor: Anchor::Middle, ..plane.text(Ink::Tick, x, plane.plot.top - px(5), name) }
            };
            plane.add([Mark::Text(text)]);
        }
    }

    pub(super) fn name(plane: &Plane, year: i32) {
        let Bounds { left, right, top, bottom } = plane.plot;
        let weight = Weight::Semibold;
        if !plane.layout.is_narrow() {
            let y = i32::midpoint(top, bottom) + plane.layout.rise();
            let text = plane.text(Ink::Label, px(1), y, year.to_string());
            plane.add([Mark::Text(Text { weight, ..text })]);
            return;
        }
        let named = |name: String| {
            let text = plane.text(Ink::Label, i32::midpoint(left, right), top - px(5), name);
            Text { anchor: Anchor::Middle, weight, size: SMALL, ..text }
        };
        // Every year is as wide as this one in its name: all are shortened or none.
        let fits = measure("2000", SMALL, weight) + px(3) < right - left;
        let name = if fits { year.to_string() } else { format!("’{:02}", year.rem_euclid(100)) };
        plane.add([Mark::Text(named(name))]);
    }

    /// Which side of the first strip is Monday's.
    pub(super) fn weekdays(plane: &Plane, cells: &Cells) {
        if plane.layout.is_narrow() || cells.height < px(7) {
            return;
        }
        for (row, name) in [(0, "Mon"), (6, "Sun")] {
            let middle = plane.plot.top + row * cells.height + cells.height / 2;
            let text = plane.text(Ink::Tick, plane.plot.left - px(5), middle + px(4), name.to_owned());
            plane.add([Mark::Text(Text { anchor: Anchor::End, size: SMALL, ..text })]);
        }
    }

    /// A year's total beside its strip, where there is room.
    pub(super) fn total(&self, plane: &Plane, counted: Span) {
        let Bounds { right, top, bottom, .. } = plane.plot;
        let left = right + px(6);
        let text = |y: Px16, text: String| Text { size: SMALL, ..plane.text(Ink::Tick, left, y, text) };
        let is_partial = counted != Span::year(counted.first.year());
        let two = is_partial && bottom - top > px(30);
        let lift = if two { px(7) } else { 0 };
        let middle = i32::midpoint(top, bottom) + px(4) - lift;
        let Some(Known { sum, .. }) = self.series.known(counted) else { return };
        let end = left + measure("00,000", SMALL, Weight::Regular);
        let total = Text { anchor: Anchor::End, x: end, ..text(middle, format::thousands(sum)) };
        plane.add([Mark::Text(total)]);
        if two {
            let to = format!("to {}", format::day_and_month_short(counted.last));
            plane.add([Mark::Text(text(middle + px(14), to))]);
        }
    }
}
