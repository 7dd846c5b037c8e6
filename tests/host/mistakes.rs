//! What an editor is told: each kind of mistake stops the build with the file, the line, what was found and what was
//! expected. `docs/editing.md` has the same table.

use std::fs;
use std::path::Path;

use crate::checkout::copied_checkout;

mod claims;
mod encodings;

/// The message for the checkout with one text replaced in one of its files.
fn message(file: &str, from: &str, to: &str) -> String {
    let copy = copied_checkout();
    let path = copy.path().join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no “{from}”");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let error = content::read(copy.path()).expect_err("the mistake went unnoticed");
    format!("{error:#}")
}

/// The line of the first place of a text in a file of the content.
fn line(file: &str, text: &str) -> usize {
    let content = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    content[..content.find(text).unwrap()].matches('\n').count() + 1
}

#[track_caller]
fn check(file: &str, from: &str, to: &str, expected: &str) {
    let file = format!("content/{file}");
    let said = message(&file, from, to);
    let place = format!("{file}:{}", line(&file, from));
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
        "found the directive “chart”, expected “figure”, “claim”, “step” or “statements”",
    );
    check("::figure{view=seasons}", "::figure", "expected “{view=…}” up to the line's end");
    check(
        "::figure{view=seasons}",
        "::figure{view=arrivals}",
        "found the figure “arrivals” twice, expected it once",
    );
    check("::claim{november}", "::claim{december}", "found the claim “december”, expected one of november");
    check(
        ":::fold{Why",
        ":::box{Why",
        "expected “aside{Title}”, “fold{Title}” or “steps{figure=…}”, or nothing at its end",
    );
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
        "## What was said, and what was counted",
        "# What was said, and what was counted",
        "expected “##”: the title stands in the front matter",
    );
    check(
        "## What was said, and what was counted",
        "<h2>What was said, and what was counted</h2>",
        "found the HTML “<h2>What was said, and what was counted</h2>”, expected Markdown",
    );
    check("::step{autumn by=day", "::step{autumn by=hour", "found the link “by=hour”, expected");
    check("show=parties", "show=people", "found “show=people”, expected one of axes, parties, clouds, all");
    check("dateline =", "date =", "unknown field `date`");
    check(
        "time series with the days",
        "published on 21 August 2026, with the days",
        "found “21 August 2026” beside the link",
    );
    check("people(2026 .. known in 2026)", "people(2026 .. known)", "expected “2026 .. known in 2026”");
}

#[test]
fn in_views_and_events() {
    check(
        "views.toml",
        "slug = \"seasons\"",
        "slug = \"Seasons\"",
        "found “Seasons”, expected lower-case letters",
    );
    check(
        "views.toml",
        "slug = \"check\"",
        "slug = \"stance\"\nkind = \"check\"",
        "found the word “stance”, expected another one: a map has it",
    );
    check("events.csv", "2024-07-04", "2024-07-44", "expected a date such as 2024-11-07");
}

#[test]
fn in_who_said_what() {
    let check_actors = |from, to, expected| check("actors.csv", from, to, expected);
    check_actors(
        "keir-starmer,Keir Starmer,politician",
        "keir-starmer,Keir Starmer,minister",
        "found “minister”, expected party or politician",
    );
    check_actors(
        "keir-starmer,Keir Starmer,politician,labour",
        "keir-starmer,Keir Starmer,politician,tories",
        "found the party “tories”, expected one of labour",
    );
    check_actors("snp,SNP,party,snp", "snp,SNP,party,labour", "expected “snp”, the party itself");
    check_actors("yvette-cooper,Yvette", "keir-starmer,Yvette", "found “keir-starmer” for the second time");
    let check = |from, to, expected| check("statements.csv", from, to, expected);
    check(
        "S04,2024-11-08",
        "S03,2024-11-08",
        "found “S03” for the second time, expected a number of its own",
    );
    check("S04,2024-11-08", "4,2024-11-08", "found “4”, expected S and a number, such as S01");
    check("S09,2022-12-19", "S09,2022-12-39", "found “2022-12-39”, expected a date such as 2024-11-07");
    check("S09,2022-12-19", "S09,2022-12", "found “2022-12”, expected a date such as 2024-11-07");
    check("S38,2025-09,month", "S38,2025-09-29,month", "expected a month such as 2024-11");
    check("2022-12-19,day", "2022-12-19,sure", "found “sure”, expected day or month or inferred");
    check("day,yvette-cooper", "day,yvette-coper", "found the actor “yvette-coper”, expected one of the 68");
    check("Home Secretary,own_words", "Home Secretary,own", "expected own_words or party_line or reported");
    check(
        "\"unworkable, unethical",
        "\"unworkable, quite immoral, unethical",
        "found a fragment of 9 words, expected at most 8",
    );
    check("speaker,The Guardian,", "reporter,The Guardian,", "found “reporter”, expected speaker or article");
    check("The Guardian,https://", "The Guardian,,https://", "found 13 fields, expected 12");
    check(
        "speaker,The Guardian,",
        "speaker,The Gaurdian,",
        "found the publisher “The Gaurdian”, expected one of the",
    );
    check(
        "The Scotsman,https://",
        "The Scotsman,www://",
        "expected where it can be read; only “British news report” is without an address",
    );
}

