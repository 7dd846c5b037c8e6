//! `content/views.toml`: the named views, each with its title, its words and its defaults.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::{Choice, Data, Kind, NamedView, View, choose};
use serde::Deserialize;
use toml::Spanned;

use crate::files::{Problems, TomlFile, own_word};

const FILE: &str = "content/views.toml";

/// The word that addresses have for the card of the latest numbers.
pub const LATEST: &str = "latest";

/// Words that addresses have for what is no view of this file.
const RESERVED: [&str; 3] = [figure::place::SLUG, model::stance::SLUG, LATEST];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    view: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    slug: Spanned<String>,
    /// The kind of chart; the slug where it is left out.
    kind: Option<String>,
    /// Words it had in older addresses.
    #[serde(default)]
    formerly: Vec<String>,
    title: String,
    about: String,
    #[serde(default)]
    note: String,
    /// The defaults as a query, without `view=`; of several versions the newest is last.
    defaults: Vec<String>,
}

/// The named views, in the order of the file.
pub(super) fn read(root: &Path, problems: &mut Problems) -> Result<Vec<NamedView>> {
    Ok(checked(TomlFile::read(root, FILE)?, problems))
}

/// The named views in the text of the file.
///
/// # Errors
/// Where it is no such file at all; what is wrong in it becomes problems.
#[cfg(feature = "fuzz")]
pub(crate) fn parse(text: &str, problems: &mut Problems) -> Result<Vec<NamedView>> {
    Ok(checked(TomlFile::parse(FILE.to_owned(), text.to_owned())?, problems))
}

fn checked((file, File { view }): (TomlFile, File), problems: &mut Problems) -> Vec<NamedView> {
    let mut seen = HashSet::new();
    let mut views = Vec::new();
    for entry in view {
        let place = file.place(entry.slug.span());
        let slug = entry.slug.into_inner();
        for word in std::iter::once(&slug).chain(&entry.formerly) {
            own_word(&place, word, &mut seen, problems);
            if RESERVED.contains(&word.as_str()) {
                problems.add(&place, format!("the word “{word}”"), "another one: a map has it");
            }
        }
        let kind = entry.kind.unwrap_or_else(|| slug.clone());
        if Kind::from_slug(&kind).is_none() {
            let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.slug()).collect();
            problems.add(&place, format!("the kind “{kind}”"), kinds.join(", "));
        }
        for (what, text, least, most) in
            [("title", &entry.title, 8, 80), ("about", &entry.about, 20, 400), ("note", &entry.note, 0, 500)]
        {
            let length = text.chars().count();
            if !(least..=most).contains(&length) {
                let expected = format!("{least} to {most} characters");
                problems.add(&place, format!("a {what} of {length} characters"), expected);
            }
        }
        if entry.defaults.is_empty() {
            problems.add(&place, "no defaults", "a query, such as defaults = [\"by=month\"], or [\"\"]");
        }
        views.push(NamedView {
            slug,
            formerly: entry.formerly,
            kind,
            title: entry.title,
            about: entry.about,
            note: entry.note,
            defaults: entry.defaults,
        });
    }
    views
}

/// Checks that the defaults, of every version, mean something.
pub(super) fn check(data: &Data, problems: &mut Problems) {
    for name in data.names() {
        let Some(view) = data.tables().views.get(usize::from(name.0)) else { continue };
        let Some(kind) = Kind::from_slug(&view.kind) else { continue };
        for defaults in &view.defaults {
            let mut plain = View { name, ..View::plain(kind) };
            for pair in defaults.split('&').filter(|pair| !pair.is_empty()) {
                let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
                if let Err(reason) = choose(&mut plain, key, value, data) {
                    let place = format!("{FILE}, view “{}”", view.slug);
                    problems.add(place, format!("the default “{pair}”"), format!("another: {reason}"));
                }
            }
        }
    }
}
