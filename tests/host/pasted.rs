//! Addresses as they come back from mails, chats and translators: each shows the view that was meant, and no notice.

use crate::support;

/// An address, and the query of the view that it is to show.
const PASTED: &str = include_str!("files/pasted.txt");

#[test]
fn an_address_shows_what_was_meant_whatever_it_picked_up() {
    let data = support::data();
    for line in PASTED.lines().filter(|line| !line.starts_with('#')) {
        let (address, meant) = line.split_once('\t').unwrap();
        let (page, query) = address.split_once('?').unwrap();
        if page == "/" {
            assert_eq!(model::parse(query, &data, None), None, "{address} asks for no view");
            continue;
        }
        let slug = page.trim_start_matches("/v/").trim_end_matches('/');
        let name = data.named(slug).unwrap();
        let [found, expected] = [query, meant].map(|query| model::parse(query, &data, Some(name)).unwrap());
        assert_eq!((found.view, found.notices), (expected.view, Vec::new()), "{address}");
    }
}
