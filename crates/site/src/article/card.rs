//! A claim as a card: who said it, its readings with what each comes to, and what no count can tell.

use content::article::{Among, Card, Claim, How, QuotedCount, Reading, Row, Source};
use maud::{Markup, html};
use model::Comparison;

use super::parts::{Spelled, view_link};
use super::{joins, then, threshold};
use crate::page::markup::joined;

/// Where a card stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// In the article.
    Article,
    /// In the list of all claims.
    List,
    /// Alone on its own page.
    Page,
    /// Alone in a frame on the page of another site.
    Frame,
}

impl Setting {
    /// The way to the root of the site.
    pub(super) fn up(self) -> &'static str {
        match self {
            Self::Article => "",
            Self::List => "../",
            Self::Page => "../../",
            Self::Frame => "../../../",
        }
    }

    /// Whether it is a line until it is opened.
    fn is_line(self) -> bool {
        match self {
            Self::Article | Self::List => true,
            Self::Page | Self::Frame => false,
        }
    }

    /// Links leave a frame.
    fn target(self) -> Option<&'static str> {
        (self == Self::Frame).then_some("_blank")
    }

    fn rel(self) -> Option<&'static str> {
        self.target().map(|_| "noopener")
    }
}

/// The card, with its numbers as they are known in some data.
pub(super) fn html(card: &Card, spelled: Spelled<'_>, setting: Setting) -> Markup {
    let Claim { id, speaker, role, day, day_note, fragment, of, claim: says, .. } = &card.claim;
    let id_of_words = format!("claim-{id}-says");
    let who = html! {
        (speaker) ", " (role) " · " (figure::date(*day))
        @if !day_note.is_empty() { " (" (day_note) ")" }
    };
    let rest = html! {
        @if card.rows.is_empty() {
            (about(&card.claim, setting))
        } @else {
            (table(card, spelled, setting))
            (joins::explained(card, spelled))
            @if let Some(then) = then::sentence(card, spelled) { p.place { b { "As published then:" } " " (then) } }
            @if let Some(among) = &card.among { (place(among, spelled)) }
            details open[!setting.is_line()] {
                summary { "Why that reading first, what cannot be tested, sources" }
                (about(&card.claim, setting))
            }
        }
        (links(card, spelled, setting))
    };
    html! {
        section.claim.in-line[setting.is_line()] id={ "claim-" (id) } aria-labelledby=(id_of_words) {
            @if setting.is_line() {
                details.line {
                    summary {
                        span.quote id=(id_of_words) {
                            @if fragment.is_empty() { (says) } @else { "“" (fragment) "”" }
                            @if !of.is_empty() { " " span.of { (of) } }
                        }
                        span.by {
                            (speaker) ", " (figure::date(*day))
                            @if setting == Setting::List { " · " (party_name(&card.claim)) }
                        }
                        (outcome(card, spelled))
                        (threshold::drawing(card, spelled))
                    }
                    p.who { (who) }
                    @if !fragment.is_empty() { p.says { (says) } }
                    (rest)
                }
            } @else {
                p.who { (who) }
                @if !fragment.is_empty() { p.quote { "“" (fragment) "”" } }
                h1.says id=(id_of_words) { (says) }
                (rest)
            }
        }
    }
}

/// The name of the party that a speaker speaks for.
pub(super) fn party_name(claim: &Claim) -> &str {
    claim.party.as_ref().map_or("no party", |party| &party.name)
}

/// What the count says of a claim, in a few words.
fn outcome(card: &Card, spelled: Spelled<'_>) -> Markup {
    html! {
        span.outcome {
            @match card.outcome {
                Some(holding) => {
                    "holds on " (spelled.number(holding)) " of " (card.tested()) " " (card.noun())
                }
                None => "the count cannot test it",
            }
        }
    }
}

fn about(claim: &Claim, setting: Setting) -> Markup {
    let paragraphs = [
        ("Why the marked reading comes first", &claim.why),
        ("What cannot be tested here", &claim.untestable),
    ];
    html! {
        @for (name, text) in paragraphs.into_iter().filter(|(_, text)| !text.is_empty()) {
            p { b { (name) ":" } " " (text) }
        }
        @if !claim.sources.is_empty() {
            p.by { "Sources: " (joined(claim.sources.iter().map(|one| source(one, setting)), "; ")) "." }
        }
    }
}

