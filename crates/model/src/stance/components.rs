//! The computed map: principal components of the actors with enough codes, on observed codes only.
//!
//! Rows are those who spoke: each statement is in one row. A party, which pools its speakers, is no row; it is placed
//! by the same loadings afterwards.

use super::square::Square;
use super::{ActorKind, Choices, Index, Stance};

/// Below this a loading is too small to fix a sign by.
const SMALL: f64 = 0.1;

/// The share of a component's loadings, squared, that the propositions an actor has spoken of must carry.
const SPOKEN: f64 = 0.5;

/// Two principal components, and where actors stand on them.
#[derive(Clone, Debug, PartialEq)]
pub struct Computed {
    /// How many actors the components were computed from, at least 3.
    pub rows: u16,
    /// The share of the variance that each component explains, 0 to 1: of all components with a positive variance.
    pub explained: [f64; 2],
    /// The loadings, one for each proposition of the computed map.
    pub loadings: Vec<Loading>,
    /// Every actor that has spoken of enough propositions, in the order of the file.
    pub placed: Vec<Placed>,
}

/// How a proposition weighs in the components.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loading {
    /// The proposition.
    pub proposition: Index,
    /// Its weights in the two components, −1 to 1.
    pub weights: [f64; 2],
    /// How many of the rows have spoken of it.
    pub rows: u16,
}

/// An actor on the computed map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The actor.
    pub actor: Index,
    /// Whether the components were computed from it; else it was placed by them afterwards, as a party is.
    pub is_row: bool,
    /// The scores on the two components, in units of the codes and from the mean of the rows. None on a component of
    /// whose squared loadings the propositions that the actor has spoken of carry less than half.
    pub at: [Option<f64>; 2],
}

type Codes = Vec<Option<f64>>;

fn mean(values: impl Iterator<Item = f64>) -> (f64, u16) {
    let (sum, count) = values.fold((0.0, 0_u16), |(sum, count), value| (sum + value, count + 1));
    (if count == 0 { 0.0 } else { sum / f64::from(count) }, count)
}

fn cell(row: &Codes, column: usize) -> Option<f64> {
    row.get(column).copied().flatten()
}

/// The place along a component that fits what was said best; nothing is put where nothing was said.
fn score(row: &Codes, loadings: &[f64]) -> Option<f64> {
    let (mut above, mut below) = (0.0, 0.0);
    for (value, loading) in row.iter().zip(loadings) {
        if let Some(value) = value {
            above += value * loading;
            below += loading * loading;
        }
    }
    (below >= SPOKEN).then(|| above / below)
}

/// Turns a component so that the first of the propositions with a weight points to its high end.
fn turned(mut loadings: Vec<f64>, order: impl Iterator<Item = usize>) -> Vec<f64> {
    let mut ordered = order.filter_map(|column| loadings.get(column).copied());
    if ordered.find(|loading| loading.abs() >= SMALL).is_some_and(|loading| loading < 0.0) {
        for loading in &mut loadings {
            *loading = -*loading;
        }
    }
    loadings
}

impl Stance {
    fn codes(&self, actor: Index, pooled: bool, choices: &Choices) -> Codes {
        let one = |proposition: &Index| {
            super::sums::mean(&self.counted(actor, &[(*proposition, 1)], pooled, choices))
        };
        self.tables.components.propositions.iter().map(one).collect()
    }

    /// The computed map: principal components (Jolliffe 2002) of the actors with enough codes. A covariance is taken
    /// over the rows that have both codes, and no code is filled in. None where there are fewer than three rows, or
    /// fewer than two components with a positive variance.
    pub fn computed(&self, choices: &Choices) -> Option<Computed> {
        let chosen = &self.tables.components;
        let enough = |row: &Codes| row.iter().flatten().count() >= usize::from(chosen.enough);
        let mut rows: Vec<(Index, Codes)> =
            self.actors().map(|actor| (actor, self.codes(actor, false, choices))).collect();
        rows.retain(|(_, row)| enough(row));
        if rows.len() < 3 {
            return None;
        }
        let means: Vec<(f64, u16)> = (0..chosen.propositions.len())
            .map(|column| mean(rows.iter().filter_map(|(_, row)| cell(row, column))))
            .collect();
        let centred = |row: &Codes| -> Codes {
            row.iter().zip(&means).map(|(value, (mean, _))| value.map(|value| value - mean)).collect()
        };
        for (_, row) in &mut rows {
            *row = centred(row);
        }
        let covariance = |one: usize, other: usize| {
            let products = rows.iter().filter_map(|(_, row)| Some(cell(row, one)? * cell(row, other)?));
            // Of one pair nothing can be said.
            let (mean, count) = mean(products);
            if count < 2 { 0.0 } else { mean }
        };
        let mut eigen = Square::new(means.len(), covariance).eigen();
        eigen.retain(|(value, _)| *value > 1e-9);
        let all: f64 = eigen.iter().map(|(value, _)| value).sum();
        let mut pairs = eigen.into_iter();
        let ((first, one), (second, other)) = (pairs.next()?, pairs.next()?);
        // A component's own proposition first, then the rest in the order of the codebook.
        let order = |nth: usize| {
            let own = chosen.towards.iter().cycle().skip(nth).take(chosen.towards.len());
            let columns = own.chain(&chosen.propositions);
            columns.filter_map(|wanted| chosen.propositions.iter().position(|known| known == wanted))
        };
        let (one, other) = (turned(one, order(0)), turned(other, order(1)));
        let place = |actor: Index| {
            let is_row = rows.iter().any(|(row, _)| *row == actor);
            let is_party = self.tables.actor(actor).is_some_and(|one| one.kind == ActorKind::Party);
            let codes = self.codes(actor, true, choices);
            let row = enough(&codes).then(|| centred(&codes))?;
            let at = [score(&row, &one), score(&row, &other)];
            Some(Placed { actor, is_row: is_row && !is_party, at })
        };
        let loadings = chosen.propositions.iter().zip(&means).zip(one.iter().zip(&other));
        Some(Computed {
            rows: rows.len() as u16,
            explained: [first / all, second / all],
            loadings: loadings
                .map(|((proposition, (_, rows)), (one, other))| Loading {
                    proposition: *proposition,
                    weights: [*one, *other],
                    rows: *rows,
                })
                .collect(),
            placed: self.actors().filter_map(place).collect(),
        })
    }
}
