//! `index.html` as Trunk has written it, which every page is made of.

use anyhow::{Context, Result, ensure};

/// A page: the template with its two places filled.
pub(crate) fn filled(template: &str, head: &str, body: &str) -> Result<String> {
    let page = fill(template, "<!-- crossings:head -->", head)?;
    fill(&page, "<!-- crossings:main -->", body)
}

fn fill(template: &str, place: &str, with: &str) -> Result<String> {
    ensure!(template.matches(place).count() == 1, "index.html must have “{place}” once");
    Ok(template.replace(place, with))
}

/// The template of a page that lies so many folders down: every relative address climbs up.
pub(crate) fn deeper(template: &str, folders: usize) -> String {
    let up = "../".repeat(folders);
    template
        .replace("=\"./", &format!("=\"{up}"))
        .replace("=\"fonts/", &format!("=\"{up}fonts/"))
        .replace("=\"icon.svg", &format!("=\"{up}icon.svg"))
}

/// The page without its program: nothing in it moves.
pub(crate) fn bare(page: &str) -> Result<String> {
    let mut page = page.to_owned();
    for part in [
        ("<script", "</script>"),
        ("<link rel=\"modulepreload\"", ">"),
        ("type=\"application/wasm\"", ">"),
        ("<link data-script", ">"),
    ] {
        while let Some(rest) = without(&page, part.0, part.1) {
            page = rest;
        }
    }
    ensure!(!page.contains(".wasm"), "a page without a program still loads one");
    Ok(page)
}

/// The text without its first part from one mark to another.
pub(crate) fn without(text: &str, from: &str, to: &str) -> Option<String> {
    let at = text.find(from)?;
    // A mark inside a tag stands for the whole tag.
    let start = if from.starts_with('<') { at } else { text.get(..at)?.rfind('<')? };
    let end = at + text.get(at..)?.find(to)? + to.len();
    Some(format!("{}{}", text.get(..start)?, text.get(end..)?))
}

/// A page whose style sheets come without integrity: in a frame that has no origin of its own, as a host's `sandbox` can
/// make it, a browser is not allowed to compare them, and would show the figure bare.
pub(crate) fn unsealed(page: &str) -> String {
    const SHEET: &str = "<link rel=\"stylesheet\"";
    let mut parts = page.split(SHEET);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (link, rest) = part.split_once('>').unwrap_or((part, ""));
        let link = without_integrity(link).unwrap_or_else(|| link.to_owned());
        out.extend([SHEET, &link, ">", rest]);
    }
    out
}

/// The page whose wasm is preloaded without integrity.
///
/// Browsers know no integrity of preloads that `fetch` takes up: Chromium warns of it in every reader's console, and
/// Firefox loads the wasm twice where `fetch` asks for one. The wasm's name has a hash of its own.
///
/// # Errors
/// Where Trunk has written no such link.
pub fn mended(page: &str) -> Result<String> {
    let mended = || {
        let end = page.find("_bg.wasm\"")?;
        let start = page.get(..end)?.rfind("<link")?;
        let (before, rest) = page.split_at_checked(start)?;
        let (link, after) = rest.split_once('>')?;
        Some(format!("{before}{}>{after}", without_integrity(link)?))
    };
    mended().context("Trunk has written no preload link with integrity for the wasm")
}

/// A link without its integrity; none where it has none.
fn without_integrity(link: &str) -> Option<String> {
    let (kept, hash) = link.split_once(" integrity=\"")?;
    let (_, more) = hash.split_once('"')?;
    Some([kept, more].concat())
}

/// The page with its program asleep: no link names a file to load until a script says so, for a host may want the
/// figure static, and where scripts are blocked nothing of the program is of use.
pub(crate) fn asleep(page: &str) -> Option<String> {
    let (boot, _) = page.split_once("</script>")?;
    let boot = boot.get(boot.rfind("<script")?..)?;
    let attributes = boot.strip_prefix("<script")?.strip_suffix('>')?;
    let link = format!(
        "<link rel=\"modulepreload\" data-boot{}>",
        attributes.replace(" type=\"module\"", "").replace(" src=", " href=")
    );
    // After the program's own: that is the first.
    let page =
        page.replacen(&format!("{boot}</script>"), "", 1).replacen("</head>", &format!("{link}</head>"), 1);
    let mut out = String::with_capacity(page.len() + 64);
    for (at, piece) in page.split("<link ").enumerate() {
        if at > 0 {
            out.push_str("<link ");
        }
        let tag = piece.split('>').next()?;
        let is_program = ["data-boot", "modulepreload", "as=\"fetch\""].iter().any(|word| tag.contains(word));
        if at > 0 && is_program {
            out.push_str(&piece.replacen("href=\"", "data-href=\"", 1).replacen("rel=\"", "data-rel=\"", 1));
        } else {
            out.push_str(piece);
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_is_missing_is_named() {
        let error = fill("<html></html>", "<!-- crossings:head -->", "x").unwrap_err();
        assert_eq!(error.to_string(), "index.html must have “<!-- crossings:head -->” once");
    }

    #[test]
    fn the_wasm_is_preloaded_without_integrity() {
        let page = r#"<link href="a.js" integrity="a"><link href="a_bg.wasm" integrity="b"><link href="c" integrity="c">"#;
        let expected =
            r#"<link href="a.js" integrity="a"><link href="a_bg.wasm"><link href="c" integrity="c">"#;
        assert_eq!(mended(page).unwrap(), expected);
        assert!(mended("<head></head>").is_err());
    }

    #[test]
    fn a_program_sleeps_until_it_is_woken() {
        let check = |page: &str, expected: &str| assert_eq!(asleep(page).as_deref(), Some(expected));
        check(
            "<head><link rel=\"icon\" href=\"i\"><script src=\"b.js\" integrity=\"x\" type=\"module\"></script>\
             <link rel=\"modulepreload\" href=\"a.js\"><link as=\"fetch\" href=\"a.wasm\"></head><a href=\"l\">",
            "<head><link rel=\"icon\" href=\"i\"><link data-rel=\"modulepreload\" data-href=\"a.js\">\
             <link as=\"fetch\" data-href=\"a.wasm\">\
             <link data-rel=\"modulepreload\" data-boot data-href=\"b.js\" integrity=\"x\"></head><a href=\"l\">",
        );
        assert_eq!(asleep("<head></head>"), None);
    }

    #[test]
    fn style_sheets_come_without_integrity() {
        let check = |page: &str, expected: &str| assert_eq!(unsealed(page), expected);
        check(
            "<head><link rel=\"stylesheet\" href=\"a\" integrity=\"x\"/><link href=\"b\" integrity=\"y\">",
            "<head><link rel=\"stylesheet\" href=\"a\"/><link href=\"b\" integrity=\"y\">",
        );
        check("<link rel=\"stylesheet\" href=\"a\"><p>", "<link rel=\"stylesheet\" href=\"a\"><p>");
    }
}
