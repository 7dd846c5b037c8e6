//! How the choices around the stance map follow its view: what is offered, and what is said.

use figure::{date, escape};
use model::stance::{Counts, Index, MapKind, Stance, StanceView, Weights, counts};

/// Whether a part of the choices has an effect just now; where it has none, it is not offered. The word is that of its
/// `data-offer`.
pub(crate) fn offers(word: &str, view: &StanceView, stance: &Stance) -> bool {
    match word {
        "x" => view.map.has_x(),
        "y" | "pairs" => view.map.has_y(),
        "with" => view.actor.is_some() && view.map != MapKind::Experts,
        "choices" => view.map.has_choices(),
        "weights" => view.choices.weights.is_some(),
        "period" => view.choices.period.is_some(),
        "reset" => *view != StanceView { tab: view.tab, ..StanceView::author(stance.tables()) },
        // A button for what is shown already would do nothing.
        pair => pair.split_once('~').is_none_or(|(x, y)| {
            let is = |axis: Option<Index>, id: &str| {
                axis.and_then(|axis| stance.tables().axis(axis)).is_some_and(|axis| axis.id == id)
            };
            view.map.has_y() && !(is(Some(view.x), x) && is(view.y, y))
        }),
    }
}

/// What a part of the choices says just now. The word is that of its `data-text`.
pub(crate) fn text(word: &str, view: &StanceView, stance: &Stance) -> String {
    let weights = view.choices.weights.unwrap_or(stance.tables().weights);
    let Weights { own_words, party_line, reported } = weights;
    match word {
        "own-words" => own_words.to_string(),
        "party-line" => party_line.to_string(),
        "reported" => reported.to_string(),
        "across" => if view.map == MapKind::Time || view.y.is_none() { "Axis" } else { "Across" }.into(),
        _ => match u8::from(view.choices.period.is_some()) + u8::from(view.choices.weights.is_some()) {
            0 => "Options".into(),
            count => ["Options: ", if count == 1 { "1" } else { "2" }, " changed"].concat(),
        },
    }
}

/// What the reader has changed of the statements, each with a way back; empty where nothing is.
pub(super) fn changed(stance: &Stance, view: &StanceView) -> String {
    let tables = stance.tables();
    let mut items = String::new();
    for (number, one) in (0..).zip(&tables.statements) {
        let what = match counts(&view.choices, number) {
            Counts::Whole => continue,
            Counts::Half => "counts half",
            Counts::Turned => "is turned round",
            Counts::Out => "is left out",
        };
        items.push_str("<li>");
        let name = tables.actor(one.actor).map_or("", |actor| actor.name.as_str());
        escape(&[&one.id, " (", name, ", ", &date(one.day), ") ", what, " "].concat(), &mut items);
        items.push_str(
            &[
                "<button type=\"button\" class=\"plain\" data-back=\"",
                &one.id,
                "\" aria-label=\"Count ",
                &one.id,
                " as coded\">As coded</button></li>",
            ]
            .concat(),
        );
    }
    if items.is_empty() {
        return items;
    }
    [
        "<p>You have changed how these statements count; the map is no longer as it was coded:</p><ul>",
        &items,
        "</ul>",
    ]
    .concat()
}
