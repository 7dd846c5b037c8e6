//! What `download.js` has to know of each figure beside what the figure itself says: where its numbers come from, what they
//! count, what stands below its pictures, and which file has all rows. It loads when a reader takes something away.

use std::path::Path;

use anyhow::Result;
use figure::Format;
use model::{Data, Name, Tables};
use serde_json::{Value, json};

use super::{data, output};

/// Writes the facts of every figure, by the slug of its view, and returns the name of the file; `map` are those of the
/// stance map. The published rows are there already.
pub(crate) fn write(dist: &Path, tables: &Tables, (map, of_map): (&str, Value)) -> Result<String> {
    let data = Data::from(tables.clone());
    let mut all = serde_json::Map::from_iter([(map.to_owned(), of_map)]);
    for name in data.names() {
        let rows = data::hashed_copy(dist, figure::origin(data.author(name).kind).file)?;
        all.insert(data.slug(name).to_owned(), of(&data, name, &rows));
    }
    output::hashed(dist, "download.json", Value::from(all).to_string())
}

fn of(data: &Data, name: Name, rows: &str) -> Value {
    let view = data.author(name);
    let named = &data.tables().views[usize::from(name.0)];
    let origin = figure::origin(view.kind);
    let published: Vec<&str> = origin.sources.iter().map(|source| source.address).collect();
    json!({
        "about": named.about,
        "note": named.note,
        "counted": origin.counted.join(" "),
        "source": origin.line(true, data, &view),
        "published": published.join(" "),
        "licence": origin.licence,
        "version": data.tables().version,
        "rows": rows,
        "foot": {
            "page": origin.foot(Format::Page, data, &view),
            "square": origin.foot(Format::Square, data, &view),
            "card": origin.foot(Format::Card, data, &view),
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_says_what_it_counts_and_where_from() {
        let data = Data::from(content::tables::read(crate::checkout::root()).unwrap());
        for name in data.names() {
            let facts = of(&data, name, "data/a.csv");
            for key in ["about", "counted", "source", "published", "licence", "version", "rows"] {
                assert!(facts[key].as_str().is_some_and(|fact| !fact.is_empty()), "{key} of {name:?}");
            }
            let licence = facts["licence"].as_str().unwrap();
            for format in ["page", "square", "card"] {
                assert!(facts["foot"][format].as_str().is_some_and(|foot| foot.contains(licence)));
            }
        }
    }
}
