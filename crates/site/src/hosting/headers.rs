//! `_headers`, which Netlify and Cloudflare Pages read. Where several of its rules meet, they join a header's values: so no
//! header stands in two rules that meet. What never changes is named file by file: by a pattern, the page for what is not
//! there would be kept for a year, too.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};

use super::rules::{self, ALL, CACHE, FOREVER, FRAMES, PAGES, POLICY};
use crate::PublicUrl;

/// As many rules as Cloudflare Pages reads.
const MOST: usize = 100;

/// Where embedded figures are; all other pages are for themselves.
const EMBEDDED: &str = "embed/*";

/// The file's text, for a build with these files.
///
/// # Errors
/// Where there are too many rules.
pub(super) fn text(files: &[String], url: &PublicUrl) -> Result<String> {
    let mut rules = vec![rule(url, "*", &ALL)];
    for folder in folders(files) {
        let policy = if folder == EMBEDDED { FRAMES } else { PAGES };
        rules.push(rule(url, &folder, &[(POLICY, policy)]));
    }
    for (pattern, mime) in types(files) {
        rules.push(rule(url, &pattern, &[("Content-Type", mime)]));
    }
    for path in files.iter().filter(|path| rules::is_hashed(path)) {
        rules.push(rule(url, path, &[(CACHE, FOREVER)]));
    }
    ensure!(rules.len() <= MOST, "_headers would have {} rules, and hosts read {MOST}", rules.len());
    Ok(rules.concat())
}

/// Where pages are: in the folders of the first level, or beside them.
fn folders(files: &[String]) -> BTreeSet<String> {
    let pages = files.iter().filter_map(|path| path.strip_suffix(".html").map(|_| path));
    pages
        .map(|path| match path.split_once('/') {
            Some((folder, _)) => format!("{folder}/*"),
            None if path == "index.html" => String::new(),
            None => path.clone(),
        })
        .collect()
}

/// The types that hosts do not know by themselves: for each kind in a folder, by its ending.
fn types(files: &[String]) -> BTreeMap<String, &'static str> {
    let unknown =
        files.iter().filter_map(|path| Some((path, rules::kind(path).filter(|kind| !kind.is_known)?)));
    unknown
        .map(|(path, kind)| match path.rsplit_once('/') {
            Some((folder, _)) => (format!("{folder}/*.{}", kind.ending), kind.mime),
            // A pattern at the root would meet those of the folders.
            None => (path.clone(), kind.mime),
        })
        .collect()
}

fn rule(url: &PublicUrl, path: &str, headers: &[(&str, &str)]) -> String {
    let mut text = format!("{}{path}\n", url.folder);
    for (name, value) in headers {
        text += &format!("  {name}: {value}\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_what_is_its_own_and_what_all_have() {
        let files = ["a-0123456789abcdef.js", "data/a.csv", "data/b.csv", "embed/a/index.html", "index.html"]
            .map(str::to_owned);
        let found = text(&files, &PublicUrl::parse("https://x.org/news/").unwrap()).unwrap();
        assert!(found.starts_with("/news/*\n  Access-Control-Allow-Origin: *\n"));
        assert!(found.ends_with(
            "/news/data/*.csv\n  Content-Type: text/csv; charset=utf-8\n/news/a-0123456789abcdef.js\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
        assert!(found.contains("\n/news/embed/*\n  Content-Security-Policy: frame-ancestors *;"));
        assert!(found.contains("\n/news/\n  Content-Security-Policy: frame-ancestors 'self';"));
    }
}
