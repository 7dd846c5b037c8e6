//! One choice by the words of the address: how addresses are read, and how the controls of a figure choose.

use crate::view::pin;
use crate::view::set::year_number;
use crate::{Choice, Data, Day, Key, Mean, Member, Members, Office, Pin, Set, Span, Tab, View};

/// Makes one choice, such as `by` and `year`. What no longer fits it, such as a pinned day that is not shown any more,
/// is let go. A pin beyond the places that are shown is put to one of them: see
/// [`Pins::nearest`](crate::Pins::nearest).
///
/// # Errors
/// Why the words mean nothing here, in words that can end a sentence; the view is then as it was.
///
/// ```
/// # use model::{Data, Day, Kind, Tables, View, choose, query_value};
/// # let first = Day::new(2024, 1, 1).unwrap();
/// # let data = Data::from(Tables { first, people: vec![9; 90], boats: vec![1; 90], ..Tables::default() });
/// let mut view = View::plain(Kind::Arrivals);
/// choose(&mut view, "by", "week", &data).unwrap();
/// assert_eq!(choose(&mut view, "by", "hour", &data).unwrap_err(), "it can be day, week, month, quarter, year");
/// assert_eq!(query_value(&view, "by", &data), "week");
/// ```
pub fn choose(view: &mut View, key: &str, value: &str, data: &Data) -> Result<(), String> {
    let mut next = *view;
    set(&mut next, key_of(key)?, value, data)?;
    normalize(&mut next, data);
    *view = next;
    Ok(())
}

/// The key of a word.
///
/// # Errors
/// That there is no such key.
fn key_of(word: &str) -> Result<Key, String> {
    Key::from_slug(word).ok_or_else(|| "there is no such key".into())
}

fn set(view: &mut View, key: Key, value: &str, data: &Data) -> Result<(), String> {
    let kind = view.kind;
    let members_are_years = kind.members() == Members::Years;
    let has_members = kind.members() != Members::None;
    match key {
        // The only measure of a kind is none to choose.
        Key::Measure => view.daily = pick(value, kind.measures())?.daily().unwrap_or(view.daily),
        Key::Tab => view.tab = pick(value, Tab::ALL)?,
        Key::By if kind.has_office() => {
            view.office = pick(value, Office::ALL)?;
            (view.chosen, view.focus) = (Set::ALL, None);
        }
        Key::By if !kind.periods().is_empty() => view.by = pick(value, kind.periods())?,
        Key::Mean if kind.has_mean() && value == "none" => view.mean = None,
        Key::Mean if kind.has_mean() => {
            view.mean = Some(pick(value, Mean::ALL).map_err(|reason| reason + ", none")?);
        }
        Key::Scale if !kind.scales().is_empty() => view.scale = pick(value, kind.scales())?,
        Key::From | Key::To if kind.has_range() => range(view, key, value, data)?,
        Key::Asof if value == "latest" => view.asof = None,
        Key::Asof => view.asof = Some(day_within(value, data.shown(view))?),
        Key::Years | Key::Series if has_members && value == "all" => view.chosen = Set::ALL,
        Key::Years if members_are_years => view.chosen = years(value, data)?,
        Key::Series if has_members && !members_are_years => view.chosen = members(view, value, data)?,
        Key::Focus if kind.has_focus() && value == "none" => view.focus = None,
        Key::Focus if kind.has_focus() => {
            let number = member(view, value, data)?;
            view.focus = Some(number).filter(|number| view.chosen.contains(*number));
            view.focus.ok_or("it is not among those chosen")?;
        }
        Key::Events if kind.has_events() => view.events = events(value, data)?,
        Key::At if value == "none" => view.pin = None,
        Key::At => view.pin = data.pins(view).nearest(pin::read(kind, value)?),
        Key::By
        | Key::Mean
        | Key::Scale
        | Key::From
        | Key::To
        | Key::Years
        | Key::Series
        | Key::Focus
        | Key::Events => {
            return Err(format!("the view “{}” has no such choice", data.slug(view.name)));
        }
    }
    Ok(())
}

