//! `governments`: cumulative arrivals from the first day in office, or their mean a day so far, one line a term, all laid
//! over each other.

mod names;
mod words;

use model::{Choice, Count, Data, Measure, Office, Pin, Series, Span, Term, View};

use crate::charts::chart::Chart;
use crate::draw::callout;
use crate::draw::canvas::Canvas;
use crate::draw::ink::Ink;
use crate::draw::layout::{Layout, Margins};
use crate::draw::lines::{self, Line};
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Anchor, Px16, Text, px};
use crate::draw::tone::Tone;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;
use model::order;

use names::{surname, with_years};

/// The first day in office from which a mean is drawn, after four weeks; of a term that was shorter, its last.
const SETTLED: u32 = 28;

pub(crate) struct Governments {
    measure: Measure,
    office: Office,
    series: Series,
    /// The days that are counted.
    published: Span,
    /// The terms shown, in order.
    terms: Vec<ShownTerm>,
    /// Who took office before the count begins, and so has no line.
    before: Vec<String>,
    /// The place of the one that is highlighted.
    focus: Option<usize>,
    log: bool,
    /// Whether counts are divided by the days in office so far.
    is_mean: bool,
    lines: Vec<Line>,
}

/// A term that is shown.
struct ShownTerm {
    term: Term,
    /// The count of the term's days so far.
    total: u32,
    /// The holder's full name; where somebody held the office twice, with the years.
    name: String,
    ink: Ink,
}

impl Governments {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let series = data.series(view.daily).clone();
        let tenures = &data.tables().tenures;
        let all = model::terms(data, view.office);
        let count = all.len() as i32;
        let shown = all.into_iter().zip(1..).filter(|(term, _)| view.chosen.contains(term.number));
        let terms: Vec<ShownTerm> = shown
            .filter_map(|(term, place)| {
                let total = series.known(term.counted)?.sum;
                let holder = tenures.get(usize::from(term.number)).map_or("", |tenure| &tenure.name);
                let again =
                    tenures.iter().filter(|other| other.office == view.office.slug() && other.name == holder);
                let name =
                    if again.count() > 1 { with_years(holder, term.counted) } else { holder.to_owned() };
                let ink = lines::ink(view.shown_focus(), term.number, count - place);
                Some(ShownTerm { term, total, name, ink })
            })
            .collect();
        let early = tenures
            .iter()
            .filter(|tenure| tenure.office == view.office.slug() && tenure.from < data.days().first);
        let before = early.map(|tenure| tenure.name.clone()).collect();
        let focus = terms.iter().position(|shown| Some(shown.term.number) == view.shown_focus());
        let log = view.is_log();
        let mut chart = Self {
            measure: view.daily.into(),
            office: view.office,
            series,
            published: data.days(),
            terms,
            before,
            focus,
            log,
            is_mean: view.is_per_day(),
            lines: Vec::new(),
        };
        let mut lines: Vec<Line> = chart.terms.iter().map(|shown| chart.line(shown)).collect();
        lines::highlight(&mut lines, focus);
        chart.lines = lines;
        chart
    }

    fn line(&self, shown: &ShownTerm) -> Line {
        let days = shown.term.counted.days();
        // The mean of the first days is that of their weather.
        let first = match self.is_mean {
            true if shown.term.is_over => SETTLED.min(days),
            true => SETTLED,
            false => 1,
        };
        let points = (first..=days).filter_map(|day| {
            let sum = self.at(shown, day).published().filter(|sum| !self.log || *sum > 0)?;
            Some((f64::from(day), self.height(sum, day)))
        });
        let so_far = if shown.term.is_over { "" } else { " so far" };
        Line {
            ink: shown.ink,
            name: surname(&shown.name).to_owned(),
            value: self.value(shown.total, days),
            points: points.collect(),
            stop: Some(format!("{} days{so_far}", format::thousands(days))),
        }
    }

    /// The sum from the first day in office to the day so numbered, from 1.
    fn at(&self, shown: &ShownTerm, day: u32) -> Count {
        let Span { first, last } = shown.term.counted;
        let end = first.plus(day as i32 - 1);
        if end > last { Count::NotYet } else { self.series.sum(Span { first, last: end }) }
    }

    fn max(&self) -> u32 {
        let points = self.lines.iter().flat_map(|line| &line.points);
        points.map(|(_, y)| *y).fold(0.0, f64::max).ceil() as u32
    }

    /// The height of a line at a day in office.
    fn height(&self, sum: u32, day: u32) -> f64 {
        if self.is_mean { f64::from(sum) / f64::from(day.max(1)) } else { f64::from(sum) }
    }

    /// What a line stands at on a day in office.
    fn value(&self, sum: u32, day: u32) -> String {
        if self.is_mean { format!("{} a day", format::mean(sum, day)) } else { format::thousands(sum) }
    }

    /// The days of the longest term.
    fn longest(&self) -> u32 {
        self.terms.iter().map(|shown| shown.term.counted.days()).max().unwrap_or(1)
    }

    /// What a term's sum was on a day, or why there is none.
    fn cell(&self, shown: &ShownTerm, day: u32) -> Cell {
        match self.at(shown, day) {
            Count::NotYet if shown.term.is_over => Cell::no_value("out of office"),
            Count::Published(sum) if self.is_mean => Cell::Ratio(sum, day),
            count @ (Count::Published(_) | Count::NotPublished | Count::NotYet) => Cell::Count(count),
        }
    }
}

