//! Whose statements there are, from when and of what kind.

use super::{Choices, Directness, Index, Stance};

/// How many statements count, by party, year and kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// Statements by party, in the order of the file; last, without a party, those of all others, which can be 0.
    /// Parties without a statement that counts are not listed.
    pub parties: Vec<(Option<Index>, u16)>,
    /// Statements by calendar year, each year from that of the first to that of the last; empty where no statement
    /// counts.
    pub years: Vec<(i32, u16)>,
    /// Statements by year and party: a list for each of `years`, in it a number for each of `parties`.
    pub cells: Vec<Vec<u16>>,
    /// Statements by how near the words are to the actor: own words, party line, reports.
    pub directness: [u16; 3],
    /// Statements with a public address. In the browser 0, for addresses do not travel.
    pub public: u16,
    /// Statements whose day is inferred and not on the page. In the browser 0, too.
    pub inferred: u16,
    /// All statements that count.
    pub statements: u16,
}

impl Stance {
    /// Counts the statements whose weight under the reader's changes is above 0.
    pub fn balance(&self, choices: &Choices) -> Balance {
        let tables = &self.tables;
        let counted = || {
            let numbered = tables.statements.iter().enumerate();
            numbered.filter(|(place, _)| choices.weight(tables, *place as Index) > 0).map(|(_, one)| one)
        };
        let party = |actor: Index| tables.actor(actor).and_then(|one| one.party);
        let number = |count: usize| count as u16;
        let of_party = |wanted| number(counted().filter(|one| party(one.actor) == wanted).count());
        let parties = self.parties().map(Some).chain([None]).map(|wanted| (wanted, of_party(wanted)));
        let parties: Vec<_> = parties.filter(|(party, count)| *count > 0 || party.is_none()).collect();
        let year_of = |day: crate::Day| day.year();
        let first = counted().map(|one| year_of(one.day)).min().unwrap_or_default();
        let last = counted().map(|one| year_of(one.day)).max().unwrap_or(first - 1);
        let in_year = |year| counted().filter(move |one| one.day.year() == year);
        Balance {
            years: (first..=last).map(|year| (year, number(in_year(year).count()))).collect(),
            cells: (first..=last)
                .map(|year| {
                    let of = |wanted| in_year(year).filter(|one| party(one.actor) == wanted).count();
                    parties.iter().map(|(wanted, _)| number(of(*wanted))).collect()
                })
                .collect(),
            parties,
            directness: [Directness::OwnWords, Directness::PartyLine, Directness::Reported]
                .map(|wanted| number(counted().filter(|one| one.directness == wanted).count())),
            public: number(counted().filter(|one| !one.url.is_empty()).count()),
            inferred: number(counted().filter(|one| one.precision == super::Precision::Inferred).count()),
            statements: number(counted().count()),
        }
    }
}
