//! The tables of the stance map: statements, and their codes.

use std::sync::OnceLock;

use model::Choice;
use model::stance::{Alpha, StanceTables};

use super::held::{all_placed, stance, text};
use crate::checkout;
use crate::files::Problems;
use crate::stance::{Publisher, codes as code_table, publishers, statements as statement_table};

/// The fields of a table's rows, by a reader of their own.
fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let records = reader.records().filter_map(Result::ok);
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// A table of statements. A problem has a line of the text; what is read says what stands in the row.
///
/// # Panics
/// Where that does not hold.
pub fn statements(input: &[u8]) {
    static PUBLISHERS: OnceLock<Vec<Publisher>> = OnceLock::new();
    let publishers =
        PUBLISHERS.get_or_init(|| publishers(checkout::root()).expect("the publishers of this checkout"));
    let (text, tables) = (text(input), stance().tables());
    let mut problems = Problems::default();
    let found = statement_table::parse(&text, &tables.actors, publishers, &mut problems);
    if !problems.none() {
        return all_placed(&problems, "content/statements.csv", &text);
    }
    let written = found.iter().map(|one| {
        let iso = one.day.to_iso();
        let date = if one.is_month { iso[..7].to_owned() } else { iso };
        let actor = tables.actor(one.actor).map_or("", |actor| &actor.id);
        let words =
            [one.precision.slug(), actor, &one.role, one.directness.slug(), &one.paraphrase, &one.fragment];
        let rest = [one.fragment_by.slug(), &one.publisher, &one.url, &one.note];
        let all = [one.id.as_str(), &date].into_iter().chain(words).chain(rest);
        all.map(str::to_owned).collect::<Vec<_>>()
    });
    assert_eq!(written.collect::<Vec<_>>(), records(&text), "{text}");
}

/// A table of codes. A problem has a line of the text; what is read says what stands in the rows, and the coders' agreement is
/// a number up to 1, or a reason for none.
///
/// # Panics
/// Where that does not hold.
pub fn codes(input: &[u8]) {
    let text = text(input);
    let mut tables: StanceTables = stance().tables().clone();
    // Agreement is worked out over all statements: over a few it is ten times as fast.
    tables.statements.truncate(20);
    let mut problems = Problems::default();
    code_table::parse(&text, &mut tables, &mut problems);
    for proposition in &tables.propositions {
        for alpha in [&proposition.agreement.direction, &proposition.agreement.presence] {
            if let Alpha::Thousandths(thousandths) = alpha {
                assert!(*thousandths <= 1000, "{thousandths}\n{text}");
            }
        }
    }
    if !problems.none() {
        return all_placed(&problems, "content/codes.csv", &text);
    }
    let mut written: Vec<Vec<String>> = tables
        .codes
        .iter()
        .map(|code| {
            let statement = tables.statement(code.statement).map_or("", |one| &one.id);
            let proposition = tables.proposition(code.proposition).map_or("", |one| &one.id);
            let coder = &tables.coders[usize::from(code.coder)];
            [statement, proposition, coder, &code.value.to_string(), &code.why].map(str::to_owned).to_vec()
        })
        .collect();
    let mut expected = records(&text);
    written.sort();
    expected.sort();
    assert_eq!(written, expected, "{text}");
}
