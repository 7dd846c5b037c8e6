//! The chosen days in each year, and the busiest and the quietest spans as long.

use model::{Count, Known, Span, SpanRank};

use super::{Check, count};
use crate::text::cell::{Cell, Missing};
use crate::text::format;
use crate::text::table::{Row, Table};

/// The same dates in another year.
pub(super) struct Year {
    /// All of the dates.
    pub(super) span: Span,
    /// Those of them that are known, with their count.
    pub(super) known: Known,
    /// How many years after the chosen dates; negative for before.
    pub(super) later: i32,
}

impl Year {
    pub(super) fn is_partial(&self) -> bool {
        self.span != self.known.span
    }
}

impl Check {
    /// The chosen dates in every year that has all of them, and in the one that has begun them. The chosen are among
    /// them, if any of them are known.
    pub(super) fn years(&self) -> Vec<Year> {
        let chosen = self.counted.map_or(self.asked, |counted| counted.span);
        let published = self.published();
        let years = published.last.year() - published.first.year() + 1;
        let same = |later| {
            let span = chosen.years_later(later)?;
            let known = self.series.known(span)?;
            // Of more than a year the next would begin before the chosen has ended.
            let begun = known.span.first == span.first && span.days() <= 366;
            (known.span == span || begun).then_some(Year { span, known, later })
        };
        (-years..=years).filter_map(same).collect()
    }

    pub(super) fn in_rows(&self) -> Table {
        let unit = self.measure.unit();
        let mut rows: Vec<Row> = self.years().iter().map(|year| self.row_of(year)).collect();
        // The most and the fewest are the same beside any count.
        let ranked = self.standing.or_else(|| model::span_rank(&self.series, self.days, 0));
        if let Some(SpanRank { most, fewest, .. }) = ranked.filter(|ranked| ranked.spans > 1) {
            let known = |(span, sum)| Known { span, sum };
            rows.push(self.row("The most: ", most.0, known(most)));
            rows.push(self.row("The fewest: ", fewest.0, known(fewest)));
        }
        Table {
            caption: format!(
                "The same dates in each year, {unit}, and the spans of {} with the most and the fewest",
                days(self.days)
            ),
            names: "Dates".into(),
            columns: vec![
                "Days".into(),
                "People".into(),
                "Boats".into(),
                "People per boat".into(),
                format!("Difference from the chosen dates, {unit}"),
                "Spans as long that have more".into(),
                "All spans as long".into(),
            ],
            rows,
        }
    }

    fn row_of(&self, year: &Year) -> Row {
        let mut row = self.row("", year.span, year.known);
        if year.is_partial() {
            row.name.push_str(&format!(" (to {})", format::day_and_month(year.known.span.last)));
        } else if year.later == 0 {
            row.name.push_str(" (chosen)");
        }
        row
    }

    fn row(&self, before: &str, span: Span, known: Known) -> Row {
        let [people, boats] = [&self.people, &self.boats].map(|series| series.sum(known.span));
        let per_boat = match (people, boats) {
            (Count::Published(people), Count::Published(boats)) if boats > 0 => Cell::Ratio(people, boats),
            (Count::Published(_), Count::Published(_)) => Cell::no_value("no boats"),
            (Count::NotPublished | Count::NotYet, _) => Cell::Count(people),
            (Count::Published(_), Count::NotPublished | Count::NotYet) => Cell::Count(boats),
        };
        let mut cells = vec![count(known.span.days()), Cell::Count(people), Cell::Count(boats), per_boat];
        let standing = model::span_rank(&self.series, span.days(), known.sum).filter(|_| span == known.span);
        match (standing, self.counted) {
            (Some(standing), counted) => {
                cells.push(match counted {
                    Some(counted) => Cell::Difference(known.sum, counted.sum),
                    None => Cell::Count(Count::NotYet),
                });
                cells.extend([count(standing.more), count(standing.spans)]);
            }
            (None, _) => cells.extend(vec![Cell::Missing(Missing::NotYet, "not complete".into()); 3]),
        }
        Row {
            name: format!("{before}{}", format::dates(span)),
            code: format!("{}/{}", span.first.to_iso(), span.last.to_iso()),
            cells,
        }
    }
}

/// "1 day", "126 days".
pub(super) fn days(days: u32) -> String {
    format!("{} day{}", format::thousands(days), if days == 1 { "" } else { "s" })
}
