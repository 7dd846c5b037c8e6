//! The map of the place as the host writes it: complete, and nothing in it waits for a program.

use std::fs;

use preview::PICTURES;

use super::*;
use crate::checkout::root;
use crate::pictures::style;

fn map() -> PlaceMap {
    content::place::read(root()).unwrap()
}

#[test]
fn it_is_static_and_says_all_of_itself() {
    let words = map().words();
    for setting in [Setting::ARTICLE, Setting::PAGE, Setting::FRAME] {
        let html = figure(&map(), setting).into_string();
        let start = "<figure id=\"place\" aria-labelledby=\"place-title\" data-figure=\"place\" data-state=\"static\" data-still";
        assert!(html.starts_with(start), "{html}");
        for part in [&words.title, &words.subtitle, &words.summary] {
            assert!(html.contains(part), "“{part}” is not in it");
        }
        assert_eq!(html.matches("<svg ").count(), 2);
        assert_eq!(html.matches(&format!("role=\"img\" aria-label=\"{}\"", words.summary)).count(), 2);
        for forbidden in [" style=", "<script", "needs-script", "data-panel", "<button", "tabindex"] {
            assert!(!html.contains(forbidden), "{forbidden} in {html}");
        }
    }
}

#[test]
fn its_links_lead_where_it_stands() {
    let check = |setting, expected: &str| {
        let html = figure(&map(), setting).into_string();
        assert!(html.contains(expected), "no {expected} in {html}");
        let blank = html.matches("target=\"_blank\"").count();
        assert!(blank == 0 || blank == html.matches("<a ").count(), "{html}");
    };
    check(Setting::ARTICLE, "<a href=\"data/coast.csv\">");
    check(Setting::PAGE, "<a href=\"../../data/coast.csv\">");
    check(Setting::FRAME, "<a href=\"../../data/coast.csv\" target=\"_blank\" rel=\"noopener\">");
    check(Setting::FRAME, "data-home=\"../../v/place/\"");
    check(Setting::PAGE, "https://www.naturalearthdata.com/");
    check(Setting::PAGE, "https://www.geonames.org/");
}

#[test]
fn its_page_knows_its_address_and_its_pictures() {
    let head = head(&PublicUrl::parse("https://x.org/n").unwrap(), &map()).into_string();
    for expected in [
        "<link rel=\"canonical\" href=\"https://x.org/n/v/place/\">",
        "<meta property=\"og:image\" content=\"https://x.org/n/v/place/card.png\">",
        "href=\"https://x.org/n/oembed/place.json\"",
    ] {
        assert!(head.contains(expected), "no {expected} in {head}");
    }
    let (framed, _) = framed(&map());
    assert!(framed.into_string().contains("<link rel=\"canonical\" href=\"../../v/place/\">"));
}

#[test]
fn its_pictures_are_small() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join(FOLDER)).unwrap();
    let painter = style::painter(root()).unwrap();
    paint(&map(), &painter, folder.path(), &PublicUrl::parse("https://x.org").unwrap()).unwrap();
    for (file, ..) in PICTURES {
        let bytes = fs::metadata(folder.path().join(FOLDER).join(file)).unwrap().len();
        assert!((5_000..=120_000).contains(&bytes), "{file}: {bytes} bytes");
    }
}
