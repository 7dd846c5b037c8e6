//! The agreement of the coders in words, for the editor and for `docs/stance-method.md`.

use model::stance::{Alpha, StanceTables};

use super::third::Pair;

/// An alpha as it is printed.
pub(super) fn alpha(alpha: Alpha) -> String {
    match alpha {
        Alpha::Thousandths(value) => {
            let sign = if value < 0 { "−" } else { "" };
            let whole = value.unsigned_abs();
            format!("{sign}{}.{:03}", whole / 1000, whole % 1000)
        }
        Alpha::TooFew => "not given: too few".to_owned(),
        Alpha::AllAlike => "undefined: all alike".to_owned(),
    }
}

/// The propositions whose alpha is too low to trust, by their short names, with the kind of agreement that is low:
/// `direction` or `code or none`. Empty where none is.
pub fn low(tables: &StanceTables) -> Vec<(String, &'static str)> {
    let mut low = Vec::new();
    for one in &tables.propositions {
        for (kind, value) in
            [("direction", one.agreement.direction), ("code or none", one.agreement.presence)]
        {
            if matches!(value, Alpha::Thousandths(value) if value < tables.limits.low_alpha) {
                low.push((one.id.clone(), kind));
            }
        }
    }
    low
}

/// The agreement of the coders as text, a line for each proposition.
pub fn table(tables: &StanceTables) -> String {
    let line = |one: &model::stance::Proposition| {
        let agreement = one.agreement;
        format!(
            "  {:<4} {:<30} {:>2} pairs, direction {}, code or none {}\n",
            one.id,
            one.name,
            agreement.pairs,
            alpha(agreement.direction),
            alpha(agreement.presence)
        )
    };
    tables.propositions.iter().map(line).collect()
}

/// The agreement of two codings as a line.
pub fn pair(pair: &Pair) -> String {
    let Pair { of: [one, other], either, both, same, opposite, direction, presence } = pair;
    format!(
        "{one} and {other}: {either} cells with a code, {both} of both, {same} the same, {opposite} opposite, direction {}, code or none {}",
        alpha(*direction),
        alpha(*presence)
    )
}
