//! Directives of the article that stand by themselves: `::figure{view=seasons}`, `::claim{november}`, and the lines
//! `:::aside{Title}`, or `:::fold{Title}`, and `:::` around some paragraphs; `:::steps{figure=arrivals}` and `:::` around
//! steps, of which each begins with `::step{autumn by=day&from=2024-09-01}`.

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
    /// All statements of the stance map.
    Statements,
    /// Steps begin; the word of the figure that follows them.
    Steps(String),
    /// A step begins: its word, and what its view is beside the author's; empty for that itself.
    Step(String, String),
    /// A box, or the steps, end.
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
    if let Some(figure) = rest.strip_prefix("steps{figure=").and_then(|figure| figure.strip_suffix('}')) {
        return Ok(Directive::Steps(figure.to_owned()));
    }
    [("aside{", Boxed::Aside), ("fold{", Boxed::Fold)]
        .into_iter()
        .find_map(|(name, boxed)| Some((boxed, rest.strip_prefix(name)?.strip_suffix('}')?)))
        .filter(|(_, title)| !title.trim().is_empty())
        .map(|(boxed, title)| Directive::Box(boxed, title.to_owned()))
        .ok_or_else(|| {
            let message = format!(
                "found “{rest}”, expected “aside{{Title}}”, “fold{{Title}}” or “steps{{figure=…}}”, or nothing at its end"
            );
            (3, message)
        })
}

fn alone(line: &str, rest: &str, known: &Known<'_>) -> Result<Directive, Wrong> {
    let name_end = rest.find('{').unwrap_or(rest.len());
    let (name, attributes) = rest.split_at(name_end);
    let shape = match name {
        "statements" if attributes.is_empty() => return Ok(Directive::Statements),
        "figure" => "{view=…}",
        "claim" => "{id}",
        "step" => "{word}” or “{word key=value&…}",
        _ => {
            return Err((
                2,
                format!("found the directive “{name}”, expected “figure”, “claim”, “step” or “statements”"),
            ));
        }
    };
    let place = 2 + name_end;
    let inside = attributes
        .strip_prefix('{')
        .and_then(|text| text.strip_suffix('}'))
        .ok_or_else(|| (place, format!("found “{attributes}”, expected “{shape}” up to the line's end")))?;
    if name == "step" {
        let (word, query) = inside.split_once(' ').unwrap_or((inside, ""));
        if !is_word(word) {
            let message =
                format!("found the step “{word}”, expected a word of small letters, digits and hyphens");
            return Err((place + 1, message));
        }
        return Ok(Directive::Step(word.to_owned(), query.trim().to_owned()));
    }
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

/// Whether the article may have it only once.
pub(super) fn is_once(directive: &Directive) -> bool {
    matches!(directive, Directive::Figure(_) | Directive::Claim(_) | Directive::Statements)
}

/// A directive as messages name it.
pub(super) fn named(directive: &Directive) -> String {
    match directive {
        Directive::Figure(name) => format!("the figure “{name}”"),
        Directive::Claim(id) => format!("the claim “{id}”"),
        Directive::Statements => "all statements".to_owned(),
        Directive::Steps(_) => "steps".to_owned(),
        Directive::Step(word, _) => format!("the step “{word}”"),
        Directive::Box(..) => "a box".to_owned(),
        Directive::End => "“:::”".to_owned(),
    }
}

/// Whether a word can be part of an address as it stands.
fn is_word(word: &str) -> bool {
    let is_plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    !word.is_empty() && word.bytes().all(is_plain)
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
        check("::statements", Some(Ok(Directive::Statements)));
        check(":::steps{figure=arrivals}", Some(Ok(Directive::Steps("arrivals".into()))));
        check("::step{first}", Some(Ok(Directive::Step("first".into(), String::new()))));
        check("::step{autumn by=day}", Some(Ok(Directive::Step("autumn".into(), "by=day".into()))));
        check(":::", Some(Ok(Directive::End)));
        check("A paragraph.", None);
    }

    #[test]
    fn mistakes_are_named_with_their_place() {
        let check = |line, column, message: &str| {
            assert_eq!(parsed(line), Some(Err((column, message.to_owned()))));
        };
        check(
            "::chart{view=seasons}",
            2,
            "found the directive “chart”, expected “figure”, “claim”, “step” or “statements”",
        );
        check("::step{}", 7, "found the step “”, expected a word of small letters, digits and hyphens");
        check("::step{A b=c}", 7, "found the step “A”, expected a word of small letters, digits and hyphens");
        check("::step", 6, "found “”, expected “{word}” or “{word key=value&…}” up to the line's end");
        check("::figure", 8, "found “”, expected “{view=…}” up to the line's end");
        check("::figure{view=seasons", 8, "found “{view=seasons”, expected “{view=…}” up to the line's end");
        check("::figure{seasons}", 9, "found “seasons”, expected “view=…”");
        check("::figure{view=season}", 14, "found the view “season”, expected one of seasons, arrivals");
        check("::claim{december}", 8, "found the claim “december”, expected one of november");
        check(
            ":::note{A}",
            3,
            "found “note{A}”, expected “aside{Title}”, “fold{Title}” or “steps{figure=…}”, or nothing at its end",
        );
        check(":::aside{A}\nText.", 11, "found text in the next line, expected an empty line after it");
    }
}
