//! What the figure says of itself: title, how to read it, and what is to be seen.

use model::stance::{Axis, Computed, Index, MapKind, StanceTables};

use super::comparisons::told_apart;
use super::experts::disputes;
use super::figure::StanceFigure;
use super::placed::is_placed;
use super::plain::OnAxis;
use super::words::{self, inside};
use super::{changes, pair, plain};
use crate::text::format;
use crate::text::words::Words;

/// The words of a figure.
pub(super) fn words(figure: &StanceFigure<'_>) -> Words {
    let (title, mut subtitle, mut sentences) = match figure.view.map {
        MapKind::Statements => of_statements(figure),
        MapKind::Experts => experts(figure),
        MapKind::Computed => computed(figure),
        MapKind::Matrix => matrix(figure),
        MapKind::Time => time(figure),
    };
    if let (Some(one), Some(other)) = (figure.view.actor, figure.view.with) {
        sentences.extend(pair::axes(figure, one, other, true).into_iter().map(|point| point.words));
    }
    if let Some(changed) = changes::words(figure) {
        // Whoever passes a picture on passes this on.
        subtitle.clone_from(&changed);
        sentences.push(changed);
        if figure.view.map == MapKind::Statements {
            sentences.extend(changes::moved(figure));
        }
    }
    // The first two say it plainly; the rest is the comparison in full.
    let sentence = sentences.iter().take(2).map(String::as_str).collect::<Vec<_>>().join(" ");
    Words { title, subtitle, sentence, summary: sentences.join(" ") }
}

/// Title, subtitle and sentences of a map.
type MapText = (String, String, Vec<String>);

fn axes<'a>(figure: &'a StanceFigure<'_>) -> (Option<&'a Axis>, Option<&'a Axis>) {
    let tables = figure.stance.tables();
    (tables.axis(figure.view.x), figure.view.y.and_then(|axis| tables.axis(axis)))
}

/// What may be said of the parties on an axis, and which of them the statements do not tell apart.
fn of_axis(tables: &StanceTables, OnAxis { axis, standings, compared }: OnAxis<'_>) -> Vec<String> {
    let mut sentences = compared.sentences(tables, axis);
    if let Some(apart) = told_apart(tables, standings) {
        sentences.push([&axis.name, ": ", &inside(&apart)].concat());
    }
    sentences
}

/// What is to be seen on the axes shown: in two sentences, then in full.
fn of_axes(figure: &StanceFigure<'_>) -> Vec<String> {
    let all = plain::compared(figure);
    let mut sentences = plain::sentences(figure, &all).to_vec();
    sentences.extend(all.into_iter().flat_map(|one| of_axis(figure.stance.tables(), one)));
    sentences.extend(figure.view.actor.map(|actor| figure.reading(actor)));
    sentences
}

fn of_statements(figure: &StanceFigure<'_>) -> MapText {
    let (Some(x), y) = axes(figure) else { return MapText::default() };
    let (title, subtitle) = if let Some(y) = y {
        let title = [&x.name, " and ", &inside(&y.name)].concat();
        (title, "Marks: what they said; clouds: how sure")
    } else {
        (x.name.clone(), "Bars: how sure; hollow marks: speakers")
    };
    let mut sentences = of_axes(figure);
    let is_heard = |actor: &Index| words::is_heard(figure.stance, *actor);
    let heard: Vec<Index> = figure.stance.actors().filter(is_heard).collect();
    let placed = heard.iter().filter(|actor| is_placed(figure, **actor)).count();
    let [all, placed, margin] = [heard.len(), placed, heard.len() - placed].map(|count| count.to_string());
    let counts = [
        "Of ",
        &all,
        " actors with a statement, their own or a speaker’s, ",
        &placed,
        " have a place here; ",
        &margin,
    ];
    sentences.push(counts.concat() + " stand in the margin, with the reason in the table.");
    (title, subtitle.into(), sentences)
}

fn experts(figure: &StanceFigure<'_>) -> MapText {
    let disputes = disputes(figure.stance, figure.experts, &figure.view.choices);
    let pairs: Vec<&str> = disputes.iter().map(|one| one.pair.as_str()).collect();
    let first = if pairs.is_empty() {
        "Wherever statements and experts both tell two parties apart, they put them in the same order.".into()
    } else {
        ["Experts and statements put these in opposite order: ", &pairs.join("; "), "."].concat()
    };
    let second =
        "The experts were asked about immigration as a whole, once; the statements are about small boats.";
    let rest = disputes.into_iter().map(|one| one.words);
    (
        "A second opinion: what experts say".into(),
        "In 2024; large rings: a divided party".into(),
        [first, second.into()].into_iter().chain(rest).collect(),
    )
}

