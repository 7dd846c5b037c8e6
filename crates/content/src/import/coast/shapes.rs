//! Countries as shapes on a plane on which a pixel is as wide as it is high: degrees, those of longitude as much shorter as
//! the map has them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use figure::place::{LONGITUDE, Point, Window};
use geo::orient::Direction;
use geo::{Coord, Geometry, Line, LineString, MapCoords, MultiLineString, Orient, Polygon, Rect};
use topojson::{TopoJson, to_geojson};

/// The countries by their numbers in ISO 3166.
pub(super) struct Countries(BTreeMap<String, Vec<Polygon>>);

/// Those of the two coasts, and the third that the map shows some of.
pub(super) const UNITED_KINGDOM: &str = "826";
pub(super) const FRANCE: &str = "250";
const BELGIUM: &str = "056";

impl Countries {
    /// Of the text of a topology with an object `countries`.
    pub(super) fn read(json: &str) -> Result<Self> {
        let TopoJson::Topology(topology) = json.parse::<TopoJson>()? else {
            anyhow::bail!("it is no topology");
        };
        let all = to_geojson(&topology, "countries")?;
        let mut countries: BTreeMap<String, Vec<Polygon>> = BTreeMap::new();
        for feature in all.features {
            // Some territories have no number of their own.
            let id = feature
                .id
                .map_or_else(String::new, |id| serde_json::json!(id).as_str().unwrap_or_default().to_owned());
            let geometry = feature.geometry.context("a country without a shape")?;
            let shape = Geometry::<f64>::try_from(geometry.value)?.map_coords(flat);
            let pieces = match shape {
                Geometry::Polygon(one) => vec![one],
                Geometry::MultiPolygon(some) => some.0,
                Geometry::Point(_)
                | Geometry::Line(_)
                | Geometry::LineString(_)
                | Geometry::MultiPoint(_)
                | Geometry::MultiLineString(_)
                | Geometry::GeometryCollection(_)
                | Geometry::Rect(_)
                | Geometry::Triangle(_) => Vec::new(),
            };
            // All the same way round: those that are not would take from the others.
            let oriented = pieces.iter().map(|piece| piece.orient(Direction::Default));
            countries.entry(id).or_default().extend(oriented);
        }
        Ok(Self(countries))
    }

    /// Every piece of land.
    pub(super) fn all(&self) -> impl Iterator<Item = &Polygon> {
        self.0.values().flatten()
    }

    /// The pieces of a country.
    pub(super) fn of(&self, id: &str) -> &[Polygon] {
        self.0.get(id).map_or(&[], Vec::as_slice)
    }

    /// The line between France and Belgium: what both have around them.
    pub(super) fn border(&self) -> MultiLineString {
        let key = |line: Line| {
            let (one, other) = (point(line.start), point(line.end));
            (one.min(other), one.max(other))
        };
        let edges = |id: &str| self.of(id).iter().flat_map(|one| one.exterior().lines()).collect::<Vec<_>>();
        let theirs: BTreeSet<(Point, Point)> = edges(BELGIUM).into_iter().map(key).collect();
        let mut lines: Vec<LineString> = Vec::new();
        for edge in edges(FRANCE).into_iter().filter(|edge| theirs.contains(&key(*edge))) {
            match lines.last_mut() {
                Some(line) if line.0.last() == Some(&edge.start) => line.0.push(edge.end),
                _ => lines.push(LineString(vec![edge.start, edge.end])),
            }
        }
        MultiLineString(lines)
    }
}

/// Degrees on that plane.
fn flat(degrees: Coord) -> Coord {
    Coord { x: degrees.x * LONGITUDE, ..degrees }
}

/// What a window shows of that plane.
pub(super) fn rect(window: Window) -> Rect {
    let [west, south, east, north] = window.edges();
    Rect::new(flat(Coord { x: west, y: south }), flat(Coord { x: east, y: north }))
}

/// A place on that plane as a point of the map.
pub(super) fn point(place: Coord) -> Point {
    let thousandths = |degrees: f64| (degrees * 1000.0).round() as i32;
    Point { longitude: thousandths(place.x / LONGITUDE), latitude: thousandths(place.y) }
}
