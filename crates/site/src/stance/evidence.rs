//! The words that every place rests on: by party, then by speaker.

use std::cmp::Ordering;

use figure::stance::class;
use maud::{Markup, html};
use model::Choice;
use model::stance::{
    Actor, ActorKind, Code, Counts, Directness, FragmentBy, Index, Precision, Proposition, SLUG, Statement,
};

use super::html::statements;
use super::list::day;
use super::page::Page;
use crate::page::markup::joined;

/// All of it.
pub(super) fn all(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    let is_heard = |actor: &Index| tables.statements.iter().any(|one| tables.speaks_for(one.actor, *actor));
    let party_of = |actor: &Index| tables.actors[usize::from(*actor)].party;
    let others = || page.of.stance.actors().filter(|one| party_of(one).is_none_or(|party| !is_heard(&party)));
    html! {
        section.evidence {
            h2 id="evidence" { "The words it rests on" }
            p {
                "Each name opens. The quoted words are at most eight, with their day and source; the sentence below is ours, and says what the speaker says, not what is so. Offices and parties are those of the time. Then the codes of the first and the second coder, with their reasons behind them. Both coders’ codes stand as they were given: nothing was settled between them."
            }
            @for party in page.of.stance.parties().filter(is_heard) { (of_party(page, party)) }
            section.of.of-none {
                h3 { "Outside these parties" }
                @for actor in others() { (entry(page, actor)) }
            }
        }
    }
}

/// A party, then those who speak for it.
fn of_party(page: &Page, party: Index) -> Markup {
    let tables = page.of.stance.tables();
    let speakers: Vec<Index> =
        page.of.stance.actors().filter(|one| *one != party && tables.speaks_for(*one, party)).collect();
    html! {
        section.of.(class(tables, party)) {
            h3 { (tables.actors[usize::from(party)].name) }
            p.by { "Counted with the party: " (joined(speakers.iter().map(|one| page.actor(*one)), ", ")) "." }
            (entry(page, party))
            @for speaker in speakers { (entry(page, speaker)) }
        }
    }
}

/// The statements alone, for a figure on another page than its own, where the coders’ reasons stay: a file in a folder
/// beside that.
pub(super) fn plain(page: &Page) -> Markup {
    html! {
        ol {
            @for (one, place) in page.of.stance.tables().statements.iter().zip(0..) {
                @let codes = match coded(page, place) {
                    coded if coded.is_empty() => not_coded(),
                    coded => html! {
                        p.codes {
                            "Codes: " (in_short(page, &coded)) ". "
                            a target="_blank" href={ "../v/" (SLUG) "/#" (one.id) } { "Both coders’ reasons" }
                        }
                    },
                };
                (statement(one, Some("_blank"), codes))
            }
        }
    }
}

/// An actor’s statements, folded: a link to the actor opens them.
fn entry(page: &Page, actor: Index) -> Markup {
    let tables = page.of.stance.tables();
    let Actor { id, name, kind, role, note, .. } = &tables.actors[usize::from(actor)];
    let own: Vec<(Index, &Statement)> =
        (0..).zip(&tables.statements).filter(|(_, one)| one.actor == actor).collect();
    let is_party = *kind == ActorKind::Party;
    let party = tables.actors[usize::from(actor)].party.map(|party| &tables.actors[usize::from(party)]);
    let head = if is_party { "Documents of the party itself" } else { name };
    let role = if is_party { String::new() } else { format!("{}. ", figure::capitalised(role)) };
    let note = if note.is_empty() { String::new() } else { format!("{}.", note.trim_end_matches('.')) };
    let about = role + &note;
    let count = match own.len() {
        0 => "none in the collection".to_owned(),
        count => statements(count),
    };
    html! {
        details.actor id={ "actor-" (id) } data-name=(name) data-party=(party.map_or("none", |one| &one.id)) data-called=[party.map(|one| &one.name)] {
            summary { b { (head) } " " (count) }
            @if !about.is_empty() { p.by { (about.trim()) } }
            @if !own.is_empty() {
                ol { @for (place, one) in own { (statement(one, None, reasons(page, &coded(page, place)))) } }
            }
        }
    }
}

/// A statement: its words, its day and its source; folded, all the rest. `target` is where a link to the source opens,
/// `codes` what the coders gave it.
fn statement(one: &Statement, target: Option<&str>, codes: Markup) -> Markup {
    let date = day(one);
    let inferred = if one.precision == Precision::Inferred { " (inferred)" } else { "" };
    let near = match one.directness {
        Directness::OwnWords => "own words",
        Directness::PartyLine => "party line",
        Directness::Reported => "reported by others",
    };
    html! {
        li id=(one.id) data-statement=(one.id) {
            p.fragment {
                "“" q { (one.fragment) } "”"
                @match one.fragment_by {
                    FragmentBy::Speaker => {}
                    FragmentBy::Article => { " " span.by { "(the report’s words)" } }
                }
            }
            p.by {
                (date) (inferred) ". " span.source-of { "Source: " }
                @if one.url.is_empty() {
                    (one.publisher) ", as given to this project"
                } @else {
                    a target=[target] href=(one.url) rel="noopener" { (one.publisher) }
                }
                "." span.id { " " (one.id) }
            }
            details.rest {
                summary aria-label={ "More of " (one.id) } { "More" }
                p.ours { (one.paraphrase) }
                p.by { "Said as " (one.role) "; " (near) "." }
                @if !one.note.is_empty() { p.by { (note(one, target.is_some())) "." } }
                (codes)
                (counts(&one.id))
            }
        }
    }
}

