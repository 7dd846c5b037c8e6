//! The chart in words.

use model::{Measure, Season, Slot};

use super::Seasons;
use crate::text::format;
use crate::text::words::ChartText;

impl Seasons {
    pub(super) fn text(&self) -> ChartText {
        let counted = match self.measure {
            Measure::People => "People arriving",
            Measure::Boats | Measure::PeoplePerBoat | Measure::Uncontrolled | Measure::Prevented => {
                "Small boats arriving"
            }
        };
        let mut subtitle = format!("{counted}, cumulative from 1 January, one line for each year");
        // The year that is highlighted is spoken of first; else the one that has not ended.
        let focus = self.seasons.iter().find(|season| Some(season.year) == self.focus);
        let running = self.seasons.iter().find(|season| season.is_partial());
        let mut sentences = Vec::new();
        if let Some(running) = running {
            let to = format::day_and_month(running.counted.last);
            subtitle.push_str(&format!("; {} runs to {to}", running.year));
        }
        if self.log {
            subtitle.push_str("; the scale is logarithmic: equal steps up are equal ratios");
        }
        match focus.or(running) {
            Some(season) if season.is_partial() => sentences.extend(so_far(self, season)),
            Some(season) => sentences.push(format!(
                "In {}, {} over the whole year.",
                season.year,
                format::happened(season.total(), self.measure)
            )),
            None => {}
        }
        let alone = sentences.is_empty();
        let of_all = whole_years(self, alone);
        // Of the highest year itself it would only repeat the number.
        sentences.extend(
            of_all
                .filter(|of_all| focus.is_none_or(|focus| !of_all.contains(&format!("in {}.", focus.year)))),
        );
        if sentences.is_empty() {
            sentences.push(format::none_begun(self.measure));
        }
        ChartText { subtitle: subtitle + ".", sentences }
    }
}

/// The running year, and the others on the same date.
fn so_far(seasons: &Seasons, current: &Season) -> Vec<String> {
    let had = match seasons.measure {
        Measure::People => "people had arrived in small boats",
        Measure::Boats | Measure::PeoplePerBoat | Measure::Uncontrolled | Measure::Prevented => {
            "small boats had arrived"
        }
    };
    let last = current.counted.last;
    let mut sentences = vec![format!(
        "By {}, {} {had} so far that year.",
        format::date(last),
        format::thousands(current.total())
    )];
    let others = seasons.seasons.iter().rev().filter(|season| season.year != current.year);
    let earlier: Vec<String> = others
        .filter_map(|season| Some(format::in_year(season.at(Slot::of(last)).published()?, season.year)))
        .collect();
    if !earlier.is_empty() {
        sentences.push(format!("By the same date it was {}.", format::list(&earlier)));
    }
    sentences
}

/// The totals of the years that have ended: all of a few, or the highest of many. `alone` where nothing has been
/// said before.
fn whole_years(seasons: &Seasons, alone: bool) -> Option<String> {
    let whole: Vec<&Season> = seasons.seasons.iter().filter(|season| !season.is_partial()).collect();
    let most = whole.iter().max_by_key(|season| season.total())?;
    if whole.len() > 3 {
        let of = if seasons.all {
            "The highest total of a whole year"
        } else {
            "The highest of the whole years shown"
        };
        let quantity = format::quantity(most.total(), seasons.measure);
        return Some(format!("{of} was {quantity}, in {}.", most.year));
    }
    let totals: Vec<String> =
        whole.iter().map(|season| format::in_year(season.total(), season.year)).collect();
    if !alone {
        return Some(format!("Over the whole year it was {}.", format::list(&totals)));
    }
    let arrived = match seasons.measure {
        Measure::People => "People who arrived in small boats over the whole year",
        Measure::Boats | Measure::PeoplePerBoat | Measure::Uncontrolled | Measure::Prevented => {
            "Small boats that arrived over the whole year"
        }
    };
    Some(format!("{arrived}: {}.", format::list(&totals)))
}
