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
    /// The sentence that the licence of its data asks for.
    pub licence: &'static str,
    /// The licence by its name, where room is scarce, with its full stop.
    pub licence_name: &'static str,
}

/// The sentence that the licence of the government's data asks for.
pub const LICENCE: &str =
    "Contains public sector information licensed under the Open Government Licence v3.0.";

const IOM_LICENCE: &str = "Contains data of IOM’s Missing Migrants Project, missingmigrants.iom.int, licensed under Creative Commons Attribution 4.0 International (CC BY 4.0), added up by year.";

/// The quarterly tables, whose title and status each kind has its own.
const QUARTERLY: Source = Source {
    publisher: "Home Office",
    title: "Immigration system statistics",
    status: "final, quarterly",
    address: "https://www.gov.uk/government/collections/immigration-statistics-quarterly-release",
};

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

const OVERLAP: &str = "The years to June 2025 and to June 2026 are to be compared with each other. They share months with the calendar years 2024 and 2025, so they are hatched, stand apart and are not added to them.";
const TRANSCRIBED: &str = "Transcribed from the published tables, which are of 27 August 2026; every period adds up to all who arrived in it. These are the final quarterly figures, which differ a little from the provisional daily ones, for 2020 and 2022.";

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
                title: "Illegal entry routes to the UK, summary tables, IER_02b",
                status: "final, quarterly",
                ..QUARTERLY
            }],
            &[
                COUNTED,
                NOT_COUNTED,
                "Nationalities are those recorded, as the published table lists them; “Refugee” and “Stateless” are rows of it. Albania and Libya, which it no longer lists, are among all other nationalities from 2025 on; for 2018 to 2024 they are from the table as published before, and taken out of all others.",
                OVERLAP,
                TRANSCRIBED,
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
                "Asked were adults in Great Britain, who could name up to three issues. A poll is an estimate from a sample. Transcribed from the pollster’s download, all 574 waves from 15 February 2011 to 3 August 2026; none was taken, or none is in it, for some months of 2015 and 2016.",
                COUNTED,
                NOT_COUNTED,
                DAILY,
            ],
            "salience.csv",
        ),
        Kind::Outcomes => (
            &[Source {
                title: "Illegal entry routes to the UK dataset, tables IER_D02 and IER_D03",
                status: "matched records, first decisions",
                ..QUARTERLY
            }],
            &[
                "Counted are people who arrived by small boat and whose record was matched to an asylum claim made within 14 days of arrival: people, not claims, for a claim can be for several. Those matched are a little fewer than those counted as arrivals.",
                "Each person has the first decision on the claim, to 15 July 2026 for arrivals since 2023; the years 2018 to 2022 were not revised in this release, and what was decided of them since is not in it. Protection is refugee status or humanitarian protection. An administrative outcome ends a claim without a decision on it.",
                "Not counted are appeals, later decisions, claims made later than that, and people on other routes.",
                "Transcribed from the published tables, which are of 27 August 2026; every year adds up to its total of claims.",
            ],
            "outcomes.csv",
        ),
        Kind::Deaths => (
            &[Source {
                publisher: "IOM",
                title: "Missing Migrants Project",
                status: "minimum estimates",
                address: "https://missingmigrants.iom.int/data",
            }],
            &[
                "Counted are people whom the Missing Migrants Project of the International Organization for Migration records as dead or missing on the route that it names Mainland Europe to the UK: at sea, and also in lorries and trains, on roads and in camps near the crossing, in France, Belgium and the United Kingdom. English Channel are those whose place, as recorded, names it.",
                "Not counted are deaths that nobody recorded: the numbers are minimum estimates, from authorities, aid organisations and the press, and earlier years are added to.",
                "No incident is listed from 29 September 2025 to 26 January 2026, which may be a gap in the record and not a time without deaths.",
                "Transcribed from the project’s incidents to 3 May 2026, added up by year here.",
            ],
            "deaths.csv",
        ),
        Kind::Returns => (
            &[
                Source {
                    publisher: "Home Office",
                    title: "Transfers and returns under the UK–France agreement",
                    status: "by month",
                    address: "https://www.gov.uk/government/publications/the-border-security-commanders-annual-report-data/transfers-into-and-returns-from-the-united-kingdom-under-the-uk-france-agreement-on-the-prevention-of-dangerous-journeys-between-6-august-2025-and-30",
                },
                DAILY_SERIES,
            ],
            &[
                "Counted are people admitted to the United Kingdom and people returned to France under the agreement that has applied since 6 August 2025. Transcribed from the published table; its months add up to 1,117 admitted and 1,087 returned.",
                COUNTED,
                NOT_COUNTED,
                DAILY,
            ],
            "exchange.csv",
        ),
        Kind::Ages => (
            &[Source {
                title: "Illegal entry routes to the UK, summary tables, IER_02c",
                status: "final, quarterly",
                ..QUARTERLY
            }],
            &[
                COUNTED,
                NOT_COUNTED,
                "Ages are those recorded, in the groups of the published table: 17 and under are children. A recorded age can be changed once it has been assessed.",
                OVERLAP,
                TRANSCRIBED,
            ],
            "ages.csv",
        ),
        Kind::Routes => (
            &[Source {
                title: "Illegal entry routes to the UK, table D01",
                status: "recorded detections, of two releases",
                ..QUARTERLY
            }],
            &[
                "Counted are people recorded as detected: in small boats; on flights, with papers that did not allow them to enter; in the country, soon after an entry that was not seen; and at ports, as on ferries and in lorries.",
                "Not counted are those whom nobody detected: the numbers are no estimate of all who enter, and the routes are not watched alike. A fall in detections can be a fall in checks.",
                "Transcribed from the published tables, of 29 February 2024 for the years 2018 to 2023 and of 26 February 2026 for 2025. Of 2024 we have no copy of the other routes: they are left empty, not zero. The series is the final quarterly one, which differs a little from the provisional daily one, for 2020 and 2022.",
            ],
            "routes.csv",
        ),
        Kind::Revisions => (
            &[Source { status: "provisional, all versions since 14 November 2025", ..DAILY_SERIES }],
            &[
                "Compared are the weekly files that the Home Office published from 14 November 2025 on: what each was the first to have, and what later ones have for the same week or day. The log of all changes is revisions.csv.",
                "Preventions are no counts but operational estimates, which the French authorities collect and give to the UK, of people kept from leaving France or who went back there.",
                "Not counted are changes made before the first of these files, which are not on record.",
            ],
            "revisions.csv",
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
    let (licence, licence_name) = match kind {
        Kind::Deaths => (IOM_LICENCE, "CC BY 4.0."),
        Kind::Arrivals
        | Kind::Seasons
        | Kind::Years
        | Kind::Calendar
        | Kind::Crowding
        | Kind::Concentration
        | Kind::Governments
        | Kind::Prevented
        | Kind::Nationalities
        | Kind::Concern
        | Kind::Outcomes
        | Kind::Returns
        | Kind::Routes
        | Kind::Revisions
        | Kind::Ages
        | Kind::Check => (LICENCE, "Open Government Licence v3.0."),
    };
    Origin { sources, counted, file, licence, licence_name }
}

/// The last day that the data of a view reaches, or on which it was published: “to 20 August 2026”, “published 27 August
/// 2026”.
pub fn until(data: &Data, view: &View) -> String {
    let day = format::date(data.reach(view).last);
    // What is known from its publication on reaches to that day.
    match view.kind {
        Kind::Outcomes => format!("published {day}"),
        Kind::Arrivals
        | Kind::Seasons
        | Kind::Years
        | Kind::Calendar
        | Kind::Crowding
        | Kind::Concentration
        | Kind::Governments
        | Kind::Prevented
        | Kind::Nationalities
        | Kind::Concern
        | Kind::Deaths
        | Kind::Returns
        | Kind::Ages
        | Kind::Routes
        | Kind::Revisions
        | Kind::Check => format!("to {day}"),
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
        format!("{}; {}", all.join("; "), until(data, view))
    }

    /// What stands below a picture, but for its address: sources, data version and licence. A card names no titles.
    pub fn foot(&self, of: Format, data: &Data, view: &View) -> String {
        let line = self.line(of != Format::Card, data, view);
        format!("Source: {line}. Data version {}. {}", data.tables().version, self.licence)
    }
}

#[cfg(test)]
mod tests;
