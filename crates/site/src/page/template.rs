//! `index.html` as Trunk has written it, which every page is made of.

use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use anyhow::{Context, Result};
use lol_html::html_content::{ContentType, Element};
use lol_html::{HandlerResult, end_tag};
use maud::{Markup, html};

use super::rewriter::Rewriter;
use crate::files::program::Program;

/// Where Trunk has put the module of its program, and the wasm.
const MODULE: &str = "link[rel=modulepreload]";
const WASM: &str = "link[type='application/wasm']";
/// The same once they wait.
const WAITING: &str = "link[data-rel=modulepreload]";
/// The first script of the page, before which its fonts stand.
const EARLY: &str = "script[src*='early-']";
/// Scripts that are loaded when a reader asks for what they do.
const SCRIPT: &str = "link[data-script]";
/// The style sheet of the stance map.
pub(crate) const MAP_SHEET: &str = "link[rel=stylesheet][href*='stance-']";

/// The page as Trunk has written it.
pub(crate) struct Template(String);

/// A page made of it: what is asked of it is done in one go, when it is filled.
pub(crate) struct Page<'t> {
    template: &'t str,
    changes: Rewriter<'t>,
}

impl Template {
    /// The template in the built folder; `fonts` is the style sheet of the fonts, and `links` come at the end of the head
    /// of each page that has a program.
    ///
    /// # Errors
    /// Where there is no such file, or it is not as Trunk writes it.
    pub(crate) fn read(dist: &Path, fonts: &str, links: &Markup) -> Result<Self> {
        let index = dist.join("index.html");
        let html = fs::read_to_string(&index)
            .with_context(|| format!("{} is missing: there is nothing to prerender", index.display()))?;
        Self::prepared(&html, fonts, links).context("index.html is not as Trunk writes it")
    }

    /// Lets the program of a page wait: what its links name is asked for once the page has been painted, or it would come
    /// before the page on a slow line.
    fn prepared(html: &str, fonts: &str, links: &Markup) -> Result<Self> {
        let fonts = html! { link data-fonts data-href={ "./" (fonts) }; };
        Rewriter::default()
            .each(EARLY, |script| {
                script.before(&fonts.0, ContentType::Html);
                Ok(())
            })?
            .each(MODULE, |link| {
                rename_attribute(link, "rel", "data-rel")?;
                rename_attribute(link, "href", "data-href")
            })?
            .each(WASM, |link| {
                // Firefox loads twice what is preloaded and fetched with its integrity.
                link.remove_attribute("rel");
                rename_attribute(link, "href", "data-href")
            })?
            .each("head", |head| {
                head.append(&links.0, ContentType::Html);
                Ok(())
            })?
            .run(html)
            .map(Self)
    }

    #[cfg(test)]
    pub(crate) fn of(html: &str) -> Self {
        Self(html.to_owned())
    }

    /// A page from which `up` leads to the root of the site: every relative address of the template begins there. Empty for
    /// the root's own.
    pub(crate) fn page(&self, up: &str) -> Result<Page<'_>> {
        let mut changes = Rewriter::default();
        for (selector, attribute) in [
            ("link[href]", "href"),
            ("link[data-href]", "data-href"),
            ("script[src]", "src"),
            ("header a[href]", "href"),
        ] {
            let up = up.to_owned();
            changes = changes.each(selector, move |element| {
                let address = element.get_attribute(attribute).unwrap_or_default();
                if !up.is_empty() && !address.starts_with(['/', '#']) {
                    element.set_attribute(attribute, &format!("{up}{}", address.trim_start_matches("./")))?;
                }
                Ok(())
            })?;
        }
        Ok(Page { template: &self.0, changes })
    }
}

impl Page<'_> {
    /// The page with another program in the place of Trunk's; with none, Trunk's stays.
    pub(crate) fn load(mut self, program: Option<Program>) -> Result<Self> {
        let Some(Program { module, hash, wasm }) = program else { return Ok(self) };
        self.changes = self
            .changes
            .each(WAITING, move |link| {
                link.set_attribute("integrity", &hash)?;
                rename_file(link, &module)
            })?
            .each(WASM, move |link| rename_file(link, &wasm))?;
        Ok(self)
    }

    /// The page without its program: nothing in it moves.
    pub(crate) fn still(self) -> Result<Self> {
        self.without("script[type=module]")?.without(WAITING)?.without(WASM)?.without(SCRIPT)
    }

    /// The page with something at the end of its head.
    pub(crate) fn ending(mut self, last: Markup) -> Result<Self> {
        self.changes = self.changes.each("head", move |head| {
            head.append(&last.0, ContentType::Html);
            Ok(())
        })?;
        Ok(self)
    }

    /// The page without the elements that a CSS selector finds, of which one has to be there.
    pub(crate) fn without(mut self, selector: &str) -> Result<Self> {
        self.changes = self.changes.without(selector)?;
        Ok(self)
    }

    /// The page to be framed: without header and footer, and without its first scripts. A frame has a theme and fonts in
    /// its own way.
    pub(crate) fn framed(self) -> Result<Self> {
        self.without("header, footer")?.without("script:not([type=module]), [data-fonts]")
    }

    /// The page with its program asleep: it starts when a script says so, for a host may want the figure static, and where
    /// scripts are blocked nothing of the program is of use. `last` comes at the end of the head.
    pub(crate) fn asleep(mut self, last: Markup) -> Result<Self> {
        let boot = Rc::new(RefCell::new(Markup::default()));
        let of_script = Rc::clone(&boot);
        self.changes = self
            .changes
            .each("script[type=module]", move |script| {
                let [src, integrity] = ["src", "integrity"].map(|name| script.get_attribute(name));
                let link = html! {
                    link data-rel="modulepreload" data-boot data-href=[src] integrity=[integrity];
                };
                of_script.replace(link);
                script.remove();
                Ok(())
            })?
            .each("head", move |head| {
                let (boot, last) = (Rc::clone(&boot), last.clone());
                // After the module of the program, which is to be the first.
                head.on_end_tag(end_tag!(move |end| {
                    end.before(&html! { (boot.take()) (last) }.0, ContentType::Html);
                    Ok(())
                }))
            })?;
        Ok(self)
    }

    /// The page with its two places filled.
    ///
    /// # Errors
    /// Where the template lacks these places, or something that was to be changed.
    pub(crate) fn filled(self, head: Markup, main: Markup) -> Result<String> {
        let changes = self.changes.fill("crossings:head", head).fill("crossings:main", main);
        changes.run(self.template).context("index.html is not as Trunk writes it")
    }
}

/// Lets a link that waits name another file in the same folder.
fn rename_file(link: &mut Element<'_, '_>, name: &str) -> HandlerResult {
    let address = link.get_attribute("data-href").unwrap_or_default();
    let folder = address.rfind('/').map_or("", |slash| &address[..=slash]);
    Ok(link.set_attribute("data-href", &format!("{folder}{name}"))?)
}

/// Gives an attribute of an element another name, where it is there.
fn rename_attribute(element: &mut Element<'_, '_>, from: &str, to: &str) -> HandlerResult {
    if let Some(value) = element.get_attribute(from) {
        element.remove_attribute(from);
        element.set_attribute(to, &value)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
