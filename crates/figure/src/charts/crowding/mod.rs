//! `crowding`: people per boat by month, quarter or year: the median boat, the spread, and the mean.

mod periods;
mod table;
mod words;

use model::{Bucket, By, Crowding as Period, Day, Measure, PerBoat, Pin, Span};

use crate::charts::chart::Chart;
use crate::draw::bars::{self, ends, middle, width};
use crate::draw::callout::{self, Line};
use crate::draw::canvas::Canvas;
use crate::draw::font::Weight;
use crate::draw::hatch::hatch;
use crate::draw::ink::Ink;
use crate::draw::key::{self, Entry, Sample};
use crate::draw::labels::Labels;
use crate::draw::layout::{Layout, Margins};
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};
use crate::draw::time;
use crate::draw::tone::Tone;
use crate::text::format;
use crate::text::table::Table;
use crate::text::words::ChartText;

/// A period with fewer boats says little, and is drawn paler.
const FEW: u32 = 5;

pub(crate) struct Crowding {
    by: By,
    /// The days asked for.
    range: Span,
    periods: Vec<Period>,
}

impl Crowding {
    fn key(&self) -> Vec<Entry> {
        let mut key = vec![
            (Sample::Level, Ink::Median, "median boat".to_owned()),
            (Sample::Block, Ink::Bar, "middle half of boats".to_owned()),
            (Sample::Upright, Ink::Needle, "middle four fifths".to_owned()),
            (Sample::Dot, Ink::Average, "mean".to_owned()),
        ];
        if self.has_few() {
            key.push((Sample::Outline, Ink::Faint, format!("fewer than {FEW} boats")));
        }
        key
    }

    /// The block of a period's middle half: a part of its room on the axis, not too wide.
    fn block(plane: &Plane, boats: &Bucket) -> (f64, f64) {
        let (start, end) = ends(boats);
        let room = width(plane, boats).max(1);
        let part = 0.6_f64.min(f64::from(px(26)) / f64::from(room));
        let half = (end - start) * part / 2.0;
        (middle(boats) - half, middle(boats) + half)
    }

    /// A period's median in figures: to the left, below the spread of all periods that the text spans, where no other
    /// bar could be meant, and joined to its own.
    fn median_label(&self, plane: &Plane, period: &Period, labels: &mut Labels) {
        let of = match plane.layout {
            Layout::Column | Layout::Narrow => String::new(),
            Layout::Wide | Layout::Card | Layout::Square => {
                format!(", {}", format::period_short(period.boats.period))
            }
        };
        let text = format!("Median{of}: {}", mean_text(period.median()));
        let low = |period: &Period| plane.place(middle(&period.boats), value(period.low()));
        let (x, own) = low(period);
        let text = plane.text(Ink::Label, x + px(4), own, text);
        let mut text = Text { anchor: Anchor::End, weight: Weight::Semibold, ..text };
        let Bounds { left, right, .. } = text.bounds();
        let spanned = self.with_boats().map(low).filter(|(x, _)| *x > left - px(16) && *x < right + px(6));
        text.baseline = spanned.map(|(_, y)| y).fold(own, Px16::max) + px(24);
        let top = text.bounds().top - px(1);
        if left >= plane.plot.left && text.baseline < plane.plot.bottom - px(6) && labels.put(text) {
            plane.add([Mark::Line(Ink::Leader, vec![(x, own + px(3)), (x, top)])]);
        }
    }
}

/// Whether a period has too few boats to say much.
fn is_small(period: &Period) -> bool {
    period.boats.sum < FEW
}

fn value(of: PerBoat) -> f64 {
    f64::from(of.people) / f64::from(of.boats.max(1))
}

/// A number of people per boat, to one decimal.
fn mean_text(of: PerBoat) -> String {
    format::mean(of.people, of.boats)
}

impl Chart for Crowding {
    fn words(&self) -> ChartText {
        self.in_words()
    }

    fn table(&self) -> Table {
        self.rows()
    }

    fn size(&self, layout: Layout) -> (i32, i32) {
        let (width, height) = layout.chart();
        (width, if layout.is_narrow() { height + 40 } else { height })
    }

    fn above(&self, layout: Layout, width: i32) -> Px16 {
        key::room(&self.key(), layout, width)
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let max = self.max();
        let margins = Margins {
            top: self.above(canvas.layout, canvas.size.0) + canvas.layout.line_height(),
            right: px(8),
            bottom: time::room(self.whole()),
            left: count_margin(canvas.layout, max),
        };
        vec![canvas.plane(margins, time::range(self.whole()), f64::from(max.max(1)))]
    }