#[test]
fn in_the_publishers() {
    let check = |from, to, expected| check("publishers.csv", from, to, expected);
    check(
        "BBC News,news,own",
        "BBC News,paper,own",
        "found “paper”, expected parliament or government or party",
    );
    check("BBC News,news,own", "BBC News,news,copy", "found “copy”, expected own or other");
    check("BBC News,news,own", "Attitude,news,own", "found “Attitude” for the second time");
    check("Attitude,news,own", "Nobody,news,own", "found “Nobody”, expected the publisher of a statement");
}

#[test]
fn in_the_codes_and_the_codebook() {
    let check_codes = |from, to, expected| check("codes.csv", from, to, expected);
    check_codes("S03,P2,a,1", "S999,P2,a,1", "found the statement “S999”, expected one of the 107");
    check_codes("S03,P2,a,1", "S03,P9,a,1", "found the proposition “P9”, expected one of P1, P2");
    check_codes("S03,P2,a,1", "S03,P2,a,2", "found “2”, expected -1, 0 or 1; no line where there is no code");
    check_codes("S03,P2,a,1", "S03,P2,A,1", "found “A”, expected a letter, such as a");
    check_codes("S03,P2,b,1", "S03,P2,a,1", "found a code for the second time");
    check_codes("S03,P2,a,1,Promises", "S03,P2,a,1, Promises", "without space around them");
    let check_third = |from, to, expected| check("codes_third.csv", from, to, expected);
    check_third("S78,P2,1", "S78,P9,1", "found the proposition “P9”, expected one of P1, P2");
    check_third("S78,P2,1", "S78,P2,2", "found “2”, expected -1, 0 or 1; no line where there is no code");
    check_third("S80,P6,1", "S80,P5,1", "found a code for the second time");
    let check = |from, to, expected| check("codebook.toml", from, to, expected);
    check("id = \"P2\"", "id = \"P1\"", "found “P1” for the second time");
    check("id = \"P6\"", "id = \"Q6\"", "found “Q6”, expected P and a number");
    check("id = \"removal\"", "id = \"Removal\"", "found “Removal”, expected lower-case letters");
    check("reported = 0.5 ", "reported = 1.5 ", "found 1.5, expected a number from 0 to 1");
    check("trusted = 0.667", "trust = 0.667", "unknown field `trust`");
    check("axes = [\"remedy\", \"gangs\"]", "axes = [\"remedy\", \"gang\"]", "found the axis “gang”");
}

#[test]
fn on_the_axes() {
    // The message has the place of the axis, not of the sign.
    let check = |from, to, expected: &str| {
        let said = message("content/codebook.toml", from, to);
        assert!(said.contains(expected), "no “{expected}” in:\n{said}");
        assert!(said.contains("content/codebook.toml:"), "{said}");
    };
    check("sign = { P6 = 1 }", "sign = { P6 = 2 }", "found the sign 2, expected 1 or -1");
    check(
        "sign = { P6 = 1 }",
        "sign = { P5 = 1 }",
        "found the proposition “P6” on no axis, expected an axis that counts it",
    );
    check("sign = { P6 = 1 }", "sign = { P66 = 1 }", "found the proposition “P66”, expected one of P1");
    check("each = [[\"P1\", \"P8\"]", "each = [[\"P1\", \"P7a\"]", "found “P7a” in “each”");
    let pair = "axes = [\"removal\", \"routes\"]";
    check(pair, "axes = [\"removal\", \"remedy\"]", "found two axes that are never drawn together");
    check(pair, "axes = [\"urgency\", \"routes\"]", "found the axis “urgency”, expected one of remedy");
    check("first = \"P5\"", "first = \"P55\"", "found the proposition “P55”");
}

#[test]
fn on_the_map_of_the_place() {
    let check_places = |from, to, expected| check("places.csv", from, to, expected);
    check_places("Calais,France", "Dover,France", "found “Dover” for the second time");
    check_places("Calais,France", "Calais,Frankreich", "expected United Kingdom or France");
    check_places("1.856,50.952", "1.86,50.952", "found “1.86”, expected degrees with three decimals");
    check_places("1.856,50.952", "50.952,1.856", "expected a town that the map shows");
    check_places(
        "https://www.geonames.org/3029162",
        "GeoNames",
        "expected an address that begins with https://",
    );

    let coast = |from: &str, to: &str, expected: &str| {
        let said = message("data/coast.csv", from, to);
        assert!(said.contains("data/coast.csv") && said.contains(expected), "no “{expected}” in:\n{said}");
    };
    coast("wide,land,1,", "wade,land,1,", "found “wade”, expected wide, narrow, card, square, channel");
    coast("wide,land,1,", "wide,sand,1,", "found “sand”, expected land, border, narrows");
    coast("wide,land,1,", "wide,land,2,", "line 1 of “land” in “wide”, which is not closed");
    coast(
        "channel,narrows,1,1.355,51.131\n",
        "",
        "found 1 points of the kind “narrows”, expected one in each country",
    );
    coast("1.355,51.131", "1.355,91.131", "found 1.355, 91.131, expected a point inside the window");
    coast("window,kind", "cut,kind", "data/coast.csv:1: found “cut,kind,line,longitude,latitude”");
}

#[test]
fn in_published_data() {
    let check = |from, to, expected: &str| {
        let said = message("data/crossings.csv", from, to);
        assert!(said.contains(expected), "no “{expected}” in:\n{said}");
    };
    check("2024-11-07,", "2024-11-08,", "data/crossings.csv line 2504, column 1 \"date\": found 2024-11-08");
    // Nothing is wrong with the row, but no import has written it.
    check("2022-09-03,1305,", "2022-09-03,1304,", "data/datapackage.json line");
}
