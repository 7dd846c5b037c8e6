//! The chart in words.

use model::Deaths as Row;

use super::{Deaths, named};
use crate::text::format;
use crate::text::words::ChartText;

impl Deaths {
    pub(super) fn text(&self) -> ChartText {
        let (Some(first), Some(last)) = (self.rows.first(), self.rows.last()) else {
            let none = "No year of this record had ended by then, so no people are counted here.";
            return ChartText { subtitle: none.into(), sentences: vec![none.into()] };
        };
        let mut subtitle = format!(
            "People recorded as dead or missing on the route from mainland Europe to the United Kingdom, {} to {}: \
             minimum estimates",
            first.year(),
            last.year()
        );
        if last.is_partial() {
            subtitle.push_str(&format!("; {} runs to {}", last.year(), format::day_and_month(last.to)));
        }
        let sum = |count: fn(&Row) -> u32| format::thousands(self.rows.iter().map(count).sum());
        let end = if last.is_partial() { format::date(last.to) } else { named(last) };
        let mut sentences = vec![format!(
            "From {} to {}, at least {} people died or went missing on the way to the United Kingdom; for {} of them the \
             place recorded names the English Channel.",
            first.year(),
            end,
            sum(Row::total),
            sum(|row| row.channel)
        )];
        let most = self.rows.iter().reduce(|a, b| if b.total() > a.total() { b } else { a });
        sentences.extend(most.map(|row| {
            format!(
                "Most were recorded in {}: {}, {} of them with a place that names the Channel.",
                named(row),
                format::thousands(row.total()),
                format::thousands(row.channel)
            )
        }));
        if self.rows.iter().any(|row| row.year() == 2019) {
            sentences.push(
                "The 39 people who were found dead in a lorry in Essex in October 2019 are among those of that year.".into(),
            );
        }
        if self.rows.iter().any(|row| row.year() == 2025) {
            sentences.push(
                "No incident is listed from 29 September 2025 to 26 January 2026, which may be a gap in the record.".into(),
            );
        }
        if last.is_partial() {
            sentences.push(format!("For {}, {} are recorded.", named(last), format::thousands(last.total())));
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }
}
