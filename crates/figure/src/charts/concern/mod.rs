//! `concern`: what people named as important issues, wave by wave, above arrivals in the same months; over many years,
//! quarters.

mod names;
mod table;
mod words;

use model::{Bucket, By, Data, Day, Measure, Member, Pin, Span, View, Wave};

use crate::charts::chart::Chart;
use crate::draw::bars;
use crate::draw::callout::{self, Line};
use crate::draw::canvas::Canvas;
use crate::draw::ink::Ink;
use crate::draw::layout::{Layout, Margins};
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Mark, Px16, Text, px};
use crate::draw::time;
use crate::draw::tone::Tone;
use crate::text::format;
use crate::text::table::Table;
use crate::text::words::ChartText;

/// From one grid line of the polls to the next, in per cent.
const STEP: u32 = 20;

/// The same where there is little room.
const FEW: u32 = 50;

/// Waves further apart than this, in days, have no line between them: nobody was asked.
const GAP: i32 = 60;

/// More days than these, about four years, have a bar for each quarter instead of one for each month.
const MONTHS: u32 = 1_500;

pub(crate) struct Concern {
    /// The issues chosen.
    issues: Vec<Member>,
    waves: Vec<Wave>,
    by: By,
    /// The days asked for.
    asked: Span,
    /// The whole months or quarters that are drawn.
    range: Span,
    /// Those of them in which arrivals were counted.
    periods: Vec<Bucket>,
    /// The first day on which arrivals were counted, where the range begins before it.
    counted_from: Option<Day>,
}

impl Concern {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let asked = data.range(view);
        let by = if asked.days() > MONTHS { By::Quarter } else { By::Month };
        // The last wave is dated early in its month; the month is shown whole.
        let range = Span { first: by.period(asked.first).first, last: by.period(asked.last).span().last };
        let mut issues = data.members(view);
        issues.retain(|issue| view.chosen.contains(issue.number));
        let mut waves = data.tables().waves.clone();
        waves.retain(|wave| asked.contains(wave.day));
        let periods = model::aggregate(data.people(), by, range);
        let counted_from = Some(data.days().first).filter(|first| *first > range.first);
        Self { issues, waves, by, asked, range, periods, counted_from }
    }

    fn max(&self) -> u32 {
        self.periods.iter().map(|period| period.sum).max().unwrap_or_default()
    }

    /// The upper end of the axis of shares, in per cent.
    fn top(&self) -> u32 {
        let shares = self.waves.iter().flat_map(|wave| self.issues.iter().map(|issue| share(wave, issue)));
        shares.max().unwrap_or_default().div_ceil(STEP).max(1) * STEP
    }

    /// The month or quarter of a wave, where arrivals were counted in it.
    fn period_of(&self, wave: &Wave) -> Option<&Bucket> {
        self.periods.iter().find(|period| period.period.span().contains(wave.day))
    }

    fn at(&self, place: u32) -> Option<&Wave> {
        self.waves.get(place as usize).or(self.waves.last())
    }

    /// The place of a day: the wave nearest to it, the earlier of two.
    fn place_of(&self, day: Day) -> u32 {
        let after = self.waves.partition_point(|wave| wave.day < day);
        let away =
            |number: usize| self.waves.get(number).map_or(i32::MAX, |wave| wave.day.days_since(day).abs());
        let before = after.saturating_sub(1);
        (if away(before) <= away(after) { before } else { after }) as u32
    }
}

/// Of a hundred adults, how many named the issue.
fn share(wave: &Wave, issue: &Member) -> u32 {
    wave.share.get(usize::from(issue.number)).copied().unwrap_or_default().into()
}

/// An issue's name, cut to the word that tells it apart.
fn short(issue: &Member) -> String {
    let name = issue.name.trim_start_matches("The ");
    format::capitalised(name.split(' ').next().unwrap_or(name))
}

/// What stands at the end of an issue's line: its name, and where there is room the latest share.
fn at_end(issue: &Member, last: &Wave, layout: Layout) -> String {
    if layout.is_narrow() { short(issue) } else { format!("{} {}%", short(issue), share(last, issue)) }
}

/// The middle of a wave's day on the axis.
fn x(wave: &Wave) -> f64 {
    time::x(wave.day) + 0.5
}

/// From a line's end to its name.
fn gap(layout: Layout) -> Px16 {
    px(if layout.is_narrow() { 6 } else { 12 })
}

impl Chart for Concern {
    fn words(&self) -> ChartText {
        self.in_words()
    }

    fn table(&self) -> Table {
        self.rows()
    }

