//! The map of what was said: two axes of the editor's, everybody who is placed on both, and the margin.

use model::stance::{ActorKind, Choices, Index, Position, Stance, Standing};

use super::badge;
use super::cloud::region;
use super::column::Column;
use super::drawing::Drawing;
use super::layout::{self, Point};
use super::names::Names;
use super::plot::{Ends, Plot};
use super::words;
use crate::font::Weight;
use crate::ink::Ink;
use crate::layout::Layout;
use crate::scene::{Bounds, Mark, Px16, px};

/// The share of the draws inside a cloud, and inside its core, in percent.
const SHARES: [(usize, Ink); 2] = [(90, Ink::Cloud), (50, Ink::Core)];

/// The radius of a mark: a party's, and a speaker's.
const RADII: [Px16; 2] = [px(7), px(5)];

/// Somebody on both axes.
struct Dot<'a> {
    actor: Index,
    x: &'a Position,
    y: &'a Position,
}

/// The map of two axes.
pub fn said(stance: &Stance, x: Index, y: Index, choices: &Choices, layout: Layout) -> Drawing {
    let tables = stance.tables();
    let (across, upwards) = (stance.standings(x, choices), stance.standings(y, choices));
    let dots = placed(&across, &upwards);
    let unplaced: Vec<_> = words::margin(stance, &across, &upwards)
        .into_iter()
        .filter(|(actor, _)| tables.actor(*actor).is_some_and(|one| one.kind == ActorKind::Party))
        .filter(|(actor, _)| tables.statements.iter().any(|one| tables.speaks_for(one.actor, *actor)))
        .collect();
    // Where everybody is placed, the plane needs no room beside it.
    let (width, plot_width, plot_height) = match (layout.is_narrow(), unplaced.is_empty()) {
        (true, _) => (320, 320, 320),
        (false, true) => (720, 720, 460),
        (false, false) => (720, 510, 440),
    };
    let plot = Plot::new(layout, plot_width, plot_height);
    let mut drawing = Drawing { width, size: layout.font_size(), ..Drawing::default() };
    if let (Some(x), Some(y)) = (tables.axis(x), tables.axis(y)) {
        let of = |end: &str| format!("{}: {}", y.name, words::inside(end));
        let ends = Ends { x: [x.low.clone(), x.high.clone()], y: [of(&y.low), of(&y.high)] };
        plot.frame(&mut drawing, &ends, true);
    }
    clouds(&mut drawing, stance, &plot, &dots);
    let listed = names(&mut drawing, stance, &plot, &dots, layout);
    let (left, width, y_start) = if layout.is_narrow() || unplaced.is_empty() {
        (px(1), px(318), plot.foot())
    } else {
        (px(528), px(190), plot.room.top - layout.line_height())
    };
    let mut column = Column { drawing: &mut drawing, tables, layout, left, width, y: y_start };
    if !listed.is_empty() {
        column.heading("No room for the name");
        for actor in listed {
            column.entry(actor, "");
        }
    }
    if !unplaced.is_empty() {
        column.heading("Parties without a place here");
        for (actor, reason) in unplaced {
            column.entry(actor, &reason);
        }
    }
    let foot = (column.y + px(8)).max(plot.foot());
    drawing.height = foot / px(1) + 1;
    drawing
}

/// Those on both axes, parties first.
fn placed<'a>(across: &'a [Standing], upwards: &'a [Standing]) -> Vec<Dot<'a>> {
    let both = across.iter().zip(upwards);
    both.filter_map(|(x, y)| Some(Dot { actor: x.actor, x: x.position()?, y: y.position()? })).collect()
}

/// The clouds lie under all dots: the speakers' are not drawn, for they are part of their party's.
fn clouds(drawing: &mut Drawing, stance: &Stance, plot: &Plot, dots: &[Dot<'_>]) {
    for dot in dots.iter().filter(|dot| is_party(stance, dot.actor)) {
        let draws: Vec<_> =
            dot.x.cloud.draws.iter().zip(&dot.y.cloud.draws).map(|(x, y)| plot.at(*x, *y)).collect();
        let at = plot.at(dot.x.value, dot.y.value);
        let marks = SHARES.map(|(percent, ink)| Mark::Line(ink, region(at, &draws, percent)));
        drawing.of(badge::class(stance.tables(), dot.actor), marks.to_vec());
    }
}

/// The dots with their names; returns those whose names have no room.
fn names(
    drawing: &mut Drawing,
    stance: &Stance,
    plot: &Plot,
    dots: &[Dot<'_>],
    layout: Layout,
) -> Vec<Index> {
    let tables = stance.tables();
    let size = layout.font_size();
    let points: Vec<Point> = dots
        .iter()
        .map(|dot| {
            let is_party = is_party(stance, dot.actor);
            let name = tables.actor(dot.actor).map_or("", |one| one.name.as_str());
            let thin = if dot.x.is_thin || dot.y.is_thin { " *" } else { "" };
            Point {
                at: plot.at(dot.x.value, dot.y.value),
                radius: badge::reach(radius(is_party)),
                name: format!("{name}{thin}"),
                weight: if is_party { Weight::Semibold } else { Weight::Regular },
            }
        })
        .collect();
    let room = plot.room;
    let inner = Bounds {
        left: room.left + px(3),
        right: room.right - px(3),
        top: room.top + px(2),
        bottom: room.bottom - px(2),
    };
    let placed = layout::place(&points, inner, size);
    let names = Names { tables, points: &points, placed: &placed, layout };
    drawing.plain(names.leaders());
    for (n, dot) in dots.iter().enumerate() {
        let marks = names.marks(n, dot.actor, radius(is_party(stance, dot.actor)));
        let actor = tables.actor(dot.actor);
        let id = actor.map_or("", |one| one.id.as_str());
        drawing.link(
            badge::class(tables, dot.actor),
            id,
            words::placed(stance, dot.actor, dot.x, dot.y),
            marks,
        );
    }
    placed.listed.iter().filter_map(|i| dots.get(*i)).map(|dot| dot.actor).collect()
}

fn radius(is_party: bool) -> Px16 {
    let [party, speaker] = RADII;
    if is_party { party } else { speaker }
}

fn is_party(stance: &Stance, actor: Index) -> bool {
    stance.tables().actor(actor).is_some_and(|one| one.kind == ActorKind::Party)
}
