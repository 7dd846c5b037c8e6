//! Cuts the coast line of the map out of Natural Earth's countries, as the npm package `world-atlas` has them: for each
//! drawing what its window shows, no finer than its pixels.

mod narrows;
mod shapes;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use figure::place::{Point, Window};
use geo::{
    Area, BooleanOps, BoundingRect, Contains, LineString, MultiLineString, MultiPolygon, Polygon, Rect,
    Simplify, unary_union,
};

use crate::place::coast::{BORDER, COAST, COLUMNS, LAND, NARROWS, SOURCE};
use crate::place::degrees::written;
use shapes::{Countries, rect};

/// Pieces of land smaller than so many pixels are left out.
const SMALLEST: f64 = 4.0;

/// The line follows the coast to this share of a pixel.
const TOLERANCE: f64 = 0.7;

/// Writes `data/coast.csv` of the checkout anew, and says how many points it has.
///
/// # Errors
/// Where the npm package is not there, or not as it was.
pub fn import(root: &Path) -> Result<usize> {
    let csv = cut(root)?;
    let file = root.join("data").join(COAST);
    fs::write(&file, &csv).with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(csv.lines().count() - 1)
}

/// The file as it is to be.
pub(crate) fn cut(root: &Path) -> Result<String> {
    let file = root.join(SOURCE);
    let json = fs::read_to_string(&file)
        .with_context(|| format!("{} cannot be read: npm ci brings it", file.display()))?;
    csv(&Countries::read(&json).with_context(|| format!("{} is not as it was", file.display()))?)
}

fn csv(countries: &Countries) -> Result<String> {
    let mut text = COLUMNS.join(",") + "\n";
    let mut add = |window: Window, kind: &str, lines: Vec<Vec<Point>>| {
        for (line, number) in lines.iter().zip(1..) {
            for point in line {
                let (longitude, latitude) = (written(point.longitude), written(point.latitude));
                text.push_str(&format!("{},{kind},{number},{longitude},{latitude}\n", window.word()));
            }
        }
    };
    let border = countries.border();
    for window in Window::ALL {
        let [land, borders] = [land(countries, window), borders(&border, window)];
        ensure!(!land.is_empty(), "there is no land in the window {}", window.word());
        add(window, LAND, land);
        add(window, BORDER, borders);
    }
    let ends = narrows::nearest(countries).context("the two countries have no coasts here")?;
    add(Window::Channel, NARROWS, vec![ends.into()]);
    Ok(text)
}

/// The land in a window, the largest piece first.
fn land(countries: &Countries, window: Window) -> Vec<Vec<Point>> {
    let room = rect(window);
    let near: Vec<Polygon> = countries
        .all()
        .filter(|one| one.bounding_rect().is_some_and(|rect| touch(rect, room)))
        .cloned()
        .collect();
    let cut: MultiPolygon = unary_union(&near).intersection(&room.to_polygon());
    let mut pieces = cut.0;
    pieces.retain(|piece| piece.unsigned_area() > SMALLEST * window.pixel().powi(2));
    pieces.sort_by(|one, other| other.unsigned_area().total_cmp(&one.unsigned_area()));
    let simple = |piece: Polygon| points(piece.exterior().simplify(TOLERANCE * window.pixel()));
    pieces.into_iter().map(simple).collect()
}

/// The lines between countries in a window of the Strait; the small map has none.
fn borders(border: &MultiLineString, window: Window) -> Vec<Vec<Point>> {
    if window == Window::Channel {
        return Vec::new();
    }
    let room = rect(window).to_polygon();
    let inside = room.clip(border, false);
    let seen = inside.into_iter().filter(|line| line.0.iter().any(|coord| room.contains(coord)));
    seen.map(|line| points(line.simplify(TOLERANCE * window.pixel()))).collect()
}

fn touch(one: Rect, other: Rect) -> bool {
    let apart =
        |low: fn(&Rect) -> f64, high: fn(&Rect) -> f64| high(&one) < low(&other) || high(&other) < low(&one);
    !apart(|rect| rect.min().x, |rect| rect.max().x) && !apart(|rect| rect.min().y, |rect| rect.max().y)
}

fn points(line: LineString) -> Vec<Point> {
    let mut points: Vec<Point> = line.0.into_iter().map(shapes::point).collect();
    points.dedup();
    points
}
