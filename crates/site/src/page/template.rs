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
/// Scripts that are loaded when a reader asks for what they do.
const SCRIPT: &str = "link[data-script]";
const SHEET: &str = "link[rel=stylesheet]";

/// The page as Trunk has written it.
pub(crate) struct Template(String);

/// A page made of it: what is asked of it is done in one go, when it is filled.
pub(crate) struct Page<'t> {
    template: &'t str,
    changes: Rewriter<'t>,
}

impl Template {
    /// The template in the built folder; `links` come at the end of the head of each page that has a program.
    ///
    /// # Errors
    /// Where there is no such file, or it is not as Trunk writes it.
    pub(crate) fn read(dist: &Path, links: &Markup) -> Result<Self> {
        let index = dist.join("index.html");
        let html = fs::read_to_string(&index)
            .with_context(|| format!("{} is missing: there is nothing to prerender", index.display()))?;
        let changes = Rewriter::default().each("head", |head| {
            head.append(&links.0, ContentType::Html);
            Ok(())
        })?;
        changes.run(&html).map(Self).context("index.html is not as Trunk writes it")
    }

    #[cfg(test)]
    pub(crate) fn of(html: &str) -> Self {
        Self(html.to_owned())
    }

    /// A page from which `up` leads to the root of the site: every relative address of the template begins there. Empty for
    /// the root's own.
    pub(crate) fn page(&self, up: &str) -> Result<Page<'_>> {
        let mut changes = Rewriter::default();
        for (selector, attribute) in
            [("link[href]", "href"), ("script[src]", "src"), ("header a[href]", "href")]
        {
            let up = up.to_owned();
            changes = changes.each(selector, move |element| {
                let address = element.get_attribute(attribute).unwrap_or_default();
                if !up.is_empty() && !address.starts_with('/') {
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
            .each(MODULE, move |link| {
                link.set_attribute("integrity", &hash)?;
                rename_file(link, &module)
            })?
            .each(WASM, move |link| rename_file(link, &wasm))?;
        Ok(self)
    }

    /// The page without its program and any other script: nothing in it moves.
    pub(crate) fn bare(self) -> Result<Self> {
        self.without("script")?.without(MODULE)?.without(WASM)?.without(SCRIPT)
    }

    /// The page without its program: nothing in it moves, but it can be light or dark.
    pub(crate) fn still(self) -> Result<Self> {
        self.without("script[type=module]")?.without(MODULE)?.without(WASM)?.without(SCRIPT)
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

    /// The page to be framed: without header and footer, and with style sheets without integrity. In a frame that has
    /// no origin of its own, as a host's `sandbox` can make it, a browser is not allowed to compare them, and would
    /// show the figure bare.
    pub(crate) fn framed(mut self) -> Result<Self> {
        self.changes = self.changes.without("header")?.without("footer")?.each(SHEET, |link| {
            link.remove_attribute("integrity");
            Ok(())
        })?;
        Ok(self)
    }

    /// The page with its program asleep: no link names a file to load until a script says so, for a host may want the
    /// figure static, and where scripts are blocked nothing of the program is of use. `last` comes at the end of the
    /// head.
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
            .each(&format!("{MODULE}, {WASM}"), |link| {
                rename_attribute(link, "rel", "data-rel")?;
                rename_attribute(link, "href", "data-href")
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

/// The page with its wasm preloaded without integrity.
///
/// Browsers know no integrity of preloads that `fetch` takes up: Chromium warns of it in every reader's console, and
/// Firefox loads the wasm twice where `fetch` asks for one. The wasm's name has a hash of its own.
///
/// # Errors
/// Where the page has no such link with integrity, as Trunk writes it.
pub fn mended(page: &str) -> Result<String> {
    let changes = Rewriter::default().each("link[href$='_bg.wasm'][integrity]", |link| {
        link.remove_attribute("integrity");
        Ok(())
    })?;
    changes.run(page).context("Trunk has not preloaded the wasm with integrity")
}

/// Lets a link name another file in the same folder.
fn rename_file(link: &mut Element<'_, '_>, name: &str) -> HandlerResult {
    let address = link.get_attribute("href").unwrap_or_default();
    let folder = address.rfind('/').map_or("", |slash| &address[..=slash]);
    Ok(link.set_attribute("href", &format!("{folder}{name}"))?)
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
mod tests {
    use std::sync::LazyLock;

    use super::*;

    const LINKS: &str = "<link rel=\"stylesheet\" href=\"./a.css\" integrity=\"c\">\
        <script src=\"./boot.js\" integrity=\"b\" type=\"module\"></script><script src=\"./theme.js\"></script>\
        <link rel=\"modulepreload\" href=\"./a.js\" integrity=\"m\">\
        <link rel=\"preload\" href=\"/n/a_bg.wasm\" as=\"fetch\" type=\"application/wasm\"><link data-script=\"download\" href=\"./download.js\">";

    static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
        Template::of(&format!(
            "<head><!-- crossings:head -->{LINKS}</head><header><a href=\"./\">H</a></header><main><!-- crossings:main --></main><footer>F</footer>"
        ))
    });

    /// What a change makes of the links in the head.
    #[track_caller]
    fn check(up: &str, change: impl FnOnce(Page<'static>) -> Result<Page<'static>>, expected: &str) {
        let page = change(TEMPLATE.page(up).unwrap()).unwrap();
        let html = page.filled(html! { title { "T" } }, html! { a href="./x" { "&" } }).unwrap();
        let (head, main) = html.split_once("</head>").unwrap();
        assert_eq!(head.strip_prefix("<head><title>T</title>"), Some(expected));
        assert!(main.contains("<main><a href=\"./x\">&amp;</a></main>"), "{main}");
    }

    #[test]
    fn addresses_climb_to_the_root_of_the_site() {
        check("", Ok, LINKS);
        check("../../", Ok, &LINKS.replace("\"./", "\"../../"));
        check("/n/", Ok, &LINKS.replace("\"./", "\"/n/"));
    }

    #[test]
    fn a_page_can_load_another_program() {
        let time = || Program { module: "time.js".into(), hash: "h".into(), wasm: "time_bg.wasm".into() };
        let expected =
            LINKS.replace("./a.js", "./time.js").replace("\"m\"", "\"h\"").replace("a_bg", "time_bg");
        check("", |page| page.load(Some(time())), &expected);
        check("", |page| page.load(None), LINKS);
    }

    #[test]
    fn a_bare_page_has_no_scripts_and_no_program() {
        check("", Page::bare, "<link rel=\"stylesheet\" href=\"./a.css\" integrity=\"c\">");
    }

    #[test]
    fn a_still_page_can_be_light_or_dark() {
        check(
            "",
            |page| page.still()?.ending(html! { i {} }),
            "<link rel=\"stylesheet\" href=\"./a.css\" integrity=\"c\"><script src=\"./theme.js\"></script><i></i>",
        );
    }

    #[test]
    fn a_framed_page_compares_no_style_sheets() {
        check("", Page::framed, &LINKS.replace(" integrity=\"c\"", ""));
    }

    #[test]
    fn a_program_sleeps_until_it_is_woken() {
        check(
            "",
            |page| page.without("[rel=stylesheet]")?.asleep(html! { i {} }),
            "<script src=\"./theme.js\"></script><link integrity=\"m\" data-rel=\"modulepreload\" data-href=\"./a.js\">\
             <link as=\"fetch\" type=\"application/wasm\" data-rel=\"preload\" data-href=\"/n/a_bg.wasm\"><link data-script=\"download\" href=\"./download.js\">\
             <link data-rel=\"modulepreload\" data-boot data-href=\"./boot.js\" integrity=\"b\"><i></i>",
        );
    }

    #[test]
    fn a_place_that_is_missing_is_named() {
        let template = Template::of(LINKS);
        let error = template.page("").unwrap().filled(html! {}, html! {}).unwrap_err();
        assert_eq!(
            error.root_cause().to_string(),
            "the comment “crossings:head” has to be there once, and is 0 times"
        );
    }

    #[test]
    fn what_trunk_has_not_written_is_named() {
        let page = Template::of("<link href=\"a\"><script src=\"b\"></script>");
        let error = page.page("").unwrap().framed().unwrap().filled(html! {}, html! {}).unwrap_err();
        assert!(format!("{error:#}").starts_with("index.html is not as Trunk writes it: "), "{error:#}");
    }

    #[test]
    fn the_wasm_is_preloaded_without_integrity() {
        let page = "<link href=\"a.js\" integrity=\"a\"><link href=\"a_bg.wasm\" integrity=\"b\">";
        assert_eq!(mended(page).unwrap(), page.replace(" integrity=\"b\"", ""));
        assert!(mended("<link href=\"a_bg.wasm\">").is_err());
    }
}
