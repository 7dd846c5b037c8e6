//! Which days are drawn, and which of them are taken as known.

use figure::date;
use leptos::prelude::*;
use model::{Data, Day, Span, View};

use crate::follow::{THEN, offers};

/// The days drawn: periods often asked for, two handles, and typed dates.
pub(super) fn range(data: &Data, view: &View) -> impl IntoView + use<> {
    let (reach, range) = (data.reach(view), data.range(view));
    view.kind.has_range().then(|| {
        view! {
            <fieldset class="dates needs-script">
                <legend>"Days shown"</legend>
                {periods(data, reach)}
                {handles(["First day shown", "Last day shown"], reach, range)}
                {typed("from", "From", reach, range.first)}
                {typed("to", "To", reach, range.last)}
            </fieldset>
        }
    })
}

/// The days counted: who asks for them has two dates in mind, so these and periods often asked for are one part, and two
/// handles the other.
pub(super) fn counted(data: &Data, view: &View) -> (impl IntoView + use<>, impl IntoView + use<>) {
    let (reach, range) = (data.reach(view), data.range(view));
    let main = view! {
        <fieldset class="dates needs-script" aria-label="Days counted">
            {typed("from", "From", reach, range.first)}
            {typed("to", "To", reach, range.last)}
            {periods(data, reach)}
        </fieldset>
    };
    let other = view! {
        <fieldset class="dates">
            <legend>"Days counted"</legend>
            {handles(["First day counted", "Last day counted"], reach, range)}
        </fieldset>
    };
    (main, other)
}

fn handles([first, last]: [&'static str; 2], reach: Span, range: Span) -> impl IntoView + use<> {
    view! {
        <div class="handles">
            {handle("from", first, reach, range.first)} {handle("to", last, reach, range.last)}
        </div>
    }
}

/// One end of the range.
fn handle(key: &'static str, label: &'static str, reach: Span, day: Day) -> impl IntoView + use<> {
    view! {
        <input
            type="range"
            autocomplete="off"
            data-key=key
            min=reach.first.0.to_string()
            max=reach.last.0.to_string()
            value=day.0.to_string()
            aria-label=label
            aria-valuetext=date(day)
        />
    }
}

/// A typed date.
fn typed(key: &'static str, label: &'static str, within: Span, day: Day) -> impl IntoView + use<> {
    view! {
        <label class="date">
            <span>{label}</span>
            <input
                type="date"
                autocomplete="off"
                data-key=key
                min=within.first.to_iso()
                max=within.last.to_iso()
                value=day.to_iso()
            />
        </label>
    }
}

/// Everything, since the last election, the last twelve months, each year.
fn periods(data: &Data, days: Span) -> impl IntoView + use<> {
    let mut periods = vec![("All days".to_owned(), Some(days))];
    let election = data.tables().events.iter().rev().find(|event| event.slug.starts_with("election-"));
    if let Some(election) = election.filter(|election| days.contains(election.day)) {
        // A new government takes office on the day after the poll.
        let first = election.day.plus(1);
        periods.push((format!("Since the election: from {}", date(first)), Span::new(first, days.last)));
    }
    periods.push(("The last 365 days".into(), Span::new(days.last.plus(-364).max(days.first), days.last)));
    for year in (days.first.year()..=days.last.year()).rev() {
        let whole = Span::new(Day::first_of_year(year), Day::first_of_year(year + 1).plus(-1));
        periods.push((year.to_string(), whole.and_then(|whole| whole.intersect(days))));
    }
    let options = periods.into_iter().filter_map(|(label, span)| {
        let span = span?;
        let edge = |key, day: Day, end: Day| {
            if day == end { String::new() } else { format!("&{key}={}", day.to_iso()) }
        };
        // All days first: one end must not get past the other on the way.
        let choices = format!(
            "from=first&to=latest{}{}",
            edge("to", span.last, days.last),
            edge("from", span.first, days.first)
        );
        Some(view! { <option data-set=choices>{label}</option> })
    });
    view! {
        <label class="pick">
            <span>"Period"</span>
            <select autocomplete="off" data-period="">
                <option data-set="">"As chosen"</option>
                {options.collect_view()}
            </select>
        </label>
    }
}

/// The day whose knowledge is shown.
pub(super) fn asof(data: &Data, view: &View) -> impl IntoView + use<> {
    let shown = data.shown(view);
    view! {
        <fieldset class="dates asof">
            <legend>"As known on a day: what came later turns grey and is not counted"</legend>
            {typed("asof", "Day", shown, view.asof.unwrap_or(shown.last))}
            // Apart, as in [`super::members`]: what comes and goes has the rest of a fieldset laid out anew.
            <div>
                <button type="button" class="plain" data-set=format!("asof={THEN}") data-offer="then" hidden=!offers("then", view, data)>
                    "7 November 2024"
                </button>
                <button type="button" class="plain" data-set="asof=latest" data-offer="asof" hidden=!offers("asof", view, data)>
                    "All that is known now"
                </button>
            </div>
        </fieldset>
    }
}
