//! The one control of the article that says up to which day the data is taken as known: every number in it and every
//! figure follows.

use crossings::THEN;
use maud::{Markup, html};
use model::{Data, Day};

/// What the control says: it is no prose.
pub(super) const WORDS: [&str; 4] = [
    "Reading with today’s data",
    "choose an earlier day",
    "Numbers and figures then leave out later days. The words do not change.",
    "Back to today’s data",
];

pub(super) fn control(data: &Data) -> Markup {
    let days = data.days();
    let then = Day::parse_iso(THEN).filter(|day| days.contains(*day));
    let [today, choose, about, all] = WORDS;
    let (first, last) = (days.first.to_iso(), days.last.to_iso());
    let kept = data.first_published().map(|kept| {
        let kept = figure::date(kept);
        format!(" On a day from {kept} on, counts are as published by then; before, as published today, for what was published earlier is not kept.")
    });
    html! {
        div.known.needs-script {
            details {
                summary { b { (today) ": " } span { (choose) } }
                p { (about) (kept.unwrap_or_default()) }
                label {
                    span { "Day" }
                    input type="date" autocomplete="off" data-known="" min=(first) max=(last) value=(last);
                }
                @if let Some(day) = then {
                    button.plain type="button" data-known=(THEN) { (figure::date(day)) }
                }
            }
            button.plain type="button" data-known="latest" hidden { (all) }
            p role="status" data-known-says {}
        }
    }
}
