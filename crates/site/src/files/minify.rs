//! Scripts and style sheets as they are published: without comments and blanks, and with short names. Reasons and types
//! are for those who read the source.

use std::fs;
use std::io::Write;
use std::path::{self, Path};
use std::process::{Command, Stdio};
use std::rc::Rc;

use anyhow::{Context, Result, ensure};

use super::output;
use super::program::integrity;
use crate::page::rewriter::Rewriter;

/// The program that does it, among those that npm has installed.
const PROGRAM: &str = if cfg!(windows) { "esbuild.cmd" } else { "esbuild" };

/// The folder of the source whose modules Trunk copies.
const SCRIPTS: &str = "js";

/// A script or a style sheet made small; `name` tells which of the two it is. Licences (`/*! … */`) stay.
///
/// # Errors
/// Where the text cannot be read as what its name says, with line and column; or where esbuild is missing.
pub(crate) fn minified(root: &Path, name: &str, text: &str) -> Result<String> {
    by_esbuild(root, Path::new("."), name, text, &[])
}

/// A module and all that it imports, as one and made small. `folder`, such as `js`, is where it lies.
///
/// # Errors
/// As those of [`minified`], and where it imports what is not there.
pub(crate) fn bundled(root: &Path, folder: &str, name: &str, text: &str) -> Result<String> {
    by_esbuild(root, Path::new(folder), name, text, &["--bundle", "--format=esm"])
}

fn by_esbuild(root: &Path, folder: &Path, name: &str, text: &str, more: &[&str]) -> Result<String> {
    let kind = ending(name);
    let root = path::absolute(root)?;
    let mut child = Command::new(root.join("node_modules/.bin").join(PROGRAM))
        .args(["--minify", "--legal-comments=inline", "--log-level=warning"])
        .args([format!("--loader={kind}"), format!("--sourcefile={name}")])
        .args(more)
        .current_dir(root.join(folder))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context("esbuild cannot be started: npm ci brings it")?;
    let written = child.stdin.take().context("esbuild takes no text")?.write_all(text.as_bytes());
    let done = child.wait_with_output()?;
    // A warning is of something that a browser would pass over in silence.
    ensure!(
        done.status.success() && done.stderr.is_empty(),
        "{name}: {}",
        String::from_utf8_lossy(&done.stderr).trim()
    );
    // Where it ended before it had read all, it has said why.
    written?;
    String::from_utf8(done.stdout).with_context(|| format!("{name} made small is no text"))
}

/// Makes the scripts and style sheets small that others have written into `dist`, each with what it imports, gives each a
/// name with the hash of what it is now, and returns `page`, which names them, with these names and hashes.
///
/// # Errors
/// Where one cannot be made small, or the page names none.
pub fn built(root: &Path, dist: &Path, page: &str) -> Result<String> {
    let entries = fs::read_dir(dist)?.collect::<Result<Vec<_>, _>>()?;
    let mut renamed = Vec::new();
    for name in entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()) {
        if !matches!(ending(&name), "js" | "css") {
            continue;
        }
        let text = fs::read_to_string(dist.join(&name))?;
        let small = if has_imports(&text) {
            bundled(root, SCRIPTS, &name, &text)
        } else {
            minified(root, &name, &text)
        }?;
        fs::remove_file(dist.join(&name))?;
        let new = output::hashed(dist, &without_hash(&name), &small)?;
        renamed.push((name, new, integrity(small)));
    }
    let renamed = Rc::new(renamed);
    let mut changes = Rewriter::default();
    for (selector, attribute) in [("link[integrity]", "href"), ("script[integrity]", "src")] {
        let renamed = Rc::clone(&renamed);
        changes = changes.each(selector, move |element| {
            let address = element.get_attribute(attribute).unwrap_or_default();
            for (old, new, hash) in renamed.iter() {
                if let Some(folder) = address.strip_suffix(old) {
                    element.set_attribute(attribute, &format!("{folder}{new}"))?;
                    element.set_attribute("integrity", hash)?;
                }
            }
            Ok(())
        })?;
    }
    changes.run(page).context("the page names no script or no style sheet")
}

/// Whether a script is put together from others before it is published.
fn has_imports(text: &str) -> bool {
    text.lines().any(|line| line.starts_with("import "))
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// `a.js` of `a-0123456789abcdef.js`. Trunk leaves the zeros at the start of some hashes out.
fn without_hash(name: &str) -> String {
    let parts = name.rsplit_once('.').and_then(|(stem, ending)| Some((stem.rsplit_once('-')?, ending)));
    match parts {
        Some(((stem, hash), ending))
            if (12..=16).contains(&hash.len()) && hash.bytes().all(|digit| digit.is_ascii_hexdigit()) =>
        {
            format!("{stem}.{ending}")
        }
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_published_with_what_it_imports() {
        let script = |text: &str| bundled(crate::checkout::root(), SCRIPTS, "boot.js", text);
        let whole = script("import { text } from './common/query.js';\ntext(42);").unwrap();
        assert!(whole.contains("URLSearchParams") && !whole.contains("import"), "{whole}");
        let error = script("\nimport { text } from './nowhere.js';\ntext(42);").unwrap_err().to_string();
        assert!(error.contains("boot.js:2") && error.contains("nowhere.js"), "{error}");
    }

    #[test]
    fn a_name_gives_its_hash_away() {
        let check = |name: &str, expected: &str| assert_eq!(without_hash(name), expected);
        check("boot-0123456789abcdef.js", "boot.js");
        check("crossings-123456789abcdef.js", "crossings.js");
        check("embed-code-0123456789abcdef.css", "embed-code.css");
        check("embed-code.js", "embed-code.js");
    }
}
