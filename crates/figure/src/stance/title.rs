//! What the figure says of itself: title, how to read it, and what is to be seen.

use model::stance::{Axis, Computed, Index, MapKind, StanceTables, Standing};

use super::comparisons::{comparisons, told_apart};
use super::experts::disputes;
use super::figure::StanceFigure;
use super::words::{self, called, inside, interval, position, statements};
use super::{changes, pair, placed};
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
        // Whoever passes a picture on passes this on: it comes first, because a small picture cuts the end off.
        subtitle = [&changed, " ", &subtitle].concat();
        sentences.push(changed);
        if figure.view.map == MapKind::Statements {
            sentences.extend(changes::moved(figure));
        }
    }
    let sentence = sentences.first().cloned().unwrap_or_default();
    Words { title, subtitle, sentence, summary: sentences.join(" ") }
}

type ChartText = (String, String, Vec<String>);

fn axes<'a>(figure: &'a StanceFigure<'_>) -> (Option<&'a Axis>, Option<&'a Axis>) {
    let tables = figure.stance.tables();
    (tables.axis(figure.view.x), figure.view.y.and_then(|axis| tables.axis(axis)))
}

/// What may be said of the parties on an axis, and which of them the statements do not tell apart.
fn of_axis(figure: &StanceFigure<'_>, index: Index, everybody: &[Standing]) -> Vec<String> {
    let tables = figure.stance.tables();
    let mut sentences = comparisons(figure.stance, index, everybody, &figure.view.choices);
    if let (Some(apart), Some(axis)) = (told_apart(tables, everybody), tables.axis(index)) {
        sentences.push([&axis.name, ": ", &inside(&apart)].concat());
    }
    sentences
}

fn of_statements(figure: &StanceFigure<'_>) -> ChartText {
    let (Some(x), y) = axes(figure) else { return ChartText::default() };
    let mut sentences = of_axis(figure, figure.view.x, &figure.across);
    let (title, subtitle) = if let Some(y) = y {
        let upwards = figure.view.y.map(|axis| of_axis(figure, axis, &figure.upwards));
        sentences.extend(upwards.unwrap_or_default());
        let title = [&x.name, " and ", &inside(&y.name)].concat();
        // What the marks mean comes first: pictures cut the end off.
        let how = "A cloud holds 90 % of the draws, marks in the same place stand side by side; ";
        (title, [how, &star(figure), " Across: ", x.about.as_str(), " Upwards: ", &y.about].concat())
    } else {
        let how = "A bar holds 90 % of the draws; hollow marks speak for a party, and the line between them is their spread; ";
        (x.name.clone(), [how, &star(figure), " ", &x.about].concat())
    };
    if sentences.is_empty() {
        sentences.push("No two parties can be compared here.".into());
    }
    sentences.extend(selected(figure));
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
    (title, subtitle, sentences)
}

/// What the star beside a name means.
fn star(figure: &StanceFigure<'_>) -> String {
    let limit = words::number(figure.stance.tables().limits.thin);
    ["* marks a place on fewer than ", &limit, " statements."].concat()
}

/// Whether an actor has a place on all axes shown.
pub(super) fn is_placed(figure: &StanceFigure<'_>, actor: Index) -> bool {
    let place = |standings: &[Standing]| {
        standings.is_empty()
            || standings.get(usize::from(actor)).is_some_and(|standing| standing.position().is_some())
    };
    place(&figure.across) && place(&figure.upwards)
}

/// Where the selected actor stands on the axes shown.
fn selected(figure: &StanceFigure<'_>) -> Option<String> {
    let tables = figure.stance.tables();
    let actor = figure.view.actor?;
    let start = format::capitalised(&called(tables, actor));
    let mut parts = Vec::new();
    for standings in [&figure.across, &figure.upwards] {
        let Some(standing) = standings.get(usize::from(actor)) else { continue };
        let Some(axis) = tables.axis(standing.axis) else { continue };
        let place = if let Some(place) = standing.position() {
            let thin = warning(tables, standing).map_or_else(String::new, |thin| [" (", &thin, ")"].concat());
            [&interval(place), ", on ", &statements(standing.statements.len()), &thin].concat()
        } else {
            let why = placed::why(figure, standing, false);
            ["not placed (", &inside(why.trim_end_matches('.')), ")"].concat()
        };
        parts.push([&inside(&axis.name), " ", &place].concat());
    }
    Some([&start, ": ", &parts.join("; "), "."].concat())
}

