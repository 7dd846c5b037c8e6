//! `deaths`: people who died or are missing on the way to the United Kingdom, a bar for each year.

mod words;

use model::{Count, Data, Deaths as Row, Pin};

use crate::charts::chart::{Chart, drawn_by, place_of_year};
use crate::draw::ink::Ink;
use crate::draw::key::Sample;
use crate::draw::plane::Plane;
use crate::draw::scene::Px16;
use crate::draw::stacks::{Stack, Stacks};
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row as TableRow, Table};
use crate::text::words::ChartText;

/// Where the place of an incident names the Channel, and where it does not.
const CHANNEL: Ink = Ink::Segment(0);
const OTHER: Ink = Ink::Segment(3);

pub(crate) struct Deaths {
    /// The years known, in order.
    rows: Vec<Row>,
    stacks: Stacks,
}

impl Deaths {
    pub(crate) fn new(data: &Data) -> Self {
        let rows = data.tables().deaths();
        let stack = |row: &Row| {
            // A year that is not over is hatched, in both of its parts.
            let ink = |ink| if row.is_partial() { Ink::Partial } else { ink };
            let parts = vec![(ink(CHANNEL), row.channel), (ink(OTHER), row.total() - row.channel)];
            Stack { year: row.year(), parts }
        };
        let mut key = vec![
            (Sample::Block, CHANNEL, "English Channel, as recorded".to_owned()),
            (Sample::Block, OTHER, "other places on the route".to_owned()),
        ];
        if let Some(last) = rows.last().filter(|last| last.is_partial()) {
            key.push((Sample::Hatched, Ink::Partial, named(last)));
        }
        let stacks = Stacks { key, stacks: rows.iter().map(stack).collect(), is_share: false };
        Self { rows, stacks }
    }

    fn at(&self, place: u32) -> Option<&Row> {
        self.rows.get(place as usize).or(self.rows.last())
    }
}

/// A year's name, with the last day recorded where it is not whole.
fn named(row: &Row) -> String {
    format::year_to(row.to)
}

impl Chart for Deaths {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        let columns = [
            "Dead and missing, people",
            "Dead, people",
            "Missing, people",
            "Of them where the place recorded names the English Channel, people",
            "Incidents recorded",
        ];
        let rows = self.rows.iter().map(|row| {
            let counts = [row.total(), row.dead, row.missing, row.channel, row.incidents];
            let cells = counts.map(|count| Cell::Count(Count::Published(count))).to_vec();
            TableRow { name: named(row), code: row.year().to_string(), cells }
        });
        Table {
            caption: "People recorded as dead or missing on the route from mainland Europe to the United Kingdom, by year; \
                      minimum estimates"
                .into(),
            names: "Year".into(),
            columns: columns.map(str::to_owned).to_vec(),
            rows: rows.collect(),
        }
    }

    drawn_by!(stacks);

    fn labels(&self, planes: &[Plane]) {
        self.stacks.labels(planes);
    }

    fn places(&self) -> u32 {
        (self.rows.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        place_of_year(self.rows.iter().map(Row::year), pin)
    }

    fn pin(&self, place: u32) -> Pin {
        // Without any year known there is still a place, which says so.
        Pin::Year(self.at(place).map_or(2014, Row::year))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, named)
    }

    fn page(&self) -> u32 {
        3
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        Stacks::nearest(planes, x)
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let Some(row) = self.at(place) else {
            return Stacks::read(planes, 0, "Not recorded by then", Vec::new());
        };
        let values = [
            ("Dead", row.dead),
            ("Missing", row.missing),
            ("In the Channel", row.channel),
            ("Other places", row.total() - row.channel),
        ];
        let values = values.map(|(name, count)| (name.to_owned(), format::thousands(count)));
        Stacks::read(planes, place.min(self.places() - 1), &named(row), values.to_vec());
    }

    fn values(&self, place: u32) -> String {
        let Some(row) = self.at(place) else { return "None of these years was recorded by then.".into() };
        format!(
            "{}: {} dead and {} missing, at least; for {} of the {} the place recorded names the English Channel.",
            named(row),
            format::thousands(row.dead),
            format::thousands(row.missing),
            format::thousands(row.channel),
            format::thousands(row.total()),
        )
    }
}
