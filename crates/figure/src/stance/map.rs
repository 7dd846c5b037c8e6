//! The map of what was said: two axes of the editor's, everybody who is placed on both, and the margin.

use model::stance::{Index, Position, Standing};

use super::badge;
use super::cloud::{outline, region};
use super::column::NameColumn;
use super::drawing::Drawing;
use super::figure::StanceFigure;
use super::layers::Layers;
use super::layout::{self, Given, NamedDot};
use super::names::{NamedMarks, RING};
use super::plot::{Ends, Plot, Sheet};
use super::room::around;
use super::{placed, words};
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::{Fit, Layout};
use crate::draw::scene::{Bounds, Mark, Px16, px};

/// The share of the draws inside a cloud, and inside its core, in percent. Who is selected has both.
const SHARES: [(usize, Ink); 2] = [(90, Ink::Cloud), (50, Ink::Core)];

/// The radius of a mark: a party's, and a speaker's; and of the mark where one stood before.
const RADII: [Px16; 2] = [px(7), px(5)];
const WAS: Px16 = px(4);

/// Somebody on both axes.
#[derive(Clone, Copy)]
struct Dot<'a> {
    actor: Index,
    x: &'a Position,
    y: &'a Position,
}

struct Map<'a> {
    figure: &'a StanceFigure<'a>,
    plot: Plot,
    layout: Layout,
    now: Vec<Dot<'a>>,
    before: Vec<Dot<'a>>,
    /// Where the marks would stand without the reader's changes.
    stood: Vec<(Px16, Px16)>,
}

/// The map of two axes.
pub(super) fn drawing(figure: &StanceFigure<'_>, fit: Fit) -> Drawing {
    let layout = fit.layout;
    let tables = figure.stance.tables();
    let [across, upwards] = figure.unchanged();
    // The plane has one size, whatever the reader changes: nobody moves because somebody else left. A picture stands by
    // itself, and has no room below.
    let mut has_column = !unplaced(figure, across, upwards).is_empty();
    if layout.is_picture() {
        has_column |= placed(across, upwards).len() > placed(&figure.across, &figure.upwards).len();
    }
    let sheet = Sheet::new(fit, has_column);
    let mut drawing = Drawing { width: sheet.width, size: layout.font_size(), ..Drawing::default() };
    let (Some(x), Some(y)) = (tables.axis(figure.view.x), figure.view.y.and_then(|axis| tables.axis(axis)))
    else {
        return drawing;
    };
    let of = |end: &str| [&y.name, ": ", &words::inside(end)].concat();
    let ends = Ends { x: [x.low.clone(), x.high.clone()], y: [of(&y.low), of(&y.high)] };
    let plot = Plot::new(&sheet, &ends);
    plot.frame(&mut drawing);
    if figure.layers == Layers::Axes {
        drawing.height = sheet.height;
        return drawing;
    }
    let mut map = Map {
        figure,
        plot,
        layout,
        now: placed(&figure.across, &figure.upwards),
        before: placed(across, upwards),
        stood: Vec::new(),
    };
    if layout == Layout::Card || figure.layers < Layers::All {
        // As small as a card there is room for the parties.
        map.now.retain(|dot| is_party(figure, dot.actor));
        map.before.retain(|dot| is_party(figure, dot.actor));
    }
    map.stood = layout::apart(&map.points(&map.before, false), &[], map.plot.inner());
    if figure.layers > Layers::Parties {
        map.clouds(&mut drawing);
    }
    let listed = map.names(&mut drawing);
    let listed: Vec<_> = listed.into_iter().map(|actor| (actor, String::new())).collect();
    let mut column = NameColumn::new(&mut drawing, figure, &sheet, map.plot.room.top, px(sheet.height - 8));
    column.list("No room for the name", &listed);
    column.list("Left the map with these changes", &map.left());
    column.list("Parties without a place here", &unplaced(figure, &figure.across, &figure.upwards));
    let foot = column.y / px(1) + 8;
    drawing.height = if sheet.is_fixed() { sheet.height } else { foot.max(sheet.height) };
    drawing
}

