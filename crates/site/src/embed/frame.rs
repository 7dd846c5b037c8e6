//! A figure by itself, to be framed by other sites: `embed/SLUG/index.html`, complete without any script, and
//! `embed/index.html`, which leads from `?view=SLUG` to it. Beside them the script for hosts, `embed.js`.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use figure::place;
use maud::{Markup, html};
use model::stance::SLUG;
use model::{Choice, Data, Key, Name};

use super::parts::Parts;
use crate::files::program::Program;
use crate::files::{output, scripts};
use crate::latest::numbers as latest;
use crate::page::figure::Figure;
use crate::page::template::{MAP_SHEET, Template};
use crate::page::{head, navigation};

/// From a framed figure to the root of the site.
pub(crate) const UP: &str = "../../";

/// A figure to be framed.
struct Framed<'a> {
    slug: &'a str,
    /// The program that has it, where one has.
    program: Option<&'a str>,
    head: Markup,
    body: Markup,
}

/// Writes them all. `series` is the address of the data, from the root of the site; the last are head and body of the
/// stance map, and of the map of the place.
pub(crate) fn write_all(
    root: &Path,
    dist: &Path,
    template: &Template,
    series: &str,
    parts: &Parts,
    data: &Arc<Data>,
    [(map_head, map_body), (place_head, place_body)]: [(Markup, Markup); 2],
) -> Result<()> {
    let choose = scripts::published(root, dist, "js/embed", "choose.js")?;
    for name in data.names() {
        let (slug, program) = (data.slug(name), figure::Program::of(data.author(name).kind).slug());
        let program = Some(program);
        let framed = Framed { slug, program, head: head(data, name, series), body: body(data, name)? };
        framed.write(dist, template, parts, data)?;
    }
    let map = Framed { slug: SLUG, program: Some(SLUG), head: map_head, body: map_body };
    map.write(dist, template, parts, data)?;
    let place = Framed { slug: place::SLUG, program: None, head: place_head, body: place_body };
    place.write(dist, template, parts, data)?;

    let head = html! {
        (head::unlisted("Figures to embed", Some("../")))
        script src={ "../" (choose) } data-views={ (words(data, true)) " " (latest::SLUG) } {}
    };
    let links = html! {
        (navigation::maps(""))
        p { a href={ (latest::SLUG) "/" } { (latest::TITLE) } }
        p { a href="../" { "Read the article" } }
    };
    let body = html! {
        div.view {
            h1 { "Figures to embed" }
            (navigation::views(data, "", None, links))
        }
    };
    output::page(dist, "embed", &template.page("../")?.still()?.filled(head, body)?)
}

impl Framed<'_> {
    fn write(self, dist: &Path, template: &Template, parts: &Parts, data: &Data) -> Result<()> {
        let Self { slug, program, head, body } = self;
        let Parts { style, flags, first, frame, mount, fonts, .. } = parts;
        let scripts = html! {
            // Headings beside a figure are set in the one that is left out; there are none here.
            (fonts.preloads(UP, Some("newsreader-600")))
            link rel="stylesheet" href={ (UP) (style) };
            @if program.is_some() { link data-mount data-href={ (UP) (mount) }; }
            script src={ (UP) (flags) } data-slug=(slug) data-views=(words(data, false)) {}
            @for script in first { script src={ (UP) (script) } {} }
            script type="module" src={ (UP) (frame) } {}
        };
        let page = template
            .page(UP)?
            .framed()?
            // What only other pages have.
            .without("link[rel=stylesheet][href*='article-']")?;
        let page = if slug == SLUG { page } else { page.without(MAP_SHEET)? };
        let page = match program {
            Some(program) => page.load(Program::find(dist, program)?)?.asleep(scripts)?,
            None => page.still()?.ending(scripts)?,
        };
        let html = page.filled(head, body)?;
        output::page(dist, &format!("embed/{slug}"), &html)
    }
}

/// The words of the views, with a space between; those that they had before as `old:new`, where they are wanted.
fn words(data: &Data, formerly: bool) -> String {
    let all = data.tables().views.iter().flat_map(|view| {
        let old = view.formerly.iter().filter(move |_| formerly);
        [view.slug.clone()].into_iter().chain(old.map(|old| format!("{old}:{}", view.slug)))
    });
    all.chain([SLUG, place::SLUG].map(str::to_owned)).collect::<Vec<_>>().join(" ")
}

fn head(data: &Data, name: Name, series: &str) -> Markup {
    let words = figure::Figure::new(data, &data.author(name)).words();
    head_of::<Key>(data.slug(name), &words, series)
}

/// The head of a figure's page to be framed, and the data of its program, which loads when that is woken. `K` has the keys of
/// its views.
pub(crate) fn head_of<K: Choice>(slug: &str, words: &figure::Words, series: &str) -> Markup {
    html! {
        (still_head_of(slug, words))
        (head::series::<K>(&format!("{UP}{series}")))
    }
}

/// The head of a figure's page to be framed: it is the figure's own page that is to be found.
pub(crate) fn still_head_of(slug: &str, words: &figure::Words) -> Markup {
    html! {
        (head::unlisted(&words.title, Some(&own_page(slug))))
        meta name="description" content=(words.sentence);
    }
}

/// The figure alone.
fn body(data: &Arc<Data>, name: Name) -> Result<Markup> {
    let printed = Figure::new(crossings::prerender(data, name), UP)?;
    let licence = figure::origin(data.author(name).kind).licence_name;
    body_of(data.slug(name), printed, licence)
}

/// A figure alone.
pub(crate) fn body_of(slug: &str, figure: Figure, licence: &str) -> Result<Markup> {
    Ok(frame_of(slug, &figure.framed(&own_page(slug))?.html()?, licence))
}

/// What stands around a figure alone.
pub(crate) fn frame_of(slug: &str, figure: &Markup, licence: &str) -> Markup {
    html! {
        div.framed data-host=(slug) {
            (figure)
            p.by {
                (licence) " "
                a target="_blank" rel="noopener" href=(own_page(slug)) { "Explore on Crossings" }
            }
        }
    }
}

fn own_page(slug: &str) -> String {
    format!("{UP}v/{slug}/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkout;

    #[test]
    fn words_of_before_lead_to_those_of_today() {
        let mut tables = content::tables::read(checkout::root()).unwrap();
        tables.views.truncate(2);
        tables.views[1].formerly = vec!["over-time".into()];
        let data = Data::from(tables);
        assert_eq!(words(&data, false), "seasons arrivals stance place");
        assert_eq!(words(&data, true), "seasons arrivals over-time:arrivals stance place");
    }
}
