//! What is asked of a page, as its head has it then.

use std::sync::LazyLock;

use super::*;

const FONTS: &str = "<link data-fonts data-href=\"./f.css\">";
const EARLY: &str = "<script src=\"./early-1.js\"></script>";
const SHEET: &str = "<link rel=\"stylesheet\" href=\"./a.css\" integrity=\"c\">";
const BOOT: &str = "<script src=\"./boot.js\" integrity=\"b\" type=\"module\"></script>";
const WAITING: &str = "<link integrity=\"m\" data-rel=\"modulepreload\" data-href=\"./a.js\">\
    <link as=\"fetch\" type=\"application/wasm\" data-href=\"/n/a_bg.wasm\">";
const PANEL: &str = "<link data-script=\"download\" href=\"./download.js\">";

static LINKS: LazyLock<String> = LazyLock::new(|| [FONTS, EARLY, SHEET, BOOT, WAITING, PANEL].concat());

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    Template::of(&format!(
        "<head><!-- crossings:head -->{}</head><header><a href=\"./\">H</a></header><main><!-- crossings:main --></main><footer>F</footer>",
        *LINKS
    ))
});

/// What a change makes of the links in the head.
#[track_caller]
fn check(up: &str, change: impl FnOnce(Page<'static>) -> Result<Page<'static>>, expected: &str) {
    let page = change(TEMPLATE.page(up).unwrap()).unwrap();
    let html = page.filled(html! { title { "T" } }, html! { a href="./x" { "&" } }).unwrap();
    let (head, main) = html.split_once("</head>").unwrap();
    assert_eq!(head.strip_prefix("<head><title>T</title>"), Some(expected));
    assert!(main.contains("<main><a href=\"./x\">&amp;</a></main>"), "{main}");
}

/// As Trunk writes it, and as the pages have it.
#[test]
fn a_program_waits_for_the_first_paint() {
    let written = "<link rel=\"modulepreload\" href=\"./a.js\" integrity=\"m\">\
        <link rel=\"preload\" href=\"/n/a_bg.wasm\" as=\"fetch\" type=\"application/wasm\">";
    let given = ["<head>", EARLY, SHEET, BOOT, written, "</head>"].concat();
    let panel = html! { link data-script="download" href="./download.js"; };
    let Template(found) = Template::prepared(&given, "f.css", &panel).unwrap();
    assert_eq!(found, ["<head>", &LINKS, "</head>"].concat());
}

#[test]
fn addresses_climb_to_the_root_of_the_site() {
    check("", Ok, &LINKS);
    check("../../", Ok, &LINKS.replace("\"./", "\"../../"));
    check("/n/", Ok, &LINKS.replace("\"./", "\"/n/"));
}

#[test]
fn a_page_can_load_another_program() {
    let time = || Program { module: "time.js".into(), hash: "h".into(), wasm: "time_bg.wasm".into() };
    let expected = LINKS.replace("./a.js", "./time.js").replace("\"m\"", "\"h\"").replace("a_bg", "time_bg");
    check("", |page| page.load(Some(time())), &expected);
    check("", |page| page.load(None), &LINKS);
}

#[test]
fn a_still_page_has_no_program() {
    let expected = [FONTS, EARLY, SHEET, "<i></i>"].concat();
    check("", |page| page.still()?.ending(html! { i {} }), &expected);
}

#[test]
fn a_framed_page_has_theme_and_fonts_in_its_own_way() {
    check("", Page::framed, &[SHEET, BOOT, WAITING, PANEL].concat());
}

#[test]
fn a_program_sleeps_until_it_is_woken() {
    let boot = "<link data-rel=\"modulepreload\" data-boot data-href=\"./boot.js\" integrity=\"b\">";
    let expected = [FONTS, EARLY, WAITING, PANEL, boot, "<i></i>"].concat();
    check("", |page| page.without("[integrity=c]")?.asleep(html! { i {} }), &expected);
}

#[test]
fn a_place_that_is_missing_is_named() {
    let template = Template::of(&LINKS);
    let error = template.page("").unwrap().filled(html! {}, html! {}).unwrap_err();
    assert_eq!(
        error.root_cause().to_string(),
        "the comment “crossings:head” has to be there once, and is 0 times"
    );
}

#[test]
fn what_trunk_has_not_written_is_named() {
    let page = Template::of("<link href=\"a\"><link data-href=\"a\"><script src=\"b\"></script>");
    let error = page.page("").unwrap().framed().unwrap().filled(html! {}, html! {}).unwrap_err();
    assert!(format!("{error:#}").starts_with("index.html is not as Trunk writes it: "), "{error:#}");
}
