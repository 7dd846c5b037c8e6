//! The page on which a reader answers the propositions, `v/stance/yours/`: each with its sentence and a strip of where
//! the parties stand on it. What answers come to is filled into the places that are printed here for it.

use figure::stance::own::{FITS, parties, silent, status, strip_drawing, strip_words};
use figure::stance::{class, number, position};
use maud::{Markup, PreEscaped, html};
use model::Choice;
use model::stance::{Answer, Answers, Index, Proposition};

use super::html::{columns, statements};
use super::page::Page;
use crate::page::markup::scrolling;

/// The title of the page.
pub(crate) const TITLE: &str = "Where do you stand?";
/// The page in a sentence.
pub(super) const ABOUT: &str = "Nine propositions on small-boat crossings, what the parties have said of each, and your own answers among them: worked out on the page, and sent to nobody.";

/// As many sentences as there can be at most of an axis, of a party, and of an address.
const OF_AXIS: usize = 6;
const OF_PARTY: usize = 5;
const NOTICES: usize = 5;

/// What stands between the page's header and footer.
pub(super) fn body(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    html! {
        article.stance.yours {
            header {
                h1 { (TITLE) }
                p.standfirst {
                    "Nine propositions on small-boat crossings, and where the parties’ own words put them on each."
                    span.needs-script { " Answer, and see yourself among them." }
                }
            }
            (caution(page))
            section data-figure="yours" data-state="static" aria-label="The propositions" {
                p.failed-note hidden { "The answers could not be made to work in this browser. What the parties have said stands here all the same." }
                p.needs-script {
                    strong { "Your answers stay with you." }
                    " They are worked out on this page and sent to nobody. They are kept nowhere: not by this site, not in your browser, not in the address. A link that you make has them behind its #, which browsers do not send."
                }
                div.notice.needs-script role="status" { (lines(NOTICES)) }
                (key(page))
                @for (one, index) in tables.propositions.iter().zip(0..) { (proposition(page, index, one)) }
                (actions(page))
                (results(page))
            }
            (table(page))
        }
    }
}

/// In two sentences what nobody should take from the page.
fn caution(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    html! {
        p.caution {
            (nine(page)) " answers are no portrait of a person, and nothing here is advice on how to vote. "
            "A party’s place rests on the statements collected, " (tables.statements.len()) " of all speakers up to "
            (figure::date(tables.reach().last)) ", and with others it would be another: "
            a href="../method/" { "how that is made, and what is weak about it" } "."
        }
    }
}

/// How many propositions there are, at the start of a sentence.
fn nine(page: &Page) -> String {
    match page.of.stance.tables().propositions.len() {
        9 => "Nine".into(),
        other => other.to_string(),
    }
}

fn key(page: &Page) -> Markup {
    let thin = number(page.of.stance.tables().limits.warned_below);
    html! {
        p.key {
            "On each line a party stands at the mean of its coded statements, with their number in brackets; * marks fewer than "
            (thin) ". The middle means open or mixed statements, not moderate ones. Parties stand in the order of their votes in July 2024."
        }
    }
}

/// A proposition: its sentence, the choice of answers, its strip, and who is not on it.
fn proposition(page: &Page, index: Index, one: &Proposition) -> Markup {
    let stance = &page.of.stance;
    let silent = silent(stance, index);
    html! {
        section.proposition aria-labelledby={ "name-" (one.id) } {
            h2 id={ "name-" (one.id) } { (one.name) }
            p.sentence id={ "sentence-" (one.id) } { (one.statement) }
            fieldset.choice.needs-script disabled aria-describedby={ "sentence-" (one.id) } {
                legend.unseen { "Your answer: " (figure::lowered(&one.name)) }
                // As they lie on the strip below.
                @for answer in Answer::ALL.iter().rev() { (radio(&one.id, answer.slug(), name(*answer), false)) }
                (radio(&one.id, "none", "No answer", true))
            }
            p.unseen { (strip_words(stance, index)) }
            div data-strip=(one.id) {
                @for fit in FITS {
                    div.plot.(fit.layout.class()) {
                        div.drawing { (PreEscaped(strip_drawing(stance, index, None, fit).to_picture())) }
                    }
                }
            }
            @if !silent.is_empty() { p.silent { (silent) } }
        }
    }
}

