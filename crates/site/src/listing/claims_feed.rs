//! `claims/feed.xml`, an Atom feed with an entry for each claim: whoever follows it hears of new ones.

use std::cmp::Reverse;
use std::fs;
use std::io;
use std::path::Path;

use anyhow::{Context, Result};
use content::article::{Article, Card};
use model::{Data, Day};
use preview::PublicUrl;

use super::atom::{Feed, id, link, time};
use super::xml::{self, Xml};
use crate::article::outcome;

/// The file of the feed in the folder of its page.
pub(crate) const FILE: &str = "feed.xml";

/// The title of the feed.
pub(crate) const TITLE: &str = "Crossings: claims";

/// The folder of its page in the built one.
pub(crate) const FOLDER: &str = "claims/";

/// Writes it, into the folder of the page that there is.
pub(crate) fn write(dist: &Path, url: &PublicUrl, article: &Article, data: &Data) -> Result<()> {
    let path = dist.join(FOLDER).join(FILE);
    let feed = feed(url, article, data)?;
    fs::write(&path, feed).with_context(|| format!("{} cannot be written", path.display()))
}

fn feed(url: &PublicUrl, article: &Article, data: &Data) -> io::Result<String> {
    let mut cards: Vec<&Card> = article.cards.iter().collect();
    // Those of one day in the order of their file.
    cards.sort_by_key(|card| Reverse(card.claim.day));
    let feed = Feed {
        file: &format!("{FOLDER}{FILE}"),
        title: TITLE,
        id: "claims",
        updated: cards.first().map_or_else(Day::default, |card| card.claim.day),
        rights: None,
        page: &url.absolute(FOLDER).unwrap_or_else(|| "./".to_owned()),
    };
    feed.written(url, |writer| {
        cards.into_iter().try_for_each(|card| {
            xml::element(writer, "entry", |writer| entry(writer, url, card, article, data))
        })
    })
}

fn entry(writer: &mut Xml, url: &PublicUrl, card: &Card, article: &Article, data: &Data) -> io::Result<()> {
    let claim = &card.claim;
    xml::text(writer, "title", &claim.title())?;
    xml::text(writer, "id", &id(&format!("claim {}", claim.id)))?;
    xml::text(writer, "published", &time(claim.day))?;
    xml::text(writer, "updated", &time(claim.day))?;
    link(writer, "alternate", "text/html", None, &url.href(FOLDER, &format!("claim/{}/", claim.id)))?;
    let note = if claim.day_note.is_empty() { String::new() } else { format!(" ({})", claim.day_note) };
    let summary = format!(
        "Said on {}{note}. {} As counted up to {}.",
        figure::date(claim.day),
        outcome::sentence(card, article, data),
        figure::date(data.days().last)
    );
    xml::text(writer, "summary", &summary)
}

#[cfg(test)]
mod tests {
    use super::super::atom;
    use super::*;

    fn shown(told: &str) -> String {
        let content::Content { tables, mut article } = content::read(crate::checkout::root()).unwrap();
        article.cards[2].claim.day = Day::parse_iso("2027-01-01").unwrap();
        feed(&PublicUrl::parse(told).unwrap(), &article, &Data::from(tables)).unwrap()
    }

    #[test]
    fn an_entry_tells_of_a_claim() {
        let check = |told: &str, expected: &str| assert!(shown(told).contains(expected), "{}", shown(told));
        check("./", "<title>A British news report: More than 1,300 people had arrived");
        check("./", "<published>2024-11-08T00:00:00Z</published>");
        check("./", "href=\"../claim/november/\"");
        check("./", "Said on 8 November 2024 (day inferred). It holds on 3 of 4 readings. As counted up to ");
        check("./", "The count cannot test it.");
        check("https://x.org", "href=\"https://x.org/claim/november/\"");
        check("https://x.org", "href=\"https://x.org/claims/feed.xml\"");
    }

    #[test]
    fn the_newest_comes_first_and_is_the_day_of_the_feed() {
        let feed = shown("./");
        let (head, entries) = feed.split_once("<entry>").unwrap();
        assert!(head.contains("<updated>2027-01-01T00:00:00Z</updated>"), "{head}");
        assert!(entries.contains("beats-last-year"), "{entries}");
        let links: Vec<&str> = entries.split("../claim/").skip(1).collect();
        // Those of one day stay in the order of their file.
        let place = |id: &str| links.iter().position(|link| link.starts_with(id)).unwrap();
        assert_eq!(place("november/") + 1, place("year-to-date/"));
        assert!(
            links[0].starts_with("beats-last-year/") && links[1].starts_with("yusuf-200000/"),
            "{entries}"
        );
    }

    #[test]
    fn it_is_sound_xml() {
        atom::check_sound(&shown("https://x.org/a%20b/"));
    }
}
