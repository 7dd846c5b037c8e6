//! How the choices around the stance map follow its view: what is offered, and what is said.

use figure::{date, escape};
use model::stance::{Counts, Index, MapKind, Stance, StanceView, Weights, counts};
use strum::{IntoStaticStr, VariantArray};

/// A part of the choices that is offered only while it has an effect; its word is that of its `data-offer`.
#[derive(Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum OfferedPart {
    /// The axis across.
    X,
    /// The axis upwards.
    Y,
    /// The editor's pairs of axes.
    Pairs,
    /// Whose evidence is open.
    Actor,
    /// With whom that actor is compared.
    With,
    /// Which statements count, and how much.
    Choices,
    /// Back to the weights of the codebook.
    Weights,
    /// Back to all days.
    Period,
    /// Back to the author's choices.
    Reset,
}

/// Whether a part of the choices has an effect just now; where it has none, it is not offered.
pub(crate) fn offers(part: OfferedPart, view: &StanceView, stance: &Stance) -> bool {
    match part {
        OfferedPart::X => view.map.has_x(),
        OfferedPart::Y | OfferedPart::Pairs => view.map.has_y(),
        OfferedPart::Actor => true,
        OfferedPart::With => view.actor.is_some() && view.map != MapKind::Experts,
        OfferedPart::Choices => view.map.has_choices(),
        OfferedPart::Weights => view.choices.weights.is_some(),
        OfferedPart::Period => view.choices.period.is_some(),
        OfferedPart::Reset => *view != StanceView { tab: view.tab, ..StanceView::author(stance.tables()) },
    }
}

/// Whether a pair of axes, `x~y` by their words, is offered: a button for what is shown already would do nothing.
pub(crate) fn offers_pair(pair: &str, view: &StanceView, stance: &Stance) -> bool {
    pair.split_once('~').is_some_and(|(x, y)| {
        let is = |axis: Option<Index>, id: &str| {
            axis.and_then(|axis| stance.tables().axis(axis)).is_some_and(|axis| axis.id == id)
        };
        view.map.has_y() && !(is(Some(view.x), x) && is(view.y, y))
    })
}

/// A part of the choices whose text follows the view; its word is that of its `data-text`.
#[derive(Clone, Copy, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub(crate) enum TextPart {
    /// How much an actor's own words count, in per cent.
    OwnWords,
    /// How much a party's line counts, in per cent.
    PartyLine,
    /// How much what others report counts, in per cent.
    Reported,
    /// The name of the choice of the axis across.
    Across,
    /// The name of the button that has all further choices behind it.
    Options,
}

/// What a part of the choices says just now.
pub(crate) fn text(part: TextPart, view: &StanceView, stance: &Stance) -> String {
    let weights = view.choices.weights.unwrap_or(stance.tables().weights);
    let Weights { own_words, party_line, reported } = weights;
    match part {
        TextPart::OwnWords => own_words.to_string(),
        TextPart::PartyLine => party_line.to_string(),
        TextPart::Reported => reported.to_string(),
        TextPart::Across => {
            if view.map == MapKind::Time || view.y.is_none() { "Axis" } else { "Across" }.into()
        }
        TextPart::Options => {
            match u8::from(view.choices.period.is_some()) + u8::from(view.choices.weights.is_some()) {
                0 => "Options".into(),
                count => ["Options: ", if count == 1 { "1" } else { "2" }, " changed"].concat(),
            }
        }
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
