//! A page for each named view: `v/SLUG/index.html`, the figure with its words, complete without any script.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use maud::{Markup, html};
use model::{Choice, Data, Key, Name};
use preview::{PublicUrl, oembed};

use super::figure::Figure;
use super::head::{self, Head};
use super::navigation;
use super::template::{MAP_SHEET, Template};
use crate::files::output;
use crate::files::program::Program;

/// From the page of a view to the root of the site.
const UP: &str = "../../";

/// Writes them all. `series` is the address of the data, from the root.
pub(crate) fn write_all(
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    series: &str,
    data: &Arc<Data>,
) -> Result<()> {
    for name in data.names() {
        let program = Program::find(dist, figure::Program::of(data.author(name).kind).slug())?;
        let page = template.page(UP)?.load(program)?.without(MAP_SHEET)?;
        let html = page.filled(head(data, name, &format!("{UP}{series}"), url), body(data, name)?)?;
        output::page(dist, &format!("v/{}", data.slug(name)), &html)?;
    }
    Ok(())
}

fn head(data: &Data, name: Name, series: &str, url: &PublicUrl) -> Markup {
    let view = data.author(name);
    let words = figure::Figure::new(data, &view).words();
    let folder = format!("v/{}/", data.slug(name));
    let head = Head {
        title: &words.title,
        description: &words.sentence,
        folder: &folder,
        kind: "website",
        pictures: &folder,
        alt: &preview::alt(&view, data),
    };
    html! {
        (head.html(url))
        (oembed::discovery(url, data.slug(name), &folder, &words.title))
        (head::series::<Key>(series))
    }
}

fn body(data: &Arc<Data>, name: Name) -> Result<Markup> {
    let view = &data.tables().views[usize::from(name.0)];
    let links = html! {
        (navigation::maps("../"))
        p { a href=(UP) { "Read the article" } }
    };
    Ok(html! {
        div.view {
            h1 { (view.title) }
            p.about { (view.about) }
            (Figure::new(crossings::prerender(data, name), UP)?.html()?)
            (navigation::views(data, "../", Some(name), links))
        }
    })
}
