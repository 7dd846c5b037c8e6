//! The chart in words.

use model::{NationalityPeriod, order};

use super::{LARGEST, NOT_LISTED, Nationalities, added};
use crate::charts::periods;
use crate::text::format;
use crate::text::words::ChartText;

impl Nationalities {
    pub(super) fn text(&self) -> ChartText {
        let years = periods::years(&self.spans);
        let Some(year) = self.known.get(years.wrapping_sub(1)) else {
            let none =
                "No year of arrivals by nationality was published by then, so no people are counted here.";
            return ChartText { subtitle: none.into(), sentences: vec![none.into()] };
        };
        let subtitle = periods::subtitle(&self.panels, &self.spans);
        let mut sentences = vec![most(self, year, None)];
        if let [.., before, last] = self.known.as_slice()
            && periods::are_two(&self.spans)
        {
            sentences.push(most(self, last, Some(before)));
        }
        sentences.extend(self.not_listed());
        if self.others > 0 {
            let years =
                if self.looks_back { "all calendar years (later ones too)" } else { "the calendar years" };
            sentences.push(format!("The {LARGEST} nationalities with the most people in {years} have a panel each; “all others” are {} other rows of the table added up.", self.others));
        }
        ChartText { subtitle, sentences }
    }

    /// Which nationalities are not listed for every period.
    fn not_listed(&self) -> Option<String> {
        let mut names = Vec::new();
        for (i, one) in &self.chosen {
            if self.known.iter().any(|period| added(period, &[*i]).is_none()) {
                names.push(one.name.clone());
            }
        }
        let names = Some(names).filter(|names| !names.is_empty())?;
        Some(
            [
                "Where the table does not list ",
                &format::list(&names),
                ", their people are among all other nationalities.",
            ]
            .concat(),
        )
    }
}

/// The three largest of those chosen in a period, with their share of all, and how many had no nationality recorded; each
/// beside its number in the period a year before, where one is given.
fn most(chart: &Nationalities, period: &NationalityPeriod, before: Option<&NationalityPeriod>) -> String {
    let is_short = chart.chosen.len() <= 3;
    let share = |of: &[usize]| {
        let Some(people) = added(period, of) else { return NOT_LISTED.to_owned() };
        let then = before.and_then(|before| added(before, of));
        let mut text = [&format::thousands(people), " (", &format::share(people, period.total), "%"].concat();
        if let Some(then) = then {
            text.push_str(&["; ", &format::thousands(then), " a year before"].concat());
        }
        text + ")"
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
    let mut text = "In ".to_owned();
    text +=
        &before.map_or_else(|| periods::twelve_months(period.span(), ""), |_| periods::shared(period.span()));
    text += &[", of ", &format::thousands(period.total), " people"].concat();
    if let Some(before) = before {
        text += &[" (", &format::thousands(before.total), " a year before)"].concat();
    }
    text += if is_short { ", there were: " } else { ", the largest groups were: " };
    text += &format::list(&largest);
    if let Some((i, _)) = chart.chosen.iter().find(|(_, one)| !is_short && one.is_unrecorded) {
        text += &["; for ", &share(&[*i]), " no nationality was recorded"].concat();
    }
    text + "."
}