/// A statement by itself, opened beside a passage: its words, who said them as what, when and where, and both codes.
pub(crate) fn opened(page: &Page, place: Index) -> Markup {
    let tables = page.of.stance.tables();
    let Some(one) = tables.statements.get(usize::from(place)) else { return Markup::default() };
    let actor = tables.actor(one.actor).map_or("", |actor| actor.name.as_str());
    let codes = coded(page, place);
    let names = codes.iter().map(|(proposition, codes)| {
        let words = |code: &&Code| match code.value.cmp(&0) {
            Ordering::Greater => "for",
            Ordering::Equal => "open on",
            Ordering::Less => "against",
        };
        let mut all: Vec<&str> = codes.iter().map(words).collect();
        all.dedup();
        format!("{} “{}”", all.join(" or "), figure::lowered(&proposition.name))
    });
    html! {
        blockquote.one-statement {
            p.fragment { "“" q { (one.fragment) } "”" }
            p.by {
                (actor) ", " (one.role) ", " (day(one)) ". Source: "
                a href=(one.url) rel="noopener" { (one.publisher) }
                ". Coded as " (joined(names, "; ")) ". "
                a href={ "v/" (SLUG) "/#" (one.id) } { "Both coders’ reasons" }
            }
        }
    }
}

/// What to bear in mind of a statement, without its full stop. In a figure that weighs (`is_short`), addresses in it are
/// named by their sites alone: the map's own page has them whole.
fn note(one: &Statement, is_short: bool) -> String {
    let note = one.note.trim_end_matches('.');
    let words = note.split(' ').map(|word| match word.split_once("https://") {
        Some((before, address)) if is_short => {
            let site = address.split('/').next().unwrap_or_default().trim_start_matches("www.");
            let after = if address.ends_with('.') { "." } else { "" };
            [before, site, after].concat()
        }
        _ => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// How a statement counts; the name of the buttons is the statement’s. The style sheet shows this where the figure has
/// opened it, and there it works.
fn counts(id: &str) -> Markup {
    let choices = [
        (Counts::Whole, "As coded"),
        (Counts::Half, "Half"),
        (Counts::Turned, "Turned round"),
        (Counts::Out, "Left out"),
    ];
    html! {
        fieldset.choice.counts {
            legend { "On the map" }
            @for (of, label) in choices {
                label {
                    input type="radio" autocomplete="off" name=(id) value=(of.slug());
                    span { (label) }
                }
            }
        }
    }
}

/// A proposition that a statement is coded on, and the codes.
type Coded<'a> = (&'a Proposition, Vec<&'a Code>);

/// The propositions that a statement is coded on.
fn coded(page: &Page, statement: Index) -> Vec<Coded<'_>> {
    let tables = page.of.stance.tables();
    let on = |place: Index| {
        let codes = tables.codes.iter();
        codes.filter(|code| code.statement == statement && code.proposition == place).collect::<Vec<_>>()
    };
    let all = (0..).zip(&tables.propositions).map(|(place, one)| (one, on(place)));
    all.filter(|(_, codes)| !codes.is_empty()).collect()
}

fn of_coder<'a>(codes: &[&'a Code], coder: usize) -> Option<&'a Code> {
    codes.iter().find(|code| usize::from(code.coder) == coder).copied()
}

/// Both codes on each proposition, in a word.
fn in_short(page: &Page, coded: &[Coded<'_>]) -> String {
    let coders = 0..page.of.stance.tables().coders.len();
    let sign = |codes: &[&Code], coder| {
        of_coder(codes, coder).map_or("none", |code| match code.value.cmp(&0) {
            Ordering::Greater => "for",
            Ordering::Equal => "open",
            Ordering::Less => "against",
        })
    };
    let signs =
        |codes: &[&Code]| coders.clone().map(|coder| sign(codes, coder)).collect::<Vec<_>>().join("/");
    let all = coded.iter().map(|(proposition, codes)| format!("{} {}", proposition.id, signs(codes)));
    all.collect::<Vec<_>>().join(", ")
}

fn not_coded() -> Markup {
    html! { p.by { "Neither coder gave it a code." } }
}

/// Both codes on each proposition, and why.
fn reasons(page: &Page, coded: &[Coded<'_>]) -> Markup {
    if coded.is_empty() {
        return not_coded();
    }
    html! {
        details.codes {
            summary { "Codes: " (in_short(page, coded)) }
            dl {
                @for (proposition, codes) in coded {
                    dt { (proposition.id) " " (proposition.name) }
                    @for coder in 0..page.of.stance.tables().coders.len() {
                        (reason(coder, of_coder(codes, coder)))
                    }
                }
            }
        }
    }
}

fn reason(coder: usize, code: Option<&Code>) -> Markup {
    let which = ["First coder", "Second coder", "Third coder"].get(coder).unwrap_or(&"Coder");
    html! {
        dd {
            (which) ": "
            @if let Some(code) = code {
                b {
                    @match code.value.cmp(&0) {
                        Ordering::Greater => "for (+1)",
                        Ordering::Equal => "open (0)",
                        Ordering::Less => "against (−1)",
                    }
                }
                ". " (code.why)
            } @else {
                "no code"
            }
        }
    }
}
