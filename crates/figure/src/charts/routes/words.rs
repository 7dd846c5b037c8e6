//! The chart in words.

use super::{Routes, named};
use crate::text::format;
use crate::text::words::ChartText;

impl Routes {
    pub(super) fn text(&self) -> ChartText {
        let (Some(first), Some(last)) = (self.rows.first(), self.rows.last()) else {
            let none = "No year of these detections was published by then, so no people are counted here.";
            return ChartText { subtitle: none.into(), sentences: vec![none.into()] };
        };
        let gaps: Vec<String> =
            self.rows.iter().filter(|row| row.total().is_none()).map(|row| row.year.to_string()).collect();
        let mut subtitle = format!(
            "People detected entering without permission in each year, {} to {}, by how they came; one scale for all panels",
            first.year, last.year
        );
        if !gaps.is_empty() {
            subtitle.push_str(&format!("; of {} we have small boats only", format::list(&gaps)));
        }
        let mut sentences = Vec::new();
        let whole = || self.rows.iter().filter_map(|row| Some((row, row.total()?)));
        let share = |(row, total): (&model::Routes, u32)| {
            format!(
                "In {}, {} of {} people detected on these routes came by small boat ({}%).",
                row.year,
                format::thousands(row.small_boats),
                format::thousands(total),
                format::share(row.small_boats, total)
            )
        };
        let newest = whole().next_back();
        sentences.extend(newest.map(share));
        sentences.extend(whole().next().filter(|first| Some(*first) != newest).map(share));
        if let Some((row, _)) = newest {
            let others = named(row).into_iter().skip(1).filter_map(|(name, count)| {
                Some(format!("{} {}", format::thousands(count?), format::lowered(name)))
            });
            let others = format::list(&others.collect::<Vec<_>>());
            sentences.push(format!("The others of {}: {others}.", row.year));
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }
}
