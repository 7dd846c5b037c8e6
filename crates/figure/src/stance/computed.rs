//! The computed map: two principal components, what weighs in them, and who stands where.

use model::stance::{Computed, Index, Placed};

use super::badge;
use super::column::NameColumn;
use super::drawing::Drawing;
use super::figure::StanceFigure;
use super::layout::{self, Given, NamedDot};
use super::names::{NamedMarks, RING};
use super::plot::{Ends, Plot, Sheet};
use super::title::{end, percent};
use super::words::{self, position};
use super::wrap::wrapped;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::{Fit, Layout};
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};

/// The room of a loading's number.
const NUMBER: Px16 = px(36);

/// The map of the components.
pub(super) fn drawing(figure: &StanceFigure<'_>, fit: Fit) -> Drawing {
    let layout = fit.layout;
    let sheet = Sheet::new(fit, true);
    let mut drawing = Drawing { width: sheet.width, size: layout.font_size(), ..Drawing::default() };
    let Some(computed) = &figure.computed else {
        let mut column = NameColumn::new(&mut drawing, figure, &sheet, px(12), px(12));
        column.left = px(1);
        column.width = px(sheet.width - 2);
        column.heading("Too few have spoken of enough propositions to compute directions.");
        let foot = column.y / px(1) + 8;
        drawing.height = if sheet.is_fixed() { sheet.height } else { foot };
        return drawing;
    };
    let of = |nth, is_high| end(figure, computed, nth, is_high);
    let ends = Ends { x: [of(0, false), of(0, true)], y: [of(1, false), of(1, true)] };
    let plot = Plot::new(&sheet, &ends);
    plot.frame(&mut drawing);
    let listed = dots(figure, &plot, &mut drawing, layout, computed);
    let (top, foot) = (plot.room.top, px(sheet.height));
    let mut column = NameColumn::new(&mut drawing, figure, &sheet, top, foot);
    let listed: Vec<_> = listed.into_iter().map(|actor| (actor, String::new())).collect();
    column.list("No room for the name", &listed);
    loadings(figure, &mut column, computed);
    let mut foot = (column.y + px(8)).max(foot);
    if sheet.is_fixed() {
        column.list("In the margin", &margin(computed));
    } else {
        // Below both, in as many columns as there is room for.
        (column.left, column.width, column.y) = (px(1), px(sheet.width - 2), foot);
        column.rows("In the margin", &margin(computed), if layout.is_narrow() { 1 } else { 3 });
        foot = column.y + px(8);
    }
    drawing.height = if sheet.is_fixed() { sheet.height } else { foot / px(1) + 1 };
    drawing
}

/// The dots with their names; returns those whose names have no room.
fn dots(
    figure: &StanceFigure<'_>,
    plot: &Plot,
    drawing: &mut Drawing,
    layout: Layout,
    computed: &Computed,
) -> Vec<Index> {
    let tables = figure.stance.tables();
    // Both directions have one scale: their scores are in the same unit.
    let reach = reach(computed);
    let mut whole: Vec<(&Placed, f64, f64)> = Vec::new();
    for one in &computed.placed {
        if let [Some(x), Some(y)] = one.at {
            whole.push((one, x, y));
        }
    }
    if layout == Layout::Card {
        whole.retain(|(one, ..)| words::is_party(tables, one.actor));
    }
    let radius = |one: &Placed| if words::is_party(tables, one.actor) { px(7) } else { px(5) };
    let point = |(one, x, y): &(&Placed, f64, f64)| {
        let is_strong = words::is_party(tables, one.actor) || figure.is_out(one.actor);
        NamedDot {
            at: plot.at(x / reach, y / reach),
            radius: badge::reach(radius(one)),
            name: tables.actor(one.actor).map_or_else(String::new, |one| one.name.clone()),
            weight: if is_strong { Weight::Semibold } else { Weight::Regular },
        }
    };
    let mut points: Vec<NamedDot> = whole.iter().map(point).collect();
    let dots: Vec<_> = layout::apart(&points, &[], plot.inner()).into_iter().map(Some).collect();
    for (point, (one, ..)) in points.iter_mut().zip(&whole) {
        point.radius += if figure.is_out(one.actor) { RING } else { 0 };
    }
    let given = Given { dots: &dots, marks: &[] };
    let placed = layout::place(&points, given, plot.inner(), layout.font_size());
    let names = NamedMarks { figure, points: &points, placed: &placed, layout };
    drawing.plain(names.leaders());
    for (n, (one, x, y)) in whole.iter().enumerate() {
        let Some(actor) = tables.actor(one.actor) else { continue };
        let says = [&actor.name, ": ", &position(*x), " across, ", &position(*y), " upwards"].concat();
        drawing.link(figure.look(one.actor), &actor.id, says, names.marks(n, one.actor, radius(one)));
    }
    placed.listed.iter().filter_map(|i| whole.get(*i)).map(|(one, ..)| one.actor).collect()
}

