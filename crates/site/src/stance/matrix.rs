//! The tables: actors by propositions, positions with their intervals, and how far the coders agree.

use figure::stance::{class, position};
use maud::{Markup, html};
use model::stance::{Agreement, Alpha, Index, Limits, Standing};

use super::html::{columns, statements};
use super::page::Page;
use crate::page::markup::{joined, scrolling};

/// Each actor and each proposition, both coders' codes in every cell.
pub(super) fn table(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    let is_heard = |actor: &Index| tables.statements.iter().any(|one| tables.speaks_for(one.actor, *actor));
    let matrix = html! {
        table.matrix {
            thead {
                tr {
                    th scope="col" { "Actor" }
                    @for one in &tables.propositions {
                        th scope="col" { abbr title=(one.statement) { (one.id) } " " (one.name) }
                    }
                }
            }
            tbody {
                @for actor in page.of.stance.actors().filter(is_heard) {
                    tr class=(class(tables, actor)) {
                        th scope="row" { (page.actor(actor)) }
                        @for place in 0..tables.propositions.len() { (cell(page, actor, place as Index)) }
                    }
                }
            }
        }
    };
    html! {
        section.tables {
            h2 id="matrix" { "Every actor and every proposition" }
            p {
                "Each cell has the mean, from −1 to +1, and how many codes the first and the second coder gave: for (+), open (o), against (−). An empty cell is no statement found, and never neutrality. Parties have the statements of all who speak for them."
            }
            details {
                summary { "The nine propositions in full" }
                dl {
                    @for one in &tables.propositions {
                        dt { (one.id) " " (one.name) }
                        dd { (one.statement) }
                    }
                }
            }
            (scrolling("Actors and propositions", matrix))
        }
    }
}

fn cell(page: &Page, actor: Index, proposition: Index) -> Markup {
    let tables = page.of.stance.tables();
    let cell = page.of.stance.cell(actor, proposition, &page.choices);
    let Some(value) = cell.value else { return html! { td {} } };
    let by_coder = (0..tables.coders.len()).map(|coder| {
        let mut counts = [0, 0, 0];
        for code in cell.codes.iter().map(|code| &tables.codes[usize::from(*code)]) {
            if usize::from(code.coder) == coder {
                counts[usize::from((1 - code.value).unsigned_abs())] += 1;
            }
        }
        let parts: Vec<String> = [("+", counts[0]), ("o", counts[1]), ("−", counts[2])]
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(sign, count)| format!("{count}{sign}"))
            .collect();
        if parts.is_empty() { "no code".into() } else { parts.join(" ") }
    });
    let class = if value >= 0.5 {
        "for"
    } else if value <= -0.5 {
        "against"
    } else {
        "open"
    };
    html! { td class=(class) { b { (position(value)) } " " span { (joined(by_coder, html! { br; })) } } }
}

/// Every place on every axis, with its interval.
pub(super) fn positions(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    let axes: Vec<_> =
        page.of.stance.axes().map(|axis| page.of.stance.standings(axis, &page.choices)).collect();
    let of_actor = |actor: Index| axes.iter().map(move |standings| &standings[usize::from(actor)]);
    let is_placed = |actor: &Index| of_actor(*actor).any(|standing| standing.position().is_some());
    let matrix = html! {
        table.matrix {
            thead {
                tr {
                    th scope="col" { "Actor" }
                    (columns(tables.axes.iter().map(|axis| axis.name.as_str())))
                }
            }
            tbody {
                @for actor in page.of.stance.actors().filter(is_placed) {
                    tr {
                        th scope="row" { (page.actor(actor)) }
                        @for standing in of_actor(actor) { (interval(standing)) }
                    }
                }
            }
        }
    };
    html! {
        section.tables {
            h2 id="positions" { "Every place, with its interval" }
            p {
                "From −1 to +1, with the interval that holds 90\u{a0}% of the draws. * rests on fewer than "
                (figure::stance::number(tables.limits.warned_below)) " statements, or on a single one for one side of the axis."
            }
            details {
                summary { "What the ends of the axes mean" }
                dl {
                    @for axis in &tables.axes {
                        dt { (axis.name) }
                        dd { "−1: " (axis.low) ". +1: " (axis.high) "." }
                    }
                }
            }
            (scrolling("Positions on the axes", matrix))
        }
    }
}

fn interval(standing: &Standing) -> Markup {
    html! {
        td {
            @if let Some(at) = standing.position() {
                b { (position(at.value)) }
                @if at.is_thin || at.hinges { " *" }
                " "
                span {
                    (position(at.cloud.low)) " to " (position(at.cloud.high))
                    br;
                    (statements(standing.statements.len()))
                }
            }
        }
    }
}

/// Alpha in words.
pub(super) fn alpha(alpha: Alpha) -> String {
    match alpha {
        Alpha::Thousandths(value) => {
            let hundredths = (f64::from(value) / 10.0).round() as i32;
            let sign = if hundredths < 0 { "−" } else { "" };
            format!("{sign}{}.{:02}", hundredths.abs() / 100, hundredths.abs() % 100)
        }
        Alpha::TooFew => "too few".into(),
        Alpha::AllAlike => "all alike".into(),
    }
}

fn is_below(of: Alpha, limit: i16) -> bool {
    matches!(of, Alpha::Thousandths(value) if value < limit)
}

/// What an agreement is worth.
fn verdict(of: Agreement, limits: Limits) -> &'static str {
    match of.direction {
        Alpha::TooFew => "too few coded by both to tell",
        Alpha::AllAlike => "all codes alike: nothing could be disagreed about",
        direction if is_below(direction, limits.low_alpha) => "too low to trust",
        direction if is_below(direction, limits.tentative_alpha) => "tentative",
        Alpha::Thousandths(_) => "good",
    }
}

/// How far the coders agree; what is too low to trust is named.
pub(super) fn agreement(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    let limits = tables.limits;
    let low = tables.propositions.iter().filter(|one| is_below(one.agreement.direction, limits.low_alpha));
    let low: Vec<String> = low.map(|one| format!("{} ({})", one.id, one.name)).collect();
    let table = html! {
        table {
            thead {
                tr {
                    (columns(["Proposition", "Coded by both", "Alpha, direction", "Alpha, code or none", "Reading"]))
                }
            }
            tbody {
                @for one in &tables.propositions {
                    @let of = one.agreement;
                    tr {
                        th scope="row" { (one.id) " " (one.name) }
                        td { (of.pairs) }
                        td { (alpha(of.direction)) }
                        td { (alpha(of.presence)) }
                        td {
                            (verdict(of, limits))
                            @if is_below(of.presence, limits.low_alpha) {
                                "; whether it is spoken of at all: too low to trust"
                            }
                        }
                    }
                }
            }
        }
    };
    html! {
        section.tables {
            h2 id="agreement" { "How far the two coders agree" }
            p {
                @if low.is_empty() {
                    "On no proposition is agreement on the direction too low to trust, where it can be computed."
                } @else {
                    "Agreement on the direction is too low to trust on " (low.join(", ")) "."
                }
                " Krippendorff’s alpha is 1 where coders always agree and 0 where they agree as chance would. With so few statements alpha is itself uncertain. The second coder saw no names. Both readings were made with a language model working from the codebook, and of the same paraphrases: they can share errors, or a leaning, that two people would not."
            }
            (scrolling("Agreement of the coders", table))
        }
    }
}
