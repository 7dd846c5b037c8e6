//! A claim as it stands in its file, and what is checked of it.

use std::collections::HashSet;

use model::{Data, Day};
use serde::Deserialize;
use toml::Spanned;

use super::claim::{Claim, Source};
use super::reading::{self, Reading};
use crate::expression::{self, Mistake};
use crate::files::{Problems, TomlFile, own_word};

/// The most words of others that are quoted at once.
const WORDS: usize = 8;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) claim: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    id: Spanned<String>,
    speaker: Spanned<String>,
    role: String,
    pub(super) party: Option<Spanned<String>>,
    #[serde(rename = "said")]
    day: Spanned<toml::value::Datetime>,
    #[serde(default, rename = "said_note")]
    day_note: String,
    fragment: Option<Spanned<String>>,
    of: Option<Spanned<String>>,
    claim: Spanned<String>,
    default: Option<Spanned<String>>,
    why: Option<Spanned<String>>,
    view: Option<Spanned<String>>,
    #[serde(default)]
    untestable: String,
    span: Option<Spanned<String>>,
    #[serde(default)]
    source: Vec<Source>,
    #[serde(default)]
    reading: Vec<Test>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Test {
    id: Spanned<String>,
    label: Spanned<String>,
    test: Spanned<String>,
    view: Option<Spanned<String>>,
}

impl Entry {
    /// The claim, without its party.
    pub(super) fn checked(
        self,
        file: &TomlFile,
        data: &Data,
        seen: &mut HashSet<String>,
        problems: &mut Problems,
    ) -> Claim {
        own_word(file.place(self.id.span()), self.id.as_ref(), seen, problems);
        text(&self.speaker, "a speaker", 80, file, problems);
        text(&self.claim, "a claim", 300, file, problems);
        let written = self.day.as_ref().to_string();
        // With a problem no claim is shown to anybody.
        let day = Day::parse_iso(&written).unwrap_or_else(|| {
            problems.add(file.place(self.day.span()), format!("“{written}”"), "a date such as 2024-11-07");
            Day::default()
        });
        let fragment = self.fragment.map_or_else(String::new, |fragment| {
            let words = fragment.as_ref().split_whitespace().count();
            if words > WORDS {
                let place = file.place(fragment.span());
                problems.add(place, format!("a fragment of {words} words"), format!("at most {WORDS}"));
            }
            fragment.into_inner()
        });
        if let Some(of) = &self.of {
            text(of, "words after the fragment", 50, file, problems);
        }
        let mut ids = HashSet::new();
        let names: Vec<String> = self.reading.iter().map(|test| test.id.as_ref().clone()).collect();
        let readings = self.reading.into_iter().filter_map(|test| {
            own_word(file.place(test.id.span()), test.id.as_ref(), &mut ids, problems);
            text(&test.label, "a label", 120, file, problems);
            let view = test.view.as_ref().map(|view| query(view, file, data, problems)).unwrap_or_default();
            let mut mistake = |mistake: Mistake| {
                problems.add(file.place(test.test.span()), mistake.found, mistake.expected);
            };
            let reading = reading::read(test.test.as_ref(), data).map_err(&mut mistake).ok()?;
            Some(Reading { label: test.label.into_inner(), view, ..reading })
        });
        let readings: Vec<Reading> = readings.collect();
        let here = file.place(self.id.span());
        // A figure that only the joined series have is to be explained as such.
        let unsaid = readings.iter().find_map(|reading| reading.unsaid_join(data));
        if let Some((quoted, span)) = unsaid.filter(|_| !readings.iter().any(Reading::is_joined)) {
            let days =
                expression::fixed(span).map(|(first, last)| [first.to_iso(), last.to_iso()].join(" .. "));
            problems.add(
                &here,
                format!("the figure {quoted}, which is the final totals of whole years and the daily series for the rest"),
                format!("a reading that says so: joined({}) = {quoted}", days.unwrap_or_default()),
            );
        }
        let default = match (&self.default, names.is_empty()) {
            (Some(default), false) => {
                let found = names.iter().position(|name| name == default.as_ref());
                let expected = match found.map(|found| readings.get(found)) {
                    None => Some(names.join(", ")),
                    Some(Some(first)) if first.is_joined() => {
                        Some("a reading that joins no series".to_owned())
                    }
                    Some(_) => None,
                };
                if let Some(expected) = expected {
                    let place = file.place(default.span());
                    problems.add(place, format!("the reading “{}”", default.as_ref()), expected);
                }
                found.unwrap_or(0)
            }
            (None, false) => {
                problems.add(&here, "readings without a default", "default = the id of one of them");
                0
            }
            _ => 0,
        };
        if names.is_empty() && self.untestable.is_empty() {
            problems.add(
                &here,
                "neither a reading nor “untestable”",
                "one of them: a claim is tested, or says why not",
            );
        }
        if !names.is_empty() && self.why.as_ref().is_none_or(|why| why.as_ref().is_empty()) {
            problems.add(&here, "no “why”", "why the default reading is the first");
        }
        let span = self.span.and_then(|span| {
            reading::quoted(span.as_ref(), data)
                .map_err(|mistake| problems.add(file.place(span.span()), mistake.found, mistake.expected))
                .ok()
        });
        Claim {
            id: self.id.into_inner(),
            speaker: self.speaker.into_inner(),
            role: self.role,
            party: None,
            day,
            day_note: self.day_note,
            fragment,
            of: self.of.map(Spanned::into_inner).unwrap_or_default(),
            claim: self.claim.into_inner(),
            readings,
            default,
            why: self.why.map(Spanned::into_inner).unwrap_or_default(),
            view: self.view.as_ref().map(|view| query(view, file, data, problems)).unwrap_or_default(),
            untestable: self.untestable,
            span,
            sources: self.source,
        }
    }
}

fn text(text: &Spanned<String>, what: &str, most: usize, file: &TomlFile, problems: &mut Problems) {
    let length = text.as_ref().chars().count();
    if length == 0 || length > most {
        let expected = format!("1 to {most} characters");
        problems.add(file.place(text.span()), format!("{what} of {length} characters"), expected);
    }
}

/// The query of a view, checked.
fn query(view: &Spanned<String>, file: &TomlFile, data: &Data, problems: &mut Problems) -> String {
    if let Err((found, expected)) = crate::query::check(view.as_ref(), data) {
        problems.add(file.place(view.span()), found, expected);
    }
    view.as_ref().clone()
}
