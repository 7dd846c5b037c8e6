//! Where two coasts are nearest.

use figure::place::{Point, Window};
use geo::{Closest, ClosestPoint, Coord, Distance, Euclidean, Intersects, LineString, Polygon};

use super::shapes::{Countries, FRANCE, UNITED_KINGDOM, point, rect};

/// The two points, the first in the United Kingdom. Of two lines that do not cross, one end of the shortest way between them
/// is a corner of one of them.
pub(super) fn nearest(countries: &Countries) -> Option<[Point; 2]> {
    let room = rect(Window::Channel);
    let coasts = |id: &str| -> Vec<LineString> {
        let near = countries.of(id).iter().filter(|one: &&Polygon| one.intersects(&room));
        near.map(|one| one.exterior().clone()).collect()
    };
    let (here, there) = (coasts(UNITED_KINGDOM), coasts(FRANCE));
    let out = ways(&here, &there);
    let back = ways(&there, &here).map(|[from, to]| [to, from]);
    let length = |[one, other]: &[Coord; 2]| Euclidean.distance(geo::Point(*one), geo::Point(*other));
    let shortest = out.chain(back).min_by(|one, other| length(one).total_cmp(&length(other)));
    shortest.map(|ends| ends.map(point))
}

/// From each corner of some lines to what is nearest on others.
fn ways(from: &[LineString], to: &[LineString]) -> impl Iterator<Item = [Coord; 2]> {
    let corners = from.iter().flat_map(|line| &line.0);
    corners.flat_map(|corner| {
        to.iter().filter_map(|line| match line.closest_point(&geo::Point(*corner)) {
            Closest::Intersection(end) | Closest::SinglePoint(end) => Some([*corner, end.0]),
            Closest::Indeterminate => None,
        })
    })
}
