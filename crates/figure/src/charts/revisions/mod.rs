//! `revisions`: the estimates of people prevented, a line for each week from the day on which it was first published; a step
//! is a revision.

mod words;

use model::{Count, Data, Day, Measure, Pin, order};

use crate::charts::chart::Chart;
use crate::draw::callout::{self, Line};
use crate::draw::canvas::Canvas;
use crate::draw::ink::Ink;
use crate::draw::layout::Margins;
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Anchor, Px16, Text, px};
use crate::draw::tone::Tone;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;

/// Days from one name of the axis to the next.
const STEP: usize = 50;

pub(crate) struct Revisions {
    /// The weeks of which all versions are kept, in order.
    weeks: Vec<Week>,
    /// The day of the newest version, or that which is looked back to.
    until: Day,
    /// How many days these versions were the first to have, and how many of their counts, of people, of boats and of
    /// uncontrolled landings, were revised.
    daily: (u32, u32),
}

/// A week, and what was published of it.
struct Week {
    end: Day,
    /// Each number with the day on which it was published; at least one. The first is not a revision.
    steps: Vec<(Day, u32)>,
}

impl Revisions {
    pub(crate) fn new(data: &Data) -> Self {
        let tables = data.tables();
        let versions: Vec<(Day, Day)> = tables
            .versions
            .iter()
            .zip(&tables.published)
            .filter_map(|(name, published)| Some((model::last_day(name)?, Day(*published as i32))))
            .collect();
        let known = data.days().last;
        let newest = versions.last().copied().unwrap_or((known, known));
        let until = if known < newest.0 { known } else { newest.1 };
        let kept = versions.first().map_or(newest.0, |version| version.0);
        let mut weeks = Vec::new();
        for (number, people) in (0..).zip(&tables.prevented) {
            let end = tables.prevented_first.plus(number * 7 + 6);
            let first = versions.iter().find(|version| version.0 >= end && version.1 <= until);
            if let (Some((_, published)), Some(people)) = (first.filter(|_| end > kept), people) {
                weeks.push(Week { end, steps: vec![(*published, *people)] });
            }
        }
        let mut revised = 0;
        tables.revised(0..u32::MAX, &mut |revision| {
            let published = versions.get(revision.version as usize).map_or(until, |version| version.1);
            if revision.measure != Measure::Prevented {
                revised += u32::from(revision.day > kept);
            } else if let Some(week) = weeks.iter_mut().find(|week| week.end == revision.day) {
                if let [only] = week.steps.as_mut_slice() {
                    only.1 = revision.before;
                }
                week.steps.push((published, revision.after));
            }
        });
        Self { weeks, until, daily: (known.days_since(kept).max(0) as u32, revised) }
    }

    fn at(&self, place: u32) -> Option<&Week> {
        self.weeks.get(place as usize).or(self.weeks.last())
    }

    fn max(&self) -> u32 {
        self.weeks.iter().flat_map(|week| &week.steps).map(|step| step.1).max().unwrap_or_default()
    }

    /// The days from the end of the oldest week to the newest version, at least one.
    fn longest(&self) -> i32 {
        self.weeks.first().map_or(1, |week| self.until.days_since(week.end)).max(1)
    }
}

impl Week {
    fn first(&self) -> u32 {
        self.steps.first().map_or(0, |step| step.1)
    }

    fn last(&self) -> u32 {
        self.steps.last().map_or(0, |step| step.1)
    }

    fn is_revised(&self) -> bool {
        self.steps.len() > 1
    }

    /// Days from the week's end to a day.
    fn age(&self, day: Day) -> i32 {
        day.days_since(self.end)
    }

    fn name(&self) -> String {
        format!("Week to {}", format::date(self.end))
    }

    /// The line up to the last revision: level from one publication to the next.
    fn steps(&self) -> Vec<(f64, f64)> {
        let mut points: Vec<(f64, f64)> = Vec::new();
        for (day, people) in &self.steps {
            let x = f64::from(self.age(*day));
            if let Some((_, before)) = points.last().copied() {
                points.push((x, before));
            }
            points.push((x, f64::from(*people)));
        }
        points
    }

    /// The line from the last publication with another number to the newest.
    fn level(&self, until: Day) -> [(f64, f64); 2] {
        let from = self.steps.last().map_or(0, |step| self.age(step.0));
        [from, self.age(until)].map(|age| (f64::from(age), f64::from(self.last())))
    }
}

impl Chart for Revisions {
    fn words(&self) -> ChartText {
        self.in_words()
    }