impl Chart for Governments {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        let rows = (1..=self.longest()).map(|day| Row {
            name: format!("Day {}", format::thousands(day)),
            code: day.to_string(),
            cells: self.terms.iter().map(|shown| self.cell(shown, day)).collect(),
        });
        Table {
            caption: format!(
                "{}, {}, from the first day in office up to and with the day",
                if self.is_mean { "Arrivals a day" } else { "Cumulative arrivals" },
                self.measure.unit()
            ),
            names: "In office".into(),
            columns: self
                .terms
                .iter()
                .map(|shown| format!("{}, from {}", shown.name, format::date(shown.term.counted.first)))
                .collect(),
            rows: rows.collect(),
        }
    }

    fn size(&self, layout: Layout) -> (i32, i32) {
        let (width, height) = layout.chart();
        // Names stand among the lines.
        (width, if layout == Layout::Narrow { height + 40 } else { height })
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let max = self.max();
        let margins =
            Margins { top: px(14), right: px(10), bottom: px(26), left: count_margin(canvas.layout, max) };
        vec![canvas.plane(margins, 0.0..f64::from(self.longest()), f64::from(max.max(1))).by_ratio(self.log)]
    }

    fn frame(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        plane.count_axis(self.max());
        let mut labels = plane.labels();
        let mut year = 0;
        while year * 365 <= self.longest() {
            let (x, _) = plane.place(f64::from(year * 365), 1.0);
            plane.tick(x);
            let name = match year {
                0 => "first day".to_owned(),
                1 => "1 year".to_owned(),
                years => format!("{years} years"),
            };
            let mut text = Text { anchor: Anchor::Middle, ..plane.text(Ink::Tick, x, plane.below(), name) };
            let half = text.width() / 2;
            text.x = x.max(plane.plot.left - px(20) + half).min(plane.right_edge() - half);
            labels.put(text);
            year += 1;
        }
        plane.add(labels.into_marks());
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let [plane] = planes else { return };
        lines::draw(&self.lines, plane, tone);
    }

    fn labels(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        lines::name(&self.lines, plane);
    }

    fn places(&self) -> u32 {
        self.longest()
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.number().unwrap_or(1).saturating_sub(1)
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::DayInOffice(place + 1)
    }

    fn place_name(&self, place: u32) -> String {
        format!("day {}", format::thousands(place + 1))
    }

    fn page(&self) -> u32 {
        30
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        let Some(plane) = planes.first() else { return 0 };
        plane.x_at(x).round().max(1.0) as u32 - 1
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let [plane] = planes else { return };
        let day = place + 1;
        let highest = |shown: &ShownTerm| self.at(shown, day).published().map_or(1, |sum| -i64::from(sum));
        let mut keys: Vec<(i64, usize)> = self.terms.iter().map(highest).zip(0..).collect();
        order::sort(&mut keys);
        let shown = keys.into_iter().filter_map(|(_, i)| self.terms.get(i));
        let known: Vec<&ShownTerm> =
            shown.filter(|shown| self.at(shown, day).published().is_some()).collect();
        let line = |shown: &&ShownTerm| callout::Line {
            ink: shown.ink,
            dot: true,
            name: surname(&shown.name).to_owned(),
            value: self.cell(shown, day).text(),
        };
        let lines: Vec<callout::Line> = known.iter().map(line).collect();
        callout::draw(planes, f64::from(day), &format!("Day {} in office", format::thousands(day)), &lines);
        for shown in known {
            if let Count::Published(sum) = self.at(shown, day) {
                plane.dot(shown.ink, (f64::from(day), self.height(sum, day)), 3);
            }
        }
    }

    fn values(&self, place: u32) -> String {
        let day = place + 1;
        let known = self.terms.iter().rev().filter_map(|shown| {
            Some(format!("{} under {}", self.value(self.at(shown, day).published()?, day), shown.name))
        });
        let known: Vec<String> = known.collect();
        if known.is_empty() {
            return "Nobody shown had taken office by then.".into();
        }
        format!(
            "From the first day in office to day {}, {}: {}.",
            format::thousands(day),
            self.measure.unit(),
            format::list(&known)
        )
    }
}
