//! A figure: one view of the data, ready to be drawn, tabled and read.

use model::{By, Data, Day, Kind, Span, View};

use crate::arrivals::Arrivals;
use crate::calendar::Calendar;
use crate::canvas::Canvas;
use crate::check::Check;
use crate::concentration::Concentration;
use crate::concern::Concern;
use crate::crowding::Crowding;
use crate::elsewhere::Elsewhere;
use crate::events::{self, Marked};
use crate::format;
use crate::governments::Governments;
use crate::ink::Ink;
use crate::layout::Layout;
use crate::months::Months;
use crate::nationalities::Nationalities;
use crate::plane::Plane;
use crate::prevented::Prevented;
use crate::program::program;
use crate::scene::{Bounds, Mark, Px16, Scene};
use crate::seasons::Seasons;
use crate::table::Table;
use crate::tone::Tone;
use crate::words::{Said, Words};
use crate::years::Years;

/// What every chart can do. Its places to read are numbered in reading order, from 0.
///
/// A chart is made from the data that is known; where what came later is to be shown too, a second one, made from all
/// of it, lays out the planes and draws the marks behind.
pub(crate) trait Chart: Send + Sync {
    fn words(&self) -> Said;
    fn table(&self) -> Table;
    /// Width and height of its grid in pixels.
    fn size(&self, layout: Layout) -> (i32, i32) {
        layout.size()
    }
    /// The planes it is drawn on: at least one.
    fn planes(&self, canvas: &Canvas) -> Vec<Plane>;
    /// Axes and names, drawn below everything.
    fn frame(&self, planes: &[Plane]);
    /// The data, and nothing else.
    fn marks(&self, planes: &[Plane], tone: Tone);
    /// What is written on the data.
    fn labels(&self, planes: &[Plane]);
    /// The room at the top that is taken before the events' numbers.
    fn above(&self, _: Layout) -> Px16 {
        0
    }
    /// The days that run along the planes' x, where days do.
    fn days(&self) -> Option<Span> {
        None
    }
    /// How many places there are to read, at least 1.
    fn places(&self) -> u32;
    /// The place of a pinned day, and the day by which a place is pinned: see [`model::Pin`].
    fn place(&self, day: Day) -> u32;
    fn day(&self, place: u32) -> Day;
    /// How many places a page key goes.
    fn page(&self) -> u32;
    /// The place nearest to a point of the drawing.
    fn nearest(&self, planes: &[Plane], x: Px16, y: Px16) -> u32;
    /// The values at a place: over the drawing, and in words.
    fn read(&self, planes: &[Plane], place: u32);
    fn values(&self, place: u32) -> String;
}

/// The chart of a view, where this program has it: the others' code is left out of it.
fn chart(data: &Data, view: &View) -> Box<dyn Chart> {
    match program(view.kind) {
        "article" if cfg!(feature = "article") => match (view.kind, view.by) {
            (Kind::Arrivals, _) => Box::new(Arrivals::new(data, view)),
            (_, By::Month) => Box::new(Months::new(data, view)),
            _ => Box::new(Seasons::new(data, view)),
        },
        "compare" if cfg!(feature = "compare") => match view.kind {
            Kind::Concentration => Box::new(Concentration::new(data, view)),
            Kind::Governments => Box::new(Governments::new(data, view)),
            Kind::Nationalities => Box::new(Nationalities::new(data, view)),
            _ => Box::new(Years::new(data, view)),
        },
        "time" if cfg!(feature = "time") => match view.kind {
            Kind::Crowding => Box::new(Crowding::new(data, view)),
            Kind::Concern => Box::new(Concern::new(data, view)),
            _ => Box::new(Calendar::new(data, view)),
        },
        "check" if cfg!(feature = "check") => match view.kind {
            Kind::Prevented => Box::new(Prevented::new(data, view)),
            _ => Box::new(Check::new(data, view)),
        },
        _ => Box::new(Elsewhere),
    }
}

/// One view of the data. Equal views of equal data give equal figures, on every machine.
pub struct Figure {
    /// What is known.
    known: Box<dyn Chart>,
    /// What came later with it, where the view looks back to a day.
    later: Option<Box<dyn Chart>>,
    asof: Option<Day>,
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
    /// Some places on.
    PageNext,
    /// Some places back.
    PageBack,
    /// To the first place.
    First,
    /// To the last place.
    Last,
}

impl Figure {
    /// The figure of a view.
    pub fn new(data: &Data, view: &View) -> Self {
        let title = data.tables().views.get(usize::from(view.name.0)).map_or("", |named| &named.title);
        let range = data.range(view);
        let (known, later) = match view.asof {
            // The days asked for are the same, however few of them are known.
            Some(day) => {
                let view = View { from: Some(range.first), to: Some(range.last), ..*view };
                (chart(&data.as_of(day), &view), Some(chart(data, &view)))
            }
            None => (chart(data, view), None),
        };
        let events = events::marked(data, view);
        Self { known, later, asof: view.asof, title: title.to_owned(), events }
    }

