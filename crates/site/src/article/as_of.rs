//! The one control of the article that says up to which day the data is taken as known: every number in it and every
//! figure follows.

use crossings::THEN;
use model::{Data, Day};

/// What the control says: it is no prose.
pub(super) const WORDS: [&str; 3] = [
    "Read this with the count up to a day",
    "Numbers and figures then leave out later days; days that were revised are as they are now. The words do not change.",
    "All that is known now",
];

pub(super) fn control(data: &Data) -> String {
    let days = data.days();
    let then = Day::parse_iso(THEN).filter(|day| days.contains(*day));
    let then = then.map_or_else(String::new, |day| {
        format!(
            "<button type=\"button\" class=\"plain\" data-known=\"{THEN}\">{}, in that week</button>",
            figure::date(day)
        )
    });
    let [legend, about, all] = WORDS;
    let (first, last) = (days.first.to_iso(), days.last.to_iso());
    format!(
        "<fieldset class=\"known needs-script\"><legend>{legend}</legend>\
         <p>{about}</p>\
         <label><span>Day</span><input type=\"date\" autocomplete=\"off\" data-known=\"\" min=\"{first}\" max=\"{last}\" value=\"{last}\"></label>{then}\
         <button type=\"button\" class=\"plain\" data-known=\"latest\" hidden>{all}</button>\
         <p role=\"status\" data-known-says></p></fieldset>\n"
    )
}
