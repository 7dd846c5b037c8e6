//! The words that a place rests on, opened beside the map; and two actors side by side.

use figure::escape;
use figure::stance::{Comparison, Finding, StanceFigure, class};
use model::Choice;
use model::order::each_once;
use model::stance::{ActorKind, Index, Stance, StanceView, counts};

/// Where the actor stands whose evidence is open, under its name; empty where none is.
pub(super) fn standing(stance: &Stance, figure: &StanceFigure<'_>, actor: Option<Index>) -> String {
    let tables = stance.tables();
    let Some((actor, one)) = actor.and_then(|actor| Some((actor, tables.actor(actor)?))) else {
        return String::new();
    };
    let mut out = ["<div class=\"who ", class(tables, actor), "\"><p class=\"head\">"].concat();
    escape(&one.name, &mut out);
    out.push_str("</p><button type=\"button\" class=\"plain\" data-set=\"actor=none\">Close</button></div>");
    if one.kind != ActorKind::Party {
        paragraph("by", &one.role, &mut out);
    }
    paragraph("", &figure.reading(actor), &mut out);
    out
}

fn paragraph(class: &str, text: &str, out: &mut String) {
    out.push_str(&["<p class=\"", class, "\">"].concat());
    escape(text, out);
    out.push_str("</p>");
}

/// So many statements, the newest, are read at once: in a minute. Earlier ones are folded.
const NEWEST: usize = 8;

/// The statements of that actor: first those that count in what is shown. `statement` gives the evidence of one.
pub(super) fn opened(
    stance: &Stance,
    view: &StanceView,
    statement: &dyn Fn(&str) -> Option<String>,
) -> String {
    let Some(actor) = view.actor else { return String::new() };
    let (here, others): (Vec<Index>, Vec<Index>) =
        statements(stance, actor).into_iter().partition(|one| is_here(stance, view, *one));
    let mut out = String::new();
    if here.is_empty() && others.is_empty() {
        out.push_str("<p>No statement of its own was collected.</p>");
    }
    // Those under a summary are folded; nothing is written of none.
    let list = |summary: &str, all: &[Index], out: &mut String| {
        if all.is_empty() {
            return;
        }
        let is_folded = !summary.is_empty();
        if is_folded {
            let number = all.len().to_string();
            out.push_str(&["<details><summary>", summary, ": ", &number, "</summary>"].concat());
        } else {
            out.push_str("<p class=\"part\">What it rests on here</p>");
        }
        out.push_str("<ol>");
        for one in all {
            item(stance, view, *one, statement, out);
        }
        out.push_str("</ol>");
        if is_folded {
            out.push_str("</details>");
        }
    };
    let (earlier, newest) = here.split_at(here.len().saturating_sub(NEWEST));
    list("", newest, &mut out);
    list("Earlier ones", earlier, &mut out);
    list("Statements on other things", &others, &mut out);
    out
}

/// The statements of an actor, a party's with those of all who speak for it, by their day.
fn statements(stance: &Stance, actor: Index) -> Vec<Index> {
    let tables = stance.tables();
    let theirs = (0..).zip(&tables.statements).filter(|(_, one)| tables.speaks_for(one.actor, actor));
    each_once(theirs.map(|(number, one)| (one.day, number))).into_iter().map(|(_, number)| number).collect()
}

/// Whether a statement has a code on what is shown.
fn is_here(stance: &Stance, view: &StanceView, statement: Index) -> bool {
    let tables = stance.tables();
    let on = |axis: Index, proposition: Index| {
        tables.axis(axis).is_some_and(|axis| axis.signs.iter().any(|(one, _)| *one == proposition))
    };
    !view.map.has_x()
        || tables.codes.iter().filter(|code| code.statement == statement).any(|code| {
            on(view.x, code.proposition)
                || view.y.filter(|_| view.map.has_y()).is_some_and(|y| on(y, code.proposition))
        })
}

/// A statement as the page has it, with the choice how it counts, below its speaker where that is somebody else.
fn item(
    stance: &Stance,
    view: &StanceView,
    number: Index,
    statement: &dyn Fn(&str) -> Option<String>,
    out: &mut String,
) {
    let tables = stance.tables();
    let Some(one) = tables.statement(number) else { return };
    out.push_str(&["<li data-of=\"", &one.id, "\">"].concat());
    if Some(one.actor) != view.actor
        && let Some(speaker) = tables.actor(one.actor)
    {
        paragraph("speaker", &speaker.name, out);
    }
    let value = ["value=\"", counts(&view.choices, number).slug(), "\""].concat();
    let checked = [&value, " checked"].concat();
    out.push_str(&statement(&one.id).unwrap_or_default().replacen(&value, &checked, 1));
    out.push_str("</li>");
}

/// Two actors side by side, in words; empty where no two are compared.
pub(super) fn compared(stance: &Stance, figure: &StanceFigure<'_>) -> String {
    let Some(Comparison { title, agree, differ, thin, alone, axes, note }) = figure.compare() else {
        return String::new();
    };
    let mut out = String::from("<p class=\"head\">");
    escape(&title, &mut out);
    out.push_str("</p>");
    let list = |heading: &str, points: &[Finding], out: &mut String| {
        if points.is_empty() {
            return;
        }
        out.push_str(&["<p class=\"part\">", heading, "</p><ul>"].concat());
        for point in points {
            out.push_str("<li>");
            escape(&point.words, out);
            for one in point.statements.iter().filter_map(|one| stance.tables().statement(*one)) {
                out.push_str(&[" <a href=\"#", &one.id, "\">", &one.id, "</a>"].concat());
            }
            out.push_str("</li>");
        }
        out.push_str("</ul>");
    };
    list("On the axes", &axes, &mut out);
    list("Where they agree", &agree, &mut out);
    list("Where they differ", &differ, &mut out);
    list("On a single statement of one of them", &thin, &mut out);
    list("Of which one alone has spoken", &alone, &mut out);
    if !note.is_empty() {
        paragraph("by", &note, &mut out);
    }
    out
}
