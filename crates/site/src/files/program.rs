//! The programs of the page, as its pages load them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use sha2::{Digest, Sha384};

/// The program that Trunk builds.
pub const MAIN: &str = "article";

/// A program as a page loads it: the names of its module and its wasm.
pub(crate) struct Program {
    module: String,
    /// Of the module; the page names none for the wasm.
    hash: String,
    wasm: String,
}

impl Program {
    /// Finds a program in a built folder; none for the one that the page has from Trunk.
    ///
    /// # Errors
    /// Where it was not built.
    pub(crate) fn find(dist: &Path, program: &str) -> Result<Option<Self>> {
        if program == MAIN {
            return Ok(None);
        }
        let named = |ending: &str| -> Result<String> {
            let mut names = fs::read_dir(dist)?.filter_map(Result::ok).map(|entry| entry.file_name());
            let fits = |name: &str| name.starts_with(&format!("{program}-")) && name.ends_with(ending);
            names
                .find_map(|name| name.to_str().filter(|name| fits(name)).map(str::to_owned))
                .with_context(|| format!("the program “{program}” is missing in {}", dist.display()))
        };
        let module = named(".js")?;
        let hash = Sha384::digest(fs::read(dist.join(&module))?);
        let hash = base64::engine::general_purpose::STANDARD.encode(hash);
        Ok(Some(Self { module, hash: format!("sha384-{hash}"), wasm: named("_bg.wasm")? }))
    }

    /// A page that loads this program in place of Trunk's.
    ///
    /// # Errors
    /// Where the page's links are not as Trunk writes them.
    pub(crate) fn instead(&self, page: &str) -> Result<String> {
        let page = swapped(page, "rel=\"modulepreload\"", &self.module, Some(&self.hash));
        let page = page.and_then(|page| swapped(&page, "type=\"application/wasm\"", &self.wasm, None));
        page.context("the page has no preload links for its program")
    }
}

/// The page with another file in the link that has these words: its name, and its hash where the link has one.
fn swapped(page: &str, words: &str, name: &str, hash: Option<&str>) -> Option<String> {
    let at = page.find(words)?;
    let start = page.get(..at)?.rfind("<link")?;
    let end = start + page.get(start..)?.find('>')?;
    let link = page.get(start..end)?;
    let (before, href) = link.split_once("href=\"")?;
    let (path, after) = href.split_once('"')?;
    let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
    let after = match hash {
        Some(hash) => {
            let (between, old) = after.split_once("integrity=\"")?;
            let (_, rest) = old.split_once('"')?;
            format!("{between}integrity=\"{hash}\"{rest}")
        }
        None => after.to_owned(),
    };
    let link = format!("{before}href=\"{folder}{name}\"{after}");
    Some(format!("{}{link}{}", page.get(..start)?, page.get(end..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_can_load_another_program() {
        let program =
            Program { module: "time-1.js".into(), hash: "sha384-m".into(), wasm: "time-2_bg.wasm".into() };
        let page = r#"<link rel="modulepreload" href="../../a.js" crossorigin="anonymous" integrity="x"><link rel="preload" href="/sub/b.wasm" as="fetch" type="application/wasm">"#;
        let expected = r#"<link rel="modulepreload" href="../../time-1.js" crossorigin="anonymous" integrity="sha384-m"><link rel="preload" href="/sub/time-2_bg.wasm" as="fetch" type="application/wasm">"#;
        assert_eq!(program.instead(page).unwrap(), expected);
        assert!(program.instead("<head></head>").is_err());
    }
}
