//! `calendar`: one cell a day. Wide, a strip a year with weeks across; narrow, the years stand side by side and weeks
//! run down.

mod cells;
mod days;
mod names;
mod words;

use model::{Count, Day, Measure, Pin, Series, Span};

use crate::charts::chart::Chart;
use crate::draw::callout;
use crate::draw::canvas::Canvas;
use crate::draw::font::Weight;
use crate::draw::ink::{HOTTEST, Ink};
use crate::draw::key::{self, Entry, Sample};
use crate::draw::layout::Layout;
use crate::draw::plane::Plane;
use crate::draw::scene::{Bounds, Mark, Px16, measure, px};
use crate::draw::tone::Tone;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;
use cells::Cells;

/// Of a narrow drawing: the height of a week, and the greatest width of a day, in pixels.
const NARROW_CELL: (i32, i32) = (8, 20);

/// The height of a day in the wide drawing, in pixels.
const WIDE_CELL: i32 = 9;

/// Font size of what is written beside the cells, in pixels.
const SMALL: i32 = 12;

/// Between years, in pixels: side by side, and one below the other.
const GAPS: (i32, i32) = (3, 11);

/// The least that stays between years one below the other, and what stays below the last, in pixels.
const LEAST: i32 = 4;
const FOOT: i32 = 2;

pub(crate) struct Calendar {
    measure: Measure,
    series: Series,
    years: Vec<Year>,
    /// The day whose knowledge is shown.
    asof: Option<Day>,
}

/// A year that is shown.
struct Year {
    /// Its published days.
    counted: Span,
    /// Days of earlier years shown.
    before: u32,
}

impl Calendar {
    fn key(&self) -> Vec<Entry> {
        let limits = self.limits();
        let mut key = vec![(Sample::Outline, Ink::Heat(0), format!("no {}", self.measure.unit()))];
        for (class, lowest) in (1..).zip(limits) {
            let label = match limits.get(usize::from(class)).map(|next| next - 1) {
                Some(highest) if highest == lowest => lowest.to_string(),
                Some(highest) => format!("{lowest}–{highest}"),
                None => format!("{lowest} or more"),
            };
            key.push((Sample::Block, Ink::Heat(class), label));
        }
        if let Some(day) = self.asof {
            key.push((Sample::Block, Ink::Later, format!("after {}", format::day_and_month_short(day))));
        }
        key
    }

    /// The room above the cells: the key, and a row of names.
    fn top(&self, layout: Layout, width: i32) -> Px16 {
        key::room(&self.key(), layout, width) + px(18)
    }

    /// The room to the left: names of months, or of years and days of the week.
    fn left(layout: Layout) -> Px16 {
        let size = layout.font_size();
        if layout.is_narrow() {
            return measure("June", size, Weight::Regular) + px(5);
        }
        measure("2000", size, Weight::Semibold) + measure("Mon", SMALL, Weight::Regular) + px(6)
    }
}

impl Chart for Calendar {
    fn words(&self) -> ChartText {
        self.in_words()
    }

    fn table(&self) -> Table {
        let rows = self.days().into_iter().map(|(day, count)| Row {
            name: format::date(day),
            code: day.to_iso(),
            cells: vec![Cell::Count(Count::Published(count))],
        });
        Table {
            caption: format!("Arrivals on each day, {}", self.measure.unit()),
            names: "Day".into(),
            columns: vec![format!("Arrivals, {}", self.measure.unit())],
            rows: rows.collect(),
        }
    }

    fn size(&self, layout: Layout) -> (i32, i32) {
        let (width, height) = layout.size();
        // The narrowest column of the layout has room for the key, too, and is as much lower as it is narrower.
        let narrowest = layout.narrowest();
        let top = (self.top(layout, narrowest) * width / narrowest + px(1) - 1) / px(1);
        match layout {
            Layout::Wide => (width, top + self.shown() * (7 * WIDE_CELL + GAPS.1) - GAPS.1 + 4),
            Layout::Column | Layout::Narrow => (width, top + self.weeks() * NARROW_CELL.0 + FOOT),
            Layout::Card | Layout::Square => (width, height),
        }
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let (layout, (width, height)) = (canvas.layout, canvas.size);
        let (top, left) =
            ((self.top(layout, width) + px(1) - 1) / px(1), (Self::left(layout) + px(1) - 1) / px(1));
        let (shown, weeks) = (self.shown(), self.weeks());
        // The size of a year and the way to the next, in whole pixels, so that edges are sharp.
        let (size, step) = if layout.is_narrow() {
            let across = ((width - left) / shown - GAPS.0).clamp(7, 7 * NARROW_CELL.1);
            ((across, (height - top - FOOT).clamp(weeks, weeks * NARROW_CELL.1)), (across + GAPS.0, 0))
        } else {
            let right = measure("to 30 Sept", SMALL, Weight::Regular) / px(1) + 6;
            let day = ((height - top - FOOT + LEAST) / shown - LEAST) / 7;
            let day = day.clamp(1, (WIDE_CELL * width / layout.size().0).max(1));
            // What whole pixels leave over is between years, not below them.
            let gap = ((height - top - FOOT) / shown - day * 7).clamp(1, 2 * GAPS.1);
            (((width - left - right).max(weeks), day * 7), (0, day * 7 + gap))
        };
        let plane = |year: i32| {
            let (left, top) = (left + step.0 * year, top + step.1 * year);
            let plot =
                Bounds { left: px(left), right: px(left + size.0), top: px(top), bottom: px(top + size.1) };
            canvas.panel(plot, 0.0..f64::from(weeks), 1.0)
        };
        (0..shown).map(plane).collect()
    }

