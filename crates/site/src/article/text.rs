//! The article as plain text, to be read and counted.

use anyhow::Result;
use content::article::{Article, Block};
use lol_html::html_content::ContentType;
use maud::{Markup, html};
use model::Data;
use quick_xml::escape::unescape;

use super::body::body;
use super::{as_of, listen};
use crate::page::rewriter::Rewriter;

/// The article's text without markup, as known in some data: a paragraph or a table row a line, headings after `##` or
/// `###`.
///
/// # Errors
/// Never for an article that was read without one.
pub fn text(article: &Article, data: &Data) -> Result<String> {
    let figure = |slug: &str| Ok(html! { p { "[the figure “" (slug) "”]" } });
    plain(&body(
        article,
        data,
        figure,
        |_| Ok(Markup::default()),
        html! { p { "[all statements]" } },
        Markup::default(),
    )?)
}

/// How many words a reader finds from the headline to the sources, without figures and claims, as known in some data.
///
/// # Errors
/// As [`text`].
pub fn words(article: &Article, data: &Data) -> Result<usize> {
    let prose =
        article.blocks.iter().filter(|block| matches!(block, Block::Prose(_) | Block::Steps(_))).cloned();
    let prose = Article {
        front: article.front.clone(),
        blocks: prose.collect(),
        numbers: article.numbers.clone(),
        shown: article.shown,
        cards: Vec::new(),
        terms: Vec::new(),
    };
    let text = text(&prose, data)?;
    let text = text.split("## Sources").next().unwrap_or_default();
    let is_control = |line: &&str| as_of::WORDS.iter().any(|words| line.contains(words));
    Ok(text.lines().filter(|line| !is_control(line)).flat_map(str::split_whitespace).count())
}

/// HTML of ours without its markup.
fn plain(html: &Markup) -> Result<String> {
    let changes = Rewriter::default().each("*", |element| {
        if element.get_attribute("class").is_some_and(|class| class == listen::CLASS) {
            element.remove();
            return Ok(());
        }
        let (before, after) = match element.tag_name().as_str() {
            "h2" => ("\n## ", "\n"),
            "h3" => ("\n### ", "\n"),
            "p" | "li" | "h1" | "tr" | "summary" | "dt" | "dd" => ("", "\n"),
            // What stands side by side in a line.
            "span"
                if element.get_attribute("class").is_some_and(|class| class == "quote" || class == "by") =>
            {
                ("", " | ")
            }
            "td" | "th" => ("", " | "),
            _ => ("", ""),
        };
        element.before(before, ContentType::Text);
        element.after(after, ContentType::Text);
        element.remove_and_keep_content();
        Ok(())
    })?;
    let text = changes.run(&html.0)?;
    let text = unescape(&text)?;
    let lines = text.lines().map(|line| line.trim().trim_end_matches('|').trim());
    Ok(lines.filter(|line| !line.is_empty()).map(|line| line.to_owned() + "\n").collect())
}
