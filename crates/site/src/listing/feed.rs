//! `feed.xml`, an Atom feed with an entry for each data version: whoever follows it hears of new data.

use std::fs;
use std::io;
use std::path::Path;

use anyhow::Result;
use content::article::Article;
use figure::{Figure, LICENCE};
use model::{Data, Day, Span};

use super::xml::{self, Xml};
use crate::files::output;
use crate::public_url::PublicUrl;

/// The file of the feed in the built page.
pub(crate) const FILE: &str = "feed.xml";

/// The title of the feed.
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
    Ok(fs::write(dist.join(FILE), feed(url, data, news)?)?)
}

fn feed(url: &PublicUrl, data: &Data, news: impl Fn(&Data) -> String) -> io::Result<String> {
    let versions = &data.tables().versions;
    xml::written(|writer| {
        let feed = writer.create_element("feed");
        let feed = feed.with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "en-GB")]);
        feed.write_inner_content(|writer| {
            xml::text(writer, "title", TITLE)?;
            xml::text(writer, "id", &id("feed"))?;
            xml::text(writer, "updated", &updated(data.days().last))?;
            xml::element(writer, "author", |writer| xml::text(writer, "name", "Crossings"))?;
            xml::text(writer, "rights", LICENCE)?;
            if let Some(own) = url.absolute(FILE) {
                link(writer, "self", "application/atom+xml", None, &own)?;
            }
            link(writer, "alternate", "text/html", None, &home(url))?;
            for at in (0..versions.len()).rev().take(ENTRIES) {
                let last = versions.get(at).and_then(|version| last_day(version));
                let before = at.checked_sub(1).and_then(|before| last_day(versions.get(before)?));
                if let Some(last) = last {
                    let news = news(&data.as_of(last));
                    xml::element(writer, "entry", |writer| {
                        entry(writer, url, data, (at, last, before), &news)
                    })?;
                }
            }
            Ok(())
        })?;
        Ok(())
    })
}

/// A version: its place among all of them, its last day and that of the one before it.
fn entry(
    writer: &mut Xml,
    url: &PublicUrl,
    data: &Data,
    (at, last, before): (usize, Day, Option<Day>),
    news: &str,
) -> io::Result<()> {
    let version = data.tables().versions.get(at).map_or("", String::as_str);
    let is_now = at + 1 == data.tables().versions.len();
    xml::text(writer, "title", &format!("Data up to {}", figure::date(last)))?;
    xml::text(writer, "id", &id(version))?;
    xml::text(writer, "updated", &updated(last))?;
    if is_now {
        let file = |name: &str| url.href("", &format!("data/{name}"));
        link(writer, "alternate", "text/html", None, &home(url))?;
        link(writer, "enclosure", "text/csv", Some("All days"), &file("crossings.csv"))?;
        link(writer, "related", "application/json", Some("Data package"), &file("datapackage.json"))?;
    } else {
        // The page as it was known then.
        let page = format!("{}?asof={}", home(url), last.to_iso());
        link(writer, "alternate", "text/html", None, &page)?;
    }
    let added = before.map_or_else(String::new, |before| format!(" {}", added(data, at, before, last)));
    let summary = format!("{news}{added} Home Office, provisional; data version {version}.");
    xml::text(writer, "summary", &summary)
}

/// A link to a file of some type.
fn link(writer: &mut Xml, rel: &str, kind: &str, title: Option<&str>, href: &str) -> io::Result<()> {
    let title = title.map(|title| ("title", title));
    xml::empty(
        writer,
        "link",
        [("rel", rel), ("type", kind)].into_iter().chain(title).chain([("href", href)]),
    )
}

/// The page of the article.
fn home(url: &PublicUrl) -> String {
    url.absolute("").unwrap_or_else(|| "./".to_owned())
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
