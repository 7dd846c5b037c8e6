//! The chart in words.

use model::{Measure, Span};

use super::{Month, Returns};
use crate::text::format;
use crate::text::words::ChartText;

impl Returns {
    pub(super) fn text(&self) -> ChartText {
        let (Some(first), Some(last)) = (self.months.first(), self.months.last()) else {
            let none =
                "No month of the exchange with France had ended by then, so no people are counted here.";
            return ChartText { subtitle: none.into(), sentences: vec![none.into()] };
        };
        let span = Span { first: first.row.from, last: last.row.to };
        let sum = |count: fn(&Month) -> u32| self.months.iter().map(count).sum::<u32>();
        let (admitted, returned) = (sum(|month| month.row.admitted), sum(|month| month.row.returned));
        let arrived = sum(|month| month.arrivals.sum);
        let subtitle = format!("People by month, {}; each panel on a scale of its own.", format::span(span));
        let mut sentences = vec![
            format!(
                "From {}, {} were returned to France under the agreement and {} admitted to the United Kingdom.",
                format::span(span),
                format::quantity(returned, Measure::People),
                format::quantity(admitted, Measure::People),
            ),
            format!(
                "On the same days {}: the {} who were returned are {}% of that number.",
                format::happened(arrived, Measure::People),
                format::thousands(returned),
                format::share(returned, arrived),
            ),
        ];
        if self.months.len() > 1 {
            sentences.push(format!(
                "In {}, the last month counted, {} were returned and {} admitted, and {} arrived.",
                format::period(last.arrivals.period),
                format::thousands(last.row.returned),
                format::thousands(last.row.admitted),
                format::thousands(last.arrivals.sum),
            ));
        }
        ChartText { subtitle, sentences }
    }
}
