//! The article's HTML.

use anyhow::Result;
use content::article::{Article, Block, Front, Headline, StepView};
use maud::{Markup, html};
use model::Data;

use super::card::{self, Setting};
use super::parts::{Spelled, view_link};
use super::{as_of, contents, listen, steps, terms};

/// The article as it is known in some data; `figure` gives the HTML of a named view by its slug, `picture` that of a step’s
/// drawing, `statements` is that of all statements of the stance map, and `after` comes at its end. Figures before the
/// first sentence open the article: they come above the key points.
pub(crate) fn body(
    article: &Article,
    data: &Data,
    figure: impl Fn(&str) -> Result<Markup>,
    picture: impl Fn(&StepView) -> Result<Markup>,
    statements: Markup,
    after: Markup,
) -> Result<Markup> {
    let spelled = Spelled { article, data };
    // Before the first directive there may be no text at all.
    let is_opening = |block: &&Block| match block {
        Block::Figure(_) => true,
        Block::Prose(prose) => prose.is_empty(),
        Block::Claim(_) | Block::Steps(_) | Block::Statements => false,
    };
    let opening = article.blocks.iter().take_while(is_opening).count();
    let block = |block: &Block| {
        Ok::<_, anyhow::Error>(match block {
            Block::Prose(prose) => spelled.prose(prose),
            Block::Figure(slug) => figure(slug)?,
            Block::Claim(place) => match article.cards.get(*place) {
                Some(card) => card::html(card, spelled, Setting::Article),
                None => Markup::default(),
            },
            Block::Statements => statements.clone(),
            Block::Steps(all) => steps::html(all, |step| spelled.prose(&step.prose), &picture)?,
        })
    };
    Ok(html! {
        article {
            (head(&article.front, spelled))
            @for one in article.blocks.iter().take(opening) { (block(one)?) }
            (dateline(&article.front, spelled))
            (key_points(&article.front, spelled))
            div.tools {
                (as_of::control(data))
                (listen::control())
            }
            (contents::table(article))
            @for one in article.blocks.iter().skip(opening) { (block(one)?) }
            (terms::list(&article.terms))
            (after)
        }
    })
}

fn head(front: &Front, spelled: Spelled<'_>) -> Markup {
    html! {
        header {
            h1 { (front.title) }
            p.standfirst { (spelled.sentence(&front.standfirst)) }
        }
        @if !front.headlines.is_empty() {
            // For those who go from heading to heading: the figure that follows has one of the third level.
            h2.unseen { "The numbers at a glance" }
            ul.headlines {
                @for Headline { number, words, view } in &front.headlines {
                    li { (view_link(view, "", None, html! { b { (spelled.sentence(number)) } " " span { (spelled.sentence(words)) } })) }
                }
            }
        }
    }
}

fn dateline(front: &Front, spelled: Spelled<'_>) -> Markup {
    html! {
        p.dateline {
            (spelled.sentence(&front.dateline)) ". The daily count runs to "
            (figure::date(spelled.data.days().last)) "."
        }
    }
}

fn key_points(front: &Front, spelled: Spelled<'_>) -> Markup {
    html! {
        section.key-points aria-labelledby="key-points" {
            h2 id="key-points" { "Key points" }
            ul { @for point in &front.key_points { li { (spelled.sentence(point)) } } }
        }
    }
}

#[cfg(test)]
mod tests {
    use content::article::Library;

    use super::*;
    use crate::checkout;

    const FRONT: &str = "+++\ntitle = \"T\"\nstandfirst = \"S\"\ndateline = \"D\"\ndescription = \"E\"\nkey_points = [\"K & k\"]\n+++\n";

    fn html(text: &str) -> String {
        let tables = content::tables::read(checkout::root()).unwrap();
        let library = Library::read(checkout::root(), &tables).unwrap();
        let article = Article::parse(&format!("{FRONT}{text}"), "a.md", &library).unwrap();
        let body = body(
            &article,
            &library.data,
            |slug| Ok(html! { "[" (slug) "]" }),
            |_| Ok(html! { "[drawing]" }),
            html! {},
            html! {},
        );
        body.unwrap().into_string()
    }

    fn check(text: &str, expected: &str) {
        let html = html(text);
        let (_, text) = html.split_once("</select></label></div></div>").unwrap();
        assert_eq!(text, format!("{expected}</article>"));
    }

    #[test]
    fn text_becomes_html_with_figures_between() {
        check("## So it is\n\nOne *two*.\n", "<h2 id=\"so-it-is\">So it is</h2>\n<p>One <em>two</em>.</p>\n");
        check(
            "One.\n\n::figure{view=seasons}\n\nTwo [link][a].\n\n[a]: about/\n",
            "<p>One.</p>\n[seasons]<p>Two <a href=\"about/\">link</a>.</p>\n",
        );
        check(
            ":::aside{A & b}\n\nIn it.\n\n:::\n\nAfter.\n",
            "<aside class=\"box\"><h3>A &amp; b</h3><p>In it.</p>\n</aside>\n<p>After.</p>\n",
        );
    }

    #[test]
    fn a_step_has_its_text_and_its_drawing() {
        check(
            ":::steps{figure=arrivals}\n\n::step{one}\n\nA.\n\n::step{two by=day}\n\nB.\n\n:::\n",
            "<div class=\"steps\"><p class=\"steps-note\">Read on, and the picture follows.</p>\
             <div class=\"stage\" hidden></div><div class=\"step\" id=\"step-one\"><p>A.</p>\n[drawing]</div>\
             <div class=\"step\" id=\"step-two\"><p>B.</p>\n[drawing]</div></div>",
        );
    }

    #[test]
    fn numbers_are_computed_and_numbered() {
        check(
            "In 2023 :number{people(2023) | noun}, in 2024 **:number{people(2024)}**.\n",
            "<p>In 2023 <span data-number=\"0\">29,437 people</span>, in 2024 \
             <strong><span data-number=\"1\">36,816</span></strong>.</p>\n",
        );
        check(
            ":number{people(2030)}\n",
            "<p><span class=\"unknown\" data-number=\"0\">a number not yet known</span></p>\n",
        );
    }

    #[test]
    fn links_to_views_drive_the_figures_that_are_there() {
        check(
            "[more](?view=seasons&focus=2023)\n\n::figure{view=seasons}\n",
            "<p><a href=\"v/seasons/?view=seasons&amp;focus=2023\" data-drive=\"view=seasons&amp;focus=2023\">more</a></p>\n[seasons]",
        );
        check("[more](?view=years)\n", "<p><a href=\"v/years/?view=years\">more</a></p>\n");
    }

    #[test]
    fn the_head_of_the_article_is_escaped() {
        assert!(html("").contains("<li>K &amp; k</li>"));
    }
}
