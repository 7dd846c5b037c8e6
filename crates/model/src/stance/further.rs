//! “A stands further towards the high end than B”: said only where nearly all draws say it.

use super::Standing;

/// How two placed actors compare on an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Further {
    /// Draws in which the first actor stands higher.
    pub first: u16,
    /// Draws in which the second actor stands higher.
    pub second: u16,
    /// All draws; in the rest the two stand in one place.
    pub draws: u16,
    /// Whether the first actor may be said to stand higher (true) or lower (false); none where the statements do not
    /// tell the two apart.
    pub is_higher: Option<bool>,
}

/// Compares two standings on one axis; none where one of them is in the margin. `sure` is the share of draws, in
/// percent, that has to agree with the positions themselves: above 100 nothing is said.
pub fn further(first: &Standing, second: &Standing, sure: u8) -> Option<Further> {
    let (one, other) = (first.position()?, second.position()?);
    let pairs = one.cloud.draws.iter().zip(&other.cloud.draws);
    let (mut higher, mut lower, mut draws) = (0_u16, 0_u16, 0_u16);
    for (one, other) in pairs {
        draws += 1;
        higher += u16::from(one > other);
        lower += u16::from(one < other);
    }
    let enough = |count: u16| draws > 0 && u32::from(count) * 100 >= u32::from(draws) * u32::from(sure);
    let is_higher = if enough(higher) && one.value > other.value {
        Some(true)
    } else {
        (enough(lower) && one.value < other.value).then_some(false)
    };
    Some(Further { first: higher, second: lower, draws, is_higher })
}

#[cfg(test)]
mod tests {
    use super::super::{Cloud, Place, Position, Reason};
    use super::*;

    fn at(value: f64, draws: &[f64]) -> Standing {
        let cloud = Cloud { draws: draws.to_vec(), low: -1.0, high: 1.0 };
        let place = Place::At(Position { value, cloud, is_thin: false, hinges: false });
        Standing { actor: 0, axis: 0, place, statements: Vec::new() }
    }

    #[test]
    fn it_is_said_where_enough_draws_and_the_positions_say_it() {
        let check = |one: (f64, &[f64]), other: (f64, &[f64]), sure, expected: ([u16; 3], Option<bool>)| {
            let found = further(&at(one.0, one.1), &at(other.0, other.1), sure).unwrap();
            assert_eq!(([found.first, found.second, found.draws], found.is_higher), expected);
        };
        let (high, low): (&[f64], &[f64]) = (&[1.0, 1.0, 1.0, 0.0], &[0.0, 0.0, 0.0, 0.0]);
        check((1.0, high), (0.0, low), 75, ([3, 0, 4], Some(true)));
        check((1.0, high), (0.0, low), 76, ([3, 0, 4], None));
        check((0.0, low), (1.0, high), 75, ([0, 3, 4], Some(false)));
        check((0.0, low), (1.0, high), 76, ([0, 3, 4], None));
        // The positions say the opposite, or nothing.
        check((0.0, high), (1.0, low), 75, ([3, 0, 4], None));
        check((1.0, low), (0.0, high), 75, ([0, 3, 4], None));
        check((0.5, high), (0.5, low), 75, ([3, 0, 4], None));
        check((0.5, low), (0.5, high), 75, ([0, 3, 4], None));
        check((1.0, &[]), (0.0, &[]), 0, ([0, 0, 0], None));
    }

    #[test]
    fn there_is_nothing_to_compare_with_the_margin() {
        let placed = at(0.0, &[0.0]);
        let margin = Standing { place: Place::Margin(Reason::Silent), ..placed.clone() };
        assert_eq!([further(&placed, &margin, 0), further(&margin, &placed, 0)], [None, None]);
    }
}
