//! What an import tells whoever ran it.

use std::collections::BTreeMap;
use std::fmt;

use super::changes::Changes;
use crate::published::csv::or_dash;
use crate::published::rows::Published;

/// The outcome of one import, written out as lines of text.
pub struct Report {
    /// What the file says.
    pub(super) new: Published,
    /// What is not an error and should not be lost: notes, unknown columns, a week that is late.
    pub(super) remarks: Vec<String>,
    /// Against the data in place; none where there were none.
    pub(super) changes: Option<Changes>,
    /// The files replaced; none where they are the same to the byte.
    pub(super) written: Vec<&'static str>,
}

impl Report {
    /// Whether anything was written: the file that is in place already changes nothing.
    pub fn has_changed(&self) -> bool {
        !self.written.is_empty()
    }
}

/// A count with commas between thousands.
fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let first = digits.len() % 3;
    let groups =
        digits.as_bytes()[first..].chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
    let groups = (first > 0).then(|| digits[..first].to_owned()).into_iter().chain(groups);
    groups.collect::<Vec<_>>().join(",")
}

fn listed(
    f: &mut fmt::Formatter<'_>,
    title: &str,
    lines: impl IntoIterator<Item = impl fmt::Display>,
) -> fmt::Result {
    let mut lines = lines.into_iter().peekable();
    if lines.peek().is_some() {
        writeln!(f, "{title}:")?;
    }
    lines.try_for_each(|line| writeln!(f, "  {line}"))
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { new, remarks, changes, written } = self;
        let (days, weeks) = (&new.days, &new.weeks);
        let published = new.log.versions.last().map(|version| version.published.to_iso());
        writeln!(f, "data version {}, published on {}", new.version(), published.unwrap_or_default())?;
        if let (Some(first), Some(last)) = (days.first(), days.last()) {
            writeln!(
                f,
                "days: {} from {} to {}",
                thousands(days.len() as u64),
                first.date.to_iso(),
                last.date.to_iso()
            )?;
        }
        if let (Some(first), Some(last)) = (weeks.first(), weeks.last()) {
            let (first, last) = (first.week_ending.to_iso(), last.week_ending.to_iso());
            writeln!(f, "weeks: {} ending from {first} to {last}", thousands(weeks.len() as u64))?;
        }
        let since = [
            ("uncontrolled landings", days.iter().find(|d| d.uncontrolled.is_some()).map(|d| d.date)),
            (
                "preventions, by week,",
                weeks.iter().find(|w| w.people_prevented.is_some()).map(|w| w.week_ending),
            ),
        ];
        for (what, date) in since {
            match date {
                Some(date) => writeln!(f, "{what} are published since {}", date.to_iso())?,
                None => writeln!(f, "{what} are not published")?,
            }
        }
        listed(f, "arrivals by year", years(new))?;
        let marked = days.iter().filter(|day| day.revised).map(|day| day.date.to_iso());
        listed(f, "days marked as revised", chunks(marked))?;
        let marked = weeks.iter().filter(|week| week.revised).map(|week| week.week_ending.to_iso());
        listed(f, "weeks marked as revised", chunks(marked))?;
        listed(f, "please look at", remarks)?;
        match changes {
            None => writeln!(f, "there was no data before")?,
            Some(Changes { values, days, weeks }) => {
                writeln!(
                    f,
                    "against the data before: {days:+} days, {weeks:+} weeks, {} changed values",
                    values.len()
                )?;
                if *days < 0 || *weeks < 0 {
                    writeln!(
                        f,
                        "this file ends before the last: what it does not reach is no longer in data/"
                    )?;
                }
                listed(f, "changed in what was there before (old -> new)", values)?;
            }
        }
        match written[..] {
            [] => writeln!(f, "unchanged: data/ holds this file already"),
            _ => writeln!(f, "written to data/: {}", written.join(", ")),
        }
    }
}

/// A line a year: people, boats, and for a year that is not over, its last day.
fn years(new: &Published) -> Vec<String> {
    let mut sums: BTreeMap<i32, (u64, u64, Option<u32>)> = BTreeMap::new();
    for day in &new.days {
        let (people, boats, landings) = sums.entry(day.date.year()).or_default();
        *people += u64::from(day.people);
        *boats += u64::from(day.boats);
        *landings = match (*landings, day.uncontrolled) {
            (None, None) => None,
            (sum, day) => Some(sum.unwrap_or(0) + day.unwrap_or(0)),
        };
    }
    let last = new.days.last().map(|day| day.date);
    let line = |(year, (people, boats, landings)): (i32, (u64, u64, Option<u32>))| {
        let (people, boats) = (thousands(people), thousands(boats));
        let partial = match last {
            Some(last) if last.year() == year && last.plus(1).year() == year => {
                format!(" (to {})", last.to_iso())
            }
            _ => String::new(),
        };
        format!(
            "{year}: people {people:>6}, boats {boats:>5}, uncontrolled landings {}{partial}",
            or_dash(landings)
        )
    };
    sums.into_iter().map(line).collect()
}

/// Several to a line.
fn chunks(items: impl Iterator<Item = String>) -> Vec<String> {
    items.collect::<Vec<_>>().chunks(8).map(|chunk| chunk.join(", ")).collect()
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_have_commas() {
        let written = [0, 12, 299, 1843, 45_755, 1_234_567].map(thousands);
        assert_eq!(written, ["0", "12", "299", "1,843", "45,755", "1,234,567"]);
    }
}
