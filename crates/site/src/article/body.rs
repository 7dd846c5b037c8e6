//! The article's HTML.

use content::article::{Article, Block, Front};
use model::Data;

use super::parts::Spelled;
use super::{as_of, card, terms};
use crate::page::html::escaped;

/// The article as it is known in some data; `figure` gives the HTML of a named view by its slug.
pub(crate) fn body(article: &Article, data: &Data, figure: impl Fn(&str) -> String) -> String {
    let spelled = Spelled { article, data };
    let text: String = article
        .blocks
        .iter()
        .map(|block| match block {
            Block::Prose(prose) => spelled.prose(prose),
            Block::Figure(slug) => figure(slug),
            Block::Claim(place) => {
                article.cards.get(*place).map_or_else(String::new, |card| card::html(card, spelled))
            }
        })
        .collect();
    let (head, as_of, terms) =
        (head(&article.front, spelled), as_of::control(data), terms::list(&article.terms));
    format!("<article>{head}{as_of}{text}{terms}</article>")
}

fn head(front: &Front, spelled: Spelled<'_>) -> String {
    let points: Vec<String> = front.key_points.iter().map(|point| spelled.sentence(point)).collect();
    format!(
        "<header><h1>{}</h1><p class=\"standfirst\">{}</p>\
         <p class=\"dateline\">{}. The daily count runs to {}.</p></header>\
         <section class=\"key-points\" aria-labelledby=\"key-points\"><h2 id=\"key-points\">Key points</h2>\
         <ul><li>{}</li></ul></section>\n",
        escaped(&front.title),
        spelled.sentence(&front.standfirst),
        spelled.sentence(&front.dateline),
        escaped(&figure::date(spelled.data.days().last)),
        points.join("</li><li>")
    )
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
        body(&article, &library.data, |slug| format!("[{slug}]"))
    }

    fn check(text: &str, expected: &str) {
        let html = html(text);
        let (_, text) = html.split_once("</fieldset>\n").unwrap();
        assert_eq!(text, format!("{expected}</article>"));
    }

    #[test]
    fn text_becomes_html_with_figures_between() {
        check("## So it is\n\nOne *two*.\n", "<h2 id=\"so-it-is\">So it is</h2>\n<p>One <em>two</em>.</p>\n");
        check(
            "One.\n\n::figure{view=seasons}\n\nTwo [link][a].\n\n[a]: b\n",
            "<p>One.</p>\n[seasons]<p>Two <a href=\"b\">link</a>.</p>\n",
        );
        check(
            ":::aside{A & b}\n\nIn it.\n\n:::\n\nAfter.\n",
            "<aside class=\"box\"><h3>A &amp; b</h3>\n<p>In it.</p>\n</aside>\n<p>After.</p>\n",
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
