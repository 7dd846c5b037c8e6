//! Sentences and text as HTML, with their numbers as they are known in some data.

use content::article::{Article, Boxed, Link, Part, Prose};
use maud::{Markup, PreEscaped, html};
use model::Data;
use pulldown_cmark::{Event, TagEnd, html::push_html};

use super::terms;

/// The numbers of an article as they are known in some data.
#[derive(Clone, Copy)]
pub(super) struct Spelled<'a> {
    pub(super) article: &'a Article,
    pub(super) data: &'a Data,
}

impl Spelled<'_> {
    /// A number of the article, by its place; the page's program finds it by that.
    pub(super) fn number(self, place: usize) -> Markup {
        let number = self.article.numbers.get(place).map(|number| figure::spell(number, self.data));
        html! {
            @if let Some(number) = number {
                span class=[(!number.is_known).then_some("unknown")] data-number=(place) { (number.text) }
            }
        }
    }

    fn part(self, part: &Part) -> Markup {
        match part {
            Part::Text(text) => html! { (text) },
            Part::Number(place) => self.number(*place),
            Part::Term { words, id } => terms::word(words, id),
        }
    }

    /// A sentence.
    pub(super) fn sentence(self, parts: &[Part]) -> Markup {
        html! { @for part in parts { (self.part(part)) } }
    }

    /// Text of some paragraphs.
    pub(super) fn prose(self, prose: &[Prose]) -> Markup {
        let mut events = Vec::new();
        let mut rest = prose;
        while let [one, after @ ..] = rest {
            rest = after;
            events.push(match one {
                Prose::Markdown(event) => event.clone(),
                Prose::Inline(part) => inline(self.part(part)),
                Prose::View(link) => {
                    let words = until(&mut rest, |one| *one == Prose::Markdown(Event::End(TagEnd::Link)));
                    inline(view_link(link, "", None, self.prose(words)))
                }
                Prose::Box(boxed, title) => {
                    let text = until(&mut rest, |one| *one == Prose::BoxEnd);
                    let (title, text) = (self.sentence(title), self.prose(text));
                    let html = match boxed {
                        Boxed::Aside => html! { aside.box { h3 { (title) } (text) } },
                        Boxed::Fold => html! { details.fold { summary { (title) } (text) } },
                    };
                    Event::Html(html.0.into())
                }
                // Its beginning has read on to it.
                Prose::BoxEnd => continue,
            });
        }
        let mut out = String::new();
        push_html(&mut out, events.into_iter());
        PreEscaped(out)
    }
}

fn inline(html: Markup) -> Event<'static> {
    Event::InlineHtml(html.0.into())
}

/// What comes before the end of something; the rest goes on behind that.
fn until<'a>(rest: &mut &'a [Prose], is_end: impl Fn(&Prose) -> bool) -> &'a [Prose] {
    let end = rest.iter().position(is_end).unwrap_or(rest.len());
    let (inside, after) = rest.split_at(end);
    *rest = after.get(1..).unwrap_or_default();
    inside
}

/// A link to a view: its own page, and where the article shows that view, its figure. `up` leads to the root of the site.
pub(super) fn view_link(link: &Link, up: &str, target: Option<&str>, words: Markup) -> Markup {
    let query = link.query.trim_start_matches('?');
    html! {
        a target=[target] rel=[target.map(|_| "noopener")] href={ (up) "v/" (link.slug) "/?" (query) }
            data-drive=[link.is_here.then_some(query)] { (words) }
    }
}
