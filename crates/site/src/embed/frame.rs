//! A figure by itself, to be framed by other sites: `embed/SLUG/index.html`, complete without any script, and
//! `embed/index.html`, which leads from `?view=SLUG` to it. Beside them the script for hosts, `embed.js`.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use model::stance::SLUG;
use model::{Choice, Data, Name};

use super::parts::Parts;
use crate::files::program::Program;
use crate::files::{output, scripts};
use crate::page::html::escaped;
use crate::page::navigation;
use crate::page::template::{asleep, bare, deeper, filled, unsealed, without};

/// A figure to be framed.
struct Framed<'a> {
    slug: &'a str,
    /// The program that has it.
    program: &'a str,
    head: String,
    body: String,
}

/// Writes them all. `series` is the address of the data, from the page above; the last are head and body of the stance
/// map.
pub(crate) fn write_all(
    root: &Path,
    dist: &Path,
    template: &str,
    series: &str,
    parts: &Parts,
    data: &Arc<Data>,
    (map_head, map_body): (String, String),
) -> Result<()> {
    let Parts { style, flags, frame, mount, .. } = parts;
    let choose = scripts::published(root, dist, "js/embed", "choose.js")?;
    let views = words(data, false);

    let page =
        without(template, "<header", "</header>").and_then(|page| without(&page, "<footer", "</footer>"));
    let framed = page.context("index.html has neither header nor footer")?;
    // Headings beside a figure are set in this one; there are none here. The theme is one of the flags.
    let framed = without(&framed, "newsreader-600", ">").context("index.html has no newsreader-600")?;
    let framed = without(&framed, "theme-", "</script>").context("index.html has no theme.js")?;
    // What only other pages have.
    let framed = without(&framed, "article-", ">").context("index.html has no article.css")?;
    let framed = unsealed(&framed);
    let views_framed = data.names().map(|name| Framed {
        slug: data.slug(name),
        program: figure::Program::of(data.author(name).kind).slug(),
        head: head(data, name, &format!("../../{series}")),
        body: body(data, name),
    });
    let map = Framed { slug: SLUG, program: SLUG, head: map_head, body: map_body };
    for Framed { slug, program, head, body } in views_framed.chain([map]) {
        let page = if slug == SLUG { Some(framed.clone()) } else { without(&framed, "stance-", ">") };
        let page = deeper(&page.context("index.html has no stance.css")?, 2);
        let page = match Program::find(dist, program)? {
            Some(program) => program.instead(&page)?,
            None => page,
        };
        let scripts = format!(
            "<link rel=\"stylesheet\" href=\"../../{style}\"><link data-mount data-href=\"../../{mount}\">\
             <script src=\"../../{flags}\" data-slug=\"{slug}\" data-views=\"{views}\"></script>\
             <script type=\"module\" src=\"../../{frame}\"></script></head>"
        );
        let page = asleep(&filled(&page, &head, &body)?).context("the page has no boot.js in its head")?;
        output::page(dist, &format!("embed/{slug}"), &page.replacen("</head>", &scripts, 1))?;
    }

    let head = format!(
        "<title>Figures to embed</title>\n    <meta name=\"robots\" content=\"noindex\">\n    \
         <link rel=\"canonical\" href=\"../\">\n    <script src=\"../{}\" data-views=\"{}\"></script>",
        choose,
        words(data, true)
    );
    let body = format!(
        "<div class=\"view\"><h1>Figures to embed</h1>{}</div>",
        navigation::views(data, "", None, "<p><a href=\"../\">Read the article</a></p>")
    );
    output::page(dist, "embed", &filled(&bare(&deeper(template, 1))?, &head, &body)?)
}

/// The words of the views, with a space between; those that they had before as `old:new`, where they are wanted.
fn words(data: &Data, formerly: bool) -> String {
    let all = data.tables().views.iter().flat_map(|view| {
        let old = view.formerly.iter().filter(move |_| formerly);
        [view.slug.clone()].into_iter().chain(old.map(|old| format!("{old}:{}", view.slug)))
    });
    all.chain([SLUG.to_owned()]).collect::<Vec<_>>().join(" ")
}

fn head(data: &Data, name: Name, series: &str) -> String {
    let words = figure::Figure::new(data, &data.author(name)).words();
    head_of(data.slug(name), &words, series)
}

/// The head of a figure's page to be framed: it is the figure's own page that is to be found.
pub(crate) fn head_of(slug: &str, words: &figure::Words, series: &str) -> String {
    format!(
        "<title>{}</title>\n    <meta name=\"description\" content=\"{}\">\n    \
         <meta name=\"robots\" content=\"noindex\">\n    \
         <link rel=\"canonical\" href=\"../../v/{slug}/\">\n    \
         <link rel=\"preload\" as=\"fetch\" href=\"{series}\" crossorigin data-series>",
        escaped(&words.title),
        escaped(&words.sentence),
    )
}

/// The figure alone. Every link leaves the frame.
fn body(data: &Arc<Data>, name: Name) -> String {
    let figure = crossings::prerender(data, name).replace("=\"data/", "=\"../../data/");
    body_of(data.slug(name), figure, "Open Government Licence v3.0.", "")
}

/// A figure alone, as its own page has it; `after` is what goes with it.
pub(crate) fn body_of(slug: &str, mut figure: String, licence: &str, after: &str) -> String {
    // Its own page has these.
    for panel in ["share", "lend"] {
        let panel = format!("data-panel=\"{panel}\"");
        figure = without(&figure, &panel, "</details>").unwrap_or(figure);
    }
    let figure = figure
        .replacen("<figure ", &format!("<figure data-home=\"../../v/{slug}/\" "), 1)
        // By itself it is the first heading.
        .replacen("<h3 ", "<h3 aria-level=\"1\" ", 1)
        .replace("<a ", "<a target=\"_blank\" rel=\"noopener\" ")
        // Those inside the figure stay in it.
        .replace("<a target=\"_blank\" rel=\"noopener\" href=\"#", "<a href=\"#");
    format!(
        "<div class=\"framed\" data-host=\"{slug}\" data-evidence>{figure}<p class=\"by\">{licence} \
         <a target=\"_blank\" rel=\"noopener\" href=\"../../v/{slug}/\">This figure on Crossings</a></p>{after}</div>"
    )
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
        assert_eq!(words(&data, false), "seasons arrivals stance");
        assert_eq!(words(&data, true), "seasons arrivals over-time:arrivals stance");
    }
}
