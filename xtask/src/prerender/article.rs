//! The article: Markdown with directives, and a front matter in TOML between two lines of `+++`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use model::{Data, Number};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use serde::Deserialize;

use super::card;
use super::directive::{self, Directive, Known};
use super::inline::{self, Inline, Wrong};
use super::{escaped, known};
use crate::content::claims::Claim;
use crate::content::query;
use crate::content::terms::Term;

/// Where the article lies in the checkout.
const FILE: &str = "content/article.md";

/// What stands above the text.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    title: String,
    standfirst: String,
    dateline: String,
    description: String,
    key_points: Vec<String>,
}

/// What an article can speak of.
pub(crate) struct Library {
    pub(crate) data: Data,
    pub(crate) claims: Vec<Claim>,
    pub(crate) terms: Vec<Term>,
}

/// The article, checked.
#[derive(Debug)]
pub(crate) struct Article {
    front: Front,
    /// The text as HTML, in pieces, with figures between them; numbers and terms are masked.
    pieces: Vec<Piece>,
    /// What the masks stand for.
    pub(super) inlines: Vec<Inline>,
    /// The cards of all claims, by id, masked too.
    pub(super) cards: Vec<(Claim, String)>,
    /// The terms that it explains, in the order of their file.
    pub(super) terms: Vec<Term>,
}

#[derive(Clone, Debug)]
enum Piece {
    Html(String),
    Figure(String),
    Claim(String),
}

impl Article {
    /// # Errors
    /// Names the file, the line and the column of the first mistake, what was found and what was expected.
    pub(crate) fn read(root: &Path, library: &Library) -> Result<Self> {
        let text = fs::read_to_string(root.join(FILE)).with_context(|| format!("{FILE} cannot be read"))?;
        Self::parse(&text, FILE, library)
    }

    /// Its numbers, in the order of their `data-number`.
    pub(crate) fn numbers(&self) -> Vec<Number> {
        let all = self.inlines.iter().filter_map(|inline| match inline {
            Inline::Number(number) => Some(number.clone()),
            Inline::Term { .. } => None,
        });
        all.collect()
    }

    /// How many words a reader finds from the headline to the sources, beside figures and claims, as known in some data.
    pub(crate) fn words(&self, data: &Data) -> usize {
        let prose = Self {
            front: self.front.clone(),
            pieces: self.pieces.iter().filter(|piece| matches!(piece, Piece::Html(_))).cloned().collect(),
            inlines: self.inlines.clone(),
            cards: Vec::new(),
            terms: Vec::new(),
        };
        let text = prose.text(data);
        let text = text.split("## Sources").next().unwrap_or_default();
        let is_control = |line: &&str| known::WORDS.iter().any(|words| line.contains(words));
        text.lines().filter(|line| !is_control(line)).flat_map(str::split_whitespace).count()
    }

    /// Its text without markup, a paragraph a line, as known in some data; headings begin with `##`.
    pub(crate) fn text(&self, data: &Data) -> String {
        super::plain::text(&self.body(data, |name| format!("<p>[the figure “{name}”]</p>")))
    }

    fn card(&self, id: &str) -> Option<&str> {
        let found = self.cards.iter().find(|(claim, _)| claim.id == id);
        found.map(|(_, card)| card.as_str())
    }

