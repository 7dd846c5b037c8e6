//! A reader's own answers in words, with what cannot be told of them.

use model::stance::{Answers, Axis, Choices, Index, OwnPlace, Stance, Step, Told};

use crate::stance::words::{called, inside, is_heard, names, number, position, statements};
use crate::text::format::list;

/// The parties that are drawn, those that were heard at all, in the order of the file.
pub fn parties(stance: &Stance) -> impl Iterator<Item = Index> {
    stance.parties().filter(|party| is_heard(stance, *party))
}

/// The names of propositions inside a sentence, with this between them: some have an “or” of their own.
fn propositions(stance: &Stance, wanted: &[Index], between: &str) -> String {
    let named =
        wanted.iter().filter_map(|one| stance.tables().proposition(*one)).map(|one| inside(&one.name));
    named.collect::<Vec<String>>().join(between)
}

/// Where each party stands on a proposition and on how many statements, in a sentence; empty where none has spoken of
/// it.
pub fn strip_words(stance: &Stance, proposition: Index) -> String {
    let one = |party: Index| {
        let cell = stance.cell(party, proposition, &Choices::default());
        let place = [&called(stance.tables(), party), " ", &position(cell.value?)].concat();
        Some([&place, " on ", &statements(cell.statements.len())].concat())
    };
    let all: Vec<String> = parties(stance).filter_map(one).collect();
    if all.is_empty() {
        return String::new();
    }
    ["From −1, against, to 1, for: ", &list(&all), "."].concat()
}

/// Names the parties of which nothing was collected on a proposition; empty where there are none.
pub fn silent(stance: &Stance, proposition: Index) -> String {
    let is_silent = |party: &Index| stance.cell(*party, proposition, &Choices::default()).value.is_none();
    let silent: Vec<Index> = parties(stance).filter(is_silent).collect();
    if silent.is_empty() {
        return String::new();
    }
    ["Nothing collected of ", &names(stance.tables(), &silent), "."].concat()
}

/// A reader's place on an axis in sentences: what it is made of, and what may be said beside each party. Where there is
/// no place, what is missing. Empty where no proposition of the axis was answered, or there is no such axis.
pub fn axis_words(stance: &Stance, answers: &Answers, axis: Index) -> Vec<String> {
    let tables = stance.tables();
    let Some(named) = tables.axis(axis) else { return Vec::new() };
    if named.signs.iter().all(|(proposition, _)| answers.of(*proposition).is_none()) {
        return Vec::new();
    }
    let (value, answered, of) = match OwnPlace::of(answers, named) {
        OwnPlace::At { value, answered, of } => (value, answered, of),
        OwnPlace::Missing(groups) => {
            let groups: Vec<String> =
                groups.iter().map(|group| propositions(stance, group, " or ")).collect();
            return vec![["No place here without an answer on ", &list(&groups), "."].concat()];
        }
    };
    let all = number(of);
    let made_of = match (answered, of) {
        (_, 1) => "by your answer to its one proposition".to_owned(),
        (1, _) => ["by your answer to one of its ", &all, " propositions"].concat(),
        (some, of) if some == of => ["the mean of your answers to its ", &all, " propositions"].concat(),
        (some, _) => {
            ["the mean of your answers to ", &number(some), " of its ", &all, " propositions"].concat()
        }
    };
    let mut lines = vec![["Your place is ", &position(value), ", ", &made_of, "."].concat()];
    let (mut below, mut above, mut within, mut unlike, mut gone) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for party in parties(stance) {
        match stance.told(answers, &stance.standing(party, axis, &Choices::default())) {
            Some(Told::Further(true)) => below.push(party),
            Some(Told::Further(false)) => above.push(party),
            Some(Told::Within) => within.push(party),
            Some(Told::Unlike) => unlike.push(party),
            None => gone.push(party),
        }
    }
    let mut say = |parties: &[Index], before: &str, after: &str| {
        if !parties.is_empty() {
            lines.push([before, &names(tables, parties), after].concat());
        }
    };
    say(&within, "Cannot be told apart from you: ", ".");
    say(&below, &["You are further towards “", &named.high, "” than "].concat(), ".");
    say(&above, &["You are further towards “", &named.low, "” than "].concat(), ".");
    say(
        &unlike,
        "Not compared with you: ",
        ". Either you differ in opposite directions on the propositions that this axis joins, or one of you has no position on some of them.",
    );
    say(&gone, "No place here, for too little was collected: ", ".");
    lines
}

/// A reader's answers beside a party, in sentences: on which propositions they are alike or apart, and on how many
/// statements that rests. No number where too few are common.
pub fn party_words(stance: &Stance, answers: &Answers, party: Index) -> Vec<String> {
    let shared = stance.shared(party, answers);
    let fewest = stance.tables().limits.placed_from;
    let mut lines = Vec::new();
    let of = |wanted: Step| -> Vec<Index> {
        shared.steps.iter().filter(|(_, step)| *step == wanted).map(|(one, _)| *one).collect()
    };
    if shared.is_too_little(fewest) {
        lines.push(match shared.steps.as_slice() {
            [] => "No proposition that you answered is one on which it has a position.".into(),
            some => {
                let common: Vec<Index> = some.iter().map(|(one, _)| *one).collect();
                let common = propositions(stance, &common, "; ");
                ["Too few to compare: both of you have a position on ", &common, " alone."].concat()
            }
        });
    } else {
        let count = shared.steps.len() as u8;
        let rests = statements(shared.statements.len());
        lines.push(
            [
                "Both of you have a position on ",
                &number(count),
                " propositions; the party’s rests on ",
                &rests,
                ".",
            ]
            .concat(),
        );
        for (step, before) in
            [(Step::Alike, "Alike: "), (Step::Near, "One step apart: "), (Step::Apart, "On opposite sides: ")]
        {
            let found = of(step);
            if !found.is_empty() {
                lines.push([before, &propositions(stance, &found, "; "), "."].concat());
            }
        }
    }
    if !shared.too_few.is_empty() {
        let thin = propositions(stance, &shared.too_few, "; ");
        lines.push(["Not counted, with fewer than ", &number(fewest), " statements: ", &thin, "."].concat());
    }
    lines
}

/// How far a reader has come, in one sentence.
pub fn status(stance: &Stance, answers: &Answers) -> String {
    let tables = stance.tables();
    let given = answers.given().len().to_string();
    let all = tables.propositions.len().to_string();
    if answers.given().is_empty() {
        return ["No answers yet, of ", &all, "."].concat();
    }
    let is_placed = |axis: &&Axis| OwnPlace::of(answers, axis).value().is_some();
    let placed = tables.axes.iter().filter(is_placed).count().to_string();
    let axes = tables.axes.len().to_string();
    [&given, " of ", &all, " answered; a place on ", &placed, " of ", &axes, " axes, below."].concat()
}
