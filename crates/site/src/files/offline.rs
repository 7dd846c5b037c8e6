//! The service worker of a site that can be read without a network (`js/offline/`). Its file has one name for ever, for
//! browsers go on asking for it: a build that wants none writes one that withdraws.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::minify::minified;
use super::output::{self, short_hash};
use super::program::integrity;
use crate::page::rewriter::Rewriter;

/// Its name.
const WORKER: &str = "offline.js";
const FOLDER: &str = "js/offline";

/// Folders and files that a reader's page never asks for, by what their paths begin with.
const OTHERS: [&str; 9] = [
    "embed/",
    "oembed/",
    "npm/",
    "embed.",
    "mount.",
    "404.html",
    "robots.txt",
    "sitemap.xml",
    "sbom.cdx.json",
];

/// Writes it into the finished page in `dist`, and where it is `wanted` names it in every page that has scripts.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn write(root: &Path, dist: &Path, wanted: bool) -> Result<()> {
    let text = if wanted {
        name_in_pages(dist)?;
        worker(root, dist)?
    } else {
        read(root, "withdraw.js")?
    };
    fs::write(dist.join(WORKER), minified(root, WORKER, &text)?)
        .with_context(|| format!("{WORKER} cannot be written"))
}

/// The worker with the list of files that it keeps.
fn worker(root: &Path, dist: &Path) -> Result<String> {
    let mut files = serde_json::Map::new();
    for path in output::all(dist)?.into_iter().filter(|path| is_kept(path)) {
        let contents = fs::read(dist.join(&path))?;
        let address = path.strip_suffix("index.html").unwrap_or(&path).to_owned();
        files.insert(address, integrity(contents).into());
    }
    let list = serde_json::to_string(&files)?;
    let mut text = read(root, "worker.js")?;
    for (place, value) in [
        ("const FILES = {};", format!("const FILES = {list};")),
        ("const BUILD = '';", format!("const BUILD = '{}';", short_hash(&list))),
    ] {
        ensure!(text.matches(place).count() == 1, "{FOLDER}/worker.js is to have {place} once");
        text = text.replace(place, &value);
    }
    Ok(text)
}

/// Whether a page of the site may ask for a file. Pictures of links, and what a build writes for servers, are for others.
fn is_kept(path: &str) -> bool {
    let is_picture = ending(path) == "png" && !path.starts_with("icon-");
    let is_for_servers = ["br", "gz"].contains(&ending(path)) || path.starts_with('_');
    let is_for_others = OTHERS.iter().any(|start| path.starts_with(start)) || path.ends_with("feed.xml");
    !(is_picture || is_for_servers || is_for_others || path == WORKER)
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Names it in the pages that `boot.js` starts; figures in other sites have none.
fn name_in_pages(dist: &Path) -> Result<()> {
    output::change_pages(dist, |path, page| {
        if !is_kept(path) {
            return Ok(page.to_owned());
        }
        let up = "../".repeat(path.matches('/').count());
        Rewriter::default()
            .each("html", |html| Ok(html.set_attribute("data-offline", &format!("{up}{WORKER}"))?))?
            .run(page)
    })
}

fn read(root: &Path, name: &str) -> Result<String> {
    fs::read_to_string(root.join(FOLDER).join(name))
        .with_context(|| format!("{FOLDER}/{name} cannot be read"))
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::checkout;

    #[test]
    fn it_keeps_what_pages_ask_for_and_no_more() {
        let check = |path: &str, expected: bool| assert_eq!(is_kept(path), expected, "{path}");
        check("index.html", true);
        check("v/seasons/index.html", true);
        check("article-0123456789abcdef_bg.wasm", true);
        check("data/crossings.csv", true);
        check("icon-192.png", true);
        check("v/seasons/card.png", false);
        check("embed/seasons/index.html", false);
        check("claims/feed.xml", false);
        check("a.js.br", false);
        check("offline.js", false);
    }

    #[test]
    fn pages_name_it_and_it_knows_them_by_their_hashes_as_they_then_are() {
        let dist = tempfile::tempdir().unwrap();
        let path = |name: &str| dist.path().join(name);
        fs::create_dir_all(path("v/a")).unwrap();
        fs::create_dir_all(path("embed/a")).unwrap();
        for page in ["v/a/index.html", "embed/a/index.html"] {
            fs::write(path(page), "<html lang=\"en\"></html>").unwrap();
        }
        name_in_pages(dist.path()).unwrap();
        let page = fs::read_to_string(path("v/a/index.html")).unwrap();
        assert_eq!(page, "<html lang=\"en\" data-offline=\"../../offline.js\"></html>");
        assert_eq!(fs::read_to_string(path("embed/a/index.html")).unwrap(), "<html lang=\"en\"></html>");
        let worker = worker(checkout::root(), dist.path()).unwrap();
        assert!(worker.contains(&format!("const FILES = {{\"v/a/\":\"{}\"}};", integrity(page))), "{worker}");
    }
}
