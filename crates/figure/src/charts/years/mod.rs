//! `years`: a bar a year, the running one hatched, and in each other what had been counted by the same date.

mod words;

use model::{Count, DailyMeasure, Data, Day, Measure, Pin, Season, Slot, View};

use crate::charts::chart::Chart;
use crate::draw::bars;
use crate::draw::callout::{self, Line};
use crate::draw::canvas::Canvas;
use crate::draw::hatch::hatch;
use crate::draw::ink::Ink;
use crate::draw::key::{self, Entry, Sample};
use crate::draw::layout::Margins;
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Anchor, Bounds, Px16, Text, px};
use crate::draw::tone::Tone;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;

pub(crate) struct Years {
    measure: Measure,
    years: Vec<Year>,
    /// The last published day.
    latest: Day,
    /// All years of the axis: those chosen, whether or not they had begun.
    axis: Vec<i32>,
}

/// A year that is shown.
struct Year {
    season: Season,
    /// The total of the final quarterly tables, where there is one for people and a whole year.
    last_word: Option<u32>,
}

impl Year {
    /// What had been counted by the latest day's date; none where the year itself goes no further.
    fn by(&self, latest: Day) -> Option<u32> {
        self.season.at(Slot::of(latest)).published().filter(|_| !self.season.is_partial())
    }
}

impl Years {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let series = data.series(view.daily);
        let seasons =
            model::seasons(series).into_iter().filter(|season| view.chosen.contains_year(season.year));
        let years: Vec<Year> = seasons
            .map(|season| {
                let of_people = view.daily == DailyMeasure::People && !season.is_partial();
                let last_word = data.final_total(season.year).filter(|_| of_people);
                Year { season, last_word }
            })
            .collect();
        let axis = years.iter().map(|year| year.season.year).collect();
        Self { measure: view.daily.into(), years, latest: data.days().last, axis }
    }

    fn max(&self) -> u32 {
        self.years.iter().map(|year| year.season.total()).max().unwrap_or_default()
    }

    /// Whether the same date is worth a mark: where the latest day ends its year, it is the whole.
    fn compares(&self) -> bool {
        self.years.iter().any(|year| year.season.is_partial())
    }

    /// What the bars stand for, where there are two kinds.
    fn key(&self) -> Vec<Entry> {
        if !self.compares() {
            return Vec::new();
        }
        let by = format!("by {}", format::day_and_month(self.latest));
        vec![(Sample::Block, Ink::Bar, "whole year".into()), (Sample::Block, Ink::Compare, by)]
    }

    fn at(&self, place: u32) -> Option<&Year> {
        self.years.get(place as usize).or(self.years.last())
    }

    /// A bar's edges; `share` of a hundred of its room.
    fn bar(plane: &Plane, x: f64, share: f64) -> (f64, f64) {
        let start = plane.x_at(plane.plot.left).round();
        let inset = (1.0 - share / 100.0) / 2.0;
        (start + x + inset, start + x + 1.0 - inset)
    }
}

