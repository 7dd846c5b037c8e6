//! A page for each named view: `v/SLUG/index.html`, the figure with its words, complete without any script.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use model::{Data, Name};

use super::filled;
use crate::programs::Program;

/// Writes them all. `series` is the address of the data, from the page above.
pub(super) fn write_all(dist: &Path, template: &str, series: &str, data: &Arc<Data>) -> Result<()> {
    // Two folders down, every relative address climbs two.
    let template = template
        .replace("=\"./", "=\"../../")
        .replace("=\"fonts/", "=\"../../fonts/")
        .replace("=\"icon.svg", "=\"../../icon.svg");
    for name in data.names() {
        let view = data.author(name);
        let template = match Program::find(dist, figure::program(view.kind))? {
            Some(program) => program.instead(&template)?,
            None => template.clone(),
        };
        let folder = dist.join("v").join(data.slug(name));
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let page = filled(&template, &head(data, name, &format!("../../{series}")), &body(data, name))?;
        fs::write(folder.join("index.html"), page)?;
    }
    Ok(())
}

fn head(data: &Data, name: Name, series: &str) -> String {
    let words = figure::Figure::new(data, &data.author(name)).words();
    let (title, description) = (escaped(&words.title), escaped(&words.sentence));
    format!(
        "<title>{title}</title>\n    <meta name=\"description\" content=\"{description}\">\n    \
         <meta property=\"og:title\" content=\"{title}\">\n    \
         <meta property=\"og:description\" content=\"{description}\">\n    \
         <link rel=\"preload\" as=\"fetch\" href=\"{series}\" crossorigin data-series>"
    )
}

fn body(data: &Arc<Data>, name: Name) -> String {
    let others = data.names().map(|other| {
        let view = &data.tables().views[usize::from(other.0)];
        let (slug, title) = (&view.slug, escaped(&view.title));
        if other == name {
            format!("<li><a href=\"../{slug}/\" aria-current=\"page\">{title}</a></li>")
        } else {
            format!("<li><a href=\"../{slug}/\">{title}</a></li>")
        }
    });
    let view = &data.tables().views[usize::from(name.0)];
    format!(
        "<div class=\"view\"><h1>{}</h1><p class=\"about\">{}</p>{}<nav class=\"views\" aria-labelledby=\"views\"><h2 id=\"views\">More of this data</h2>\
         <ul>{}</ul><p><a href=\"../../\">Read the article</a></p></nav></div>",
        escaped(&view.title),
        escaped(&view.about),
        crossings::prerender(data, name).replace("=\"data/", "=\"../../data/"),
        others.collect::<String>()
    )
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    figure::escape(text, &mut out);
    out
}
