//! Directives of the article: a line of its own such as `::figure{view=seasons}`.

/// What a directive asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Directive {
    /// A figure of the page, by its view's word.
    Figure(String),
}

/// Reads a paragraph: `None` where it is no directive.
///
/// # Errors
/// The place in the line, from 0, with what was found and what was expected.
pub(super) fn parse(paragraph: &str, views: &[String]) -> Option<Result<Directive, (usize, String)>> {
    let line = paragraph.trim_end();
    let rest = line.strip_prefix("::")?;
    Some(read(line, rest, views))
}

fn read(line: &str, rest: &str, views: &[String]) -> Result<Directive, (usize, String)> {
    let name_end = rest.find('{').unwrap_or(rest.len());
    let (name, attributes) = rest.split_at(name_end);
    if name != "figure" {
        return Err((2, format!("found the directive “{name}”, expected “figure”")));
    }
    let place = 2 + name_end;
    let inside = attributes.strip_prefix('{').and_then(|text| text.strip_suffix('}')).ok_or_else(|| {
        (place, format!("found “{attributes}”, expected “{{view=…}}” up to the line's end"))
    })?;
    let view = inside
        .strip_prefix("view=")
        .ok_or_else(|| (place + 1, format!("found “{inside}”, expected “view=…”")))?;
    if views.iter().any(|known| known == view) {
        return Ok(Directive::Figure(view.to_owned()));
    }
    let known = views.join(", ");
    Err((line.find("view=").unwrap_or(0) + 5, format!("found the view “{view}”, expected one of {known}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn views() -> Vec<String> {
        ["seasons", "arrivals"].map(str::to_owned).to_vec()
    }

    #[test]
    fn directives_name_a_figure() {
        let check = |line, expected| assert_eq!(parse(line, &views()), expected);
        check("::figure{view=seasons}", Some(Ok(Directive::Figure("seasons".into()))));
        check("A paragraph.", None);
    }

    #[test]
    fn mistakes_are_named_with_their_place() {
        let check = |line, column, message: &str| {
            assert_eq!(parse(line, &views()), Some(Err((column, message.to_owned()))));
        };
        check("::chart{view=seasons}", 2, "found the directive “chart”, expected “figure”");
        check("::figure", 8, "found “”, expected “{view=…}” up to the line's end");
        check("::figure{view=seasons", 8, "found “{view=seasons”, expected “{view=…}” up to the line's end");
        check("::figure{seasons}", 9, "found “seasons”, expected “view=…”");
        check("::figure{view=season}", 14, "found the view “season”, expected one of seasons, arrivals");
    }
}
