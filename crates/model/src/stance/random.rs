//! What is random on the stance map: a function of the draw and of the names of things, the same on every machine.

use super::StanceTables;

/// How many draws a position has.
pub const DRAWS: u16 = 200;

const SEED: u64 = 20_241_108;

/// How one value of a coder goes with −1, 0 and 1 of another.
type Row = [u32; 3];

/// Steele, Lea and Flood's splitmix64, from two numbers.
pub(super) fn mix(one: u64, other: u64) -> u64 {
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

/// A value by its share of a row.
fn drawn(row: Row, random: u64) -> i8 {
    let [minus, zero, plus] = row.map(u64::from);
    let at = random % (minus + zero + plus).max(1);
    if at < minus { -1 } else { i8::from(at >= minus + zero) }
}

#[cfg(test)]
mod tests {
    use super::super::{Code, Proposition};
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

    /// Codes of one statement on one proposition, one of each coder.
    fn coded(values: &[i8]) -> StanceTables {
        let code = |(value, coder): (&i8, u8)| Code { coder, value: *value, ..Code::default() };
        StanceTables {
            propositions: vec![Proposition::default()],
            codes: values.iter().zip(0..).map(code).collect(),
            ..StanceTables::default()
        }
    }

    #[test]
    fn a_pair_of_coders_counts_once_each_way_round() {
        let check = |values: &[i8], expected: [Row; 3]| assert_eq!(rows(&coded(values)), [expected]);
        check(&[1], [[2, 2, 2], [2, 2, 2], [2, 2, 2]]);
        check(&[1, 1], [[2, 2, 2], [2, 2, 2], [2, 2, 8]]);
        check(&[-1, 0], [[2, 5, 2], [5, 2, 2], [2, 2, 2]]);
        check(&[0, 1, 1], [[2, 2, 2], [2, 2, 8], [2, 8, 8]]);
    }

    #[test]
    fn codes_of_other_statements_and_propositions_are_no_pair() {
        let mut tables = coded(&[-1, 0, 1]);
        tables.propositions.push(Proposition::default());
        tables.codes[1].statement = 1;
        tables.codes[2].proposition = 1;
        assert_eq!(rows(&tables), [[[2; 3]; 3]; 2]);
    }

    #[test]
    fn a_code_is_redrawn_from_the_row_of_its_value() {
        let tables = coded(&[1, 1, 1, 1, 1, 1, 1, 1]);
        let drawn = redrawn(&tables);
        assert_eq!(drawn.len(), 8 * usize::from(DRAWS));
        let share = |value: i8| drawn.iter().filter(|one| **one == value).count() as f64 / drawn.len() as f64;
        // Of 174 sixths, 2 are for each of the other values.
        assert!(share(1) > 0.95 && share(-1) > 0.0 && share(0) > 0.0, "{} {}", share(-1), share(0));
        // Nobody else has coded it: each value is as likely.
        let alone = redrawn(&coded(&[-1]));
        let share = |value: i8| alone.iter().filter(|one| **one == value).count();
        assert!([-1, 0, 1].iter().all(|value| (45..90).contains(&share(*value))), "{alone:?}");
    }

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        // The first of the reference implementation with seed 0 and 1234567.
        assert_eq!(mix(0, 0), 0xe220_a839_7b1d_cdaf);
        assert_eq!(mix(0, 1_234_567), 6_457_827_717_110_365_317);
    }
}
