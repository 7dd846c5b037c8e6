//! The text, from Markdown to blocks.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Parser, Tag, TagEnd};

use super::block::{Block, Boxed, Part, Prose};
use super::directive::{self, Directive, Known, is_once, named};
use super::inline::{Masked, Wrong, is_masked};
use super::library::Library;
use super::links::Links;
use super::markdown::{NOTICED, hides_a_directive, refused};
use super::slips::Seen;
use super::steps::Steps;

/// Reads the masked text, and cuts it where figures and claims stand. `figures` are those that it shows.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is pulldown-cmark’s; most of it does not matter here"
)]
pub(super) fn blocks(masked: &Masked, library: &Library, figures: &[&str]) -> Result<Vec<Block>, Wrong> {
    let views = library.data.tables().views.iter().map(|view| view.slug.clone());
    let views: Vec<String> =
        views.chain([figure::place::SLUG, model::stance::SLUG].map(str::to_owned)).collect();
    let claims: Vec<String> = library.claims.iter().map(|claim| claim.id.clone()).collect();
    let known = Known { views: &views, claims: &claims };
    let mut text = Text {
        masked,
        library,
        figures,
        blocks: Vec::new(),
        prose: Vec::new(),
        open_box: None,
        open_steps: None,
        words: Vec::new(),
        seen: Seen::default(),
        links: Links::default(),
    };
    let mut placed: Vec<Directive> = Vec::new();
    let mut skipping = false;
    let mut inside = 0;
    for (event, range) in Parser::new_ext(&masked.text, NOTICED).into_offset_iter() {
        match event {
            Event::Start(Tag::Paragraph) => {
                let directive =
                    masked.text.get(range.clone()).and_then(|line| directive::parse(line, &known));
                let directive = directive.transpose().map_err(|(at, message)| (range.start + at, message))?;
                if let Some(directive) = directive.as_ref().filter(|_| inside > 0) {
                    let message = format!(
                        "found {} inside a list or a quotation, expected it in a paragraph of its own",
                        named(directive)
                    );
                    return Err((range.start, message));
                }
                let Some(directive) = directive else {
                    text.prose.push(Prose::Markdown(Event::Start(Tag::Paragraph)));
                    continue;
                };
                skipping = true;
                if placed.contains(&directive) && is_once(&directive) {
                    let message = format!("found {} twice, expected it once", named(&directive));
                    return Err((range.start, message));
                }
                text.place(&directive, range.start)?;
                placed.push(directive);
            }
            Event::End(TagEnd::Paragraph) if skipping => skipping = false,
            _ if skipping => {}
            event => {
                match &event {
                    Event::Start(Tag::List(_) | Tag::Item | Tag::BlockQuote(_)) => inside += 1,
                    Event::End(TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_)) => inside -= 1,
                    _ => {}
                }
                text.see(&event, range.start)?;
                text.add(event, range.start).map_err(|message| (range.start, message))?;
            }
        }
    }
    if let Some(at) = text.open_box {
        return Err((at, "found a box without its end, expected “:::” after it".to_owned()));
    }
    if let Some(Steps { at, .. }) = text.open_steps {
        return Err((at, "found steps without their end, expected “:::” after them".to_owned()));
    }
    text.end_prose();
    text.links.check(&text.blocks, library)?;
    Ok(text.blocks)
}

/// The text on its way to blocks.
struct Text<'a> {
    masked: &'a Masked,
    library: &'a Library,
    figures: &'a [&'a str],
    blocks: Vec<Block>,
    /// The text since the last block.
    prose: Vec<Prose>,
    /// Where the box began that has not ended yet.
    open_box: Option<usize>,
    /// The steps that have not ended yet.
    open_steps: Option<Steps>,
    /// The words of all steps so far.
    words: Vec<String>,
    /// What readers see of the paragraph that is read.
    seen: Seen,
    /// The links that are none to a view, and the headings.
    links: Links,
}

