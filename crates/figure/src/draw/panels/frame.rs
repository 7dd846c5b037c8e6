//! What stands around the bars of small multiples: lines, names and years.

use super::{Panels, SMALL};
use crate::draw::bars;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::plane::Plane;
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};
use crate::draw::ticks;

impl Panels {
    /// Axes, names of the panels, and the first and the last year below each.
    pub(crate) fn frame(&self, planes: &[Plane]) {
        let most = self.max();
        let first_left = planes.first().map_or(0, |plane| plane.plot.left);
        // The lines of all panels first, one ink after the other: each is one path.
        let top = ticks::ticks(most).last().filter(|tick| *tick > 0);
        let lines = [top, Some(0)].map(|line| line.filter(|_| !self.is_alone()));
        for value in lines.iter().flatten() {
            let ink = if *value == 0 { Ink::Axis } else { Ink::Grid };
            for plane in planes {
                plane.add([plane.level(ink, plane.place(0.0, f64::from(*value)).1)]);
            }
        }
        self.names(planes);
        self.gaps(planes);
        for plane in planes.iter().take(self.panels.len()) {
            if self.is_alone() {
                plane.tick_axis(most, self.tick());
            }
            // The scale is the same in all: it is named in the first column.
            for value in lines.iter().flatten().filter(|_| plane.plot.left == first_left) {
                let (_, y) = plane.place(0.0, f64::from(*value));
                let text = plane.text(Ink::Tick, plane.plot.left - px(5), y + px(4), self.tick()(*value));
                plane.add([Mark::Text(Text { anchor: Anchor::End, size: SMALL, ..text })]);
            }
            if self.is_alone() {
                self.name_bars(plane);
                continue;
            }
            let mut labels = plane.labels();
            let (first, last) = (self.years.first(), self.years.last().filter(|_| self.years.len() > 1));
            let (mut first, mut last) = (first.map(i32::to_string), last.map(i32::to_string));
            if let (Some((before, name)), Some(year)) = (self.apart(), self.years.first()) {
                first = Some([&year.to_string(), "–", &(year + *before as i32 - 1).to_string()].concat());
                last = Some(name.clone());
            }
            for (name, anchor, x) in
                [(first, Anchor::Start, plane.plot.left), (last, Anchor::End, plane.plot.right)]
            {
                if let Some(name) = name {
                    let text = plane.text(Ink::Tick, x, plane.plot.bottom + px(15), name);
                    labels.put(Text { anchor, size: SMALL, ..text });
                }
            }
            plane.add(labels.into_marks());
        }
    }

    /// The year below each bar, and below those that stand apart what they are.
    fn name_bars(&self, plane: &Plane) {
        let Bounds { left, right, bottom, .. } = plane.plot;
        let Some((before, name)) = self.apart() else {
            return bars::name_years(plane, left..right, &self.years, SMALL, bottom + px(15));
        };
        let (years, others) = self.years.split_at_checked(*before).unwrap_or_default();
        let middle = plane.place(*before as f64, 0.0).0;
        let from = plane.place(self.x(*before), 0.0).0;
        bars::name_years(plane, left..middle, years, SMALL, bottom + px(15));
        bars::name_years(plane, from..right, others, SMALL, bottom + px(15));
        let text = plane.text(Ink::Tick, i32::midpoint(from, right), bottom + px(29), name.clone());
        let text = Text { anchor: Anchor::Middle, size: SMALL, ..text };
        plane.add([Mark::Text(Text { x: text.x.min(plane.right_edge() - text.width() / 2), ..text })]);
    }

    /// The names, each over its panel; one that is too long begins further to the left.
    fn names(&self, planes: &[Plane]) {
        let above = px(if self.is_alone() { 28 } else { 10 });
        let mut names = Vec::new();
        // From the right, so that each knows where it has to end.
        let mut next: Option<(Px16, Px16)> = None;
        for (plane, panel) in planes.iter().zip(&self.panels).rev() {
            let Bounds { left, top, .. } = plane.plot;
            let name = plane.text(Ink::Label, left, top - above, panel.name.clone());
            let mut name = Text { weight: Weight::Semibold, size: SMALL, ..name };
            let end = next.filter(|(row, _)| *row == top).map_or(plane.right_edge(), |(_, x)| x - px(6));
            name.x = name.x.min(end - name.width()).max(0);
            next = Some((top, name.x));
            names.push(Mark::Text(name));
        }
        if let Some(plane) = planes.first() {
            plane.add(names.into_iter().rev());
        }
    }
}