/// The warning that goes with a position, if one does.
pub(super) fn warning(tables: &StanceTables, standing: &Standing) -> Option<String> {
    let place = standing.position()?;
    let mut words = String::new();
    if place.is_thin {
        words.push_str("fewer than ");
        words.push_str(&words::number(tables.limits.thin));
        words.push_str(" statements");
    }
    if place.hinges {
        words.push_str(if words.is_empty() { "" } else { ", " });
        words.push_str("one side rests on a single statement");
    }
    (!words.is_empty()).then_some(words)
}

fn experts(figure: &StanceFigure<'_>) -> ChartText {
    let mut sentences = disputes(figure.stance, figure.experts, &figure.view.choices);
    if sentences.is_empty() {
        sentences.push(
            "Wherever statements and experts both tell two parties apart, they put them in the same order."
                .into(),
        );
    }
    sentences.push(
        "The experts were asked about immigration as a whole, once; the statements are about small boats."
            .into(),
    );
    (
        "A second opinion: what experts say".into(),
        "Where political scientists place the parties on immigration as a whole, in 2024. The larger the ring, the more divided they find the party."
            .into(),
        sentences,
    )
}

/// A share in whole percent.
pub(super) fn percent(share: f64) -> String {
    [&((share * 100.0).round() as u32).to_string(), " %"].concat()
}

fn computed(figure: &StanceFigure<'_>) -> ChartText {
    let title = "The two directions in which codes differ most".to_owned();
    let subtitle = "Principal components of the actors with enough codes: nobody named these axes. What they mean is read off the propositions that weigh most.".to_owned();
    let Some(computed) = &figure.computed else {
        let none = "Too few actors have spoken of enough propositions to compute directions.";
        return (title, subtitle, vec![none.into()]);
    };
    let [first, second] = computed.explained.map(percent);
    let rows = computed.rows.to_string();
    let mut sentences = vec![
        ["Across, ", &first, " of the variance: ", &towards(figure, computed, 0), "."].concat(),
        ["Upwards, ", &second, ": ", &towards(figure, computed, 1), "."].concat(),
        [
            "Computed from ",
            &rows,
            " speakers, bodies and party documents; parties are placed afterwards by the same loadings.",
        ]
        .concat(),
    ];
    let whole = computed.placed.iter().filter(|one| one.at.iter().all(Option::is_some)).count();
    let part = computed.placed.len() - whole;
    sentences.push(
        [
            &whole.to_string(),
            " have a place here; ",
            &part.to_string(),
            " are in the margin, for what they spoke of carries less than half of a component.",
        ]
        .concat(),
    );
    sentences.push(
        "Places here rest on few codes, and have no cloud: one statement left out can turn a direction, and so move everybody.".into(),
    );
    (title, subtitle, sentences)
}

/// What the high and the low end of a component mean, by its weightiest propositions.
fn towards(figure: &StanceFigure<'_>, computed: &Computed, nth: usize) -> String {
    [
        "to the high end ",
        &inside(&end(figure, computed, nth, true)),
        "; to the low end ",
        &inside(&end(figure, computed, nth, false)),
    ]
    .concat()
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
    crate::draw::order::sort(&mut keys);
    let best = keys.into_iter().take(2).filter_map(|(_, i)| computed.loadings.get(i));
    best.map(|one| (one.proposition, weight(one))).collect()
}

fn matrix(figure: &StanceFigure<'_>) -> ChartText {
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
        "A cell has the codes of both coders: its left half the first coder’s, its right half the second’s. Full is for, empty is against, half is open or mixed. Parties have the statements of all who speak for them."
            .into(),
        vec![sentence],
    )
}

fn time(figure: &StanceFigure<'_>) -> ChartText {
    let (Some(x), _) = axes(figure) else { return ChartText::default() };
    let mut sentences = Vec::new();
    for (actor, moments) in &figure.moments {
        let is_shown = figure.view.actor.is_none() || figure.is_out(*actor);
        let Some(last) = moments.last().filter(|_| is_shown) else { continue };
        let name = format::capitalised(&called(figure.stance.tables(), *actor));
        let count = statements(last.standing.statements.len());
        let found = match last.standing.position() {
            Some(place) => {
                [&name, ": ", &position(place.value), " by ", &format::date(last.day), ", on ", &count, "."]
                    .concat()
            }
            None => [&name, ": no place by ", &format::date(last.day), ", on ", &count, "."].concat(),
        };
        sentences.push(found);
    }
    if sentences.is_empty() {
        sentences.push("No statement on this axis.".into());
    }
    sentences.push("A point contains all statements before it: a running summary, not a trend.".into());
    (
        [&x.name, ", statement by statement"].concat(),
        [&x.about, " How positions have come together: each point contains the statements before it, so this is a running summary and not a trend; ", &star(figure)].concat(),
        sentences,
    )
}
