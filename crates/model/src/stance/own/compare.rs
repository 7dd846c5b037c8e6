//! A reader's answers beside a party's positions: on an axis, and proposition by proposition.

use super::answers::Answers;
use super::place::{OwnPlace, further_than};
use crate::order::each_once;
use crate::stance::{Cell, Choices, Index, Stance, Standing};

/// What may be said of a reader's place beside a party's on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The reader stands further towards the high end (true) or the low end (false).
    Further(bool),
    /// The reader's place lies within the interval of the party's: the two cannot be told apart.
    Within,
    /// The places lie apart, but the two do not compare alike on the propositions that the axis joins, or have not both
    /// spoken of each: nothing is said, as between parties.
    Unlike,
}

/// How far an answer and a party's position on a proposition lie apart, of the two steps from disagree to agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// On the same side: for, open or mixed, or against.
    Alike,
    /// One of the two is open or mixed.
    Near,
    /// One is for, the other against.
    Apart,
}

impl Step {
    /// The step between an answer's code and a party's mean, both −1 to 1. A mean is for from ½ on and against from −½
    /// on, as everywhere on the map.
    pub fn between(code: i8, mean: f64) -> Self {
        let side = i8::from(mean >= 0.5) - i8::from(mean <= -0.5);
        match (code - side).abs() {
            0 => Self::Alike,
            1 => Self::Near,
            _ => Self::Apart,
        }
    }
}

/// Where a reader's answers and a party's positions are both known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The party.
    pub party: Index,
    /// The propositions that the reader answered and of which the party has spoken in
    /// [`fewest`](crate::stance::Limits::placed_from) statements or more, in the order of the codebook.
    pub steps: Vec<(Index, Step)>,
    /// Answered propositions of which fewer of its statements speak, and at least one: nothing is said of these.
    pub too_few: Vec<Index>,
    /// The statements that `steps` rests on, each once, in the order of the file.
    pub statements: Vec<Index>,
}

impl Shared {
    /// Whether there are too few common propositions for any number or word of comparison: fewer than `fewest`.
    pub fn is_too_little(&self, fewest: u8) -> bool {
        self.steps.len() < usize::from(fewest)
    }
}

impl Stance {
    /// The propositions that may be counted together: those of the computed map, which leaves out the judgements of the
    /// two governments' plans, because these are never compared.
    pub fn counted_together(&self) -> &[Index] {
        &self.tables().components.propositions
    }

    /// What may be said of answers beside a party on the axis of its standing; none where one of the two has no place.
    pub fn told(&self, answers: &Answers, party: &Standing) -> Option<Told> {
        let axis = self.tables().axis(party.axis)?;
        let own = OwnPlace::of(answers, axis).value()?;
        let Some(further) = further_than(own, party.position()?) else { return Some(Told::Within) };
        let choices = Choices::default();
        let is_so = |(proposition, sign): &(Index, i8)| {
            let answer = answers.of(*proposition).map(|answer| f64::from(answer.code()));
            let pair = answer.zip(self.cell(party.actor, *proposition, &choices).value);
            pair.is_some_and(|(own, its)| {
                (own - its) * f64::from(*sign) * if further { 1.0 } else { -1.0 } > 0.0
            })
        };
        let is_alike = axis.signs.len() < 2 || axis.signs.iter().all(is_so);
        Some(if is_alike { Told::Further(further) } else { Told::Unlike })
    }

    /// What a party and a reader can be compared on. A party's mean counts all statements, with the codebook's weights.
    pub fn shared(&self, party: Index, answers: &Answers) -> Shared {
        let mut shared = Shared { party, steps: Vec::new(), too_few: Vec::new(), statements: Vec::new() };
        let fewest = usize::from(self.tables().limits.placed_from);
        let choices = Choices::default();
        for (proposition, answer) in answers.given() {
            if !self.counted_together().contains(proposition) {
                continue;
            }
            let Cell { value, statements, .. } = self.cell(party, *proposition, &choices);
            let Some(mean) = value else { continue };
            if statements.len() < fewest {
                shared.too_few.push(*proposition);
            } else {
                shared.steps.push((*proposition, Step::between(answer.code(), mean)));
                shared.statements.extend(statements);
            }
        }
        shared.statements = each_once(shared.statements.into_iter());
        shared
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_those_between_sides() {
        let check =
            |code, mean, expected| assert_eq!(Step::between(code, mean), expected, "{code} and {mean}");
        check(1, 1.0, Step::Alike);
        check(1, 0.5, Step::Alike);
        check(1, 0.49, Step::Near);
        check(1, -0.49, Step::Near);
        check(1, -0.5, Step::Apart);
        check(0, -0.5, Step::Near);
        check(0, 0.49, Step::Alike);
        check(0, 1.0, Step::Near);
        check(-1, 1.0, Step::Apart);
        check(-1, 0.0, Step::Near);
        check(-1, -0.5, Step::Alike);
    }
}
