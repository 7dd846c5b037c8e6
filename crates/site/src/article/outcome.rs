//! What the count says of a claim, as a group that claims are filtered by.

use content::article::{Article, Card};
use model::{Data, Value, evaluate};

/// On how many of its readings a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    OnAll,
    OnSome,
    OnNone,
    /// It has no reading, or what its readings count is not known.
    Untestable,
}

impl Outcome {
    pub(super) const ALL: [Self; 4] = [Self::OnAll, Self::OnSome, Self::OnNone, Self::Untestable];

    /// The outcome of a claim as it is known in some data.
    pub(super) fn of(card: &Card, article: &Article, data: &Data) -> Self {
        match holding(card, article, data) {
            None => Self::Untestable,
            Some(0) => Self::OnNone,
            Some(holding) if holding == card.tested() => Self::OnAll,
            Some(_) => Self::OnSome,
        }
    }

    /// Its word in addresses.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::OnAll => "all",
            Self::OnSome => "some",
            Self::OnNone => "none",
            Self::Untestable => "untestable",
        }
    }

    /// The group in words.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::OnAll => "holds on all readings",
            Self::OnSome => "holds on some readings",
            Self::OnNone => "holds on no reading",
            Self::Untestable => "the count cannot test it",
        }
    }
}

/// The outcome of a claim as a sentence, such as “It holds on 4 of 6 readings.”
pub(crate) fn sentence(card: &Card, article: &Article, data: &Data) -> String {
    let readings = card.noun();
    match holding(card, article, data) {
        Some(holding) => format!("It holds on {holding} of {} {readings}.", card.tested()),
        None => "The count cannot test it.".to_owned(),
    }
}

/// On how many readings a claim holds; none where it has none, or where that is not known.
fn holding(card: &Card, article: &Article, data: &Data) -> Option<usize> {
    match evaluate(&article.numbers.get(card.outcome?)?.expr, data) {
        Ok(Value::Number(holding)) => Some(holding as usize),
        Ok(Value::Day(_) | Value::Truth(_)) | Err(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use content::Content;

    use super::*;
    use crate::checkout::root;

    #[test]
    fn claims_are_grouped_by_how_many_readings_hold() {
        let Content { tables, article } = content::read(root()).unwrap();
        let data = Data::from(tables);
        let check = |id: &str, expected: Outcome, words: &str| {
            let card = article.cards.iter().find(|card| card.claim.id == id).unwrap();
            assert_eq!(Outcome::of(card, &article, &data), expected, "{id}");
            assert_eq!(sentence(card, &article, &data), words, "{id}");
        };
        check("november", Outcome::OnSome, "It holds on 3 of 4 readings.");
        check("reform-seats", Outcome::Untestable, "The count cannot test it.");
    }

    #[test]
    fn the_quoted_figures_hold_on_as_many_readings_as_when_somebody_last_read_them() {
        let Content { tables, article } = content::read(root()).unwrap();
        let data = Data::from(tables);
        let mut quoted = [
            ("saville-roberts-majority", 3, 6),
            ("denyer-nine-in-ten", 3, 4),
            ("down-a-fifth", 4, 5),
            ("five-thousand-by-march", 6, 6),
            ("up-a-third-by-may", 5, 6),
            ("september-2024", 5, 6),
            ("labour-16336", 2, 6),
            ("ninth-of-november", 5, 6),
            // The seventh joins two series, and is in no count.
            ("since-2018", 5, 6),
            ("first-thousand", 5, 5),
            ("starmer-30000", 3, 4),
            ("spring-2025", 4, 5),
            ("pinkerton-12500", 3, 3),
            ("stewart-53", 2, 3),
            ("polanski-5", 2, 4),
            ("may-2025", 5, 5),
            ("labour-44000", 4, 5),
            ("labour-50000", 3, 4),
            ("august-2025", 2, 4),
            ("cooper-52000", 4, 4),
            ("starmer-65647", 3, 5),
            ("january-2026", 5, 5),
            ("starmer-65000", 5, 5),
            ("yusuf-200000", 3, 4),
        ];
        let story = ["november", "year-to-date", "beats-last-year", "since-election", "deterrent-date"];
        let story = [&story[..], &["reform-seats", "six-in-ten", "neck-and-neck", "green-28bn"]].concat();
        let all = article.cards.iter().filter(|card| !story.contains(&card.claim.id.as_str()));
        let mut found: Vec<_> = all
            .map(|card| (card.claim.id.as_str(), holding(card, &article, &data).unwrap(), card.tested()))
            .collect();
        quoted.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, quoted);
    }

    #[test]
    fn what_is_not_known_is_not_tested() {
        let Content { tables, article } = content::read(root()).unwrap();
        let before = Data::from(tables).as_of(model::Day::parse_iso("2020-01-01").unwrap());
        let card = &article.cards[0];
        assert_eq!(Outcome::of(card, &article, &before), Outcome::Untestable);
    }

    #[test]
    fn words_and_names_are_their_own() {
        for of in [Outcome::word, Outcome::name] {
            let all: std::collections::BTreeSet<&str> = Outcome::ALL.map(of).into();
            assert_eq!(all.len(), Outcome::ALL.len());
        }
    }
}
