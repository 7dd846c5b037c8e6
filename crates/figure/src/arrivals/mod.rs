//! `arrivals`: people or boats by day, week, month, quarter or year, with a rolling mean over the days.

mod labels;
mod words;

use model::{Bucket, By, Data, Day, Mean, Measure, Series, Span, View};

use crate::callout::{self, Line};
use crate::chart::Chart;
use crate::format;
use crate::ink::Ink;
use crate::layout::{Layout, Margins};
use crate::plane::{Plane, count_margin};
use crate::scene::{Anchor, Bounds, Mark, Px16, SIXTEENTHS, Scene, Text, px};
use crate::table::{Cell, Row, Table};
use crate::words::Words;

pub(crate) struct Arrivals {
    measure: Measure,
    by: By,
    mean: Option<Mean>,
    series: Series,
    buckets: Vec<Bucket>,
}

impl Arrivals {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let series = data.series(view.measure).clone();
        let buckets = model::aggregate(&series, view.by);
        Self { measure: view.measure, by: view.by, mean: view.shown_mean(), series, buckets }
    }

    fn max(&self) -> u32 {
        self.buckets.iter().map(|bucket| bucket.sum).max().unwrap_or_default()
    }

    /// The first of the periods with the highest count.
    fn peak(&self) -> Option<&Bucket> {
        let max = self.max();
        self.buckets.iter().find(|bucket| bucket.sum == max)
    }

    /// All days of the periods shown, those not yet published included.
    fn whole(&self) -> Span {
        let span = self.series.span();
        let first = self.buckets.first().map_or(span.first, |bucket| bucket.period.first);
        let last = self.buckets.last().map_or(span.last, |bucket| bucket.period.span().last);
        Span { first, last }
    }

    fn plane(&self, layout: Layout) -> Plane {
        let max = self.max();
        let margins = Margins {
            // The highest bar's label stands over it.
            top: layout.line_height() + px(8),
            right: px(8),
            bottom: px(26),
            left: count_margin(layout, max),
        };
        let whole = self.whole();
        Plane::new(layout, margins, edge(whole.first)..edge(whole.last.plus(1)), f64::from(max.max(1)))
    }

    /// Ticks at the years' starts, their names between them; two figures where four do not fit.
    fn years(&self, plane: &Plane) {
        let whole = self.whole();
        let mut labels = plane.labels();
        for year in whole.first.year()..=whole.last.year() {
            let from = Day::first_of_year(year).max(whole.first);
            let to = Day::first_of_year(year + 1).min(whole.last.plus(1));
            let (left, _) = plane.place(edge(from), 0.0);
            let (right, _) = plane.place(edge(to), 0.0);
            if self.by != By::Year {
                plane.tick(left);
            }
            let name = |text: String| Text {
                anchor: Anchor::Middle,
                ..plane.text(Ink::Tick, i32::midpoint(left, right), plane.below(), text)
            };
            let long = name(year.to_string());
            let fits = long.width() + px(4) <= right - left;
            labels.put(if fits { long } else { name(format!("’{:02}", year % 100)) });
        }
        plane.add(labels.into_marks());
    }

    fn bars(&self, plane: &Plane) {
        for bucket in &self.buckets {
            let (left, right) = ends(bucket);
            let step = plane.place(right, 0.0).0 - plane.place(left, 0.0).0;
            // A gap between bars, as long as they are wide enough to spare one.
            let inset = if step > px(3) { (right - left) * 0.1 } else { 0.0 };
            let (ink, sum) =
                (if bucket.is_partial() { Ink::Partial } else { Ink::Bar }, f64::from(bucket.sum));
            plane.bar(ink, left + inset..right - inset, sum);
            if bucket.is_partial() {
                let (left, top) = plane.place(left + inset, sum);
                let (right, bottom) = plane.place(right - inset, 0.0);
                plane.add(hatch(Bounds { left, right, top, bottom }));
            }
        }
    }

    /// One upright a pixel, as high as the highest of its days: no peak is lost.
    fn needles(&self, plane: &Plane) {
        let mut column = Column { x: Px16::MIN, max: 0 };
        for (day, count) in self.series.days() {
            let x = column_of(plane, day);
            if x != column.x {
                column.draw(plane);
                column = Column { x, max: 0 };
            }
            column.max = column.max.max(count);
        }
        column.draw(plane);
    }

    fn mean_line(&self, plane: &Plane, mean: Mean) {
        let days = f64::from(mean.days());
        let points =
            self.series.rolling_sums(mean.days()).map(|(day, sum)| (edge(day) + 0.5, f64::from(sum) / days));
        plane.line(Ink::Mean, points);
    }

    fn at(&self, place: u32) -> Option<&Bucket> {
        self.buckets.get(place as usize).or(self.buckets.last())
    }

    /// The mean that is shown, and the sum behind it that ends with a period.
    fn rolling_at(&self, bucket: &Bucket) -> Option<(Mean, u32)> {
        let mean = self.mean?;
        Some((mean, self.rolling(mean, bucket.counted.last)?))
    }

    /// The rolling sum that ends on a day.
    fn rolling(&self, mean: Mean, day: Day) -> Option<u32> {
        let first = day.plus(1 - mean.days() as i32);
        (first >= self.series.span().first).then(|| self.series.sum(Span { first, last: day }).published())?
    }
}

