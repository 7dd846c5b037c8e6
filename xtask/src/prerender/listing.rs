//! What search engines read first: `robots.txt`, and `sitemap.xml` with every page.

use std::fs;
use std::path::Path;

use anyhow::Result;
use model::Data;

use super::site::Site;

/// Writes both. A sitemap has whole addresses or none at all.
pub(super) fn write(dist: &Path, site: &Site, folders: &[String], data: &Data) -> Result<()> {
    fs::write(dist.join("robots.txt"), robots(site))?;
    let until = data.days().last.to_iso();
    let pages: Option<Vec<String>> = folders.iter().map(|folder| site.whole(folder)).collect();
    match pages {
        Some(pages) => Ok(fs::write(dist.join("sitemap.xml"), sitemap(&pages, &until))?),
        None => Ok(()),
    }
}

fn robots(site: &Site) -> String {
    let sitemap =
        site.whole("sitemap.xml").map_or_else(String::new, |address| format!("\nSitemap: {address}\n"));
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// `until` is the last day of the data, with which every page changes.
fn sitemap(pages: &[String], until: &str) -> String {
    let one =
        |page: &String| format!("<url><loc>{}</loc><lastmod>{until}</lastmod></url>\n", super::escaped(page));
    let all: String = pages.iter().map(one).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{all}</urlset>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn engines_are_led_to_every_page() {
        let site = Site::of("https://x.org/n").unwrap();
        assert_eq!(robots(&site), "User-agent: *\nAllow: /\n\nSitemap: https://x.org/n/sitemap.xml\n");
        assert_eq!(robots(&Site::of("./").unwrap()), "User-agent: *\nAllow: /\n");
        let map = sitemap(&["https://x.org/n/v/a/".to_owned()], "2026-08-20");
        assert!(map.contains("<url><loc>https://x.org/n/v/a/</loc><lastmod>2026-08-20</lastmod></url>"));
    }

    #[test]
    fn the_sitemap_is_written_where_addresses_are_whole() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let data = Data::from(crate::content::tables(root).unwrap());
        let check = |told: &str, expected: bool| {
            let folder = tempfile::tempdir().unwrap();
            write(folder.path(), &Site::of(told).unwrap(), &[String::new()], &data).unwrap();
            assert_eq!(folder.path().join("sitemap.xml").exists(), expected, "{told}");
            assert!(folder.path().join("robots.txt").exists());
        };
        check("https://x.org", true);
        check("./", false);
    }
}
