//! `routes`: a panel for each way in which people were detected entering without permission, a bar for each year.

mod words;

use model::{Count, Data, Pin, Routes as Row};

use crate::charts::chart::{Chart, drawn_by, place_of_year};
use crate::draw::callout;
use crate::draw::ink::Ink;
use crate::draw::panels::{Bar, Panel, Panels};
use crate::draw::plane::Plane;
use crate::draw::scene::Px16;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row as TableRow, Table};
use crate::text::words::ChartText;

pub(crate) struct Routes {
    /// The years known, in order.
    rows: Vec<Row>,
    panels: Panels,
}

/// The routes by their names, with the people of a year; none where we have no number.
fn named(row: &Row) -> [(&'static str, Option<u32>); 4] {
    let other = |at: usize| row.others.and_then(|others| others.get(at).copied());
    [
        ("Small boats", Some(row.small_boats)),
        ("By air, without valid papers", other(0)),
        ("Found in the country", other(1)),
        ("At ports", other(2)),
    ]
}

impl Routes {
    pub(crate) fn new(data: &Data) -> Self {
        let rows = data.tables().routes();
        let names = named(&Row::default()).map(|(name, _)| name);
        let panel = |(at, name): (usize, &str)| Panel {
            name: name.to_owned(),
            ink: Ink::Bar,
            bars: rows
                .iter()
                .map(|row| {
                    let (_, count) = named(row).get(at).copied()?;
                    Some(Bar { count: count?, is_hatched: false })
                })
                .collect(),
        };
        let years = rows.iter().map(|row| row.year).collect();
        let panels = Panels {
            years,
            apart: None,
            panels: names.into_iter().enumerate().map(panel).collect(),
            wholes: Vec::new(),
            in_pairs: true,
        };
        Self { rows, panels }
    }

    fn at(&self, place: u32) -> Option<(usize, &Row)> {
        let place = (place as usize).min(self.rows.len().saturating_sub(1));
        Some((place, self.rows.get(place)?))
    }
}

/// A number of people, or that we have none.
fn cell(count: Option<u32>) -> Cell {
    count.map_or_else(|| Cell::no_value("not in our sources"), |count| Cell::Count(Count::Published(count)))
}

impl Chart for Routes {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        let mut columns: Vec<String> =
            named(&Row::default()).iter().map(|(name, _)| format!("{name}, people")).collect();
        columns.push("All of these, people".into());
        let rows = self.rows.iter().map(|row| {
            let counts = named(row).into_iter().map(|(_, count)| count);
            let cells = counts.chain([row.total()]).map(cell).collect();
            TableRow { name: row.year.to_string(), code: row.year.to_string(), cells }
        });
        Table {
            caption: "People detected entering the United Kingdom without permission, by route and year"
                .into(),
            names: "Year".into(),
            columns,
            rows: rows.collect(),
        }
    }

    drawn_by!(panels);

    fn labels(&self, planes: &[Plane]) {
        self.panels.numbers(planes);
    }

    fn places(&self) -> u32 {
        (self.rows.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        place_of_year(self.rows.iter().map(|row| row.year), pin)
    }

    fn pin(&self, place: u32) -> Pin {
        // Without any year known there is still a place, which says so.
        Pin::Year(self.at(place).map_or(2018, |(_, row)| row.year))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, |(_, row)| row.year.to_string())
    }

    fn page(&self) -> u32 {
        3
    }

    fn nearest(&self, planes: &[Plane], x: Px16, y: Px16) -> u32 {
        self.panels.nearest(planes, x, y).1 as u32
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let Some((place, _)) = self.at(place) else {
            return callout::draw(planes, 0.5, "Not published by then", &[]);
        };
        for panel in 0..self.panels.panels.len() {
            self.panels.write(planes, panel, place);
        }
    }

    fn values(&self, place: u32) -> String {
        let Some((_, row)) = self.at(place) else { return "No year of these was published by then.".into() };
        let values =
            named(row).map(|(name, count)| format!("{} {}", format::lowered(name), cell(count).text()));
        format!("{}, people: {}.", row.year, format::list(&values))
    }
}