    fn size(&self, layout: Layout) -> (i32, i32) {
        let (width, height) = layout.chart();
        let more = match layout {
            Layout::Wide | Layout::Column => 40,
            Layout::Narrow => 20,
            Layout::Card | Layout::Square => 0,
        };
        (width, height + more)
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let names = self.names(canvas.layout) + gap(canvas.layout) + px(1);
        let left = count_margin(canvas.layout, self.max()).max(px(40));
        // The lines end before their last month does: their names begin within the plot.
        let after = self.waves.last().map_or(0, |wave| self.range.last.days_since(wave.day));
        let tail = (px(canvas.size.0) - left - names) / self.range.days() as i32 * after;
        let margins =
            Margins { top: 0, right: (names - tail).max(px(8)), bottom: time::room(self.range), left };
        // The lower one's name stands over the label of its highest bar.
        let line = canvas.layout.line_height();
        let [upper, lower] = canvas.stacked(margins, [line + px(6), line * 2 + px(8)], 60);
        let range = || time::range(self.range);
        vec![
            canvas.panel(upper, range(), f64::from(self.top())),
            canvas.panel(lower, range(), f64::from(self.max().max(1))),
        ]
    }

    fn frame(&self, planes: &[Plane]) {
        let [upper, lower] = planes else { return };
        let room = (upper.plot.bottom - upper.plot.top) * STEP as i32 / self.top() as i32;
        let step = if room > upper.layout.line_height() { STEP } else { FEW };
        let ticks: Vec<u32> = (0..=self.top()).step_by(step as usize).collect();
        upper.grid(&ticks, |tick| format!("{tick}%"));
        lower.count_axis(self.max());
        time::axis(lower, self.range, true);
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let [upper, lower] = planes else { return };
        for issue in self.issues.iter().rev() {
            for waves in self.waves.chunk_by(|a, b| b.day.days_since(a.day) <= GAP) {
                let points = waves.iter().map(|wave| (x(wave), f64::from(share(wave, issue))));
                upper.line(tone.stroke(Ink::Issue(issue.number)), points);
            }
        }
        // A dot each, where they are not so many that the dots would be a line.
        let room = (upper.plot.right - upper.plot.left) / self.waves.len().max(1) as i32;
        if tone == Tone::Known && room >= px(3) {
            let radius = if upper.layout.is_narrow() { px(3) / 2 } else { px(9) / 4 };
            for issue in self.issues.iter().rev() {
                let at = |wave| upper.place(x(wave), f64::from(share(wave, issue)));
                let dots = self.waves.iter().map(|wave| Mark::Dot(Ink::Wave(issue.number), at(wave), radius));
                upper.add(dots);
            }
        }
        bars::draw(lower, &self.periods, Ink::Bar, tone);
    }

    fn labels(&self, planes: &[Plane]) {
        let [upper, lower] = planes else { return };
        self.name_panels(upper, lower);
        self.name_lines(upper);
        let mut labels = lower.labels();
        self.name_uncounted(lower, &mut labels);
        let most = self.periods.iter().reduce(|a, b| if b.sum > a.sum { b } else { a });
        if let Some(most) = most.filter(|most| most.sum > 0) {
            let text = format!("{}: {}", format::period_short(most.period), format::thousands(most.sum));
            labels.put(bars::over(lower, most, text));
        }
        // A quarter’s bar is too narrow for it beside its neighbours: the subtitle says it.
        let is_roomy = self.by == By::Month;
        if let Some(last) = self.periods.last().filter(|last| is_roomy && last.is_partial()) {
            labels.put(Text { ink: Ink::Tick, ..bars::over(lower, last, format::counted_short(last)) });
        }
        lower.add(labels.into_marks());
    }

    fn days(&self) -> Option<Span> {
        Some(self.range)
    }

    fn places(&self) -> u32 {
        (self.waves.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.date().map_or(0, |day| self.place_of(day))
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::Date(self.at(place).map_or(self.asked.first, |wave| wave.day))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, |wave| format::date(wave.day))
    }

    fn page(&self) -> u32 {
        4
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        let Some(plane) = planes.first() else { return 0 };
        self.place_of(Day(plane.x_at(x).floor() as i32))
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let (Some(plane), Some(wave)) = (planes.first(), self.at(place)) else { return };
        let mut lines: Vec<Line> = self
            .issues
            .iter()
            .map(|issue| Line {
                ink: Ink::Issue(issue.number),
                dot: true,
                name: short(issue),
                value: format!("{}%", share(wave, issue)),
            })
            .collect();
        if let Some(period) = self.period_of(wave) {
            let name = if period.is_partial() {
                format!("Arrivals {}", format::counted_short(period))
            } else {
                let name = format::period_short(period.period);
                format!("{} arrivals", name.rsplit_once(' ').map_or(&*name, |(name, _)| name))
            };
            lines.push(Line { ink: Ink::Label, dot: false, name, value: format::thousands(period.sum) });
        }
        for issue in &self.issues {
            plane.dot(Ink::Issue(issue.number), (x(wave), f64::from(share(wave, issue))), 4);
        }
        callout::draw(planes, x(wave), &format::date(wave.day), &lines);
    }

    fn values(&self, place: u32) -> String {
        let Some(wave) = self.at(place) else { return "No wave of these is known.".into() };
        let mut text = format!("{}: {}", format::date(wave.day), self.shares(wave));
        if let Some(period) = self.period_of(wave) {
            text.push_str(&format!(
                "; {} in {}",
                format::happened(period.sum, Measure::People),
                format::name_with_end(period)
            ));
        }
        text + "."
    }
}
