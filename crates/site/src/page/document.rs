//! A document of ours in Markdown, as HTML: its numbers are filled in from the content.

use std::path::Path;

use anyhow::{Context, Result};
use maud::{Markup, PreEscaped};
use pulldown_cmark::html::push_html;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::markup::scrolling;

/// The document `file` of the checkout `root`, in which `value` gives what `{{key}}` stands for.
///
/// # Errors
/// Where the file cannot be read, a `{{` has no end, or `value` knows no such key: with the file's name, what was found,
/// and what was `expected`.
pub(crate) fn read(
    root: &Path,
    file: &str,
    expected: &str,
    value: impl Fn(&str) -> Option<String>,
) -> Result<Markup> {
    let text = content::read_text(root, file)?;
    let mut filled = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("{{") {
        let (key, after) = after
            .split_once("}}")
            .with_context(|| format!("{file}: found “{{{{” without its end, expected “}}}}”"))?;
        filled.push_str(before);
        filled.push_str(&value(key).with_context(|| format!("{file}: found “{key}”, expected {expected}"))?);
        rest = after;
    }
    filled.push_str(rest);
    Ok(markdown(&filled))
}

/// Markdown as HTML, in which each table scrolls by itself.
fn markdown(text: &str) -> Markup {
    let (mut events, mut tables) = (Vec::new(), 0);
    let mut all = Parser::new_ext(text, Options::ENABLE_TABLES);
    while let Some(event) = all.next() {
        events.push(if matches!(event, Event::Start(Tag::Table(_))) {
            tables += 1;
            let table: Vec<_> =
                all.by_ref().take_while(|event| *event != Event::End(TagEnd::Table)).collect();
            let table = [vec![event], table, vec![Event::End(TagEnd::Table)]].concat();
            Event::Html(scrolling(&format!("Table {tables}"), written(table)).0.into())
        } else {
            event
        });
    }
    written(events)
}

fn written(events: Vec<Event<'_>>) -> Markup {
    let mut out = String::new();
    push_html(&mut out, events.into_iter());
    PreEscaped(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::fs;

    fn check(text: &str, expected: Result<&str, &str>) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a.md"), text).unwrap();
        let value = |key: &str| (key == "n").then(|| "1,234".to_owned());
        let found = read(folder.path(), "a.md", "n", value);
        let found = found.map(Markup::into_string).map_err(|error| error.to_string());
        assert_eq!(found.as_deref().map_err(String::as_str), expected, "{text}");
    }

    #[test]
    fn numbers_are_filled_in() {
        check("It is *{{n}}*.", Ok("<p>It is <em>1,234</em>.</p>\n"));
        check("It is {{m}}.", Err("a.md: found “m”, expected n"));
        check("It is {{n.", Err("a.md: found “{{” without its end, expected “}}”"));
    }
}
