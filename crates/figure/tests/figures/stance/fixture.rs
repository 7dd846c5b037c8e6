//! What the tests of the stance map share: the real statements, and views written in a line.

use std::path::Path;
use std::sync::OnceLock;

use figure::stance::{Expert, StanceFigure};
use model::stance::{Choices, Index, MapKind, Stance, StanceView, Weights};
use model::{Choice, Day, Span};
use proptest::prelude::*;

/// The real statements, read as a build reads them.
pub(crate) fn stance() -> &'static Stance {
    static STANCE: OnceLock<Stance> = OnceLock::new();
    STANCE.get_or_init(|| Stance::from(content::stance::read(&root()).unwrap()))
}

/// The experts' answers.
pub(crate) fn experts() -> &'static [Expert] {
    static EXPERTS: OnceLock<Vec<Expert>> = OnceLock::new();
    EXPERTS.get_or_init(|| content::stance::experts(&root(), stance().tables()).unwrap())
}

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub(crate) fn figure(view: &StanceView) -> StanceFigure<'_> {
    StanceFigure::new(stance(), experts(), view)
}

pub(crate) fn axis(id: &str) -> Index {
    let tables = stance().tables();
    tables.axes.iter().position(|one| one.id == id).unwrap() as Index
}

pub(crate) fn actor(id: &str) -> Index {
    let tables = stance().tables();
    tables.actors.iter().position(|one| one.id == id).unwrap() as Index
}

fn statements(ids: &str) -> Vec<Index> {
    let tables = stance().tables();
    let find = |id: &str| tables.statements.iter().position(|one| one.id == id).unwrap() as Index;
    let mut found: Vec<Index> = ids.split('~').map(find).collect();
    found.sort_unstable();
    found
}

/// A view in a line: the map, its axes, and what differs from the editors' view, such as
/// `said removal law actor=labour out=S05~S08`.
pub(crate) fn view(line: &str) -> StanceView {
    let mut view = StanceView::author(stance().tables());
    let mut axes = Vec::new();
    for word in line.split(' ') {
        match word.split_once('=') {
            Some(("actor", id)) => view.actor = Some(actor(id)),
            Some(("with", id)) => view.with = Some(actor(id)),
            Some(("out", ids)) => view.choices.left_out = statements(ids),
            Some(("flip", ids)) => view.choices.flipped = statements(ids),
            Some(("half", ids)) => view.choices.halved = statements(ids),
            Some(("weights", percents)) => {
                let weights: Vec<u8> = percents.split('~').map(|one| one.parse().unwrap()).collect();
                view.choices.weights =
                    Some(Weights { own_words: weights[0], party_line: weights[1], reported: weights[2] });
            }
            Some(("period", days)) => {
                let (first, last) = days.split_once('~').unwrap();
                let day = |iso| Day::parse_iso(iso).unwrap();
                view.choices.period = Span::new(day(first), day(last));
            }
            Some(_) => panic!("{word} means nothing"),
            None => match MapKind::from_slug(word) {
                Some(map) => view.map = map,
                None => axes.push(axis(word)),
            },
        }
    }
    if let Some(x) = axes.first() {
        view.x = *x;
        view.y = axes.get(1).copied();
    }
    view
}

/// Any changes of a reader.
pub(crate) fn choices() -> impl Strategy<Value = Choices> {
    let count = stance().tables().statements.len();
    let fates = prop::collection::vec(0_u8..10, count);
    let weights = prop::option::of([0_u8..=100, 0..=100, 0..=100]);
    let period = prop::option::of((19_096_i32..20_409, 0_i32..1_300));
    (fates, 0_u8..4, weights, period).prop_map(|(fates, many, weights, period)| {
        let of = |fate: u8| {
            let chosen = fates.iter().enumerate().filter(|(_, one)| **one == fate && fate < many);
            chosen.map(|(place, _)| place as Index).collect()
        };
        Choices {
            left_out: of(0),
            flipped: of(1),
            halved: of(2),
            weights: weights.map(|[own_words, party_line, reported]| Weights {
                own_words,
                party_line,
                reported,
            }),
            period: period.and_then(|(first, days)| Span::new(Day(first), Day(first + days))),
        }
    })
}

/// Any view.
pub(crate) fn views() -> impl Strategy<Value = StanceView> {
    let tables = stance().tables();
    let axes = 0..tables.axes.len() as Index;
    let actors = || prop::option::of(0..tables.actors.len() as Index);
    (0..MapKind::ALL.len(), axes.clone(), prop::option::of(axes), actors(), actors(), choices()).prop_map(
        |(map, x, y, actor, with, choices)| {
            let author = StanceView::author(stance().tables());
            let y = y.filter(|y| stance().may_meet(x, *y));
            let with = with.filter(|with| actor.is_some() && actor != Some(*with));
            StanceView { map: MapKind::ALL[map], x, y, actor, with, choices, ..author }
        },
    )
}
