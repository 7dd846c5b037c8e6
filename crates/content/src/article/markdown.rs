//! Of what Markdown can say, what an article can.

use pulldown_cmark::{Event, Options, Tag};

use super::inline::is_masked;

/// What Markdown of others has and the article has not: seen, to be refused.
pub(super) const NOTICED: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS);

/// What is wrong with an event of Markdown that the article cannot have.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is pulldown-cmark’s; most of it does not matter here"
)]
pub(super) fn refused(event: &Event<'_>) -> Option<&'static str> {
    Some(match event {
        Event::Start(Tag::Image { .. }) => {
            "found a picture, expected none: nothing is fetched from other hosts, and figures draw the data"
        }
        Event::Start(Tag::Table(_)) => "found a table, expected none: figures have tables of what they draw",
        Event::Start(Tag::FootnoteDefinition(_)) | Event::FootnoteReference(_) => {
            "found a footnote, expected none: sources are links"
        }
        Event::Start(Tag::Strikethrough) => {
            "found words struck out, expected them without “~~”, or not at all"
        }
        Event::Start(Tag::CodeBlock(_)) => {
            "found a block of code, expected text that begins at the start of its line"
        }
        Event::TaskListMarker(_) => "found a box to tick, expected a list without",
        _ => return None,
    })
}

/// Whether a number or a term stands where it cannot be shown.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is pulldown-cmark’s, and most of it does not matter here"
)]
pub(super) fn hides_a_directive(event: &Event<'_>) -> bool {
    match event {
        Event::Code(text) => is_masked(text),
        Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
            is_masked(dest_url) || is_masked(title)
        }
        _ => false,
    }
}
