//! The address of the stance map: its view as a query, and back, as for the charts. Nothing in it can fail.

use super::choose::value_of;
use super::{Stance, StanceKey, StanceView, choose};
use crate::view::address::{in_order, pairs};
use crate::{Choice, Notice};

/// The word by which addresses name the figure.
pub const SLUG: &str = "stance";

/// The order in which choices are made: what others depend on comes first.
const FIRST: [&str; 2] = ["x", "actor"];

/// Whether a query, with or without its question mark, names the stance map.
pub fn is_asked(query: &str) -> bool {
    pairs(query).iter().any(|(key, value)| key == "view" && value == SLUG)
}

/// Reads a query, with or without its question mark, and returns the view with at most five notices of what was
/// ignored. None where the query names another view; one that names none is read as this one's.
pub fn parse(query: &str, stance: &Stance) -> Option<(StanceView, Vec<Notice>)> {
    let pairs = pairs(query);
    let given = |wanted: &str| pairs.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.as_str());
    if given("view").is_some_and(|view| view != SLUG) {
        return None;
    }
    let mut view = StanceView::author(stance.tables());
    let mut notices = Vec::new();
    if let Some(version) = given("v").filter(|version| *version != "1") {
        notices.push(Notice::ignored("v", version, "the versions run from 1 to 1".into()));
    }
    // The author's own second axis must not stand in the way of the two that are given.
    if given("x").is_some() && given("y").is_some() {
        view.y = None;
    }
    for (key, value) in in_order::<StanceKey>(&pairs, &FIRST) {
        if let Err(reason) = choose(&mut view, key, value, stance) {
            notices.push(Notice::ignored(key, value, reason));
        }
    }
    notices.truncate(5);
    Some((view, notices))
}

/// Writes the query of a view, without a question mark: only what differs from the codebook's view.
pub fn to_query(view: &StanceView, stance: &Stance) -> String {
    let author = StanceView::author(stance.tables());
    let mut query = ["view=", SLUG].concat();
    for key in StanceKey::ALL {
        let now = value_of(view, *key, stance);
        // Two axes stand together: the first would else be read beside the author's second.
        let both = *key == StanceKey::Y && view.x != author.x;
        if both || now != value_of(&author, *key, stance) {
            for piece in ["&", key.slug(), "=", &now] {
                query.push_str(piece);
            }
        }
    }
    query
}

#[cfg(test)]
mod tests {
    use super::is_asked;

    #[test]
    fn a_query_asks_for_the_map_by_its_name() {
        let check = |query: &str, expected: bool| assert_eq!(is_asked(query), expected, "{query}");
        check("?view=stance", true);
        check("x=removal&view=stance", true);
        check("view=seasons", false);
        check("focus=stance", false);
        check("", false);
    }
}
