//! The tables of the data package and their fields: how a file is written, what each column says and may hold.

use model::{Choice, Day};
use serde_json::{Value, json};

use super::accepted;
use super::log::Followed;

pub(super) fn version_fields() -> Value {
    json!([
        text_field("version", "Its name: the last day and the first eight digits of the hash."),
        text_field("last_day", "The last day that it has."),
        text_field("published", "The day on which the official file was published."),
        text_field("source_sha256", "SHA-256 of the official file."),
    ])
}

pub(super) fn revision_fields() -> Value {
    let mut column = text_field(
        "column",
        "The column of the tables of days and weeks; day_revised and week_revised are their columns revised, with 1 for true and 0 for false.",
    );
    column["constraints"]["enum"] =
        json!(Followed::ALL.iter().map(|column| column.slug()).collect::<Vec<_>>());
    let count = |name: &str, description: &str| {
        json!({
            "name": name,
            "type": "integer",
            "description": description,
            "constraints": { "required": false, "minimum": 0 },
        })
    };
    json!([
        text_field("version", "The version that changed it."),
        text_field("date", "The day, or the last day of the week."),
        column,
        count("before", "What it was before; - where the version before did not have it."),
        count("after", "What it has been since; - where the version does not have it."),
    ])
}

pub(super) fn accepted_fields() -> Value {
    let [source, cell, found, expected, why] = accepted::COLUMNS;
    json!([
        text_field(source, "SHA-256 of the official file."),
        text_field(cell, "The cell as a spreadsheet names it, with its sheet."),
        text_field(found, "What stands in it."),
        text_field(expected, "What follows from the days."),
        text_field(why, "Why it does no harm."),
    ])
}

pub(super) fn text_field(name: &str, description: &str) -> Value {
    let kind = if matches!(name, "date" | "last_day" | "published") { "date" } else { "string" };
    json!({ "name": name, "type": kind, "description": description, "constraints": { "required": true } })
}

pub(super) fn date_field(name: &str, description: &str, first: &str, last: Option<Day>) -> Value {
    json!({
        "name": name,
        "type": "date",
        "format": "default",
        "description": description,
        "constraints": {
            "required": true,
            "unique": true,
            "minimum": first,
            "maximum": last.map(Day::to_iso),
        },
    })
}

/// A count that every row has.
pub(super) fn count_field(name: &str, description: &str, unit: &str) -> Value {
    json!({
        "name": name,
        "type": "integer",
        "description": description,
        "unit": unit,
        "constraints": { "required": true, "minimum": 0 },
    })
}

/// A count whose publication began `since` a later row, or not yet.
pub(super) fn later_count_field(name: &str, description: &str, unit: &str, since: Option<Day>) -> Value {
    let mut field = count_field(name, description, unit);
    field["constraints"]["required"] = json!(false);
    field["publishedSince"] = json!(since.map(Day::to_iso));
    field
}

pub(super) fn revised_field(description: &str) -> Value {
    json!({
        "name": "revised",
        "type": "boolean",
        "description": description,
        "trueValues": ["true"],
        "falseValues": ["false"],
        "constraints": { "required": true },
    })
}

/// What is said of every table: what it is, and how its file is written. Its schema is for whoever knows its columns.
pub(super) fn table(file: &str, title: &str, description: &str) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": file.trim_end_matches(".csv"),
        "path": file,
        "title": title,
        "description": description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\n", "header": true },
    })
}
