//! How far a position depends on single statements and on their reading: one statement left out in turn, and every
//! code redrawn from the coders' disagreement.
//!
//! What is random is a function of the draw and of the names of things. So it is the same on every machine, and
//! leaving one actor's statement out changes nothing in the cloud of another.

use super::sums::{Counted, Sum};
use super::{Index, Stance, StanceTables};

/// How many draws.
pub const DRAWS: u16 = 200;

/// So many draws lie below the interval, and as many above.
const TAIL: usize = 10;

const SEED: u64 = 20_241_108;

/// How one value of a coder goes with −1, 0 and 1 of another.
type Row = [u32; 3];

/// The draws of a position.
#[derive(Clone, Debug, PartialEq)]
pub struct Cloud {
    /// The position in each draw. Draws of two actors, or on two axes, go together by their place.
    pub draws: Vec<f64>,
    /// The end of the interval below which a twentieth of the draws lie, or the position where it is lower.
    pub low: f64,
    /// The end above which a twentieth lie, or the position where it is higher.
    pub high: f64,
}

/// Steele, Lea and Flood's splitmix64, from two numbers.
fn mix(one: u64, other: u64) -> u64 {
    let mut z =
        one.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(other).wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A number for a text (FNV-1a).
pub(super) fn text_key(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |key, byte| (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn place(value: i8) -> usize {
    usize::from((value + 1).unsigned_abs())
}

/// What each code is in each draw. That depends on nothing but the draw and the code's statement, proposition and
/// coder, whoever it is counted for: so it is drawn once.
pub(super) fn redrawn(tables: &StanceTables) -> Vec<i8> {
    let readings = rows(tables);
    let mut redrawn = Vec::with_capacity(tables.codes.len() * usize::from(DRAWS));
    for code in &tables.codes {
        let statement = tables.statement(code.statement).map_or("", |one| one.id.as_str());
        let proposition = tables.proposition(code.proposition).map_or("", |one| one.id.as_str());
        let coder = tables.coders.get(usize::from(code.coder)).map_or("", String::as_str);
        let key = mix(text_key(statement), mix(text_key(proposition), text_key(coder)));
        let rows = readings.get(usize::from(code.proposition));
        let row = rows.and_then(|rows| rows.get(place(code.value))).copied().unwrap_or([1; 3]);
        redrawn.extend((0..u64::from(DRAWS)).map(|draw| drawn(row, mix(mix(SEED, draw), key))));
    }
    redrawn
}

/// The rows of each proposition's matrix. A pair of coders on a statement counts once each way round, that is three
/// sixths each, and each row has one more pair that is spread evenly: two sixths for each value.
fn rows(tables: &StanceTables) -> Vec<[Row; 3]> {
    let mut all = vec![[[2; 3]; 3]; tables.propositions.len()];
    for one in &tables.codes {
        let others = tables.codes.iter().filter(|other| {
            other.statement == one.statement
                && other.proposition == one.proposition
                && other.coder != one.coder
        });
        for other in others {
            let of_proposition = all.get_mut(usize::from(one.proposition));
            let row = of_proposition.and_then(|rows| rows.get_mut(place(one.value)));
            if let Some(count) = row.and_then(|row| row.get_mut(place(other.value))) {
                *count += 3;
            }
        }
    }
    all
}

/// The lowest of some values that has as many below it as a tail has. To sort them all would take longer.
fn beyond_tail(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut lowest: Vec<f64> = Vec::with_capacity(TAIL + 2);
    for value in values {
        let place = lowest.partition_point(|one| *one <= value);
        if place <= TAIL {
            lowest.insert(place, value);
            lowest.truncate(TAIL + 1);
        }
    }
    lowest.get(TAIL).copied()
}

/// A value by its share of a row.
fn drawn(row: Row, random: u64) -> i8 {
    let [minus, zero, plus] = row.map(u64::from);
    let at = random % (minus + zero + plus).max(1);
    if at < minus { -1 } else { i8::from(at >= minus + zero) }
}

impl Stance {
    /// Which statement is left out in each of a round of draws: each once, in an order of the round's own.
    fn round(&self, statements: &[Index], key: u64) -> Vec<Index> {
        let mut order = statements.to_vec();
        order.sort_unstable_by_key(|one| {
            mix(key, self.statement_keys.get(usize::from(*one)).copied().unwrap_or_default())
        });
        order
    }

    pub(super) fn cloud(
        &self,
        actor: Index,
        axis: Index,
        value: f64,
        counted: &[Counted],
        statements: &[Index],
    ) -> Cloud {
        let name = self.tables.actor(actor).map_or("", |one| one.id.as_str());
        let axis_name = self.tables.axis(axis).map_or("", |one| one.id.as_str());
        let own = mix(text_key(name), text_key(axis_name));
        let mut draws = Vec::new();
        let mut order = Vec::new();
        for draw in 0..usize::from(DRAWS) {
            if order.is_empty() {
                order = self.round(statements, mix(own, draw as u64));
            }
            // Without its only statement an actor would be nowhere.
            let out = order.pop().filter(|_| statements.len() > 1);
            let mut sum = Sum::default();
            for one in counted.iter().filter(|one| Some(one.statement) != out) {
                let redrawn = self.redrawn.get(usize::from(one.code) * usize::from(DRAWS) + draw);
                sum.add(one.weight, i32::from(one.sign * redrawn.copied().unwrap_or_default()));
            }
            draws.push(sum.mean().unwrap_or(value));
        }
        // Codes at an end can only be redrawn inwards, so that the position may lie beyond most of its draws.
        let low = beyond_tail(draws.iter().copied()).unwrap_or(value).min(value);
        let high = beyond_tail(draws.iter().map(|draw| -draw)).map_or(value, |high| -high).max(value);
        Cloud { draws, low, high }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_gives_each_value_its_share() {
        let check = |row: Row, expected: [usize; 3]| {
            let total: u32 = row.iter().sum();
            let found = [-1, 0, 1]
                .map(|value| (0..u64::from(total)).filter(|random| drawn(row, *random) == value).count());
            assert_eq!(found, expected);
        };
        check([2, 2, 2], [2, 2, 2]);
        check([2, 5, 62], [2, 5, 62]);
    }

    #[test]
    fn a_tail_is_cut_off() {
        let check = |values: &[f64], expected| assert_eq!(beyond_tail(values.iter().copied()), expected);
        let mixed: Vec<f64> = (0..200).map(|i| f64::from(i * 77 % 200)).collect();
        check(&mixed, Some(10.0));
        check(&[2.0; 11], Some(2.0));
        check(&[2.0; 10], None);
    }

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        // The first of the reference implementation with seed 0 and 1234567.
        assert_eq!(mix(0, 0), 0xe220_a839_7b1d_cdaf);
        assert_eq!(mix(0, 1_234_567), 6_457_827_717_110_365_317);
    }
}
