//! A figure: one view of the data, ready to be drawn, tabled and read.

use model::{Data, Day, Pin, Span, View};

use crate::charts;
use crate::charts::chart::Chart;
use crate::draw::canvas::Canvas;
use crate::draw::events::{self, Marked};
use crate::draw::ink::Ink;
use crate::draw::layout::{Fit, Layout};
use crate::draw::plane::{Plane, Scale};
use crate::draw::scene::{Bounds, Mark, Px16, Scene};
use crate::draw::spans::{self, MarkedSpan};
use crate::draw::tone::Tone;
use crate::text::format;
use crate::text::table::Table;
use crate::text::words::{ChartText, Words};

/// One view of the data. Equal views of equal data give equal figures, on every machine.
pub struct Figure {
    /// The chart of what is known.
    known: Box<dyn Chart>,
    /// The chart of all data, where the view looks back to a day.
    later: Option<Box<dyn Chart>>,
    /// The day looked back to, and whether a version of then is kept.
    asof: Option<(Day, bool)>,
    title: String,
    pub(crate) events: Vec<Marked>,
}

/// A move from one place to another, as the keyboard makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One place on.
    Next,
    /// One place back.
    Back,
    /// As many places on as a page key goes: each chart has its own number.
    PageNext,
    /// As many places back.
    PageBack,
    /// To the first place.
    First,
    /// To the last place.
    Last,
}

impl Figure {
    /// The figure of a view. Its title is empty where the data has no such named view.
    pub fn new(data: &Data, view: &View) -> Self {
        let title = data.tables().views.get(usize::from(view.name.0)).map_or("", |named| &named.title);
        let range = data.range(view);
        let (known, later) = match view.asof {
            // The days asked for are the same, however few of them are known.
            Some(day) => {
                let view = View { from: Some(range.first), to: Some(range.last), ..*view };
                (charts::new(&data.as_of(day), &view), Some(charts::new(data, &view)))
            }
            None => (charts::new(data, view), None),
        };
        let events = events::marked(data, view);
        let asof = view.asof.map(|day| (day, view.kind.has_versions() && data.versions_by(day).is_some()));
        Self { known, later, asof, title: title.to_owned(), events }
    }

    /// Its title, subtitle and summary in words.
    pub fn words(&self) -> Words {
        let ChartText { subtitle, mut sentences } = self.known.words();
        let sentence = sentences.first().cloned().unwrap_or_default();
        if let Some((day, is_kept)) = self.asof {
            let (before, after) = if is_kept {
                ("Counts are as in the files published by ", ".")
            } else {
                ("This is cut off at ", "; counts are as published today.")
            };
            sentences.insert(0, before.to_owned() + &format::date(day) + after);
        }
        Words { title: self.title.clone(), subtitle, sentence, summary: sentences.join(" ") }
    }

    /// The table of its numbers: what is known, with the day looked back to in the caption.
    pub fn table(&self) -> Table {
        let mut table = self.known.table();
        if let Some((day, is_kept)) = self.asof {
            let how = if is_kept { "; as published by " } else { "; cut off at " };
            table.caption = table.caption + how + &format::date(day);
        }
        table
    }

    /// The chart that lays out the planes.
    fn base(&self) -> &dyn Chart {
        self.later.as_deref().unwrap_or(self.known.as_ref())
    }

    /// How its data lies on its drawing; none where that has several planes, or an axis by ratio or without length.
    pub fn scale(&self, fit: impl Into<Fit>) -> Option<Scale> {
        match self.canvas(fit.into()).1.as_slice() {
            [plane] => plane.scale(),
            _ => None,
        }
    }

    fn canvas(&self, fit: Fit) -> (Canvas, Vec<Plane>) {
        self.canvas_of(fit.layout, self.size(fit), &self.events)
    }

    fn canvas_of(&self, layout: Layout, size: (i32, i32), events: &[Marked]) -> (Canvas, Vec<Plane>) {
        self.canvas_with(layout, size, events::head(layout, events))
    }

