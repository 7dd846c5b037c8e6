//! Where the ticks of a count's axis stand.

/// The distance between ticks, 1, 2 or 5 times a power of ten, so that at most five stand above zero.
pub(crate) fn step(max: u32) -> u32 {
    let mut unit: u32 = 1;
    loop {
        for factor in [1, 2, 5] {
            let step = unit.saturating_mul(factor);
            if max / step <= 5 {
                return step;
            }
        }
        unit = unit.saturating_mul(10);
    }
}

/// The ticks from zero up to the highest that is not above `max`.
pub(crate) fn ticks(max: u32) -> impl Iterator<Item = u32> {
    (0..=max).step_by(step(max) as usize)
}

/// The ticks of an axis of counts: even, or by ratio from one, a power of ten each.
pub(crate) fn of(max: u32, log: bool) -> Vec<u32> {
    if !log {
        return ticks(max).collect();
    }
    std::iter::successors(Some(1_u32), |tick| tick.checked_mul(10))
        .take_while(|tick| *tick <= max.max(1))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        let check = |max, expected: &[u32]| assert_eq!(ticks(max).collect::<Vec<_>>(), expected);
        check(0, &[0]);
        check(3, &[0, 1, 2, 3]);
        check(27, &[0, 5, 10, 15, 20, 25]);
        check(1_305, &[0, 500, 1_000]);
        check(45_755, &[0, 10_000, 20_000, 30_000, 40_000]);
        check(u32::MAX, &[0, 1_000_000_000, 2_000_000_000, 3_000_000_000, 4_000_000_000]);
    }
}
