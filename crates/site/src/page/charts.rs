//! The page of all charts, `charts/`: each named view and each map as a small drawing, with what it says. It has no program.

use std::path::Path;

use anyhow::Result;
use figure::place::{self, PlaceMap};
use figure::{Figure, Layout, to_svg};
use maud::{Markup, PreEscaped, html};
use model::stance::{self, StanceView};
use model::{Data, Name};
use preview::PublicUrl;

use super::head::Head;
use super::template::Template;
use crate::files::{output, scripts};

/// The folder of the page in the built one.
pub(crate) const FOLDER: &str = "charts/";

const TITLE: &str = "All charts and maps";

/// The page in a sentence.
const ABOUT: &str = "Every chart and map of small-boat crossings of the Channel that this site has. Each has a page of its own, with what can be chosen, its table, its sources, and files to download.";

/// From there to the root of the site.
const UP: &str = "../";

/// A chart or map in the list.
struct Entry {
    slug: String,
    /// Whether it is drawn whole: charts of many panels show the first of them.
    is_whole: bool,
    title: String,
    sentence: String,
    svg: String,
}

/// Writes the page and its style sheet.
pub(crate) fn write(
    root: &Path,
    dist: &Path,
    template: &Template,
    url: &PublicUrl,
    data: &Data,
    (statements, place): (&crossings::StanceData, &PlaceMap),
) -> Result<()> {
    let sheet = scripts::published(root, dist, "style", "charts.css")?;
    let head =
        Head { title: TITLE, description: ABOUT, folder: FOLDER, kind: "website", pictures: "", alt: TITLE };
    let head = html! { (head.html(url)) link rel="stylesheet" href={ (UP) (sheet) }; };
    let charts = data.names().map(|name| chart(data, name));
    let entries: Vec<Entry> = charts.chain([map_of_statements(statements), map_of_place(place)]).collect();
    let page = template.page(UP)?.still()?.filled(head, body(&entries))?;
    output::page(dist, FOLDER, &page)
}

fn body(entries: &[Entry]) -> Markup {
    html! {
        div.all-charts {
            h1 { (TITLE) }
            p.about { (ABOUT) }
            ul {
                @for Entry { slug, is_whole, title, sentence, svg } in entries {
                    li {
                        a href={ (UP) "v/" (slug) "/" } {
                            h2 { (title) }
                            // `figure` escapes what is text in it.
                            div.plot.whole[*is_whole] { div.drawing { (PreEscaped(svg)) } }
                        }
                        p { (sentence) }
                    }
                }
            }
        }
    }
}

fn chart(data: &Data, name: Name) -> Entry {
    let figure = Figure::new(data, &data.author(name));
    let words = figure.words();
    Entry {
        slug: data.slug(name).to_owned(),
        is_whole: false,
        title: words.title,
        sentence: words.sentence,
        svg: to_svg(&figure.drawing(Layout::Narrow), None),
    }
}

fn map_of_statements(data: &crossings::StanceData) -> Entry {
    let view = StanceView::author(data.stance.tables());
    let figure = data.figure(&view);
    let words = figure.words();
    Entry {
        slug: stance::SLUG.to_owned(),
        is_whole: true,
        title: words.title,
        sentence: words.sentence,
        svg: figure.drawing(Layout::Narrow).to_picture(),
    }
}

fn map_of_place(map: &PlaceMap) -> Entry {
    let words = map.words();
    Entry {
        slug: place::SLUG.to_owned(),
        is_whole: true,
        title: words.title,
        sentence: words.sentence,
        svg: to_svg(&map.drawing(Layout::Narrow), None),
    }
}
