//! What a reader answered: to each proposition one thing, or nothing.

use strum::{IntoStaticStr, VariantArray};

use crate::stance::Index;

/// An answer to a proposition, in the words of the codebook's codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Answer {
    /// The reader agrees with the sentence.
    Agree,
    /// The reader leaves it open.
    Depends,
    /// The reader disagrees with it.
    Disagree,
}

impl Answer {
    /// The code that a statement with this position would have: 1, 0 or −1.
    pub fn code(self) -> i8 {
        match self {
            Self::Agree => 1,
            Self::Depends => 0,
            Self::Disagree => -1,
        }
    }
}

/// A reader's answers. No answer to a proposition is not an open one: it counts nowhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// In rising order of the propositions, each once.
    given: Vec<(Index, Answer)>,
}

impl Answers {
    /// The answer to a proposition; none where none was given.
    pub fn of(&self, proposition: Index) -> Option<Answer> {
        self.given.iter().find(|(one, _)| *one == proposition).map(|(_, answer)| *answer)
    }

    /// Gives an answer in the place of the one before; none takes it back.
    pub fn give(&mut self, proposition: Index, answer: Option<Answer>) {
        self.given.retain(|(one, _)| *one != proposition);
        if let Some(answer) = answer {
            let place = self.given.partition_point(|(one, _)| *one < proposition);
            self.given.insert(place, (proposition, answer));
        }
    }

    /// The propositions that were answered, with their answers, in the order of the codebook.
    pub fn given(&self) -> &[(Index, Answer)] {
        &self.given
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_answer_counts_and_their_order_is_that_of_the_codebook() {
        let mut answers = Answers::default();
        for (proposition, answer) in
            [(4, Some(Answer::Agree)), (1, Some(Answer::Depends)), (4, Some(Answer::Disagree))]
        {
            answers.give(proposition, answer);
        }
        assert_eq!(answers.given(), [(1, Answer::Depends), (4, Answer::Disagree)]);
        answers.give(1, None);
        answers.give(2, None);
        assert_eq!(answers.given(), [(4, Answer::Disagree)]);
        assert_eq!([answers.of(4), answers.of(1)], [Some(Answer::Disagree), None]);
    }
}
