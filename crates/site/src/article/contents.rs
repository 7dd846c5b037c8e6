//! The table of contents: beside the text where there is room, folded above it elsewhere.

use content::article::{Article, Block, Prose};
use maud::{Markup, html};
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

/// The table of contents of an article.
pub(super) fn table(article: &Article) -> Markup {
    let sections = sections(article);
    let list = html! {
        ol { @for (id, title) in &sections { li { a href={ "#" (id) } { (title) } } } }
    };
    html! {
        @if sections.len() > 1 {
            details.fold.contents { summary { "In this article" } (list) }
            nav.contents.beside aria-label="In this article" { (list) }
        }
    }
}

/// The sections of the second level: their ids and titles.
fn sections(article: &Article) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open: Option<(String, String)> = None;
    let prose = article
        .blocks
        .iter()
        .filter_map(|block| if let Block::Prose(prose) = block { Some(prose) } else { None });
    for one in prose.flatten() {
        let Prose::Markdown(event) = one else { continue };
        if let Event::Start(Tag::Heading { level: HeadingLevel::H2, id: Some(id), .. }) = event {
            open = Some((id.to_string(), String::new()));
        } else if let Event::End(TagEnd::Heading(_)) = event {
            found.extend(open.take());
        } else if let (Event::Text(text), Some((_, title))) = (event, &mut open) {
            title.push_str(text);
        }
    }
    found
}