impl Chart for Years {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        let unit = self.measure.unit();
        let to = format::day_and_month(self.latest);
        let of_people = self.measure == Measure::People;
        let mut columns = vec![format!("Whole year, {unit}, daily series (provisional)")];
        if self.compares() {
            columns.push(format!("By {to}, {unit}"));
        }
        if of_people {
            columns.push("Final quarterly statistics, people".into());
            columns.push("Final less daily series, people".into());
        }
        let rows = self.years.iter().map(|year| {
            let total = year.season.total();
            let mut cells = vec![Cell::Count(Count::Published(total))];
            if self.compares() {
                cells.push(Cell::Count(year.season.at(Slot::of(self.latest))));
            }
            if of_people {
                cells.push(Cell::Count(year.last_word.map_or(Count::NotPublished, Count::Published)));
                cells.push(year.last_word.map_or(Cell::Count(Count::NotPublished), |last_word| {
                    Cell::Difference(last_word, total)
                }));
            }
            let so_far = if year.season.is_partial() { format!(" (to {to})") } else { String::new() };
            Row { name: format!("{}{so_far}", year.season.year), code: year.season.year.to_string(), cells }
        });
        Table {
            caption: format!("Arrivals in each year, {unit}"),
            names: "Year".into(),
            columns,
            rows: rows.collect(),
        }
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let max = self.max();
        let margins = Margins {
            top: px(18) + canvas.layout.line_height() + px(8),
            right: px(4),
            bottom: px(26),
            // Each bar has its number: where there is little room, the axis needs none.
            left: if canvas.layout.is_narrow() { px(4) } else { count_margin(canvas.layout, max) },
        };
        // Years that are left out leave no gap: the axis counts places, from the first year on.
        let first = self.axis.first().copied().unwrap_or(self.latest.year());
        let range = f64::from(first)..f64::from(first) + self.axis.len().max(1) as f64;
        vec![canvas.plane(margins, range, f64::from(max.max(1)))]
    }

    fn frame(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        plane.count_axis(self.max());
        bars::name_years(
            plane,
            plane.plot.left..plane.plot.right,
            &self.axis,
            plane.layout.font_size(),
            plane.below(),
        );
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let [plane] = planes else { return };
        for (year, place) in self.years.iter().zip(0..) {
            let (x, total) = (f64::from(place), f64::from(year.season.total()));
            let (left, right) = Self::bar(plane, x, 76.0);
            let is_hatched = year.season.is_partial() && tone == Tone::Known;
            plane.bar(tone.fill(if is_hatched { Ink::Partial } else { Ink::Bar }), left..right, total);
            if is_hatched {
                let (left, top) = plane.place(left, total);
                let (right, bottom) = plane.place(right, 0.0);
                plane.add(hatch(Bounds { left, right, top, bottom }));
            }
        }
        // One ink after the other: its bars are one path.
        for (year, place) in self.years.iter().zip(0..) {
            if let Some(by) = year.by(self.latest).filter(|_| tone == Tone::Known && self.compares()) {
                let (left, right) = Self::bar(plane, f64::from(place), 34.0);
                plane.bar(Ink::Compare, left..right, f64::from(by));
            }
        }
    }

    fn labels(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        key::draw(plane, &self.key(), 0);
        let mut labels = plane.labels();
        // Where one of the numbers does not fit, all are set smaller.
        let room = plane.place(1.0, 0.0).0 - plane.place(0.0, 0.0).0;
        let fits = |year: &Year| {
            plane.text(Ink::Label, 0, 0, format::thousands(year.season.total())).width() <= room
        };
        let size = if self.years.iter().all(fits) { plane.layout.font_size() } else { 11 };
        for (year, place) in self.years.iter().zip(0..) {
            let (left, right) = Self::bar(plane, f64::from(place), 100.0);
            let (x, y) = plane.place(f64::midpoint(left, right), f64::from(year.season.total()));
            let text = plane.text(Ink::Label, x, y - px(5), format::thousands(year.season.total()));
            labels.put(Text { anchor: Anchor::Middle, size, ..text });
        }
        plane.add(labels.into_marks());
    }

    fn places(&self) -> u32 {
        (self.years.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        let pinned = pin.year().unwrap_or_default();
        self.years.iter().filter(|year| year.season.year < pinned).count() as u32
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::Year(self.at(place).map_or(self.latest.year(), |year| year.season.year))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, |year| year.season.year.to_string())
    }

    fn page(&self) -> u32 {
        3
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        let Some(plane) = planes.first() else { return 0 };
        (plane.x_at(x) - plane.x_at(plane.plot.left).round()).max(0.0) as u32
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let ([plane], Some(year)) = (planes, self.at(place)) else { return };
        let line = |name: &str, value, ink| Line { ink, dot: false, name: name.into(), value };
        let mut lines = vec![line(
            &format::capitalised(self.measure.unit()),
            format::thousands(year.season.total()),
            Ink::Label,
        )];
        if let Some(by) = year.by(self.latest).filter(|_| self.compares()) {
            let name = format!("by {}", format::day_and_month_short(self.latest));
            lines.push(line(&name, format::thousands(by), Ink::Label));
        }
        if year.season.is_partial() {
            lines.push(line(
                "counted",
                format!("to {}", format::day_and_month_short(self.latest)),
                Ink::Tick,
            ));
        }
        if let Some(last_word) = year.last_word.filter(|last_word| *last_word != year.season.total()) {
            lines.push(line("final statistics", format::thousands(last_word), Ink::Tick));
        }
        let (left, right) = Self::bar(plane, f64::from(place.min(self.places() - 1)), 100.0);
        callout::draw(planes, f64::midpoint(left, right), &year.season.year.to_string(), &lines);
    }

    fn values(&self, place: u32) -> String {
        let Some(year) = self.at(place) else { return "No year of these had begun.".into() };
        let mut text =
            format!("{}: {}", year.season.year, format::quantity(year.season.total(), self.measure));
        let to = format::day_and_month(self.latest);
        if year.season.is_partial() {
            text.push_str(&format!(" to {to}"));
        } else if let Some(by) = year.by(self.latest).filter(|_| self.compares()) {
            text.push_str(&format!(", of them {} by {to}", format::thousands(by)));
        }
        if let Some(last_word) = year.last_word.filter(|last_word| *last_word != year.season.total()) {
            text.push_str(&format!("; {} in the final statistics", format::thousands(last_word)));
        }
        text + "."
    }
}
