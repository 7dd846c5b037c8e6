//! The data package: what the tables say, in the words of a Frictionless data package, version 1.

use figure::DAILY_SERIES;
use serde_json::{Value, json};

use super::accepted::ACCEPTED;
use super::evidence;
use super::fields::{
    accepted_fields, count_field, date_field, later_count_field, revised_field, revision_fields, table,
    text_field, version_fields,
};
use super::hash::sha256;
use super::log::{REVISIONS, VERSIONS};
use super::rows::Published;
use super::series::{DAYS, WEEKS};
use crate::place::COAST;

/// File name of the data package, in the data folder.
pub const FILE: &str = "datapackage.json";

const DESCRIPTION: &str = "Arrivals in the United Kingdom by small boat across the English Channel, day by day, \
    and weekly preventions. From the Home Office's provisional operational data, which is subject to revision and \
    may differ from the final quarterly statistics (Immigration system statistics): the two series must not be \
    joined. A small boat is one of several kinds of vessel, most often a rigid-hulled inflatable, a dinghy or a \
    kayak, in which people cross the Channel to enter the UK without a visa or permission. Counted: people detected \
    on arrival in the UK, and people detected in the Channel by the UK authorities and then brought to the UK. Not \
    counted: people on larger vessels such as yachts, motor cruisers, tugs and fishing vessels (yachts that arrive \
    where small boats do are counted), people hidden on larger vessels, for example in a vehicle on a ferry, and \
    people who arrived undetected or were reported but not encountered. Zero, not published and not yet are three \
    different things: a day without a crossing is 0, a value that is not published is -, and a day or week later \
    than the last row is not yet published.";

/// The data package of `published`, whose days, weeks, versions, revisions and accepted cells are written as these texts.
pub(super) fn json(
    published: &Published,
    [days, weeks, versions, revisions, accepted]: &[&str; 5],
) -> String {
    let last_day = published.days.last().map(|day| day.date);
    let last_week = published.weeks.last().map(|week| week.week_ending);
    let uncontrolled_since = published.days.iter().find(|day| day.uncontrolled.is_some()).map(|day| day.date);
    let people_since =
        published.weeks.iter().find(|week| week.people_prevented.is_some()).map(|week| week.week_ending);
    let events_since =
        published.weeks.iter().find(|week| week.events_prevented.is_some()).map(|week| week.week_ending);
    let day_fields = json!([
        date_field("date", "Day of arrival.", "2018-01-01", last_day),
        count_field(
            "people",
            "People who arrived by small boat on this day. 0 on a day without a crossing.",
            "people"
        ),
        count_field(
            "boats",
            "Small boats in which they arrived. Boats that arrive together are counted one by one.",
            "boats"
        ),
        later_count_field(
            "uncontrolled_landings",
            "Of these boats, those recorded as reaching the UK without being intercepted. The people in them are counted in `people`.",
            "boats",
            uncontrolled_since,
        ),
        revised_field("Whether the Home Office marks this day as revised."),
    ]);
    let week_fields = json!([
        date_field(
            "week_ending",
            "Last day of the week, a Sunday; what is counted may have happened on any of its seven days.",
            "2018-01-07",
            last_week,
        ),
        later_count_field(
            "people_prevented",
            "People prevented from crossing, as the French authorities estimate.",
            "people",
            people_since,
        ),
        later_count_field(
            "events_prevented",
            "Events in which crossings were prevented, as the French authorities estimate.",
            "events",
            events_since,
        ),
        revised_field(
            "Whether the Home Office marks this week as revised; the mark covers its arrivals and its preventions and does not say which changed.",
        ),
    ]);
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": "small-boat-crossings",
        "title": "Small-boat crossings of the English Channel",
        "description": DESCRIPTION,
        "homepage": DAILY_SERIES.address,
        "version": published.version(),
        "licenses": [{
            "name": "OGL-UK-3.0",
            "title": "Open Government Licence v3.0",
            "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        }],
        "attribution": "Contains public sector information licensed under the Open Government Licence v3.0.",
        "sources": [{
            "title": "Home Office: Migrants detected crossing the English Channel in small boats (Small boats: time series)",
            "path": DAILY_SERIES.address,
            "hash": format!("sha256:{}", published.source_sha256),
        }],
        "resources": [
            resource(
                DAYS,
                days,
                "Arrivals by day",
                "People and boats that arrived, one row a day, no day left out (sheet SB_01). Provisional operational data.",
                published.days.len(),
                day_fields,
            ),
            resource(
                WEEKS,
                weeks,
                "Preventions by week",
                "People and events prevented, one row a week, no week left out (sheet SB_02). Operational estimates that \
                 the French authorities collect and give to the UK, not counts. Included: people kept from leaving France \
                 or who went back there, finds of maritime equipment, arrests of facilitators of small-boat crossings. \
                 Not included: the general dispersal of migrants.",
                published.weeks.len(),
                week_fields,
            ),
            resource(
                VERSIONS,
                versions,
                "Versions of this data",
                "One row for each official file that was imported, in the order in which they were published; the last row is this data. A version may end before the one before it.",
                published.log.versions.len(),
                version_fields(),
            ),
            resource(
                REVISIONS,
                revisions,
                "What later versions changed",
                "One row for each value of a past day or week that a version changed: what it was, and what it has been since. Where a version ends before the one before it, each value that it lacks is a row, and one more when it comes back. Before the first version nothing is kept.",
                published.log.revisions.len(),
                revision_fields(),
            ),
            resource(
                ACCEPTED,
                accepted,
                "Contradictions in official files",
                "One row for each cell of the weekly arrivals that is not the sum of its days and was accepted by an editor. \
                 No such cell is stored: the days are kept.",
                published.log.accepted.len(),
                accepted_fields(),
            ),
            coast(),
        ],
    });
    if let Some(resources) = package["resources"].as_array_mut() {
        resources.extend(evidence::resources());
    }
    format!("{package:#}\n")
}

