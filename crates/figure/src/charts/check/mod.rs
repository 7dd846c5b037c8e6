//! `check`: the count of any days, among the counts of all spans of as many days.

mod labels;
mod table;
mod words;

use std::cmp::Ordering;
use std::ops::Range;

use model::{Count, Data, Day, Known, Measure, Pin, Series, Span, SpanRank, View};

use crate::charts::chart::Chart;
use crate::draw::callout::{self, Line};
use crate::draw::canvas::Canvas;
use crate::draw::ink::Ink;
use crate::draw::layout::Margins;
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Bounds, Mark, Px16, SIXTEENTHS, px};
use crate::draw::time;
use crate::draw::tone::Tone;
use crate::text::format;
use crate::text::table::Table;
use crate::text::words::ChartText;

pub(crate) struct Check {
    measure: Measure,
    /// The days that are published.
    published: Span,
    /// The series that is counted.
    series: Series,
    people: Series,
    boats: Series,
    /// The days asked for.
    asked: Span,
    /// The days asked for that are counted, with their count; none where all of them came later.
    counted: Option<Known>,
    /// How many days the spans have.
    days: u32,
    /// The counts of all spans that have so many days, the earliest first.
    sums: Vec<u32>,
    /// The rank of the count among all spans as long; none where no span as long is known.
    standing: Option<SpanRank>,
}

impl Check {
    /// The view has the days asked for, whatever is known of them.
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let (people, boats) = (data.people().clone(), data.boats().clone());
        let all = data.days();
        let asked = Span { first: view.from.unwrap_or(all.first), last: view.to.unwrap_or(all.last) };
        // What came later is counted in spans of the same length.
        let series = data.series(view.daily).clone();
        let counted = Span::new(asked.first, asked.last.min(view.asof.unwrap_or(asked.last)))
            .and_then(|span| series.known(span));
        let days = counted.map_or(asked, |counted| counted.span).days();
        let sums = series.rolling_sums(days).map(|(_, sum)| sum).collect();
        let standing = counted.and_then(|counted| model::span_rank(&series, days, counted.sum));
        let measure = view.daily.into();
        Self { measure, published: all, series, people, boats, asked, counted, days, sums, standing }
    }

    /// The days that are known.
    fn published(&self) -> Span {
        self.published
    }

    /// How many spans there are.
    fn spans(&self) -> u32 {
        self.sums.len() as u32
    }

    /// The count of the span in a place; none where no span as long is known.
    fn sum_at(&self, place: u32) -> Option<u32> {
        self.sums.get(place as usize).copied()
    }

    /// The span in a place, the earliest first.
    fn span_at(&self, place: u32) -> Span {
        let first = self.published().first.plus(place.min(self.spans().saturating_sub(1)) as i32);
        Span { first, last: first.plus(self.days as i32 - 1) }
    }

    /// Where a count is drawn: on the last day of its span.
    fn point((span, count): (Span, u32)) -> (f64, f64) {
        (time::x(span.last) + 0.5, f64::from(count))
    }

    /// Where the span in a place is drawn; on the axis where no span as long is known.
    fn point_at(&self, place: u32) -> (f64, f64) {
        Self::point((self.span_at(place), self.sum_at(place).unwrap_or(0)))
    }

    fn max(&self) -> u32 {
        self.sums.iter().copied().max().unwrap_or(0)
    }

    /// The lowest and the highest span in each pixel of the axis, by the pixel's number.
    fn columns(&self, plane: &Plane) -> Vec<(i32, [u32; 2])> {
        let x = |i: usize| self.point_at(i as u32).0;
        let stretches = plane.stretches(self.sums.len(), (0, SIXTEENTHS), &x);
        let column = |(pixel, within): (i32, Range<usize>)| {
            let counts = self.sums.get(within)?.iter().copied();
            Some((pixel, [counts.clone().min()?, counts.max()?]))
        };
        stretches.into_iter().filter_map(column).collect()
    }

    /// Fills what lies between the level and the line above it: up and down, a pixel each.
    fn fill(&self, plane: &Plane, value: u32) {
        let level = plane.place(0.0, f64::from(value)).1;
        let mut run: Vec<(Px16, Px16)> = Vec::new();
        let mut next = None;
        for (pixel, [_, high]) in self.columns(plane).into_iter().chain([(i32::MAX, [0, 0])]) {
            if high <= value || next.is_some_and(|next| next != pixel) {
                if !run.is_empty() {
                    plane.add([Mark::Line(Ink::Needle, std::mem::take(&mut run))]);
                }
                next = None;
            }
            if high > value {
                let x = pixel * SIXTEENTHS + SIXTEENTHS / 2;
                let top = plane.place(0.0, f64::from(high)).1;
                let is_down = run.last().is_none_or(|(_, y)| *y == level);
                run.extend(if is_down { [(x, level), (x, top)] } else { [(x, top), (x, level)] });
                next = Some(pixel + 1);
            }
        }
    }

    /// Shades the days of a span.
    fn shade(plane: &Plane, span: Span) {
        let (left, _) = plane.place(time::x(span.first), 0.0);
        let (right, _) = plane.place(time::x(span.last.plus(1)), 0.0);
        let Bounds { top, bottom, .. } = plane.plot;
        plane.add([Mark::Rect(Ink::Brush, Bounds { left, right: right.max(left + px(1)), top, bottom })]);
    }

    /// The place of a day: the period that it lies in.
    fn place_of(&self, day: Day) -> u32 {
        day.days_since(self.span_at(0).last).max(0) as u32
    }
}

