//! `content/claims.toml`: figures that somebody quoted, each with the ways in which it can be read.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::{Comparison, Data, Expr, Quantity};
use serde::Deserialize;
use toml::Spanned;

use crate::expression::{self, Mistake, Type, Typed};
use crate::files::{Problems, TomlFile, own_word};
use crate::stance::{Party, parties, party};

const FILE: &str = "content/claims.toml";

/// The most words of others that are quoted at once.
const WORDS: usize = 8;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    claim: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Spanned<String>,
    speaker: Spanned<String>,
    role: String,
    party: Option<Spanned<String>>,
    said: Spanned<toml::value::Datetime>,
    #[serde(default)]
    said_note: String,
    fragment: Option<Spanned<String>>,
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

/// A source: where a claim was made, or what it can be held against.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Its web address; empty where it has no public one.
    #[serde(default)]
    pub address: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Test {
    id: Spanned<String>,
    label: Spanned<String>,
    test: Spanned<String>,
    view: Option<Spanned<String>>,
}

/// A claim, checked.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its word in addresses.
    pub id: String,
    /// The person or body that made it.
    pub speaker: String,
    /// The role of the speaker at the time; may be empty.
    pub role: String,
    /// The party that the speaker speaks for; none where it speaks for none.
    pub party: Option<Party>,
    /// The day on which it was said, as an ISO date.
    pub said: String,
    /// What is to be said of that day, such as “about”; may be empty.
    pub said_note: String,
    /// The words as they were, at most eight of them; may be empty.
    pub fragment: String,
    /// The claim in a sentence of ours, at most 300 characters.
    pub claim: String,
    /// The ways to read it, in their order; empty where nothing in the data can test it.
    pub readings: Vec<Reading>,
    /// The place among the readings of the one that is shown first; 0 where there is none.
    pub default: usize,
    /// Why that reading is shown first; empty where there is none.
    pub why: String,
    /// The query of the view that shows the claim; empty where none does.
    pub view: String,
    /// What cannot be tested, and why; empty only where there is a reading.
    pub untestable: String,
    /// A count over days whose place among all spans as long is told; none where the claim names none.
    pub span: Option<Quoted>,
    /// Where it was made, and what it can be held against; may be empty.
    pub sources: Vec<Source>,
}

impl Claim {
    /// The speaker and the claim.
    pub fn title(&self) -> String {
        format!("{}: {}", self.speaker, self.claim)
    }
}

/// A way to read a claim: a comparison.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The name of the reading, at most 120 characters.
    pub label: String,
    /// The left side of the comparison: what is counted.
    pub left: Expr,
    /// How the two sides are compared.
    pub op: Comparison,
    /// The right side: what the count is compared with.
    pub right: Expr,
    /// The type of both sides.
    pub(super) of: Type,
    /// The query of the view that shows the reading; empty where none does.
    pub view: String,
}

/// A count over days, as it was quoted.
#[derive(Clone, Debug)]
pub struct Quoted {
    /// What was counted: [`Quantity::People`] or [`Quantity::Boats`].
    pub of: Quantity,
    pub(super) stretch: model::RelativeSpan,
    /// The first of the days: a quoted span does not move.
    pub first: model::Day,
    /// The last of the days.
    pub last: model::Day,
}

/// Reads all claims.
///
/// # Errors
/// Where the file cannot be read at all; what is wrong in it becomes problems.
pub(super) fn read(root: &Path, data: &Data, problems: &mut Problems) -> Result<Vec<Claim>> {
    let (file, File { claim }) = TomlFile::read(root, FILE)?;
    let parties = parties(root, problems)?;
    let mut seen = HashSet::new();
    let checked = |mut entry: Entry| {
        let of = entry.party.take();
        let of = of.and_then(|of| party(file.place(of.span()), of.as_ref(), &parties, problems));
        Claim { party: of, ..checked(entry, &file, data, &mut seen, problems) }
    };
    Ok(claim.into_iter().map(checked).collect())
}

