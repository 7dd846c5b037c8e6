//! The chart in words.

use model::Ages as Row;

use super::{Ages, female, male, of_any_sex, unrecorded};
use crate::charts::periods;
use crate::text::format;
use crate::text::words::ChartText;

impl Ages {
    pub(super) fn text(&self) -> ChartText {
        let Some(last) = self.years().last() else {
            let none = "No year of arrivals by age had ended by then, so no people are counted here.";
            return ChartText { subtitle: none.into(), sentences: vec![none.into()] };
        };
        let name = periods::twelve_months(last.span(), "the year");
        let years = self.years_named();
        let subtitle = periods::subtitle(&self.panels, &self.spans);
        let total = last.total();
        let part = |count: u32| format!("{} ({}%)", format::thousands(count), format::share(count, total));
        let mut sentences = vec![
            format!(
                "In {}, of {} people who arrived, {} were 17 and under, by the age recorded.",
                name,
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
        let sum = |of: fn(&Row) -> u32| self.years().iter().map(of).sum::<u32>();
        if let Some(years) = years {
            let children = sum(|row| of_any_sex(row, 0));
            sentences.push(format!(
                "From {years}, {} of {} people were 17 and under ({}%).",
                format::thousands(children),
                format::thousands(sum(Row::total)),
                format::share(children, sum(Row::total))
            ));
        }
        if let [.., before, last] = self.rows.as_slice()
            && periods::are_two(&self.spans)
        {
            let children = |row: &Row| {
                let (of, all) = (of_any_sex(row, 0), row.total());
                let share = format::share(of, all);
                format!("{} ({share}%) of {} people", format::thousands(of), format::thousands(all))
            };
            sentences.push(format!(
                "In {}, {} were 17 and under; a year before, {}.",
                periods::shared(last.span()),
                children(last),
                children(before)
            ));
        }
        ChartText { subtitle, sentences }
    }

    /// The calendar years from the first to the last; none where there are not several.
    pub(super) fn years_named(&self) -> Option<String> {
        let [first, .., last] = self.years() else { return None };
        Some(format!("{} to {}", first.to.year(), last.to.year()))
    }
}
