//! What a program is made of, its wasm and its data, is named with its hash: a byte that was changed on the way would draw
//! other numbers, and nobody would see it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use lol_html::HandlerResult;
use lol_html::html_content::Element;

use super::rewriter::Rewriter;
use crate::files::output;
use crate::files::program::integrity;

/// The links of a page that name these.
const LINKS: &str =
    "link[type='application/wasm'], link[data-series], link[data-later=wasm], link[data-later=series]";

/// Names the hashes anew in every page of `dist`, of which data or wasm was changed.
///
/// # Errors
/// Where one of these files is missing.
pub fn rename_all(dist: &Path) -> Result<()> {
    let mut hashes = BTreeMap::new();
    output::change_pages(dist, |_, page| named(dist, page, &mut hashes))
}

/// A page whose links name the hashes of those files, which lie in `dist`. `known` gets each hash by its file: pages share
/// most of these, and hashing takes a while.
///
/// # Errors
/// Where one of them is missing.
pub(crate) fn named(dist: &Path, page: &str, known: &mut BTreeMap<PathBuf, String>) -> Result<String> {
    let mut name = |link: &mut Element<'_, '_>| -> Result<()> {
        let address =
            link.get_attribute("data-href").or_else(|| link.get_attribute("href")).unwrap_or_default();
        let file = address.rsplit('/').next().unwrap_or_default();
        let folder = if file.contains("_bg.") { "" } else { "data" };
        let path = dist.join(folder).join(file);
        let hash = match known.entry(path) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let path = entry.key();
                let contents =
                    fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
                entry.insert(integrity(contents))
            }
        };
        Ok(link.set_attribute("integrity", hash)?)
    };
    Rewriter::default().any(LINKS, move |link| -> HandlerResult { Ok(name(link)?) })?.run(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The hash is that of `openssl dgst -sha256 -binary | base64` for `a`.
    #[test]
    fn a_program_is_named_with_its_hashes() {
        let dist = tempfile::tempdir().unwrap();
        fs::create_dir(dist.path().join("data")).unwrap();
        fs::write(dist.path().join("a_bg.wasm"), "a").unwrap();
        fs::write(dist.path().join("data/a.bin"), "a").unwrap();
        let hash = "sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=";
        let check = |link: &str| {
            let expected = link.replace('>', &format!(" integrity=\"{hash}\">"));
            assert_eq!(named(dist.path(), link, &mut BTreeMap::new()).unwrap(), expected);
        };
        check("<link type=\"application/wasm\" data-href=\"../a_bg.wasm\">");
        check("<link data-series data-href=\"/news/data/a.bin\">");
        check("<link data-later=\"series\" href=\"./data/a.bin\">");
        check("<link data-later=\"wasm\" href=\"./a_bg.wasm\">");
        let page = "<link data-series data-href=\"data/b.bin\">";
        let missing = named(dist.path(), page, &mut BTreeMap::new()).unwrap_err();
        assert!(format!("{missing:#}").contains("b.bin cannot be read"), "{missing:#}");
    }
}