fn source(Source { name, address }: &Source, setting: Setting) -> Markup {
    html! {
        @if address.is_empty() {
            (name)
        } @else {
            a target=[setting.target()] rel=[setting.rel()] href=(address) { (name) }
        }
    }
}

fn links(card: &Card, spelled: Spelled<'_>, setting: Setting) -> Markup {
    let span = card.claim.span.as_ref().filter(|_| spelled.data.named("check").is_some());
    html! {
        p.links {
            @if let Some(link) = &card.view {
                (view_link(link, setting.up(), setting.target(), html! { "Show it in the figure" }))
            }
            " "
            @if let Some(span) = span {
                @let measure = match span.of {
                    QuotedCount::People => "",
                    QuotedCount::Boats => "&measure=boats",
                };
                @let days = format!("from={}&to={}", span.first.to_iso(), span.last.to_iso());
                a target=[setting.target()] rel=[setting.rel()]
                    href={ (setting.up()) "v/check/?view=check&" (days) (measure) } { "Try other days" }
            }
            " "
            @if setting.is_line() {
                a.itself href={ (setting.up()) "claim/" (card.claim.id) "/" } { "This claim by itself" }
            }
        }
    }
}

fn table(card: &Card, spelled: Spelled<'_>, setting: Setting) -> Markup {
    let Claim { claim, readings, default, .. } = &card.claim;
    html! {
        div.readings role="region" tabindex="0" aria-label={ "Readings: " (claim) } {
            table {
                thead {
                    tr {
                        @for head in ["If it is read as", "Count", "Held against", "By how much", "The figure"] {
                            th scope="col" { (head) }
                        }
                    }
                }
                tbody {
                    @for (place, (reading, numbers)) in readings.iter().zip(&card.rows).enumerate() {
                        (row(reading, numbers, place == *default, spelled, setting))
                    }
                }
            }
        }
    }
}

fn row(reading: &Reading, numbers: &Row, is_default: bool, spelled: Spelled<'_>, setting: Setting) -> Markup {
    let label = html! { (reading.label) };
    html! {
        tr class=[is_default.then_some("first")] {
            th scope="row" {
                @match &numbers.view {
                    None => (label),
                    Some(link) => (view_link(link, setting.up(), setting.target(), label)),
                }
                @if is_default { " " small { "first reading" } }
            }
            td { (spelled.number(numbers.counted)) }
            td { (sign(reading.how)) " " (spelled.number(numbers.against)) (range(reading)) }
            td {
                @match numbers.off { Some(off) => (spelled.number(off)), None => "–" }
                @if let Some(share) = numbers.share { " (" (spelled.number(share)) ")" }
            }
            td { (spelled.number(numbers.holds)) }
        }
    }
}

/// Where the quoted span stands among all as long.
fn place(among: &Among, spelled: Spelled<'_>) -> Markup {
    let [length, spans, more, share] =
        [among.length, among.spans, among.more, among.more_share].map(|place| spelled.number(place));
    html! {
        p.place {
            b { "Among all spans as long:" }
            " the data has " (spans) " spans of " (length) ". "
            (more) " of them (" (share) ") count more than this one"
            @if let Some(mark) = &among.mark {
                "; " (spelled.number(mark.more)) " (" (spelled.number(mark.share)) ") count more than "
                (spelled.number(mark.named)) ", and so the claim holds of them as well"
            }
            "."
        }
    }
}

fn sign(how: How) -> &'static str {
    match how {
        How::Compared(Comparison::Less) => "<",
        How::Compared(Comparison::AtMost) => "≤",
        How::Compared(Comparison::AtLeast) => "≥",
        How::Compared(Comparison::Equal) => "=",
        How::Compared(Comparison::Differs) => "≠",
        How::Compared(Comparison::More) => ">",
        How::About(_) => "≈",
    }
}

/// How far both sides may be apart, where that is more than nothing.
fn range(reading: &Reading) -> Markup {
    let How::About(thousandths) = reading.how else { return Markup::default() };
    let whole = figure::thousands((thousandths / 1000).unsigned_abs() as u32);
    let decimals = format!("{:03}", thousandths % 1000);
    let decimals = decimals.trim_end_matches('0');
    html! { " " small { "± " (whole) @if !decimals.is_empty() { "." (decimals) } } }
}
