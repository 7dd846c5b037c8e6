//! The licences under which each part is published, each text once.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use spdx::{Expression, LicenseId, Licensee};

use super::part::{Origin, Part};

/// Where a part leaves the choice we take the first of these, with words that only its text has.
const TAKEN: [(&str, &str); 6] = [
    ("MIT", "Permission is hereby granted, free of charge"),
    ("Zlib", "This software is provided 'as-is'"),
    ("BSL-1.0", "Boost Software License"),
    ("Unicode-3.0", "UNICODE LICENSE"),
    ("Apache-2.0", "Apache License"),
    ("OFL-1.1", "SIL OPEN FONT LICENSE"),
];

/// The whole file: what each text is for, then the text.
///
/// # Errors
/// Where a part allows none of the licences that we take.
pub(super) fn text(parts: &[Part]) -> Result<String> {
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    for part in parts {
        for licence in taken(part)? {
            let text = text_of(part, licence)?;
            let what = what(part, licence);
            match texts.iter_mut().find(|(known, _)| *known == text) {
                Some((_, parts)) => parts.push(what),
                None => texts.push((text, vec![what])),
            }
        }
    }
    let mut all = String::from(
        "What this page is made of, and the licences under which it is published. sbom.cdx.json has the same list for programs.\n",
    );
    for (text, parts) in texts {
        write!(all, "\n{}\n\n", "=".repeat(80))?;
        for part in parts {
            writeln!(all, "- {part}")?;
        }
        write!(all, "\n{text}\n")?;
    }
    Ok(all)
}

fn what(part: &Part, licence: LicenseId) -> String {
    let Part { origin, name, version, .. } = part;
    let from = match origin {
        Origin::Ours => "of this site",
        Origin::Cargo => "crate",
        Origin::Rust => "the standard library of Rust",
        Origin::Npm => "npm package",
        Origin::Font => "font",
    };
    let named = if version.is_empty() { name.clone() } else { format!("{name} {version}") };
    format!("{named} ({from}): {}", licence.name)
}

/// The licences that a part is taken under.
fn taken(part: &Part) -> Result<Vec<LicenseId>> {
    let of = || format!("{} {}, under {}", part.name, part.version, part.licence);
    let known = TAKEN.iter().map(|(name, _)| Licensee::parse(name)).collect::<Result<Vec<_>, _>>()?;
    let expression = Expression::parse(&part.licence).with_context(of)?;
    let needed = expression.minimized_requirements(&known).with_context(of)?;
    needed.iter().map(|one| one.license.id().with_context(of)).collect()
}

/// The text of a licence as it comes with a part; where none does, that of SPDX, with those who wrote the part.
fn text_of(part: &Part, licence: LicenseId) -> Result<String> {
    let words = TAKEN.iter().find(|(name, _)| *name == licence.name).map(|(_, words)| *words);
    let words = words.context("only such are taken")?;
    if let Some((_, text)) = part.texts.iter().find(|(_, text)| text.contains(words)) {
        return Ok(text.trim().to_owned());
    }
    let authors =
        if part.authors.is_empty() { vec!["its contributors".to_owned()] } else { part.authors.clone() };
    let authors: Vec<&str> = authors.iter().map(|one| one.split(" <").next().unwrap_or(one)).collect();
    let holder = authors.join(", ");
    let text =
        licence.text().replace("<year> <copyright holders>", &holder).replace("<year> <owner>", &holder);
    Ok(text.trim().to_owned())
}
