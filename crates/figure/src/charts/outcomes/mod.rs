//! `outcomes`: a bar for each year of arrival, of what became of the claims of those who arrived in it.

mod words;

use model::{Count, Data, Outcomes as Row, Pin, View};

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

pub(crate) struct Outcomes {
    /// The years known, in order.
    rows: Vec<Row>,
    stacks: Stacks,
}

/// What can become of a claim: its name, its ink, and how many of a year it is.
type Part = (&'static str, Ink, fn(&Row) -> u32);

/// From the base of a bar up.
const PARTS: [Part; 6] = [
    ("Granted protection", Ink::Segment(0), |row| row.granted),
    ("Other leave", Ink::Segment(1), |row| row.other_leave),
    ("Refused", Ink::Segment(2), |row| row.refused),
    ("Withdrawn", Ink::Segment(3), |row| row.withdrawn),
    ("Administrative", Ink::Segment(4), |row| row.administrative),
    ("Awaiting decision", Ink::Partial, |row| row.awaiting),
];

const NOT_YET: &str = "Not published by then";

impl Outcomes {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let rows = data.tables().outcomes();
        let sample = |ink| if ink == Ink::Partial { Sample::Hatched } else { Sample::Block };
        let stack = |row: &Row| Stack {
            year: row.year,
            parts: PARTS.iter().map(|(_, ink, count)| (*ink, count(row))).collect(),
        };
        let key = PARTS.iter().map(|(name, ink, _)| (sample(*ink), *ink, (*name).to_owned()));
        let stacks = Stacks {
            key: key.collect(),
            stacks: rows.iter().map(stack).collect(),
            is_share: view.is_share(),
        };
        Self { rows, stacks }
    }

    fn at(&self, place: u32) -> Option<&Row> {
        self.rows.get(place as usize).or(self.rows.last())
    }
}

impl Chart for Outcomes {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        let mut columns = vec!["Arrived and matched, people".to_owned(), "With a claim, people".to_owned()];
        columns.extend(PARTS.iter().map(|(name, ..)| format!("{name}, people")));
        columns.push("Granted either or refused, people".into());
        columns.push("Granted protection or other leave, % of those granted either or refused".into());
        columns.push("Granted protection or other leave, % of all with a claim".into());
        columns.push("Awaiting a first decision, % of all with a claim".into());
        let rows = self.rows.iter().map(|row| {
            let counts =
                [row.arrived, row.claimed].into_iter().chain(PARTS.iter().map(|(.., count)| count(row)));
            let mut cells: Vec<Cell> = counts.map(|count| Cell::Count(Count::Published(count))).collect();
            cells.push(Cell::Count(Count::Published(row.decided())));
            cells.push(Cell::Share(row.allowed(), row.decided()));
            cells.push(Cell::Share(row.allowed(), row.claimed));
            cells.push(Cell::Share(row.awaiting, row.claimed));
            TableRow { name: row.year.to_string(), code: row.year.to_string(), cells }
        });
        Table {
            caption: "People who arrived by small boat in each year and claimed asylum within 14 days, by the first \
                      decision on their claim"
                .into(),
            names: "Year of arrival".into(),
            columns,
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
        place_of_year(self.rows.iter().map(|row| row.year), pin)
    }

    fn pin(&self, place: u32) -> Pin {
        // Without any year known there is still a place, which says so.
        Pin::Year(self.at(place).map_or(2018, |row| row.year))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, |row| row.year.to_string())
    }

    fn page(&self) -> u32 {
        3
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        Stacks::nearest(planes, x)
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let Some(row) = self.at(place) else { return Stacks::read(planes, 0, NOT_YET, Vec::new()) };
        let value = |count: u32| {
            if self.stacks.is_share {
                format!("{}%", format::share(count, row.claimed))
            } else {
                format::thousands(count)
            }
        };
        let parts = PARTS.iter().rev().map(|(name, _, count)| ((*name).to_owned(), value(count(row))));
        let heading = format!("{}: {} with a claim", row.year, format::thousands(row.claimed));
        Stacks::read(planes, place.min(self.places() - 1), &heading, parts.collect());
    }

    fn values(&self, place: u32) -> String {
        let Some(row) = self.at(place) else { return "None of these years was published by then.".into() };
        let parts = PARTS
            .iter()
            .map(|(name, _, count)| format!("{} {}", format::lowered(name), format::thousands(count(row))));
        format!(
            "{}, {} people with a claim: {}. Granted protection or other leave were {}% of those granted either or \
             refused, and {}% of all with a claim.",
            row.year,
            format::thousands(row.claimed),
            format::list(&parts.collect::<Vec<_>>()),
            format::share(row.allowed(), row.decided()),
            format::share(row.allowed(), row.claimed),
        )
    }
}