    /// A grid with room of this height above the plot.
    fn canvas_with(&self, layout: Layout, size: (i32, i32), head: Px16) -> (Canvas, Vec<Plane>) {
        let canvas = Canvas::new(layout, size, head);
        let planes = self.base().planes(&canvas);
        (canvas, planes)
    }

    /// Width and height of its drawing's grid, in pixels. Its shape is that of the printed drawing of the same layout: that
    /// one, stretched to the same width, is as high.
    pub fn size(&self, fit: impl Into<Fit>) -> (i32, i32) {
        let Fit { layout, width } = fit.into();
        let (printed, height) = self.base().size(layout);
        (width, (height * width + printed / 2) / printed)
    }

    /// Its drawing, with its events.
    pub fn drawing(&self, fit: impl Into<Fit>) -> Scene {
        let fit = fit.into();
        self.drawing_on(fit.layout, self.size(fit), &self.events)
    }

    /// Its drawing on a grid of some size in pixels, with some of its events.
    pub(crate) fn drawing_on(&self, layout: Layout, size: (i32, i32), events: &[Marked]) -> Scene {
        let (canvas, planes) = self.canvas_of(layout, size, events);
        // Behind the data: their uprights hide nothing.
        self.drawn(canvas, &planes, |planes| events::draw(planes, events, self.base().above(layout, size.0)))
    }

    /// Its drawing beside a passage of the article. On a phone it is lower than by itself, 220 pixels of its grid, for
    /// it has half of the window at most; a chart that is higher than most keeps its height.
    pub fn step_drawing(&self, layout: Layout) -> Scene {
        self.drawing_on(layout, self.step_size(layout), &self.events)
    }

    fn step_size(&self, layout: Layout) -> (i32, i32) {
        let (width, height) = self.base().size(layout);
        // Those of many panels are as high as these need.
        let is_low = layout == Layout::Narrow && height <= layout.chart().1;
        (width, if is_low { 220 } else { height })
    }

    /// The same with spans of days marked and a place read, and how its data lies on it: none as for [`Self::scale`].
    /// Spans are marked where days run along the drawing; for a pin beyond the last place, that one is read.
    pub fn annotated(
        &self,
        layout: Layout,
        spans: &[MarkedSpan],
        pin: Option<Pin>,
    ) -> (Scene, Option<Scale>) {
        let size = self.step_size(layout);
        let above = self.base().above(layout, size.0);
        let room = spans::head(layout.line_height(), spans);
        let head = room + events::head(layout, &self.events);
        let (canvas, planes) = self.canvas_with(layout, size, head);
        let scale = match planes.as_slice() {
            [plane] => plane.scale(),
            _ => None,
        };
        let mut scene = self.drawn(canvas, &planes, |planes| {
            if let (Some(plane), Some(_)) = (planes.first(), self.base().days()) {
                spans::draw(plane, spans, above);
            }
            events::draw(planes, &self.events, above + room);
        });
        if let Some(pin) = pin {
            let (canvas, planes) = self.canvas_with(layout, size, head);
            self.known.read(&planes, self.place(pin));
            drop(planes);
            scene.marks.extend(canvas.into_scene().marks);
        }
        (scene, scale)
    }

    /// Its drawing on a grid of some size in pixels, below room of this height for marks of others.
    pub(crate) fn drawing_below(&self, layout: Layout, size: (i32, i32), head: Px16) -> Scene {
        let (canvas, planes) = self.canvas_with(layout, size, head);
        self.drawn(canvas, &planes, |_| {})
    }

    /// Where the days of such a drawing lie: the beginning of the first and the end of the last, the upper and the lower
    /// edge of the plot.
    pub(crate) fn ends(&self, layout: Layout, size: (i32, i32), head: Px16, days: Span) -> [Px16; 4] {
        let (_, planes) = self.canvas_with(layout, size, head);
        planes.first().map_or([0; 4], |plane| {
            let x = |day: Day| plane.place(f64::from(day.0), 0.0).0;
            [x(days.first), x(days.last.plus(1)), plane.plot.top, plane.plot.bottom]
        })
    }

