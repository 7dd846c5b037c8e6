//! How the choices around a figure follow its view: what is offered, and what is said.

use figure::date;
use model::{Choice, Data, Day, Office, View};

/// The day of the week of which the article tells: what was known then is asked for most.
pub const THEN: &str = "2024-11-07";

/// Whether a part of the choices has an effect just now; where it has none, it is not offered. The word is that of its
/// `data-offer`.
pub(crate) fn offers(word: &str, view: &View, data: &Data) -> bool {
    match word {
        "mean" => view.offers_mean(),
        "focus" => view.offers_focus(),
        "scale" => view.offers_scale(),
        "some" => view.chosen != model::Set::ALL,
        "reset" => view.content() != data.author(view.name).content(),
        "asof" => view.asof.is_some(),
        // Where the data begins later, or the view shows other days, that day is not to be had.
        "then" => {
            Day::parse_iso(THEN).is_some_and(|day| view.asof != Some(day) && data.shown(view).contains(day))
        }
        word => match Office::from_slug(word) {
            Some(office) => view.office == office,
            // An event, by its day.
            None => Day::parse_iso(word).is_none_or(|day| figure::may_mark(data, view, day)),
        },
    }
}

/// What a part of the choices says just now. The word is that of its `data-text`: `dates`, `events`, or an event's.
pub(crate) fn text(word: &str, view: &View, data: &Data) -> String {
    let marked = || figure::marked(data, view);
    match word {
        "dates" => {
            let range = data.range(view);
            let (first, last) = (date(range.first), date(range.last));
            let known = view.asof.map(|day| format!("known on {}", date(day)));
            if view.kind.counts_range() {
                return format!("As {}", known.unwrap_or_else(|| "known on a day".into()));
            }
            let known = known.map(|known| format!(", as {known}")).unwrap_or_default();
            if view.kind.has_range() {
                format!("Dates: {first} to {last}{known}")
            } else {
                format!("Dates: up to {last}{known}")
            }
        }
        "events" => match marked().len() {
            0 => "Events: none marked".into(),
            count => format!("Events: {count} marked"),
        },
        slug => {
            let event = marked().into_iter().find(|marked| {
                data.tables().events.get(marked.event).is_some_and(|event| event.slug == slug)
            });
            event.map(|marked| marked.number.to_string()).unwrap_or_default()
        }
    }
}
