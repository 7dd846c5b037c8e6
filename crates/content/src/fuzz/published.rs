//! The published tables: days, weeks, their log.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use model::Day;

use super::held::{all_placed, text};
use crate::files::{Problems, decode};
use crate::import::first_version;
use crate::import::fixture::File;
use crate::published::csv::named;
use crate::published::read::parse;
use crate::published::rows::Published;
use crate::published::written::tables;

/// The files that an import of the small official file writes.
fn small() -> &'static BTreeMap<&'static str, String> {
    static SMALL: OnceLock<BTreeMap<&'static str, String>> = OnceLock::new();
    SMALL.get_or_init(|| {
        let day = Day::new(2018, 2, 1).unwrap_or_default();
        let published = first_version(&File::small().pack(), day).expect("the small file is sound");
        tables(&published).into_iter().collect()
    })
}

/// Fails unless what these rows are written as is read as them.
pub(super) fn comes_back(published: &Published) {
    let written: BTreeMap<&str, String> = tables(published).into_iter().collect();
    let mut problems = Problems::default();
    let text = |name: &'static str| decode(written[name].as_bytes(), name);
    let again = parse(text, &mut problems).expect("it is plain text");
    assert!(problems.none(), "what was written is refused: {problems}\n{written:?}");
    assert_eq!(again, *published);
}

/// Files of the data folder, each below a line `=== NAME`; those that are left out are as an import of a small file writes
/// them. A problem has a line of its file; what is read is written and read as itself.
///
/// # Panics
/// Where that does not hold.
pub fn published(input: &[u8]) {
    let text = text(input);
    let mut given = small().clone();
    for part in text.split("=== ").skip(1) {
        let (name, rows) = part.split_once('\n').unwrap_or((part, ""));
        if let Some(file) = given.get_mut(name) {
            rows.clone_into(file);
        }
    }
    let mut problems = Problems::default();
    // What is no plain text is another target's.
    let Ok(found) = parse(|name| decode(given[name].as_bytes(), &named(name)), &mut problems) else { return };
    if problems.none() {
        return comes_back(&found);
    }
    for (name, text) in &given {
        all_placed(&problems, &named(name), text);
    }
}