    /// The figures it shows, in order.
    pub(crate) fn figures(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Figure(name) => Some(name.as_str()),
            Piece::Html(_) | Piece::Claim(_) => None,
        })
    }

    fn parse(text: &str, file: &str, library: &Library) -> Result<Self> {
        let fences = "expected a front matter between two lines of “+++”";
        let rest = text.strip_prefix("+++\n").ok_or_else(|| anyhow!("{file}:1:1: {fences}"))?;
        let (front, body) = rest.split_once("\n+++\n").ok_or_else(|| anyhow!("{file}:1:1: {fences}"))?;
        let wrong = |(offset, message): Wrong| {
            let (line, column) = place(text, offset);
            anyhow!("{file}:{line}:{column}: {message}")
        };
        let fence = "+++\n".len();
        let mut masked = inline::mask(front, 0).map_err(|(at, message)| wrong((fence + at, message)))?;
        let front: Front = toml::from_str(&masked.text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            wrong((fence + at, error.message().to_owned()))
        })?;
        ensure!(
            front.description.chars().count() <= 155,
            "{file}: found a description of {} characters, expected at most 155",
            front.description.chars().count()
        );
        let start = text.len() - body.len();
        let mut inlines = std::mem::take(&mut masked.inlines);
        let masked =
            inline::mask(body, inlines.len()).map_err(|(at, message)| wrong((start + at, message)))?;
        inlines.extend(masked.inlines);
        // Links drive the figures of this page, also those further down.
        let figures: Vec<&str> = body
            .lines()
            .filter_map(|line| line.strip_prefix("::figure{view=")?.trim_end().strip_suffix('}'))
            .collect();
        let card_of = |claim: &Claim| (claim.clone(), card::card(claim, library, &figures, &mut inlines));
        let cards: Vec<(Claim, String)> = library.claims.iter().map(card_of).collect();
        let mut text_of = Text { figures, masked: &masked.text, library, cards: &cards, pieces: Vec::new() };
        text_of.read().map_err(|(at, message)| wrong((start + at, message)))?;
        let pieces = text_of.pieces;
        for (range, number) in inline::masks(&masked.text) {
            if let Some(Inline::Term { id, .. }) = inlines.get(number)
                && !library.terms.iter().any(|term| term.id == *id)
            {
                let known: Vec<&str> = library.terms.iter().map(|term| term.id.as_str()).collect();
                let message = format!("found the term “{id}”, expected one of {}", known.join(", "));
                return Err(wrong((start + range.start, message)));
            }
        }
        let is_used = |term: &&Term| {
            inlines.iter().any(|inline| matches!(inline, Inline::Term { id, .. } if *id == term.id))
        };
        let terms = library.terms.iter().filter(is_used).cloned().collect();
        Ok(Self { front, pieces, inlines, cards, terms })
    }

    /// The title of the page.
    pub(super) fn title(&self) -> &str {
        &self.front.title
    }

    /// What the page is, in a sentence.
    pub(super) fn description(&self) -> &str {
        &self.front.description
    }

    /// Masked HTML as it is known in some data.
    pub(super) fn shown(&self, masked: &str, data: &Data) -> String {
        inline::unmask(masked, |number| match self.inlines.get(number) {
            Some(Inline::Number(expression)) => {
                let before = self.inlines.iter().take(number);
                let place = before.filter(|inline| matches!(inline, Inline::Number(_))).count();
                let spelled = figure::spell(expression, data);
                let class = if spelled.is_known { "" } else { " class=\"unknown\"" };
                format!("<span{class} data-number=\"{place}\">{}</span>", escaped(&spelled.text))
            }
            Some(Inline::Term { text, id }) => super::terms::word(text, id),
            None => String::new(),
        })
    }

    /// The article's HTML.
    pub(super) fn body(&self, data: &Data, figure: impl Fn(&str) -> String) -> String {
        let Front { title, standfirst, dateline, key_points, .. } = &self.front;
        let points: Vec<String> = key_points.iter().map(|point| escaped(point)).collect();
        let text: String = self
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Html(html) => self.shown(html, data),
                Piece::Figure(name) => figure(name),
                Piece::Claim(id) => self.card(id).map_or_else(String::new, |card| self.shown(card, data)),
            })
            .collect();
        let head = format!(
            "<article><header><h1>{}</h1><p class=\"standfirst\">{}</p>\
             <p class=\"dateline\">{}. The daily count runs to {}.</p></header>\
             <section class=\"key-points\" aria-labelledby=\"key-points\"><h2 id=\"key-points\">Key points</h2>\
             <ul><li>{}</li></ul></section>\n",
            escaped(title),
            escaped(standfirst),
            escaped(dateline),
            escaped(&figure::date(data.days().last)),
            points.join("</li><li>")
        );
        format!(
            "{}{}{text}{}</article>",
            self.shown(&head, data),
            known::control(data),
            super::terms::list(&self.terms)
        )
    }
}

/// The text on its way to HTML.
struct Text<'a> {
    figures: Vec<&'a str>,
    masked: &'a str,
    library: &'a Library,
    cards: &'a [(Claim, String)],
    pieces: Vec<Piece>,
}

