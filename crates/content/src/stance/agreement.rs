//! How far the coders agree, proposition by proposition: on the direction, and on whether it is spoken of at all.

use model::stance::{Agreement, Alpha, Index, StanceTables};

use super::alpha::{Metric, alpha};

/// Works the agreement out from the codes.
pub(super) fn fill(tables: &mut StanceTables) {
    let all = (0..tables.propositions.len() as Index).map(|proposition| of(tables, proposition));
    let all: Vec<Agreement> = all.collect();
    for (proposition, agreement) in tables.propositions.iter_mut().zip(all) {
        proposition.agreement = agreement;
    }
}

fn of(tables: &StanceTables, proposition: Index) -> Agreement {
    let codes = |statement: Index| {
        let codes = tables.codes.iter();
        codes.filter(move |code| code.statement == statement && code.proposition == proposition)
    };
    let statements = 0..tables.statements.len() as Index;
    let directions: Vec<Vec<i8>> =
        statements.clone().map(|one| codes(one).map(|code| code.value).collect()).collect();
    // Every coder has read every statement: no code is a value here.
    let coded = |statement, coder| i8::from(codes(statement).any(|code| code.coder == coder));
    let coders = 0..tables.coders.len() as u8;
    let presences: Vec<Vec<i8>> =
        statements.map(|one| coders.clone().map(|coder| coded(one, coder)).collect()).collect();
    let pairs = directions.iter().filter(|unit| unit.len() > 1).count() as Index;
    let direction = if pairs < Index::from(tables.limits.pairs_for_alpha) {
        Alpha::TooFew
    } else {
        thousandths(alpha(&directions, Metric::Ordinal))
    };
    Agreement { pairs, direction, presence: thousandths(alpha(&presences, Metric::Nominal)) }
}

/// An alpha to three decimals.
pub(super) fn thousandths(alpha: Option<f64>) -> Alpha {
    alpha.map_or(Alpha::AllAlike, |alpha| Alpha::Thousandths((alpha * 1000.0).round() as i16))
}
