//! `feed.xml`, an Atom feed with an entry for the data version: whoever follows it hears of new data.

use std::fs;
use std::path::Path;

use anyhow::Result;
use figure::{Figure, LICENCE};
use model::Data;

use super::article::Article;
use super::escaped;
use super::site::Site;

/// Its file in the built page.
pub(super) const FILE: &str = "feed.xml";

/// What it is called.
pub(super) const TITLE: &str = "Crossings: new data";

/// Writes it.
pub(super) fn write(dist: &Path, site: &Site, article: &Article, data: &Data) -> Result<()> {
    let shown = article.figures().filter_map(|slug| data.named(slug));
    let sentences: Vec<String> =
        shown.map(|name| Figure::new(data, &data.author(name)).words().sentence).collect();
    Ok(fs::write(dist.join(FILE), feed(site, data, &sentences.join(" ")))?)
}

fn feed(site: &Site, data: &Data, news: &str) -> String {
    let version = &data.tables().version;
    let last = data.days().last;
    let updated = format!("{}T00:00:00Z", last.to_iso());
    let own = site.whole(FILE).map_or_else(String::new, |address| {
        format!("  <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n", escaped(&address))
    });
    let page = escaped(&site.whole("").unwrap_or_else(|| "./".to_owned()));
    let (days, package) =
        (escaped(&site.from("", "data/crossings.csv")), escaped(&site.from("", "data/datapackage.json")));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\">\n  \
         <title>{TITLE}</title>\n  <id>{}</id>\n  <updated>{updated}</updated>\n  \
         <author><name>Crossings</name></author>\n  <rights>{LICENCE}</rights>\n{own}  \
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n  <entry>\n    \
         <title>Data up to {}</title>\n    <id>{}</id>\n    <updated>{updated}</updated>\n    \
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n    \
         <link rel=\"enclosure\" type=\"text/csv\" title=\"All days\" href=\"{days}\"/>\n    \
         <link rel=\"related\" type=\"application/json\" title=\"Data package\" href=\"{package}\"/>\n    \
         <summary>{} Home Office, provisional; data version {version}.</summary>\n  </entry>\n</feed>\n",
        id("feed"),
        figure::date(last),
        id(version),
        escaped(news)
    )
}

/// An identifier that stays the same wherever the page stands: a UUID (version 8) of a hash.
fn id(of: &str) -> String {
    let hash = crate::inputs::digest_of(format!("crossings {of}"));
    let [one, two, three, four, five] =
        [0..8, 8..12, 13..16, 17..20, 20..32].map(|range| hash.get(range).unwrap_or_default());
    format!("urn:uuid:{one}-{two}-8{three}-a{four}-{five}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(told: &str) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let (tables, article) = crate::check::content(root).unwrap();
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &Site::of(told).unwrap(), &article, &Data::from(tables)).unwrap();
        fs::read_to_string(folder.path().join(FILE)).unwrap()
    }

    #[test]
    fn an_entry_tells_of_the_data() {
        let check = |told: &str, expected: &str| assert!(shown(told).contains(expected), "{}", shown(told));
        check("./", "<title>Data up to 20 August 2026</title>");
        check("./", "<updated>2026-08-20T00:00:00Z</updated>");
        check("./", "15,897");
        check("./", "href=\"data/crossings.csv\"");
        check(
            "https://x.org",
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://x.org/feed.xml\"/>",
        );
        check("https://x.org", "href=\"https://x.org/data/crossings.csv\"");
    }

    #[test]
    fn it_is_sound_xml() {
        let text = shown("https://x.org/a%20b/");
        let mut reader = quick_xml::Reader::from_str(&text);
        loop {
            match reader.read_event() {
                Ok(quick_xml::events::Event::Eof) => break,
                event => drop(event.unwrap()),
            }
        }
    }

    #[test]
    fn identifiers_are_uuids_of_their_own() {
        let check = |text: &str| {
            let uuid = id(text);
            let parts: Vec<usize> = uuid.trim_start_matches("urn:uuid:").split('-').map(str::len).collect();
            assert_eq!(parts, [8, 4, 4, 4, 12], "{uuid}");
        };
        check("feed");
        check("2026-08-20-927035a0");
        assert_ne!(id("a"), id("b"));
        assert_eq!(id("a"), id("a"));
    }
}
