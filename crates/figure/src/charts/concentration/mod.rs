//! `concentration`: what share of a year's arrivals came on its busiest days, one line a year.

mod words;

use model::{BUSIEST_DAYS as DAYS, Count, Data, Day, Measure, Pin, Span, View};

use crate::charts::chart::Chart;
use crate::draw::callout;
use crate::draw::canvas::Canvas;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::Margins;
use crate::draw::lines::{self, Line};
use crate::draw::plane::Plane;
use crate::draw::scene::{Anchor, Mark, Px16, Text, measure, px};
use crate::draw::tone::Tone;
use crate::text::cell::{Cell, Missing};
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;
use model::order;

pub(crate) struct Concentration {
    measure: Measure,
    /// The years shown, in order.
    years: Vec<Year>,
    /// The place of the year whose days are listed.
    listed: usize,
    lines: Vec<Line>,
}

/// A year's days, from the busiest down.
struct Year {
    year: i32,
    counted: Span,
    ink: Ink,
    days: Vec<(Day, u32)>,
    total: u32,
}

impl Year {
    /// The sum of so many of the busiest days.
    fn busiest(&self, days: u32) -> u32 {
        self.days.iter().take(days as usize).map(|(_, count)| count).sum()
    }

    fn is_partial(&self) -> bool {
        self.counted.last.plus(1) != Day::first_of_year(self.year + 1)
    }

    /// The day and the count of a rank beyond the days with arrivals: in a year that is not over it may come.
    fn no_further(&self, unit: &str) -> [Cell; 2] {
        let (why, so_far) =
            if self.is_partial() { (Missing::NotYet, " so far") } else { (Missing::NoValue, "") };
        [(); 2].map(|()| Cell::Missing(why, format!("no further day with {unit}{so_far}")))
    }
}

impl Concentration {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let series = data.series(view.daily);
        let latest = data.days().last.year();
        let shown = data.years().filter(|year| view.chosen.contains_year(*year));
        let years: Vec<Year> = shown
            .filter_map(|year| {
                let counted = Span::year(year).intersect(series.span()?)?;
                let days = model::ranking(series, counted);
                let total = days.iter().map(|(_, count)| count).sum();
                let ink = lines::ink(view.shown_focus(), (year - 2000) as u8, latest - year);
                Some(Year { year, counted, ink, days, total })
            })
            .collect();
        let focus = years.iter().position(|year| view.shown_focus() == Some((year.year - 2000) as u8));
        let whole = years.iter().rposition(|year| !year.is_partial());
        let listed = focus.or(whole).unwrap_or(0);
        let line = |year: &Year| Line {
            ink: year.ink,
            name: year.year.to_string(),
            value: format!(
                "{}%{}",
                format::share(year.busiest(DAYS), year.total),
                if year.is_partial() { " so far" } else { "" }
            ),
            points: (0..=DAYS).map(|days| (f64::from(days), share(year.busiest(days), year.total))).collect(),
            stop: None,
        };
        let mut lines: Vec<Line> = years.iter().map(line).collect();
        lines::highlight(&mut lines, focus);
        Self { measure: view.daily.into(), years, listed, lines }
    }

    fn listed(&self) -> Option<&Year> {
        self.years.get(self.listed)
    }
}

/// A share in per cent, for drawing.
fn share(part: u32, whole: u32) -> f64 {
    f64::from(part) * 100.0 / f64::from(whole.max(1))
}

/// So many of the busiest days, after "the".
fn busiest_days(rank: u32) -> String {
    if rank == 1 { "busiest day".into() } else { format!("{rank} busiest days") }
}

