//! Directives of the article that stand by themselves: `::figure{view=seasons}`, `::claim{november}`, and the lines
//! `:::aside{Title}`, or `:::fold{Title}`, and `:::` around some paragraphs.

use super::block::Boxed;

/// A directive, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Directive {
    /// A figure of the page, by its view's word.
    Figure(String),
    /// A claim, by its id.
    Claim(String),
    /// A box begins, with its title.
    Box(Boxed, String),
    /// A box ends.
    End,
}

/// The views and claims that directives can name.
pub(super) struct Known<'a> {
    pub(super) views: &'a [String],
    pub(super) claims: &'a [String],
}

/// The place in the line, from 0, with what was found and what was expected.
type Wrong = (usize, String);

/// Reads a paragraph: `None` where it is no directive.
///
/// # Errors
/// Where the paragraph begins as a directive and is not one.
pub(super) fn parse(paragraph: &str, known: &Known<'_>) -> Option<Result<Directive, Wrong>> {
    let line = paragraph.trim_end();
    let block = line.strip_prefix(":::");
    let rest = block.or_else(|| line.strip_prefix("::"))?;
    if let Some((first, _)) = line.split_once('\n') {
        return Some(Err((
            first.len(),
            "found text in the next line, expected an empty line after it".into(),
        )));
    }
    Some(if block.is_some() { around(rest) } else { alone(line, rest, known) })
}

fn around(rest: &str) -> Result<Directive, Wrong> {
    if rest.is_empty() {
        return Ok(Directive::End);
    }
    [("aside{", Boxed::Aside), ("fold{", Boxed::Fold)]
        .into_iter()
        .find_map(|(name, boxed)| Some((boxed, rest.strip_prefix(name)?.strip_suffix('}')?)))
        .filter(|(_, title)| !title.trim().is_empty())
        .map(|(boxed, title)| Directive::Box(boxed, title.to_owned()))
        .ok_or_else(|| {
            let message = format!(
                "found “{rest}”, expected “aside{{Title}}” or “fold{{Title}}”, or nothing at its end"
            );
            (3, message)
        })
}

fn alone(line: &str, rest: &str, known: &Known<'_>) -> Result<Directive, Wrong> {
    let name_end = rest.find('{').unwrap_or(rest.len());
    let (name, attributes) = rest.split_at(name_end);
    if !matches!(name, "figure" | "claim") {
        return Err((2, format!("found the directive “{name}”, expected “figure” or “claim”")));
    }
    let place = 2 + name_end;
    let shape = if name == "figure" { "{view=…}" } else { "{id}" };
    let inside = attributes
        .strip_prefix('{')
        .and_then(|text| text.strip_suffix('}'))
        .ok_or_else(|| (place, format!("found “{attributes}”, expected “{shape}” up to the line's end")))?;
    let (what, word, all) = if name == "claim" {
        ("claim", inside, known.claims)
    } else {
        let view = inside.strip_prefix("view=");
        (
            "view",
            view.ok_or_else(|| (place + 1, format!("found “{inside}”, expected “view=…”")))?,
            known.views,
        )
    };
    if !all.iter().any(|known| known == word) {
        let at = line.len() - 1 - word.len();
        return Err((at, format!("found the {what} “{word}”, expected one of {}", all.join(", "))));
    }
    Ok(if what == "claim" { Directive::Claim(word.to_owned()) } else { Directive::Figure(word.to_owned()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Option<Result<Directive, Wrong>> {
        let views = ["seasons", "arrivals"].map(str::to_owned);
        let claims = ["november".to_owned()];
        parse(line, &Known { views: &views, claims: &claims })
    }

    #[test]
    fn directives_name_what_they_ask_for() {
        let check = |line, expected| assert_eq!(parsed(line), expected);
        check("::figure{view=seasons}", Some(Ok(Directive::Figure("seasons".into()))));
        check("::claim{november}", Some(Ok(Directive::Claim("november".into()))));
        check(":::aside{A word}", Some(Ok(Directive::Box(Boxed::Aside, "A word".into()))));
        check(":::fold{A word}", Some(Ok(Directive::Box(Boxed::Fold, "A word".into()))));
        check(":::", Some(Ok(Directive::End)));
        check("A paragraph.", None);
    }

    #[test]
    fn mistakes_are_named_with_their_place() {
        let check = |line, column, message: &str| {
            assert_eq!(parsed(line), Some(Err((column, message.to_owned()))));
        };
        check("::chart{view=seasons}", 2, "found the directive “chart”, expected “figure” or “claim”");
        check("::figure", 8, "found “”, expected “{view=…}” up to the line's end");
        check("::figure{view=seasons", 8, "found “{view=seasons”, expected “{view=…}” up to the line's end");
        check("::figure{seasons}", 9, "found “seasons”, expected “view=…”");
        check("::figure{view=season}", 14, "found the view “season”, expected one of seasons, arrivals");
        check("::claim{december}", 8, "found the claim “december”, expected one of november");
        check(
            ":::note{A}",
            3,
            "found “note{A}”, expected “aside{Title}” or “fold{Title}”, or nothing at its end",
        );
        check(":::aside{A}\nText.", 11, "found text in the next line, expected an empty line after it");
    }
}
