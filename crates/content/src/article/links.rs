//! Where the links of an article lead: to other sites, to places in it, to pages of this site.

use pulldown_cmark::{Event, Tag};

use super::block::{Block, Prose};
use super::inline::Wrong;
use super::library::Library;
use crate::query;

/// Pages that every build has, by their addresses from the root of the site.
const PAGES: [&str; 11] = [
    "./",
    "about/",
    "charts/",
    "claims/",
    "claims/feed.xml",
    "feed.xml",
    "v/place/",
    "v/stance/",
    "v/stance/method/",
    "v/stance/yours/",
    "data/datapackage.json",
];

/// Ids that every article has.
const PLACES: [&str; 3] = ["key-points", "terms", "views"];

/// The links of an article that are none to a view, and the places that they may lead to.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// Each with its place in the text.
    all: Vec<(usize, String)>,
    /// The places of the headings in the text.
    headings: Vec<usize>,
}

impl Links {
    /// Adds one that stands at a place of the text.
    pub(super) fn add(&mut self, at: usize, address: &str) {
        self.all.push((at, address.to_owned()));
    }

    /// Adds a heading at a place of the text; its id is in the blocks.
    pub(super) fn add_heading(&mut self, at: usize) {
        self.headings.push(at);
    }

    /// Checks that each leads somewhere, and that no two headings of an article with these blocks have one id.
    ///
    /// # Errors
    /// The first that does not, with its place.
    pub(super) fn check(&self, blocks: &[Block], library: &Library) -> Result<(), Wrong> {
        let mut ids: Vec<String> = Vec::new();
        for (id, at) in blocks.iter().flat_map(headings).zip(&self.headings) {
            if ids.contains(&id) {
                return Err((
                    *at,
                    format!("found a second heading with the address “#{id}”, expected other words"),
                ));
            }
            ids.push(id);
        }
        for block in blocks {
            match block {
                Block::Figure(slug) => ids.push(slug.clone()),
                Block::Claim(place) => {
                    let claim = library.claims.get(*place);
                    ids.extend(claim.map(|claim| format!("claim-{}", claim.id)));
                }
                Block::Steps(steps) => ids.extend(steps.iter().map(|step| format!("step-{}", step.word))),
                Block::Prose(_) | Block::Statements => {}
            }
        }
        self.all
            .iter()
            .try_for_each(|(at, address)| check(address, &ids, library).map_err(|message| (*at, message)))
    }
}

/// The ids of the headings in a block.
fn headings(block: &Block) -> Vec<String> {
    let prose: Vec<&Prose> = match block {
        Block::Prose(prose) => prose.iter().collect(),
        Block::Steps(steps) => steps.iter().flat_map(|step| &step.prose).collect(),
        Block::Figure(_) | Block::Claim(_) | Block::Statements => Vec::new(),
    };
    let id = |one: &Prose| {
        let Prose::Markdown(Event::Start(Tag::Heading { id, .. })) = one else { return None };
        id.as_deref().map(str::to_owned)
    };
    prose.into_iter().filter_map(id).collect()
}

/// Checks an address that is none of a view of this page; `ids` are the places that the article's own text has.
///
/// # Errors
/// Where it leads nowhere, or is no address of a page: what was found, and what was expected.
fn check(address: &str, ids: &[String], library: &Library) -> Result<(), String> {
    let wrong = |expected: &str| Err(format!("found the link “{address}”, expected {expected}"));
    if let Some(id) = address.strip_prefix('#') {
        let is_there = PLACES.contains(&id) || ids.iter().any(|known| known == id);
        return if is_there {
            Ok(())
        } else {
            wrong(&format!("a place in the article: one of {}", ids.join(", ")))
        };
    }
    if let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let is_host =
            host.contains('.') && !host.starts_with('.') && !host.ends_with('.') && !host.contains('@');
        let is_plain = !address
            .contains(|letter: char| letter.is_whitespace() || matches!(letter, '"' | '<' | '>' | '\\'));
        return if is_host && is_plain {
            Ok(())
        } else {
            wrong("an address such as https://www.gov.uk/guidance")
        };
    }
    let (page, question) = address.split_once('?').map_or((address, ""), |(page, question)| (page, question));
    let page = page.split('#').next().unwrap_or_default();
    if PAGES.contains(&page) {
        return Ok(());
    }
    if let Some(id) = page.strip_prefix("claim/").and_then(|id| id.strip_suffix('/')) {
        let is_there = library.claims.iter().any(|claim| claim.id == id);
        return if is_there { Ok(()) } else { wrong("a claim that there is") };
    }
    if let Some(slug) = page.strip_prefix("v/").and_then(|slug| slug.strip_suffix('/')) {
        let query =
            if question.is_empty() { format!("view={slug}") } else { format!("view={slug}&{question}") };
        return query::check(&query, &library.data).map(drop).map_err(|(found, expected)| {
            format!("found the link “{address}” with {found}, expected {expected}")
        });
    }
    wrong("https://…, ?view=…, #…, or a page of this site such as v/stance/, claims/ or about/")
}
