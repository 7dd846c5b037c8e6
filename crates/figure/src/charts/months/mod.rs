//! `seasons` month by month: a panel for each month of the year, a bar for each year in it.

use model::{Bucket, By, Count, Data, Day, Measure, Pin, View};

use crate::charts::chart::{Chart, drawn_by};
use crate::draw::bars;
use crate::draw::callout::{self, Line};
use crate::draw::ink::Ink;
use crate::draw::panels::{Bar, Panel, Panels};
use crate::draw::plane::Plane;
use crate::draw::scene::{Px16, px};
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;

pub(crate) struct Months {
    measure: Measure,
    /// The months of the years shown that have a published day, in order.
    buckets: Vec<Bucket>,
    panels: Panels,
    /// The last published day.
    latest: Day,
}

impl Months {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let series = data.series(view.daily);
        let all = model::aggregate(series, By::Month, data.days());
        let buckets: Vec<Bucket> =
            all.into_iter().filter(|bucket| view.chosen.contains_year(bucket.period.first.year())).collect();
        let mut years: Vec<i32> = buckets.iter().map(|bucket| bucket.period.first.year()).collect();
        years.dedup();
        let panel = |month: u32| Panel {
            name: format::month_name(month).to_owned(),
            ink: Ink::Bar,
            bars: years
                .iter()
                .map(|year| {
                    let bucket = find(&buckets, *year, month)?;
                    Some(Bar { count: bucket.sum, is_hatched: bucket.is_partial() })
                })
                .collect(),
        };
        let panels = (1..=12).map(panel).collect();
        let latest = data.days().last;
        Self {
            measure: view.daily.into(),
            panels: Panels { years, apart: None, panels, wholes: Vec::new(), in_pairs: false },
            buckets,
            latest,
        }
    }

    fn at(&self, place: u32) -> Option<&Bucket> {
        self.buckets.get(place as usize).or(self.buckets.last())
    }

    /// The same month of the other years shown.
    fn others(&self, bucket: &Bucket) -> Vec<&Bucket> {
        let (year, month, _) = bucket.period.first.civil();
        let years = self.panels.years.iter().rev().filter(|other| **other != year);
        years.filter_map(|other| find(&self.buckets, *other, month)).collect()
    }

    /// Adds the counts of the same month of the other years, after these words; nothing where there are none.
    fn push_others(&self, text: &mut String, words: &str, bucket: &Bucket) {
        let other = |other: &Bucket| format::in_year(other.sum, other.period.first.year());
        let others: Vec<String> = self.others(bucket).into_iter().map(other).collect();
        if !others.is_empty() {
            text.push_str(words);
            text.push_str(&format::list(&others));
        }
    }

    /// The years shown in which the same month had not begun.
    fn not_yet(&self, bucket: &Bucket) -> impl Iterator<Item = &i32> {
        let (_, month, _) = bucket.period.first.civil();
        self.panels.years.iter().filter(move |year| Day::first_of_month(**year, month) > self.latest)
    }
}

fn find(buckets: &[Bucket], year: i32, month: u32) -> Option<&Bucket> {
    let first = Day::first_of_month(year, month);
    buckets.iter().find(|bucket| bucket.period.first == first)
}

