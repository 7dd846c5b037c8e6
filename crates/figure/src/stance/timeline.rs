//! When the statements were made: as ticks above the arrivals chart, on which a period is chosen. The chart does not
//! change, so the host draws it; the browser needs to know no more of it than where its days lie.

use model::stance::{Index, Stance, StanceView};
use model::{Data, Day, Span, choose};

use super::badge;
use crate::draw::ink::Ink;
use crate::draw::layout::Layout;
use crate::draw::scene::{Bounds, Mark, Px16, Scene, px};
use crate::draw::svg;
use crate::figure::Figure;

/// The room above the plot: the ticks, and below them that of a label on the highest bar.
const HEAD: Px16 = px(30);

/// The distance from the foot of the ticks down to the plot.
const LIFT: Px16 = px(17);

/// The height of a tick of the open actor, and of any other.
const TICK: [Px16; 2] = [px(11), px(7)];

/// The first day drawn: no statement is earlier.
const FIRST: &str = "2022-01-01";

/// Where the days of the arrivals chart lie, in [`Layout::MAP`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timeline([Frame; 2]);

/// Eight numbers of one layout. The first and the last day, as days since 1 January 1970; then, in sixteenths of a
/// pixel, where the first day begins and the last ends, and the plot's upper and lower edge; then the drawing's width
/// and height in pixels.
pub type Frame = [i32; 8];

/// The chart of arrivals on which a period is chosen, drawn once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimelineChart {
    /// The places of its days.
    pub timeline: Timeline,
    /// The chart as SVG, in each layout of [`Layout::MAP`].
    pub drawings: [String; 2],
    /// The subtitle of the chart: what it shows, in a sentence.
    pub words: String,
}

/// Width and height of the grid in pixels.
fn size(layout: Layout) -> (i32, i32) {
    (layout.size().0, if layout.is_narrow() { 150 } else { 170 })
}

impl TimelineChart {
    /// Arrivals by month from January 2022; none where the data has no view named `arrivals`, or does not reach over
    /// that day.
    pub fn new(data: &Data) -> Option<Self> {
        let mut view = data.author(data.named("arrivals")?);
        for (key, value) in [("by", "month"), ("from", FIRST), ("mean", "none"), ("events", "none")] {
            choose(&mut view, key, value, data).ok()?;
        }
        let days = data.range(&view);
        let figure = Figure::new(data, &view);
        let drawn = |layout: Layout| svg::write(&figure.drawing_below(layout, size(layout), HEAD), None);
        let frame = |layout: Layout| {
            let [left, right, top, bottom] = figure.ends(layout, size(layout), HEAD, days);
            let (width, height) = size(layout);
            [days.first.0, days.last.0, left, right, top, bottom, width, height]
        };
        Some(Self {
            timeline: Timeline(Layout::MAP.map(frame)),
            drawings: Layout::MAP.map(drawn),
            words: figure.words().subtitle,
        })
    }
}

impl Timeline {
    /// The timeline of frames that the host has written.
    pub fn of(frames: [Frame; 2]) -> Self {
        Self(frames)
    }

    /// The frames of [`Layout::MAP`], for the host to write.
    pub fn frames(self) -> [Frame; 2] {
        self.0
    }

    fn frame(self, layout: Layout) -> Frame {
        let [wide, narrow] = self.0;
        if layout.is_narrow() { narrow } else { wide }
    }

    /// The ticks of all statements, and the period that is chosen, both ends included, as SVG to be laid over the
    /// chart. The statements of the actor whose evidence is open have higher ticks in the colour of its party. Days
    /// beyond those of the chart stand beside the plot.
    pub fn overlay(self, layout: Layout, stance: &Stance, view: &StanceView, period: Option<Span>) -> String {
        let [first, last, left, right, top, bottom, width, height] = self.frame(layout);
        let x = |day: Day| {
            let days = i64::from((last + 1 - first).max(1));
            left + (i64::from(right - left) * i64::from(day.0 - first) / days) as i32
        };
        let tables = stance.tables();
        let is_open = |speaker: Index| view.actor.is_some_and(|actor| tables.speaks_for(speaker, actor));
        let foot = top - LIFT;
        let tick =
            |ink: Ink, day: Day, high: Px16| Mark::Line(ink, vec![(x(day), foot - high), (x(day), foot)]);
        let [high, low] = TICK;
        let mut marks = Vec::new();
        if let Some(Span { first, last }) = period {
            let (left, right) = (x(first), x(last.plus(1)));
            marks.push(Mark::Rect(Ink::Brush, Bounds { left, right, top: 0, bottom }));
        }
        let (open, others): (Vec<_>, Vec<_>) = tables.statements.iter().partition(|one| is_open(one.actor));
        marks.extend(others.into_iter().map(|one| tick(Ink::Leader, one.day, low)));
        marks.extend(open.into_iter().map(|one| tick(Ink::Spread, one.day, high)));
        let class = view.actor.map_or("", |actor| badge::class(tables, actor));
        // The colour of the party is that of the element around the marks.
        svg::write(&Scene { width, height, marks }, None).replacen(
            "<svg ",
            &["<svg class=\"", class, "\" "].concat(),
            1,
        )
    }

    /// The day at a share of the drawing's width, 0 to 1; the first or the last day beside the plot.
    pub fn day_at(self, layout: Layout, across: f64) -> Day {
        let [first, last, left, right, _, _, width, _] = self.frame(layout);
        let x = (across * f64::from(px(width))) as i64 - i64::from(left);
        let day = first + (x * i64::from(last + 1 - first) / i64::from((right - left).max(1))) as i32;
        Day(day.clamp(first, last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_found_where_its_tick_stands() {
        let timeline = Timeline::of([[19_000, 19_999, 160, 11_360, 320, 2000, 720, 160]; 2]);
        for day in [19_000, 19_001, 19_500, 19_998, 19_999] {
            let x = 160.0 + 11_200.0 * (f64::from(day - 19_000) + 0.5) / 1000.0;
            assert_eq!(timeline.day_at(Layout::Wide, x / 11_520.0), Day(day));
        }
        assert_eq!(timeline.day_at(Layout::Narrow, 0.0), Day(19_000));
        assert_eq!(timeline.day_at(Layout::Narrow, 1.0), Day(19_999));
    }
}
