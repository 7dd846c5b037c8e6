//! Slips that Markdown lets through and readers would see: each is an error with its line and column, or works.

use super::{FRONT, parse};

/// The body of an article, and the beginning of what is said of it: from its own first line, which is 8.
#[track_caller]
fn check(body: &str, expected: &str) {
    let error = parse(&format!("{FRONT}{body}\n")).expect_err("it passed").to_string();
    assert!(error.starts_with(&format!("a.md:{expected}")), "{body}\n{error}");
}

#[track_caller]
fn check_fine(body: &str) {
    parse(&format!("{FRONT}{body}\n")).unwrap();
}

#[test]
fn directives_that_are_none() {
    check("There were :nunber{people(2023)} people.", "8:12: found the directive “nunber” in a sentence");
    check("There were :Number{people(2023)} people.", "8:12: found the directive “Number” in a sentence");
    check("The :trem[boats]{small-boat}.", "8:5: found the directive “trem” in a sentence");
    check(
        "There were : number{people(2023)} people.",
        "8:20: found “{people(2023)}”, expected it in a directive",
    );
    check("There were :number {people(2023)} people.", "8:20: found “{people(2023)}”");
    check("There were number{people(2023)} people.", "8:18: found “{people(2023)}”");
    check("There were ：number{people(2023)} people.", "8:19: found “{people(2023)}”");
    check("There were {people(2023)} people.", "8:12: found “{people(2023)}”");
    check("There were :number(people(2023)} people.", "8:32: found “}”");
    check("- There were *:nunber{people(2023)}* people.", "8:15: found the directive “nunber”");
    check("## Of :nunber{people(2023)}", "8:7: found the directive “nunber”");
    check("[all :nunber{people(2023)}](?view=seasons)", "8:6: found the directive “nunber”");
    check(":::aside{Of :nunber{people(2023)}}\n\nOne.\n\n:::", "8:13: found the directive “nunber”");
    let front = FRONT.replace("K & k", "In :nunber{boats(2023)}");
    let error = parse(&front).unwrap_err().to_string();
    assert!(
        error.starts_with("a.md:6:19: found the directive “nunber”, expected “number” or “term”"),
        "{error}"
    );
}

#[test]
fn directives_that_do_not_stand_by_themselves() {
    check("\u{200b}::claim{november}", "8:1: found a character that nobody can see (U+200B)");
    check("&ZeroWidthSpace;::claim{november}", "8:1: found a character that nobody can see (U+200B)");
    check(
        "\u{a0}::claim{november}",
        "8:2: found “::claim{november}”, expected a directive in a paragraph of its own",
    );
    check(
        "- ::claim{november}",
        "8:3: found “::claim{november}”, expected a directive in a paragraph of its own",
    );
    check("- One.\n\n  ::claim{november}", "10:3: found the claim “november” inside a list or a quotation");
    check("1. ::figure{view=seasons}", "8:4: found “::figure{view=seasons}”");
    check("> ::claim{november}", "8:3: found the claim “november” inside a list or a quotation");
    check("One.\n::claim{november}", "9:1: found “::claim{november}”");
    check("*::claim{november}*", "8:2: found “::claim{november}”");
    check("## ::claim{november}", "8:4: found “::claim{november}”");
    check("    ::claim{november}", "8:5: found a block of code");
    check("```\n::claim{november}\n```", "8:1: found a block of code");
    check(":::aside{T}\n\nOne.\n:::", "11:1: found “:::”");
    check("：：claim{november}", "8:8: found “{november}”");
    check(": :claim{november}", "8:3: found the directive “claim” in a sentence");
    check(":claim{november}", "8:1: found the directive “claim” in a sentence");
    check("claim{november}", "8:6: found “{november}”");
}

