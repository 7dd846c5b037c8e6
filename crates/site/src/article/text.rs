//! The article as plain text, to be read and counted.

use content::article::{Article, Block};
use model::Data;

use super::as_of;
use super::body::body;

/// The article's text without markup, a paragraph or a table row a line, as known in some data; headings begin with `##`.
pub fn text(article: &Article, data: &Data) -> String {
    plain(&body(article, data, |slug| format!("<p>[the figure “{slug}”]</p>")))
}

/// How many words a reader finds from the headline to the sources, beside figures and claims, as known in some data.
pub fn words(article: &Article, data: &Data) -> usize {
    let prose = article.blocks.iter().filter(|block| matches!(block, Block::Prose(_))).cloned();
    let prose = Article {
        front: article.front.clone(),
        blocks: prose.collect(),
        numbers: article.numbers.clone(),
        cards: Vec::new(),
        terms: Vec::new(),
    };
    let text = text(&prose, data);
    let text = text.split("## Sources").next().unwrap_or_default();
    let is_control = |line: &&str| as_of::WORDS.iter().any(|words| line.contains(words));
    text.lines().filter(|line| !is_control(line)).flat_map(str::split_whitespace).count()
}

/// HTML of ours without its markup.
fn plain(html: &str) -> String {
    let html = html.replace("<h2", "\n## <h2").replace("<h3", "\n### <h3");
    let mut out = String::new();
    let mut rest = html.as_str();
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        match tag {
            "/p" | "/li" | "/h1" | "/h2" | "/h3" | "/tr" | "/legend" | "/dt" | "/dd" => out.push('\n'),
            "/td" | "/th" => out.push_str(" | "),
            _ => {}
        }
        rest = after;
    }
    out.push_str(rest);
    for (escaped, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        out = out.replace(escaped, letter);
    }
    let lines = out.lines().map(|line| line.trim().trim_end_matches('|').trim());
    lines.filter(|line| !line.is_empty()).map(|line| line.to_owned() + "\n").collect()
}