    /// Its title, subtitle and summary.
    pub fn words(&self) -> Words {
        let Said { subtitle, mut sentences } = self.known.words();
        let sentence = sentences.first().cloned().unwrap_or_default();
        if let Some(day) = self.asof {
            sentences.push(format!("This is what was known of the days up to {}.", format::date(day)));
        }
        Words { title: self.title.clone(), subtitle, sentence, summary: sentences.join(" ") }
    }

    /// Its numbers.
    pub fn table(&self) -> Table {
        let mut table = self.known.table();
        if let Some(day) = self.asof {
            table.caption.push_str(&format!("; as known of the days up to {}", format::date(day)));
        }
        table
    }

    /// The chart that lays out the planes.
    fn base(&self) -> &dyn Chart {
        self.later.as_deref().unwrap_or(self.known.as_ref())
    }

    fn canvas(&self, layout: Layout) -> (Canvas, Vec<Plane>) {
        self.canvas_of(layout, self.size(layout), &self.events)
    }

    fn canvas_of(&self, layout: Layout, size: (i32, i32), events: &[Marked]) -> (Canvas, Vec<Plane>) {
        self.canvas_with(layout, size, if events.is_empty() { 0 } else { events::HEAD })
    }

    /// A grid with room of this height above the plot.
    fn canvas_with(&self, layout: Layout, size: (i32, i32), head: Px16) -> (Canvas, Vec<Plane>) {
        let canvas = Canvas::new(layout, size, head);
        let planes = self.base().planes(&canvas);
        (canvas, planes)
    }

    /// Width and height of its drawing's grid in pixels.
    pub fn size(&self, layout: Layout) -> (i32, i32) {
        self.base().size(layout)
    }

    /// Its drawing.
    pub fn drawing(&self, layout: Layout) -> Scene {
        self.drawing_on(layout, self.size(layout), &self.events)
    }

    /// Its drawing on a grid of some size in pixels, with some of its events.
    pub(crate) fn drawing_on(&self, layout: Layout, size: (i32, i32), events: &[Marked]) -> Scene {
        let (canvas, planes) = self.canvas_of(layout, size, events);
        // Behind the data: their uprights hide nothing.
        self.drawn(canvas, &planes, |planes| events::draw(planes, events, self.base().above(layout)))
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

    /// The number of its last place to read.
    pub fn last_place(&self) -> u32 {
        self.known.places().saturating_sub(1)
    }

    /// By what the place nearest to a point of the drawing is pinned; `x` and `y` in pixels of its grid.
    pub fn nearest(&self, layout: Layout, x: f64, y: f64) -> Day {
        let (_, planes) = self.canvas(layout);
        let place = self.known.nearest(&planes, (x * 16.0) as Px16, (y * 16.0) as Px16);
        self.known.day(place.min(self.last_place()))
    }

    /// The day at an x of the drawing in pixels, where days run along it.
    pub fn day_at(&self, layout: Layout, x: f64) -> Option<Day> {
        let span = self.base().days()?;
        let (_, planes) = self.canvas(layout);
        let day = Day(planes.first()?.x_at((x * 16.0) as Px16).floor() as i32);
        Some(day.clamp(span.first, span.last))
    }

    /// The part of the drawing that a range of days covers.
    pub fn brush(&self, layout: Layout, range: Span) -> Scene {
        let (canvas, planes) = self.canvas(layout);
        if let (Some(first), Some(last)) = (planes.first(), planes.last()) {
            let (left, _) = first.place(f64::from(range.first.0), 0.0);
            let (right, _) = first.place(f64::from(range.last.0 + 1), 0.0);
            let bounds = Bounds { left, right, top: first.plot.top, bottom: last.plot.bottom };
            first.add([Mark::Rect(Ink::Brush, bounds)]);
        }
        drop(planes);
        canvas.into_scene()
    }

    /// Where a step leads from a pinned place; without one, to the last place, or to the first where it goes there.
    pub fn step(&self, from: Option<Day>, step: Step) -> Day {
        let last = self.last_place();
        let place = match from.map(|day| self.place(day)) {
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
        self.known.day(place.min(last))
    }

    /// The number of a pinned place, from 0.
    pub fn place(&self, day: Day) -> u32 {
        self.known.place(day).min(self.last_place())
    }

    /// The values at a pinned place, to be laid over the drawing.
    pub fn overlay(&self, layout: Layout, day: Day) -> Scene {
        self.overlay_on(layout, self.size(layout), &self.events, day)
    }

    /// The same over [`Figure::drawing_on`].
    pub(crate) fn overlay_on(&self, layout: Layout, size: (i32, i32), events: &[Marked], day: Day) -> Scene {
        let (canvas, planes) = self.canvas_of(layout, size, events);
        self.known.read(&planes, self.place(day));
        drop(planes);
        canvas.into_scene()
    }

    /// The values at a pinned place, in words.
    pub fn reading(&self, day: Day) -> String {
        self.known.values(self.place(day))
    }
}
