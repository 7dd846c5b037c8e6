//! What a link made with older data does not show as it was: what was added since, and what was revised.

use model::{DailyMeasure, Data, Day, Kind, LinkVersion, Measure, Members, Revision, Span, View};

use crate::text::format::{date, happened, quantity, thousands};

/// So many revised counts are named, the rest are counted.
const NAMED: usize = 3;

/// What has changed, in what a view shows, since the data version that its link was made with, in sentences. None where
/// that is this page's own version, or where the view looks back to a day of that version and nothing it counts was
/// revised. What was revised after the day looked back to is not in the view: it has changed nothing there.
pub fn changes_since_link(data: &Data, view: &View, made: LinkVersion) -> Option<String> {
    if made.is_now(data) {
        return None;
    }
    let (then, now) = (date(made.last), date(data.days().last));
    if made.is_newer(data) {
        let which = if made.last == data.days().last { "another" } else { "a later" };
        return Some(format!(
            "This link was made with {which} version of the data (to {then}) than this page has: it shows the data to {now}."
        ));
    }
    // Looked back to from then or before, it counts nothing that was added.
    let looks_back = view.asof.is_some_and(|asof| asof <= made.last);
    let revised = revised(data, view, made);
    if looks_back && revised.is_none() {
        return None;
    }
    let added = match view.kind {
        Kind::Nationalities | Kind::Outcomes | Kind::Deaths | Kind::Ages | Kind::Routes => {
            "No earlier version of its tables is kept.".to_owned()
        }
        Kind::Prevented | Kind::Revisions => weeks(data, view, made),
        Kind::Arrivals
        | Kind::Seasons
        | Kind::Years
        | Kind::Calendar
        | Kind::Crowding
        | Kind::Concentration
        | Kind::Governments
        | Kind::Concern
        | Kind::Returns
        | Kind::Check => days(data, view, made),
    };
    let revised = revised.unwrap_or_else(|| "No earlier count that is shown here was revised.".into());
    let all = if view.kind.has_versions() { format!("{added} {revised}") } else { added };
    Some(format!("This link was made with the data to {then}, and this page has it to {now}. {all}"))
}

/// Whether a view counts a day.
fn counts(data: &Data, view: &View, day: Day) -> bool {
    let is_chosen = view.kind.members() != Members::Years || view.chosen.contains_year(day.year());
    is_chosen && data.range(view).contains(day) && view.asof.is_none_or(|asof| day <= asof)
}

/// The counts that a view is made of.
fn measures(view: &View) -> &'static [Measure] {
    match view.measure() {
        Measure::Prevented => &[Measure::Prevented, Measure::People],
        Measure::PeoplePerBoat => &[Measure::People, Measure::Boats],
        Measure::Boats => &[Measure::Boats],
        Measure::Uncontrolled => &[Measure::Uncontrolled],
        Measure::People => &[Measure::People],
    }
}

/// The days that were added, as far as they are counted.
fn days(data: &Data, view: &View, made: LinkVersion) -> String {
    // Before the first day there is nothing to count.
    let last = made.last.max(data.days().first.plus(-1));
    let added = data.days().last.days_since(last).max(0) as u32;
    let is_per_boat = view.measure() == Measure::PeoplePerBoat;
    let of = |measure| {
        let days = Span::new(last.plus(1), data.days().last).into_iter();
        days.flat_map(move |days| data.series(measure).days_of(days))
            .filter(|(day, _)| counts(data, view, *day))
    };
    let sum_of = |measure| of(measure).map(|(_, count)| count).sum();
    let counted = of(DailyMeasure::People).count() as u32;
    let people: u32 = sum_of(DailyMeasure::People);
    let sum: u32 = sum_of(if is_per_boat { DailyMeasure::Boats } else { view.daily });
    let days = if added == 1 { "day" } else { "days" };
    let number = thousands(added);
    if counted == 0 {
        return format!("None of the {number} {days} added since is counted here.");
    }
    let part = if counted == added {
        String::new()
    } else {
        format!(", {} of them counted here", thousands(counted))
    };
    let arrived = if is_per_boat {
        format!("{} arrived in {}", quantity(people, Measure::People), quantity(sum, Measure::Boats))
    } else {
        happened(sum, view.daily.into())
    };
    format!("Since then {number} {days} were added{part}, on which {arrived}.")
}

/// The weeks that were added, as far as they are counted.
fn weeks(data: &Data, view: &View, made: LinkVersion) -> String {
    let tables = data.tables();
    let (mut end, mut counted, mut sum) = (tables.prevented_first.plus(-1), 0, 0);
    for people in &tables.prevented {
        end = end.plus(7);
        if let Some(people) = people.filter(|_| end > made.last && counts(data, view, end)) {
            counted += 1;
            sum += people;
        }
    }
    if counted == 0 {
        return "No week was added since that is counted here.".into();
    }
    let weeks = if counted == 1 { "week was" } else { "weeks were" };
    let sum = quantity(sum, Measure::Prevented);
    format!("Since then {} {weeks} added, in which {sum} were prevented.", thousands(counted))
}

/// The counts that were revised, as far as they are shown; none where none was.
fn revised(data: &Data, view: &View, made: LinkVersion) -> Option<String> {
    if !view.kind.has_versions() {
        return None;
    }
    let Some(all) = made.revised(data, view.asof) else {
        return Some("What was revised since is not on record.".into());
    };
    let shown = |of: &Revision| {
        of.before != of.after && measures(view).contains(&of.measure) && counts(data, view, of.day)
    };
    let shown: Vec<Revision> = all.into_iter().filter(shown).collect();
    let named: Vec<String> = shown.iter().take(NAMED).map(one).collect();
    match (shown.len(), named.join("; ")) {
        (0, _) => None,
        (1, one) => Some(format!("One earlier count was revised: {one}.")),
        (count, all) => {
            let more = count.saturating_sub(NAMED);
            let more =
                if more > 0 { format!("; and {} more", thousands(more as u32)) } else { String::new() };
            Some(format!("{} earlier counts were revised: {all}{more}.", thousands(count as u32)))
        }
    }
}

fn one(of: &Revision) -> String {
    let when = if of.measure == Measure::Prevented { "week to " } else { "" };
    let what = match of.measure {
        Measure::Uncontrolled => " that landed without being intercepted",
        Measure::Prevented => " prevented",
        Measure::People | Measure::Boats | Measure::PeoplePerBoat => "",
    };
    let after = quantity(of.after, of.measure);
    format!("{when}{} from {} to {after}{what}", date(of.day), thousands(of.before))
}
