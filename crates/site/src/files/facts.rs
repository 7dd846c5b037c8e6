//! What `take.js` has to know of each figure beside what the figure itself says: where its numbers come from, what they
//! count, and what stands below its pictures. It loads when a reader takes something away.

use std::fs;
use std::path::Path;

use anyhow::Result;
use figure::{Format, LICENCE};
use model::{Data, Name, Tables};
use serde_json::{Value, json};

/// Its file in the built page.
const FILE: &str = "take.json";

/// Writes the facts of every figure, by the slug of its view; `map` are those of the stance map.
pub(crate) fn write(dist: &Path, tables: &Tables, (map, of_map): (&str, Value)) -> Result<()> {
    let data = Data::from(tables.clone());
    let views = data.names().map(|name| (data.slug(name).to_owned(), of(&data, name)));
    let all: serde_json::Map<String, Value> = views.chain([(map.to_owned(), of_map)]).collect();
    Ok(fs::write(dist.join(FILE), Value::from(all).to_string())?)
}

fn of(data: &Data, name: Name) -> Value {
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
        "licence": LICENCE,
        "version": data.tables().version,
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
            let facts = of(&data, name);
            for key in ["about", "counted", "source", "published", "licence", "version"] {
                assert!(facts[key].as_str().is_some_and(|fact| !fact.is_empty()), "{key} of {name:?}");
            }
            for format in ["page", "square", "card"] {
                assert!(facts["foot"][format].as_str().is_some_and(|foot| foot.contains(LICENCE)));
            }
        }
    }
}
