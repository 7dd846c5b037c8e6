//! What the edge function answers from the real data, without any platform around it.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use preview::painter::Painter;
use preview::{Bundle, Page, Preview, Size, style};

const HOME: &str = "https://x.org/n/";

fn preview() -> Preview {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let stance = content::stance::read(root).unwrap();
    let experts = content::stance::experts(root, &stance).unwrap();
    let rows = experts.iter().map(|one| [one.party, one.policy, one.salience, one.dissent]).collect();
    let page = |folder: &str, is_private| Page {
        folder: folder.into(),
        title: "A page".into(),
        description: "What it is.".into(),
        pictures: String::new(),
        frame: None,
        is_private,
    };
    let bundle = Bundle {
        url: HOME.into(),
        files: ["series-1.bin", "stance-2.bin"].map(str::to_owned),
        tables: content::tables::read(root).unwrap(),
        stance: (stance, rows),
        pages: vec![page("", false), page("about/", false), page("v/stance/yours/", true)],
    };
    let fonts = [
        include_bytes!("../../../style/fonts/figure-400.ttf").to_vec(),
        include_bytes!("../../../style/fonts/figure-600.ttf").to_vec(),
    ];
    let sheet =
        style::sheet(include_str!("../../../style/tokens.css"), include_str!("../../../style/drawing.css"));
    // As it travels.
    let bundle = Bundle::read(&bundle.to_bytes().unwrap()).unwrap();
    Preview::new(bundle, Painter::new(fonts, sheet.unwrap()).unwrap()).unwrap()
}

#[test]
fn a_page_is_changed_where_its_address_asks_for_another_view() {
    let preview = preview();
    let check = |path: &str, query: &str, expected: Option<&str>| {
        let found = preview.page(path, query);
        match expected {
            None => assert_eq!(found, None, "{path}?{query}"),
            Some(part) => assert!(found.as_ref().is_some_and(|html| html.contains(part)), "{found:?}"),
        }
    };
    check("", "", None);
    check("", "theme=dark", None);
    check("", "view=nowhere", None);
    check("v/years/", "theme=dark", None);
    check("about/", "view=years", None);
    check("v/stance/yours/", "view=years", None);
    check("embed/years/", "measure=boats", None);
    check("v/years/", "measure=boats", Some("https://x.org/n/v/years/?measure=boats"));
    check(
        "",
        "view=years&measure=boats",
        Some("https://x.org/n/picture/card.png?view=years&amp;measure=boats"),
    );
    check("", "view=years", Some("https://x.org/n/v/years/card.png"));
    check("v/years/", "measure=boats", Some("\"file\":\"series-1.bin\""));
    check("", "view=stance&map=matrix", Some("\"file\":\"stance-2.bin\""));
    check("v/stance/", "map=matrix", Some("https://x.org/n/v/stance/?map=matrix"));
}

#[test]
fn a_view_has_one_picture_however_it_is_asked_for() {
    let preview = preview();
    let check = |query: &str, expected: Option<&str>| {
        assert_eq!(preview.picture_query(query).as_deref(), expected, "{query}");
    };
    check("view=years&measure=boats", Some("view=years&measure=boats"));
    check("utm_source=a&measure=boats&tab=table&view=years&mean=9", Some("view=years&measure=boats"));
    check("view=nowhere", None);
    check("measure=boats", None);
    check("", None);
    assert!(preview.drawing(Size::Card, "view=years").unwrap().contains("https://x.org/n/v/years/"));
    assert!(preview.picture(Size::Small, "view=nowhere").is_err());
}

#[test]
fn oembed_tells_of_every_page_and_refuses_others() {
    let preview = preview();
    let check = |url: &str, most: [Option<i32>; 2], format: &str, expected: (u16, &str)| {
        let (status, body) = preview.oembed(url, most, format);
        assert!(status == expected.0 && body.contains(expected.1), "{url}: {status} {body}");
    };
    let any = [None, None];
    let at = |path: &str| format!("{HOME}{path}");
    check(&at("v/years/"), any, "json", (200, "\"width\": 760"));
    check(&at("v/years"), any, "", (200, "embed/years/"));
    check(&at("?view=years&measure=boats"), any, "", (200, "embed/years/?measure=boats"));
    check(&at("v/years/"), [Some(400), None], "", (200, "\"width\": 400"));
    check(&at("v/years/"), [Some(300), None], "", (200, "\"type\": \"link\""));
    check(&at("v/years/"), [None, Some(100)], "", (200, "\"type\": \"link\""));
    check(&at("about/"), any, "", (200, "\"type\": \"link\""));
    check("https://x.org/n", any, "", (200, "A page"));
    check(&at("v/stance/yours/"), any, "", (401, ""));
    check(&at("v/years/"), any, "xml", (501, ""));
    for nowhere in
        ["", "nonsense", "ftp://x.org/n/v/years/", "https://x.org/", "https://y.org/n/", &at("v/none/")]
    {
        check(nowhere, any, "", (404, ""));
    }
}
