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
    pub said: Option<bool>,
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
    let said = if enough(higher) && one.value > other.value {
        Some(true)
    } else {
        (enough(lower) && one.value < other.value).then_some(false)
    };
    Some(Further { first: higher, second: lower, draws, said })
}
