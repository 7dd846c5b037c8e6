//! Directives of the article: a line of its own such as `::figure{view=seasons}`.

use model::Name;

/// What a directive asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Directive {
    /// A figure of the page.
    Figure(Name),
}

/// Reads a paragraph: `None` where it is no directive.
///
/// # Errors
/// The place in the line, from 0, with what was found and what was expected.
pub(super) fn parse(paragraph: &str) -> Option<Result<Directive, (usize, String)>> {
    let line = paragraph.trim_end();
    let rest = line.strip_prefix("::")?;
    Some(read(line, rest))
}

fn read(line: &str, rest: &str) -> Result<Directive, (usize, String)> {
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
    let slugs = Name::ALL.map(Name::slug).join(", ");
    let name = model::named(view, &Name::ALL, Name::slug);
    name.map(Directive::Figure).ok_or_else(|| {
        (line.find("view=").unwrap_or(0) + 5, format!("found the view “{view}”, expected one of {slugs}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directives_name_a_figure() {
        let check = |line, expected| assert_eq!(parse(line), expected);
        check("::figure{view=seasons}", Some(Ok(Directive::Figure(Name::Seasons))));
        check("A paragraph.", None);
    }

    #[test]
    fn mistakes_are_named_with_their_place() {
        let check =
            |line, column, message: &str| assert_eq!(parse(line), Some(Err((column, message.to_owned()))));
        check("::chart{view=seasons}", 2, "found the directive “chart”, expected “figure”");
        check("::figure", 8, "found “”, expected “{view=…}” up to the line's end");
        check("::figure{view=seasons", 8, "found “{view=seasons”, expected “{view=…}” up to the line's end");
        check("::figure{seasons}", 9, "found “seasons”, expected “view=…”");
        check("::figure{view=season}", 14, "found the view “season”, expected one of seasons, arrivals");
    }
}
