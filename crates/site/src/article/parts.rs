//! Sentences and text as HTML, with their numbers as they are known in some data.

use content::article::{Article, Link, Part, Prose};
use model::Data;
use pulldown_cmark::{Event, html};

use super::terms;
use crate::page::html::escaped;

/// The numbers of an article as they are known in some data.
#[derive(Clone, Copy)]
pub(super) struct Spelled<'a> {
    pub(super) article: &'a Article,
    pub(super) data: &'a Data,
}

impl Spelled<'_> {
    /// A number of the article, by its place; the page's program finds it by that.
    pub(super) fn number(self, place: usize) -> String {
        let Some(number) = self.article.numbers.get(place) else { return String::new() };
        let spelled = figure::spell(number, self.data);
        let class = if spelled.is_known { "" } else { " class=\"unknown\"" };
        format!("<span{class} data-number=\"{place}\">{}</span>", escaped(&spelled.text))
    }

    fn part(self, part: &Part) -> String {
        match part {
            Part::Text(text) => escaped(text),
            Part::Number(place) => self.number(*place),
            Part::Term { words, id } => terms::word(words, id),
        }
    }

    /// A sentence.
    pub(super) fn sentence(self, parts: &[Part]) -> String {
        parts.iter().map(|part| self.part(part)).collect()
    }

    /// Text of some paragraphs.
    pub(super) fn prose(self, prose: &[Prose]) -> String {
        let events = prose.iter().map(|one| match one {
            Prose::Markdown(event) => event.clone(),
            Prose::Inline(part) => Event::InlineHtml(self.part(part).into()),
            Prose::View(link) => Event::InlineHtml(view_link(link).into()),
            Prose::Aside(title) => {
                let title = self.sentence(title);
                Event::Html(format!("<aside class=\"box\"><h3>{title}</h3>\n").into())
            }
            Prose::AsideEnd => Event::Html("</aside>\n".into()),
        });
        let mut out = String::new();
        html::push_html(&mut out, events);
        out
    }
}

/// The opening of a link to a view: its own page, and where the article shows that view, its figure.
pub(super) fn view_link(link: &Link) -> String {
    let query = escaped(link.query.trim_start_matches('?'));
    let drive = if link.is_here { format!(" data-drive=\"{query}\"") } else { String::new() };
    format!("<a href=\"v/{}/?{query}\"{drive}>", link.slug)
}
