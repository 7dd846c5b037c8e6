//! Spans of days marked on a time axis: a band over each, and above the plot its days and what was counted on them.

use model::{Count, Data, Span, View};

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::plane::Plane;
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};
use crate::text::format;

/// A span that a drawing marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedSpan {
    /// Its days.
    pub days: Span,
    /// What is written over it, the count without its unit: "27,029".
    pub label: String,
    /// The same in a sentence: "From 5 July to 7 November 2022: 27,029 people."
    pub words: String,
}

/// A span with what a view's series counts in it. None where not all of its days are published, or the view's range does
/// not hold all of them, or its chart has no time axis of daily counts.
pub fn marked_span(data: &Data, view: &View, days: Span) -> Option<MarkedSpan> {
    let range = data.range(view);
    let is_drawn = view.kind.has_range() && range.contains(days.first) && range.contains(days.last);
    let daily = view.measure().daily().filter(|_| is_drawn)?;
    let series = data.series(daily);
    let Count::Published(sum) = series.sum(days) else { return None };
    let is_whole = series.span()?.intersect(days) == Some(days);
    let words = format!("{}: {}.", format::dates(days), format::quantity(sum, view.measure()));
    is_whole.then(|| MarkedSpan { days, label: format::thousands(sum), words })
}

/// The room that labels take above the plot: a line for the days, one for the count.
pub(crate) fn head(plane_line: Px16, spans: &[MarkedSpan]) -> Px16 {
    if spans.is_empty() { 0 } else { 2 * plane_line + px(4) }
}

/// Draws bands and labels, below `top`; days are the plane's x. Labels keep inside the drawing.
pub(crate) fn draw(plane: &Plane, spans: &[MarkedSpan], top: Px16) {
    let step = plane.layout.line_height();
    // Side by side on a phone there is no room for years, which the axis has.
    let is_short = plane.layout.is_narrow() && spans.len() > 1;
    for MarkedSpan { days, label, .. } in spans {
        let x = |day: i32| plane.place(f64::from(day), 0.0).0;
        let (left, right) = (x(days.first.0), x(days.last.0 + 1));
        let foot = top + head(step, spans);
        plane.add([Mark::Rect(Ink::Brush, Bounds { left, right, top: foot, bottom: plane.plot.bottom })]);
        let line = |row: Px16, text: String, weight| {
            let text = plane.text(Ink::Label, i32::midpoint(left, right), top + step * row, text);
            let text = Text { anchor: Anchor::Middle, weight, ..text };
            let Bounds { left: start, right: end, .. } = text.bounds();
            let inwards = (px(2) - start).max(0) - (end - plane.right_edge() + px(2)).max(0);
            Mark::Text(Text { x: text.x + inwards, ..text })
        };
        let name = format::dates_short(*days);
        let name = name.rsplit_once(' ').filter(|_| is_short).map_or(name.as_str(), |(name, _year)| name);
        plane.add([line(1, name.to_owned(), Weight::Regular), line(2, label.clone(), Weight::Semibold)]);
    }
}