#[test]
fn markdown_that_the_article_has_not() {
    check("![A photograph](https://example.org/x.png)", "8:1: found a picture, expected none");
    check("![A photograph](x.png)", "8:1: found a picture");
    check("[![A photograph](x.png)](https://example.org/)", "8:2: found a picture");
    check("| a | b |\n|---|---|\n| 1 | 2 |", "8:1: found a table");
    check("a | b\n--|--\n1 | 2", "8:1: found a table");
    check("| a | b |\n| 1 | 2 |", "8:1: found “|”, expected no table");
    check("A claim[^1].\n\n[^1]: A note.", "8:8: found a footnote");
    check("A claim[^1].", "8:8: found “[^1].”, expected no footnote");
    check("One.\n\n[^1]: A note.", "10:1: found a footnote");
    check("A ~~word~~ struck out.", "8:3: found words struck out");
    check("A ~~word struck out.", "8:3: found “~~word”");
    check("- [ ] To do", "8:3: found a box to tick");
    check("A **word, not closed.", "8:3: found “**word,”");
    check("A *word, not closed.", "8:3: found “*word,”");
    check("A ** word ** apart.", "8:3: found “**”");
    check("A `word, not closed.", "8:3: found “`word,”");
    check("##Heading", "8:1: found “#”, expected a space after it");
    check("<img src=https://example.org/x.png>", "8:1: found the HTML");
    check("A <!-- remark -->", "8:3: found the HTML");
    check("<script>alert(1)</script>", "8:1: found the HTML");
    check("## One\n\nA.\n\n## One", "12:1: found a second heading with the address “#one”");
    check_fine(
        "A *word*, a **word**, [sic], 14.3%, £28bn to $30bn, 5 < 6, and `code`.\n\n- One\n- Two\n\n1. One\n\n> Said.\n\n---\n\n### Third",
    );
}

#[test]
fn links_that_lead_nowhere() {
    check("[y](javascript:alert(1))", "8:1: found the link “javascript:alert(1)”, expected https://…");
    check("[y](JavaScript:alert`1`)", "8:1: found the link “JavaScript:alert`1`”");
    check("[y](java&#115;cript:alert)", "8:1: found the link “javascript:alert”");
    check("[y][z]\n\n[z]: javascript:alert(1)", "8:1: found the link “javascript:alert(1)”");
    check("<javascript:alert(1)>", "8:1: found the link “javascript:alert(1)”");
    check("[y](data:text/html,x)", "8:1: found the link “data:text/html,x”");
    check("[about](about.html)", "8:1: found the link “about.html”, expected https://…");
    check("[about](/about/)", "8:1: found the link “/about/”");
    check("[about](//example.org/)", "8:1: found the link “//example.org/”");
    check("[y]()", "8:1: found the link “”");
    check("[y](https://)", "8:1: found the link “https://”");
    check("[y](https:/example.org)", "8:1: found the link “https:/example.org”");
    check("[y](www.example.org)", "8:1: found the link “www.example.org”");
    check("[y](https://me@example.org/)", "8:1: found the link “https://me@example.org/”");
    check("[y](#nowhere)", "8:1: found the link “#nowhere”, expected a place in the article");
    check("[y](v/season/)", "8:1: found the link “v/season/” with “view=season”");
    check("[y](v/seasons/?focus=2012)", "8:1: found the link “v/seasons/?focus=2012” with “focus=2012”");
    check("[y](claim/december/)", "8:1: found the link “claim/december/”, expected a claim that there is");
    check("[y][nothing]", "8:3: found “][nothing]”, expected a link whose address the article has");
    check("[y][]", "8:3: found “][]”");
    check("[y] (https://example.org)", "8:3: found “] (”, expected a link without space between");
    check("[y](https://example.org/a b)", "8:3: found “](https://example.org/a”");
    check_fine(
        "## One two\n\n[a](#one-two) [b](v/stance/) [c](v/seasons/?focus=2023) [d](claim/november/) [e](about/) [f](http://example.org) <https://example.org/>",
    );
    check_fine("::claim{november}\n\n[a](#claim-november)");
}

#[test]
fn line_ends_and_the_mark_of_the_byte_order_change_nothing() {
    let text =
        format!("{FRONT}One.\n\n::claim{{november}}\n\n## Two\n\n:::aside{{T}}\n\nThree\nfour.\n\n:::\n");
    let plain = parse(&text).unwrap();
    for same in [
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
        format!("\u{feff}{}", text.replace('\n', "\r\n")),
    ] {
        let article = parse(&same).unwrap();
        assert_eq!(article.blocks, plain.blocks);
        assert_eq!(article.front.title, plain.front.title);
    }
}
