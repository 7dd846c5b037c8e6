//! `seasons`: cumulative arrivals by day of the year, one line a year, the latest one partial.

mod labels;
mod words;

use model::{Count, Data, Day, Measure, SLOTS, Season, Slot, View, Years};

use crate::callout::{self, Line};
use crate::chart::Chart;
use crate::format;
use crate::ink::Ink;
use crate::layout::{Layout, Margins};
use crate::plane::{Plane, count_margin};
use crate::scene::{Anchor, Mark, Px16, Scene, Text, px};
use crate::table::{Cell, Row, Table};
use crate::words::Words;

pub(crate) struct Seasons {
    measure: Measure,
    /// The years shown, in order.
    seasons: Vec<Season>,
    /// Whether no year of the data is left out.
    all: bool,
    /// The last published day.
    latest: Day,
}

impl Seasons {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let series = data.series(view.measure);
        let seasons = model::seasons(series).into_iter().filter(|season| view.years.contains(season.year));
        let all = view.years.normal(data.extent()) == Years::ALL;
        Self { measure: view.measure, seasons: seasons.collect(), all, latest: series.span().last }
    }

    fn max(&self) -> u32 {
        self.seasons.iter().map(Season::total).max().unwrap_or_default()
    }

    fn ink(&self, season: &Season) -> Ink {
        Ink::season(season.year, self.latest.year())
    }

    fn plane(&self, layout: Layout) -> Plane {
        let max = self.max();
        let right = self.ended().map(|season| labels::end_width(season, layout)).max();
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
        self.seasons.iter().filter(|season| reaches_end(season))
    }

    /// A tick where each month begins, its name in its middle.
    fn months(plane: &Plane) {
        for month in 1..=12 {
            let (from, to) = (Slot::first_of_month(month).0.into(), Slot::first_of_month(month + 1).0.into());
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
}

/// From the plot to the names at its right edge.
const GAP: Px16 = px(12);

/// Whether the year's line goes up to 31 December.
fn reaches_end(season: &Season) -> bool {
    Slot::of(season.counted.last).0 + 1 == SLOTS
}

/// The middle of a slot on the axis.
fn x(slot: u16) -> f64 {
    f64::from(slot) + 0.5
}

impl Chart for Seasons {
    fn words(&self) -> Words {
        words::of(self)
    }

    fn table(&self) -> Table {
        let mut slots: Vec<Slot> = (2..=13).map(|month| Slot(Slot::first_of_month(month).0 - 1)).collect();
        let latest = Slot::of(self.latest);
        if self.seasons.iter().any(Season::is_partial) && !slots.contains(&latest) {
            slots.insert(slots.partition_point(|slot| *slot < latest), latest);
        }
        let rows = slots.into_iter().map(|slot| Row {
            name: if slot == Slot::LEAP_DAY {
                "end of February".into()
            } else {
                format::day_and_month(slot.in_leap_year())
            },
            cells: self.seasons.iter().map(|season| Cell::Count(season.at(slot))).collect(),
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
        labels::ended(self, &plane);
        labels::stopped(self, &plane);
        plane.into_scene()
    }

    fn places(&self) -> u32 {
        SLOTS.into()
    }

    fn place(&self, day: Day) -> u32 {
        Slot::of(day).0.into()
    }

    fn day(&self, place: u32) -> Day {
        Slot(place as u16).last_day_by(self.latest.year())
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
            self.seasons.iter().map(|season| (season, Cell::Count(season.at(slot)))).collect();
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
            &format!("To {}", format::day_and_month_short(slot.in_leap_year())),
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
            .map(|season| format!("{} in {}", Cell::Count(season.at(slot)).text(), season.year))
            .collect();
        format!(
            "From 1 January to {}, {}: {}.",
            format::day_and_month(slot.in_leap_year()),
            self.measure.slug(),
            format::list(&values)
        )
    }
}
