//! docs/addresses.md, held against what the page reads: every address in it means what it says.

use model::stance::{MapKind, StanceKey};
use model::{By, Choice, Key, Mean, Measure, Office, Scale, Tab};

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
        assert!(text.contains(&format!("`{}`", data.slug(name))), "{}", data.slug(name));
    }
    let choices = words::<By>().chain(words::<Mean>()).chain(words::<Office>()).chain(words::<Scale>());
    let keys = words::<Key>().chain(words::<StanceKey>());
    for word in choices.chain(words::<Tab>()).chain(words::<Measure>()).chain(words::<MapKind>()).chain(keys)
    {
        assert!(text.contains(&format!("`{word}`")), "{word}");
    }
}
