//! The page of the article.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use content::article::Article;
use figure::place::{PlaceMap, SLUG};
use maud::{Markup, html};
use model::Data;

use super::body::body;
use crate::page::figure::Figure;
use crate::page::head::{self, Head};
use crate::page::template::Template;
use crate::page::{navigation, structured_data};
use crate::pictures::links;
use crate::place::{self, Setting};
use crate::public_url::PublicUrl;

/// Fills `index.html`. `series` is the address of the data, `listen` that of the script that reads the article aloud; the map is that of the place, which the article may show.
pub(crate) fn write(
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    (series, listen): (&str, &str),
    (article, map): (&Article, &PlaceMap),
    data: &Arc<Data>,
) -> Result<()> {
    let figure = |slug: &str| match data.named(slug) {
        Some(name) => Figure::new(crossings::prerender(data, name), "")?.html(),
        None => Ok(if slug == SLUG { place::figure(map, Setting::ARTICLE) } else { Markup::default() }),
    };
    let views = navigation::views(data, "v/", None, navigation::maps("v/"));
    let body = body(article, data, figure, views)?;
    let page = template.page("")?.filled(head(article, (series, listen), data, url), body)?;
    let index = dist.join("index.html");
    fs::write(&index, page).with_context(|| format!("{} cannot be written", index.display()))
}

fn head(article: &Article, (series, listen): (&str, &str), data: &Data, url: &PublicUrl) -> Markup {
    let head = Head {
        title: &article.front.title,
        description: &article.front.description,
        folder: "",
        kind: "article",
        pictures: "",
        alt: &links::of_article(article, data).map_or_else(String::new, |view| links::alt(&view, data)),
    };
    html! {
        (head.html(url))
        (structured_data::article(article, data, url))
        (head::series(series))
        script type="module" src=(listen) {}
    }
}
