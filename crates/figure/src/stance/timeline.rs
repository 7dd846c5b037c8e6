//! When the statements were made: as ticks above the arrivals chart, on which a period is chosen.

use model::stance::{Index, Stance, StanceView};
use model::{Data, Day, Span, choose};

use super::badge;
use crate::chart::Figure;
use crate::ink::Ink;
use crate::layout::Layout;
use crate::plane::Plane;
use crate::scene::{Bounds, Mark, Px16, Scene, px};
use crate::svg;

/// The room above the plot in which the ticks stand.
const HEAD: Px16 = px(16);

/// The first day drawn: no statement is earlier.
const FIRST: &str = "2022-01-01";

/// Arrivals by month, with the statements above them.
pub struct Timeline {
    figure: Figure,
}

/// Width and height of the grid in pixels.
fn size(layout: Layout) -> (i32, i32) {
    (layout.size().0, if layout.is_narrow() { 140 } else { 160 })
}

impl Timeline {
    /// The timeline over the arrivals chart of this data; none where it has none.
    pub fn new(data: &Data) -> Option<Self> {
        let mut view = data.author(data.named("arrivals")?);
        for (key, value) in [("by", "month"), ("from", FIRST), ("mean", "none"), ("events", "none")] {
            choose(&mut view, key, value, data).ok()?;
        }
        Some(Self { figure: Figure::new(data, &view) })
    }

    /// What it shows, in a sentence.
    pub fn words(&self) -> String {
        self.figure.words().subtitle
    }

    /// The chart.
    pub fn drawing(&self, layout: Layout) -> Scene {
        self.figure.drawing_below(layout, size(layout), HEAD)
    }

    /// The ticks of all statements, those of the actor whose evidence is open brought out in its party's colour; and
    /// the period that is chosen, as SVG to be laid over the chart.
    pub fn overlay(
        &self,
        layout: Layout,
        stance: &Stance,
        view: &StanceView,
        period: Option<Span>,
    ) -> String {
        let tables = stance.tables();
        let is_open = |speaker: Index| view.actor.is_some_and(|actor| tables.speaks_for(speaker, actor));
        let scene = self.figure.over(layout, size(layout), HEAD, |plane| {
            if let Some(period) = period {
                plane.add([Mark::Rect(Ink::Brush, over(plane, period))]);
            }
            let others = tables.statements.iter().filter(|one| !is_open(one.actor));
            plane.add(others.map(|one| tick(plane, Ink::Leader, one.day, px(4))));
            let open = tables.statements.iter().filter(|one| is_open(one.actor));
            plane.add(open.map(|one| tick(plane, Ink::Spread, one.day, 0)));
        });
        let class = view.actor.map_or("", |actor| badge::class(tables, actor));
        let drawn = svg::write(&scene, None);
        // The colour of the party is that of a group around it.
        drawn.replacen("<svg ", &["<svg class=\"", class, "\" "].concat(), 1)
    }

    /// The day at an x of the drawing in pixels.
    pub fn day_at(&self, layout: Layout, x: f64) -> Option<Day> {
        self.figure.day_below(layout, size(layout), HEAD, x)
    }

    /// Its width and height in pixels.
    pub fn size(&self, layout: Layout) -> (i32, i32) {
        size(layout)
    }
}

fn x(plane: &Plane, day: Day) -> Px16 {
    plane.place(f64::from(day.0), 0.0).0
}

fn tick(plane: &Plane, ink: Ink, day: Day, short: Px16) -> Mark {
    let (x, foot) = (x(plane, day), plane.plot.top - px(2));
    Mark::Line(ink, vec![(x, foot - HEAD + px(4) + short), (x, foot)])
}

fn over(plane: &Plane, period: Span) -> Bounds {
    Bounds {
        left: x(plane, period.first),
        right: x(plane, period.last.plus(1)),
        top: 0,
        bottom: plane.plot.bottom,
    }
}
