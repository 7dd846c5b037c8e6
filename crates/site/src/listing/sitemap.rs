//! What search engines read first: `robots.txt`, and `sitemap.xml` with every page.

use std::fs;
use std::io;
use std::path::Path;

use anyhow::Result;
use model::Data;
use preview::PublicUrl;

use super::xml;

/// Writes both. A sitemap has whole addresses or none at all.
pub(crate) fn write(dist: &Path, url: &PublicUrl, folders: &[String], data: &Data) -> Result<()> {
    fs::write(dist.join("robots.txt"), robots(url))?;
    let until = data.days().last.to_iso();
    let pages: Option<Vec<String>> = folders.iter().map(|folder| url.absolute(folder)).collect();
    match pages {
        Some(pages) => Ok(fs::write(dist.join("sitemap.xml"), sitemap(&pages, &until)?)?),
        None => Ok(()),
    }
}

fn robots(url: &PublicUrl) -> String {
    let sitemap =
        url.absolute("sitemap.xml").map_or_else(String::new, |address| format!("\nSitemap: {address}\n"));
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// `until` is the last day of the data, with which every page changes.
fn sitemap(pages: &[String], until: &str) -> io::Result<String> {
    xml::written(|writer| {
        let all = writer.create_element("urlset");
        let all = all.with_attribute(("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"));
        all.write_inner_content(|writer| {
            pages.iter().try_for_each(|page| {
                xml::element(writer, "url", |writer| {
                    xml::text(writer, "loc", page)?;
                    xml::text(writer, "lastmod", until)
                })
            })
        })?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_are_led_to_every_page() {
        let url = PublicUrl::parse("https://x.org/n").unwrap();
        assert_eq!(robots(&url), "User-agent: *\nAllow: /\n\nSitemap: https://x.org/n/sitemap.xml\n");
        assert_eq!(robots(&PublicUrl::parse("./").unwrap()), "User-agent: *\nAllow: /\n");
        let map = sitemap(&["https://x.org/n/v/a/".to_owned()], "2026-08-20").unwrap();
        assert!(map.contains("<loc>https://x.org/n/v/a/</loc>\n    <lastmod>2026-08-20</lastmod>"));
    }

    #[test]
    fn the_sitemap_is_written_where_addresses_are_whole() {
        let data = Data::from(content::tables::read(crate::checkout::root()).unwrap());
        let check = |told: &str, expected: bool| {
            let folder = tempfile::tempdir().unwrap();
            write(folder.path(), &PublicUrl::parse(told).unwrap(), &[String::new()], &data).unwrap();
            assert_eq!(folder.path().join("sitemap.xml").exists(), expected, "{told}");
            assert!(folder.path().join("robots.txt").exists());
        };
        check("https://x.org", true);
        check("./", false);
    }
}
