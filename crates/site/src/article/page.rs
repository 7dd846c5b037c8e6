//! The page of the article.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use content::article::Article;
use figure::place::{PlaceMap, SLUG};
use maud::{Markup, html};
use model::{Data, Key, stance};
use preview::PublicUrl;

use super::body::body;
use super::steps::Pictures;
use crate::page::figure::Figure;
use crate::page::head::{self, Head};
use crate::page::template::Template;
use crate::page::{navigation, structured_data};
use crate::pictures::links;
use crate::place::{self, Setting};
use crate::stance::page::Page;
use crate::stance::{in_article, list};

/// The published names of what the article alone loads.
pub(crate) struct Files<'a> {
    /// The data.
    pub(crate) series: &'a str,
    /// Its own script, `js/article/`.
    pub(crate) script: &'a str,
    /// Links to what the stance map loads later.
    pub(crate) later: Markup,
    /// The style sheet of the steps.
    pub(crate) style: &'a str,
}

/// Fills `index.html`.
pub(crate) fn write(
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    files: &Files<'_>,
    (article, map, statements): (&Article, &PlaceMap, &Page),
    data: &Arc<Data>,
) -> Result<()> {
    let figure = |slug: &str| match data.named(slug) {
        Some(name) => Figure::new(crossings::prerender(data, name), "")?.html(),
        None if slug == stance::SLUG => in_article::figure(statements),
        None => Ok(if slug == SLUG { place::figure(map, Setting::ARTICLE) } else { Markup::default() }),
    };
    let more = navigation::more(data);
    let pictures = Pictures { data, place: map, stance: statements };
    let body = body(article, data, figure, |shows| pictures.html(shows), list::folded(statements), more)?;
    let page = template.page("")?.filled(head(article, files, data, url), body)?;
    let index = dist.join("index.html");
    fs::write(&index, page).with_context(|| format!("{} cannot be written", index.display()))
}

fn head(article: &Article, files: &Files<'_>, data: &Data, url: &PublicUrl) -> Markup {
    let head = Head {
        title: &article.front.title,
        description: &article.front.description,
        folder: "",
        kind: "article",
        pictures: "",
        alt: &links::of_article(article, data).map_or_else(String::new, |view| preview::alt(&view, data)),
    };
    html! {
        (head.html(url))
        (structured_data::article(article, data, url))
        (head::series::<Key>(files.series))
        link rel="stylesheet" href=(files.style);
        (files.later)
        script type="module" src=(files.script) {}
    }
}