struct Column {
    x: Px16,
    max: u32,
}

impl Column {
    fn draw(&self, plane: &Plane) {
        if self.max > 0 {
            let (_, y) = plane.place(0.0, f64::from(self.max));
            plane.add([Mark::Line(Ink::Needle, vec![(self.x, plane.plot.bottom), (self.x, y)])]);
        }
    }
}

/// Where a period begins and ends on the axis.
fn ends(bucket: &Bucket) -> (f64, f64) {
    (edge(bucket.period.first), edge(bucket.period.next().first))
}

/// The middle of a period on the axis.
fn middle(bucket: &Bucket) -> f64 {
    let (start, end) = ends(bucket);
    f64::midpoint(start, end)
}

/// The middle of the pixel that a day is drawn in.
fn column_of(plane: &Plane, day: Day) -> Px16 {
    let (x, _) = plane.place(edge(day) + 0.5, 0.0);
    x.div_euclid(SIXTEENTHS) * SIXTEENTHS + SIXTEENTHS / 2
}

/// The start of a day on the axis.
fn edge(day: Day) -> f64 {
    f64::from(day.0)
}

/// Slanted lines that fill a rectangle, cut at its edges.
fn hatch(Bounds { left, right, top, bottom }: Bounds) -> Vec<Mark> {
    let (width, height) = (right - left, bottom - top);
    let starts = (0..width + height).step_by(px(5) as usize);
    starts
        .map(|start| {
            // Along the bottom edge and up the right one; each line climbs to the left edge or the top.
            let (x0, y0) = (start.min(width), (start - width).max(0));
            let climb = x0.min(height - y0);
            let from = (left + x0, bottom - y0);
            Mark::Line(Ink::Hatch, vec![from, (from.0 - climb, from.1 - climb)])
        })
        .collect()
}

impl Chart for Arrivals {
    fn words(&self) -> Words {
        self.in_words()
    }

    fn table(&self) -> Table {
        let mut columns = vec![format!("Arrivals, {}", self.measure.slug())];
        if let Some(mean) = self.mean {
            columns.push(format!("Mean of the {} days up to it, {} a day", mean.days(), self.measure.slug()));
        }
        let rows = self.buckets.iter().map(|bucket| {
            let mut cells = vec![Cell::Count(model::Count::Published(bucket.sum))];
            if let Some(mean) = self.mean {
                let sum = self.rolling(mean, bucket.counted.last);
                cells.push(Cell::Computed(sum.map_or_else(
                    || format!("fewer than {} days", mean.days()),
                    |sum| format::mean(sum, mean.days()),
                )));
            }
            Row { name: words::name_with_end(bucket), cells }
        });
        Table {
            caption: format!("Arrivals by {}, {}", self.by.slug(), self.measure.slug()),
            names: format::capitalised(self.by.slug()),
            columns,
            rows: rows.collect(),
        }
    }

