//! `feed.xml`, an Atom feed with an entry for each data version: whoever follows it hears of new data.

use std::fs;
use std::path::Path;

use anyhow::Result;
use content::article::Article;
use figure::{Figure, LICENCE};
use model::{Data, Day, Span};

use crate::files::output;
use crate::page::html::escaped;
use crate::public_url::PublicUrl;

/// Its file in the built page.
pub(crate) const FILE: &str = "feed.xml";

/// What it is called.
pub(crate) const TITLE: &str = "Crossings: new data";

/// So many versions are told of, the newest first.
const ENTRIES: usize = 20;

/// Writes it.
pub(crate) fn write(dist: &Path, url: &PublicUrl, article: &Article, data: &Data) -> Result<()> {
    let shown: Vec<_> = article.figures().filter_map(|slug| data.named(slug)).collect();
    let news = |known: &Data| -> String {
        let words = shown.iter().map(|name| Figure::new(known, &data.author(*name)).words().sentence);
        words.collect::<Vec<_>>().join(" ")
    };
    Ok(fs::write(dist.join(FILE), feed(url, data, news))?)
}

fn feed(url: &PublicUrl, data: &Data, news: impl Fn(&Data) -> String) -> String {
    let last = data.days().last;
    let own = url.absolute(FILE).map_or_else(String::new, |address| {
        format!("  <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n", escaped(&address))
    });
    let page = escaped(&url.absolute("").unwrap_or_else(|| "./".to_owned()));
    let versions = &data.tables().versions;
    let entries: String = (0..versions.len())
        .rev()
        .take(ENTRIES)
        .filter_map(|at| {
            let last = last_day(versions.get(at)?)?;
            let before = at.checked_sub(1).and_then(|before| last_day(versions.get(before)?));
            Some(entry(url, data, (at, last, before), &news(&data.as_of(last))))
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\">\n  \
         <title>{TITLE}</title>\n  <id>{}</id>\n  <updated>{}</updated>\n  \
         <author><name>Crossings</name></author>\n  <rights>{LICENCE}</rights>\n{own}  \
         <link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n{entries}</feed>\n",
        id("feed"),
        updated(last),
    )
}

/// A version: its place among all of them, its last day and that of the one before it.
fn entry(url: &PublicUrl, data: &Data, (at, last, before): (usize, Day, Option<Day>), news: &str) -> String {
    let version = data.tables().versions.get(at).map_or("", String::as_str);
    let is_now = at + 1 == data.tables().versions.len();
    // The page as it was known then.
    let page = url.absolute("").unwrap_or_else(|| "./".to_owned());
    let page = if is_now { page } else { format!("{page}?asof={}", last.to_iso()) };
    let files = if is_now {
        format!(
            "    <link rel=\"enclosure\" type=\"text/csv\" title=\"All days\" href=\"{}\"/>\n    \
             <link rel=\"related\" type=\"application/json\" title=\"Data package\" href=\"{}\"/>\n",
            escaped(&url.href("", "data/crossings.csv")),
            escaped(&url.href("", "data/datapackage.json"))
        )
    } else {
        String::new()
    };
    let added = before.map_or_else(String::new, |before| format!(" {}", added(data, at, before, last)));
    format!(
        "  <entry>\n    <title>Data up to {}</title>\n    <id>{}</id>\n    <updated>{}</updated>\n    \
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n{files}    \
         <summary>{}{added} Home Office, provisional; data version {version}.</summary>\n  </entry>\n",
        figure::date(last),
        id(version),
        updated(last),
        escaped(&page),
        escaped(news)
    )
}

/// What a version has added to the one before it, and changed in it.
fn added(data: &Data, at: usize, before: Day, last: Day) -> String {
    let span = Span::new(before.plus(1), last);
    let days = span.map_or(0, Span::days);
    let people = span.and_then(|span| data.people().sum(span).published()).unwrap_or(0);
    let changed = data.tables().revised().filter(|of| of.version as usize == at).count();
    let of = |count: u32, one: &str| {
        if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
    };
    format!(
        "New since {}: {}, with {} people; {} of earlier days revised.",
        figure::date(before),
        of(days, "day"),
        figure::thousands(people),
        of(changed as u32, "count")
    )
}

/// The last day of a version, which its name begins with.
fn last_day(version: &str) -> Option<Day> {
    Day::parse_iso(version.get(..10)?)
}

fn updated(day: Day) -> String {
    format!("{}T00:00:00Z", day.to_iso())
}

/// An identifier that stays the same wherever the page stands: a UUID (version 8) of a hash.
fn id(of: &str) -> String {
    let hash = output::sha256(format!("crossings {of}"));
    let [one, two, three, four, five] =
        [0..8, 8..12, 13..16, 17..20, 20..32].map(|range| hash.get(range).unwrap_or_default());
    format!("urn:uuid:{one}-{two}-8{three}-a{four}-{five}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(told: &str) -> String {
        let content::Content { tables, article } = content::read(crate::checkout::root()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &PublicUrl::parse(told).unwrap(), &article, &Data::from(tables)).unwrap();
        fs::read_to_string(folder.path().join(FILE)).unwrap()
    }

    #[test]
    fn an_entry_tells_of_the_data() {
        let check = |told: &str, expected: &str| assert!(shown(told).contains(expected), "{}", shown(told));
        check("./", "<title>Data up to 20 August 2026</title>");
        check("./", "<updated>2026-08-20T00:00:00Z</updated>");
        check("./", "15,897");
        check("./", "href=\"data/crossings.csv\"");
        check("./", "New since 13 November 2025: 280 days, with ");
        check("./", "0 counts of earlier days revised.");
        check("./", "<title>Data up to 13 November 2025</title>");
        check("./", "href=\"./?asof=2025-11-13\"");
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