impl Text<'_> {
    /// Renders the text, and cuts it where figures stand.
    fn read(&mut self) -> Result<(), Wrong> {
        let views: Vec<String> =
            self.library.data.tables().views.iter().map(|view| view.slug.clone()).collect();
        let claims: Vec<String> = self.cards.iter().map(|(claim, _)| claim.id.clone()).collect();
        let known = Known { views: &views, claims: &claims };
        let mut events: Vec<Event<'_>> = Vec::new();
        let mut placed: Vec<Directive> = Vec::new();
        let mut aside = None;
        let mut skipping = false;
        for (event, range) in Parser::new_ext(self.masked, Options::empty()).into_offset_iter() {
            let found = |message: String| Err((range.start, message));
            match event {
                Event::Start(Tag::Paragraph) => {
                    let directive =
                        self.masked.get(range.clone()).and_then(|line| directive::parse(line, &known));
                    let directive =
                        directive.transpose().map_err(|(at, message)| (range.start + at, message))?;
                    let Some(directive) = directive else {
                        events.push(Event::Start(Tag::Paragraph));
                        continue;
                    };
                    skipping = true;
                    if placed.contains(&directive)
                        && !matches!(directive, Directive::Aside(_) | Directive::End)
                    {
                        return found(format!("found {} twice, expected it once", named(&directive)));
                    }
                    match &directive {
                        Directive::Figure(_) | Directive::Claim(_) if aside.is_some() => {
                            return found(format!(
                                "found {} inside an aside, expected it outside",
                                named(&directive)
                            ));
                        }
                        Directive::Figure(name) => {
                            self.pieces.push(Piece::Html(rendered(std::mem::take(&mut events))));
                            self.pieces.push(Piece::Figure(name.clone()));
                        }
                        Directive::Claim(id) => {
                            self.pieces.push(Piece::Html(rendered(std::mem::take(&mut events))));
                            self.pieces.push(Piece::Claim(id.clone()));
                        }
                        Directive::Aside(_) if aside.is_some() => {
                            return found("found an aside inside an aside, expected “:::” first".into());
                        }
                        Directive::Aside(title) => {
                            aside = Some(range.start);
                            let html = format!("<aside class=\"box\"><h3>{}</h3>\n", escaped(title));
                            events.push(Event::Html(html.into()));
                        }
                        Directive::End if aside.take().is_none() => {
                            return found("found “:::”, expected “:::aside{Title}” before it".into());
                        }
                        Directive::End => events.push(Event::Html("</aside>\n".into())),
                    }
                    placed.push(directive);
                }
                Event::End(TagEnd::Paragraph) if skipping => skipping = false,
                _ if skipping => {}
                Event::Html(html) | Event::InlineHtml(html) => {
                    return found(format!("found the HTML “{}”, expected Markdown", html.trim_end()));
                }
                Event::Start(Tag::Heading { level, .. }) if level < HeadingLevel::H2 => {
                    return found(
                        "found a heading of the first level, expected “##”: the title stands in the front matter"
                            .into(),
                    );
                }
                Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with('?') => {
                    let view = query::check(&dest_url, &self.library.data);
                    let view = view.map_err(|(found, expected)| {
                        (range.start, format!("found the link {found}, expected {expected}"))
                    })?;
                    let slug = self.library.data.slug(view.name);
                    events.push(Event::InlineHtml(
                        view_link(&dest_url, slug, self.figures.contains(&slug)).into(),
                    ));
                }
                other => events.push(other),
            }
        }
        self.pieces.push(Piece::Html(rendered(events)));
        aside.map_or(Ok(()), |at| {
            Err((at, "found an aside without its end, expected “:::” after it".to_owned()))
        })
    }
}

/// The opening of a link to a view: its own page, and where the article shows that view, its figure.
pub(super) fn view_link(query: &str, slug: &str, is_here: bool) -> String {
    let query = escaped(query.trim_start_matches('?'));
    let drive = if is_here { format!(" data-drive=\"{query}\"") } else { String::new() };
    format!("<a href=\"v/{slug}/?{query}\"{drive}>")
}

fn named(directive: &Directive) -> String {
    match directive {
        Directive::Figure(name) => format!("the figure “{name}”"),
        Directive::Claim(id) => format!("the claim “{id}”"),
        Directive::Aside(_) | Directive::End => String::new(),
    }
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

/// Line and column, from 1, of an offset.
fn place(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

#[cfg(test)]
mod tests;