    fn drawing(&self, layout: Layout) -> Scene {
        let plane = self.plane(layout);
        plane.count_axis(self.max());
        self.years(&plane);
        match self.by {
            By::Day => self.needles(&plane),
            _ => self.bars(&plane),
        }
        if let Some(mean) = self.mean {
            self.mean_line(&plane, mean);
        }
        plane.add(self.labels(&plane).into_marks());
        plane.into_scene()
    }

    fn places(&self) -> u32 {
        self.buckets.len() as u32
    }

    fn place(&self, day: Day) -> u32 {
        self.buckets.partition_point(|bucket| bucket.period.span().last < day) as u32
    }

    fn day(&self, place: u32) -> Day {
        self.at(place).map_or(self.series.span().first, |bucket| bucket.counted.first)
    }

    fn page(&self) -> u32 {
        match self.by {
            By::Day => 28,
            By::Week => 13,
            By::Month => 12,
            By::Quarter => 4,
            By::Year => 3,
        }
    }

    fn nearest(&self, layout: Layout, x: f64) -> u32 {
        let plane = self.plane(layout);
        let day = Day(plane.x_at(x).floor() as i32);
        let place = self.place(day).min(self.places().saturating_sub(1));
        if self.by != By::Day {
            return place;
        }
        // Days that share an upright are read as it is drawn: by the highest.
        let column = |place: u32| self.at(place).map(|bucket| column_of(&plane, bucket.period.first));
        let around = place.saturating_sub(20)..(place + 20).min(self.places());
        let sharing = around.filter(|other| column(*other) == column(place));
        sharing.rev().max_by_key(|other| self.at(*other).map(|bucket| bucket.sum)).unwrap_or(place)
    }

    fn overlay(&self, layout: Layout, place: u32) -> Scene {
        let plane = self.plane(layout);
        if let Some(bucket) = self.at(place) {
            let middle = middle(bucket);
            let value = |name: &str, value, ink| Line { ink, dot: false, name: name.into(), value };
            let mut lines = vec![value(
                &format::capitalised(self.measure.slug()),
                format::thousands(bucket.sum),
                Ink::Label,
            )];
            if bucket.is_partial() {
                lines.push(value("up to", format::day_and_month_short(bucket.counted.last), Ink::Tick));
            }
            let rolling = self.rolling_at(bucket);
            if let Some((mean, sum)) = rolling {
                lines.push(value(
                    &format!("{}-day mean", mean.days()),
                    format::mean(sum, mean.days()),
                    Ink::Mean,
                ));
            }
            let heading = match layout {
                Layout::Wide => format::capitalised(&format::period(bucket.period)),
                Layout::Narrow => format::period_short(bucket.period),
            };
            callout::draw(&plane, middle, &heading, &lines);
            plane.dot(Ink::Label, (middle, f64::from(bucket.sum)), 3);
            if let Some((mean, sum)) = rolling {
                plane.dot(Ink::Mean, (middle, f64::from(sum) / f64::from(mean.days())), 3);
            }
        }
        plane.into_scene()
    }

    fn values(&self, place: u32) -> String {
        let Some(bucket) = self.at(place) else { return String::new() };
        let mut text = format!(
            "{}: {}",
            format::capitalised(&words::name_with_end(bucket)),
            format::quantity(bucket.sum, self.measure)
        );
        if let Some((mean, sum)) = self.rolling_at(bucket) {
            text.push_str(&format!("; {}-day mean {}", mean.days(), format::mean(sum, mean.days())));
        }
        text + "."
    }
}
