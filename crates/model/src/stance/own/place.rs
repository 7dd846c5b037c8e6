//! Where answers stand on an axis, or what is missing for a place.

use super::answers::Answers;
use crate::stance::{Axis, Index, Position};

/// Where a reader's answers stand on an axis.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnPlace {
    /// On the axis.
    At {
        /// The mean of the answers' codes, each with the sign of its proposition: −1 (the low end) to 1 (the high end).
        value: f64,
        /// How many of the axis's propositions were answered, at least 1.
        answered: u8,
        /// How many propositions the axis has.
        of: u8,
    },
    /// Beside it: the groups of propositions of which one each has still to be answered, by the same rule as for
    /// parties ([`Axis::each`]). An axis without groups is one group.
    Missing(Vec<Vec<Index>>),
}

impl OwnPlace {
    /// The place of answers on an axis. No answer is no position, and counts nowhere; an answer is nobody's reading of a
    /// statement, so that one is enough where parties need [`fewest`](crate::stance::Limits::placed_from) statements, and it
    /// has no interval.
    pub fn of(answers: &Answers, axis: &Axis) -> Self {
        let whole = [axis.signs.iter().map(|(proposition, _)| *proposition).collect()];
        let groups: &[Vec<Index>] = if axis.each.is_empty() { &whole } else { &axis.each };
        let is_silent = |group: &&Vec<Index>| group.iter().all(|one| answers.of(*one).is_none());
        let missing: Vec<Vec<Index>> = groups.iter().filter(is_silent).cloned().collect();
        let (mut sum, mut answered) = (0_i32, 0_u8);
        for (proposition, sign) in &axis.signs {
            if let Some(answer) = answers.of(*proposition) {
                sum += i32::from(sign * answer.code());
                answered += 1;
            }
        }
        if !missing.is_empty() || answered == 0 {
            return Self::Missing(missing);
        }
        Self::At { value: f64::from(sum) / f64::from(answered), answered, of: axis.signs.len() as u8 }
    }

    /// The value, −1 to 1; none beside the axis.
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::At { value, .. } => Some(*value),
            Self::Missing(_) => None,
        }
    }
}

/// Whether a place (−1 to 1) may be said to lie higher (true) or lower (false) than a party's position: where it lies
/// beyond the interval that holds 90 % of that one's draws. None where the statements do not tell the two apart.
pub fn further_than(own: f64, party: &Position) -> Option<bool> {
    if own > party.cloud.high { Some(true) } else { (own < party.cloud.low).then_some(false) }
}

#[cfg(test)]
mod tests {
    use super::super::answers::Answer;
    use super::*;
    use crate::stance::Cloud;

    fn answers(given: &[(Index, Answer)]) -> Answers {
        let mut answers = Answers::default();
        for (proposition, answer) in given {
            answers.give(*proposition, Some(*answer));
        }
        answers
    }

    /// The propositions 0 and 3 count upwards, 1 downwards.
    fn remedy(each: &[&[Index]]) -> Axis {
        let each = each.iter().map(|group| group.to_vec()).collect();
        Axis { signs: vec![(0, 1), (3, 1), (1, -1)], each, ..Axis::default() }
    }

    #[test]
    fn a_place_is_the_mean_of_the_codes_with_their_signs() {
        let check = |given: &[(Index, Answer)], expected: (f64, u8)| {
            let (value, answered) = expected;
            assert_eq!(OwnPlace::of(&answers(given), &remedy(&[])), OwnPlace::At { value, answered, of: 3 });
        };
        check(&[(0, Answer::Agree)], (1.0, 1));
        check(&[(1, Answer::Agree), (2, Answer::Agree)], (-1.0, 1));
        check(&[(0, Answer::Agree), (1, Answer::Disagree), (3, Answer::Depends)], (2.0 / 3.0, 3));
        check(&[(0, Answer::Depends)], (0.0, 1));
    }

    #[test]
    fn what_is_missing_is_named_group_by_group() {
        let check = |given: &[(Index, Answer)], each: &[&[Index]], missing: &[&[Index]]| {
            let missing = missing.iter().map(|group| group.to_vec()).collect();
            assert_eq!(OwnPlace::of(&answers(given), &remedy(each)), OwnPlace::Missing(missing));
        };
        let both: [&[Index]; 2] = [&[0, 3], &[1]];
        check(&[(0, Answer::Agree)], &both, &[&[1]]);
        check(&[(1, Answer::Agree)], &both, &[&[0, 3]]);
        check(&[(2, Answer::Agree)], &both, &both);
        check(&[], &[], &[&[0, 3, 1]]);
        assert_eq!(OwnPlace::of(&answers(&[]), &remedy(&both)).value(), None);
    }

    #[test]
    fn within_the_interval_nothing_is_told_apart() {
        let cloud = Cloud { draws: Vec::new(), low: -0.5, high: 0.25 };
        let party = Position { value: 0.0, cloud, is_thin: false, hinges: false };
        let check = |own, expected| assert_eq!(further_than(own, &party), expected, "{own}");
        check(-0.51, Some(false));
        check(-0.5, None);
        check(0.0, None);
        check(0.25, None);
        check(0.26, Some(true));
    }
}
