//! Where the numbers of each kind of chart come from, and what they count.

use model::{Data, Kind, View};

use crate::picture::Format;
use crate::text::format;

/// A publication that numbers are taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The publisher.
    pub publisher: &'static str,
    /// Its title.
    pub title: &'static str,
    /// How firm its numbers are, or what they are used for.
    pub status: &'static str,
    /// The web address of the publication.
    pub address: &'static str,
}

/// The sources of a kind of chart, and what it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The publications that it is drawn from, the weightiest first.
    pub sources: &'static [Source],
    /// What is counted and what is not, a paragraph each.
    pub counted: &'static [&'static str],
    /// The name of the file that holds all of its rows, in the page's folder `data`.
    pub file: &'static str,
}

/// The sentence that the licence of the data asks for.
pub const LICENCE: &str =
    "Contains public sector information licensed under the Open Government Licence v3.0.";

/// The publication that the daily and weekly counts are read from.
pub const DAILY_SERIES: Source = Source {
    publisher: "Home Office",
    title: "Migrants detected crossing the English Channel in small boats",
    status: "provisional",
    address: "https://www.gov.uk/government/publications/migrants-detected-crossing-the-english-channel-in-small-boats",
};

const COUNTED: &str = "Counted are people who crossed the English Channel in a small boat, aiming to enter the United Kingdom without a visa or permission, and were detected on arrival, or detected in the Channel by UK authorities and brought to the UK; and the boats they came in. The vessels detected most often are rigid-hulled inflatable boats, dinghies and kayaks. Boats that arrive together are counted one by one.";
const NOT_COUNTED: &str = "Not counted are people on larger vessels such as yachts and fishing boats, people hidden in vehicles on ferries, people stopped in or returned to France, and people whom nobody detected or who were only reported.";
const DAILY: &str = "The daily figures are provisional and can be revised; the final quarterly tables differ a little, for 2020 and 2022.";

/// The sources of a kind of chart, and what it counts.
pub fn origin(kind: Kind) -> Origin {
    let (sources, counted, file): (&'static [Source], &'static [&'static str], _) = match kind {
        Kind::Governments => (
            &[
                DAILY_SERIES,
                Source {
                    publisher: "GOV.UK",
                    title: "Ministers",
                    status: "for the terms of office",
                    address: "https://www.gov.uk/government/ministers",
                },
            ],
            &[COUNTED, NOT_COUNTED, DAILY],
            "crossings.csv",
        ),
        Kind::Prevented => (
            &[Source {
                status: "provisional; people prevented as the French authorities estimate",
                ..DAILY_SERIES
            }],
            &[
                COUNTED,
                NOT_COUNTED,
                DAILY,
                "Preventions are no counts but operational estimates, which the French authorities collect and give to the UK, of people kept from leaving France or who went back there.",
            ],
            "weekly.csv",
        ),
        Kind::Nationalities => (
            &[Source {
                publisher: "Home Office",
                title: "Immigration system statistics, table Irr_02b",
                status: "final, quarterly",
                address: "https://www.gov.uk/government/collections/immigration-statistics-quarterly-release",
            }],
            &[
                COUNTED,
                NOT_COUNTED,
                "These are the final quarterly figures, which differ a little from the provisional daily ones, for 2020 and 2022.",
            ],
            "nationalities.csv",
        ),
        Kind::Concern => (
            &[
                Source {
                    publisher: "YouGov",
                    title: "The most important issues facing the country",
                    status: "a poll",
                    address: "https://yougov.co.uk/topics/society/trackers/the-most-important-issues-facing-the-country",
                },
                DAILY_SERIES,
            ],
            &[
                "Asked were adults in Great Britain, who could name up to three issues. A poll is an estimate from a sample.",
                COUNTED,
                NOT_COUNTED,
                DAILY,
            ],
            "salience.csv",
        ),
        Kind::Check => (
            &[DAILY_SERIES],
            &[
                COUNTED,
                NOT_COUNTED,
                DAILY,
                "A span is compared with every run of as many days that lies wholly in the published days. One begins on each day, so that those close to each other have most of their days in common.",
            ],
            "crossings.csv",
        ),
        Kind::Arrivals
        | Kind::Seasons
        | Kind::Years
        | Kind::Calendar
        | Kind::Crowding
        | Kind::Concentration => (&[DAILY_SERIES], &[COUNTED, NOT_COUNTED, DAILY], "crossings.csv"),
    };
    Origin { sources, counted, file }
}

/// What is shown of an earlier day that a reader looks back to, in a paragraph.
pub fn looking_back(kind: Kind, data: &Data) -> String {
    if kind == Kind::Nationalities {
        return "As known on an earlier day, the figure leaves out years that ended later; earlier versions of these tables are not kept.".into();
    }
    let cut = "it leaves out later days, and counts are as published today";
    match data.first_published() {
        None => format!("As known on an earlier day, {cut}."),
        Some(first) => {
            let first = format::date(first);
            format!(
                "As known on a day from {first} on, the figure has each count as published by then; a day that no file of then reaches, as first published. As known on an earlier day, {cut}: what was published before {first} is not kept."
            )
        }
    }
}

impl Origin {
    /// The sources in a line without a full stop: publisher, title, how firm the numbers are, and the last day that the
    /// data of the view reaches. `titles` is false where room is scarce.
    pub fn line(&self, titles: bool, data: &Data, view: &View) -> String {
        let one = |source: &Source| {
            let Source { publisher, title, status, .. } = source;
            if titles {
                format!("{publisher}, “{title}”, {status}")
            } else {
                format!("{publisher}, {status}")
            }
        };
        let all: Vec<String> = self.sources.iter().map(one).collect();
        format!("{}; to {}", all.join("; "), format::date(data.reach(view).last))
    }

    /// What stands below a picture, but for its address: sources, data version and licence. A card names no titles.
    pub fn foot(&self, of: Format, data: &Data, view: &View) -> String {
        let line = self.line(of != Format::Card, data, view);
        format!("Source: {line}. Data version {}. {LICENCE}", data.tables().version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_says_where_it_comes_from() {
        let check = |kind, publisher: &str, file: &str| {
            let origin = origin(kind);
            assert_eq!(origin.sources.first().map(|source| source.publisher), Some(publisher), "{kind:?}");
            assert_eq!(origin.file, file, "{kind:?}");
            assert!(origin.counted.iter().any(|counted| counted.starts_with("Not counted")), "{kind:?}");
        };
        check(Kind::Arrivals, "Home Office", "crossings.csv");
        check(Kind::Seasons, "Home Office", "crossings.csv");
        check(Kind::Governments, "Home Office", "crossings.csv");
        check(Kind::Prevented, "Home Office", "weekly.csv");
        check(Kind::Nationalities, "Home Office", "nationalities.csv");
        check(Kind::Concern, "YouGov", "salience.csv");
    }

    #[test]
    fn a_final_series_is_never_called_provisional() {
        let statuses = |kind| origin(kind).sources.iter().map(|source| source.status).collect::<Vec<_>>();
        assert_eq!(statuses(Kind::Nationalities), ["final, quarterly"]);
        assert_eq!(statuses(Kind::Years), ["provisional"]);
    }
}
