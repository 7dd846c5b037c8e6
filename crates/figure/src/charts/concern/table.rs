//! Waves and months below each other.

use model::Count;

use super::{Concern, share};
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};

impl Concern {
    /// A row for each month, and one for each wave.
    pub(super) fn rows(&self) -> Table {
        let mut columns: Vec<String> =
            self.issues.iter().map(|issue| format!("{}, % of adults in Great Britain", issue.name)).collect();
        columns.push("Arrivals in the month, people".into());
        let mut rows = Vec::new();
        for month in &self.months {
            let mut cells = vec![Cell::no_value("see its waves"); self.issues.len()];
            cells.push(Cell::Count(Count::Published(month.sum)));
            rows.push(Row { name: format::name_with_end(month), code: format::code(month.period), cells });
            let within = month.period.span();
            for wave in self.waves.iter().filter(|wave| within.contains(wave.day)) {
                let share = |issue| Cell::Count(Count::Published(share(wave, issue)));
                let mut cells: Vec<Cell> = self.issues.iter().map(share).collect();
                cells.push(Cell::no_value("see its month"));
                rows.push(Row { name: format::date(wave.day), code: wave.day.to_iso(), cells });
            }
        }
        Table {
            caption: "Named among the three most important issues facing the country, % of adults in Great Britain, \
                      by wave; and people who arrived, by month"
                .into(),
            names: "Month, or date of a wave".into(),
            columns,
            rows,
        }
    }
}
