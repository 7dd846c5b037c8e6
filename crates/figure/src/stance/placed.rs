//! Who has a place on a map and who has none, in words.

use model::stance::{Index, Place, Reason, StanceTables, Standing};

use super::figure::StanceFigure;
use super::words::{called, inside, interval, number, reason, short_reason, statements};
use crate::text::format;

/// Everybody without a place on some standings on the figure's axes, with the reason.
pub(super) fn unplaced(
    figure: &StanceFigure<'_>,
    across: &[Standing],
    upwards: &[Standing],
) -> Vec<(Index, String)> {
    let both = across.iter().zip(upwards);
    let both = both.filter(|(x, y)| x.position().is_none() || y.position().is_none());
    let reasons = both.map(|(x, y)| {
        let (x_words, y_words) = (why(figure, x, false), why(figure, y, false));
        let unheard = matches!(x.place, Place::Margin(Reason::Unheard));
        let words = if unheard || x_words == y_words || y_words.is_empty() {
            x_words
        } else if x_words.is_empty() {
            y_words
        } else {
            [&x_words, " ", &y_words].concat()
        };
        (x.actor, words)
    });
    reasons.collect()
}

/// The same of a standing; where the reader's changes are why, what was found is told from what counts.
pub(super) fn why(figure: &StanceFigure<'_>, standing: &Standing, is_short: bool) -> String {
    let tables = figure.stance.tables();
    let (Place::Margin(why), Some(axis)) = (&standing.place, tables.axis(standing.axis)) else {
        return String::new();
    };
    let words = if is_short { short_reason(tables, axis, *why) } else { reason(tables, axis, *why) };
    let before =
        figure.unchanged().into_iter().find(|all| all.first().is_some_and(|one| one.axis == standing.axis));
    let before = before.and_then(|all| all.get(usize::from(standing.actor)));
    let is_same = before.is_none_or(|before| before.place == standing.place);
    if is_same { words } else { words.replace(" found", " counted") }
}

/// Whether an actor has a place on all axes shown.
pub(super) fn is_placed(figure: &StanceFigure<'_>, actor: Index) -> bool {
    let place = |standings: &[Standing]| {
        standings.is_empty()
            || standings.get(usize::from(actor)).is_some_and(|standing| standing.position().is_some())
    };
    place(&figure.across) && place(&figure.upwards)
}

/// The warning that goes with a position, if one does.
pub(super) fn warning(tables: &StanceTables, standing: &Standing) -> Option<String> {
    let place = standing.position()?;
    let mut words = String::new();
    if place.is_thin {
        words.push_str("fewer than ");
        words.push_str(&number(tables.limits.warned_below));
        words.push_str(" statements");
    }
    if place.hinges {
        words.push_str(if words.is_empty() { "" } else { ", " });
        words.push_str("one side rests on a single statement");
    }
    (!words.is_empty()).then_some(words)
}

impl StanceFigure<'_> {
    /// Where an actor stands on the axes shown, how sure that is, and on how much it rests; empty where there are no axes.
    pub fn reading(&self, actor: Index) -> String {
        let tables = self.stance.tables();
        let mut says = String::new();
        for standings in [&self.across, &self.upwards] {
            let Some(standing) = standings.get(usize::from(actor)) else { continue };
            let Some(axis) = tables.axis(standing.axis) else { continue };
            if says.is_empty() {
                says = format::capitalised(&called(tables, actor)) + ": ";
            } else {
                says.push_str("; ");
            }
            let place = if let Some(place) = standing.position() {
                let thin =
                    warning(tables, standing).map_or_else(String::new, |thin| [" (", &thin, ")"].concat());
                [&interval(place), ", on ", &statements(standing.statements.len()), &thin].concat()
            } else {
                let why = why(self, standing, false);
                ["not placed (", &inside(why.trim_end_matches('.')), ")"].concat()
            };
            says.push_str(&[&inside(&axis.name), " ", &place].concat());
        }
        if says.is_empty() { says } else { says + "." }
    }
}
