//! `arrivals`: people or boats by day, week, month, quarter or year, with a rolling mean over the days.

mod labels;
mod words;

use std::ops::Range;

use model::{Bucket, By, Choice, Data, Day, Mean, Measure, Pin, Series, Span, View};

use crate::charts::chart::Chart;
use crate::draw::bars::{self, middle, width};
use crate::draw::callout::{self, Line};
use crate::draw::canvas::Canvas;
use crate::draw::ink::Ink;
use crate::draw::layout::{Layout, Margins};
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Mark, Px16, SIXTEENTHS, px};
use crate::draw::time;
use crate::draw::tone::Tone;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;

pub(crate) struct Arrivals {
    measure: Measure,
    by: By,
    mean: Option<Mean>,
    series: Series,
    /// The days asked for.
    range: Span,
    buckets: Vec<Bucket>,
    /// The first of the periods with the highest count.
    peak: Option<Bucket>,
}

impl Arrivals {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let series = data.series(view.daily).clone();
        let range = data.range(view);
        let buckets = model::aggregate(&series, view.by, range);
        let max = highest(&buckets);
        let peak = buckets.iter().find(|bucket| bucket.sum == max).copied();
        Self {
            measure: view.daily.into(),
            by: view.by,
            mean: view.shown_mean(),
            series,
            range,
            buckets,
            peak,
        }
    }

    fn max(&self) -> u32 {
        self.peak.map_or(0, |peak| peak.sum)
    }

    /// All days of the periods shown, those not yet published included.
    fn whole(&self) -> Span {
        let first = self.buckets.first().map_or(self.range.first, |bucket| bucket.period.first);
        let last = self.buckets.last().map_or(self.range.last, |bucket| bucket.period.span().last);
        Span { first, last }
    }

    /// Whether the periods are too narrow for a bar each: then one upright a pixel stands for the highest of its own.
    fn is_fine(&self, plane: &Plane) -> bool {
        let step = self.buckets.last().map_or(px(9), |last| width(plane, last));
        step < if self.by == By::Day { px(2) } else { px(1) / 2 }
    }

    /// One upright a pixel, as high as the highest of its periods: no peak is lost.
    fn needles(&self, plane: &Plane, tone: Tone) {
        let ink = tone.stroke(Ink::Needle);
        for (pixel, max) in self.highest_in(plane, 0, SIXTEENTHS).into_iter().filter(|(_, max)| *max > 0) {
            let x = pixel * SIXTEENTHS + SIXTEENTHS / 2;
            let (_, y) = plane.place(0.0, f64::from(max));
            plane.add([Mark::Line(ink, vec![(x, plane.plot.bottom), (x, y)])]);
        }
    }

    /// The highest of the periods in each stretch of the axis: see [`Plane::stretches`].
    fn highest_in(&self, plane: &Plane, origin: Px16, step: Px16) -> Vec<(i32, u32)> {
        let x = |i| self.buckets.get(i).map_or(0.0, middle);
        let stretches = plane.stretches(self.buckets.len(), (origin, step), &x).into_iter();
        let among = |within| self.buckets.get::<Range<usize>>(within).map_or(0, highest);
        stretches.map(|(stretch, within)| (stretch, among(within))).collect()
    }

    fn mean_line(&self, plane: &Plane, mean: Mean, tone: Tone) {
        let days = mean.days();
        let sums = self.series.rolling_sums(days).filter(|(day, _)| self.range.contains(*day));
        let points = sums.map(|(day, sum)| (time::x(day) + 0.5, f64::from(sum) / f64::from(days)));
        plane.line(tone.stroke(Ink::Mean), points);
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
        let is_whole = self.series.span().is_some_and(|published| published.first <= first);
        is_whole.then(|| self.series.sum(Span { first, last: day }).published())?
    }
}

fn highest(buckets: &[Bucket]) -> u32 {
    buckets.iter().map(|bucket| bucket.sum).max().unwrap_or_default()
}

/// The middle of the pixel that a period is drawn in.
fn column_of(plane: &Plane, bucket: &Bucket) -> Px16 {
    let (x, _) = plane.place(middle(bucket), 0.0);
    x.div_euclid(SIXTEENTHS) * SIXTEENTHS + SIXTEENTHS / 2
}

impl Chart for Arrivals {
    fn words(&self) -> ChartText {
        self.in_words()
    }

