//! What servers need beside the pages: how each file is delivered, from one table ([`rules`]) for every kind of host, and
//! the files compressed once instead of at each request.

mod caddy;
mod headers;
mod nginx;
mod rules;
mod s3;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

pub use rules::ALL;

use crate::PublicUrl;
use crate::files::output;

/// Compresses the files of `dist`, writes `_headers` among them (Netlify, Cloudflare Pages), and into the folder `beside`
/// a site file for nginx, one for Caddy and what brings the files to S3, none of which is to be published.
///
/// # Errors
/// Where a file cannot be read or written, and where `_headers` would have more rules than Cloudflare Pages reads.
pub fn write(dist: &Path, beside: &Path, url: &PublicUrl) -> Result<()> {
    let mut files = output::all(dist)?;
    files.retain(|path| !compress::is_made_here(path));
    let is_compressed = |path: &&String| rules::kind(path).is_some_and(|kind| kind.is_compressed);
    compress::all(files.iter().filter(is_compressed).map(|path| dist.join(path)).collect())?;
    put(&dist.join("_headers"), headers::text(&files, url)?)?;
    beside_pages(beside, url)
}

/// The files of these that are not to be published.
///
/// # Errors
/// Where one cannot be written.
pub fn beside_pages(beside: &Path, url: &PublicUrl) -> Result<()> {
    fs::create_dir_all(beside).with_context(|| format!("{} cannot be made", beside.display()))?;
    put(&beside.join("nginx.conf"), nginx::text(url))?;
    put(&beside.join("Caddyfile"), caddy::text(url))?;
    put(&beside.join("s3.sh"), s3::text())
}

fn put(file: &Path, text: String) -> Result<()> {
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_becomes_smaller_is_compressed_the_same_each_time() {
        let [dist, beside] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let path = |name: &str| dist.path().join(name);
        fs::create_dir(path("v")).unwrap();
        let long = "über ".repeat(1000);
        for (name, text) in [("v/index.html", long.as_str()), ("short.js", "let a;"), ("card.png", &long)] {
            fs::write(path(name), text).unwrap();
        }
        let url = PublicUrl::parse("https://crossings.example/news/").unwrap();
        let written = || {
            write(dist.path(), beside.path(), &url).unwrap();
            let mut files = output::all(dist.path()).unwrap();
            files.sort();
            let read = |name: &str| fs::read(path(name)).unwrap();
            (files, read("v/index.html.br"), read("v/index.html.gz"), read("_headers"))
        };
        let first = written();
        assert_eq!(
            first.0,
            ["_headers", "card.png", "short.js", "v/index.html", "v/index.html.br", "v/index.html.gz"]
        );
        // What was written here is no file of the build the next time.
        assert_eq!(written(), first);
    }
}
