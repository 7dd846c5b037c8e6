//! The figure as HTML, in its final state: `data-still` says that no program is to make it live.

use figure::place::{COAST, PlaceMap, SLUG, TOWNS};
use figure::{DAILY_SERIES, LICENCE, Layout, Source, to_svg};
use maud::{Markup, PreEscaped, html};

/// Where the figure stands.
#[derive(Clone, Copy)]
pub(crate) struct Setting {
    /// From there to the root of the site.
    up: &'static str,
    /// The level of its title.
    level: u8,
    /// Whether its links leave a frame.
    framed: bool,
}

impl Setting {
    pub(crate) const ARTICLE: Self = Self { up: "", level: 3, framed: false };
    pub(crate) const PAGE: Self = Self { up: "../../", level: 2, framed: false };
    pub(crate) const FRAME: Self = Self { up: "../../", level: 1, framed: true };
}

/// All of the `<figure>`.
pub(crate) fn figure(map: &PlaceMap, setting: Setting) -> Markup {
    let words = map.words();
    let (open, rest) = words.folded();
    let title = format!("{SLUG}-title");
    html! {
        figure id=(SLUG) aria-labelledby=(title) data-figure=(SLUG) data-state="static" data-still
            data-home=[setting.framed.then(|| format!("{}v/{SLUG}/", setting.up))] {
            figcaption {
                h3.title id=(title) aria-level=(setting.level) { (words.title) }
                p.subtitle { (words.subtitle) }
            }
            div.face.chart {
                @for layout in Layout::MAP {
                    div.plot.(layout.class()) {
                        // `figure` escapes what is text in it.
                        div.drawing { (PreEscaped(to_svg(&map.drawing(layout), Some(&words.summary)))) }
                    }
                }
            }
            p.words { (open) }
            details.whole { summary { "More in words" } p { (rest) } }
            div.around { (sources(map, setting)) }
        }
    }
}

fn sources(map: &PlaceMap, setting: Setting) -> Markup {
    let link = |address: &str, text: &str| {
        let (target, rel) = (setting.framed.then_some("_blank"), setting.framed.then_some("noopener"));
        html! { a href=(address) target=[target] rel=[rel] { (text) } }
    };
    let source = |Source { publisher, title, status, address }: Source| {
        html! { (publisher) ", " (link(address, title)) ", " (status) }
    };
    let (km, _) = map.width();
    html! {
        div.actions {
            details.more.counted {
                summary { "About this figure" }
                p {
                    "The coast line is generalised to what a drawing of this size can show. The " (km)
                    " km are the shortest distance between the two coasts on it, rounded; the miles are those of the rounded kilometres. Other publishers give a little less or more, by where they take the coasts to be."
                }
                p { "The projection is equirectangular, true to scale at 51° north." }
                p { (LICENCE) }
            }
        }
        p.source {
            "Source: " (source(COAST)) "; " (source(TOWNS))
            // Said in words, which a frame folds away.
            @if !setting.framed {
                "; for what is counted " (DAILY_SERIES.publisher) ", " (link(DAILY_SERIES.address, DAILY_SERIES.title))
            }
            ". "
            (link(&format!("{}data/{}", setting.up, content::place::COAST), "Coast line (CSV)"))
        }
    }
}
