//! `feed.xml`, an Atom feed with an entry for each data version: whoever follows it hears of new data.

use std::fs;
use std::io;
use std::path::Path;

use anyhow::Result;
use content::article::Article;
use figure::{Figure, LICENCE};
use model::{Data, Day, Span, last_day};
use preview::PublicUrl;

use super::atom::{Feed, id, link, time};
use super::xml::{self, Xml};

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
    let feed = Feed {
        file: FILE,
        title: TITLE,
        id: "feed",
        updated: data.days().last,
        rights: Some(LICENCE),
        page: &home(url),
    };
    feed.written(url, |writer| {
        for at in (0..versions.len()).rev().take(ENTRIES) {
            let last = versions.get(at).and_then(|version| last_day(version));
            // A version may end before the one before it.
            let before = versions.iter().take(at).filter_map(|version| last_day(version)).max();
            if let Some(last) = last {
                let published =
                    data.tables().published.get(at).map_or(last, |published| Day(*published as i32));
                // Its own revisions, too, which came with its last day and not on it.
                let news = news(&data.as_of(published).until(last));
                xml::element(writer, "entry", |writer| entry(writer, url, data, (at, last, before), &news))?;
            }
        }
        Ok(())
    })
}

/// A version: its place among all of them, its last day and the last day of all before it.
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
    xml::text(writer, "updated", &time(last))?;
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

/// The page of the article.
fn home(url: &PublicUrl) -> String {
    url.absolute("").unwrap_or_else(|| "./".to_owned())
}

/// What a version has added to those before it, and changed in them.
fn added(data: &Data, at: usize, before: Day, last: Day) -> String {
    if last < before {
        return format!("It ends before the one before it, which goes to {}.", figure::date(before));
    }
    let new = Span::new(before.plus(1), last).and_then(|span| data.people().known(span));
    let (at, mut changed) = (at as u32, 0);
    data.tables().revised(at..at + 1, &mut |_| changed += 1);
    let of = |count: u32, one: &str| {
        if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
    };
    let new = new.map_or_else(
        || "no day".to_owned(),
        |new| format!("{}, with {} people", of(new.span.days(), "day"), figure::thousands(new.sum)),
    );
    format!("New since {}: {new}; {} of earlier days revised.", figure::date(before), of(changed, "count"))
}

#[cfg(test)]
mod tests {
    use super::super::atom;
    use super::*;

    fn shown(told: &str) -> String {
        let content::Content { tables, article } = content::read(crate::checkout::root()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &PublicUrl::parse(told).unwrap(), &article, &Data::from(tables)).unwrap();
        fs::read_to_string(folder.path().join(FILE)).unwrap()
    }

    #[test]
    fn a_version_that_ends_before_the_one_before_it_says_so() {
        let content::Content { tables, .. } = content::read(crate::checkout::root()).unwrap();
        let day = |iso| Day::parse_iso(iso).unwrap();
        assert_eq!(
            added(&Data::from(tables), 2, day("2026-05-28"), day("2026-05-21")),
            "It ends before the one before it, which goes to 28 May 2026."
        );
    }

    #[test]
    fn an_entry_tells_of_the_data() {
        let check = |told: &str, expected: &str| assert!(shown(told).contains(expected), "{}", shown(told));
        check("./", "<title>Data up to 20 August 2026</title>");
        check("./", "<updated>2026-08-20T00:00:00Z</updated>");
        check("./", "15,897");
        check("./", "href=\"data/crossings.csv\"");
        check("./", "New since 13 August 2026: 7 days, with 425 people; 0 counts of earlier days revised.");
        check("./", "<title>Data up to 13 August 2026</title>");
        check("./", "href=\"./?asof=2026-08-13\"");
        check("./", "New since 28 May 2026: 7 days, with 364 people; 8 counts of earlier days revised.");
        check(
            "https://x.org",
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://x.org/feed.xml\"/>",
        );
        check("https://x.org", "href=\"https://x.org/data/crossings.csv\"");
    }

    #[test]
    fn it_is_sound_xml() {
        atom::check_sound(&shown("https://x.org/a%20b/"));
    }
}