/// Adds one to a list of years, series or events, or takes it away; the last of the years or series brings all back.
/// `key` is `years`, `series` or `events`, and `word` is that of one of them.
///
/// # Errors
/// Why the words mean nothing here, in words that can end a sentence; the view is then as it was.
pub fn tick(view: &mut View, key: &str, word: &str, included: bool, data: &Data) -> Result<(), String> {
    let (key, mut one) = (key_of(key)?, *view);
    // What the word alone would choose has the number.
    set(&mut one, key, word, data)?;
    if key == Key::Events {
        let number = (0..64).find(|number| one.events.contains(*number)).unwrap_or(0);
        view.events = view.events.with(number, included);
    } else {
        let number = (0..64).find(|number| one.chosen.contains(*number)).unwrap_or(0);
        view.chosen = view.chosen.with(number, included);
    }
    normalize(view, data);
    Ok(())
}

/// The value that a view has for a key, as an address writes it: the inverse of [`choose`]. A choice that the kind of
/// chart does not have has its default there. Empty where there is no such key.
pub fn query_value(view: &View, key: &str, data: &Data) -> String {
    Key::from_slug(key).map_or_else(String::new, |key| value_of(view, key, data))
}

pub(crate) fn value_of(view: &View, key: Key, data: &Data) -> String {
    let iso = |day: Option<Day>, none: &str| day.map_or_else(|| none.to_owned(), Day::to_iso);
    match key {
        Key::By if view.kind.has_office() => view.office.slug().into(),
        Key::By => view.by.slug().into(),
        Key::Measure => view.measure().slug().into(),
        Key::Mean => view.mean.map_or("none", Mean::slug).into(),
        Key::Scale => view.scale.slug().into(),
        Key::Tab => view.tab.slug().into(),
        Key::From => iso(view.from, "first"),
        Key::To => iso(view.to, "latest"),
        Key::Asof => iso(view.asof, "latest"),
        Key::Years | Key::Series => listed(view.chosen, &data.members(view)),
        Key::Events => listed(view.events, &data.events()),
        Key::Focus => {
            let members = data.members(view);
            let focus = members.into_iter().find(|member| Some(member.number) == view.focus);
            focus.map_or_else(|| "none".into(), |member| member.slug)
        }
        Key::At => view.pin.map_or_else(|| "none".into(), Pin::to_text),
    }
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

/// Lets go of what does not fit any more, and brings the rest into its one written form: an end of the range that is
/// the end of the data becomes none, and all or none of the years or series become [`Set::ALL`]. A pin that is not
/// shown is dropped, not moved.
pub fn normalize(view: &mut View, data: &Data) {
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
    view.pin = view.pin.filter(|pin| data.pins(view).contains(*pin));
}

/// The choice among these with this word.
///
/// # Errors
/// The words there are.
pub(crate) fn pick<T: Choice>(value: &str, among: &[T]) -> Result<T, String> {
    among.iter().copied().find(|choice| choice.slug() == value).ok_or_else(|| {
        let words: Vec<&str> = among.iter().map(|choice| choice.slug()).collect();
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

fn range(view: &mut View, key: Key, value: &str, data: &Data) -> Result<(), String> {
    let reach = data.reach(view);
    let day = match value {
        "first" => reach.first,
        "latest" => reach.last,
        date => day_within(date, reach)?,
    };
    if key == Key::From {
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
    match value {
        "none" => return Ok(Set::NONE),
        "all" => return Ok(Set::ALL),
        _ => {}
    }
    let all = data.events();
    value.split('~').try_fold(Set::NONE, |set, word| {
        let event = all.iter().find(|event| event.slug == word);
        let event = event.ok_or("it can be none, all, or words of the list of events, joined by ~")?;
        Ok(set.with(event.number, true))
    })
}

#[cfg(test)]
mod tests;
