//! One choice by the words of the address: how addresses are read, and how the controls of a figure choose.

use crate::set::year_number;
use crate::{
    By, Data, Day, Kind, Mean, Measure, Member, Members, Office, Pin, Scale, Set, Span, Tab, View, named,
};

/// Makes one choice, such as `by` and `year`. What no longer fits it, such as a pinned day that is not shown any
/// more, is let go.
///
/// # Errors
/// Why the words mean nothing here; the view is then as it was.
pub fn choose(view: &mut View, key: &str, value: &str, data: &Data) -> Result<(), String> {
    let mut next = *view;
    set(&mut next, key, value, data)?;
    settle(&mut next, data);
    *view = next;
    Ok(())
}

fn set(view: &mut View, key: &str, value: &str, data: &Data) -> Result<(), String> {
    let kind = view.kind;
    match key {
        "measure" => view.measure = pick(value, kind.measures(), Measure::slug)?,
        "tab" => view.tab = pick(value, &Tab::ALL, Tab::slug)?,
        "by" if kind == Kind::Governments => {
            view.office = pick(value, &Office::ALL, Office::slug)?;
            (view.chosen, view.focus) = (Set::ALL, None);
        }
        "by" if !kind.periods().is_empty() => view.by = pick(value, kind.periods(), By::slug)?,
        "mean" if kind == Kind::Arrivals && value == "none" => view.mean = None,
        "mean" if kind == Kind::Arrivals => {
            view.mean = Some(pick(value, &Mean::ALL, Mean::slug).map_err(|reason| reason + ", none")?);
        }
        "scale" if kind.has_scale() => view.scale = pick(value, &Scale::ALL, Scale::slug)?,
        "from" | "to" if kind.has_range() => range(view, key, value, data)?,
        "asof" if value == "latest" => view.asof = None,
        "years" | "series" if value == "all" && kind.members() != Members::None => view.chosen = Set::ALL,
        "asof" => view.asof = Some(day_within(value, data.shown(view))?),
        "years" if kind.members() == Members::Years => view.chosen = years(value, data)?,
        "series" if !matches!(kind.members(), Members::Years | Members::None) => {
            view.chosen = members(view, value, data)?;
        }
        "focus" if kind.has_focus() && value == "none" => view.focus = None,
        "focus" if kind.has_focus() => {
            let number = member(view, value, data)?;
            view.focus = Some(number).filter(|number| view.chosen.contains(*number));
            view.focus.ok_or("it is not among those chosen")?;
        }
        "events" if kind.has_events() => view.events = events(value, data)?,
        "at" if value == "none" => view.at = None,
        "at" => view.at = Some(pinned(view, value, data)?),
        "by" | "mean" | "scale" | "from" | "to" | "years" | "series" | "focus" | "events" => {
            return Err(format!("the view “{}” has no such choice", data.slug(view.name)));
        }
        _ => return Err("there is no such key".into()),
    }
    Ok(())
}

/// Adds one to a list of years, series or events, or takes it away; the last of the years or series brings all back.
///
/// # Errors
/// Why the words mean nothing here; the view is then as it was.
pub fn tick(view: &mut View, key: &str, word: &str, included: bool, data: &Data) -> Result<(), String> {
    let mut one = *view;
    // What the word alone would choose has the number.
    set(&mut one, key, word, data)?;
    if key == "events" {
        let number = (0..64).find(|number| one.events.contains(*number)).unwrap_or(0);
        view.events = view.events.with(number, included);
    } else {
        let number = (0..64).find(|number| one.chosen.contains(*number)).unwrap_or(0);
        view.chosen = view.chosen.with(number, included);
    }
    settle(view, data);
    Ok(())
}

/// What a view says to a key, in the words of the address: the inverse of [`choose`].
pub fn said(view: &View, key: &str, data: &Data) -> String {
    let iso = |day: Option<Day>, none: &str| day.map_or_else(|| none.to_owned(), Day::to_iso);
    let word = match key {
        "by" if view.kind == Kind::Governments => view.office.slug(),
        "by" => view.by.slug(),
        "measure" => view.measure.slug(),
        "mean" => view.mean.map_or("none", Mean::slug),
        "scale" => view.scale.slug(),
        "tab" => view.tab.slug(),
        "from" => return iso(view.from, "first"),
        "to" => return iso(view.to, "latest"),
        "asof" => return iso(view.asof, "latest"),
        "years" | "series" => return listed(view.chosen, &data.members(view)),
        "events" => return listed(view.events, &data.events()),
        "focus" => {
            let members = data.members(view);
            let focus = members.into_iter().find(|member| Some(member.number) == view.focus);
            return focus.map_or_else(|| "none".into(), |member| member.slug);
        }
        "at" => return view.at.map_or_else(|| "none".into(), |at| pinned_to_text(view, at)),
        _ => "",
    };
    word.to_owned()
}

