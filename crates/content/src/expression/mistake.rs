//! What is wrong with an expression, and where in it.

use pest::error::{Error, ErrorVariant, InputLocation};
use pest::iterators::Pair;

use super::grammar::{Rule, called};

/// A mistake, at an offset in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) at: usize,
    pub(crate) found: String,
    pub(crate) expected: String,
}

impl Mistake {
    pub(super) fn new(at: usize, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { at, found: found.into(), expected: expected.into() }
    }

    pub(super) fn at<T>(pair: &Pair<'_, Rule>, expected: impl Into<String>) -> Result<T, Self> {
        Err(Self::new(pair.as_span().start(), format!("“{}”", pair.as_str().trim_end()), expected))
    }
}

/// What the grammar could not read.
pub(super) fn misspelt(text: &str, error: Error<Rule>) -> Mistake {
    let at = match error.location {
        InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
    };
    let rest: String = text.get(at..).unwrap_or_default().chars().take(20).collect();
    let found = if rest.trim().is_empty() { "the end".to_owned() } else { format!("“{rest}”") };
    let expected = match error.variant {
        ErrorVariant::ParsingError { positives, .. } => {
            let mut names: Vec<&str> = positives.into_iter().map(called).collect();
            // The grammar speaks of its rules, and a parenthesis is none.
            if text.matches('(').count() > text.matches(')').count() {
                names.push(")");
            }
            names.sort_unstable();
            names.dedup();
            names.join(", ")
        }
        ErrorVariant::CustomError { message } => message,
    };
    Mistake::new(at, found, expected)
}