/// The parties that are heard and have no place, with the reason; without those that the reader's changes removed.
fn unplaced(figure: &StanceFigure<'_>, across: &[Standing], upwards: &[Standing]) -> Vec<(Index, String)> {
    let [x, y] = figure.unchanged();
    let before = placed(x, y);
    let mut all = placed::unplaced(figure, across, upwards);
    all.retain(|(actor, _)| {
        is_party(figure, *actor)
            && words::is_heard(figure.stance, *actor)
            && !before.iter().any(|dot| dot.actor == *actor)
    });
    all
}

/// Those on both axes, parties first.
fn placed<'a>(across: &'a [Standing], upwards: &'a [Standing]) -> Vec<Dot<'a>> {
    let both = across.iter().zip(upwards);
    both.filter_map(|(x, y)| Some(Dot { actor: x.actor, x: x.position()?, y: y.position()? })).collect()
}

/// Small boxes along a line.
fn along(from: (Px16, Px16), to: (Px16, Px16)) -> impl Iterator<Item = Bounds> {
    const STEPS: i32 = 24;
    let part = |from: Px16, to: Px16, step: i32| from + (to - from) * step / STEPS;
    (1..STEPS).map(move |step| around((part(from.0, to.0, step), part(from.1, to.1, step)), px(2)))
}

fn is_party(figure: &StanceFigure<'_>, actor: Index) -> bool {
    words::is_party(figure.stance.tables(), actor)
}