impl Chart for Concentration {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        let unit = self.measure.unit();
        let mut columns = Vec::new();
        let mut order: Vec<&Year> = Vec::new();
        if let Some(listed) = self.listed() {
            columns.push(format!("Day of {}", listed.year));
            columns.push(format!("Arrivals on it, {unit}"));
            order.push(listed);
            order.extend(self.years.iter().rev().filter(|year| year.year != listed.year));
        }
        columns.extend(order.iter().map(|year| {
            let so_far = if year.is_partial() { " so far" } else { "" };
            format!("Share of {}{so_far} on so many days, %", year.year)
        }));
        let rows = (1..=DAYS).map(|rank| {
            let mut cells = Vec::new();
            if let Some(listed) = self.listed() {
                let day = listed.days.get(rank as usize - 1);
                cells.extend(day.map_or_else(
                    || listed.no_further(unit),
                    |(day, count)| [Cell::Text(format::date(*day)), Cell::Count(Count::Published(*count))],
                ));
            }
            cells.extend(order.iter().map(|year| Cell::Share(year.busiest(rank), year.total)));
            Row { name: rank.to_string(), code: rank.to_string(), cells }
        });
        let rows = if order.is_empty() { Vec::new() } else { rows.collect() };
        let names = "Busiest days".into();
        Table {
            caption: format!("Share of a year's arrivals, {unit}, on its busiest days"),
            names,
            columns,
            rows,
        }
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let left = measure("100%", canvas.layout.font_size(), Weight::Regular) + px(8);
        // Wide enough for a year that is not over: which one that is, the day looked back to decides.
        let so_far = measure(" 100.0% so far", canvas.layout.font_size(), Weight::Regular);
        let year = measure("2000", canvas.layout.font_size(), Weight::Semibold) + px(20);
        let right = if canvas.layout.is_narrow() { year } else { year + so_far };
        let margins = Margins { top: px(14), right, bottom: px(42), left };
        vec![canvas.plane(margins, 0.0..f64::from(DAYS), 100.0)]
    }

    fn frame(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        let ticks = [0, 25, 50, 75, 100];
        plane.grid(&ticks, |tick| format!("{tick}%"));
        let places = ticks.map(|tick| (tick, plane.across(f64::from(tick))));
        for (_, x) in places {
            plane.tick(x);
        }
        for (tick, x) in places {
            let text = plane.text(Ink::Tick, x, plane.below(), tick.to_string());
            plane.add([Mark::Text(Text { anchor: Anchor::Middle, ..text })]);
        }
        let below = plane.below() + plane.layout.line_height();
        plane.add([Mark::Text(plane.text(
            Ink::Tick,
            plane.plot.left,
            below,
            "busiest days of the year".into(),
        ))]);
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
        DAYS
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.number().unwrap_or(1).saturating_sub(1)
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::BusiestDays(place + 1)
    }

    fn place_name(&self, place: u32) -> String {
        format!("the {}", busiest_days(place + 1))
    }

    fn page(&self) -> u32 {
        10
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        let Some(plane) = planes.first() else { return 0 };
        plane.x_at(x).round().max(1.0) as u32 - 1
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let [plane] = planes else { return };
        let rank = place + 1;
        // Per cent in thousandths, for the order alone.
        let highest = |year: &Year| -(share(year.busiest(rank), year.total) * 1000.0) as i64;
        let mut keys: Vec<(i64, usize)> = self.years.iter().map(highest).zip(0..).collect();
        order::sort(&mut keys);
        let years: Vec<&Year> = keys.into_iter().filter_map(|(_, i)| self.years.get(i)).collect();
        let line = |year: &&Year| callout::Line {
            ink: year.ink,
            dot: true,
            name: year.year.to_string(),
            value: Cell::Share(year.busiest(rank), year.total).text(),
        };
        let lines: Vec<callout::Line> = years.iter().map(line).collect();
        callout::draw(planes, f64::from(rank), &format::capitalised(&busiest_days(rank)), &lines);
        for year in years {
            plane.dot(year.ink, (f64::from(rank), share(year.busiest(rank), year.total)), 3);
        }
    }

    fn values(&self, place: u32) -> String {
        let rank = place + 1;
        let shares = self.years.iter().rev();
        let shares: Vec<String> = shares
            .map(|year| format!("{} in {}", Cell::Share(year.busiest(rank), year.total).text(), year.year))
            .collect();
        let mut text = format!(
            "On the {} of the year came, of its {}: {}.",
            busiest_days(rank),
            self.measure.unit(),
            format::list(&shares)
        );
        if let Some((year, (day, count))) =
            self.listed().and_then(|year| Some((year.year, year.days.get(place as usize)?)))
        {
            text.push_str(&format!(
                " Day {rank} of {year} was {}, with {}.",
                format::day_and_month(*day),
                format::thousands(*count)
            ));
        }
        text
    }
}