    fn table(&self) -> Table {
        let mut columns = vec![format!("{}, {}", self.noun(), self.measure.unit())];
        if let Some(mean) = self.mean {
            columns.push(format!("Mean of the {} days up to it, {} a day", mean.days(), self.measure.unit()));
        }
        let rows = self.buckets.iter().map(|bucket| {
            let mut cells = vec![Cell::Count(model::Count::Published(bucket.sum))];
            if let Some(mean) = self.mean {
                cells.push(match self.rolling(mean, bucket.counted.last) {
                    Some(sum) => Cell::Ratio(sum, mean.days()),
                    None => Cell::no_value(format!("fewer than {} days", mean.days())),
                });
            }
            Row {
                name: format::capitalised(&format::name_with_end(bucket)),
                code: format::code(bucket.period),
                cells,
            }
        });
        Table {
            caption: format!("{} by {}, {}", self.noun(), self.by.slug(), self.measure.unit()),
            names: format::capitalised(self.by.slug()),
            columns,
            rows: rows.collect(),
        }
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let max = self.max();
        let margins = Margins {
            // The highest bar's label stands over it.
            top: canvas.layout.line_height() + px(8),
            right: px(8),
            bottom: time::room(self.whole()),
            left: count_margin(canvas.layout, max),
        };
        vec![canvas.plane(margins, time::range(self.whole()), f64::from(max.max(1)))]
    }

    fn frame(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        plane.count_axis(self.max());
        time::axis(plane, self.whole(), self.by != By::Year);
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let [plane] = planes else { return };
        if self.is_fine(plane) {
            self.needles(plane, tone);
        } else {
            bars::draw(plane, &self.buckets, Ink::Bar, tone);
        }
        if let Some(mean) = self.mean {
            self.mean_line(plane, mean, tone);
        }
    }

    fn labels(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        plane.add(self.labels_on(plane).into_marks());
    }

    fn days(&self) -> Option<Span> {
        Some(self.whole())
    }

    fn places(&self) -> u32 {
        (self.buckets.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.date().map_or(0, |day| bars::place_of(&self.buckets, day))
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::Date(self.at(place).map_or(self.range.first, |bucket| bucket.counted.first))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, format::name_with_end)
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

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        let [plane] = planes else { return 0 };
        let day = Day(plane.x_at(x).floor() as i32);
        let place = bars::place_of(&self.buckets, day).min(self.places().saturating_sub(1));
        if !self.is_fine(plane) {
            return place;
        }
        // Periods that share an upright are read as it is drawn: by the highest, of equal ones the first.
        let column = |place: u32| self.at(place).map(|bucket| column_of(plane, bucket));
        let shared = column(place);
        let is_alike = |other: &u32| column(*other) == shared;
        let first = (0..place).rev().take_while(is_alike).last().unwrap_or(place);
        let sum = |place: u32| self.at(place).map(|bucket| bucket.sum);
        let higher = |best: u32, other: u32| if sum(other) > sum(best) { other } else { best };
        (first..self.places()).take_while(is_alike).fold(first, higher)
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let ([plane], Some(bucket)) = (planes, self.at(place)) else { return };
        let value = |name: &str, value, ink| Line { ink, dot: false, name: name.into(), value };
        let mut lines =
            vec![value(&format::capitalised(self.measure.unit()), format::thousands(bucket.sum), Ink::Label)];
        if bucket.is_partial() {
            lines.push(value("counted", format::counted_short(bucket), Ink::Tick));
        }
        let rolling = self.rolling_at(bucket);
        if let Some((mean, sum)) = rolling {
            let mean_value = format::mean(sum, mean.days());
            lines.push(value(&format!("{}-day mean", mean.days()), mean_value, Ink::Mean));
        }
        let heading = match plane.layout {
            Layout::Column | Layout::Narrow => format::period_short(bucket.period),
            Layout::Wide | Layout::Card | Layout::Square => {
                format::capitalised(&format::period(bucket.period))
            }
        };
        callout::draw(planes, middle(bucket), &heading, &lines);
        plane.dot(Ink::Label, (middle(bucket), f64::from(bucket.sum)), 3);
        if let Some((mean, sum)) = rolling {
            plane.dot(Ink::Mean, (middle(bucket), f64::from(sum) / f64::from(mean.days())), 3);
        }
    }

    fn values(&self, place: u32) -> String {
        let Some(bucket) = self.at(place) else { return "No day of these is known.".into() };
        let mut text = format!(
            "{}: {}",
            format::capitalised(&format::name_with_end(bucket)),
            format::quantity(bucket.sum, self.measure)
        );
        if let Some((mean, sum)) = self.rolling_at(bucket) {
            text.push_str(&format!("; {}-day mean {}", mean.days(), format::mean(sum, mean.days())));
        }
        text + "."
    }
}
