//! `seasons`: cumulative arrivals by day of the year, one line a year, the latest one partial.

use model::{Count, Data, Day, Measure, SLOTS, Season, Slot, View};

use crate::callout::{self, Line};
use crate::chart::Chart;
use crate::font::Weight;
use crate::format;
use crate::ink::Ink;
use crate::labels;
use crate::layout::{Layout, Margins};
use crate::plane::{Plane, count_margin};
use crate::scene::{Anchor, Mark, Px16, Scene, Text, measure, px};
use crate::table::{Cell, Row, Table};
use crate::words::Words;

pub(crate) struct Seasons {
    measure: Measure,
    /// The years shown, in order.
    seasons: Vec<Season>,
    /// The last published day.
    latest: Day,
    first: Day,
}

impl Seasons {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let series = data.series(view.measure);
        let seasons = model::seasons(series).into_iter().filter(|season| view.years.contains(season.year));
        let span = series.span();
        Self { measure: view.measure, seasons: seasons.collect(), latest: span.last, first: span.first }
    }

    fn max(&self) -> u32 {
        self.seasons.iter().map(Season::total).max().unwrap_or_default()
    }

    fn ink(&self, season: &Season) -> Ink {
        Ink::season(season.year, self.latest.year())
    }

    fn plane(&self, layout: Layout) -> Plane {
        let max = self.max();
        let right = self.ended().map(|season| end_label_width(season, layout)).max();
        let margins = Margins {
            top: px(14),
            right: right.map_or(px(12), |width| width + GAP + px(2)),
            bottom: px(26),
            left: count_margin(layout, max),
        };
        Plane::new(layout, margins, 0.0..f64::from(SLOTS), f64::from(max.max(1)))
    }

    /// The years that reach the right edge.
    fn ended(&self) -> impl Iterator<Item = &Season> {
        self.seasons.iter().filter(|season| Slot::of(season.counted.last).0 + 1 == SLOTS)
    }

    fn months(plane: &Plane) {
        for month in 1..=12 {
            let edge = |month| Slot::of(Day::first_of_month(2024, month)).0;
            let from = f64::from(edge(month));
            let to = if month == 12 { f64::from(SLOTS) } else { f64::from(edge(month + 1)) };
            let (left, _) = plane.place(from, 0.0);
            let (right, _) = plane.place(to, 0.0);
            plane.tick(left);
            let name = match plane.layout {
                Layout::Wide => format::month_short(month),
                Layout::Narrow => format::month_name(month).get(..1).unwrap_or_default(),
            };
            let text = plane.text(Ink::Tick, i32::midpoint(left, right), plane.below(), name.to_owned());
            plane.add([Mark::Text(Text { anchor: Anchor::Middle, ..text })]);
        }
    }

    /// The years that have ended, named at the right edge, with a thin line where a name had to move.
    fn end_labels(&self, plane: &Plane) {
        let ended: Vec<&Season> = self.ended().collect();
        let ends: Vec<Px16> =
            ended.iter().map(|season| plane.place(x(SLOTS - 1), f64::from(season.total())).1).collect();
        let half = plane.layout.line_height() / 2;
        let places =
            labels::spread(&ends, plane.layout.line_height(), plane.plot.top, plane.plot.bottom + half / 2);
        for ((season, end), place) in ended.iter().zip(ends).zip(places) {
            let ink = self.ink(season);
            let left = plane.plot.right + GAP;
            let baseline = place + px(plane.layout.font_size()) * 35 / 100;
            if (place - end).abs() > px(3) {
                plane.add([Mark::Line(
                    Ink::Leader,
                    vec![(plane.plot.right + px(1), end), (left - px(2), place)],
                )]);
            }
            let year =
                Text { weight: Weight::Semibold, ..plane.text(ink, left, baseline, season.year.to_string()) };
            let after = left + year.width() + px(6);
            plane.add([Mark::Text(year)]);
            if plane.layout == Layout::Wide {
                plane.add([Mark::Text(plane.text(ink, after, baseline, format::thousands(season.total())))]);
            }
        }
    }

    /// The year that has not ended, named where its line stops.
    fn stop_label(&self, plane: &Plane) {
        for season in self.seasons.iter().filter(|season| Slot::of(season.counted.last).0 + 1 < SLOTS) {
            let ink = self.ink(season);
            let stop = (x(Slot::of(season.counted.last).0), f64::from(season.total()));
            plane.dot(ink, stop, 4);
            let (left, y) = plane.place(stop.0, stop.1);
            let step = plane.layout.line_height();
            let (year, sum) = (season.year.to_string(), format::thousands(season.total()));
            let end = (Weight::Regular, format!("to {}", format::day_and_month_short(season.counted.last)));
            let short = vec![(Weight::Semibold, year.clone()), (Weight::Semibold, sum.clone()), end.clone()];
            let long = vec![(Weight::Semibold, format!("{year}: {sum}")), end];
            let fits = |lines: &[(Weight, String)]| {
                let widths =
                    lines.iter().map(|(weight, line)| measure(line, plane.layout.font_size(), *weight));
                left + px(8) + widths.max().unwrap_or_default() <= plane.plot.right
            };
            let (anchor, left, lines) = match (fits(&long), fits(&short)) {
                (true, _) => (Anchor::Start, left + px(8), long),
                (_, true) => (Anchor::Start, left + px(8), short),
                _ => (Anchor::End, left - px(8), long),
            };
            // Below the line's end, where later arrivals cannot come to lie; above where there is no room.
            let room = plane.plot.bottom - y;
            let first = if room > step * (lines.len() as i32) {
                y + step * 3 / 4
            } else {
                y - step * (lines.len() as i32 - 1) - step / 4
            };
            for ((weight, line), i) in lines.into_iter().zip(0..) {
                let text = plane.text(ink, left, first + step * i, line);
                plane.add([Mark::Text(Text { anchor, weight, ..text })]);
            }
        }
    }

    fn value(&self, season: &Season, slot: Slot) -> Cell {
        Cell::Count(match season.at(slot) {
            // A year without a 29 February has the same sum as on the 28th.
            Count::NotYet if slot.in_year(season.year) < self.first => Count::NotPublished,
            count => count,
        })
    }
}