impl Chart for Months {
    fn words(&self) -> ChartText {
        let unit = self.measure.unit();
        let mut subtitle = format!("Arrivals, {unit}: a panel for each month, a bar for each year");
        let mut sentences = Vec::new();
        let running = self.buckets.last().filter(|last| last.is_partial());
        if let Some(running) = running {
            let to = format::day_and_month(running.counted.last);
            subtitle.push_str(&format!("; {} is counted to {to}", format::period(running.period)));
        }
        let most = self.buckets.iter().reduce(|a, b| if b.sum > a.sum { b } else { a });
        if let Some(most) = most.filter(|most| most.sum > 0) {
            sentences.push(format!(
                "Of the months shown, {} had the most: {}.",
                format::period(most.period),
                format::happened(most.sum, self.measure)
            ));
        }
        if let Some(last) = self.buckets.last() {
            let count = format::happened(last.sum, self.measure);
            let mut text = format!("In {}, {count}", format::period(last.period));
            if last.is_partial() {
                text.push_str(&format!(" up to {}", format::day_and_month(last.counted.last)));
            }
            self.push_others(&mut text, "; in the whole month it was ", last);
            sentences.push(text + ".");
        } else {
            sentences.push(format::none_begun(self.measure));
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }

    fn table(&self) -> Table {
        let rows = (1..=12).map(|month| {
            let cell = |year: &i32| match find(&self.buckets, *year, month) {
                Some(bucket) => Cell::Count(Count::Published(bucket.sum)),
                None => Cell::Count(Count::NotYet),
            };
            Row {
                name: format::month_name(month).to_owned(),
                code: format!("{month:02}"),
                cells: self.panels.years.iter().map(cell).collect(),
            }
        });
        let running = self.buckets.last().filter(|last| last.is_partial());
        let columns = self.panels.years.iter().map(|year| {
            let to = running.filter(|last| last.period.first.year() == *year);
            let to = to.map(|last| format!(" to {}", format::day_and_month(last.counted.last)));
            format!("{year}{}, {}", to.unwrap_or_default(), self.measure.unit())
        });
        let caption = format!("Arrivals by month and year, {}", self.measure.unit());
        Table { caption, names: "Month".into(), columns: columns.collect(), rows: rows.collect() }
    }

    drawn_by!(panels);

    fn labels(&self, _: &[Plane]) {}

    fn places(&self) -> u32 {
        (self.buckets.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.date().map_or(0, |day| bars::place_of(&self.buckets, day))
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::Date(self.at(place).map_or(self.latest, |bucket| bucket.period.first))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, format::name_with_end)
    }

    fn page(&self) -> u32 {
        12
    }

    fn nearest(&self, planes: &[Plane], x: Px16, y: Px16) -> u32 {
        let (panel, year) = self.panels.nearest(planes, x, y);
        let month = panel as u32 + 1;
        // Where a year's month has not begun, the last one that has: it stands in the panel pointed at.
        let years = self.panels.years.iter().take(year + 1).rev();
        let mut days = years.map(|year| Day::first_of_month(*year, month));
        let day = days.find(|day| *day <= self.latest);
        bars::place_of(&self.buckets, day.unwrap_or(self.latest))
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let Some(bucket) = self.at(place) else { return };
        let (year, month, _) = bucket.period.first.civil();
        let panel = month as usize - 1;
        let place = self.panels.years.iter().position(|other| *other == year).unwrap_or(0);
        self.panels.write(planes, panel, place);
        let Some(plane) = planes.get(panel) else { return };
        let line = |bucket: &Bucket, ink| Line {
            ink,
            dot: false,
            name: bucket.period.first.year().to_string(),
            value: format::thousands(bucket.sum),
        };
        let mut lines = vec![line(bucket, Ink::Label)];
        if bucket.is_partial() {
            lines.push(Line {
                ink: Ink::Tick,
                dot: false,
                name: "counted".into(),
                value: format::counted_short(bucket),
            });
        }
        lines.extend(self.others(bucket).into_iter().map(|other| line(other, Ink::Tick)));
        lines.extend(self.not_yet(bucket).map(|year| Line {
            ink: Ink::Tick,
            dot: false,
            name: year.to_string(),
            value: "no data yet".into(),
        }));
        let at = (plane.plot.right + px(2), plane.plot.top);
        callout::boxed_at(plane, at, format::month_name(month), &lines);
    }

    fn values(&self, place: u32) -> String {
        let Some(bucket) = self.at(place) else { return "None of these years had begun.".into() };
        let mut text =
            format!("{}: {}", format::name_with_end(bucket), format::quantity(bucket.sum, self.measure));
        self.push_others(&mut text, "; the same month: ", bucket);
        for year in self.not_yet(bucket) {
            text.push_str(&format!("; no data yet for {year}"));
        }
        text + "."
    }
}
