//! A claim as a card: who said it, its readings with what each comes to, and what no count can tell.

use content::article::{Among, Card, Claim, Reading, Row, Source};
use model::{Comparison, Quantity};

use super::parts::{Spelled, view_link};
use crate::page::html::escaped;

/// The card, with its numbers as they are known in some data.
pub(super) fn html(card: &Card, spelled: Spelled<'_>) -> String {
    let Claim { id, speaker, role, said, said_note, fragment, claim: says, .. } = &card.claim;
    let day = model::Day::parse_iso(said).map_or_else(|| said.clone(), figure::date);
    let note = if said_note.is_empty() { String::new() } else { format!(" ({})", escaped(said_note)) };
    let quote = if fragment.is_empty() {
        String::new()
    } else {
        format!("<p class=\"quote\">“{}”</p>", escaped(fragment))
    };
    let readings = if card.rows.is_empty() { String::new() } else { table(card, spelled) };
    let place = card.among.as_ref().map_or_else(String::new, |among| place(among, spelled));
    let paragraph = |name: &str, text: &str| match text {
        "" => String::new(),
        text => format!("<p><b>{name}:</b> {}</p>", escaped(text)),
    };
    let why = paragraph("Why the marked reading comes first", &card.claim.why);
    let about = why
        + &paragraph("What cannot be tested here", &card.claim.untestable)
        + &sources(&card.claim.sources);
    // What has no readings says at once why.
    let about = if card.rows.is_empty() {
        about
    } else {
        format!(
            "<details><summary>Why that reading first, what cannot be tested, sources</summary>{about}</details>"
        )
    };
    let view = card.view.as_ref();
    let view = view.map_or_else(String::new, |link| format!("{}Show it in the figure</a>", view_link(link)));
    let span = card.claim.span.as_ref().filter(|_| spelled.data.named("check").is_some());
    let own = span.map_or_else(String::new, |span| {
        let measure = if span.of == Quantity::Boats { "&amp;measure=boats" } else { "" };
        format!(
            "<a href=\"v/check/?view=check&amp;from={}&amp;to={}{measure}\">Try other days</a>",
            span.first.to_iso(),
            span.last.to_iso()
        )
    });
    let itself = format!("<a class=\"itself\" href=\"claim/{id}/\">This claim by itself</a>");
    format!(
        "<section class=\"claim\" id=\"claim-{id}\" aria-labelledby=\"claim-{id}-says\">\
         <p class=\"who\">{}, {} · {day}{note}</p>{quote}<h3 class=\"says\" id=\"claim-{id}-says\">{}</h3>{readings}\
         {place}{about}<p class=\"links\">{view} {own} {itself}</p></section>\n",
        escaped(speaker),
        escaped(role),
        escaped(says)
    )
}

fn sources(sources: &[Source]) -> String {
    let all: Vec<String> = sources
        .iter()
        .map(|Source { name, address }| match address.as_str() {
            "" => escaped(name),
            address => format!("<a href=\"{}\">{}</a>", escaped(address), escaped(name)),
        })
        .collect();
    if all.is_empty() { String::new() } else { format!("<p class=\"by\">Sources: {}.</p>", all.join("; ")) }
}

fn table(card: &Card, spelled: Spelled<'_>) -> String {
    let Claim { claim, readings, default, .. } = &card.claim;
    let rows = readings.iter().zip(&card.rows).enumerate();
    let rows: String =
        rows.map(|(place, (reading, numbers))| row(reading, numbers, place == *default, spelled)).collect();
    format!(
        "<div class=\"readings\" role=\"region\" tabindex=\"0\" aria-label=\"Readings: {}\"><table>\
         <thead><tr><th scope=\"col\">If it is read as</th><th scope=\"col\">Count</th><th scope=\"col\">Held against</th>\
         <th scope=\"col\">By how much</th><th scope=\"col\">The figure</th></tr></thead><tbody>{rows}</tbody></table></div>",
        escaped(claim)
    )
}

fn row(reading: &Reading, numbers: &Row, is_default: bool, spelled: Spelled<'_>) -> String {
    let label = escaped(&reading.label);
    let label = match &numbers.view {
        None => label,
        Some(link) => format!("{}{label}</a>", view_link(link)),
    };
    let (mark, class) =
        if is_default { (" <small>first reading</small>", " class=\"first\"") } else { ("", "") };
    let [counted, against, off, holds] =
        [numbers.counted, numbers.against, numbers.off, numbers.holds].map(|place| spelled.number(place));
    let off = match numbers.share {
        None => off,
        Some(share) => format!("{off} ({})", spelled.number(share)),
    };
    format!(
        "<tr{class}><th scope=\"row\">{label}{mark}</th><td>{counted}</td><td>{} {against}</td><td>{off}</td><td>{holds}</td></tr>",
        sign(reading.op)
    )
}

/// Where the quoted span stands among all as long.
fn place(among: &Among, spelled: Spelled<'_>) -> String {
    let [length, spans, more, share] =
        [among.length, among.spans, among.more, among.more_share].map(|place| spelled.number(place));
    let mark = among.mark.as_ref().map_or_else(String::new, |mark| {
        let [named, more, share] = [mark.named, mark.more, mark.share].map(|place| spelled.number(place));
        format!("; {more} ({share}) count more than {named}, and so the claim holds of them as well")
    });
    format!(
        "<p class=\"place\"><b>Among all spans as long:</b> the data has {spans} spans of {length}. {more} of them ({share}) count more than this one{mark}.</p>"
    )
}

fn sign(op: Comparison) -> &'static str {
    match op {
        Comparison::Less => "&lt;",
        Comparison::AtMost => "≤",
        Comparison::AtLeast => "≥",
        Comparison::Equal => "=",
        Comparison::Differs => "≠",
        Comparison::More => "&gt;",
    }
}
