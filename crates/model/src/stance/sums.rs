//! The codes that count for an actor, and their weighted mean as a ratio of whole numbers.
//!
//! Each coder's code counts by itself. That is the mean of the coders' codes, and a statement that one of two coders
//! gave no code counts half: both in one sum.

use super::{Choices, Index, Stance};
use crate::order::each_once;

/// A code that counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted {
    /// Its place in the list of codes.
    pub(super) code: Index,
    pub(super) statement: Index,
    pub(super) proposition: Index,
    pub(super) value: i8,
    /// In half percents.
    pub(super) weight: u8,
    /// How the axis and the reader turn it.
    pub(super) sign: i8,
}

/// A weighted sum.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    above: i32,
    below: i32,
}

impl Sum {
    pub(super) fn add(&mut self, weight: u8, signed: i32) {
        self.above += i32::from(weight) * signed;
        self.below += i32::from(weight);
    }

    /// The mean, −1 to 1.
    pub(super) fn mean(self) -> Option<f64> {
        (self.below > 0).then(|| f64::from(self.above) / f64::from(self.below))
    }
}

/// The mean of the codes as they are.
pub(super) fn mean(counted: &[Counted]) -> Option<f64> {
    let mut sum = Sum::default();
    for one in counted {
        sum.add(one.weight, i32::from(one.sign * one.value));
    }
    sum.mean()
}

/// The statements of the codes, each once, in order.
pub(super) fn statements(counted: &[Counted]) -> Vec<Index> {
    each_once(counted.iter().map(|one| one.statement))
}

impl Stance {
    /// The codes of an actor on some propositions, each with its sign. `pooled`: a party's with those of its speakers.
    pub(super) fn counted(
        &self,
        actor: Index,
        signs: &[(Index, i8)],
        pooled: bool,
        choices: &Choices,
    ) -> Vec<Counted> {
        let tables = &self.tables;
        let mut counted = Vec::new();
        for (place, code) in tables.codes.iter().enumerate() {
            let Some((_, sign)) = signs.iter().find(|(proposition, _)| *proposition == code.proposition)
            else {
                continue;
            };
            let Some(statement) = tables.statement(code.statement) else { continue };
            let is_theirs =
                if pooled { tables.speaks_for(statement.actor, actor) } else { statement.actor == actor };
            let weight = if is_theirs { choices.weight(tables, code.statement) } else { 0 };
            if weight > 0 {
                counted.push(Counted {
                    code: place as Index,
                    statement: code.statement,
                    proposition: code.proposition,
                    value: code.value,
                    weight,
                    sign: sign * choices.sign(code.statement),
                });
            }
        }
        counted
    }
}
