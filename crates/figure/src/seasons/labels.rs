//! The names of the years, beside their lines.

use model::{SLOTS, Season, Slot};

use super::{GAP, Seasons, reaches_end, x};
use crate::font::Weight;
use crate::format;
use crate::ink::Ink;
use crate::labels;
use crate::layout::Layout;
use crate::plane::Plane;
use crate::scene::{Bounds, Mark, Px16, Text, measure, px};

/// The room that a name at the right edge needs.
pub(super) fn end_width(season: &Season, layout: Layout) -> Px16 {
    let size = layout.font_size();
    let year = measure(&season.year.to_string(), size, Weight::Semibold);
    match layout {
        Layout::Wide => year + px(6) + measure(&format::thousands(season.total()), size, Weight::Regular),
        Layout::Narrow => year,
    }
}

/// The years that have ended, named at the right edge, with a thin line where a name had to move.
pub(super) fn ended(seasons: &Seasons, plane: &Plane) {
    let ended: Vec<&Season> = seasons.ended().collect();
    let ends: Vec<Px16> =
        ended.iter().map(|season| plane.place(x(SLOTS - 1), f64::from(season.total())).1).collect();
    let half = plane.layout.line_height() / 2;
    let places =
        labels::spread(&ends, plane.layout.line_height(), plane.plot.top, plane.plot.bottom + half / 2);
    for ((season, end), place) in ended.iter().zip(ends).zip(places) {
        let ink = seasons.ink(season);
        let left = plane.plot.right + GAP;
        let baseline = place + plane.layout.rise();
        if (place - end).abs() > px(3) {
            plane
                .add([Mark::Line(Ink::Leader, vec![(plane.plot.right + px(1), end), (left - px(2), place)])]);
        }
        let year =
            Text { weight: Weight::Semibold, ..plane.text(ink, left, baseline, season.year.to_string()) };
        let after = left + year.width() + px(6);
        plane.add([Mark::Text(year)]);
        if plane.layout == Layout::Wide {
            plane.add([Mark::Text(plane.text(ink, after, baseline, format::thousands(season.total())))]);
        }
    }
}

/// The year that has not ended, named where its line stops.
pub(super) fn stopped(seasons: &Seasons, plane: &Plane) {
    for season in seasons.seasons.iter().filter(|season| !reaches_end(season)) {
        let ink = seasons.ink(season);
        let stop = (x(Slot::of(season.counted.last).0), f64::from(season.total()));
        plane.dot(ink, stop, 4);
        let (left, y) = plane.place(stop.0, stop.1);
        let (year, sum) = (season.year.to_string(), format::thousands(season.total()));
        let end = (Weight::Regular, format!("to {}", format::day_and_month_short(season.counted.last)));
        let short = vec![(Weight::Semibold, year.clone()), (Weight::Semibold, sum.clone()), end.clone()];
        let long = vec![(Weight::Semibold, format!("{year}: {sum}")), end];
        let lines = if plane.layout == Layout::Wide { long } else { short };
        put_clear_of_lines(seasons, plane, (left, y), lines, ink);
    }
}

/// Puts a few lines of text beside a point, where they hide the least of the drawing: nearest first.
fn put_clear_of_lines(
    seasons: &Seasons,
    plane: &Plane,
    (x0, y0): (Px16, Px16),
    lines: Vec<(Weight, String)>,
    ink: Ink,
) {
    let step = plane.layout.line_height();
    let (width, height) = {
        let widths = lines.iter().map(|(weight, line)| measure(line, plane.layout.font_size(), *weight));
        (widths.max().unwrap_or_default(), step * lines.len() as i32)
    };
    let drawn: Vec<Vec<(Px16, Px16)>> = seasons
        .seasons
        .iter()
        .map(|season| {
            let points = season.points().map(|(slot, sum)| plane.place(x(slot.0), f64::from(sum)));
            points.filter(|(x, _)| (x - x0).abs() < width * 3).collect()
        })
        .collect();
    let hidden = |bounds: &Bounds| -> usize {
        let passes = |pair: &&[(Px16, Px16)]| {
            let [(left, a), (right, b)] = *pair else { return false };
            let (top, bottom) = (*a.min(b), *a.max(b));
            *left < bounds.right && *right > bounds.left && top <= bounds.bottom && bottom >= bounds.top
        };
        drawn.iter().map(|line| line.windows(2).filter(passes).count()).sum()
    };
    let inside = |bounds: &Bounds| {
        bounds.right <= plane.plot.right
            && bounds.left >= plane.plot.left
            && bounds.top >= plane.plot.top
            && bounds.bottom <= plane.plot.bottom - px(2)
    };
    let gap = px(9);
    let candidates = (0..60).flat_map(|i| [(i, 1), (i, -1)]).flat_map(|(i, side)| {
        let top = y0 - height / 2 + side * i * px(4);
        [x0 + gap + i * px(2), x0 - gap - i * px(2) - width]
            .map(|left| (i as usize, Bounds { left, right: left + width, top, bottom: top + height }))
    });
    let mut best: Option<(usize, Bounds)> = None;
    for (distance, bounds) in candidates.filter(|(_, bounds)| inside(bounds)) {
        // What is further away costs at least its distance: nothing better is to come.
        if best.is_some_and(|(cost, _)| cost <= distance) {
            break;
        }
        let cost = hidden(&bounds) * 8 + distance;
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
    for ((weight, line), i) in lines.into_iter().zip(0..) {
        let baseline = bounds.top + step * i + px(plane.layout.font_size());
        plane.add([Mark::Text(Text { weight, ..plane.text(ink, bounds.left, baseline, line) })]);
    }
}
