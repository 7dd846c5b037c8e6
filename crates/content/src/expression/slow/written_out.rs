//! What the functions come to that the parser writes out of others, in the words of docs/expressions.md.

use jiff::ToSpan;
use jiff::civil::Date;
use model::Choice;

use super::super::functions::{OfYear, Record};
use super::days::{Days, TimePoint, rows};
use super::evaluator::{Found, Slow, column_of};
use super::tables::{final_total, has_final};

pub(super) fn found(slow: &Slow, days: &Days) -> Option<Found> {
    Some(match slow {
        Slow::PerDay(a, b) => {
            let all = column_of(0, a, b, days)?;
            Found::Number(all.iter().map(|(_, people)| people).sum::<f64>() / all.len() as f64)
        }
        Slow::Change(now, before) => {
            let (now, before) = (now.number(days)?, before.number(days)?);
            (before != 0.0).then_some(Found::Number((now / before - 1.0) * 100.0))?
        }
        Slow::About(left, right, off) => {
            let (left, right) = (left.number(days)?, right.number(days)?);
            Found::Truth((left - right).abs() <= f64::from(*off))
        }
        Slow::Since(record, a, b, since) => {
            let own = people(*a, *b, days)?;
            let mut others = Vec::new();
            for year in since + 1..a.year() {
                others.push(people(in_year(*a, year, false), in_year(*b, year, true), days)?);
            }
            Found::Truth(!others.iter().any(|other| match record {
                Record::LowestSince => *other <= own,
                Record::HighestSince => *other >= own,
            }))
        }
        Slow::HowMany(truths) => {
            let truths: Option<Vec<bool>> = truths.iter().map(|truth| truth.truth(days)).collect();
            Found::Number(truths?.into_iter().filter(|truth| *truth).count() as f64)
        }
        Slow::Joined(a, b) => {
            let known = *days.keys().next_back()?;
            let mut sum = 0.0;
            let mut day = *a;
            while day <= *b {
                let last = Date::new(day.year(), 12, 31).unwrap();
                if day.day_of_year() == 1 && last <= *b && has_final(day.year()) {
                    sum += final_total(day.year(), known)?;
                    day = last.checked_add(1.days()).unwrap();
                } else {
                    sum += people(day, day, days)?;
                    day = day.tomorrow().unwrap();
                }
            }
            Found::Number(sum)
        }
        Slow::Exchanged(count, from, to) => {
            let rows = &rows("exchange.csv")[*from..=*to];
            is_known(&rows.last()?["to"], days)?;
            Found::Number(rows.iter().map(|row| row[count.slug()].parse::<f64>().unwrap()).sum())
        }
        Slow::ShareOf(names, year) => {
            let (from, to) = (format!("{year}-01-01"), format!("{year}-12-31"));
            is_known(&to, days)?;
            let (mut some, mut all) = (0.0, 0.0);
            for row in rows("nationalities.csv").iter().filter(|row| row["from"] == from && row["to"] == to) {
                let people = row["arrivals"].parse().unwrap_or(0.0);
                all += if row["kind"] == "total" { 0.0 } else { people };
                some += if names.contains(&row["nationality"].as_str()) { people } else { 0.0 };
            }
            Found::Number(some / all * 100.0)
        }
        Slow::OfYear(OfYear::ShareUnder18, year) => {
            let (from, to) = (format!("{year}-01-01"), format!("{year}-12-31"));
            is_known(&to, days)?;
            let rows = rows("ages.csv");
            let (mut children, mut all) = (0.0, 0.0);
            for row in rows.iter().filter(|row| row["from"] == from && row["to"] == to) {
                let people: f64 = row["arrivals"].parse().unwrap();
                all += people;
                children += if row["age"] == "17 and under" { people } else { 0.0 };
            }
            Found::Number(children / all * 100.0)
        }
        Slow::OfYear(OfYear::Deaths, year) => {
            let to = format!("{year}-12-31");
            is_known(&to, days)?;
            let rows = rows("deaths.csv");
            let row = rows.iter().find(|row| row["to"] == to)?;
            Found::Number(row["english_channel"].parse().unwrap())
        }
        Slow::OfYear(OfYear::ShareGranted, year) => {
            let rows = rows("outcomes.csv");
            let row = rows.iter().find(|row| row["year"] == year.to_string())?;
            is_known(&row["published"], days)?;
            let of = |column: &str| row[column].parse::<f64>().unwrap();
            let allowed = of("granted_protection") + of("other_leave");
            Found::Number(allowed / (allowed + of("refused")) * 100.0)
        }
        other @ (Slow::Quantity(..)
        | Slow::Passed(..)
        | Slow::Final(_)
        | Slow::Polled(..)
        | Slow::Over(..)
        | Slow::Number(_)
        | Slow::Day(_)
        | Slow::Not(_)
        | Slow::Calculate(..)
        | Slow::Compare(..)
        | Slow::Combine(..)) => panic!("{other:?} is not written out of others"),
    })
}

/// Something if a day has come, or the last of the whole series where that is earlier.
fn is_known(day: &str, days: &Days) -> Option<()> {
    let series = rows("crossings.csv");
    let last = series.last().unwrap()["date"].as_str();
    (days.keys().next_back()?.to_string().as_str() >= day.min(last)).then_some(())
}

fn people(a: Date, b: Date, days: &Days) -> Option<f64> {
    Some(column_of(0, &TimePoint::Day(a), &TimePoint::Day(b), days)?.iter().map(|(_, people)| people).sum())
}

/// The same date in another year; the end of a month stays its end where it ends days.
fn in_year(date: Date, year: i16, is_last: bool) -> Date {
    let first = Date::new(year, date.month(), 1).unwrap();
    let end = first.last_of_month();
    if is_last && date == date.last_of_month() {
        return end;
    }
    Date::new(year, date.month(), date.day()).unwrap_or(end)
}
