//! What a link to a view shows, in a sentence: everything in which it differs, so that nobody shares what they did not see.

use model::{Data, Set, Tab, View};

use crate::draw::events::marked;
use crate::figure::Figure;
use crate::text::format::{date, thousands};

/// So many years or series are named, more are counted.
const NAMED: usize = 4;

/// What a link to this view shows, in a sentence that begins "This link shows". More than four years or series are
/// counted and not named. The figure is the view's.
pub fn shows(figure: &Figure, data: &Data, view: &View) -> String {
    let words = figure.words();
    let mut parts = vec![words.subtitle.trim_end_matches('.').to_owned()];
    let all = data.members(view);
    if view.chosen != Set::ALL {
        let names = all.iter().filter(|member| view.chosen.contains(member.number));
        let names: Vec<&str> = names.map(|member| member.name.as_str()).collect();
        parts.push(match names.as_slice() {
            [one] => format!("only {one}"),
            [.., last] if names.len() <= NAMED => {
                format!("only {} and {last}", names.get(..names.len() - 1).unwrap_or_default().join(", "))
            }
            _ => format!("only {} of {}", names.len(), all.len()),
        });
    }
    let focus = view.shown_focus().and_then(|number| all.into_iter().find(|member| member.number == number));
    parts.extend(focus.map(|member| format!("{} is highlighted", member.name)));
    match marked(data, view).len() {
        0 => {}
        1 => parts.push("one event is marked".into()),
        count => parts.push(format!("{} events are marked", thousands(count as u32))),
    }
    if let Some(day) = view.asof {
        // What is not known is drawn, too.
        let to = view.to.filter(|_| view.kind.has_range() && !view.kind.counts_range());
        let drawn = to.map(|to| format!(", drawn to {}", date(to))).unwrap_or_default();
        parts.push(format!("as known on {}{drawn}", date(day)));
    }
    parts.extend(view.pin.map(|pin| format!("the values of {}", figure.place_name(pin))));
    if view.tab == Tab::Table {
        parts.push("as a table".into());
    }
    format!("This link shows “{}”: {}.", words.title, parts.join("; "))
}
