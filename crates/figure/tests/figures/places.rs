//! The places of a chart: how they are named, how far a page key moves, which of them a point is nearest to.

use figure::{Figure, Layout, Step};
use model::parse;

use crate::support;

fn figure(query: &str) -> Figure {
    let data = support::data();
    Figure::new(&data, &parse(query, &data, None).unwrap().view)
}

#[test]
fn the_first_place_has_a_name_and_a_page_key_leads_on_from_it() {
    let check = |query: &str, name: &str, page: &str| {
        let figure = figure(query);
        let first = figure.step(None, Step::First);
        let next = figure.step(Some(first), Step::PageNext);
        assert_eq!((figure.place_name(first).as_str(), next.to_text().as_str()), (name, page), "{query}");
        assert_eq!(figure.step(Some(next), Step::PageBack), first, "{query}");
    };
    check("view=seasons", "1 January", "2026-01-31");
    check("view=seasons&by=month", "January 2018", "2019-01-01");
    check("view=arrivals", "January 2018", "2019-01-01");
    check("view=arrivals&by=day", "1 January 2018", "2018-01-29");
    check("view=arrivals&by=week", "week of 1 January 2018", "2018-04-02");
    check("view=arrivals&by=quarter", "January to March 2018", "2019-01-01");
    check("view=arrivals&by=year", "2018", "2021-01-01");
    check("view=years", "2018", "2021");
    check("view=calendar", "1 January 2018", "2018-01-08");
    check("view=crowding&by=month", "January 2018", "2019-01-01");
    check("view=concentration", "the busiest day", "11");
}

#[test]
fn the_nearest_place_goes_from_the_first_at_the_left_to_the_last_at_the_right() {
    for query in ["view=seasons", "view=arrivals", "view=years", "view=crowding", "view=concentration"] {
        let figure = figure(query);
        let width = figure.size(Layout::Wide).0;
        let found: Vec<u32> =
            (0..=width).map(|x| figure.place(figure.nearest(Layout::Wide, f64::from(x), 150.0))).collect();
        assert_eq!((found.first(), found.last()), (Some(&0), Some(&figure.last_place())), "{query}");
        assert!(found.is_sorted(), "{query}");
    }
}

#[test]
fn the_table_of_seasons_has_29_february_only_where_a_year_has_counted_it() {
    let check = |query: &str, rows: usize| assert_eq!(figure(query).table().rows.len(), rows, "{query}");
    check("view=seasons", 366);
    check("view=seasons&years=2024", 366);
    check("view=seasons&years=2023", 365);
    check("view=seasons&years=2022~2023", 365);
    check("view=seasons&years=2024&asof=2024-02-28", 365);
    check("view=seasons&years=2024&asof=2024-02-29", 366);
}
