//! How far a position depends on single statements and on their reading: one statement left out in turn, and every
//! code redrawn from the coders' disagreement.
//!
//! What is random is a function of the draw and of the names of things. So it is the same on every machine, and
//! leaving one actor's statement out changes nothing in the cloud of another.

use super::random::{DRAWS, mix, text_key};
use super::sums::{Counted, Sum};
use super::{Index, Stance};
use crate::order::sort;

/// So many draws lie below the interval, and as many above.
const TAIL: usize = 10;

/// The draws of a position. Each leaves one statement out (the jackknife: Efron 1982) and redraws every code from the
/// coders' disagreement.
#[derive(Clone, Debug, PartialEq)]
pub struct Cloud {
    /// The position in each draw, −1 to 1: [`DRAWS`] of them. Draws of two actors, or on two axes, go together by their
    /// place.
    pub draws: Vec<f64>,
    /// The lower end of the interval, −1 to 1: a twentieth of the draws lie below. It is the position where that is
    /// lower.
    pub low: f64,
    /// The upper end of the interval, −1 to 1: a twentieth of the draws lie above. It is the position where that is
    /// higher.
    pub high: f64,
}

/// The lowest of some values that has as many below it as a tail has. To sort them all would take longer.
fn beyond_tail(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut lowest: Vec<f64> = Vec::with_capacity(TAIL + 2);
    for value in values {
        let place = lowest.partition_point(|one| *one <= value);
        if place <= TAIL {
            lowest.insert(place, value);
            lowest.truncate(TAIL + 1);
        }
    }
    lowest.get(TAIL).copied()
}

impl Stance {
    /// Which statement is left out in each of a round of draws: each once, in an order of the round's own.
    fn round(&self, statements: &[Index], key: u64) -> Vec<Index> {
        let mixed = |one: &Index| {
            let key = mix(key, self.statement_keys.get(usize::from(*one)).copied().unwrap_or_default());
            // The order of numbers without a sign, among those with one.
            (key ^ (1 << 63)) as i64
        };
        let mut order: Vec<(i64, usize)> =
            statements.iter().map(|one| (mixed(one), usize::from(*one))).collect();
        sort(&mut order);
        order.into_iter().map(|(_, one)| one as Index).collect()
    }

    pub(super) fn cloud(
        &self,
        actor: Index,
        axis: Index,
        value: f64,
        counted: &[Counted],
        statements: &[Index],
    ) -> Cloud {
        let name = self.tables.actor(actor).map_or("", |one| one.id.as_str());
        let axis_name = self.tables.axis(axis).map_or("", |one| one.id.as_str());
        let own = mix(text_key(name), text_key(axis_name));
        let mut draws = Vec::new();
        let mut order = Vec::new();
        for draw in 0..usize::from(DRAWS) {
            if order.is_empty() {
                order = self.round(statements, mix(own, draw as u64));
            }
            // Without its only statement an actor would be nowhere.
            let out = order.pop().filter(|_| statements.len() > 1);
            let mut sum = Sum::default();
            for one in counted.iter().filter(|one| Some(one.statement) != out) {
                let redrawn = self.redrawn.get(usize::from(one.code) * usize::from(DRAWS) + draw);
                sum.add(one.weight, i32::from(one.sign * redrawn.copied().unwrap_or_default()));
            }
            draws.push(sum.mean().unwrap_or(value));
        }
        // Codes at an end can only be redrawn inwards, so that the position may lie beyond most of its draws.
        let low = beyond_tail(draws.iter().copied()).unwrap_or(value).min(value);
        let high = beyond_tail(draws.iter().map(|draw| -draw)).map_or(value, |high| -high).max(value);
        Cloud { draws, low, high }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Actor, Axis, Choices, Code, Limits, Proposition, StanceTables, Statement, Weights};
    use super::*;

    /// One actor with so many statements, each coded 1 by one coder.
    fn speaker(statements: u16) -> Stance {
        let statement = |number| Statement { id: format!("S{number}"), ..Statement::default() };
        Stance::from(StanceTables {
            actors: vec![Actor { id: "ann".into(), ..Actor::default() }],
            statements: (0..statements).map(statement).collect(),
            propositions: vec![Proposition::default()],
            axes: vec![Axis { signs: vec![(0, 1)], ..Axis::default() }],
            coders: vec!["a".into()],
            codes: (0..statements).map(|statement| Code { statement, value: 1, ..Code::default() }).collect(),
            weights: Weights { own_words: 100, party_line: 100, reported: 100 },
            limits: Limits { placed_from: 1, ..Limits::default() },
            ..StanceTables::default()
        })
    }

    fn draws(statements: u16) -> Vec<f64> {
        speaker(statements).standing(0, 0, &Choices::default()).position().unwrap().cloud.draws.clone()
    }

    #[test]
    fn a_draw_leaves_one_statement_out_unless_it_is_the_only_one() {
        let halves = |draws: &[f64]| draws.iter().filter(|draw| draw.fract() != 0.0).count();
        // The one that is left is −1, 0 or 1; two that are left can come to a half.
        let [one, two, three] = [1, 2, 3].map(draws);
        assert_eq!([halves(&one), halves(&two)], [0, 0]);
        assert!(halves(&three) > 50);
        assert!(one.iter().any(|draw| *draw < 1.0), "it is redrawn, and not left out");
    }

    #[test]
    fn a_round_leaves_each_statement_out_once() {
        let stance = speaker(5);
        let rounds: Vec<Vec<Index>> = (0..20).map(|key| stance.round(&[0, 1, 2, 3, 4], key)).collect();
        for round in &rounds {
            let mut sorted = round.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, [0, 1, 2, 3, 4]);
        }
        assert!(rounds.iter().any(|round| *round != rounds[0]), "each in an order of its own");
    }

    #[test]
    fn a_tail_is_cut_off() {
        let check = |values: &[f64], expected| assert_eq!(beyond_tail(values.iter().copied()), expected);
        let mixed: Vec<f64> = (0..200).map(|i| f64::from(i * 77 % 200)).collect();
        check(&mixed, Some(10.0));
        check(&[2.0; 11], Some(2.0));
        check(&[2.0; 10], None);
    }
}