    fn frame(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        key::draw(plane, &self.key(), 0);
        plane.count_axis(self.max());
        time::axis(plane, self.whole(), self.by != By::Year);
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let [plane] = planes else { return };
        // Those of few boats first: what is drawn of them, and of the others, is a path for each ink.
        let (mut drawn, others): (Vec<_>, Vec<_>) = self.drawn(plane).into_iter().partition(is_small);
        drawn.extend(others);
        let line = |period: &Period, ink| tone.stroke(if is_small(period) { Ink::Faint } else { ink });
        for period in &drawn {
            let [low, .., high] = period.spread;
            let (x, top) = plane.place(middle(&period.boats), value(high));
            let (_, bottom) = plane.place(middle(&period.boats), value(low));
            plane.add([Mark::Line(line(period, Ink::Needle), vec![(x, bottom), (x, top)])]);
        }
        for period in &drawn {
            let [_, lower, _, upper, _] = period.spread;
            let (left, right) = Self::block(plane, &period.boats);
            let ink = match (tone, period.boats.is_partial()) {
                (Tone::Later, _) => Ink::Later,
                _ if is_small(period) => Ink::Faint,
                (Tone::Known, true) => Ink::Partial,
                (Tone::Known, false) => Ink::Bar,
            };
            plane.block(ink, left..right, value(lower)..value(upper));
            if ink == Ink::Partial {
                let ((left, top), (right, bottom)) =
                    (plane.place(left, value(upper)), plane.place(right, value(lower)));
                plane.add(hatch(Bounds { left, right, top, bottom }));
            }
        }
        for period in &drawn {
            let (left, right) = Self::block(plane, &period.boats);
            let ((left, y), (right, _)) =
                (plane.place(left, value(period.median())), plane.place(right, 0.0));
            let beyond = (width(plane, &period.boats) - (right - left)).min(px(6)) / 4;
            plane.add([Mark::Line(line(period, Ink::Median), vec![(left - beyond, y), (right + beyond, y)])]);
        }
        if tone == Tone::Later {
            return;
        }
        for period in &drawn {
            let ink = if is_small(period) { Ink::FaintAverage } else { Ink::Average };
            let radius = (width(plane, &period.boats) / 3).clamp(px(1), px(5) / 2);
            if let Some(mean) = period.mean() {
                let at = plane.place(middle(&period.boats), value(mean));
                plane.add([Mark::Dot(ink, at, radius)]);
            }
        }
    }

    fn labels(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        let mut labels = plane.labels();
        if let Some(last) = self.periods.last().filter(|last| last.boats.is_partial() && last.boats.sum > 0) {
            let high = last.high();
            let over = self.with_boats().map(|period| value(period.high())).fold(value(high), f64::max);
            let text = format::counted_short(&last.boats);
            let wide = plane.text(Ink::Tick, 0, 0, text.clone()).width() > width(plane, &last.boats);
            let y = if wide { over } else { value(high) };
            labels.put(Text { ink: Ink::Tick, ..bars::above(plane, middle(&last.boats), y, text) });
        }
        let complete = self.with_boats().filter(|period| !period.boats.is_partial() && !is_small(period));
        if let Some(latest) = complete.last() {
            self.median_label(plane, latest, &mut labels);
        }
        plane.add(labels.into_marks());
    }

    fn days(&self) -> Option<Span> {
        Some(self.whole())
    }

    fn places(&self) -> u32 {
        (self.periods.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.date().map_or(0, |day| self.place_of(day))
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::Date(self.at(place).map_or(self.range.first, |period| period.boats.counted.first))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, |period| format::name_with_end(&period.boats))
    }

    fn page(&self) -> u32 {
        match self.by {
            By::Month => 12,
            By::Quarter => 4,
            By::Day | By::Week | By::Year => 3,
        }
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        let [plane] = planes else { return 0 };
        self.place_of(Day(plane.x_at(x).floor() as i32))
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let ([plane], Some(period)) = (planes, self.at(place)) else { return };
        let line = |ink, dot, name: &str, value| Line { ink, dot, name: name.into(), value };
        let [low, lower, median, upper, high] = period.spread;
        let mut lines = match period.mean() {
            Some(mean) => vec![
                line(Ink::Label, false, "Median boat", mean_text(median)),
                line(Ink::Tick, false, "Middle half", format!("{}–{}", mean_text(lower), mean_text(upper))),
                line(Ink::Tick, false, "Four fifths", format!("{}–{}", mean_text(low), mean_text(high))),
                line(Ink::aged(0), false, "Mean", mean_text(mean)),
            ],
            None => Vec::new(),
        };
        lines.push(line(Ink::Tick, false, "Boats", format::thousands(period.boats.sum)));
        if period.boats.is_partial() {
            lines.push(line(Ink::Tick, false, "counted", format::counted_short(&period.boats)));
        }
        let heading = match plane.layout {
            Layout::Column | Layout::Narrow => format::period_short(period.boats.period),
            Layout::Wide | Layout::Card | Layout::Square => {
                format::capitalised(&format::period(period.boats.period))
            }
        };
        callout::draw(planes, middle(&period.boats), &heading, &lines);
    }

    fn values(&self, place: u32) -> String {
        let Some(period) = self.at(place) else { return "No day of these is known.".into() };
        let name = format::capitalised(&format::name_with_end(&period.boats));
        let Some(mean) = period.mean() else { return format!("{name}: no boats.") };
        let [low, lower, median, upper, high] = period.spread.map(mean_text);
        format!(
            "{name}: {median} people in the median boat, {} on average; from {lower} to {upper} in the middle half of \
             boats, from {low} to {high} in the middle four fifths; {}.",
            mean_text(mean),
            format::quantity(period.boats.sum, Measure::Boats)
        )
    }
}
