//! The words that a place rests on, opened beside the map; and two actors side by side.

use figure::escape;
use figure::stance::{Comparison, StanceFigure, class, position, reason};
use model::Choice;
use model::stance::{ActorKind, Choices, Counts, Index, Place, Stance, StanceView, counts};

/// Where the actor stands whose evidence is open, under its name; empty where none is.
pub(super) fn standing(stance: &Stance, view: &StanceView) -> String {
    let tables = stance.tables();
    let Some((actor, one)) = view.actor.and_then(|actor| Some((actor, tables.actor(actor)?))) else {
        return String::new();
    };
    let mut out = ["<div class=\"who ", class(tables, actor), "\"><p class=\"head\">"].concat();
    escape(&one.name, &mut out);
    out.push_str("</p><button type=\"button\" class=\"plain\" data-set=\"actor=none\">Close</button></div>");
    if one.kind != ActorKind::Party {
        paragraph("by", &[&one.role], &mut out);
    }
    let axes =
        if view.map.has_x() { [Some(view.x), view.y.filter(|_| view.map.has_y())] } else { [None, None] };
    for axis in axes.into_iter().flatten() {
        let Some(named) = tables.axis(axis) else { continue };
        let now = stance.standing(actor, axis, &view.choices);
        match &now.place {
            Place::Margin(why) => {
                paragraph("", &[&named.name, ": not placed. ", &reason(tables, named, *why)], &mut out);
            }
            Place::At(at) => {
                let number = now.statements.len().to_string();
                let before = stance.standing(actor, axis, &Choices::default());
                let before = before.position().map_or_else(String::new, |before| position(before.value));
                let before = if before.is_empty() || before == position(at.value) {
                    String::new()
                } else {
                    [" (as coded: ", &before, ")"].concat()
                };
                let (low, high) = (position(at.cloud.low), position(at.cloud.high));
                let ends = [" on a scale from −1, “", &named.low, "”, to +1, “", &named.high, "”"].concat();
                paragraph(
                    "",
                    &[
                        &named.name,
                        ": ",
                        &position(at.value),
                        &before,
                        ", 90 % of the draws from ",
                        &low,
                        " to ",
                        &high,
                        "; ",
                        &number,
                        if number == "1" { " statement" } else { " statements" },
                        ",",
                        &ends,
                        ".",
                    ],
                    &mut out,
                );
            }
        }
    }
    out
}

fn paragraph(class: &str, texts: &[&str], out: &mut String) {
    out.push_str(&["<p class=\"", class, "\">"].concat());
    for text in texts {
        escape(text, out);
    }
    out.push_str("</p>");
}

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
    let list = |all: &[Index], out: &mut String| {
        out.push_str("<ol>");
        for one in all {
            item(stance, view, *one, statement, out);
        }
        out.push_str("</ol>");
    };
    if !here.is_empty() {
        out.push_str("<p class=\"part\">What it rests on here</p>");
        list(&here, &mut out);
    }
    if !others.is_empty() {
        let number = others.len().to_string();
        out.push_str(&["<details><summary>Statements on other things: ", &number, "</summary>"].concat());
        list(&others, &mut out);
        out.push_str("</details>");
    }
    out
}

/// The statements of an actor, a party's with those of all who speak for it, by their day.
fn statements(stance: &Stance, actor: Index) -> Vec<Index> {
    let tables = stance.tables();
    let mut all: Vec<Index> = (0..)
        .zip(&tables.statements)
        .filter(|(_, one)| tables.speaks_for(one.actor, actor))
        .map(|(number, _)| number)
        .collect();
    all.sort_unstable_by_key(|number| (tables.statement(*number).map(|one| one.day), *number));
    all
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
        paragraph("speaker", &[&speaker.name], out);
    }
    out.push_str(&statement(&one.id).unwrap_or_default());
    // Nothing moves on the experts' map.
    if view.map.has_choices() {
        let now = counts(&view.choices, number);
        out.push_str("<fieldset class=\"choice counts\"><legend>On the map</legend>");
        for (of, label) in [
            (Counts::Whole, "As coded"),
            (Counts::Half, "Half"),
            (Counts::Turned, "Turned round"),
            (Counts::Out, "Left out"),
        ] {
            let checked = if of == now { " checked" } else { "" };
            out.push_str(
                &[
                    "<label><input type=\"radio\" autocomplete=\"off\" name=\"count-",
                    &one.id,
                    "\" data-count=\"",
                    &one.id,
                    "\" value=\"",
                    of.slug(),
                    "\"",
                    checked,
                    "><span>",
                    label,
                    "</span></label>",
                ]
                .concat(),
            );
        }
        out.push_str("</fieldset>");
    }
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
    let parts = [
        ("On the axes", axes),
        ("Where they agree", agree),
        ("Where they differ", differ),
        ("On a single statement of one of them", thin),
        ("Of which one alone has spoken", alone),
    ];
    for (heading, points) in parts.into_iter().filter(|(_, points)| !points.is_empty()) {
        out.push_str(&["<p class=\"part\">", heading, "</p><ul>"].concat());
        for point in points {
            out.push_str("<li>");
            escape(&point.words, &mut out);
            for one in point.statements.iter().filter_map(|one| stance.tables().statement(*one)) {
                out.push_str(&[" <a href=\"#", &one.id, "\">", &one.id, "</a>"].concat());
            }
            out.push_str("</li>");
        }
        out.push_str("</ul>");
    }
    if !note.is_empty() {
        paragraph("by", &[&note], &mut out);
    }
    out
}
