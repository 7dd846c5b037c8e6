//! A figure: one view of the data, ready to be drawn, tabled and read.

use model::{Data, Day, Name, View};

use crate::arrivals::Arrivals;
use crate::layout::Layout;
use crate::scene::Scene;
use crate::seasons::Seasons;
use crate::table::Table;
use crate::words::Words;

/// What every chart can do. Its places to read are numbered from the left, from 0.
pub(crate) trait Chart: Send + Sync {
    fn words(&self) -> Words;
    fn table(&self) -> Table;
    fn drawing(&self, layout: Layout) -> Scene;
    /// How many places there are to read, at least 1.
    fn places(&self) -> u32;
    /// The place of a day, and the day of a place.
    fn place(&self, day: Day) -> u32;
    fn day(&self, place: u32) -> Day;
    /// How many places a page key goes.
    fn page(&self) -> u32;
    /// The place nearest to an x of the drawing, in pixels.
    fn nearest(&self, layout: Layout, x: f64) -> u32;
    /// The values at a place: over the drawing, and in words.
    fn overlay(&self, layout: Layout, place: u32) -> Scene;
    fn values(&self, place: u32) -> String;
}

/// One view of the data. Equal views of equal data give equal figures, on every machine.
pub struct Figure {
    chart: Box<dyn Chart>,
}

/// A move from one place to another, as the keyboard makes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One place to the right.
    Next,
    /// One place to the left.
    Back,
    /// Some places to the right.
    PageNext,
    /// Some places to the left.
    PageBack,
    /// To the first place.
    First,
    /// To the last place.
    Last,
}

impl Figure {
    /// The figure of a view.
    pub fn new(data: &Data, view: &View) -> Self {
        let chart: Box<dyn Chart> = match view.name {
            Name::Seasons => Box::new(Seasons::new(data, view)),
            Name::Arrivals => Box::new(Arrivals::new(data, view)),
        };
        Self { chart }
    }

    /// Its title, subtitle and summary.
    pub fn words(&self) -> Words {
        self.chart.words()
    }

    /// Its numbers.
    pub fn table(&self) -> Table {
        self.chart.table()
    }

    /// Its drawing.
    pub fn drawing(&self, layout: Layout) -> Scene {
        self.chart.drawing(layout)
    }

    /// The number of its last place to read.
    pub fn last_place(&self) -> u32 {
        self.chart.places().saturating_sub(1)
    }

    /// The day of the place nearest to an x of the drawing, in pixels of its grid.
    pub fn nearest(&self, layout: Layout, x: f64) -> Day {
        self.chart.day(self.chart.nearest(layout, x))
    }

    /// Where a step leads from a day; without one, to the last place, or to the first where it goes there.
    pub fn step(&self, from: Option<Day>, step: Step) -> Day {
        let last = self.last_place();
        let place = match from.map(|day| self.chart.place(day)) {
            None if step == Step::First => 0,
            None => last,
            Some(place) => match step {
                Step::Next => place.saturating_add(1),
                Step::Back => place.saturating_sub(1),
                Step::PageNext => place.saturating_add(self.chart.page()),
                Step::PageBack => place.saturating_sub(self.chart.page()),
                Step::First => 0,
                Step::Last => last,
            },
        };
        self.chart.day(place.min(last))
    }

    /// The number of a day's place, from 0.
    pub fn place(&self, day: Day) -> u32 {
        self.chart.place(day).min(self.last_place())
    }

    /// The values at a day's place, to be laid over the drawing.
    pub fn overlay(&self, layout: Layout, day: Day) -> Scene {
        self.chart.overlay(layout, self.place(day))
    }

    /// The values at a day's place, in words.
    pub fn reading(&self, day: Day) -> String {
        self.chart.values(self.place(day))
    }
}
