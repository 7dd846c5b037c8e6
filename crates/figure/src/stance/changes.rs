//! What the reader has changed, in words: a changed map must not pass for the editors'.

use model::stance::{Choices, Index, StanceTables};

use super::figure::StanceFigure;
use super::words::{self, names};
use crate::text::format;

/// So many statements are named one by one.
const NAMED: usize = 6;

/// What was changed, and that the reader did it; none where nothing was.
pub(super) fn words(figure: &StanceFigure<'_>) -> Option<String> {
    let tables = figure.stance.tables();
    let choices = &figure.view.choices;
    if *choices == Choices::default() {
        return None;
    }
    let mut parts = Vec::new();
    for (start, statements) in [
        ("without ", &choices.left_out),
        ("with the opposite of ", &choices.flipped),
        ("with half the weight for ", &choices.halved),
    ] {
        if !statements.is_empty() {
            let is_short = statements.len() <= NAMED;
            let which = if is_short { ids(tables, statements) } else { words::statements(statements.len()) };
            parts.push(start.to_owned() + &which);
        }
    }
    if let Some(weights) = choices.weights {
        let [own, line, told] =
            [weights.own_words, weights.party_line, weights.reported].map(|one| one.to_string());
        let weighed =
            ["own words weighed at ", &own, " %, party lines at ", &line, " %, reports at ", &told, " %"];
        parts.push(weighed.concat());
    }
    if let Some(period) = choices.period {
        parts.push("only statements of ".to_owned() + &format::dates(period));
    }
    Some(["Changed by the reader, not by the editors: ", &parts.join("; "), "."].concat())
}

/// Statements by their numbers in the collection.
pub(super) fn ids(tables: &StanceTables, statements: &[Index]) -> String {
    let ids = statements.iter().filter_map(|one| tables.statement(*one)).map(|one| one.id.clone());
    format::list(&ids.collect::<Vec<_>>())
}

/// Who has moved by these changes, and who has no place any more.
pub(super) fn moved(figure: &StanceFigure<'_>) -> Option<String> {
    let (mut moved, mut gone, mut come): (Vec<Index>, Vec<Index>, Vec<Index>) = Default::default();
    let axes = [&figure.across, &figure.upwards];
    for actor in figure.stance.actors() {
        let place = |standings: &[model::stance::Standing]| {
            standings.get(usize::from(actor)).and_then(|one| one.position().cloned())
        };
        let pairs = figure.unchanged().into_iter().zip(axes).filter(|(before, _)| !before.is_empty());
        let places: Vec<_> = pairs.map(|(before, now)| (place(before), place(now))).collect();
        let (was, is) = (places.iter().all(|one| one.0.is_some()), places.iter().all(|one| one.1.is_some()));
        match (was, is) {
            (true, false) => gone.push(actor),
            (false, true) => come.push(actor),
            (true, true) => {
                let stays = |(was, is): &(Option<model::stance::Position>, _)| match (was, is) {
                    (Some(was), Some(is)) => words::same(was, is),
                    _ => true,
                };
                if !places.iter().all(stays) {
                    moved.push(actor);
                }
            }
            (false, false) => {}
        }
    }
    let tables = figure.stance.tables();
    let mut parts = Vec::new();
    for (actors, start, end) in
        [(&moved, "move ", ""), (&gone, "take ", " off the map"), (&come, "bring ", " onto the map")]
    {
        if !actors.is_empty() {
            parts.push([start, &names(tables, actors), end].concat());
        }
    }
    if parts.is_empty() {
        return Some("These changes move nobody.".into());
    }
    Some(["These changes ", &format::list(&parts), "."].concat())
}