    fn drawn(&self, canvas: Canvas, planes: &[Plane], behind: impl FnOnce(&[Plane])) -> Scene {
        self.base().frame(planes);
        behind(planes);
        if let Some(later) = &self.later {
            later.marks(planes, Tone::Later);
        }
        self.known.marks(planes, Tone::Known);
        self.known.labels(planes);
        canvas.into_scene()
    }

    /// The number of the last place that can be read, from 0.
    pub fn last_place(&self) -> u32 {
        self.known.places().saturating_sub(1)
    }

    /// The pin of the place nearest to a point of the drawing; `x` and `y` in pixels of its grid. A point outside the
    /// drawing has a nearest place too.
    pub fn nearest(&self, fit: impl Into<Fit>, x: f64, y: f64) -> Pin {
        let (_, planes) = self.canvas(fit.into());
        let place = self.known.nearest(&planes, (x * 16.0) as Px16, (y * 16.0) as Px16);
        self.known.pin(place.min(self.last_place()))
    }

    /// The day at an x of the drawing, in pixels of its grid: the first or the last day where it lies beside the plot.
    /// None where no days run along the drawing.
    pub fn day_at(&self, fit: impl Into<Fit>, x: f64) -> Option<Day> {
        let span = self.base().days()?;
        let (_, planes) = self.canvas(fit.into());
        let day = Day(planes.first()?.x_at((x * 16.0) as Px16).floor() as i32);
        Some(day.clamp(span.first, span.last))
    }

    /// The part of the drawing that a range of days covers, both ends included, as a scene to be laid over it. It is
    /// not cut off where the plot ends. For charts on which days run from left to right.
    pub fn brush(&self, fit: impl Into<Fit>, range: Span) -> Scene {
        let (canvas, planes) = self.canvas(fit.into());
        if let (Some(first), Some(last)) = (planes.first(), planes.last()) {
            let (left, _) = first.place(f64::from(range.first.0), 0.0);
            let (right, _) = first.place(f64::from(range.last.0 + 1), 0.0);
            let bounds = Bounds { left, right, top: first.plot.top, bottom: last.plot.bottom };
            first.add([Mark::Rect(Ink::Brush, bounds)]);
        }
        drop(planes);
        canvas.into_scene()
    }

    /// The pin to which a step leads from a pinned place, never beyond the first or the last. Without a pinned place it
    /// is the last place, or the first where the step goes there.
    pub fn step(&self, from: Option<Pin>, step: Step) -> Pin {
        let last = self.last_place();
        let place = match from.map(|pin| self.place(pin)) {
            None if step == Step::First => 0,
            None => last,
            Some(place) => match step {
                Step::Next => place.saturating_add(1),
                Step::Back => place.saturating_sub(1),
                Step::PageNext => place.saturating_add(self.known.page()),
                Step::PageBack => place.saturating_sub(self.known.page()),
                Step::First => 0,
                Step::Last => last,
            },
        };
        self.known.pin(place.min(last))
    }

    /// The number of a pinned place, from 0; the last place for a pin beyond it.
    pub fn place(&self, pin: Pin) -> u32 {
        self.known.place(pin).min(self.last_place())
    }

    /// The name of a pinned place in a sentence: "7 November 2024", "day 120", "the 10 busiest days".
    pub fn place_name(&self, pin: Pin) -> String {
        self.known.place_name(self.place(pin))
    }

    /// The values at a pinned place, as a scene to be laid over the drawing.
    pub fn overlay(&self, fit: impl Into<Fit>, pin: Pin) -> Scene {
        let fit = fit.into();
        self.overlay_on(fit.layout, self.size(fit), &self.events, pin)
    }

    /// The same over [`Figure::drawing_on`].
    pub(crate) fn overlay_on(&self, layout: Layout, size: (i32, i32), events: &[Marked], pin: Pin) -> Scene {
        let (canvas, planes) = self.canvas_of(layout, size, events);
        self.known.read(&planes, self.place(pin));
        drop(planes);
        canvas.into_scene()
    }

    /// The values at a pinned place, in words; or that nothing is known there.
    pub fn reading(&self, pin: Pin) -> String {
        self.known.values(self.place(pin))
    }
}
