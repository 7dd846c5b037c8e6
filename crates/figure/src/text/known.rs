//! What a figure shows of an earlier day that a reader looks back to.

use model::{Data, Kind};

use crate::text::format;

/// What is shown of an earlier day that a reader looks back to, in a paragraph.
pub fn looking_back(kind: Kind, data: &Data) -> String {
    if !kind.has_versions() {
        return "As known on an earlier day, the figure leaves out what ended later or was published later; earlier versions of these tables are not kept.".into();
    }
    let cut = "it leaves out later days, and counts are as published today";
    match data.first_published() {
        None => format!("As known on an earlier day, {cut}."),
        Some(first) => {
            let first = format::date(first);
            format!(
                "As known on a day from {first} on, the figure has each count as published by that day; days that the files of that time do not reach have their first published count. As known on an earlier day, {cut}: what was published before {first} is not kept."
            )
        }
    }
}