/// How much more or fewer a number is than another: "8,379 more", "as many".
fn apart(number: u32, other: u32) -> String {
    match number.cmp(&other) {
        Ordering::Equal => "as many".into(),
        Ordering::Greater => format!("{} more", format::thousands(number - other)),
        Ordering::Less => format!("{} fewer", format::thousands(other - number)),
    }
}

/// The word that follows those of [`apart`].
fn than(number: u32, other: u32) -> &'static str {
    if number == other { "as" } else { "than" }
}

impl Chart for Check {
    fn words(&self) -> ChartText {
        self.in_words()
    }

    fn table(&self) -> Table {
        self.in_rows()
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let max = self.max();
        let margins = Margins {
            // The highest span's label stands over it.
            top: canvas.layout.line_height() + px(8),
            right: px(8),
            bottom: time::room(self.published()),
            left: count_margin(canvas.layout, max),
        };
        vec![canvas.plane(margins, time::range(self.published()), f64::from(max.max(1)))]
    }

    fn frame(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        plane.count_axis(self.max());
        time::axis(plane, self.published(), true);
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let [plane] = planes else { return };
        let counted = self.counted.filter(|_| tone == Tone::Known);
        if let Some(counted) = counted {
            Self::shade(plane, counted.span);
        }
        let at = |i| self.point_at(i as u32);
        plane.long_line(tone.stroke(Ink::aged(9)), self.spans() as usize, &at);
        if let Some(Known { span, sum }) = counted {
            self.fill(plane, sum);
            let level = plane.place(0.0, f64::from(sum)).1;
            plane.add([Mark::Line(Ink::Mean, vec![(plane.plot.left, level), (plane.plot.right, level)])]);
            plane.dot(Ink::Mean, Self::point((span, sum)), 5);
        }
    }

    fn labels(&self, planes: &[Plane]) {
        let ([plane], Some(counted)) = (planes, self.counted) else { return };
        plane.add(self.labels_on(plane, counted).into_marks());
    }

    fn days(&self) -> Option<Span> {
        Some(self.published())
    }

    fn places(&self) -> u32 {
        self.spans().max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.date().map_or(0, |day| self.place_of(day))
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::Date(self.span_at(place).last)
    }

    fn place_name(&self, place: u32) -> String {
        format::dates(self.span_at(place))
    }

    fn page(&self) -> u32 {
        28
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        let [plane] = planes else { return 0 };
        let place = self.place_of(Day(plane.x_at(x).floor() as i32)).min(self.places().saturating_sub(1));
        // Of the spans that share a pixel, the one with the most is read.
        let column = |place: u32| plane.place(self.point_at(place).0, 0.0).0.div_euclid(SIXTEENTHS);
        let shared = column(place);
        let before = (0..place).rev().take_while(|other| column(*other) == shared);
        let after = (place..self.places()).take_while(|other| column(*other) == shared);
        let most = before.chain(after).max_by_key(|other| (self.sum_at(*other), u32::MAX - other));
        most.unwrap_or(place)
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let [plane] = planes else { return };
        let span = self.span_at(place);
        let line = |name: &str, value, ink| Line { ink, dot: false, name: name.into(), value };
        let mut lines = Vec::new();
        let count = self.sum_at(place);
        if let Some(count) = count {
            Self::shade(plane, span);
            lines.push(line(&format::capitalised(self.measure.unit()), format::thousands(count), Ink::Label));
            if let Some(counted) = self.counted.filter(|counted| counted.span != span) {
                lines.push(line("Beside the chosen", apart(count, counted.sum), Ink::Mean));
            }
        }
        let (x, y) = self.point_at(place);
        callout::draw(planes, x, &format::dates_short(span), &lines);
        if count.is_some() {
            plane.dot(Ink::Label, (x, y), 3);
        }
    }

    fn values(&self, place: u32) -> String {
        let Some(count) = self.sum_at(place) else { return "No span as long is known.".into() };
        let span = self.span_at(place);
        let reading = format!("{}: {}", format::dates(span), format::quantity(count, self.measure));
        match self.counted {
            Some(counted) if counted.span == span => reading + ", the chosen days.",
            Some(Known { sum, .. }) => {
                format!("{reading}, {} {} in the chosen days.", apart(count, sum), than(count, sum))
            }
            None => reading + ".",
        }
    }
}

/// A count that is known.
fn count(number: u32) -> crate::text::cell::Cell {
    crate::text::cell::Cell::Count(Count::Published(number))
}
