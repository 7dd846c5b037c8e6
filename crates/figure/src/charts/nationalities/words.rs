//! The chart in words.

use model::{NationalityPeriod, order};

use super::{LARGEST, NOT_LISTED, Nationalities, added};
use crate::charts::periods;
use crate::text::format;
use crate::text::words::ChartText;

impl Nationalities {
    pub(super) fn text(&self) -> ChartText {
        let is_year = |period: &&NationalityPeriod| period.span().calendar_year().is_some();
        let Some(year) = self.known.iter().rfind(is_year) else {
            let none =
                "No year of arrivals by nationality was published by then, so no people are counted here.";
            return ChartText { subtitle: none.into(), sentences: vec![none.into()] };
        };
        let mut subtitle =
            "People arriving in each year, by nationality, final quarterly statistics".to_owned();
        subtitle.push_str(&periods::hatched(&self.spans));
        if self.others > 0 {
            let years =
                if self.looks_back { "all calendar years (later ones too)" } else { "the calendar years" };
            subtitle.push_str(&format!("; the {LARGEST} nationalities with the most people in {years}, {} other rows of the table added up, and people whose nationality was not recorded", self.others));
        }
        let mut sentences = vec![most(self, year, None)];
        let two = periods::last_two(&self.known, NationalityPeriod::span);
        sentences.extend(two.map(|(last, before)| most(self, last, Some(before))));
        sentences.extend(self.not_listed());
        ChartText { subtitle: subtitle + ".", sentences }
    }

    /// Which nationalities are not listed for which periods.
    fn not_listed(&self) -> Option<String> {
        let lacks = |i: usize, period: &&NationalityPeriod| added(period, &[i]).is_none();
        let mut names = Vec::new();
        let mut when = Vec::new();
        for (i, one) in &self.chosen {
            let lacking = self.known.iter().filter(|period| lacks(*i, period));
            let all: Vec<String> =
                lacking.map(|period| periods::twelve_months(period.span(), "the year")).collect();
            if !all.is_empty() {
                names.push(one.name.clone());
                when = all;
            }
        }
        (!names.is_empty()).then(|| {
            let (names, when) = (format::list(&names), format::list(&when));
            format!(
                "For {when} the table does not list {names}: their people are among all other nationalities."
            )
        })
    }
}

/// The three largest of those chosen in a period, with their share of all, and how many had no nationality recorded; each
/// beside its number in the period a year before, where one is given.
fn most(chart: &Nationalities, period: &NationalityPeriod, before: Option<&NationalityPeriod>) -> String {
    let is_short = chart.chosen.len() <= 3;
    let share = |of: &[usize]| {
        let Some(people) = added(period, of) else { return NOT_LISTED.to_owned() };
        let then = before.and_then(|before| added(before, of));
        let then = then.map(|then| ["; ", &format::thousands(then), " a year before"].concat());
        let share = format::share(people, period.total);
        format!("{} ({share}%{})", format::thousands(people), then.unwrap_or_default())
    };
    // What is left over is no group, so it is not among the largest.
    let listed = chart.chosen.iter().filter(|(_, one)| is_short || one.is_one);
    let mut keys: Vec<(i64, usize)> =
        listed.map(|(i, _)| (-i64::from(added(period, &[*i]).unwrap_or_default()), *i)).collect();
    order::sort(&mut keys);
    let largest: Vec<String> = keys
        .into_iter()
        .take(3)
        .filter_map(|(_, at)| chart.chosen.iter().find(|(i, _)| *i == at))
        .map(|(i, one)| [&one.name, " ", &share(&[*i])].concat())
        .collect();
    let of = if is_short { "there were" } else { "the largest groups were" };
    let name = match before {
        Some(_) => periods::shared(period.span()) + ",",
        None => periods::twelve_months(period.span(), "the year") + ",",
    };
    let total = format::thousands(period.total);
    let then = before.map(|before| format!(" ({} a year before)", format::thousands(before.total)));
    let mut text =
        format!("In {name} of {total} people{}, {of}: {}", then.unwrap_or_default(), format::list(&largest));
    if let Some((i, _)) = chart.chosen.iter().find(|(_, one)| !is_short && one.is_unrecorded) {
        text.push_str(&format!("; for {} no nationality was recorded", share(&[*i])));
    }
    text + "."
}