fn resource(file: &str, text: &str, title: &str, description: &str, rows: usize, fields: Value) -> Value {
    // Some have no key of one column.
    let key = match file {
        REVISIONS => json!(["version", "date", "column"]),
        ACCEPTED => json!(["source_sha256", "cell"]),
        _ => fields[0]["name"].clone(),
    };
    let mut resource = table(file, title, description);
    resource["bytes"] = text.len().into();
    resource["hash"] = format!("sha256:{}", sha256(text.as_bytes())).into();
    resource["rows"] = rows.into();
    resource["schema"] = json!({ "fields": fields, "missingValues": ["-"], "primaryKey": key });
    resource
}

/// The coast line, which has an importer of its own: an import of counts says where it is from, and not how long it is.
fn coast() -> Value {
    let degrees = |name: &str, description: &str| {
        json!({
            "name": name,
            "type": "number",
            "description": description,
            "unit": "degrees",
            "constraints": { "required": true },
        })
    };
    let mut coast = table(
        COAST,
        "Coast line of the map of the place",
        "Natural Earth’s countries at 1:10m, as the npm package world-atlas 2.0.2 has them (countries-10m.json), cut to \
         what each drawing shows and simplified to its pixels; written by `cargo xtask coast`.",
    );
    coast["licenses"] = json!([{
            "name": "public-domain",
            "title": "Public domain",
            "path": "https://www.naturalearthdata.com/about/terms-of-use/",
    }]);
    coast["sources"] = json!([{ "title": "Natural Earth: Admin 0 – Countries, 1:10m", "path": figure::place::COAST.address }]);
    coast["schema"] = json!({
            "fields": [
                text_field("window", "The drawing that a point is for."),
                text_field("kind", "Land, a border between countries, or one of the two points where the coasts are nearest."),
                json!({
                    "name": "line",
                    "type": "integer",
                    "description": "The number of the line that it is a point of.",
                    "constraints": { "required": true, "minimum": 1 },
                }),
                degrees("longitude", "East of Greenwich."),
                degrees("latitude", "North of the equator."),
            ],
    });
    coast
}
