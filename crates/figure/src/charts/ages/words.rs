//! The chart in words.

use model::Ages as Row;

use super::{Ages, female, male, of_any_sex, unrecorded};
use crate::text::format;
use crate::text::words::ChartText;

impl Ages {
    pub(super) fn text(&self) -> ChartText {
        let (Some(first), Some(last)) = (self.rows.first(), self.rows.last()) else {
            let none = "No year of arrivals by age had ended by then, so no people are counted here.";
            return ChartText { subtitle: none.into(), sentences: vec![none.into()] };
        };
        let years = format!("{} to {}", first.year(), last.year());
        let subtitle = format!(
            "People arriving in each year by age and sex, {years}, final quarterly statistics; one scale for all panels, \
             and those whose age or sex was not recorded in the table."
        );
        let total = last.total();
        let part = |count: u32| format!("{} ({}%)", format::thousands(count), format::share(count, total));
        let mut sentences = vec![
            format!(
                "In {}, of {} people who arrived, {} were 17 and under, by the age recorded.",
                last.year(),
                format::thousands(total),
                part(of_any_sex(last, 0)),
            ),
            format!(
                "Of any age {} were boys and men, and {} girls and women; for {} age or sex was not recorded.",
                part(male(last)),
                part(female(last)),
                part(unrecorded(last))
            ),
        ];
        let sum = |of: fn(&Row) -> u32| self.rows.iter().map(of).sum::<u32>();
        if self.rows.len() > 1 {
            let children = sum(|row| of_any_sex(row, 0));
            sentences.push(format!(
                "From {years}, {} of {} people were 17 and under ({}%).",
                format::thousands(children),
                format::thousands(sum(Row::total)),
                format::share(children, sum(Row::total))
            ));
        }
        ChartText { subtitle, sentences }
    }
}
