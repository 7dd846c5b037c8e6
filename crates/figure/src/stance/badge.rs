//! What a party goes by: a colour, and a shape for those who do not see it or print in black.

use model::stance::{ActorKind, Index, StanceTables};

use crate::draw::ink::Ink;
use crate::draw::scene::{Mark, Px16};

/// Corners in thousandths of the radius; a circle has none. All have about the same area, so that no party weighs more.
type Shape = &'static [(i32, i32)];

const CIRCLE: Shape = &[];
const SQUARE: Shape = &[(-860, -860), (860, -860), (860, 860), (-860, 860)];
const DIAMOND: Shape = &[(0, -1230), (1230, 0), (0, 1230), (-1230, 0)];
const TRIANGLE: Shape = &[(0, -1230), (1230, 1040), (-1230, 1040)];
const POINTING_DOWN: Shape = &[(0, 1230), (-1230, -1040), (1230, -1040)];
const HEXAGON: Shape = &[(-560, -970), (560, -970), (1120, 0), (560, 970), (-560, 970), (-1120, 0)];
const CROSS: Shape = &[
    (-420, -1150),
    (420, -1150),
    (420, -420),
    (1150, -420),
    (1150, 420),
    (420, 420),
    (420, 1150),
    (-420, 1150),
    (-420, 420),
    (-1150, 420),
    (-1150, -420),
    (-420, -420),
];

/// How far a shape reaches beyond its radius, at most, in thousandths of it.
const REACH: i32 = 1230;

fn of(party: &str) -> (&'static str, Shape) {
    match party {
        "labour" => ("of-labour", CIRCLE),
        "conservative" => ("of-conservative", SQUARE),
        "reform-uk" => ("of-reform-uk", DIAMOND),
        "liberal-democrats" => ("of-liberal-democrats", TRIANGLE),
        "green-party" => ("of-green-party", POINTING_DOWN),
        "snp" => ("of-snp", HEXAGON),
        "plaid-cymru" => ("of-plaid-cymru", CROSS),
        _ => ("of-none", CIRCLE),
    }
}

fn party(tables: &StanceTables, actor: Index) -> &str {
    let party = tables.actor(actor).and_then(|one| one.party);
    party.and_then(|party| tables.actor(party)).map_or("", |party| party.id.as_str())
}

/// The class that carries the colour of an actor's party; `of-none` for one without a party that has a colour.
pub fn class(tables: &StanceTables, actor: Index) -> &'static str {
    of(party(tables, actor)).0
}

/// The mark of an actor: its party's shape, hollow for those who speak for it and for all others.
pub(super) fn mark(tables: &StanceTables, actor: Index, at: (Px16, Px16), radius: Px16) -> Mark {
    let is_party = tables.actor(actor).is_some_and(|one| one.kind == ActorKind::Party);
    shaped(tables, actor, at, radius, if is_party { Ink::Party } else { Ink::Speaker })
}

/// The shape of an actor's party in an ink of its own.
pub(super) fn shaped(
    tables: &StanceTables,
    actor: Index,
    (x, y): (Px16, Px16),
    radius: Px16,
    ink: Ink,
) -> Mark {
    match of(party(tables, actor)).1 {
        [] => Mark::Dot(ink, (x, y), radius),
        corners => {
            let corners = corners.iter().chain(corners.first());
            let corner = |(dx, dy): &(i32, i32)| (x + radius * dx / 1000, y + radius * dy / 1000);
            Mark::Line(ink, corners.map(corner).collect())
        }
    }
}

/// The distance from the middle of a mark to its farthest corner.
pub(super) fn reach(radius: Px16) -> Px16 {
    radius * REACH / 1000
}
