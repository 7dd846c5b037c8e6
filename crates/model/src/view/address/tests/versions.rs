//! Versions of an author's defaults.

use super::*;

#[test]
fn an_old_address_means_what_it_meant() {
    // In version 1 the calendar showed boats; in version 2 it shows people.
    check("view=calendar", "view=calendar&v=2&measure=boats");
    check("view=calendar&v=1&measure=people", "view=calendar&v=2");
    check("view=calendar&v=2", "view=calendar&v=2");
    check("view=heatmap&v=2", "view=calendar&v=2");
    check_notice("view=calendar&v=3", "“v=3” was ignored: the versions run from 1 to 2.");
}

#[test]
fn the_bare_address_of_a_page_means_today() {
    let data = data();
    let calendar = data.named("calendar");
    let check = |query: &str, expected: &str| {
        assert_eq!(to_query(&parse(query, &data, calendar).unwrap().view, &data), expected);
    };
    check("", "view=calendar&v=2");
    check("?utm_source=x", "view=calendar&v=2");
    check("at=2024-11-07", "view=calendar&v=2&measure=boats&at=2024-11-07");
    check("view=calendar", "view=calendar&v=2&measure=boats");
}