impl Map<'_> {
    fn radius(&self, actor: Index) -> Px16 {
        let [party, speaker] = RADII;
        if is_party(self.figure, actor) { party } else { speaker }
    }

    /// The marks with their names. Where names go, who is selected has a ring around it; where marks go it has none, so
    /// that selecting somebody moves nobody.
    fn points(&self, dots: &[Dot<'_>], has_rings: bool) -> Vec<NamedDot> {
        let tables = self.figure.stance.tables();
        let point = |dot: &Dot<'_>| {
            let name = tables.actor(dot.actor).map_or("", |one| one.name.as_str());
            let is_out = self.figure.is_out(dot.actor);
            let is_strong = is_party(self.figure, dot.actor) || is_out;
            NamedDot {
                at: self.plot.at(dot.x.value, dot.y.value),
                radius: badge::reach(self.radius(dot.actor)) + if has_rings && is_out { RING } else { 0 },
                name: words::starred(name, dot.x.is_thin || dot.y.is_thin),
                weight: if is_strong { Weight::Semibold } else { Weight::Regular },
            }
        };
        dots.iter().map(point).collect()
    }

    /// Where the actor stood before the reader's changes, if it stood elsewhere or has left.
    fn place_before(&self, actor: Index) -> Option<(Px16, Px16)> {
        let (dot, at) = self.before.iter().zip(&self.stood).find(|(dot, _)| dot.actor == actor)?;
        (!self.is_unmoved(dot)).then_some(*at)
    }

    /// Whether the reader's changes leave the actor where it was.
    fn is_unmoved(&self, before: &Dot<'_>) -> bool {
        self.now.iter().any(|now| {
            now.actor == before.actor && words::same(now.x, before.x) && words::same(now.y, before.y)
        })
    }

    /// Those who have left the map, with the reason.
    fn left(&self) -> Vec<(Index, String)> {
        let mut all = placed::unplaced(self.figure, &self.figure.across, &self.figure.upwards);
        all.retain(|(actor, _)| self.before.iter().any(|dot| dot.actor == *actor));
        all
    }

    /// The clouds lie under all dots: the speakers' are not drawn, for they are part of their party's; but that of one
    /// who is selected is.
    fn clouds(&self, drawing: &mut Drawing) {
        let figure = self.figure;
        // Those who are selected come last, over the others.
        for is_out in [false, true] {
            for dot in self.now.iter().filter(|dot| figure.is_out(dot.actor) == is_out) {
                if !is_out && !is_party(figure, dot.actor) {
                    continue;
                }
                let draws = dot.x.cloud.draws.iter().zip(&dot.y.cloud.draws);
                let draws: Vec<_> = draws.map(|(x, y)| self.plot.at(*x, *y)).collect();
                let at = self.plot.at(dot.x.value, dot.y.value);
                // Many cores over each other would tell nobody apart.
                let shares = SHARES.iter().filter(|(_, ink)| is_out || *ink == Ink::Cloud);
                let marks = shares.map(|(percent, ink)| Mark::Line(*ink, region(at, &draws, *percent)));
                drawing.of(figure.look(dot.actor), marks.collect());
            }
        }
    }

    /// The dots with their names, and where they come from; returns those whose names have no room.
    fn names(&self, drawing: &mut Drawing) -> Vec<Index> {
        let figure = self.figure;
        let tables = figure.stance.tables();
        let points = self.points(&self.now, true);
        let stay = |dot: &Dot<'_>| {
            let (before, at) = self.before.iter().zip(&self.stood).find(|(was, _)| was.actor == dot.actor)?;
            self.is_unmoved(before).then_some(*at)
        };
        let stay: Vec<_> = self.now.iter().map(stay).collect();
        let trails: Vec<_> =
            self.before.iter().filter_map(|dot| Some((dot.actor, self.place_before(dot.actor)?))).collect();
        let inner = self.plot.inner();
        let dots = layout::apart(&self.points(&self.now, false), &stay, inner);
        // Names keep off the marks where somebody stood, and off the way from there.
        let mut marks: Vec<Bounds> = trails.iter().map(|(_, at)| around(*at, badge::reach(WAS))).collect();
        for (actor, from) in &trails {
            let now = self.now.iter().zip(&dots).find(|(dot, _)| dot.actor == *actor);
            marks.extend(now.into_iter().flat_map(|(_, to)| along(*from, *to)));
        }
        let dots: Vec<_> = dots.into_iter().map(Some).collect();
        let given = Given { dots: &dots, marks: &marks };
        let placed = layout::place(&points, given, inner, self.layout.font_size());
        self.hulls(drawing, &placed.dots);
        for (actor, at) in &trails {
            let now = self.now.iter().zip(&placed.dots).find(|(dot, _)| dot.actor == *actor);
            let mut marks = Vec::new();
            if let Some((_, now)) = now {
                marks.push(Mark::Line(Ink::Trail, vec![*at, *now]));
            }
            marks.push(badge::shaped(tables, *actor, *at, WAS, Ink::Was));
            drawing.of(figure.look(*actor), marks);
        }
        let names = NamedMarks { figure, points: &points, placed: &placed, layout: self.layout };
        drawing.plain(names.leaders());
        for (n, dot) in self.now.iter().enumerate() {
            let marks = names.marks(n, dot.actor, self.radius(dot.actor));
            let id = tables.actor(dot.actor).map_or("", |one| one.id.as_str());
            let says = figure.reading(dot.actor);
            drawing.link(figure.look(dot.actor), id, says, marks);
        }
        placed.listed.iter().filter_map(|i| self.now.get(*i)).map(|dot| dot.actor).collect()
    }

    /// The spread inside a party: a line around its mark and those of all who speak for it, where they stand apart.
    fn hulls(&self, drawing: &mut Drawing, dots: &[(Px16, Px16)]) {
        let tables = self.figure.stance.tables();
        for party in self.now.iter().filter(|dot| is_party(self.figure, dot.actor)) {
            let theirs =
                || self.now.iter().zip(dots).filter(|(dot, _)| tables.speaks_for(dot.actor, party.actor));
            // Marks of one position are drawn side by side: that is no spread.
            let is_apart = |dot: &Dot<'_>| !words::same(dot.x, party.x) || !words::same(dot.y, party.y);
            if theirs().any(|(dot, _)| is_apart(dot)) {
                let marks: Vec<(Px16, Px16)> = theirs().map(|(_, at)| *at).collect();
                drawing.of(self.figure.look(party.actor), vec![Mark::Line(Ink::Hull, outline(&marks))]);
            }
        }
    }
}
