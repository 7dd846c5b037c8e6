//! A page for each named view: `v/SLUG/index.html`, the figure with its words, complete without any script.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use model::{Choice, Data, Name};

use super::head::Head;
use super::html::escaped;
use super::navigation;
use super::template::{deeper, filled};
use crate::embed::oembed;
use crate::files::output;
use crate::files::program::Program;
use crate::pictures::links;
use crate::public_url::PublicUrl;

/// Writes them all. `series` is the address of the data, from the page above.
pub(crate) fn write_all(
    dist: &Path,
    template: &str,
    url: &PublicUrl,
    series: &str,
    data: &Arc<Data>,
) -> Result<()> {
    let template = deeper(template, 2);
    for name in data.names() {
        let view = data.author(name);
        let template = match Program::find(dist, figure::Program::of(view.kind).slug())? {
            Some(program) => program.instead(&template)?,
            None => template.clone(),
        };
        let page = filled(&template, &head(data, name, &format!("../../{series}"), url), &body(data, name))?;
        output::page(dist, &format!("v/{}", data.slug(name)), &page)?;
    }
    Ok(())
}

fn head(data: &Data, name: Name, series: &str, url: &PublicUrl) -> String {
    let view = data.author(name);
    let words = figure::Figure::new(data, &view).words();
    let folder = format!("v/{}/", data.slug(name));
    let head = Head {
        title: &words.title,
        description: &words.sentence,
        folder: &folder,
        kind: "website",
        pictures: &folder,
        alt: &links::alt(&view, data),
    };
    format!(
        "{}\n    {}\n    <link rel=\"preload\" as=\"fetch\" href=\"{series}\" crossorigin data-series>",
        head.html(url),
        oembed::discovery(url, data.slug(name), &words.title)
    )
}

fn body(data: &Arc<Data>, name: Name) -> String {
    let view = &data.tables().views[usize::from(name.0)];
    format!(
        "<div class=\"view\"><h1>{}</h1><p class=\"about\">{}</p>{}{}</div>",
        escaped(&view.title),
        escaped(&view.about),
        crossings::prerender(data, name).replace("=\"data/", "=\"../../data/"),
        navigation::views(
            data,
            "../",
            Some(name),
            &(navigation::stance_map("../") + "<p><a href=\"../../\">Read the article</a></p>")
        )
    )
}