/// A share in whole percent.
pub(super) fn percent(share: f64) -> String {
    [&((share * 100.0).round() as u32).to_string(), " %"].concat()
}

fn computed(figure: &StanceFigure<'_>) -> MapText {
    let title = "The two directions in which codes differ most".to_owned();
    let subtitle = "Principal components, named by nobody".to_owned();
    let Some(computed) = &figure.computed else {
        let none = "Too few actors have spoken of enough propositions to compute directions.";
        return (title, subtitle, vec![none.into()]);
    };
    let [first, second] = computed.explained.map(percent);
    let [right, top] = [0, 1].map(|nth| inside(&end(figure, computed, nth, true)));
    let whole = computed.placed.iter().filter(|one| one.at.iter().all(Option::is_some)).count();
    let [rows, part, whole] =
        [usize::from(computed.rows), computed.placed.len() - whole, whole].map(|count| count.to_string());
    let sentences = vec![
        ["Across, ", &first, " of the variance, the high end is ", &right, "; upwards, ", &second, ", it is ", &top, "."]
            .concat(),
        "Places here rest on few codes, and have no cloud: one statement left out can turn a direction, and so move everybody.".into(),
        [
            "The low ends are the reverse. Computed from ",
            &rows,
            " speakers, bodies and party documents; parties are placed afterwards by the same loadings. ",
            &whole,
            " have a place here; ",
            &part,
            " are in the margin, for what they spoke of carries less than half of a component.",
        ]
        .concat(),
    ];
    (title, subtitle, sentences)
}

/// The end of a component in words: which codes on its two weightiest propositions lead there.
pub(super) fn end(figure: &StanceFigure<'_>, computed: &Computed, nth: usize, is_high: bool) -> String {
    let (mut fors, mut againsts) = (Vec::new(), Vec::new());
    for (proposition, weight) in weightiest(computed, nth) {
        let Some(named) = figure.stance.tables().proposition(proposition) else { continue };
        let name = inside(&named.name);
        if (weight > 0.0) == is_high { fors.push(name) } else { againsts.push(name) }
    }
    let part =
        |start: &str, names: &[String]| (!names.is_empty()).then(|| start.to_owned() + &format::list(names));
    let parts: Vec<String> =
        [part("For ", &fors), part("Against ", &againsts)].into_iter().flatten().collect();
    let words = parts.join("; ");
    words.replacen("; Against", "; against", 1)
}

/// The two propositions that weigh most in a component, with their weights.
fn weightiest(computed: &Computed, nth: usize) -> Vec<(Index, f64)> {
    let weight = |loading: &model::stance::Loading| loading.weights.get(nth).copied().unwrap_or_default();
    let mut keys: Vec<(i64, usize)> =
        computed.loadings.iter().map(|one| -(weight(one).abs() * 1e6) as i64).zip(0..).collect();
    model::order::sort(&mut keys);
    let best = keys.into_iter().take(2).filter_map(|(_, i)| computed.loadings.get(i));
    best.map(|one| (one.proposition, weight(one))).collect()
}

fn matrix(figure: &StanceFigure<'_>) -> MapText {
    let (mut pairs, mut filled) = (0_u32, 0_u32);
    for row in super::matrix::rows(figure) {
        for cell in row.cells {
            pairs += 1;
            filled += u32::from(cell.value.is_some());
        }
    }
    let counted = [&format::thousands(filled), " of ", &format::thousands(pairs)].concat();
    let sentence =
        [&counted, " pairs of an actor and a proposition have a statement; an empty cell is no statement found, and never neutrality."]
            .concat();
    (
        "Every actor and every proposition".into(),
        "In each cell, both coders’ codes".into(),
        vec![sentence, "A party has the statements of all who speak for it.".into()],
    )
}

fn time(figure: &StanceFigure<'_>) -> MapText {
    let (Some(x), _) = axes(figure) else { return MapText::default() };
    let mut sentences = of_axes(figure);
    sentences.push("A point contains all statements before it: a running summary, not a trend.".into());
    ([&x.name, ", statement by statement"].concat(), "Each point counts all before it".into(), sentences)
}
