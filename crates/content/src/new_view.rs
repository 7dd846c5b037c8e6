//! Gives a view that somebody has found a name, and so a page, a picture and an oEmbed of its own.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use model::{Choice, Data, Key, Kind, View, choose, query_value};

use crate::files::is_slug;
use crate::{query, tables};

/// The file of the named views, by its path in the checkout.
pub const FILE: &str = "content/views.toml";

/// Adds a view to the end of the file in the checkout `root`, and returns the line on which it begins, from 1. `query`
/// is what the view shows, as the address of a figure has it: `view=arrivals&by=year`.
///
/// # Errors
/// Where the query shows no view, or the slug is taken or cannot stand in an address; then the file is as it was.
pub fn add(root: &Path, slug: &str, query: &str) -> Result<usize> {
    let data = Data::from(tables::read(root)?);
    let view = query::check(query.trim_start_matches('?'), &data)
        .map_err(|(found, expected)| anyhow!("--from: found {found}, expected {expected}"))?;
    is_free(slug, &data)?;
    append(root, &entry(slug, &view, &data)?)
}

/// The entry of a view, as the file has it.
pub(crate) fn entry(slug: &str, view: &View, data: &Data) -> Result<String> {
    let defaults = defaults(view, data)?;
    let named = data.tables().views.get(usize::from(view.name.0)).context("the view has no name")?;
    let quoted = |text: &str| toml::Value::from(text).to_string();
    let note =
        if named.note.is_empty() { String::new() } else { format!("note = {}\n", quoted(&named.note)) };
    Ok(format!(
        "\n[[view]]\nslug = {}\nkind = {}\n# To be edited: these are the words of “{}”.\ntitle = {}\nabout = {}\n{note}defaults = [{}]\n",
        quoted(slug),
        quoted(view.kind.slug()),
        named.slug,
        quoted(&named.title),
        quoted(&named.about),
        quoted(&defaults)
    ))
}

/// Adds the first view of a kind of chart, as plain as the kind is; otherwise as [`add`].
///
/// # Errors
/// Where there is no such kind, or the slug is taken or cannot stand in an address; then the file is as it was.
pub fn add_first(root: &Path, slug: &str, kind: &str) -> Result<usize> {
    let data = Data::from(tables::read(root)?);
    let kinds = || Kind::ALL.iter().map(|kind| kind.slug()).collect::<Vec<_>>().join(", ");
    ensure!(Kind::from_slug(kind).is_some(), "--kind: found {kind}, expected one of {}", kinds());
    is_free(slug, &data)?;
    append(
        root,
        &format!(
            "\n[[view]]\nslug = \"{slug}\"\nkind = \"{kind}\"\n# To be edited.\ntitle = \"What is shown\"\nabout = \"How it is read, in a sentence or two.\"\ndefaults = [\"\"]\n"
        ),
    )
}

fn is_free(slug: &str, data: &Data) -> Result<()> {
    ensure!(data.named(slug).is_none(), "found the view “{slug}”, expected a word that no view has or had");
    ensure!(is_slug(slug), "found “{slug}”, expected lower-case letters, digits and hyphens");
    Ok(())
}

/// Writes an entry to the end of the file, unless the check would refuse it.
fn append(root: &Path, entry: &str) -> Result<usize> {
    let file = root.join(FILE);
    let before = fs::read_to_string(&file).with_context(|| format!("{FILE} cannot be read"))?;
    // It may end its lines as Windows does.
    let entry = if before.contains("\r\n") { entry.replace('\n', "\r\n") } else { entry.to_owned() };
    fs::write(&file, before.clone() + &entry)?;
    if let Err(error) = tables::read(root) {
        fs::write(&file, before)?;
        return Err(error);
    }
    Ok(before.lines().count() + 2)
}

/// The defaults that make this view of the plainest of its kind.
fn defaults(view: &View, data: &Data) -> Result<String> {
    let mut made = View { name: view.name, ..View::plain(view.kind) };
    let mut pairs = Vec::new();
    for key in Key::in_order_of_choice().map(Key::slug) {
        let value = query_value(view, key, data);
        if value != query_value(&made, key, data) && choose(&mut made, key, &value, data).is_ok() {
            pairs.push(format!("{key}={value}"));
        }
    }
    ensure!(made == *view, "no defaults make this view: write them into {FILE} by hand");
    Ok(pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkout;

    /// A checkout with content and data, and nothing else.
    fn copy() -> tempfile::TempDir {
        let root = checkout::root();
        let folder = tempfile::tempdir().unwrap();
        for part in ["content", "content/claims", "data"] {
            fs::create_dir(folder.path().join(part)).unwrap();
            for entry in fs::read_dir(root.join(part)).unwrap() {
                let entry = entry.unwrap();
                if entry.path().is_file() {
                    fs::copy(entry.path(), folder.path().join(part).join(entry.file_name())).unwrap();
                }
            }
        }
        folder
    }

    #[test]
    fn a_view_with_a_name_is_the_view_it_comes_from() {
        let check = |query: &str| {
            let folder = copy();
            let line = add(folder.path(), "found", query).unwrap();
            let text = fs::read_to_string(folder.path().join(FILE)).unwrap();
            assert_eq!(text.lines().nth(line - 1), Some("[[view]]"), "{text}");
            let data = Data::from(tables::read(folder.path()).unwrap());
            let of = |query: &str| query::check(query, &data).unwrap();
            let (from, new) = (of(query), of("view=found"));
            assert_eq!(View { name: from.name, ..new }, from, "{query}");
        };
        check("view=seasons");
        check("view=arrivals&by=year");
        check("view=arrivals&by=day&mean=7&from=2024-07-05&to=2024-11-07&events=none");
        check("view=seasons&years=2022~2024&focus=2024&at=2024-11-07&asof=2024-11-07");
        check("?view=prevented&tab=table");
        check("view=nationalities&series=iran~albania");
        check("view=governments&by=home-secretary&measure=boats");
        check("view=concern&series=health");
    }

    #[test]
    fn the_first_view_of_a_kind_is_its_plain_one() {
        let folder = copy();
        add_first(folder.path(), "found", "years").unwrap();
        let data = Data::from(tables::read(folder.path()).unwrap());
        let found = query::check("view=found", &data).unwrap();
        assert_eq!(found, View { name: found.name, ..View::plain(Kind::Years) });
        let error = format!("{:#}", add_first(folder.path(), "other", "cloud").unwrap_err());
        assert!(error.starts_with("--kind: found cloud, expected one of arrivals, seasons"), "{error}");
    }

    #[test]
    fn what_cannot_be_is_named_and_changes_nothing() {
        let check = |slug: &str, query: &str, expected: &str| {
            let folder = copy();
            let read = || fs::read_to_string(folder.path().join(FILE)).unwrap();
            let before = read();
            let error = format!("{:#}", add(folder.path(), slug, query).unwrap_err());
            assert!(error.contains(expected), "{error}");
            assert_eq!(read(), before);
        };
        check("seasons", "view=seasons", "found the view “seasons”");
        check("A b", "view=seasons", "found “A b”, expected lower-case");
        check("new", "by=year", "--from: found “by=year”, expected a view");
        check("new", "view=arrivals&by=decade", "“by=decade”");
        check("new", "view=nope", "“view=nope”");
    }
}