    fn table(&self) -> Table {
        let rows = self.weeks.iter().map(|week| {
            let count = |people| Cell::Count(Count::Published(people));
            let days = match week.steps.last().filter(|_| week.is_revised()) {
                Some((day, _)) => count(week.age(*day) as u32),
                None => Cell::no_value("not revised"),
            };
            let code = week.end.to_iso();
            let share = match week.first() {
                0 => Cell::no_value("first published as 0"),
                first => Cell::Share(week.last(), first),
            };
            Row { name: week.name(), code, cells: vec![count(week.first()), count(week.last()), share, days] }
        });
        Table {
            caption: "People prevented from crossing, as the French authorities estimate, by week: as first published and now"
                .into(),
            names: "Week".into(),
            columns: vec![
                "First published, people".into(),
                "Now, people".into(),
                "Now, % of what was first published".into(),
                "From the week’s end to the last revision, days".into(),
            ],
            rows: rows.collect(),
        }
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let max = self.max();
        let top = canvas.layout.line_height() + px(10);
        let margins = Margins { top, right: px(10), bottom: px(26), left: count_margin(canvas.layout, max) };
        vec![canvas.plane(margins, 0.0..f64::from(self.longest()), f64::from(max.max(1)))]
    }

    fn frame(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        plane.count_axis(self.max());
        let mut labels = plane.labels();
        for days in (0..=self.longest()).step_by(STEP) {
            let (x, _) = plane.place(f64::from(days), 0.0);
            plane.tick(x);
            let name = if days == 0 { "week’s end".to_owned() } else { format!("{days} days") };
            let mut text = Text { anchor: Anchor::Middle, ..plane.text(Ink::Tick, x, plane.below(), name) };
            let half = text.width() / 2;
            text.x = x.max(plane.plot.left - px(20) + half).min(plane.right_edge() - half);
            labels.put(text);
        }
        plane.add(labels.into_marks());
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let [plane] = planes else { return };
        for week in &self.weeks {
            plane.line(tone.stroke(Ink::Faint), week.level(self.until));
        }
        let revised = || self.weeks.iter().filter(|week| week.is_revised());
        for week in revised() {
            plane.line(tone.stroke(Ink::Season(0)), week.steps());
        }
        for week in revised().filter(|_| tone == Tone::Known) {
            for (day, people) in week.steps.iter().skip(1) {
                plane.dot(Ink::Season(0), (f64::from(week.age(*day)), f64::from(*people)), 3);
            }
        }
    }

    fn labels(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        let mut labels = plane.labels();
        // The largest change first: where there is no room for all, it has its number.
        let mut changes = Vec::new();
        for week in &self.weeks {
            for (before, (day, after)) in week.steps.iter().zip(week.steps.iter().skip(1)) {
                changes.push((f64::from(week.age(*day)), before.1, *after));
            }
        }
        let size = |(_, before, after): &(f64, u32, u32)| -i64::from(before.abs_diff(*after));
        let mut keys: Vec<(i64, usize)> = changes.iter().map(size).zip(0..).collect();
        order::sort(&mut keys);
        for (x, before, after) in keys.into_iter().filter_map(|(_, number)| changes.get(number)) {
            let text = format!("{} to {}", format::thousands(*before), format::thousands(*after));
            let (x, y) = plane.place(*x, f64::from(*after));
            labels.put(plane.text(Ink::Label, x + px(6), y - px(4), text));
        }
        plane.add(labels.into_marks());
    }

    fn places(&self) -> u32 {
        (self.weeks.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.date().map_or(0, |day| self.weeks.partition_point(|week| week.end < day) as u32)
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::Date(self.at(place).map_or(self.until, |week| week.end))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, |week| format::lowered(&week.name()))
    }

    fn page(&self) -> u32 {
        4
    }

    fn nearest(&self, planes: &[Plane], x: Px16, y: Px16) -> u32 {
        let Some(plane) = planes.first() else { return 0 };
        let mut best = (Px16::MAX, 0);
        for (place, week) in (0..).zip(&self.weeks) {
            let line = [week.steps(), week.level(self.until).to_vec()].concat();
            for (from, to) in line.iter().zip(line.iter().skip(1)) {
                let ((left, a), (right, b)) = (plane.place(from.0, from.1), plane.place(to.0, to.1));
                let away = (left - x).max(x - right).max(0) + (a.min(b) - y).max(y - a.max(b)).max(0);
                if away < best.0 {
                    best = (away, place);
                }
            }
        }
        best.1
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let ([plane], Some(week)) = (planes, self.at(place)) else { return };
        plane.line(Ink::Cross, [week.steps(), week.level(self.until).to_vec()].concat());
        let line = |(day, people): &(Day, u32)| Line {
            ink: Ink::Label,
            dot: false,
            name: format!("from {}", format::date(*day)),
            value: format::thousands(*people),
        };
        let lines: Vec<Line> = week.steps.iter().map(line).collect();
        let (x, y) = (f64::from(week.age(self.until)), f64::from(week.last()));
        plane.dot(Ink::Cross, (x, y), 3);
        callout::draw(planes, x, &week.name(), &lines);
    }

    fn values(&self, place: u32) -> String {
        let Some(week) = self.at(place) else { return "No week of these was published by then.".into() };
        let mut text = String::new();
        for (number, (day, people)) in week.steps.iter().enumerate() {
            let people = format::thousands(*people);
            let (day, age) = (format::date(*day), week.age(*day));
            text.push_str(&if number == 0 {
                format!("{}: {people} people prevented, as first published on {day}", week.name())
            } else {
                format!("; {people} since {day}, {age} days after the week ended")
            });
        }
        text + if week.is_revised() { "." } else { "; not revised since." }
    }
}
