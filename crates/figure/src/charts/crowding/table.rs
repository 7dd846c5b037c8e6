//! The spread of each period in figures.

use model::{Choice, PerBoat};

use super::Crowding;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};

impl Crowding {
    pub(super) fn rows(&self) -> Table {
        let heading = |name: &str| format!("{}, people per boat", format::capitalised(name));
        let mut columns = vec![heading("median boat"), heading("mean")];
        columns.extend(["lower quartile", "upper quartile"].map(heading));
        columns.push("One boat in ten carried fewer than, people per boat".into());
        columns.push("One boat in ten carried more than, people per boat".into());
        columns.push("Boats".into());
        let rows = self.periods.iter().map(|period| {
            let [low, lower, median, upper, high] = period.spread;
            let mut cells = match period.mean() {
                Some(mean) => [median, mean, lower, upper, low, high].map(cell).to_vec(),
                None => vec![Cell::no_value("no boats"); 6],
            };
            cells.push(Cell::Count(model::Count::Published(period.boats.sum)));
            Row { name: format::name_with_end(&period.boats), code: format::code(period.boats.period), cells }
        });
        Table {
            caption: format!(
                "People per boat by {}, each boat taken to carry its day’s average",
                self.by.slug()
            ),
            names: format::capitalised(self.by.slug()),
            columns,
            rows: rows.collect(),
        }
    }
}

fn cell(of: PerBoat) -> Cell {
    Cell::Ratio(of.people, of.boats)
}
