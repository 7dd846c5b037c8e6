//! How the choices around a figure follow its view: what is offered, and what is said.

use figure::Figure;
use model::{Choice, Data, Day, Kind, Office, Scale, View};

/// The day of the week of which the article tells: what was known then is asked for most.
pub const THEN: &str = "2024-11-07";

/// Whether a choice stands above the drawing; all others are under “Options”. Between people and shares is what a reader
/// asks first, between a linear and a logarithmic scale is not.
pub(crate) fn is_main(key: &str, kind: Kind) -> bool {
    matches!(key, "by" | "measure" | "focus") || key == "scale" && kind.scales().contains(&Scale::Share)
}

/// What a view has in its address that no choice under “Options” makes.
const NO_OPTION: [&str; 3] = ["view", "tab", "at"];

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

/// How many choices under “Options” are not as the author of the view left them.
fn changed_options(view: &View, data: &Data) -> usize {
    let is_option = |pair: &&str| {
        let key = pair.split('=').next().unwrap_or_default();
        let is_counted = view.kind.counts_range() && matches!(key, "from" | "to");
        !is_main(key, view.kind) && !NO_OPTION.contains(&key) && !is_counted
    };
    model::to_query(view, data).split('&').filter(is_option).count()
}

/// What a part of the choices says just now. The word is that of its `data-text`: `options`, `events`, an event's, or
/// `rest`, which is what the figure's words go on with where they are folded.
pub(crate) fn text(word: &str, view: &View, data: &Data) -> String {
    let marked = || figure::marked(data, view);
    match word {
        "options" => match changed_options(view, data) {
            0 => "Options".into(),
            count => format!("Options: {count} changed"),
        },
        "rest" => Figure::new(data, view).words().folded().1.to_owned(),
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
