//! The small drawing of a claim: the count of its first reading as a bar, and the quoted figure as a mark on it.

use content::article::{Card, Reading};
use maud::{Markup, html};
use model::{Value, evaluate};

use super::parts::Spelled;

/// The size of the drawing, in pixels.
const WIDTH: f64 = 120.0;
const HEIGHT: u32 = 16;

/// The drawing, which says nothing that the words beside it do not; empty where the reading compares no two counts.
pub(super) fn drawing(card: &Card, spelled: Spelled<'_>) -> Markup {
    let value = |place: usize| match evaluate(&spelled.article.numbers.get(place)?.expr, spelled.data) {
        Ok(Value::Number(number)) => Some(number),
        Ok(Value::Day(_) | Value::Truth(_)) | Err(_) => None,
    };
    let is_drawn = card.claim.readings.get(card.claim.default).is_some_and(Reading::compares_counts);
    let row = card.rows.get(card.claim.default).filter(|_| is_drawn);
    let pair = row.and_then(|row| Some((value(row.counted)?, value(row.against)?)));
    let Some((counted, quoted)) = pair.filter(|(counted, quoted)| counted.min(*quoted) >= 0.0) else {
        return Markup::default();
    };
    // A tenth of the room beyond the longer of the two: a mark at the very edge would look cut.
    let room = counted.max(quoted).max(1.0) * 1.1;
    let at = |value: f64| format!("{:.1}", value / room * WIDTH);
    html! {
        svg.threshold aria-hidden="true" width=(WIDTH) height=(HEIGHT) viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } {
            rect.counted x="0" y="4" width=(at(counted)) height="8" {}
            path.quoted d={ "M" (at(quoted)) " 0V" (HEIGHT) } {}
        }
    }
}
