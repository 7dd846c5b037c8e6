//! Lines that run up from the left, each named where it ends: at the plot's right edge, or beside its stop.

use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::labels;
use crate::draw::layout::Layout;
use crate::draw::plane::Plane;
use crate::draw::scene::{Bounds, Mark, Px16, Text, measure, px};
use crate::draw::tone::Tone;
use model::order;

/// The distance from the plot to the names at its right edge.
const GAP: Px16 = px(12);

/// One line.
pub(crate) struct Line {
    pub(crate) ink: Ink,
    pub(crate) name: String,
    /// Its last value, written out.
    pub(crate) value: String,
    /// Its points, from left to right.
    pub(crate) points: Vec<(f64, f64)>,
    /// The words for where the line stops short of the right edge, such as "to 20 Aug"; they may be empty. None for a
    /// line that reaches the edge.
    pub(crate) stop: Option<String>,
}

impl Line {
    fn end(&self) -> (f64, f64) {
        self.points.last().copied().unwrap_or_default()
    }

    fn width(&self, layout: Layout) -> Px16 {
        let name = measure(&self.name, layout.font_size(), Weight::Semibold);
        if layout.is_narrow() {
            return name;
        }
        name + px(6) + measure(&self.value, layout.font_size(), Weight::Regular)
    }
}

/// The margin that the names at the right edge need.
pub(crate) fn margin(lines: &[Line], layout: Layout) -> Px16 {
    let ended = lines.iter().filter(|line| line.stop.is_none());
    ended.map(|line| line.width(layout)).max().map_or(px(12), |width| width + GAP + px(2))
}

/// The ink of a line that is so many places older than the latest: that of its age, or, where a line is highlighted,
/// that of the highlighted one or of those that stand back.
pub(crate) fn ink(focus: Option<u8>, number: u8, age: i32) -> Ink {
    match focus {
        Some(focus) if focus != number => Ink::Faint,
        Some(_) => Ink::aged(0),
        None => Ink::aged(age),
    }
}

/// Lays the one that is highlighted over the others.
pub(crate) fn highlight(lines: &mut Vec<Line>, which: Option<usize>) {
    if let Some(which) = which.filter(|which| *which < lines.len()) {
        let line = lines.remove(which);
        lines.push(line);
    }
}

/// Draws them, the last over the others.
pub(crate) fn draw(lines: &[Line], plane: &Plane, tone: Tone) {
    for line in lines {
        plane.line(tone.stroke(line.ink), line.points.iter().copied());
    }
}

/// Writes the name of each line where it ends.
pub(crate) fn name(lines: &[Line], plane: &Plane) {
    at_the_edge(lines, plane);
    let stopped = lines.iter().zip(0..).filter(|(line, _)| line.stop.is_some() && !line.points.is_empty());
    // From the right: on that side a name has the least room.
    let mut keys: Vec<(i64, usize)> =
        stopped.map(|(line, i)| (-i64::from(plane.across(line.end().0)), i)).collect();
    order::sort(&mut keys);
    let mut taken = Vec::new();
    for line in keys.into_iter().filter_map(|(_, i)| lines.get(i)) {
        where_it_stops(line, lines, plane, &mut taken);
    }
}

/// The lines that reach the right edge, with a thin line where a name had to move.
fn at_the_edge(lines: &[Line], plane: &Plane) {
    let ended: Vec<&Line> = lines.iter().filter(|line| line.stop.is_none()).collect();
    let ends: Vec<Px16> = ended.iter().map(|line| plane.place(line.end().0, line.end().1).1).collect();
    let half = plane.layout.line_height() / 2;
    let places =
        labels::spread(&ends, plane.layout.line_height(), plane.plot.top, plane.plot.bottom + half / 2);
    for ((line, end), place) in ended.iter().zip(ends).zip(places) {
        let left = plane.plot.right + GAP;
        let baseline = place + plane.layout.rise();
        if (place - end).abs() > px(3) {
            plane
                .add([Mark::Line(Ink::Leader, vec![(plane.plot.right + px(1), end), (left - px(2), place)])]);
        }
        let name =
            Text { weight: Weight::Semibold, ..plane.text(line.ink, left, baseline, line.name.clone()) };
        let after = left + name.width() + px(6);
        plane.add([Mark::Text(name)]);
        if !plane.layout.is_narrow() {
            plane.add([Mark::Text(plane.text(line.ink, after, baseline, line.value.clone()))]);
        }
    }
}

/// How many places of each kind are tried for a name, each further away.
const TRIES: i32 = 60;

