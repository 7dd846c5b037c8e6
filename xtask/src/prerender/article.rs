//! The article: Markdown with directives, and a front matter in TOML between two lines of `+++`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use model::Tables;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use serde::Deserialize;

use super::directive::{self, Directive};

/// Where the article lies in the checkout.
const FILE: &str = "content/article.md";

/// What stands above the text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    title: String,
    standfirst: String,
    dateline: String,
    description: String,
    key_points: Vec<String>,
}

/// The article, checked.
#[derive(Debug)]
pub(crate) struct Article {
    front: Front,
    /// The text as HTML, in pieces, with figures between them.
    pieces: Vec<Piece>,
}

#[derive(Debug)]
enum Piece {
    Html(String),
    Figure(String),
}

impl Article {
    /// # Errors
    /// Names the file, the line and the column of the first mistake, what was found and what was expected.
    pub(crate) fn read(root: &Path, tables: &Tables) -> Result<Self> {
        let text = fs::read_to_string(root.join(FILE)).with_context(|| format!("{FILE} cannot be read"))?;
        let views: Vec<String> = tables.views.iter().map(|view| view.slug.clone()).collect();
        Self::parse(&text, FILE, &views)
    }

    /// How many words a reader finds between the figures.
    pub(crate) fn words(&self) -> usize {
        let mut in_tag = false;
        let visible = |letter: char| {
            let shown = !in_tag && letter != '<';
            in_tag = if in_tag { letter != '>' } else { letter == '<' };
            if shown { letter } else { ' ' }
        };
        let html = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Html(html) => Some(html.as_str()),
            Piece::Figure(_) => None,
        });
        html.flat_map(str::chars).map(visible).collect::<String>().split_whitespace().count()
    }

    /// The figures it shows, in order.
    pub(crate) fn figures(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Html(_) => None,
            Piece::Figure(name) => Some(name.as_str()),
        })
    }

    fn parse(text: &str, file: &str, views: &[String]) -> Result<Self> {
        let fences = "expected a front matter between two lines of “+++”";
        let rest = text.strip_prefix("+++\n").ok_or_else(|| anyhow!("{file}:1:1: {fences}"))?;
        let (front, body) = rest.split_once("\n+++\n").ok_or_else(|| anyhow!("{file}:1:1: {fences}"))?;
        let front: Front = toml::from_str(front).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let (line, column) = place(front, at);
            // The fence above it is a line, too.
            anyhow!("{file}:{}:{column}: {}", line + 1, error.message())
        })?;
        ensure!(
            front.description.chars().count() <= 155,
            "{file}: found a description of {} characters, expected at most 155",
            front.description.chars().count()
        );
        let start = text.len() - body.len();
        let pieces = pieces(body, views, |offset, message| {
            let (line, column) = place(text, start + offset);
            anyhow!("{file}:{line}:{column}: {message}")
        })?;
        Ok(Self { front, pieces })
    }

    /// What goes into the page's head. `series` is the address of the data.
    pub(super) fn head(&self, series: &str) -> String {
        let (title, description) = (escaped(&self.front.title), escaped(&self.front.description));
        format!(
            "<title>{title}</title>\n    <meta name=\"description\" content=\"{description}\">\n    \
             <meta property=\"og:title\" content=\"{title}\">\n    \
             <meta property=\"og:description\" content=\"{description}\">\n    \
             <meta property=\"og:type\" content=\"article\">\n    \
             <link rel=\"preload\" as=\"fetch\" href=\"{series}\" crossorigin data-series>"
        )
    }

    /// The article's HTML. `reach` is the last day of the data.
    pub(super) fn body(&self, reach: &str, figure: impl Fn(&str) -> String) -> String {
        let Front { title, standfirst, dateline, key_points, .. } = &self.front;
        let points: Vec<String> = key_points.iter().map(|point| escaped(point)).collect();
        let text: String = self
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Html(html) => html.clone(),
                Piece::Figure(name) => figure(name),
            })
            .collect();
        format!(
            "<article><header><h1>{}</h1><p class=\"standfirst\">{}</p>\
             <p class=\"dateline\">{}. The daily count runs to {}.</p></header>\
             <section class=\"key-points\" aria-labelledby=\"key-points\"><h2 id=\"key-points\">Key points</h2>\
             <ul><li>{}</li></ul></section>\n{text}</article>",
            escaped(title),
            escaped(standfirst),
            escaped(dateline),
            escaped(reach),
            points.join("</li><li>")
        )
    }
}