const GAP: Px16 = px(12);

/// The middle of a slot on the axis.
fn x(slot: u16) -> f64 {
    f64::from(slot) + 0.5
}

fn end_label_width(season: &Season, layout: Layout) -> Px16 {
    let size = layout.font_size();
    let year = measure(&season.year.to_string(), size, Weight::Semibold);
    match layout {
        Layout::Wide => year + px(6) + measure(&format::thousands(season.total()), size, Weight::Regular),
        Layout::Narrow => year,
    }
}

impl Chart for Seasons {
    fn words(&self) -> Words {
        let (title, had) = match self.measure {
            Measure::People => (
                "People arriving in small boats, counted up through each year",
                "people had arrived in small boats",
            ),
            Measure::Boats => {
                ("Small boats arriving, counted up through each year", "small boats had arrived")
            }
        };
        let current = self.seasons.iter().find(|season| season.is_partial());
        let mut subtitle = "Cumulative arrivals from 1 January, one line a year".to_owned();
        let mut summary = String::new();
        if let Some(current) = current {
            let last = current.counted.last;
            subtitle.push_str(&format!("; {} runs to {}", current.year, format::day_and_month(last)));
            summary.push_str(&format!(
                "By {}, {} {had} so far that year.",
                format::date(last),
                format::thousands(current.total())
            ));
            let earlier: Vec<String> = self
                .seasons
                .iter()
                .filter(|season| season.year != current.year)
                .rev()
                .filter_map(|season| {
                    let sum = season.at(Slot::of(last)).published()?;
                    Some(format!("{} in {}", format::thousands(sum), season.year))
                })
                .collect();
            if !earlier.is_empty() {
                summary.push_str(&format!(" By the same date it was {}.", format::list(&earlier)));
            }
        }
        let whole: Vec<&Season> = self.seasons.iter().filter(|season| !season.is_partial()).collect();
        let totals = |seasons: &[&Season]| -> Vec<String> {
            seasons
                .iter()
                .map(|season| format!("{} in {}", format::thousands(season.total()), season.year))
                .collect()
        };
        match whole.as_slice() {
            [] => {}
            [_] | [_, _] | [_, _, _] => {
                summary.push_str(&format!(" Over the whole year it was {}.", format::list(&totals(&whole))));
            }
            many => {
                if let Some(most) = many.iter().max_by_key(|season| season.total()) {
                    summary.push_str(&format!(
                        " The highest total of a whole year was {}.",
                        format::list(&totals(&[*most]))
                    ));
                }
            }
        }
        Words { title: title.into(), subtitle: subtitle + ".", summary: summary.trim_start().to_owned() }
    }

