//! The tables beside the daily series, as resources of the data package. They are written by hand: an import of counts says
//! where they are from, and not how long they are.

use serde_json::{Value, json};

use super::fields::table;

/// A table: its file, its title, what it has and from where, and its columns with their types and descriptions.
struct Resource {
    file: &'static str,
    title: &'static str,
    description: &'static str,
    source: [&'static str; 2],
    licence: Licence,
    columns: &'static [[&'static str; 3]],
    key: &'static [&'static str],
}

enum Licence {
    Government,
    CreativeCommons,
}

const TABLES: &str = "https://www.gov.uk/government/collections/immigration-statistics-quarterly-release";

const ALL: [Resource; 6] = [
    Resource {
        file: "outcomes.csv",
        title: "First decisions on asylum claims, by year of arrival",
        description: "People who arrived by small boat, matched to a claim within 14 days of arrival, by the first decision on it (tables IER_D02 and IER_D03, published 27 August 2026), as transcribed by webtrackerxy/across-the-channel, research/crossings/asylum-decisions-by-arrival-year.csv, commit 8194d6d. People, not claims. The years 2018 to 2022 were not revised in this release.",
        source: ["Home Office: Illegal entry routes to the UK dataset, June 2026", TABLES],
        licence: Licence::Government,
        columns: &[
            ["published", "date", "The day on which the table was published."],
            [
                "decisions_to",
                "date",
                "The last day of decisions; - where the year was not revised in this release.",
            ],
            ["year", "integer", "Year of arrival."],
            ["arrived", "integer", "People who arrived and were matched."],
            ["claimed", "integer", "Of them, people with a claim: the sum of the columns after it."],
            ["granted_protection", "integer", "Granted refugee status or humanitarian protection."],
            ["other_leave", "integer", "Granted other leave."],
            ["refused", "integer", "Refused."],
            ["withdrawn", "integer", "Claim withdrawn."],
            ["administrative", "integer", "Administrative outcome."],
            ["awaiting", "integer", "Awaiting a first decision."],
        ],
        key: &["year"],
    },
    Resource {
        file: "deaths.csv",
        title: "Dead and missing on the route from mainland Europe to the UK, by year",
        description: "Incidents of the route Mainland Europe to the UK of IOM's Missing Migrants Project, to 3 May 2026, added up by year, as transcribed from giocopp/Missing-Migrants-Count, data/raw/iom_europe.csv, commit 42be4fe. Minimum estimates. The route includes lorries, roads and camps: 39 people of one lorry in 2019. No incident is listed from 29 September 2025 to 26 January 2026, which may be a gap.",
        source: ["IOM: Missing Migrants Project", "https://missingmigrants.iom.int/data"],
        licence: Licence::CreativeCommons,
        columns: &[
            ["year", "integer", "Calendar year."],
            ["to", "date", "The last day recorded: 31 December where the year is whole."],
            ["incidents", "integer", "Incidents recorded."],
            ["dead", "integer", "People who died."],
            ["missing", "integer", "People missing, believed dead."],
            [
                "english_channel",
                "integer",
                "Of the dead and missing, those whose place, as recorded, names the English Channel.",
            ],
        ],
        key: &["year"],
    },
    Resource {
        file: "exchange.csv",
        title: "People exchanged with France, by month",
        description: "People admitted to the UK and returned to France under the agreement of August 2025, 6 August 2025 to 30 June 2026, as transcribed by danseacroft-lang/migrantcross, returns.json, commit be2258c.",
        source: [
            "Home Office: Border Security Commander's annual report data",
            "https://www.gov.uk/government/publications/the-border-security-commanders-annual-report-data/transfers-into-and-returns-from-the-united-kingdom-under-the-uk-france-agreement-on-the-prevention-of-dangerous-journeys-between-6-august-2025-and-30",
        ],
        licence: Licence::Government,
        columns: &[
            [
                "from",
                "date",
                "The first day counted: that of the month, or that on which the exchange began.",
            ],
            ["to", "date", "The last day of the month."],
            ["admitted", "integer", "People admitted to the United Kingdom."],
            ["returned", "integer", "People returned to France."],
        ],
        key: &["to"],
    },
    Resource {
        file: "nationalities.csv",
        title: "Arrivals by nationality",
        description: "People who arrived by small boat (table IER_02b, published 27 August 2026), as transcribed by webtrackerxy/across-the-channel, research/crossings/nationality-by-period.csv, commit 8194d6d. Calendar years, and the years to June 2025 and June 2026, which share months with them: not to be added up. Final series, not to be joined to the daily one. The table has Albania and Libya among all other nationalities; for 2018 to 2024 they are taken out of those, from table Irr_02b as published before, whose totals of these years are the same.",
        source: ["Home Office: Illegal entry routes to the UK, summary tables, June 2026", TABLES],
        licence: Licence::Government,
        columns: &[
            ["from", "date", "The first day counted."],
            ["to", "date", "The last day counted."],
            ["nationality", "string", "Nationality as the table names it, or what the row has instead."],
            [
                "kind",
                "string",
                "named; other, all that are not listed; unrecorded; total, the sum of the others.",
            ],
            [
                "arrivals",
                "integer",
                "People who arrived; - where the nationality is not listed for the period, and among all others.",
            ],
        ],
        key: &["from", "to", "nationality"],
    },
    Resource {
        file: "ages.csv",
        title: "Arrivals by age and sex",
        description: "People who arrived by small boat (table IER_02c, published 27 August 2026), as transcribed by webtrackerxy/across-the-channel, research/crossings/age-sex-by-period.csv, commit 8194d6d. Calendar years, and the years to June 2025 and June 2026, which share months with them: not to be added up. Final series, not to be joined to the daily one. Ages may be revised after assessment.",
        source: ["Home Office: Illegal entry routes to the UK, summary tables, June 2026", TABLES],
        licence: Licence::Government,
        columns: &[
            ["from", "date", "The first day counted."],
            ["to", "date", "The last day counted."],
            ["age", "string", "Age group, or Not currently recorded."],
            ["sex", "string", "male, female, unknown; all where no age was recorded."],
            ["arrivals", "integer", "People who arrived."],
        ],
        key: &["from", "to", "age", "sex"],
    },
    Resource {
        file: "routes.csv",
        title: "People detected entering without permission, by route and year",
        description: "Small boats, air, the country and ports: 2018 to 2023 from table Irr_D01, published 29 February 2024, as transcribed by britishredcrosssociety/asylum, data-raw/irregular_migration.csv, commit c676783; 2025 from table IER_D01, published 26 February 2026, as transcribed by tompickup23/asylumstats, src/data/live/route-dashboard.json, commit 719b3b2. Of 2024 the other routes are not known to us. Detections that were recorded, not an estimate of all who enter.",
        source: ["Home Office: Illegal entry routes to the UK, table D01", TABLES],
        licence: Licence::Government,
        columns: &[
            ["published", "date", "The day on which the numbers were published."],
            ["year", "integer", "Calendar year."],
            ["small_boats", "integer", "People in small boats."],
            ["air", "integer", "People who came by air with inadequate documents; - where not known to us."],
            [
                "in_country",
                "integer",
                "People found in the country, soon after a secret entry; - where not known to us.",
            ],
            ["ports", "integer", "People found at ports; - where not known to us."],
        ],
        key: &["year"],
    },
];