/// Renders the text, and cuts it where figures stand.
fn pieces(
    body: &str,
    views: &[String],
    error: impl Fn(usize, String) -> anyhow::Error,
) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut shown: Vec<String> = Vec::new();
    let mut skipping = false;
    for (event, range) in Parser::new_ext(body, Options::empty()).into_offset_iter() {
        match event {
            Event::Start(Tag::Paragraph) => {
                match body.get(range.clone()).and_then(|line| directive::parse(line, views)) {
                    Some(Ok(Directive::Figure(name))) => {
                        if shown.contains(&name) {
                            return Err(error(
                                range.start,
                                format!("found the figure “{name}” twice, expected it once"),
                            ));
                        }
                        shown.push(name.clone());
                        pieces.push(Piece::Html(rendered(std::mem::take(&mut events))));
                        pieces.push(Piece::Figure(name));
                        skipping = true;
                    }
                    Some(Err((column, message))) => return Err(error(range.start + column, message)),
                    None => events.push(Event::Start(Tag::Paragraph)),
                }
            }
            Event::End(TagEnd::Paragraph) if skipping => skipping = false,
            _ if skipping => {}
            Event::Html(html) | Event::InlineHtml(html) => {
                return Err(error(
                    range.start,
                    format!("found the HTML “{}”, expected Markdown", html.trim_end()),
                ));
            }
            Event::Start(Tag::Heading { level, .. }) if level < HeadingLevel::H2 => {
                return Err(error(
                    range.start,
                    "found a heading of the first level, expected “##”: the title stands in the front matter"
                        .into(),
                ));
            }
            other => events.push(other),
        }
    }
    pieces.push(Piece::Html(rendered(events)));
    Ok(pieces)
}

/// Headings get ids, so that a link can name them.
fn rendered(mut events: Vec<Event<'_>>) -> String {
    let texts: Vec<String> = events
        .iter()
        .map(|event| if let Event::Text(text) = event { text.to_string() } else { String::new() })
        .collect();
    for (i, event) in events.iter_mut().enumerate() {
        if let Event::Start(Tag::Heading { id, .. }) = event {
            *id = texts.get(i + 1).map(|text| CowStr::from(slug(text)));
        }
    }
    let mut out = String::new();
    html::push_html(&mut out, events.into_iter());
    out
}

fn slug(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    figure::escape(text, &mut out);
    out
}

/// Line and column, from 1, of an offset.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn views() -> Vec<String> {
        ["seasons", "arrivals"].map(str::to_owned).to_vec()
    }

    const FRONT: &str = "+++\ntitle = \"T\"\nstandfirst = \"S\"\ndateline = \"D\"\ndescription = \"E\"\nkey_points = [\"K & k\"]\n+++\n";

    fn check(body: &str, expected: &str) {
        let article = Article::parse(&format!("{FRONT}{body}"), "a.md", &views()).unwrap();
        let html = article.body("20 August 2026", |name| format!("[{name}]"));
        let (_, text) = html.split_once("</section>\n").unwrap();
        assert_eq!(text, format!("{expected}</article>"));
    }

    fn check_error(text: &str, expected: &str) {
        assert_eq!(Article::parse(text, "a.md", &views()).unwrap_err().to_string(), expected);
    }

    #[test]
    fn text_becomes_html_with_figures_between() {
        check("## So it is\n\nOne *two*.\n", "<h2 id=\"so-it-is\">So it is</h2>\n<p>One <em>two</em>.</p>\n");
        check(
            "One.\n\n::figure{view=seasons}\n\nTwo [link][a].\n\n[a]: b\n",
            "<p>One.</p>\n[seasons]<p>Two <a href=\"b\">link</a>.</p>\n",
        );
    }

    #[test]
    fn the_head_of_the_article_is_escaped() {
        let html = Article::parse(FRONT, "a.md", &views()).unwrap().body("<", |_| String::new());
        assert!(html.contains("<li>K &amp; k</li>") && html.contains("runs to &lt;."), "{html}");
    }

    #[test]
    fn mistakes_are_named_with_file_line_and_column() {
        let check_body = |body: &str, expected: &str| check_error(&format!("{FRONT}{body}"), expected);
        check_error("Text\n", "a.md:1:1: expected a front matter between two lines of “+++”");
        check_error("+++\ntitle = 1\n+++\n", "a.md:2:9: invalid type: integer `1`, expected a string");
        check_error(
            "+++\nsubtitle = \"\"\n+++\n",
            "a.md:2:1: unknown field `subtitle`, expected one of `title`, `standfirst`, `dateline`, `description`, `key_points`",
        );
        check_body(
            "One.\n\n::figure{view=x}\n",
            "a.md:10:15: found the view “x”, expected one of seasons, arrivals",
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
    }
}
