//! Whose text the statements were read in: Parliament's, a party's own, a reporter's.

use crate::page::markup::scrolling;
use content::stance::{Publisher, PublisherKind};
use maud::{Markup, html};
use model::Choice;
use model::stance::{Index, StanceTables};

/// Statements of one party, or of those outside the parties, by whose text they were read in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// A number for each kind of publisher.
    pub(super) kinds: [usize; PublisherKind::ALL.len()],
    /// Those whose address leads to another site than that of whose text it is, or that have none.
    pub(super) on_other_sites: usize,
}

impl Row {
    fn all(&self) -> usize {
        self.kinds.iter().sum()
    }
}

/// A row for each of these parties, `None` for those outside them.
pub(super) fn rows(tables: &StanceTables, publishers: &[Publisher], parties: &[Option<Index>]) -> Vec<Row> {
    let mut rows = vec![Row::default(); parties.len()];
    for one in &tables.statements {
        let party = tables.actor(one.actor).and_then(|actor| actor.party);
        let row = parties.iter().position(|wanted| *wanted == party);
        let publisher = publishers.iter().find(|publisher| publisher.name == one.publisher);
        if let (Some(row), Some(publisher)) = (row.and_then(|row| rows.get_mut(row)), publisher) {
            row.kinds[publisher.kind as usize] += 1;
            row.on_other_sites += usize::from(!publisher.is_own);
        }
    }
    rows
}

/// The table, `names` are those of its rows.
pub(super) fn table(names: &[&str], rows: &[Row]) -> Markup {
    let head = |kind| match kind {
        PublisherKind::Parliament => "Parliament",
        PublisherKind::Government => "Government",
        PublisherKind::Party => "Party or speaker",
        PublisherKind::Agency => "News agency",
        PublisherKind::News => "Other news",
        PublisherKind::Body => "Other bodies",
    };
    let mut sum = Row::default();
    for row in rows {
        for (sum, count) in sum.kinds.iter_mut().zip(row.kinds) {
            *sum += count;
        }
        sum.on_other_sites += row.on_other_sites;
    }
    let line = |name: &str, row: &Row| {
        html! {
            tr {
                th scope="row" { (name) }
                @for count in row.kinds { td { (count) } }
                td { b { (row.all()) } }
                td { (row.on_other_sites) }
            }
        }
    };
    let table = html! {
        table {
            caption { "Statements by party, and by whose text they were read in" }
            thead {
                tr {
                    th scope="col" { "Party" }
                    @for kind in PublisherKind::ALL { th scope="col" { (head(*kind)) } }
                    th scope="col" { "All" }
                    th scope="col" { "On another site" }
                }
            }
            tbody { @for (name, row) in names.iter().zip(rows) { (line(name, row)) } }
            tfoot { (line("All", &sum)) }
        }
    };
    html! {
        (scrolling("Statements by party and publisher", table))
        p {
            "What Parliament’s record has is word for word; a report picks what is striking, a party’s own text what it wishes to be read. Where two parties were read through different windows, part of the difference between their places may be one of windows. An agency’s report counts as such wherever it was printed. “On another site” counts the addresses that lead to a copy, an extract or a quotation on a site other than the text’s own, and those that have no address."
        }
    }
}
