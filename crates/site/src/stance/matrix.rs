//! The tables: actors by propositions, positions with their intervals, and how far the coders agree.

use figure::stance::{class, position};
use model::stance::{Alpha, Index};

use super::html::{Joined, in_words, scrolling, statements};
use super::page::Page;
use crate::page::html::escaped;

/// Each actor and each proposition, both coders' codes in every cell.
pub(super) fn table(page: &Page) -> String {
    let tables = page.of.stance.tables();
    let heads: String = tables
        .propositions
        .iter()
        .map(|one| {
            format!(
                "<th scope=\"col\"><abbr title=\"{}\">{}</abbr> {}</th>",
                escaped(&one.statement),
                one.id,
                escaped(&one.name)
            )
        })
        .joined();
    let is_heard = |actor: &Index| tables.statements.iter().any(|one| tables.speaks_for(one.actor, *actor));
    let rows: String = page
        .of
        .stance
        .actors()
        .filter(is_heard)
        .map(|actor| {
            let cells: String =
                (0..tables.propositions.len()).map(|place| cell(page, actor, place as Index)).joined();
            format!(
                "<tr class=\"{}\"><th scope=\"row\">{}</th>{cells}</tr>",
                class(tables, actor),
                page.actor(actor)
            )
        })
        .joined();
    let about: String = tables
        .propositions
        .iter()
        .map(|one| format!("<dt>{} {}</dt><dd>{}</dd>", one.id, escaped(&one.name), escaped(&one.statement)))
        .joined();
    format!(
        "<section class=\"tables\"><h2 id=\"matrix\">Every actor and every proposition</h2>\
         <p>Each cell has the mean, from −1 to +1, and how many codes the first and the second coder gave: for (+), open (o), against (−). An empty cell is no statement found, \
         and never neutrality. Parties have the statements of all who speak for them.</p>\
         <details><summary>The nine propositions in full</summary><dl>{about}</dl></details>{}</section>",
        scrolling(
            "Actors and propositions",
            &format!(
                "<table class=\"matrix\"><thead><tr><th scope=\"col\">Actor</th>{heads}</tr></thead><tbody>{rows}</tbody></table>"
            )
        )
    )
}

fn cell(page: &Page, actor: Index, proposition: Index) -> String {
    let tables = page.of.stance.tables();
    let cell = page.of.stance.cell(actor, proposition, &page.choices);
    let Some(value) = cell.value else { return "<td></td>".into() };
    let by: Vec<String> = (0..tables.coders.len())
        .map(|coder| {
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
        })
        .collect();
    let class = if value >= 0.5 {
        "for"
    } else if value <= -0.5 {
        "against"
    } else {
        "open"
    };
    format!("<td class=\"{class}\"><b>{}</b> <span>{}</span></td>", position(value), by.join("<br>"))
}

/// Every place on every axis, with its interval.
pub(super) fn positions(page: &Page) -> String {
    let tables = page.of.stance.tables();
    let axes: Vec<_> =
        page.of.stance.axes().map(|axis| page.of.stance.standings(axis, &page.choices)).collect();
    let heads: String =
        tables.axes.iter().map(|axis| format!("<th scope=\"col\">{}</th>", escaped(&axis.name))).joined();
    let rows: String = page
        .of
        .stance
        .actors()
        .filter_map(|actor| {
            let mut any = false;
            let cells: String = axes
                .iter()
                .map(|standings| {
                    let standing = &standings[usize::from(actor)];
                    let Some(at) = standing.position() else { return "<td></td>".to_owned() };
                    any = true;
                    let thin = if at.is_thin || at.hinges { " *" } else { "" };
                    format!(
                        "<td><b>{}</b>{thin} <span>{} to {}<br>{}</span></td>",
                        position(at.value),
                        position(at.cloud.low),
                        position(at.cloud.high),
                        statements(standing.statements.len())
                    )
                })
                .joined();
            any.then(|| format!("<tr><th scope=\"row\">{}</th>{cells}</tr>", page.actor(actor)))
        })
        .joined();
    let ends: String = tables
        .axes
        .iter()
        .map(|axis| {
            format!(
                "<dt>{}</dt><dd>−1: {}. +1: {}.</dd>",
                escaped(&axis.name),
                escaped(&axis.low),
                escaped(&axis.high)
            )
        })
        .joined();
    format!(
        "<section class=\"tables\"><h2 id=\"positions\">Every place, with its interval</h2>\
         <p>From −1 to +1, with the interval that holds 90&nbsp;% of the draws. * rests on fewer than {} statements, or on a single one for one side of the axis.</p>\
         <details><summary>What the ends of the axes mean</summary><dl>{ends}</dl></details>{}</section>",
        in_words(tables.limits.thin),
        scrolling(
            "Positions on the axes",
            &format!(
                "<table class=\"matrix\"><thead><tr><th scope=\"col\">Actor</th>{heads}</tr></thead><tbody>{rows}</tbody></table>"
            )
        )
    )
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

/// How far the coders agree; what is too low to trust is named.
pub(super) fn agreement(page: &Page) -> String {
    let tables = page.of.stance.tables();
    let limits = tables.limits;
    let below = |of: Alpha, limit: i16| matches!(of, Alpha::Thousandths(value) if value < limit);
    let mut low = Vec::new();
    let rows: String = tables
        .propositions
        .iter()
        .map(|one| {
            let of = one.agreement;
            let verdict = match of.direction {
                Alpha::TooFew => "too few coded by both to tell",
                Alpha::AllAlike => "all codes alike: nothing could be disagreed about",
                direction if below(direction, limits.trusted) => "too low to trust",
                direction if below(direction, limits.tentative) => "tentative",
                Alpha::Thousandths(_) => "good",
            };
            let presence = if below(of.presence, limits.trusted) { "; whether it is spoken of at all: too low to trust" } else { "" };
            if below(of.direction, limits.trusted) {
                low.push(format!("{} ({})", one.id, one.name));
            }
            format!(
                "<tr><th scope=\"row\">{} {}</th><td>{}</td><td>{}</td><td>{}</td><td>{verdict}{presence}</td></tr>",
                one.id,
                escaped(&one.name),
                of.pairs,
                alpha(of.direction),
                alpha(of.presence)
            )
        })
        .joined();
    let low = if low.is_empty() {
        "On no proposition is agreement on the direction too low to trust, where it can be computed."
            .to_owned()
    } else {
        format!("Agreement on the direction is too low to trust on {}.", escaped(&low.join(", ")))
    };
    format!(
        "<section class=\"tables\"><h2 id=\"agreement\">How far the two coders agree</h2><p>{low} Krippendorff’s alpha is 1 where coders always agree \
         and 0 where they agree as chance would. With so few statements alpha is itself uncertain. The second coder saw no names. Both readings were made with a language model working from the codebook, and of the same paraphrases: \
         they can share errors, or a leaning, that two people would not.</p>{}</section>",
        scrolling(
            "Agreement of the coders",
            &format!(
                "<table><thead><tr><th scope=\"col\">Proposition</th><th scope=\"col\">Coded by both</th><th scope=\"col\">Alpha, direction</th>\
                 <th scope=\"col\">Alpha, code or none</th><th scope=\"col\">Reading</th></tr></thead><tbody>{rows}</tbody></table>"
            )
        )
    )
}
