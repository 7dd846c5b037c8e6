//! What an editor is told: each kind of mistake stops the build with the file, the line, what was found and what was
//! expected. `docs/editing.md` has the same table.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

/// The message for the content with one text replaced in one of its files.
fn message(file: &str, from: &str, to: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let copy = tempfile::tempdir().unwrap();
    for folder in ["content", "data"] {
        fs::create_dir(copy.path().join(folder)).unwrap();
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let from = entry.unwrap().path();
            fs::copy(&from, copy.path().join(folder).join(from.file_name().unwrap())).unwrap();
        }
    }
    let path = copy.path().join("content").join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no “{from}”");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let error = xtask::article(copy.path(), None).expect_err("the mistake went unnoticed");
    format!("{error:#}")
}

/// The line of the first place of a text in a file of the content.
fn line(file: &str, text: &str) -> usize {
    let content =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(file)).unwrap();
    content[..content.find(text).unwrap()].matches('\n').count() + 1
}

#[track_caller]
fn check(file: &str, from: &str, to: &str, expected: &str) {
    let said = message(file, from, to);
    let place = format!("content/{file}:{}", line(file, from));
    assert!(said.contains(&place), "no “{place}” in:\n{said}");
    assert!(said.contains(expected), "no “{expected}” in:\n{said}");
}

#[test]
fn in_the_article() {
    let check = |from, to, expected| check("article.md", from, to, expected);
    check(
        "::figure{view=seasons}",
        "::figure{view=season}",
        "found the view “season”, expected one of seasons, arrivals",
    );
    check(
        "::figure{view=seasons}",
        "::chart{view=seasons}",
        "found the directive “chart”, expected “figure” or “claim”",
    );
    check("::figure{view=seasons}", "::figure", "expected “{view=…}” up to the line's end");
    check(
        "::figure{view=arrivals}",
        "::figure{view=seasons}",
        "found the figure “seasons” twice, expected it once",
    );
    check("::claim{november}", "::claim{december}", "found the claim “december”, expected one of november");
    check(":::aside{Why", ":::box{Why", "expected “aside{Title}”, or nothing at its end");
    check("{small-boat}", "{small-boot}", "found the term “small-boot”, expected one of small-boat");
    check(
        "](?view=seasons&focus=2023",
        "](?view=season&focus=2023",
        "found the link “view=season”, expected it can be seasons",
    );
    check("](?view=seasons&focus=2023", "](?view=seasons&focus=2012", "found the link “focus=2012”");
    check(
        "people(2025) / people(2024) | rose",
        "people(2025) / boats(2024) + 1 | rise",
        "found the format “rise”, expected for a number one of whole",
    );
    check("people(2025) / people(2024) | rose", "people(2025 / people(2024) | rose", "expected");
    check(
        "boats(2025) / boats(2024) | rose",
        "boats(2025) - people(2024) | rose",
        "found “boats(2025) - people(2024)”, a count of boats and a count of people, expected the same counted on both sides",
    );
    check(
        "people(2024-11-01 .. 2024-11-06)}. One",
        "people(2024-11-31 .. 2024-11-06)}. One",
        "found “2024-11-31”, expected a day that there is",
    );
    check(
        "## What the numbers showed",
        "# What the numbers showed",
        "expected “##”: the title stands in the front matter",
    );
    check(
        "## What the numbers showed",
        "<h2>What the numbers showed</h2>",
        "found the HTML “<h2>What the numbers showed</h2>”, expected Markdown",
    );
    check("dateline =", "date =", "unknown field `date`");
}

#[test]
fn in_claims_and_terms() {
    let check_claims = |from, to, expected| check("claims.toml", from, to, expected);
    check_claims(
        "test = \"people(2024-11-01 .. 2024-11-07) > 1300\"",
        "test = \"people(2024-11-01 .. 2024-11-07)\"",
        "expected one comparison, such as people(2023) > 1300",
    );
    check_claims(
        "test = \"people(2024-11-01 .. 2024-11-07) > 1300\"",
        "test = \"people(2024-11-01 .. 2024-11-07) > boats(2023)\"",
        "a count of people and a count of boats",
    );
    check_claims(
        "default = \"to-7-people\"",
        "default = \"to-9-people\"",
        "found the reading “to-9-people”, expected to-7-people",
    );
    check_claims("said = 2024-11-08", "said = 2024-11-31", "");
    check_claims(
        "fragment = \"More than 1,300 migrants\"",
        "fragment = \"one two three four five six seven eight nine\"",
        "found a fragment of 9 words, expected at most 8",
    );
    check_claims(
        "view = \"view=arrivals&by=day",
        "view = \"view=arrivals&by=hour",
        "found “by=hour”, expected it can be day, week",
    );
    check_claims(
        "span = \"people(2024-11-01 .. 2024-11-07)\"",
        "span = \"people(2024-11-01 .. known)\"",
        "expected people(…) or boats(…) over days that do not move",
    );
    check_claims(
        "id = \"november\"",
        "id = \"November\"",
        "found “November”, expected lower-case letters, digits and hyphens",
    );
    check_claims("id = \"year-to-date\"", "id = \"november\"", "found “november” for the second time");
    check(
        "terms.toml",
        "id = \"provisional\"",
        "id = \"small-boat\"",
        "found “small-boat” for the second time",
    );
    check("terms.toml", "name = \"provisional\"", "title = \"provisional\"", "unknown field `title`");
}

#[test]
fn in_views_and_events() {
    check(
        "views.toml",
        "slug = \"seasons\"",
        "slug = \"Seasons\"",
        "found “Seasons”, expected lower-case letters",
    );
    check("events.csv", "2024-07-04", "2024-07-44", "expected a date such as 2024-11-07");
}