/// A line that has not ended, named beside its stop, where the name hides the least of the drawing: nearest first.
fn where_it_stops(line: &Line, lines: &[Line], plane: &Plane, taken: &mut Vec<Bounds>) {
    let (x0, y0) = plane.place(line.end().0, line.end().1);
    plane.dot(line.ink, line.end(), 4);
    let texts = texts(line, plane.layout);
    let step = plane.layout.line_height();
    let (width, height) = {
        let widths = texts.iter().map(|(weight, text)| measure(text, plane.layout.font_size(), *weight));
        (widths.max().unwrap_or_default(), step * texts.len() as i32)
    };
    let gap = px(9);
    // Up and down, straight and slantwise, on both sides.
    let slants = [(2, 4), (2, -4), (7, 2), (7, -2)];
    // As far as the furthest of them goes.
    let reach = gap + TRIES * px(7) + width;
    let drawn: Vec<Vec<(Px16, Px16)>> = lines
        .iter()
        .map(|line| {
            let from = line.points.partition_point(|(x, _)| plane.across(*x) <= x0 - reach);
            let near = line.points.iter().skip(from).map(|(x, y)| plane.place(*x, *y));
            near.take_while(|(x, _)| *x < x0 + reach).collect()
        })
        .collect();
    // How much of the drawing a name would hide: counted up to what is too much.
    let hidden = |bounds: &Bounds, most: usize| -> usize {
        let passes = |pair: &&[(Px16, Px16)]| {
            let [(_, a), (_, b)] = *pair else { return false };
            a.min(b) <= &bounds.bottom && a.max(b) >= &bounds.top
        };
        // Of each line, which runs to the right, the part beside the name.
        let parts = drawn.iter().map(|line| {
            let from = line.partition_point(|(x, _)| *x <= bounds.left).saturating_sub(1);
            let to = line.partition_point(|(x, _)| *x < bounds.right) + 1;
            line.get(from..to.min(line.len())).unwrap_or_default()
        });
        parts.flat_map(|part| part.windows(2)).filter(passes).take(most).count()
    };
    let inside = |bounds: &Bounds| {
        bounds.right <= plane.plot.right
            && bounds.left >= plane.plot.left
            && bounds.top >= plane.plot.top
            && bounds.bottom <= plane.plot.bottom - px(2)
            && !taken.iter().any(|taken| taken.intersects(bounds))
    };
    let candidates =
        (0..TRIES).flat_map(|i| slants.map(|slant| (i, slant))).flat_map(|(i, (across, down))| {
            let top = y0 - height / 2 + i * px(down);
            let away = gap + i * px(across);
            [x0 + away, x0 - away - width]
                .map(|left| (i as usize, Bounds { left, right: left + width, top, bottom: top + height }))
        });
    let mut best: Option<(usize, Bounds)> = None;
    for (distance, bounds) in candidates.filter(|(_, bounds)| inside(bounds)) {
        // What is further away costs at least its distance: nothing better is to come.
        if best.is_some_and(|(cost, _)| cost <= distance) {
            break;
        }
        let most = best.map_or(usize::MAX, |(least, _)| (least - distance).div_ceil(8));
        let cost = hidden(&bounds, most) * 8 + distance;
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, bounds));
        }
    }
    let Some((_, bounds)) = best else { return };
    // A thin line leads to a label that had to go far.
    let edge = if bounds.left > x0 { bounds.left - px(3) } else { bounds.right + px(3) };
    let middle = i32::midpoint(bounds.top, bounds.bottom);
    if (edge - x0).abs() > gap * 2 || (middle - y0).abs() > height {
        plane.add([Mark::Line(Ink::Leader, vec![(x0, y0), (edge, middle)])]);
    }
    for ((weight, text), i) in texts.into_iter().zip(0..) {
        let baseline = bounds.top + step * i + px(plane.layout.font_size());
        plane.add([Mark::Text(Text { weight, ..plane.text(line.ink, bounds.left, baseline, text) })]);
    }
    // A little room to the next name on the same line.
    taken.push(Bounds { left: bounds.left - px(6), right: bounds.right + px(6), ..bounds });
}

fn texts(line: &Line, layout: Layout) -> Vec<(Weight, String)> {
    let mut texts = if layout.is_narrow() {
        vec![(Weight::Semibold, line.name.clone()), (Weight::Semibold, line.value.clone())]
    } else {
        vec![(Weight::Semibold, format!("{}: {}", line.name, line.value))]
    };
    // Where there is little room, only of the line that may go on.
    if !layout.is_narrow() || line.ink == Ink::aged(0) {
        texts.extend(line.stop.clone().filter(|stop| !stop.is_empty()).map(|stop| (Weight::Regular, stop)));
    }
    texts
}