/// The words of a set's members.
fn listed(chosen: Set, members: &[Member]) -> String {
    if chosen == Set::ALL {
        return "all".into();
    }
    let mut text = String::new();
    for member in members.iter().filter(|member| chosen.contains(member.number)) {
        if !text.is_empty() {
            text.push('~');
        }
        text.push_str(&member.slug);
    }
    if text.is_empty() { "none".into() } else { text }
}

/// Lets go of what does not fit any more, and brings the rest into its one written form.
pub fn settle(view: &mut View, data: &Data) {
    let reach = data.reach(view);
    view.from = view.from.filter(|day| reach.contains(*day) && *day != reach.first);
    view.to = view.to.filter(|day| reach.contains(*day) && *day != reach.last);
    let shown = data.shown(view);
    // A date before everything that is drawn would leave nothing known.
    view.asof = view.asof.filter(|day| shown.contains(*day) && *day != reach.last);
    view.chosen = view.chosen.normal(data.members(view).iter().map(|member| member.number));
    if view.chosen.is_empty() {
        view.chosen = Set::ALL;
    }
    view.focus = view.focus.filter(|number| view.chosen.contains(*number));
    view.events = view.events.normal(0..data.tables().events.len() as u8);
    view.at = view.at.filter(|day| view.kind.pin() != Pin::Date || fits(view, *day, data));
}

/// The choice with this word, or the words there are.
pub(crate) fn pick<T: Copy>(value: &str, all: &[T], slug: fn(T) -> &'static str) -> Result<T, String> {
    named(value, all, slug).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|choice| slug(*choice)).collect();
        one_of(&words)
    })
}

/// The words there are.
pub(crate) fn one_of(words: &[&str]) -> String {
    format!("it can be {}", words.join(", "))
}

fn date(value: &str) -> Result<Day, String> {
    Day::parse_iso(value).ok_or_else(|| "a date is written 2024-11-07".to_owned())
}

pub(crate) fn day_within(value: &str, reach: Span) -> Result<Day, String> {
    let day = date(value)?;
    if reach.contains(day) { Ok(day) } else { Err(reaching(reach)) }
}

fn reaching(reach: Span) -> String {
    format!("it can be {} to {}", reach.first.to_iso(), reach.last.to_iso())
}

fn range(view: &mut View, key: &str, value: &str, data: &Data) -> Result<(), String> {
    let reach = data.reach(view);
    let day = match value {
        "first" => reach.first,
        "latest" => reach.last,
        date => day_within(date, reach)?,
    };
    if key == "from" {
        if view.to.is_some_and(|to| to < day) {
            return Err("the range would end before it begins".into());
        }
        view.from = Some(day);
    } else {
        if view.from.is_some_and(|from| day < from) {
            return Err("the range would end before it begins".into());
        }
        view.to = Some(day);
    }
    Ok(())
}

/// Whether a pinned date is one that the view shows.
fn fits(view: &View, day: Day, data: &Data) -> bool {
    match view.kind {
        // Seasons and the calendar reach to the end of the year that has begun.
        Kind::Seasons | Kind::Calendar => data.years().any(|year| year == day.year()),
        _ => data.shown(view).contains(day),
    }
}

fn pinned(view: &View, value: &str, data: &Data) -> Result<Day, String> {
    match view.kind.pin() {
        Pin::Date => {
            let day = date(value)?;
            if fits(view, day, data) { Ok(day) } else { Err(reaching(data.shown(view))) }
        }
        Pin::Year => {
            let year = year(value)?;
            let (first, last) = (data.reach(view).first.year(), data.reach(view).last.year());
            if (first..=last).contains(&year) {
                Ok(Day::first_of_year(year))
            } else {
                Err(format!("the years run from {first} to {last}"))
            }
        }
        Pin::Number => {
            let number =
                value.parse().ok().filter(|number| (1..=99_999).contains(number) && !value.starts_with('+'));
            number.map(Day).ok_or_else(|| "it is a whole number from 1 up".to_owned())
        }
    }
}

/// The words of a pinned place.
fn pinned_to_text(view: &View, at: Day) -> String {
    match view.kind.pin() {
        Pin::Date => at.to_iso(),
        Pin::Year => at.year().to_string(),
        Pin::Number => at.0.to_string(),
    }
}

