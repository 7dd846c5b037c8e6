//! A claim as a card: who said it, its readings with what each comes to, and what no count can tell. All its numbers are
//! computed like those of the article, so they follow what is known.

use model::{Expr, Number, NumberFormat, Of, Op};

use super::article::{Library, view_link};
use super::escaped;
use super::inline::Inline;
use crate::content::claims::{Claim, Quoted, Reading, Source};
use crate::content::expression::Type;

/// The card, with its numbers masked: they go to the end of `inlines`.
/// `figures` are those that the article shows.
pub(super) fn card(claim: &Claim, library: &Library, figures: &[&str], inlines: &mut Vec<Inline>) -> String {
    let Claim { id, speaker, role, said, said_note, fragment, claim: says, .. } = claim;
    let mut card = Card { library, figures, inlines };
    let day = model::Day::parse_iso(said).map_or_else(|| said.clone(), figure::date);
    let note = if said_note.is_empty() { String::new() } else { format!(" ({})", escaped(said_note)) };
    let quote = if fragment.is_empty() {
        String::new()
    } else {
        format!("<p class=\"quote\">“{}”</p>", escaped(fragment))
    };
    let readings = if claim.readings.is_empty() { String::new() } else { card.table(claim) };
    let place = claim.span.as_ref().map_or_else(String::new, |span| card.place(claim, span));
    let paragraph = |name: &str, text: &str| match text {
        "" => String::new(),
        text => format!("<p><b>{name}:</b> {}</p>", escaped(text)),
    };
    let why = paragraph("Why the marked reading comes first", &claim.why);
    let about = why + &paragraph("What cannot be tested here", &claim.untestable) + &sources(&claim.sources);
    // What has no readings says at once why.
    let about = if claim.readings.is_empty() {
        about
    } else {
        format!(
            "<details><summary>Why that reading first, what cannot be tested, sources</summary>{about}</details>"
        )
    };
    let view = if claim.view.is_empty() {
        String::new()
    } else {
        format!("{}Show it in the figure</a>", card.link(&claim.view))
    };
    let own = claim.span.as_ref().filter(|_| library.data.named("check").is_some()).map_or_else(
        String::new,
        |span| {
            let measure = if span.of == Of::Boats { "&amp;measure=boats" } else { "" };
            format!(
                "<a href=\"v/check/?view=check&amp;from={}&amp;to={}{measure}\">Try other days</a>",
                span.first.to_iso(),
                span.last.to_iso()
            )
        },
    );
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

/// A card in the making.
struct Card<'a> {
    library: &'a Library,
    figures: &'a [&'a str],
    inlines: &'a mut Vec<Inline>,
}

impl Card<'_> {
    /// The mask of a number.
    fn number(&mut self, expr: Expr, format: NumberFormat) -> String {
        self.inlines.push(Inline::Number(Number { expr, format }));
        format!("\u{E000}{}\u{E001}", self.inlines.len() - 1)
    }

    /// The opening of a link to a view.
    fn link(&self, query: &str) -> String {
        let view = crate::content::query::check(query, &self.library.data);
        let slug = view.map_or_else(|_| String::new(), |view| self.library.data.slug(view.name).to_owned());
        view_link(query, &slug, self.figures.contains(&slug.as_str()))
    }

    fn table(&mut self, claim: &Claim) -> String {
        let rows: String = claim
            .readings
            .iter()
            .enumerate()
            .map(|(number, reading)| self.row(reading, number == claim.default))
            .collect();
        format!(
            "<div class=\"readings\" role=\"region\" tabindex=\"0\" aria-label=\"Readings: {}\"><table>\
             <thead><tr><th scope=\"col\">If it is read as</th><th scope=\"col\">Count</th><th scope=\"col\">Held against</th>\
             <th scope=\"col\">By how much</th><th scope=\"col\">The claim</th></tr></thead><tbody>{rows}</tbody></table></div>",
            escaped(&claim.claim)
        )
    }

    fn row(&mut self, reading: &Reading, is_default: bool) -> String {
        let Reading { label, left, op, right, of, view } = reading;
        let unit = match (of, left) {
            (Type::Points, Expr::Polled(..)) => "%",
            (Type::Points, _) => " points",
            _ => "",
        };
        let cell = NumberFormat::Cell(unit.to_owned());
        let label = escaped(label);
        let label = if view.is_empty() { label } else { format!("{}{label}</a>", self.link(view)) };
        let (mark, class) =
            if is_default { (" <small>first reading</small>", " class=\"first\"") } else { ("", "") };
        let counted = self.number(left.clone(), cell.clone());
        let against = self.number(right.clone(), cell);
        let both = |op| Expr::Join(op, Box::new(left.clone()), Box::new(right.clone()));
        let off = self.number(both(Op::Sub), NumberFormat::Signed);
        let off = match of {
            Type::Points => off + " points",
            Type::Number => off,
            _ => {
                let share = self.number(both(Op::Div), NumberFormat::SignedPercent);
                format!("{off} ({share})")
            }
        };
        let words = NumberFormat::Words("holds".into(), "does not hold".into());
        let holds = self.number(both(*op), words);
        format!(
            "<tr{class}><th scope=\"row\">{label}{mark}</th><td>{counted}</td><td>{} {against}</td><td>{off}</td><td>{holds}</td></tr>",
            sign(*op)
        )
    }

    /// Where the quoted span stands among all as long.
    fn place(&mut self, claim: &Claim, span: &Quoted) -> String {
        let of = |of| Expr::Of(of, span.stretch);
        let over = |more: Expr| Expr::Over(span.of, span.stretch, Box::new(more));
        let share = |part: Expr| Expr::Join(Op::Div, Box::new(part), Box::new(of(Of::Spans)));
        let length = self.number(of(Of::Days), NumberFormat::Count(Some(Of::Days)));
        let spans = self.number(of(Of::Spans), NumberFormat::Count(None));
        let own = of(span.of);
        let more = self.number(over(own.clone()), NumberFormat::Count(None));
        let more_share = self.number(share(over(own)), NumberFormat::Percent);
        let mut text = format!(
            "<p><b>Among all spans as long:</b> the data has {spans} spans of {length}. {more} of them ({more_share}) count more than this one"
        );
        let mark = claim.readings.get(claim.default).filter(|reading| reading.op == Op::More);
        if let Some(Reading { right, .. }) = mark {
            let shown = self.number(right.clone(), NumberFormat::Count(None));
            let over_mark = self.number(over(right.clone()), NumberFormat::Count(None));
            let share = self.number(share(over(right.clone())), NumberFormat::Percent);
            text.push_str(&format!(
                "; {over_mark} ({share}) count more than {shown}, and so the claim holds of them as well"
            ));
        }
        text + ".</p>"
    }
}

fn sign(op: Op) -> &'static str {
    match op {
        Op::Less => "&lt;",
        Op::AtMost => "≤",
        Op::AtLeast => "≥",
        Op::Equal => "=",
        Op::Differs => "≠",
        _ => "&gt;",
    }
}
