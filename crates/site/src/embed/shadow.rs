//! `mount.css`: the style sheets of an embedded figure for a shadow root in another page. What the page's root element is
//! to a page of ours, an element of class `crossings` is to it; sizes follow that page's root in nothing.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::files::minify::minified;
use crate::files::output;

/// In this order; the last has what a page of ours has from its own style sheet.
const SHEETS: [&str; 7] =
    ["mount.css", "tokens.css", "figure.css", "panels.css", "drawing.css", "stance.css", "embed.css"];

/// The size of our root element's letters in pixels, as style/page.css has it.
const REM: f64 = 18.0;

/// Publishes it, and returns its name.
pub(super) fn write(root: &Path, dist: &Path) -> Result<String> {
    let mut text = String::new();
    for sheet in SHEETS {
        let path = root.join("style").join(sheet);
        let sheet =
            fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        text.push_str(&sheltered(&sheet));
    }
    output::hashed(dist, "mount.css", minified(root, "mount.css", &text)?)
}

/// A style sheet that says nothing of the page around it.
fn sheltered(sheet: &str) -> String {
    // Fonts are the document's: `mount.js` adds them, under names that no page has.
    let lines = sheet.lines().filter(|line| !line.starts_with("@font-face") && !line.starts_with("body "));
    let text: String = lines.flat_map(|line| [line, "\n"]).collect();
    let text = text
        .replace(":root", ".crossings")
        .replace("\"Newsreader\"", "\"Crossings Newsreader\"")
        .replace("\"Libre Franklin\"", "\"Crossings Franklin\"");
    pixels(&text)
}

/// Sizes in root letters as pixels.
fn pixels(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("rem") {
        let digits = before.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '.').len();
        let (text, number) = before.split_at(digits);
        out.push_str(text);
        match number.parse::<f64>() {
            // A word that has these letters in it.
            Err(_) => out.push_str(&format!("{number}rem")),
            Ok(number) => out.push_str(&format!("{}px", (number * REM * 100.0).round() / 100.0)),
        }
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_said_of_the_page_around_it() {
        let check = |sheet: &str, expected: &str| assert_eq!(sheltered(sheet), expected);
        check(":root { --a: 1rem; }", ".crossings { --a: 18px; }\n");
        check(":root:not([data-theme=\"light\"]) { }", ".crossings:not([data-theme=\"light\"]) { }\n");
        check("p { margin: .3rem 0 -1.5rem; }", "p { margin: 5.4px 0 -27px; }\n");
        check(".remark { }", ".remark { }\n");
        check("body { margin: 0; }\n@font-face { font-family: \"Newsreader\"; }", "");
        check("a { font: 1em \"Libre Franklin\"; }", "a { font: 1em \"Crossings Franklin\"; }\n");
    }

    #[test]
    fn no_sheet_speaks_of_a_document() {
        let folder = tempfile::tempdir().unwrap();
        let name = write(crate::checkout::root(), folder.path()).unwrap();
        let text = fs::read_to_string(folder.path().join(name)).unwrap();
        for line in text.lines() {
            let selector = line.trim_start();
            for word in ["html", "body", ":root", ":host"] {
                assert!(!selector.starts_with(word), "{line}");
            }
            assert!(!line.contains("rem;") && !line.contains("rem "), "{line}");
        }
    }
}
