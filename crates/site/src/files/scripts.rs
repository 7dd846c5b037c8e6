//! Scripts and style sheets that the build publishes beside Trunk's own, each under a name with a hash of its contents. A
//! script names what it loads by those names: whatever a page loads later belongs to the build that the page is of.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use maud::{Markup, html};
use preview::PublicUrl;

use super::minify::{self, minified};
use super::output;

/// The library that draws QR codes, and its licence.
const CODES: &str = "node_modules/lean-qr";

/// The scripts of the panels that a reader opens below a figure: the panel, and the name of its script.
pub(crate) struct Panels([(&'static str, String); 3]);

impl Panels {
    /// Publishes them, with what they have in common. `facts` and `style` are the files that
    /// `download.js` reads, `embed` is the hosts' script that snippets name.
    pub(crate) fn publish(root: &Path, dist: &Path, facts: &str, style: &str, embed: &str) -> Result<Self> {
        let panel = |name: &str, loads: &[(&str, &str)]| published_with(root, dist, "js/panels", name, loads);
        let common = panel("panel.js", &[])?;
        let codes = codes(root, dist)?;
        let download =
            panel("download.js", &[("panel.js", &common), ("download.json", facts), ("picture.css", style)])?;
        let share =
            panel("share.js", &[("panel.js", &common), ("download.js", &download), ("qr.js", &codes)])?;
        let embed_code = panel("embed-code.js", &[("panel.js", &common), ("embed.js", embed)])?;
        Ok(Self([("download", download), ("share", share), ("embed-code", embed_code)]))
    }

    /// The links by which `boot.js` and `mount.js` find them, for the head of a page at the root of the site.
    pub(crate) fn links(&self) -> Markup {
        html! { @for (panel, script) in &self.0 { link data-script=(panel) href={ "./" (script) }; } }
    }
}

/// Publishes the library of QR codes with its licence.
fn codes(root: &Path, dist: &Path) -> Result<String> {
    let library = root.join(CODES);
    let part = |file: &str| {
        let path = library.join(file);
        fs::read_to_string(&path)
            .with_context(|| format!("{} cannot be read: npm ci brings it", path.display()))
    };
    let (licence, code) = (part("LICENSE")?, part("nano.mjs")?);
    output::hashed(dist, "qr.js", format!("/*!\nlean-qr\n\n{}\n*/\n{code}", licence.trim()))
}

/// Publishes a file under a name that carries a hash, so that caches may keep it for ever.
pub(crate) fn published(root: &Path, dist: &Path, folder: &str, name: &str) -> Result<String> {
    published_with(root, dist, folder, name, &[])
}

/// The same of a script that loads others: their names here, and those under which they were published.
pub(crate) fn published_with(
    root: &Path,
    dist: &Path,
    folder: &str,
    name: &str,
    loads: &[(&str, &str)],
) -> Result<String> {
    let text = swapped(&read(root, folder, name)?, loads).with_context(|| format!("in {folder}/{name}"))?;
    output::hashed(dist, name, minified(root, name, &text)?)
}

/// Publishes a script with all that it imports as one file, under the name of its folder.
pub(crate) fn bundled(root: &Path, dist: &Path, folder: &str) -> Result<String> {
    let lies = format!("js/{folder}");
    let script = minify::bundled(root, &lies, "main.js", &read(root, &lies, "main.js")?)?;
    output::hashed(dist, &format!("{folder}.js"), script)
}

/// Publishes a script, with all that it imports, under its own name, which others know, with the address of the site in
/// it where there is one: the script may end up in a bundle of theirs, which lies elsewhere. Returns the name with a
/// version that only caches read: `embed.js?v=0123456789abcdef`.
pub(crate) fn published_as(
    root: &Path,
    dist: &Path,
    folder: &str,
    name: &str,
    url: &PublicUrl,
) -> Result<String> {
    let text = at_home(&read(root, folder, name)?, url).with_context(|| format!("in {folder}/{name}"))?;
    let text = left_alone(&minify::bundled(root, folder, name, &text)?);
    let versioned = format!("{name}?v={}", output::short_hash(&text));
    fs::write(dist.join(name), text).with_context(|| format!("{name} cannot be written"))?;
    Ok(versioned)
}

/// A script in whose bundle the modules that it loads stay where they are: without these comments webpack would look for
/// them in the host's folders. Minified, it has no others.
fn left_alone(text: &str) -> String {
    text.replace("import(", "import(/* webpackIgnore: true */ /* @vite-ignore */ ")
}

/// A script that knows the address of the site, where there is one.
fn at_home(text: &str, url: &PublicUrl) -> Result<String> {
    let place = "const HOME = '';";
    ensure!(text.matches(place).count() == 1, "a script is to have {place} once");
    let address = url.absolute("").unwrap_or_default();
    Ok(text.replace(place, &format!("const HOME = '{address}';")))
}

/// Publishes a file under its own name and as it is written.
pub(crate) fn copied(root: &Path, dist: &Path, folder: &str, name: &str) -> Result<()> {
    fs::write(dist.join(name), read(root, folder, name)?).with_context(|| format!("{name} cannot be written"))
}

/// A script or a style sheet as it is written.
fn read(root: &Path, folder: &str, name: &str) -> Result<String> {
    let from = root.join(folder).join(name);
    fs::read_to_string(&from).with_context(|| format!("{} cannot be read", from.display()))
}

/// A script that loads others by their published names.
fn swapped(text: &str, loads: &[(&str, &str)]) -> Result<String> {
    let mut text = text.to_owned();
    for (from, to) in loads {
        let from = format!("'./{from}'");
        ensure!(text.matches(&from).count() == 1, "a script is to load {from} once");
        text = text.replace(&from, &format!("'./{to}'"));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_loads_what_was_published() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(swapped(text, &[("a.js", "a-1.js")]).ok().as_deref(), expected);
        };
        check("import('./a.js')", Some("import('./a-1.js')"));
        check("import('./b.js')", None);
        check("import './a.js'; import './a.js'", None);
    }

    #[test]
    fn a_bundle_leaves_alone_what_a_script_loads() {
        assert_eq!(
            left_alone("let a=await import(b);"),
            "let a=await import(/* webpackIgnore: true */ /* @vite-ignore */ b);"
        );
    }

    #[test]
    fn a_script_knows_the_address_of_its_site() {
        let check = |text: &str, told: &str, expected: Option<&str>| {
            assert_eq!(at_home(text, &PublicUrl::parse(told).unwrap()).ok().as_deref(), expected);
        };
        check("const HOME = '';", "https://x.org/n", Some("const HOME = 'https://x.org/n/';"));
        check("const HOME = '';", "./", Some("const HOME = '';"));
        check("const HOME = '';", "/n", Some("const HOME = '';"));
        check("const AWAY = '';", "./", None);
    }
}