fn year(text: &str) -> Result<i32, String> {
    let shaped = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| shaped).ok_or_else(|| "years are written 2022~2024".to_owned())
}

fn years(value: &str, data: &Data) -> Result<Set, String> {
    let mut chosen = Set::NONE;
    for text in value.split('~') {
        let year = year(text)?;
        if !data.years().any(|known| known == year) || year_number(year).is_none() {
            return Err(reaching(data.days()));
        }
        chosen = chosen.with_year(year, true);
    }
    Ok(chosen)
}

fn members(view: &View, value: &str, data: &Data) -> Result<Set, String> {
    value.split('~').try_fold(Set::NONE, |set, word| Ok(set.with(member(view, word, data)?, true)))
}

fn member(view: &View, word: &str, data: &Data) -> Result<u8, String> {
    let all = data.members(view);
    let found = all.iter().find(|member| member.slug == word);
    found.map(|member| member.number).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|member| member.slug.as_str()).collect();
        one_of(&words)
    })
}

fn events(value: &str, data: &Data) -> Result<Set, String> {
    if let Some(set) = named(value, &[("none", Set::NONE), ("all", Set::ALL)], |(word, _)| word) {
        return Ok(set.1);
    }
    let all = data.events();
    value.split('~').try_fold(Set::NONE, |set, word| {
        let event = all.iter().find(|event| event.slug == word);
        let event = event.ok_or("it can be none, all, or words of the list of events, joined by ~")?;
        Ok(set.with(event.number, true))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Name;
    use crate::fixture::{data, iso};

    /// Chooses one after the other in the named view.
    fn chosen(name: &str, choices: &[(&str, &str)]) -> View {
        let data = data();
        let mut view = data.author(data.named(name).unwrap());
        for (key, value) in choices {
            choose(&mut view, key, value, &data).unwrap();
        }
        view
    }

    #[test]
    fn a_choice_lets_go_of_what_does_not_fit_it() {
        let check = |choices: &[(&str, &str)], at, from| {
            let view = chosen("arrivals", choices);
            assert_eq!((view.at, view.from), (at, from), "{choices:?}");
        };
        check(
            &[("at", "2020-05-01"), ("from", "2020-01-01")],
            Some(iso("2020-05-01")),
            Some(iso("2020-01-01")),
        );
        check(&[("at", "2019-05-01"), ("from", "2020-01-01")], None, Some(iso("2020-01-01")));
        check(&[("from", "2020-01-01"), ("from", "2018-01-01")], None, None);
        check(&[("from", "2020-01-01"), ("measure", "uncontrolled")], None, None);
    }

    #[test]
    fn the_whole_is_written_as_none() {
        assert_eq!(chosen("seasons", &[("years", "2018~2019~2020~2021~2022~2023~2024")]).chosen, Set::ALL);
        assert_eq!(chosen("arrivals", &[("to", "latest")]).to, None);
        assert_eq!(chosen("arrivals", &[("asof", "2024-12-31")]).asof, None);
    }

    #[test]
    fn holders_of_another_office_are_chosen_anew() {
        let view = chosen("governments", &[("series", "starmer"), ("by", "home-secretary")]);
        assert_eq!((view.chosen, view.office), (Set::ALL, Office::HomeSecretary));
    }

    #[test]
    fn the_reach_follows_what_is_shown() {
        let check = |name, choices: &[(&str, &str)], first, last| {
            let reach = data().reach(&chosen(name, choices));
            assert_eq!(
                (reach.first.to_iso(), reach.last.to_iso()),
                (String::from(first), String::from(last))
            );
        };
        check("arrivals", &[], "2018-01-01", "2024-12-31");
        check("arrivals", &[("measure", "uncontrolled")], "2023-01-01", "2024-12-31");
        check("prevented", &[], "2024-04-29", "2024-12-29");
        check("nationalities", &[], "2023-01-01", "2024-09-30");
        check("concern", &[], "2024-01-01", "2024-07-22");
    }

    #[test]
    fn nothing_later_than_the_day_is_known() {
        let known = data().as_of(iso("2024-05-06"));
        assert_eq!(known.days().last, iso("2024-05-06"));
        assert_eq!(known.tables().prevented.len(), 1);
        assert_eq!(known.tables().nationality_years.len(), 1);
        assert_eq!(known.tables().waves.len(), 1);
        assert_eq!(known.author(Name(0)), data().author(Name(0)));
    }
}