fn checked(
    entry: Entry,
    file: &TomlFile,
    data: &Data,
    seen: &mut HashSet<String>,
    problems: &mut Problems,
) -> Claim {
    own_word(file.place(entry.id.span()), entry.id.as_ref(), seen, problems);
    text(&entry.speaker, "a speaker", 80, file, problems);
    text(&entry.claim, "a claim", 300, file, problems);
    let said = entry.said.as_ref().to_string();
    if model::Day::parse_iso(&said).is_none() {
        problems.add(file.place(entry.said.span()), format!("“{said}”"), "a date such as 2024-11-07");
    }
    let fragment = entry.fragment.map_or_else(String::new, |fragment| {
        let words = fragment.as_ref().split_whitespace().count();
        if words > WORDS {
            let place = file.place(fragment.span());
            problems.add(place, format!("a fragment of {words} words"), format!("at most {WORDS}"));
        }
        fragment.into_inner()
    });
    let mut ids = HashSet::new();
    let names: Vec<String> = entry.reading.iter().map(|test| test.id.as_ref().clone()).collect();
    let readings = entry.reading.into_iter().filter_map(|test| {
        own_word(file.place(test.id.span()), test.id.as_ref(), &mut ids, problems);
        text(&test.label, "a label", 120, file, problems);
        let view = test.view.as_ref().map(|view| query(view, file, data, problems)).unwrap_or_default();
        let compared = compared(test.test.as_ref());
        let (left, op, right, of) = compared
            .map_err(|mistake| problems.add(file.place(test.test.span()), mistake.found, mistake.expected))
            .ok()?;
        Some(Reading { label: test.label.into_inner(), left, op, right, of, view })
    });
    let readings: Vec<Reading> = readings.collect();
    let here = file.place(entry.id.span());
    let default = match (&entry.default, names.is_empty()) {
        (Some(default), false) => {
            let found = names.iter().position(|name| name == default.as_ref());
            if found.is_none() {
                let place = file.place(default.span());
                problems.add(place, format!("the reading “{}”", default.as_ref()), names.join(", "));
            }
            found.unwrap_or(0)
        }
        (None, false) => {
            problems.add(&here, "readings without a default", "default = the id of one of them");
            0
        }
        _ => 0,
    };
    if names.is_empty() && entry.untestable.is_empty() {
        problems.add(
            &here,
            "neither a reading nor “untestable”",
            "one of them: a claim is tested, or says why not",
        );
    }
    if !names.is_empty() && entry.why.as_ref().is_none_or(|why| why.as_ref().is_empty()) {
        problems.add(&here, "no “why”", "why the default reading is the first");
    }
    let span = entry.span.and_then(|span| {
        quoted(span.as_ref())
            .map_err(|mistake| problems.add(file.place(span.span()), mistake.found, mistake.expected))
            .ok()
    });
    Claim {
        id: entry.id.into_inner(),
        speaker: entry.speaker.into_inner(),
        role: entry.role,
        party: None,
        said,
        said_note: entry.said_note,
        fragment,
        claim: entry.claim.into_inner(),
        readings,
        default,
        why: entry.why.map(Spanned::into_inner).unwrap_or_default(),
        view: entry.view.as_ref().map(|view| query(view, file, data, problems)).unwrap_or_default(),
        untestable: entry.untestable,
        span,
        sources: entry.source,
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

/// A test as the comparison that it has to be.
fn compared(text: &str) -> Result<(Expr, Comparison, Expr, Type), Mistake> {
    let Typed { expr, .. } = expression::parse(text)?;
    let Expr::Compare(how, left, right) = expr else {
        return Err(Mistake {
            at: 0,
            found: format!("“{text}”"),
            expected: "one comparison, such as people(2023) > 1300".into(),
        });
    };
    let of = expression::type_of(&left);
    Ok((*left, how, *right, of))
}

fn quoted(text: &str) -> Result<Quoted, Mistake> {
    let Typed { expr, .. } = expression::parse(text)?;
    let fixed = |moment: model::RelativeDay| match moment.base {
        model::Base::On(day) => Some(day.plus(moment.offset)),
        model::Base::First | model::Base::Known | model::Base::KnownIn { .. } => None,
    };
    let found = if let Expr::Quantity(of @ (Quantity::People | Quantity::Boats), stretch) = expr {
        let (first, last) = (fixed(stretch.from), fixed(stretch.to));
        first.zip(last).map(|(first, last)| Quoted { of, stretch, first, last })
    } else {
        None
    };
    found.ok_or_else(|| Mistake {
        at: 0,
        found: format!("“{text}”"),
        expected: "people(…) or boats(…) over days that do not move".into(),
    })
}