/// The columns in which a number can be missing.
const OPTIONAL: [(&str, &str); 5] = [
    ("outcomes.csv", "decisions_to"),
    ("nationalities.csv", "arrivals"),
    ("routes.csv", "air"),
    ("routes.csv", "in_country"),
    ("routes.csv", "ports"),
];

/// The resources, in their order.
pub(super) fn resources() -> impl Iterator<Item = Value> {
    ALL.iter().map(|Resource { file, title, description, source, licence, columns, key }| {
        let fields: Vec<Value> = columns
            .iter()
            .map(|[name, kind, description]| {
                let required = !OPTIONAL.contains(&(file, name));
                json!({ "name": name, "type": kind, "description": description, "constraints": { "required": required } })
            })
            .collect();
        let [name, path] = source;
        let mut resource = table(file, title, description);
        resource["licenses"] = json!([licence.to_json()]);
        resource["sources"] = json!([{ "title": name, "path": path }]);
        resource["schema"] = json!({ "fields": fields, "missingValues": ["-"], "primaryKey": key });
        resource
    })
}

impl Licence {
    fn to_json(&self) -> Value {
        match self {
            Self::Government => json!({
                "name": "OGL-UK-3.0",
                "title": "Open Government Licence v3.0",
                "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            }),
            Self::CreativeCommons => json!({
                "name": "CC-BY-4.0",
                "title": "Creative Commons Attribution 4.0 International",
                "path": "https://creativecommons.org/licenses/by/4.0/",
            }),
        }
    }
}