    fn frame(&self, planes: &[Plane]) {
        let Some(first) = planes.first() else { return };
        key::draw(first, &self.key(), 0);
        for (year, plane) in self.years.iter().zip(planes) {
            let number = year.counted.first.year();
            let cells = Cells::new(plane, number);
            if year.before == 0 {
                Self::months(plane, &cells, number);
                Self::weekdays(plane, &cells);
            }
            Self::name(plane, number);
            Self::missing(plane, &cells, year.counted);
        }
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let years: Vec<(&Plane, Cells, Span)> = self
            .years
            .iter()
            .zip(planes)
            .filter_map(|(year, plane)| {
                Some((plane, Cells::new(plane, year.counted.first.year()), self.drawn(year, tone)?))
            })
            .collect();
        let later = tone == Tone::Later;
        let filled: Vec<_> = years.iter().map(|(_, cells, days)| self.filled(cells, *days, later)).collect();
        // One ink after the other: its cells are one path.
        for class in 1..=HOTTEST {
            let ink = if later { Ink::Later } else { Ink::Heat(class) };
            for ((plane, ..), filled) in years.iter().zip(&filled) {
                let own = filled.iter().filter(|(found, _)| *found == class);
                plane.add(own.map(|(_, bounds)| Mark::Rect(ink, *bounds)));
            }
        }
        for (plane, cells, days) in &years {
            plane.add(cells.lattice(*days).into_iter().map(|line| Mark::Line(Ink::Heat(0), line)));
        }
        for (plane, cells, days) in &years {
            let months = (2..=12).map(|month| Day::first_of_month(days.first.year(), month));
            let begun = months.filter(|first| days.contains(*first));
            plane.add(begun.map(|first| Mark::Line(Ink::Axis, cells.step(first))));
        }
    }

    fn labels(&self, planes: &[Plane]) {
        for (year, plane) in self.years.iter().zip(planes) {
            if !plane.layout.is_narrow() {
                self.total(plane, year.counted);
            }
        }
    }

    fn places(&self) -> u32 {
        self.years.last().map_or(1, |year| year.before + year.counted.days())
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.date().map_or(0, |day| self.place_of(day))
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::Date(self.at(place).map_or_else(Day::default, |(_, day)| day))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, |(_, day)| format::date(day))
    }

    fn page(&self) -> u32 {
        7
    }

    fn nearest(&self, planes: &[Plane], x: Px16, y: Px16) -> u32 {
        let away = |plane: &Plane| {
            let Bounds { left, right, top, bottom } = plane.plot;
            (left - x).max(x - right).max(0) + (top - y).max(y - bottom).max(0)
        };
        let nearest = self.years.iter().zip(planes).min_by_key(|(_, plane)| away(plane));
        nearest.map_or(0, |(year, plane)| {
            let Span { first, last } = year.counted;
            self.place_of(Cells::new(plane, first.year()).nearest(x, y).clamp(first, last))
        })
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let Some((year, day)) = self.at(place) else { return };
        let Some(plane) = planes.get(year) else { return };
        let cell = Cells::new(plane, day.year()).bounds(Span { first: day, last: day });
        plane.add([Mark::Line(Ink::Cross, key::outline(cell))]);
        let heading = format!("{} {}", format::weekday(day).get(..3).unwrap_or_default(), format::date(day));
        let value = callout::Line {
            ink: Ink::Label,
            dot: false,
            name: format::capitalised(self.measure.unit()),
            value: Cell::Count(self.series.on(day)).text(),
        };
        let (x, y) = (i32::midpoint(cell.left, cell.right), i32::midpoint(cell.top, cell.bottom));
        callout::boxed_at(plane, (x, y - px(24)), &heading, &[value]);
    }

    fn values(&self, place: u32) -> String {
        let counted = self.at(place).and_then(|(_, day)| Some((day, self.series.on(day).published()?)));
        let Some((day, count)) = counted else { return "No day of these is known.".into() };
        format!("{} {}: {}.", format::weekday(day), format::date(day), format::quantity(count, self.measure))
    }
}