impl Text<'_> {
    /// Adds what a directive at a place asks for.
    fn place(&mut self, directive: &Directive, at: usize) -> Result<(), Wrong> {
        let found = |message: String| Err((at, message));
        match directive {
            Directive::Figure(_) | Directive::Claim(_) | Directive::Statements | Directive::Steps(_)
                if self.open_box.is_some() =>
            {
                return found(format!("found {} inside a box, expected it outside", named(directive)));
            }
            Directive::Figure(_)
            | Directive::Claim(_)
            | Directive::Statements
            | Directive::Steps(_)
            | Directive::Box(..)
                if self.open_steps.is_some() =>
            {
                return found(format!("found {} among steps, expected “:::” first", named(directive)));
            }
            Directive::Figure(slug) => {
                self.end_prose();
                self.blocks.push(Block::Figure(slug.clone()));
            }
            Directive::Claim(id) => {
                self.end_prose();
                let place = self.library.claims.iter().position(|claim| claim.id == *id);
                self.blocks.extend(place.map(Block::Claim));
            }
            Directive::Box(..) if self.open_box.is_some() => {
                return found("found a box inside a box, expected “:::” first".into());
            }
            Directive::Box(boxed, title) => {
                let before = match boxed {
                    Boxed::Aside => ":::aside{",
                    Boxed::Fold => ":::fold{",
                };
                self.seen.push(title, at + before.len());
                self.seen.end()?;
                self.open_box = Some(at);
                self.prose.push(Prose::Box(*boxed, self.masked.split(title)));
            }
            Directive::Statements => {
                self.end_prose();
                self.blocks.push(Block::Statements);
            }
            Directive::Steps(figure) => {
                self.end_prose();
                self.open_steps =
                    Some(Steps::new(at, figure, self.library).map_err(|message| (at, message))?);
            }
            Directive::Step(word, _) if self.words.contains(word) => {
                return found(format!("found {} twice, expected it once", named(directive)));
            }
            Directive::Step(word, query) => {
                let prose = std::mem::take(&mut self.prose);
                let Some(steps) = &mut self.open_steps else {
                    return found(format!(
                        "found {}, expected “:::steps{{figure=…}}” before it",
                        named(directive)
                    ));
                };
                steps.begin(word, query, prose, self.library).map_err(|message| (at, message))?;
                self.words.push(word.clone());
            }
            Directive::End if self.open_steps.is_some() => {
                let prose = std::mem::take(&mut self.prose);
                if let Some(steps) = self.open_steps.take() {
                    self.blocks.push(Block::Steps(steps.end(prose).map_err(|message| (at, message))?));
                }
            }
            Directive::End if self.open_box.take().is_none() => {
                return found(
                    "found “:::”, expected “:::aside{Title}”, “:::fold{Title}” or “:::steps{figure=…}” before it"
                        .into(),
                );
            }
            Directive::End => self.prose.push(Prose::BoxEnd),
        }
        Ok(())
    }

    /// Looks for slips in what readers will see.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the enum is pulldown-cmark’s; most of it does not matter here"
    )]
    fn see(&mut self, event: &Event<'_>, at: usize) -> Result<(), Wrong> {
        match event {
            Event::Text(text) => self.seen.push(text, at),
            Event::SoftBreak | Event::HardBreak => self.seen.push("\n", at),
            Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::List(_) | Tag::BlockQuote(_),
            )
            | Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::BlockQuote(_)) => {
                self.seen.end()?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Adds what Markdown has found.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the enum is pulldown-cmark’s; most of it does not matter here"
    )]
    fn add(&mut self, event: Event<'_>, at: usize) -> Result<(), String> {
        if let Some(what) = refused(&event) {
            return Err(what.to_owned());
        }
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                return Err(format!("found the HTML “{}”, expected Markdown", html.trim_end()));
            }
            Event::Start(Tag::Heading { level, .. }) if level < HeadingLevel::H2 => {
                return Err(
                    "found a heading of the first level, expected “##”: the title stands in the front matter"
                        .into(),
                );
            }
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with('?') => {
                self.prose.push(Prose::View(self.library.link(&dest_url, self.figures)?));
            }
            Event::Start(Tag::Link { ref dest_url, ref title, .. })
                if !is_masked(dest_url) && !is_masked(title) =>
            {
                self.links.add(at, dest_url);
                self.prose.push(Prose::Markdown(event.into_static()));
            }
            Event::Start(Tag::Heading { .. }) => {
                self.links.add_heading(at);
                self.prose.push(Prose::Markdown(event.into_static()));
            }
            Event::Text(text) => {
                self.prose.extend(self.masked.split(&text).into_iter().map(|part| {
                    if let Part::Text(text) = part {
                        Prose::Markdown(Event::Text(text.into()))
                    } else {
                        Prose::Inline(part)
                    }
                }));
            }
            event if hides_a_directive(&event) => {
                return Err(
                    "found a number or a term in code or in an address, expected it in a sentence".into()
                );
            }
            event => self.prose.push(Prose::Markdown(event.into_static())),
        }
        Ok(())
    }

    /// What was text so far becomes a block.
    fn end_prose(&mut self) {
        let mut prose = std::mem::take(&mut self.prose);
        name_headings(&mut prose);
        self.blocks.push(Block::Prose(prose));
    }
}

/// Headings get ids of their text, so that a link can name them.
fn name_headings(prose: &mut [Prose]) {
    let texts: Vec<Option<String>> = prose
        .iter()
        .map(|one| if let Prose::Markdown(Event::Text(text)) = one { Some(text.to_string()) } else { None })
        .collect();
    for (at, one) in prose.iter_mut().enumerate() {
        if let Prose::Markdown(Event::Start(Tag::Heading { id, .. })) = one {
            let inside = texts.iter().skip(at + 1).map_while(Option::as_deref);
            *id = Some(CowStr::from(slug(&inside.collect::<String>())));
        }
    }
}

fn slug(text: &str) -> String {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}
