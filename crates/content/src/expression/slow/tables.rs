//! What is read from the tables beside the daily series.

use jiff::civil::Date;
use model::{Choice, Issue};

use super::days::rows;

/// The people of a year in the final tables, where the whole of it was known by a day.
pub(super) fn final_total(year: i16, known: Date) -> Option<f64> {
    let whole = format!("{year}-12-31");
    let of_year: Vec<f64> = rows("nationalities.csv")
        .iter()
        .filter(|row| {
            row["kind"] != "total"
                // A nationality that is not listed is among all others.
                && row["arrivals"] != "-"
                && row["from"] == format!("{year}-01-01")
                && row["to"] == whole
                && row["to"] <= known.to_string()
        })
        .map(|row| row["arrivals"].parse::<f64>().unwrap())
        .collect();
    Some(of_year.iter().sum()).filter(|_| !of_year.is_empty())
}

/// The share of the last wave up to a day, where that day has come.
pub(super) fn polled(issue: Issue, by: Date, known: Date) -> Option<f64> {
    let waves = rows("salience.csv");
    let wave = waves.iter().rfind(|row| row["date"] <= by.to_string()).filter(|_| by <= known)?;
    Some(wave[issue.slug()].parse().unwrap())
}

/// The years that have a final total, whatever is known.
pub(super) fn has_final(year: i16) -> bool {
    final_total(year, Date::MAX).is_some()
}
