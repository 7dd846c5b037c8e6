//! docs/addresses.md, held against what the page reads: every address in it means what it says.

use model::stance::{Answer, MapKind, StanceKey};
use model::{By, Choice, Key, Kind, Mean, Measure, Members, Office, Scale, Tab};

use crate::support;

/// The addresses of the text: a view by its folder or by `view=`, and a query.
fn addresses(text: &str) -> Vec<String> {
    let words = text
        .split(['`', '\n', ' ', '('])
        .filter(|word| word.starts_with("/v/") || word.starts_with("/?view="));
    let query = |word: &str| match word.strip_prefix("/v/") {
        Some(rest) => {
            let (slug, query) = rest.split_once('/')?;
            Some(format!("view={slug}&{}", query.trim_start_matches('?')))
        }
        None => word.strip_prefix("/?").map(str::to_owned),
    };
    words.filter(|word| !word.contains("NAME")).filter_map(query).collect()
}

#[test]
fn every_address_in_the_text_means_what_it_says() {
    let found = addresses(include_str!("../../docs/addresses.md"));
    assert!(found.len() >= 8, "{found:?}");
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let stance = model::stance::Stance::from(content::stance::read(root).unwrap());
    for query in found {
        if let Some((_, answers)) = query.split_once("yours/") {
            let tables = stance.tables();
            // The page alone has none.
            let Some((given, notices)) = model::stance::parse_answers(answers, tables) else { continue };
            assert_eq!(notices, [], "{answers}");
            assert_eq!(answers, format!("#{}", model::stance::answers_query(&given, tables)));
            continue;
        }
        if query.starts_with("view=stance") {
            let (view, notices) = model::stance::parse(&query, &stance).unwrap();
            assert_eq!(notices, [], "{query}");
            let written = model::stance::to_query(&view, &stance);
            assert_eq!(model::stance::parse(&written, &stance), Some((view, Vec::new())), "{query}");
            continue;
        }
        let parsed = model::parse(&query, &support::data(), None).unwrap();
        assert_eq!(parsed.notices, [], "{query}");
        let written = model::to_query(&parsed.view, &support::data());
        let again = model::parse(&written, &support::data(), None).unwrap();
        assert_eq!(again.view, parsed.view, "{query} is written {written}");
    }
}

/// The words of a choice.
fn words<T: Choice>() -> impl Iterator<Item = &'static str> {
    T::ALL.iter().map(|choice| choice.slug())
}

#[test]
fn every_view_and_every_word_of_a_choice_is_in_the_text() {
    let text = include_str!("../../docs/addresses.md");
    let data = support::data();
    for name in data.names() {
        let slug = data.slug(name);
        assert!(text.contains(&format!("`{slug}`")), "docs/addresses.md has no view `{slug}`");
    }
    let choices = words::<By>().chain(words::<Mean>()).chain(words::<Office>()).chain(words::<Scale>());
    let keys = words::<Key>().chain(words::<StanceKey>());
    for word in choices
        .chain(words::<Tab>())
        .chain(words::<Measure>())
        .chain(words::<MapKind>())
        .chain(words::<Answer>())
        .chain(keys)
    {
        assert!(text.contains(&format!("`{word}`")), "docs/addresses.md has no word `{word}`");
    }
}

/// The rows of the table of keys: the keys, and the words for views that their rows have in the third column.
fn rows(text: &str) -> Vec<(String, String)> {
    let table = text.split("## Keys").nth(1).unwrap().split("\n\n").nth(1).unwrap();
    let mut rows: Vec<(String, String)> = Vec::new();
    for line in table.lines().skip(2) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [keys, _, views] = cells.as_slice() else { panic!("docs/addresses.md: {line}") };
        match rows.last_mut().filter(|_| keys.is_empty()) {
            Some((_, before)) => before.push_str(&format!("; {views}")),
            None => rows.push(((*keys).to_owned(), (*views).to_owned())),
        }
    }
    rows
}

/// Whether the row of a key names exactly those views in which it can be chosen.
#[track_caller]
fn check_row(key: &str, is_offered: impl Fn(Kind) -> bool) {
    let data = support::data();
    let rows = rows(include_str!("../../docs/addresses.md"));
    let row = rows.iter().find(|(keys, _)| keys.split(", ").any(|one| one == format!("`{key}`")));
    let (_, views) = row.unwrap_or_else(|| panic!("docs/addresses.md has no row for `{key}`"));
    for name in data.names() {
        let slug = data.slug(name);
        let is_named = views == "all"
            || views
                .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
                .any(|word| word == slug);
        let expected = is_offered(data.author(name).kind);
        let wrong = if expected { "does not name" } else { "names" };
        assert_eq!(is_named, expected, "docs/addresses.md, the row of `{key}` {wrong} {slug}: {views}");
    }
}

#[test]
fn every_row_of_keys_names_the_views_that_have_the_choice() {
    let members = |wanted: &'static [Members]| move |kind: Kind| wanted.contains(&kind.members());
    check_row("by", |kind| !kind.periods().is_empty() || kind.members() == Members::Tenures);
    check_row("measure", |_| true);
    check_row("mean", |kind| kind.periods().contains(&By::Week));
    check_row("from", Kind::has_range);
    check_row("to", Kind::has_range);
    check_row("years", members(&[Members::Years]));
    check_row("series", members(&[Members::Tenures, Members::Nationalities, Members::Issues]));
    check_row("focus", Kind::has_focus);
    check_row("scale", |kind| !kind.scales().is_empty());
    check_row("events", Kind::has_events);
    check_row("asof", |_| true);
    check_row("tab", |_| true);
    check_row("at", |_| true);
}

#[test]
fn every_figure_has_its_height_in_the_file_and_in_the_docs() {
    let data = support::data();
    let file: serde_json::Value =
        serde_json::from_str(include_str!("../../crates/preview/src/heights.json")).unwrap();
    let mut expected: Vec<&str> = data.names().map(|name| data.slug(name)).collect();
    expected.extend([model::stance::SLUG, figure::place::SLUG]);
    let mut measured: Vec<&str> = file.as_object().unwrap().keys().map(String::as_str).collect();
    let docs = include_str!("../../docs/embedding.md");
    let table = docs.split("| column |").nth(1).unwrap().split("\n\n").next().unwrap();
    let mut told: Vec<&str> =
        table.lines().skip(2).map(|line| line.split('|').nth(1).unwrap().trim()).collect();
    for list in [&mut expected, &mut measured, &mut told] {
        list.sort_unstable();
    }
    let how = "cargo xtask build, then BLESS=1 with tests/browsers/heights.test.mjs measures them";
    assert_eq!(measured, expected, "crates/preview/src/heights.json: {how}");
    assert_eq!(told, expected, "docs/embedding.md: {how}");
}
