//! What is written in the panels: their names, the lines' names where they end, and where nothing was counted.

use model::Choice;

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::labels;
use crate::draw::layout::Layout;
use crate::draw::plane::Plane;
use crate::draw::scene::{Anchor, Mark, Px16, Text, measure, px};
use crate::draw::time;

use super::{Concern, at_end, gap, share, x};

impl Concern {
    /// What each panel counts, above it.
    pub(super) fn name_panels(&self, upper: &Plane, lower: &Plane) {
        let (above, below) = match upper.layout {
            Layout::Column | Layout::Narrow => ("Named as important, % of adults", "People arriving each"),
            Layout::Wide | Layout::Card | Layout::Square => (
                "Named among the most important issues, % of adults in Great Britain",
                "People arriving in small boats each",
            ),
        };
        title(upper, above, px(10));
        title(lower, &format!("{below} {}", self.by.slug()), lower.layout.line_height() + px(3));
    }

    /// The widest name of an issue at its line's end.
    pub(super) fn names(&self, layout: Layout) -> Px16 {
        let Some(last) = self.waves.last() else { return 0 };
        let width = |issue| measure(&at_end(issue, last, layout), layout.font_size(), Weight::Semibold);
        self.issues.iter().map(width).max().unwrap_or_default()
    }

    /// Each line's name and latest share where it ends.
    pub(super) fn name_lines(&self, plane: &Plane) {
        let Some(last) = self.waves.last() else { return };
        let ends: Vec<Px16> =
            self.issues.iter().map(|issue| plane.place(x(last), f64::from(share(last, issue))).1).collect();
        let step = plane.layout.line_height();
        let places = labels::spread(&ends, step, plane.plot.top + step / 2, plane.plot.bottom - step / 2);
        let (end, _) = plane.place(x(last), 0.0);
        for ((issue, own), y) in self.issues.iter().zip(ends).zip(places) {
            let left = end + gap(plane.layout);
            if (y - own).abs() > px(3) && !plane.layout.is_narrow() {
                plane.add([Mark::Line(Ink::Leader, vec![(end + px(4), own), (left - px(2), y)])]);
            }
            let (ink, baseline) = (Ink::Issue(issue.number), y + plane.layout.rise());
            let name = plane.text(ink, left, baseline, at_end(issue, last, plane.layout));
            plane.add([Mark::Text(Text { weight: Weight::Semibold, ..name })]);
        }
    }

    /// Says of the stretch before the count began that it has no bars for this reason.
    pub(super) fn name_uncounted(&self, plane: &Plane, labels: &mut labels::Labels) {
        let Some(from) = self.counted_from else { return };
        let (end, _) = plane.place(time::x(from.min(self.range.last.plus(1))), 0.0);
        let middle = i32::midpoint(plane.plot.left, end);
        let long = ["arrivals not counted before ", &from.year().to_string()].concat();
        let names = [&*long, long.trim_start_matches("arrivals "), "not counted", "no count"];
        let name = |text: &str| Text {
            anchor: Anchor::Middle,
            ..plane.text(Ink::Tick, middle, plane.plot.bottom - px(8), text.to_owned())
        };
        let fits = |text: &Text| text.width() + px(8) <= end - plane.plot.left;
        if let Some(text) = names.into_iter().map(name).find(fits) {
            labels.put(text);
        }
    }
}

/// A panel's name, above it.
fn title(plane: &Plane, text: &str, lift: Px16) {
    let text = plane.text(Ink::Label, px(1), plane.plot.top - lift, text.to_owned());
    plane.add([Mark::Text(Text { weight: Weight::Semibold, ..text })]);
}
