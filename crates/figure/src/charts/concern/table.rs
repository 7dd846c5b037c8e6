//! Waves and months, or quarters, below each other.

use model::{Choice, Count};

use super::{Concern, share};
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};

impl Concern {
    /// A row for each month or quarter, and one for each wave.
    pub(super) fn rows(&self) -> Table {
        let by = self.by.slug();
        let mut columns: Vec<String> =
            self.issues.iter().map(|issue| format!("{}, % of adults in Great Britain", issue.name)).collect();
        columns.push(format!("Arrivals in the {by}, people"));
        let mut rows = Vec::new();
        let mut period = self.by.period(self.range.first);
        while period.first <= self.range.last {
            let bucket = self.periods.iter().find(|bucket| bucket.period == period);
            let is_before = self.counted_from.is_some_and(|from| period.first < from);
            let none = if is_before { Count::NotPublished } else { Count::NotYet };
            let mut cells = vec![Cell::no_value("see its waves"); self.issues.len()];
            cells.push(Cell::Count(bucket.map_or(none, |bucket| Count::Published(bucket.sum))));
            let name = bucket.map_or_else(|| format::period(period), format::name_with_end);
            rows.push(Row { name, code: format::code(period), cells });
            let within = period.span();
            for wave in self.waves.iter().filter(|wave| within.contains(wave.day)) {
                let share = |issue| Cell::Count(Count::Published(share(wave, issue)));
                let mut cells: Vec<Cell> = self.issues.iter().map(share).collect();
                cells.push(Cell::no_value(format!("see its {by}")));
                rows.push(Row { name: format::date(wave.day), code: wave.day.to_iso(), cells });
            }
            period = period.next();
        }
        Table {
            caption: "Named among the three most important issues facing the country, % of adults in Great Britain, \
                      by wave; and people who arrived, by ".to_owned() + by,
            names: format!("{}, or date of a wave", format::capitalised(by)),
            columns,
            rows,
        }
    }
}
