//! A figure as Leptos has written it, made fit for the page that it stands on.

use anyhow::{Context, Result};
use maud::{Markup, PreEscaped};

use super::rewriter::Rewriter;

/// A figure. What is asked of it is done in one go, when its HTML is taken.
pub(crate) struct Figure {
    html: String,
    changes: Rewriter<'static>,
}

impl Figure {
    /// The figure in the HTML that `crossings` gives, for a page from which `up` leads to the root of the site.
    pub(crate) fn new(html: String, up: &str) -> Result<Self> {
        let up = up.to_owned();
        let changes = Rewriter::default().each("a[href^='data/'], a[href^='v/']", move |link| {
            let address = link.get_attribute("href").unwrap_or_default();
            Ok(link.set_attribute("href", &format!("{up}{address}"))?)
        })?;
        Ok(Self { html, changes })
    }

    /// The figure with its title as a heading of this level; as written it is of the third.
    pub(crate) fn level(mut self, level: u8) -> Result<Self> {
        self.changes = self
            .changes
            .each("h3.title", move |title| Ok(title.set_attribute("aria-level", &level.to_string())?))?;
        Ok(self)
    }

    /// The figure for a page that loads its program when a reader comes near: without the panels that only its own page,
    /// `home`, has; until then a link to another place of it leads there.
    pub(crate) fn later(mut self, home: &str) -> Result<Self> {
        let home = home.to_owned();
        self.changes = self
            .changes
            .without("[data-panel]")?
            .each("a[href^='#']", move |link| {
                let place = link.get_attribute("href").unwrap_or_default();
                Ok(link.set_attribute("href", &format!("{home}{place}"))?)
            })?
            .each("figure", |figure| Ok(figure.set_attribute("data-later", "")?))?;
        Ok(self)
    }

    /// The figure to be framed: it knows its own page, `home`, which alone has the panels to share and to embed it. Its
    /// links leave the frame, but for those to another place in it.
    pub(crate) fn framed(self, home: &str) -> Result<Self> {
        let mut figure = self.level(1)?;
        let home = home.to_owned();
        figure.changes = figure
            .changes
            .without("[data-panel=share], [data-panel=embed-code]")?
            .each("figure", move |figure| Ok(figure.set_attribute("data-home", &home)?))?
            .each("a:not([href^='#'])", |link| {
                link.set_attribute("target", "_blank")?;
                Ok(link.set_attribute("rel", "noopener")?)
            })?;
        Ok(figure)
    }

    /// The figure as HTML.
    ///
    /// # Errors
    /// Where the figure lacks something that was to be changed.
    pub(crate) fn html(self) -> Result<Markup> {
        self.changes.run(&self.html).map(PreEscaped).context("a figure is not as its page expects it")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIGURE: &str = "<figure id=\"f\"><!><h3 class=\"title\">T</h3><a href=\"data/a.csv\">D</a><a href=\"#e\">E</a>\
        <details data-panel=\"embed-code\"><p>L</p></details><details data-panel=\"download\"></details></figure>";

    #[track_caller]
    fn check(figure: Result<Figure>, expected: &str) {
        assert_eq!(figure.unwrap().html().unwrap().into_string(), expected);
    }

    #[test]
    fn its_links_climb_and_its_title_has_a_level() {
        check(
            Figure::new(FIGURE.to_owned(), "../").unwrap().level(2),
            "<figure id=\"f\"><!><h3 class=\"title\" aria-level=\"2\">T</h3><a href=\"../data/a.csv\">D</a><a href=\"#e\">E</a>\
             <details data-panel=\"embed-code\"><p>L</p></details><details data-panel=\"download\"></details></figure>",
        );
    }

    #[test]
    fn where_its_program_comes_later_it_has_no_panels() {
        check(
            Figure::new(FIGURE.to_owned(), "").unwrap().later("v/f/"),
            "<figure id=\"f\" data-later=\"\"><!><h3 class=\"title\">T</h3><a href=\"data/a.csv\">D</a><a href=\"v/f/#e\">E</a></figure>",
        );
    }

    #[test]
    fn in_a_frame_it_leads_out_of_it() {
        check(
            Figure::new(FIGURE.to_owned(), "").unwrap().framed("../v/f/"),
            "<figure id=\"f\" data-home=\"../v/f/\"><!><h3 class=\"title\" aria-level=\"1\">T</h3>\
             <a href=\"data/a.csv\" target=\"_blank\" rel=\"noopener\">D</a><a href=\"#e\">E</a>\
             <details data-panel=\"download\"></details></figure>",
        );
    }
}
