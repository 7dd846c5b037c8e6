use std::path::Path;

use super::*;

fn library() -> Library {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    crate::content::library(root, &crate::content::tables(root).unwrap()).unwrap()
}

const FRONT: &str = "+++\ntitle = \"T\"\nstandfirst = \"S\"\ndateline = \"D\"\ndescription = \"E\"\nkey_points = [\"K & k\"]\n+++\n";

fn parse(text: &str) -> Result<Article> {
    Article::parse(text, "a.md", &library())
}

fn check(body: &str, expected: &str) {
    let article = parse(&format!("{FRONT}{body}")).unwrap();
    let html = article.body(&library().data, |name| format!("[{name}]"));
    let (_, text) = html.split_once("</fieldset>\n").unwrap();
    assert_eq!(text, format!("{expected}</article>"));
}

#[test]
fn text_becomes_html_with_figures_between() {
    check("## So it is\n\nOne *two*.\n", "<h2 id=\"so-it-is\">So it is</h2>\n<p>One <em>two</em>.</p>\n");
    check(
        "One.\n\n::figure{view=seasons}\n\nTwo [link][a].\n\n[a]: b\n",
        "<p>One.</p>\n[seasons]<p>Two <a href=\"b\">link</a>.</p>\n",
    );
    check(
        ":::aside{A & b}\n\nIn it.\n\n:::\n\nAfter.\n",
        "<aside class=\"box\"><h3>A &amp; b</h3>\n<p>In it.</p>\n</aside>\n<p>After.</p>\n",
    );
}

#[test]
fn numbers_are_computed_and_numbered() {
    check(
        "In 2023 :number{people(2023) | noun}, in 2024 **:number{people(2024)}**.\n",
        "<p>In 2023 <span data-number=\"0\">29,437 people</span>, in 2024 \
         <strong><span data-number=\"1\">36,816</span></strong>.</p>\n",
    );
    check(
        ":number{people(2030)}\n",
        "<p><span class=\"unknown\" data-number=\"0\">a number not yet known</span></p>\n",
    );
}

#[test]
fn links_to_views_drive_the_figures_that_are_there() {
    check(
        "[more](?view=seasons&focus=2023)\n\n::figure{view=seasons}\n",
        "<p><a href=\"v/seasons/?view=seasons&amp;focus=2023\" data-drive=\"view=seasons&amp;focus=2023\">more</a></p>\n[seasons]",
    );
    check("[more](?view=years)\n", "<p><a href=\"v/years/?view=years\">more</a></p>\n");
}

#[test]
fn the_head_of_the_article_is_escaped() {
    let html = parse(FRONT).unwrap().body(&library().data, |_| String::new());
    assert!(html.contains("<li>K &amp; k</li>"), "{html}");
}

#[test]
fn mistakes_are_named_with_file_line_and_column() {
    let check = |text: &str, expected: &str| assert_eq!(parse(text).unwrap_err().to_string(), expected);
    let check_body = |body: &str, expected: &str| check(&format!("{FRONT}{body}"), expected);
    check("Text\n", "a.md:1:1: expected a front matter between two lines of “+++”");
    check("+++\ntitle = 1\n+++\n", "a.md:2:9: invalid type: integer `1`, expected a string");
    check(
        "+++\nsubtitle = \"\"\n+++\n",
        "a.md:2:1: unknown field `subtitle`, expected one of `title`, `standfirst`, `dateline`, `description`, `key_points`",
    );
    check_body(
        "::figure{view=seasons}\n\n::figure{view=seasons}\n",
        "a.md:10:1: found the figure “seasons” twice, expected it once",
    );
    check_body("A <b>word</b>\n", "a.md:8:3: found the HTML “<b>”, expected Markdown");
    check_body(
        "# Title\n",
        "a.md:8:1: found a heading of the first level, expected “##”: the title stands in the front matter",
    );
    check_body("One.\n\n:::\n", "a.md:10:1: found “:::”, expected “:::aside{Title}” before it");
    check_body(":::aside{T}\n\nOne.\n", "a.md:8:1: found an aside without its end, expected “:::” after it");
    check_body("Öne :number{people(2023}.\n", "a.md:8:24: found the end, expected ), + 6 days");
}
