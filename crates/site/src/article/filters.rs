//! What claims are filtered by: a list to choose from for each key of the address, and what each claim has there.

use content::article::{Article, Card};
use maud::{Markup, html};
use model::Data;

use super::card;
use super::outcome::Outcome;

/// What stands in an address for a speaker of no party.
const NO_PARTY: &str = "none";

/// The values of a claim, in the order of the filters: their words in addresses, and their names.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Values {
    pub(super) speaker: Value,
    pub(super) party: Value,
    pub(super) year: Value,
    pub(super) outcome: Value,
}

/// A value that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) word: String,
    name: String,
}

impl Value {
    fn new(word: &str, name: &str) -> Self {
        Self { word: word.to_owned(), name: name.to_owned() }
    }
}

impl From<Outcome> for Value {
    fn from(outcome: Outcome) -> Self {
        Self::new(outcome.word(), outcome.name())
    }
}

impl Values {
    /// Those of a claim, as it is known in some data.
    pub(super) fn of(card: &Card, article: &Article, data: &Data) -> Self {
        let claim = &card.claim;
        let year = claim.day.year().to_string();
        let party = claim.party.as_ref().map_or(NO_PARTY, |party| &party.id);
        Self {
            speaker: Value::new(&word(&claim.speaker), &claim.speaker),
            party: Value::new(party, card::party_name(claim)),
            year: Value::new(&year, &year),
            outcome: Outcome::of(card, article, data).into(),
        }
    }
}

/// The filters; only a script makes them work.
pub(super) fn html(claims: &[Values]) -> Markup {
    let each = |of: fn(&Values) -> &Value| {
        let mut all: Vec<&Value> = claims.iter().map(of).collect();
        all.sort_by_key(|value| (value.word == NO_PARTY, &value.name));
        all.dedup();
        all
    };
    let years: Vec<&Value> = each(|one| &one.year).into_iter().rev().collect();
    // Every outcome that there can be: an address keeps its meaning when the count changes.
    let outcomes = Outcome::ALL.map(Value::from);
    let count = claims.len();
    html! {
        div.filters.needs-script role="group" aria-label="Show only some claims" {
            (list("speaker", "Speaker", &each(|one| &one.speaker)))
            (list("party", "Party", &each(|one| &one.party)))
            (list("year", "Year", &years))
            (list("outcome", "Outcome", &outcomes.each_ref()))
            button.plain type="button" disabled { "Reset" }
            p.status role="status" { (count) " of " (count) " claims" }
        }
        div.notice.needs-script role="status" {}
    }
}

/// A list to choose from. A browser that remembers what was chosen would contradict the address.
fn list(key: &str, name: &str, values: &[&Value]) -> Markup {
    html! {
        label.pick {
            span { (name) }
            select name=(key) autocomplete="off" disabled {
                option value="" { "all" }
                @for value in values { option value=(value.word) { (value.name) } }
            }
        }
    }
}

/// A name as a word of addresses.
fn word(name: &str) -> String {
    let name = name.to_lowercase();
    let words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use content::Content;

    use super::*;
    use crate::checkout::root;

    fn all() -> Vec<Values> {
        let Content { tables, article } = content::read(root()).unwrap();
        let data = Data::from(tables);
        article.cards.iter().map(|card| Values::of(card, &article, &data)).collect()
    }

    #[test]
    fn a_claim_has_a_value_for_each_filter() {
        let check = |speaker: &str, party: [&str; 2], year: &str| {
            let all = all();
            let found = all.iter().find(|one| one.speaker.word == speaker).unwrap();
            assert_eq!(found.party, Value::new(party[0], party[1]), "{speaker}");
            assert_eq!(found.year.word, year, "{speaker}");
        };
        check("chris-philp", ["conservative", "Conservatives"], "2024");
        check("senior-government-source", ["labour", "Labour"], "2024");
        check("scarlett-maguire", ["none", "no party"], "2024");
        check("a-british-news-report", ["none", "no party"], "2024");
        check("al-pinkerton", ["liberal-democrats", "Liberal Democrats"], "2025");
        check("zia-yusuf", ["reform-uk", "Reform UK"], "2026");
    }

    #[test]
    fn each_value_is_offered_once_and_no_party_last() {
        let all = all();
        let html = html(&all).into_string();
        let check = |expected: &str| assert_eq!(html.matches(expected).count(), 1, "{expected}: {html}");
        check("<option value=\"\">all</option><option value=\"a-british-news-report\">");
        check("<option value=\"snp\">SNP</option><option value=\"none\">no party</option></select>");
        check("<option value=\"2025\">2025</option><option value=\"2024\">2024</option>");
        check("<option value=\"untestable\">the count cannot test it</option>");
        check(&format!("{0} of {0} claims", all.len()));
    }

    #[test]
    fn a_name_becomes_a_word() {
        let check = |name: &str, expected: &str| assert_eq!(word(name), expected);
        check("Chris Philp", "chris-philp");
        check(" O’Neill, M. (MP)", "o-neill-m-mp");
        check("Renée Ü", "renée-ü");
    }
}
