//! Who has a place on a map and who has none, in words.

use model::stance::{Index, Place, Position, Reason, Standing};

use super::figure::StanceFigure;
use super::words::{inside, interval, reason, short_reason, statements};

/// What is read out at a dot: both positions, how sure each is, and on how much it rests.
pub(super) fn reading(figure: &StanceFigure<'_>, actor: Index, x: &Position, y: &Position) -> String {
    let tables = figure.stance.tables();
    let mut says = tables.actor(actor).map_or_else(String::new, |one| one.name.clone());
    for (standings, position) in [(&figure.across, x), (&figure.upwards, y)] {
        let standing = standings.iter().find(|standing| standing.actor == actor);
        let axis = standing.and_then(|standing| tables.axis(standing.axis));
        says.push_str("; ");
        says.push_str(&axis.map_or_else(String::new, |axis| inside(&axis.name)));
        says.push(' ');
        says.push_str(&interval(position));
        says.push_str(", ");
        says.push_str(&statements(standing.map_or(0, |standing| standing.statements.len())));
    }
    says
}

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
