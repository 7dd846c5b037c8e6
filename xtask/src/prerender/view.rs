//! A page for each named view: `v/SLUG/index.html`, the figure with its words, complete without any script.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use model::{Choice, Data, Name};

use super::head::Head;
use super::{Site, deeper, escaped, filled, oembed, social, stance};
use crate::programs::Program;

/// Writes them all. `series` is the address of the data, from the page above.
pub(super) fn write_all(
    dist: &Path,
    template: &str,
    site: &Site,
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
        let folder = dist.join("v").join(data.slug(name));
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let page = filled(&template, &head(data, name, &format!("../../{series}"), site), &body(data, name))?;
        fs::write(folder.join("index.html"), page)?;
    }
    Ok(())
}

fn head(data: &Data, name: Name, series: &str, site: &Site) -> String {
    let view = data.author(name);
    let words = figure::Figure::new(data, &view).words();
    let folder = format!("v/{}/", data.slug(name));
    let head = Head {
        title: &words.title,
        description: &words.sentence,
        folder: &folder,
        kind: "website",
        pictures: &folder,
        alt: &social::alt(&view, data),
    };
    format!(
        "{}\n    {}\n    <link rel=\"preload\" as=\"fetch\" href=\"{series}\" crossorigin data-series>",
        head.html(site),
        oembed::discovery(site, data.slug(name), &words.title)
    )
}

fn body(data: &Arc<Data>, name: Name) -> String {
    let view = &data.tables().views[usize::from(name.0)];
    format!(
        "<div class=\"view\"><h1>{}</h1><p class=\"about\">{}</p>{}{}</div>",
        escaped(&view.title),
        escaped(&view.about),
        crossings::prerender(data, name).replace("=\"data/", "=\"../../data/"),
        list(
            data,
            "../",
            Some(name),
            &(stance::link("../") + "<p><a href=\"../../\">Read the article</a></p>")
        )
    )
}

/// The list of all views, for the page of one of them or for the article. `folder` leads to their folders.
pub(super) fn list(data: &Data, folder: &str, here: Option<Name>, after: &str) -> String {
    let items = data.names().map(|name| {
        let view = &data.tables().views[usize::from(name.0)];
        let current = if here == Some(name) { " aria-current=\"page\"" } else { "" };
        format!("<li><a href=\"{folder}{}/\"{current}>{}</a></li>", view.slug, escaped(&view.title))
    });
    format!(
        "<nav class=\"views\" aria-labelledby=\"views\"><h2 id=\"views\">All views of this data</h2><ul>{}</ul>{after}</nav>",
        items.collect::<String>()
    )
}
