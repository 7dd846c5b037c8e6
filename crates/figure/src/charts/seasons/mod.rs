//! `seasons`: cumulative arrivals by day of the year, one line a year, the latest one partial.

mod words;

use model::{Count, Data, Day, Measure, Pin, SLOTS, Season, Set, Slot, View};

use crate::charts::chart::Chart;
use crate::draw::callout;
use crate::draw::canvas::Canvas;
use crate::draw::ink::Ink;
use crate::draw::layout::Margins;
use crate::draw::lines::{self, Line};
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Anchor, Mark, Px16, Text, px};
use crate::draw::tone::Tone;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;
use model::order;

pub(crate) struct Seasons {
    measure: Measure,
    /// The years shown, in order.
    seasons: Vec<Season>,
    /// Whether no year of the data is left out.
    all: bool,
    /// The year that is highlighted.
    focus: Option<i32>,
    log: bool,
    /// The last published day.
    latest: Day,
    lines: Vec<Line>,
}

impl Seasons {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let series = data.series(view.daily);
        let latest = data.days().last;
        let years = data.years().filter(|year| view.chosen.contains_year(*year));
        let seasons: Vec<Season> = years.filter_map(|year| model::season(series, year)).collect();
        let focus = view.shown_focus().map(|number| i32::from(number) + 2000);
        let log = view.is_log();
        let line = |season: &Season| Line {
            ink: lines::ink(view.shown_focus(), (season.year - 2000) as u8, latest.year() - season.year),
            name: season.year.to_string(),
            value: format::thousands(season.total()),
            points: season
                .points()
                .filter(|(_, sum)| !log || *sum > 0)
                .map(|(slot, sum)| (x(slot.0), f64::from(sum)))
                .collect(),
            stop: (!reaches_end(season))
                .then(|| format!("to {}", format::day_and_month_short(season.counted.last))),
        };
        let mut lines: Vec<Line> = seasons.iter().map(line).collect();
        lines::highlight(&mut lines, seasons.iter().position(|season| Some(season.year) == focus));
        Self { measure: view.daily.into(), seasons, all: view.chosen == Set::ALL, focus, log, latest, lines }
    }

    fn max(&self) -> u32 {
        self.seasons.iter().map(Season::total).max().unwrap_or_default()
    }

    fn ink(&self, season: &Season) -> Ink {
        let name = season.year.to_string();
        self.lines.iter().find(|line| line.name == name).map_or(Ink::Faint, |line| line.ink)
    }

    /// A tick where each month begins, its name in its middle.
    fn months(plane: &Plane) {
        for month in 1..=12 {
            let (from, to) = (Slot::first_of_month(month).0.into(), Slot::first_of_month(month + 1).0.into());
            let (left, _) = plane.place(from, 0.0);
            let (right, _) = plane.place(to, 0.0);
            plane.tick(left);
            let short = format::month_short(month);
            let name = if plane.layout.is_narrow() { short.get(..1).unwrap_or_default() } else { short };
            let text = plane.text(Ink::Tick, i32::midpoint(left, right), plane.below(), name.to_owned());
            plane.add([Mark::Text(Text { anchor: Anchor::Middle, ..text })]);
        }
    }
}

/// Whether the year's line goes up to 31 December.
fn reaches_end(season: &Season) -> bool {
    Slot::of(season.counted.last).0 + 1 == SLOTS
}

/// The middle of a slot on the axis.
fn x(slot: u16) -> f64 {
    f64::from(slot) + 0.5
}

impl Chart for Seasons {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        // 29 February is a row of its own only where one of the years has one.
        let has_leap_day = self.seasons.iter().any(|season| {
            let leap_day = Slot::LEAP_DAY.in_year(season.year);
            Slot::of(leap_day) == Slot::LEAP_DAY && season.counted.contains(leap_day)
        });
        let slots = (0..SLOTS).map(Slot).filter(|slot| *slot != Slot::LEAP_DAY || has_leap_day);
        let rows = slots.map(|slot| {
            let (_, month, day) = slot.in_leap_year().civil();
            Row {
                name: format::day_and_month(slot.in_leap_year()),
                code: format!("{month:02}-{day:02}"),
                cells: self.seasons.iter().map(|season| Cell::Count(season.at(slot))).collect(),
            }
        });
        let columns = self.seasons.iter().map(|season| {
            let partial = if season.is_partial() { " so far" } else { "" };
            format!("{}{partial}", season.year)
        });
        Table {
            caption: format!(
                "Cumulative arrivals, {}, from 1 January up to and with the day",
                self.measure.unit()
            ),
            names: "Up to".into(),
            columns: columns.collect(),
            rows: rows.collect(),
        }
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let max = self.max();
        let margins = Margins {
            top: px(14),
            right: lines::margin(&self.lines, canvas.layout),
            bottom: px(26),
            left: count_margin(canvas.layout, max),
        };
        vec![canvas.plane(margins, 0.0..f64::from(SLOTS), f64::from(max.max(1))).by_ratio(self.log)]
    }

    fn frame(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        plane.count_axis(self.max());
        Self::months(plane);
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
        SLOTS.into()
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.date().map_or(0, |day| Slot::of(day).0.into())
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::Date(Slot(place as u16).last_day_by(self.latest.year()))
    }

    fn place_name(&self, place: u32) -> String {
        format::day_and_month(Slot(place as u16).in_leap_year())
    }

    fn page(&self) -> u32 {
        30
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        let [plane] = planes else { return 0 };
        (plane.x_at(x).max(0.0) as u32).min(u32::from(SLOTS) - 1)
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let [plane] = planes else { return };
        let slot = Slot(place as u16);
        // The highest first, as the lines lie; of equals the later.
        let highest = |season: &Season| season.at(slot).published().map_or(1, |sum| -i64::from(sum));
        let mut keys: Vec<(i64, usize)> = self.seasons.iter().rev().map(highest).zip(0..).collect();
        order::sort(&mut keys);
        let (mut lines, mut dots) = (Vec::new(), Vec::new());
        for season in keys.into_iter().filter_map(|(_, i)| self.seasons.iter().rev().nth(i)) {
            let (ink, count) = (self.ink(season), season.at(slot));
            let (name, value) = (season.year.to_string(), Cell::Count(count).text());
            lines.push(callout::Line { ink, dot: true, name, value });
            dots.push((ink, count));
        }
        let heading = format!("To {}", format::day_and_month_short(slot.in_leap_year()));
        callout::draw(planes, x(slot.0), &heading, &lines);
        for (ink, count) in dots {
            if let Count::Published(sum) = count {
                plane.dot(ink, (x(slot.0), f64::from(sum)), 3);
            }
        }
    }

    fn values(&self, place: u32) -> String {
        let slot = Slot(place as u16);
        let values: Vec<String> = self
            .seasons
            .iter()
            .rev()
            .map(|season| format!("{} in {}", Cell::Count(season.at(slot)).text(), season.year))
            .collect();
        format!(
            "From 1 January to {}, {}: {}.",
            format::day_and_month(slot.in_leap_year()),
            self.measure.unit(),
            format::list(&values)
        )
    }
}