/// What an answer is called.
fn name(answer: Answer) -> &'static str {
    match answer {
        Answer::Agree => "Agree",
        Answer::Depends => "It depends",
        Answer::Disagree => "Disagree",
    }
}

fn radio(id: &str, value: &str, label: &str, is_checked: bool) -> Markup {
    html! {
        label {
            input type="radio" autocomplete="off" name=(id) value=(value) checked[is_checked];
            span { (label) }
        }
    }
}

/// What can be done with the answers, and how far they have come.
fn actions(page: &Page) -> Markup {
    html! {
        div.own-actions.needs-script {
            p.status data-own="status" role="status" { (status(&page.of.stance, &Answers::default())) }
            p {
                button.plain type="button" data-own="link" disabled { "Make a link to my answers" }
                button.plain type="button" data-own="clear" disabled { "Clear all answers" }
            }
            div.shared-link data-own="shared" hidden {
                input type="text" readonly autocomplete="off" data-own="address" aria-label="The link to your answers";
                button.plain type="button" data-own="copy" { "Copy the link" }
                p.status data-own="copied" role="status" {}
                p.by { "Whoever has the link can read your answers in it." }
            }
        }
    }
}

/// Where answers put a reader: on each axis, and beside each party.
fn results(page: &Page) -> Markup {
    let tables = page.of.stance.tables();
    html! {
        div.results.needs-script data-own="results" hidden {
            h2 { "On the axes of the stance map" }
            p {
                "Your place is the mean of your answers: agree is 1, it depends 0, disagree −1, each counted towards one end of the axis. A bar holds 90\u{a0}% of the draws of a party’s place. Where your line meets a bar, you and that party cannot be told apart. Your own place has no bar, for nobody had to read it out of words; that makes it no surer than your answers."
            }
            @for axis in &tables.axes {
                section.axis data-axis=(axis.id) hidden {
                    h3 { (axis.name) }
                    @for fit in FITS { div.plot.(fit.layout.class()) { div.drawing {} } }
                    (lines(OF_AXIS))
                }
            }
            h2 { "Beside each party" }
            p {
                "Only propositions count that you answered and of which " (number(tables.limits.placed_from))
                " or more of a party’s statements speak. Alike means on the same side: for, open or mixed, or against; a mean of ½ or more is for, of −½ or less against. One step apart means that one of you is open or mixed. The judgements of the two governments’ plans are never counted with the others. This is no ranking: parties stand in the order of their votes."
            }
            @for party in parties(&page.of.stance) {
                @let one = &tables.actors[usize::from(party)];
                section.beside.(class(tables, party)) data-party=(one.id) {
                    h3 { (one.name) " " a href={ "../#actor-" (one.id) } { span.unseen { (one.name) ": " } "What this rests on" } }
                    (lines(OF_PARTY))
                }
            }
        }
    }
}

/// Empty lines for the program to fill.
fn lines(count: usize) -> Markup {
    html! { @for _ in 0..count { p {} } }
}

/// The strips in numbers.
fn table(page: &Page) -> Markup {
    let stance = &page.of.stance;
    let tables = stance.tables();
    let all: Vec<Index> = parties(stance).collect();
    let names = all.iter().filter_map(|party| tables.actor(*party)).map(|one| one.name.as_str());
    let cell = |party: Index, index: Index| {
        let cell = stance.cell(party, index, &page.choices);
        html! {
            @if let Some(value) = cell.value { (position(value)) ", " (statements(cell.statements.len())) }
            @else { "nothing collected" }
        }
    };
    let table = html! {
        table {
            caption { "Means of coded statements, from −1 (against) to 1 (for)" }
            thead { tr { (columns(std::iter::once("Proposition").chain(names))) } }
            tbody {
                @for (one, index) in tables.propositions.iter().zip(0..) {
                    tr {
                        th scope="row" { (one.name) }
                        @for party in &all { td { (cell(*party, index)) } }
                    }
                }
            }
        }
    };
    html! {
        section.tables {
            details {
                summary { h2 { "All of this as a table" } }
                (scrolling("Parties by proposition", table))
            }
        }
    }
}
