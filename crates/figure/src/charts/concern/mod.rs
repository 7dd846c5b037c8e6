//! `concern`: what people named as important issues, wave by wave, above arrivals in the same months.

mod table;
mod words;

use model::{Bucket, By, Data, Day, Measure, Member, Pin, Span, View, Wave};

use crate::charts::chart::Chart;
use crate::draw::bars;
use crate::draw::callout::{self, Line};
use crate::draw::canvas::Canvas;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::labels;
use crate::draw::layout::{Layout, Margins};
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Mark, Px16, Text, measure, px};
use crate::draw::time;
use crate::draw::tone::Tone;
use crate::text::format;
use crate::text::table::Table;
use crate::text::words::ChartText;

/// From one grid line of the polls to the next, in per cent.
const STEP: u32 = 20;

pub(crate) struct Concern {
    /// The issues chosen.
    issues: Vec<Member>,
    waves: Vec<Wave>,
    /// The whole months that the waves lie in.
    range: Span,
    months: Vec<Bucket>,
}

impl Concern {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let reach = data.reach(view);
        // The last wave is dated early in its month; the month is shown whole.
        let range = Span {
            first: By::Month.period(reach.first).first,
            last: By::Month.period(reach.last).span().last,
        };
        let mut issues = data.members(view);
        issues.retain(|issue| view.chosen.contains(issue.number));
        let months = model::aggregate(data.people(), By::Month, range);
        Self { issues, waves: data.tables().waves.clone(), range, months }
    }

    fn max(&self) -> u32 {
        self.months.iter().map(|month| month.sum).max().unwrap_or_default()
    }

    /// The upper end of the axis of shares, in per cent.
    fn top(&self) -> u32 {
        let shares = self.waves.iter().flat_map(|wave| self.issues.iter().map(|issue| share(wave, issue)));
        shares.max().unwrap_or_default().div_ceil(STEP).max(1) * STEP
    }

    fn month_of(&self, wave: &Wave) -> Option<&Bucket> {
        self.months.iter().find(|month| month.period.span().contains(wave.day))
    }

    fn at(&self, place: u32) -> Option<&Wave> {
        self.waves.get(place as usize).or(self.waves.last())
    }

    /// The widest name of an issue at its line's end.
    fn names(&self, layout: Layout) -> Px16 {
        let Some(last) = self.waves.last() else { return 0 };
        let width = |issue| measure(&at_end(issue, last, layout), layout.font_size(), Weight::Semibold);
        self.issues.iter().map(width).max().unwrap_or_default()
    }

    /// Each line's name and latest share where it ends.
    fn name_lines(&self, plane: &Plane) {
        let Some(last) = self.waves.last() else { return };
        let ends: Vec<Px16> =
            self.issues.iter().map(|issue| plane.place(x(last), f64::from(share(last, issue))).1).collect();
        let step = plane.layout.line_height();
        let places = labels::spread(&ends, step, plane.plot.top + step / 2, plane.plot.bottom - step / 2);
        let (end, _) = plane.place(x(last), 0.0);
        for ((issue, own), y) in self.issues.iter().zip(ends).zip(places) {
            let left = end + gap(plane.layout);
            if (y - own).abs() > px(3) && !plane.layout.is_narrow() {
                plane.add([Mark::Line(Ink::Leader, vec![(end + px(4), own), (left - px(2), y)])]);
            }
            let (ink, baseline) = (Ink::Issue(issue.number), y + plane.layout.rise());
            let name = plane.text(ink, left, baseline, at_end(issue, last, plane.layout));
            plane.add([Mark::Text(Text { weight: Weight::Semibold, ..name })]);
        }
    }

    /// The place of a day: the period that it lies in.
    fn place_of(&self, day: Day) -> u32 {
        // The nearest wave, the earlier of two.
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

/// A panel's name, above it.
fn title(plane: &Plane, text: &str, lift: Px16) {
    let text = plane.text(Ink::Label, px(1), plane.plot.top - lift, text.to_owned());
    plane.add([Mark::Text(Text { weight: Weight::Semibold, ..text })]);
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
        let ticks: Vec<u32> = (0..=self.top()).step_by(STEP as usize).collect();
        upper.grid(&ticks, |tick| format!("{tick}%"));
        lower.count_axis(self.max());
        time::axis(lower, self.range, true);
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let [upper, lower] = planes else { return };
        for issue in self.issues.iter().rev() {
            let points = self.waves.iter().map(|wave| (x(wave), f64::from(share(wave, issue))));
            upper.line(tone.stroke(Ink::Issue(issue.number)), points);
        }
        if tone == Tone::Known {
            let radius = if upper.layout.is_narrow() { px(3) / 2 } else { px(9) / 4 };
            for issue in self.issues.iter().rev() {
                let at = |wave| upper.place(x(wave), f64::from(share(wave, issue)));
                let dots = self.waves.iter().map(|wave| Mark::Dot(Ink::Wave(issue.number), at(wave), radius));
                upper.add(dots);
            }
        }
        bars::draw(lower, &self.months, Ink::Bar, tone);
    }

    fn labels(&self, planes: &[Plane]) {
        let [upper, lower] = planes else { return };
        let (above, below) = match upper.layout {
            Layout::Column | Layout::Narrow => {
                ("Named as important, % of adults", "People arriving each month")
            }
            Layout::Wide | Layout::Card | Layout::Square => (
                "Named among the most important issues, % of adults in Great Britain",
                "People arriving in small boats each month",
            ),
        };
        title(upper, above, px(10));
        title(lower, below, lower.layout.line_height() + px(3));
        self.name_lines(upper);
        let mut labels = lower.labels();
        let most = self.months.iter().reduce(|a, b| if b.sum > a.sum { b } else { a });
        if let Some(most) = most.filter(|most| most.sum > 0) {
            let text = format!("{}: {}", format::period_short(most.period), format::thousands(most.sum));
            labels.put(bars::over(lower, most, text));
        }
        if let Some(last) = self.months.last().filter(|last| last.is_partial()) {
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
        Pin::Date(self.at(place).map_or(self.range.first, |wave| wave.day))
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
        if let Some(month) = self.month_of(wave) {
            let (_, number, _) = month.period.first.civil();
            let name = if month.is_partial() {
                format!("Arrivals {}", format::counted_short(month))
            } else {
                format!("{} arrivals", format::month_short(number))
            };
            lines.push(Line { ink: Ink::Label, dot: false, name, value: format::thousands(month.sum) });
        }
        for issue in &self.issues {
            plane.dot(Ink::Issue(issue.number), (x(wave), f64::from(share(wave, issue))), 4);
        }
        callout::draw(planes, x(wave), &format::date(wave.day), &lines);
    }

    fn values(&self, place: u32) -> String {
        let Some(wave) = self.at(place) else { return "No wave of these is known.".into() };
        let mut text = format!("{}: {}", format::date(wave.day), self.shares(wave));
        if let Some(month) = self.month_of(wave) {
            text.push_str(&format!(
                "; {} in {}",
                format::happened(month.sum, Measure::People),
                format::name_with_end(month)
            ));
        }
        text + "."
    }
}
