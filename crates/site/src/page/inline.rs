//! What the first paint needs, put into the page itself: its style sheets, as one, and the scripts that stand in its head
//! and hold it up. Asked for by address they cost a slow line half a second. The page's policy names each by its hash.
//!
//! A host's optimiser that changes a byte of a style sheet in the page would leave it without any: the same one lies beside
//! the page, and `js/stays.js` asks for it then.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use lol_html::html_content::{ContentType, Element};
use maud::html;
use sha2::{Digest, Sha256};

use super::integrity;
use super::rewriter::Rewriter;
use crate::files::output;

const SHEET: &str = "link[rel=stylesheet]";
const SCRIPT: &str = "head script[src]:not([type=module])";
/// What says in a page what may come with it.
pub(crate) const POLICY: &str = "meta[http-equiv='Content-Security-Policy']";

/// Does so in every page of `dist`, and takes the files away that nothing asks for any more.
///
/// # Errors
/// Where one of these files is missing or would end its element, and where a page has no policy.
pub(crate) fn in_all(dist: &Path) -> Result<()> {
    let (mut names, mut hashes) = (BTreeSet::new(), BTreeMap::new());
    output::change_pages(dist, |_, page| {
        inlined(dist, &integrity::named(dist, page, &mut hashes)?, &mut names)
    })?;
    Ok(names.iter().try_for_each(|name| fs::remove_file(dist.join(name)))?)
}

/// A page with its style sheets and those scripts in it, which lie in `dist`; `names` gets their names.
fn inlined(dist: &Path, page: &str, names: &mut BTreeSet<String>) -> Result<String> {
    let (mut sheets, mut scripts) = (Vec::new(), Vec::new());
    let mut of_scripts = BTreeSet::new();
    let mut up = None;
    let filled = Rewriter::default()
        .each(SHEET, |link| {
            let address = link.get_attribute("href").unwrap_or_default();
            let (folder, name) = parts(&address);
            sheets.push(read(dist, name)?.trim().to_owned());
            names.insert(name.to_owned());
            // The place of the first is that of all.
            match up {
                None => link.replace(&html! { style {} }.0, ContentType::Html),
                Some(_) => link.remove(),
            }
            up.get_or_insert_with(|| folder.to_owned());
            Ok(())
        })?
        .any(SCRIPT, |script| {
            let address = script.get_attribute("src").unwrap_or_default();
            let name = parts(&address).1;
            let text = read(dist, name)?;
            of_scripts.insert(name.to_owned());
            scripts.push(hash(text.trim()));
            for attribute in ["src", "integrity", "crossorigin"] {
                script.remove_attribute(attribute);
            }
            script.set_inner_content(text.trim(), ContentType::Html);
            Ok(())
        })?
        .run(page)?;
    names.extend(of_scripts);
    let (up, sheet) = (up.unwrap_or_default(), sheets.concat());
    let beside = [up.as_str(), &output::hashed(dist, "style.css", &sheet)?].concat();
    let sheet = from_here(&sheet, &up);
    let styles = [hash(&sheet)];
    let allow = |policy: &mut Element<'_, '_>| -> Result<()> {
        let mut content = policy.get_attribute("content").unwrap_or_default();
        for (directive, hashes) in [("style-src 'self'", &styles[..]), ("script-src 'self'", &scripts[..])] {
            ensure!(content.contains(directive), "the policy has no {directive}");
            content = content.replace(directive, &[directive, &hashes.concat()].concat());
        }
        Ok(policy.set_attribute("content", &content)?)
    };
    Rewriter::default()
        .each(POLICY, |policy| Ok(allow(policy)?))?
        .each("head > style", |style| {
            style.set_attribute("data-beside", &beside)?;
            style.set_inner_content(&sheet, ContentType::Html);
            Ok(())
        })?
        .run(&filled)
}

/// Folder and name of an address.
fn parts(address: &str) -> (&str, &str) {
    address.split_at(address.rfind('/').map_or(0, |slash| slash + 1))
}

/// A file that is to stand in an element.
fn read(dist: &Path, name: &str) -> Result<String> {
    let text = fs::read_to_string(dist.join(name)).with_context(|| format!("{name} cannot be read"))?;
    let ends = |two: &[u8]| matches!(two, [b'<', b'/' | b'!']);
    ensure!(
        !text.as_bytes().windows(2).any(ends),
        "{name} has an end tag or a comment of HTML in it, and cannot stand in a page"
    );
    Ok(text)
}

/// A style sheet whose addresses lead on from a page to the folder that it lay in.
fn from_here(sheet: &str, folder: &str) -> String {
    sheet.replace("url(fonts/", &["url(", folder, "fonts/"].concat())
}

/// What a policy names a text by, after a blank.
fn hash(text: &str) -> String {
    format!(" 'sha256-{}'", base64::engine::general_purpose::STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'x'; style-src 'self'\">";

    /// A page of a head's links, where `a.css` and `a.js` lie beside it.
    fn of(sheet: &str, script: &str, links: &str) -> Result<String> {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("a.css"), sheet).unwrap();
        fs::write(dist.path().join("a.js"), script).unwrap();
        inlined(dist.path(), &format!("<head>{HEAD}{links}</head>"), &mut BTreeSet::new())
    }

    #[test]
    fn what_the_first_paint_needs_is_in_the_page() {
        let check = |links: &[&str], beside: &str, text: &str, expected: &str| {
            let page = of("a{src:url(fonts/a.woff2)}\n", "a<b;\n", &links.concat()).unwrap();
            let style =
                format!("<style data-beside=\"../style-{beside}.css\">{text}</style>{expected}</head>");
            assert!(page.ends_with(&style), "{page}\n{style}");
        };
        let (own, text) = ("a{src:url(fonts/a.woff2)}", "a{src:url(../fonts/a.woff2)}");
        let [once, twice] = [own.into(), own.repeat(2)].map(|sheet: String| output::short_hash(sheet));
        let sheet = "<link rel=\"stylesheet\" href=\"../a.css\" integrity=\"i\">";
        check(&[sheet], &once, text, "");
        let script = "<script data-x src=\"../a.js\" integrity=\"i\"></script>";
        check(&[sheet, script, sheet], &twice, &text.repeat(2), "<script data-x>a<b;</script>");
        let later = "<script type=\"module\" src=\"a.js\"></script><link data-fonts data-href=\"a.css\">";
        check(&[sheet, later], &once, text, later);
    }

    /// The hashes are those that `openssl dgst -sha256 -binary | base64` gives for `a{}` and for `b`.
    #[test]
    fn the_policy_names_it() {
        let page =
            of("a{}", "b", "<link rel=\"stylesheet\" href=\"a.css\"><script src=\"a.js\"></script>").unwrap();
        let expected = "content=\"script-src 'self' 'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0=' 'x'; style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='\"";
        assert!(page.contains(expected), "{page}");
    }

    #[test]
    fn what_would_end_its_element_is_refused() {
        let check = |sheet: &str, script: &str, expected: &str| {
            let links = "<link rel=\"stylesheet\" href=\"a.css\"><script src=\"a.js\"></script>";
            let error = format!("{:#}", of(sheet, script, links).unwrap_err());
            assert!(error.contains(expected), "{error}");
        };
        check("</style>", "", "a.css has an end tag or a comment of HTML in it");
        check("", "'</script>'", "a.js has an end tag or a comment of HTML in it");
        check("", "<!--", "a.js has an end tag or a comment of HTML in it");
    }
}
