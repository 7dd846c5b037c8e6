//! The fonts, as one style sheet that has their files in it. A page on a fast line waits for it (`js/early.js`), so that its
//! text is set once, and in them; files that are asked for one by one come after the first paint, and move what was set.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use maud::{Markup, html};

use super::output;

const FOLDER: &str = "style/fonts";

/// The published fonts.
pub(crate) struct Fonts {
    /// The style sheet.
    pub(crate) sheet: String,
    /// The files, which lie in `fonts/`.
    files: Vec<String>,
}

impl Fonts {
    /// Publishes the style sheet; Trunk has copied the files.
    ///
    /// # Errors
    /// Where a font of style/tokens.css cannot be read, or is not written there as it has to be.
    pub(crate) fn publish(root: &Path, dist: &Path) -> Result<Self> {
        let tokens =
            fs::read_to_string(root.join("style/tokens.css")).context("style/tokens.css cannot be read")?;
        let faces: Vec<(String, String)> = tokens
            .lines()
            .filter(|line| line.starts_with("@font-face"))
            .map(|face| with_file(root, face).with_context(|| format!("style/tokens.css: {face}")))
            .collect::<Result<_>>()?;
        ensure!(!faces.is_empty(), "style/tokens.css has no @font-face");
        let (files, faces): (Vec<_>, Vec<_>) = faces.into_iter().unzip();
        Ok(Self { sheet: output::hashed(dist, "fonts.css", faces.concat())?, files })
    }

    /// Links by which a browser asks for the files at once, but for those whose names begin with `without`.
    pub(crate) fn preloads(&self, up: &str, without: Option<&str>) -> Markup {
        html! {
            @for file in self.files.iter().filter(|file| !without.is_some_and(|start| file.starts_with(start))) {
                link rel="preload" as="font" type="font/woff2" href={ (up) "fonts/" (file) } crossorigin;
            }
        }
    }
}

/// The name of a font's file, and its face with the file in it. Until the browser has decoded that, it sets no text.
fn with_file(root: &Path, face: &str) -> Result<(String, String)> {
    let (before, rest) = face.split_once("url(\"fonts/").context("expected url(\"fonts/NAME\")")?;
    let (file, after) = rest.split_once('"').context("expected url(\"fonts/NAME\")")?;
    let bytes = fs::read(root.join(FOLDER).join(file)).with_context(|| format!("{FOLDER}/{file}"))?;
    let (before, found) = (before.replace("font-display: optional", "font-display: block"), before);
    ensure!(before != found, "expected font-display: optional");
    let data = base64::engine::general_purpose::STANDARD.encode(bytes);
    Ok((file.to_owned(), format!("{before}url(\"data:font/woff2;base64,{data}\"{after}\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_face_has_its_file_in_it() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join(FOLDER)).unwrap();
        fs::write(root.path().join(FOLDER).join("a-1.woff2"), "abc").unwrap();
        let check = |face: &str, expected: Result<(&str, &str), &str>| {
            let found = with_file(root.path(), face).map_err(|error| error.to_string());
            let found = found.as_ref().map(|(file, face)| (file.as_str(), face.as_str()));
            assert_eq!(found.map_err(String::as_str), expected);
        };
        check(
            "{ font-display: optional; src: url(\"fonts/a-1.woff2\") format(\"woff2\"); }",
            Ok((
                "a-1.woff2",
                "{ font-display: block; src: url(\"data:font/woff2;base64,YWJj\") format(\"woff2\"); }\n",
            )),
        );
        check("{ font-display: optional; src: url(\"fonts/b.woff2\") }", Err("style/fonts/b.woff2"));
        check("{ src: url(\"fonts/a-1.woff2\") }", Err("expected font-display: optional"));
        check("{ src: local(\"A\") }", Err("expected url(\"fonts/NAME\")"));
    }

    #[test]
    fn a_page_can_ask_for_some() {
        let fonts = Fonts { sheet: String::new(), files: vec!["a-400.woff2".into(), "a-600.woff2".into()] };
        let check = |without, expected: usize| {
            let links = fonts.preloads("../", without).into_string();
            assert_eq!(links.matches("href=\"../fonts/a-").count(), expected);
        };
        check(None, 2);
        check(Some("a-600-"), 2);
        check(Some("a-600"), 1);
    }
}