/// The score at the ends of both axes: halves, and beyond all scores.
fn reach(computed: &Computed) -> f64 {
    let scores = computed.placed.iter().filter(|one| one.at.iter().all(Option::is_some));
    let farthest = scores.flat_map(|one| one.at).flatten().map(f64::abs).fold(1.0, f64::max);
    (farthest * 2.0).ceil() / 2.0
}

/// Those with one score or none, and why.
fn margin(computed: &Computed) -> Vec<(Index, String)> {
    let mut entries = Vec::new();
    for one in &computed.placed {
        let [x, y] = one.at;
        let reason = match (x, y) {
            (Some(_), Some(_)) => continue,
            (Some(x), None) => ["Across ", &position(x), "; too few codes for upwards."].concat(),
            (None, Some(y)) => ["Upwards ", &position(y), "; too few codes for across."].concat(),
            (None, None) => "Too few codes for either direction.".into(),
        };
        entries.push((one.actor, reason));
    }
    entries
}

/// How each proposition weighs in both components: a name, and below it a bar for each.
fn loadings(figure: &StanceFigure<'_>, column: &mut NameColumn<'_>, computed: &Computed) {
    let line = column.layout.line_height();
    // One of the names may need a second line.
    let needed = (line * 2 + px(3)) * computed.loadings.len() as i32 + line * 4;
    if !column.fits(needed) {
        return;
    }
    let weights = computed.loadings.iter().flat_map(|one| one.weights);
    let most = weights.map(f64::abs).fold(0.1, f64::max);
    column.heading("Weights, variance explained");
    column.y += line;
    let half = column.width / 2;
    let [across, upwards] = computed.explained.map(percent);
    let across = column.text(Ink::Tick, Weight::Regular, column.left, &["Across: ", &across].concat());
    let right = column.left + column.width;
    let upwards = ended(column.text(Ink::Tick, Weight::Regular, right, &["Upwards: ", &upwards].concat()));
    column.drawing.plain(vec![across, upwards]);
    for one in &computed.loadings {
        let Some(named) = figure.stance.tables().proposition(one.proposition) else { continue };
        column.y += px(3);
        let name = [&named.id, " ", &named.name].concat();
        let mut marks = Vec::new();
        for words in wrapped(&name, column.width, column.layout.font_size(), Weight::Regular) {
            column.y += line;
            marks.push(column.text(Ink::Label, Weight::Regular, column.left, &words));
        }
        column.y += line;
        for (i, weight) in one.weights.iter().enumerate() {
            let left = column.left + half * i as i32;
            let track = half - NUMBER - px(8);
            let middle = left + track / 2;
            let tip = middle + (f64::from(track / 2) * weight / most).round() as Px16;
            let (top, bottom) = (column.y - px(9), column.y - px(1));
            let bar = Bounds { left: middle.min(tip), right: middle.max(tip), top, bottom };
            marks.push(Mark::Rect(Ink::Bar, bar));
            marks.push(Mark::Line(Ink::Axis, vec![(middle, top - px(2)), (middle, bottom + px(2))]));
            let end = left + track + NUMBER;
            marks.push(ended(column.text(Ink::Tick, Weight::Regular, end, &position(*weight))));
        }
        column.drawing.plain(marks);
    }
}

/// A text that ends where it began.
fn ended(mark: Mark) -> Mark {
    match mark {
        Mark::Text(text) => Mark::Text(Text { anchor: Anchor::End, ..text }),
        other @ (Mark::Line(..) | Mark::Rect(..) | Mark::Dot(..)) => other,
    }
}