    fn table(&self) -> Table {
        let mut slots: Vec<Slot> =
            (1..=12).map(|month| Slot::of(Day::first_of_month(2024, month + 1).plus(-1))).collect();
        let latest = Slot::of(self.latest);
        if self.seasons.iter().any(Season::is_partial) && !slots.contains(&latest) {
            slots.insert(slots.partition_point(|slot| *slot < latest), latest);
        }
        let rows = slots.into_iter().map(|slot| Row {
            name: if slot == Slot(59) {
                "end of February".into()
            } else {
                format::day_and_month(slot.in_year(2024))
            },
            cells: self.seasons.iter().map(|season| self.value(season, slot)).collect(),
        });
        let columns = self.seasons.iter().map(|season| {
            let partial = if season.is_partial() { " so far" } else { "" };
            format!("{}{partial}", season.year)
        });
        Table {
            caption: format!(
                "Cumulative arrivals, {}, from 1 January up to and with the day",
                self.measure.slug()
            ),
            names: "Up to".into(),
            columns: columns.collect(),
            rows: rows.collect(),
        }
    }

    fn drawing(&self, layout: Layout) -> Scene {
        let plane = self.plane(layout);
        plane.count_axis(self.max());
        Self::months(&plane);
        for season in &self.seasons {
            plane.line(self.ink(season), season.points().map(|(slot, sum)| (x(slot.0), f64::from(sum))));
        }
        self.end_labels(&plane);
        self.stop_label(&plane);
        plane.into_scene()
    }

    fn places(&self) -> u32 {
        SLOTS.into()
    }

    fn place(&self, day: Day) -> u32 {
        Slot::of(day).0.into()
    }

    fn day(&self, place: u32) -> Day {
        // Days are named in a leap year where one is there, so that 29 February can be read.
        let leap = self.seasons.iter().map(|season| season.year).rev().find(|year| year % 4 == 0);
        let year = if place == 59 { leap } else { None };
        Slot(place as u16).in_year(year.unwrap_or(self.latest.year()))
    }

    fn page(&self) -> u32 {
        30
    }

    fn nearest(&self, layout: Layout, x: f64) -> u32 {
        (self.plane(layout).x_at(x).max(0.0) as u32).min(u32::from(SLOTS) - 1)
    }

    fn overlay(&self, layout: Layout, place: u32) -> Scene {
        let plane = self.plane(layout);
        let slot = Slot(place as u16);
        let mut values: Vec<(&Season, Cell)> =
            self.seasons.iter().map(|season| (season, self.value(season, slot))).collect();
        values.sort_unstable_by_key(|(season, _)| {
            std::cmp::Reverse((season.at(slot).published(), season.year))
        });
        let lines: Vec<Line> = values
            .iter()
            .map(|(season, cell)| Line {
                ink: self.ink(season),
                dot: true,
                name: season.year.to_string(),
                value: cell.text(),
            })
            .collect();
        callout::draw(
            &plane,
            x(slot.0),
            &format!("To {}", format::day_and_month_short(slot.in_year(2024))),
            &lines,
        );
        for (season, _) in values {
            if let Count::Published(sum) = season.at(slot) {
                plane.dot(self.ink(season), (x(slot.0), f64::from(sum)), 3);
            }
        }
        plane.into_scene()
    }

    fn values(&self, place: u32) -> String {
        let slot = Slot(place as u16);
        let values: Vec<String> = self
            .seasons
            .iter()
            .rev()
            .map(|season| format!("{} in {}", self.value(season, slot).text(), season.year))
            .collect();
        format!(
            "From 1 January to {}, {}: {}.",
            format::day_and_month(slot.in_year(2024)),
            self.measure.slug(),
            format::list(&values)
        )
    }
}
