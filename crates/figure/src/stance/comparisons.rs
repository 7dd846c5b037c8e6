//! Comparisons in words: made only where they hold in enough draws, and on an axis that joins propositions only with
//! what was said of each, unless the order is the same on all of them.

use model::stance::{Axis, Choices, Index, Stance, StanceTables, Standing, further};

use super::words::{self, called, inside, names, position};
use crate::text::format;

/// Parties, and those than whom all of them stand further towards the high end of an axis.
pub(super) type Group = (Vec<Index>, Vec<Index>);

/// Sentences that say which parties stand further towards the high end of an axis than which others, those with the
/// same others together: what [`further`] tells apart with [`model::stance::Limits::sure_percent`]. `everybody` are the
/// standings on that axis. Empty where no party may be said to, or there is no such axis.
pub fn comparisons(stance: &Stance, axis: Index, everybody: &[Standing], choices: &Choices) -> Vec<String> {
    let Some(named) = stance.tables().axis(axis) else { return Vec::new() };
    Compared::new(stance, named, everybody, choices).sentences(stance.tables(), named)
}

/// What may be said of the parties on an axis.
pub(super) struct Compared {
    /// Those that may be compared outright.
    pub(super) groups: Vec<Group>,
    /// Sentences for the pairs that may not.
    apart: Vec<String>,
}

impl Compared {
    pub(super) fn new(stance: &Stance, named: &Axis, everybody: &[Standing], choices: &Choices) -> Self {
        let tables = stance.tables();
        let standings = parties(tables, everybody);
        let mut groups: Vec<Group> = Vec::new();
        let mut apart = Vec::new();
        for one in &standings {
            let mut behind = Vec::new();
            for other in standings.iter().filter(|other| is_higher(tables, one, other) == Some(true)) {
                if alike(stance, choices, named, one.actor, other.actor) {
                    behind.push(other.actor);
                } else {
                    apart.push(ahead(stance, choices, named, one.actor, other.actor));
                }
            }
            match groups.iter_mut().find(|(_, others)| *others == behind) {
                _ if behind.is_empty() => {}
                Some((ahead, _)) => ahead.push(one.actor),
                None => groups.push((vec![one.actor], behind)),
            }
        }
        Self { groups, apart }
    }

    /// Each comparison in a sentence.
    pub(super) fn sentences(self, tables: &StanceTables, named: &Axis) -> Vec<String> {
        let sentence = |(ahead, behind): &Group| plainly(tables, named, ahead, behind);
        self.groups.iter().map(sentence).chain(self.apart).collect()
    }
}

fn plainly(tables: &StanceTables, axis: &Axis, ahead: &[Index], behind: &[Index]) -> String {
    let start = format::capitalised(&names(tables, ahead)) + ": further towards “";
    [&start, &inside(&axis.high), "” than ", &names(tables, behind), "."].concat()
}

/// Whether the first stands higher on every proposition that an axis joins, as both have spoken of them all. Only then
/// is a comparison on such an axis made without naming them: it would else hide on what the two differ.
pub(super) fn alike(stance: &Stance, choices: &Choices, axis: &Axis, one: Index, other: Index) -> bool {
    if axis.signs.len() < 2 {
        return true;
    }
    axis.signs.iter().all(|(proposition, sign)| {
        let value = |actor| stance.cell(actor, *proposition, choices).value;
        let (Some(one), Some(other)) = (value(one), value(other)) else { return false };
        (one - other) * f64::from(*sign) > 0.0
    })
}

/// The sentence that the first stands further towards the high end of an axis than the second.
pub(super) fn ahead(stance: &Stance, choices: &Choices, axis: &Axis, one: Index, other: Index) -> String {
    let tables = stance.tables();
    if alike(stance, choices, axis, one, other) {
        return plainly(tables, axis, &[one], &[other]);
    }
    let start = format::capitalised(&names(tables, &[one, other])) + " do not compare alike";
    let together = [". Only together do they put ", &called(tables, one), " further towards “"].concat();
    let apart = apart(stance, choices, axis, one, other);
    [&start, " on the propositions that this axis joins: ", &apart, &together, &inside(&axis.high), "”."]
        .concat()
}

/// The words for what two actors said of each proposition that an axis joins.
pub(super) fn apart(stance: &Stance, choices: &Choices, axis: &Axis, one: Index, other: Index) -> String {
    let code_of = |actor, proposition| match stance.cell(actor, proposition, choices).value {
        Some(value) => [Side::of(value).words(), " (", &position(value), ")"].concat(),
        None => "no statement found".into(),
    };
    let each = axis.signs.iter().filter_map(|(proposition, _)| {
        let named = stance.tables().proposition(*proposition)?;
        let (one, other) = (code_of(one, *proposition), code_of(other, *proposition));
        let name = inside(&named.name);
        Some(if one == other {
            [&name, " – both ", &one].concat()
        } else {
            [&name, " – ", &one, " and ", &other].concat()
        })
    });
    each.collect::<Vec<_>>().join("; ")
}

/// The side on which codes lie: for, open or mixed, against. The bounds, ½ and −½, are the same for everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    For,
    Open,
    Against,
}

impl Side {
    pub(super) fn of(value: f64) -> Self {
        if value >= 0.5 {
            Self::For
        } else if value <= -0.5 {
            Self::Against
        } else {
            Self::Open
        }
    }

    pub(super) fn words(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Open => "open or mixed",
            Self::Against => "against",
        }
    }
}

/// The parties on an axis that the statements do not tell apart, in groups of which no two are told apart; none where
/// there are no such parties. `everybody` are the standings on that axis.
pub(super) fn told_apart(tables: &StanceTables, everybody: &[Standing]) -> Option<String> {
    let standings = parties(tables, everybody);
    let is_open = |one: &Standing, other: &Standing| is_higher(tables, one, other).is_none();
    let mut groups: Vec<Vec<&Standing>> = Vec::new();
    for (i, one) in standings.iter().copied().enumerate() {
        for other in standings.iter().copied().skip(i + 1).filter(|other| is_open(one, other)) {
            let holds =
                |group: &Vec<&Standing>, who: &Standing| group.iter().any(|member| member.actor == who.actor);
            if groups.iter().any(|group| holds(group, one) && holds(group, other)) {
                continue;
            }
            let mut group = vec![one, other];
            for third in standings.iter().copied() {
                if !holds(&group, third) && group.iter().all(|member| is_open(member, third)) {
                    group.push(third);
                }
            }
            groups.push(group);
        }
    }
    let words = groups
        .iter()
        .map(|group| names(tables, &group.iter().map(|standing| standing.actor).collect::<Vec<_>>()));
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| ["Not told apart: ", &words.join("; "), "."].concat())
}

/// The parties that are placed on an axis.
fn parties<'a>(tables: &StanceTables, everybody: &'a [Standing]) -> Vec<&'a Standing> {
    let is_placed = |one: &&Standing| words::is_party(tables, one.actor) && one.position().is_some();
    everybody.iter().filter(is_placed).collect()
}

/// Whether the first may be said to stand higher; none where the statements do not tell the two apart, or one is in the
/// margin.
pub(super) fn is_higher(tables: &StanceTables, one: &Standing, other: &Standing) -> Option<bool> {
    if one.actor == other.actor {
        return None;
    }
    further(one, other, tables.limits.sure_percent)?.is_higher
}
