//! Actors by propositions: in each cell the codes of both coders.

use model::stance::{Cell, Index, StanceTables};

use super::changes;
use super::figure::StanceFigure;
use super::words;

/// An actor's row.
pub(super) struct Found {
    pub(super) actor: Index,
    /// A cell a proposition.
    pub(super) cells: Vec<Cell>,
}

/// The rows: each party with those who speak for it, then all others; those who were heard.
pub(super) fn rows(figure: &StanceFigure<'_>) -> Vec<Found> {
    let (stance, tables) = (figure.stance, figure.stance.tables());
    let mut order: Vec<Index> = Vec::new();
    for party in stance.parties() {
        order.push(party);
        let speakers = stance.actors().filter(|one| *one != party && tables.speaks_for(*one, party));
        order.extend(speakers);
    }
    let others: Vec<Index> = stance.actors().filter(|one| !order.contains(one)).collect();
    order.extend(others);
    order.retain(|actor| words::is_heard(stance, *actor));
    let cells = |actor| {
        let all = 0..tables.propositions.len();
        all.map(|place| stance.cell(actor, place as Index, &figure.view.choices)).collect()
    };
    order.into_iter().map(|actor| Found { actor, cells: cells(actor) }).collect()
}

/// The codes of a cell: of each statement its number, and the code of each coder.
pub(super) fn codes(tables: &StanceTables, cell: &Cell) -> String {
    let mut text = String::new();
    for statement in &cell.statements {
        if !text.is_empty() {
            text.push_str(", ");
        }
        text.push_str(&changes::ids(tables, &[*statement]));
        text.push(' ');
        for coder in 0..tables.coders.len() {
            let mut codes = cell.codes.iter().filter_map(|code| tables.codes.get(usize::from(*code)));
            let found = codes.find(|code| code.statement == *statement && usize::from(code.coder) == coder);
            text.push_str(match found.map(|code| code.value) {
                Some(1) => "+",
                Some(-1) => "−",
                Some(_) => "o",
                None => "·",
            });
        }
    }
    text
}
