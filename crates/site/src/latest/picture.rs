//! The same as a picture for messages, which shows no frame.

use figure::{DAILY_SERIES, STYLE};
use maud::{PreEscaped, html};
use preview::PublicUrl;

use super::numbers::{Latest, TITLE};

/// As SVG, 600 by 315 pixels.
pub(super) fn svg(latest: &Latest, url: &PublicUrl) -> String {
    let foot =
        format!("Source: {}, {}. Open Government Licence v3.0.", DAILY_SERIES.publisher, DAILY_SERIES.status);
    let home = url.absolute("").unwrap_or_default();
    html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 315" width="600" height="315" role="img" {
            (PreEscaped(STYLE))
            rect.ground width="600" height="315" {}
            text.label x="24" y="44" font-size="22" font-weight="600" { (TITLE) }
            @for (i, (number, words)) in latest.words().into_iter().enumerate() {
                @let y = 100 + 58 * i;
                text.label x="24" y=(y) font-size="34" font-weight="600" { (number) }
                @for (line, text) in lines(&words).into_iter().enumerate() {
                    text.tick x="160" y=(y - 12 + 19 * line) font-size="15" { (text) }
                }
            }
            text.tick x="24" y="280" font-size="11" { (foot) }
            text.tick x="24" y="296" font-size="11" { (home) }
        }
    }
    .into_string()
}

/// The words in lines, each as long as fits.
fn lines(words: &str) -> Vec<String> {
    /// Letters in a line of the picture.
    const LONG: usize = 52;
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let line = lines
            .last_mut()
            .filter(|line| line.is_empty() || line.chars().count() + word.chars().count() < LONG);
        match line {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) => line.extend([" ", word]),
            None => lines.push(word.to_owned()),
        }
    }
    lines
}
