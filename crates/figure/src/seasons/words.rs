//! The chart in words.

use model::{Measure, Season, Slot};

use super::Seasons;
use crate::format;
use crate::words::Words;

pub(super) fn of(seasons: &Seasons) -> Words {
    let title = match seasons.measure {
        Measure::People => "People arriving in small boats, counted up through each year",
        Measure::Boats => "Small boats arriving, counted up through each year",
    };
    let mut subtitle = "Running total from 1 January, one line for each year".to_owned();
    let current = seasons.seasons.iter().find(|season| season.is_partial());
    let summary = match current {
        Some(current) => {
            let to = format::day_and_month(current.counted.last);
            subtitle.push_str(&format!("; {} runs to {to}", current.year));
            format!("{}{}", so_far(seasons, current), whole_years(seasons, false))
        }
        None => whole_years(seasons, true),
    };
    Words { title: title.into(), subtitle: subtitle + ".", summary: summary.trim_start().to_owned() }
}

/// The running year, and the others on the same date.
fn so_far(seasons: &Seasons, current: &Season) -> String {
    let had = match seasons.measure {
        Measure::People => "people had arrived in small boats",
        Measure::Boats => "small boats had arrived",
    };
    let last = current.counted.last;
    let mut text =
        format!("By {}, {} {had} so far that year.", format::date(last), format::thousands(current.total()));
    let others = seasons.seasons.iter().rev().filter(|season| season.year != current.year);
    let earlier: Vec<String> = others
        .filter_map(|season| Some(in_year(season.at(Slot::of(last)).published()?, season.year)))
        .collect();
    if !earlier.is_empty() {
        text.push_str(&format!(" By the same date it was {}.", format::list(&earlier)));
    }
    text
}

/// The totals of the years that have ended: all of a few, or the highest of many. `alone` where nothing has been
/// said before.
fn whole_years(seasons: &Seasons, alone: bool) -> String {
    let whole: Vec<&Season> = seasons.seasons.iter().filter(|season| !season.is_partial()).collect();
    let Some(most) = whole.iter().max_by_key(|season| season.total()) else { return String::new() };
    if whole.len() > 3 {
        let of = if seasons.all {
            "The highest total of a whole year"
        } else {
            "The highest of the whole years shown"
        };
        let quantity = format::quantity(most.total(), seasons.measure);
        return format!(" {of} was {quantity}, in {}.", most.year);
    }
    let totals: Vec<String> = whole.iter().map(|season| in_year(season.total(), season.year)).collect();
    if !alone {
        return format!(" Over the whole year it was {}.", format::list(&totals));
    }
    let arrived = match seasons.measure {
        Measure::People => "People who arrived in small boats over the whole year",
        Measure::Boats => "Small boats that arrived over the whole year",
    };
    format!("{arrived}: {}.", format::list(&totals))
}

fn in_year(sum: u32, year: i32) -> String {
    format!("{} in {year}", format::thousands(sum))
}
