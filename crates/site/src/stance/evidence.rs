//! The words that every place rests on: by party, then by speaker.

use figure::stance::class;
use model::stance::{Actor, ActorKind, Directness, FragmentBy, Index, Precision, Statement};

use super::html::{Joined, statements};
use super::page::Page;
use crate::page::html::escaped;

/// All of it.
pub(super) fn all(page: &Page) -> String {
    let tables = page.of.stance.tables();
    let is_heard = |actor: &Index| tables.statements.iter().any(|one| tables.speaks_for(one.actor, *actor));
    let parties: String = page
        .of
        .stance
        .parties()
        .filter(is_heard)
        .map(|party| {
            let speakers =
                page.of.stance.actors().filter(|one| *one != party && tables.speaks_for(*one, party));
            let speakers: Vec<Index> = speakers.collect();
            let names: Vec<String> = speakers.iter().map(|one| page.actor(*one)).collect();
            let pooled = format!("<p class=\"by\">Counted with the party: {}.</p>", names.join(", "));
            let speakers: String = speakers.iter().map(|one| entry(page, *one)).joined();
            format!(
                "<section class=\"of {}\"><h3>{}</h3>{pooled}{}{speakers}</section>",
                class(tables, party),
                escaped(&tables.actors[usize::from(party)].name),
                entry(page, party)
            )
        })
        .joined();
    let party_of = |actor: &Index| tables.actors[usize::from(*actor)].party;
    let others: String = page
        .of
        .stance
        .actors()
        .filter(|actor| party_of(actor).is_none_or(|party| !is_heard(&party)))
        .map(|actor| entry(page, actor))
        .joined();
    format!(
        "<section class=\"evidence\"><h2 id=\"evidence\">The words it rests on</h2>\
         <p>Each name opens. The quoted words are at most eight; the sentence below them is ours, and says what the speaker says, not what is so. Offices and parties are those of the time. Then the codes of the first and the second coder, with their reasons behind them. Both coders’ codes stand as they were given: nothing was settled between them.</p>\
         {parties}<section class=\"of of-none\"><h3>Outside these parties</h3>{others}</section></section>"
    )
}

/// The statements alone, for a figure that opens them in a frame: the coders’ reasons stay on its own page.
pub(super) fn plain(page: &Page) -> String {
    let all = page.of.stance.tables().statements.iter().zip(0..);
    let why = |id: &str| format!("<a href=\"../../v/stance/#{id}\">Both coders’ reasons</a>");
    let items: String =
        all.map(|(one, place)| statement(one, &codes(page, place, Some(&why(&one.id))))).joined();
    format!("<ol>{}</ol>", items.replace("<a ", "<a target=\"_blank\" "))
}

/// An actor’s statements, folded: a link to the actor opens them.
fn entry(page: &Page, actor: Index) -> String {
    let tables = page.of.stance.tables();
    let Actor { id, name, kind, role, note, .. } = &tables.actors[usize::from(actor)];
    let own: Vec<(usize, &Statement)> =
        tables.statements.iter().enumerate().filter(|(_, one)| one.actor == actor).collect();
    let is_party = *kind == ActorKind::Party;
    let head = if is_party { "Documents of the party itself" } else { name };
    let note =
        if note.is_empty() { String::new() } else { format!(" {}.", escaped(note.trim_end_matches('.'))) };
    let role = if is_party { String::new() } else { format!("{}.", escaped(&figure::capitalised(role))) };
    let about = format!("{role}{note}");
    let about = if about.is_empty() { about } else { format!("<p class=\"by\">{}</p>", about.trim()) };
    let items: String =
        own.iter().map(|(place, one)| statement(one, &codes(page, *place as Index, None))).joined();
    let items = if items.is_empty() { String::new() } else { format!("<ol>{items}</ol>") };
    let count = match own.len() {
        0 => "none in the collection".to_owned(),
        count => statements(count),
    };
    format!(
        "<details class=\"actor\" id=\"actor-{id}\"><summary><b>{}</b> {count}</summary>{about}{items}</details>",
        escaped(head)
    )
}

fn statement(one: &Statement, codes: &str) -> String {
    let date = figure::date(one.day);
    let date = if one.is_month {
        date.split_once(' ').map_or(date.clone(), |(_, month)| month.to_owned())
    } else {
        date
    };
    let inferred = if one.precision == Precision::Inferred { " (inferred)" } else { "" };
    let whose = match one.fragment_by {
        FragmentBy::Speaker => "",
        FragmentBy::Article => " <span class=\"by\">(the report’s words)</span>",
    };
    let near = match one.directness {
        Directness::OwnWords => "own words",
        Directness::PartyLine => "party line",
        Directness::Reported => "reported by others",
    };
    let source = if one.url.is_empty() {
        format!("{}, as given to this project", escaped(&one.publisher))
    } else {
        format!("<a href=\"{}\" rel=\"noopener\">{}</a>", escaped(&one.url), escaped(&one.publisher))
    };
    let note = if one.note.is_empty() {
        String::new()
    } else {
        format!("<p class=\"by\">{}.</p>", escaped(one.note.trim_end_matches('.')))
    };
    format!(
        "<li id=\"{id}\" data-statement=\"{id}\"><p class=\"fragment\">“<q>{}</q>”{whose}</p><p class=\"ours\">{}</p>\
         <p class=\"by\">{id}. {date}{inferred}, as {}; {near}. Source: {source}.</p>{note}{codes}</li>",
        escaped(&one.fragment),
        escaped(&one.paraphrase),
        escaped(&one.role),
        id = one.id
    )
}

/// Both codes on each proposition, and why; or `instead` of the reasons.
fn codes(page: &Page, statement: Index, instead: Option<&str>) -> String {
    let tables = page.of.stance.tables();
    let mut short: Vec<String> = Vec::new();
    let rows: String = tables
        .propositions
        .iter()
        .enumerate()
        .filter_map(|(place, proposition)| {
            let codes: Vec<_> = tables
                .codes
                .iter()
                .filter(|code| code.statement == statement && usize::from(code.proposition) == place)
                .collect();
            if codes.is_empty() {
                return None;
            }
            let sign = |coder: usize| {
                let of = codes.iter().find(|code| usize::from(code.coder) == coder);
                of.map_or("none", |code| match code.value {
                    1 => "for",
                    0 => "open",
                    _ => "against",
                })
            };
            let signs: Vec<&str> = (0..tables.coders.len()).map(sign).collect();
            short.push(format!("{} {}", proposition.id, signs.join("/")));
            let by: String = (0..tables.coders.len())
                .map(|coder| {
                    let which = ["First coder", "Second coder", "Third coder"].get(coder).unwrap_or(&"Coder");
                    match codes.iter().find(|code| usize::from(code.coder) == coder) {
                        None => format!("<dd>{which}: no code</dd>"),
                        Some(code) => {
                            let value = match code.value {
                                1 => "for (+1)",
                                0 => "open (0)",
                                _ => "against (−1)",
                            };
                            format!("<dd>{which}: <b>{value}</b>. {}</dd>", escaped(&code.why))
                        }
                    }
                })
                .joined();
            Some(format!("<dt>{} {}</dt>{by}", proposition.id, escaped(&proposition.name)))
        })
        .joined();
    if rows.is_empty() {
        return "<p class=\"by\">Neither coder gave it a code.</p>".into();
    }
    let short = short.join(", ");
    match instead {
        Some(link) => format!("<p class=\"codes\">Codes: {short}. {link}</p>"),
        None => {
            format!("<details class=\"codes\"><summary>Codes: {short}</summary><dl>{rows}</dl></details>")
        }
    }
}
