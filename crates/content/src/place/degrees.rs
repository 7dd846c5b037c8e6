//! Degrees with three decimals, as the files of the map have them.

use figure::place::Point;

use crate::files::{Problems, Row, Rows};

/// The point of a row.
pub(super) fn point(rows: &Rows, row: &Row, problems: &mut Problems) -> Point {
    let longitude = degrees(rows, row, "longitude", problems);
    Point { longitude, latitude: degrees(rows, row, "latitude", problems) }
}

/// A field in thousandths of a degree.
fn degrees(rows: &Rows, row: &Row, column: &str, problems: &mut Problems) -> i32 {
    let text = rows.text(row, column);
    thousandths(&text).unwrap_or_else(|| {
        problems.add(
            rows.place(row, column),
            format!("“{text}”"),
            "degrees with three decimals, such as 51.126",
        );
        0
    })
}

pub(crate) fn thousandths(text: &str) -> Option<i32> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (whole, decimals) = digits.split_once('.')?;
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !plain(decimals) || decimals.len() != 3 {
        return None;
    }
    let degrees = whole.parse::<i32>().ok().filter(|degrees| *degrees <= 180)?;
    Some(sign * (degrees * 1000 + decimals.parse::<i32>().ok()?))
}

/// A number of thousandths of a degree as the files have it.
#[cfg(feature = "import")]
pub(crate) fn written(thousandths: i32) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let (degrees, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
    format!("{sign}{degrees}.{rest:03}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_have_three_decimals() {
        let check = |text: &str, expected| assert_eq!(thousandths(text), expected, "{text}");
        check("51.126", Some(51_126));
        check("-0.050", Some(-50));
        check("51.1", None);
        check("51", None);
        check("+1.000", None);
        check("1.-26", None);
        check("191.000", None);
    }

    #[cfg(feature = "import")]
    #[test]
    fn they_are_written_as_they_are_read() {
        for one in [0, 7, -50, 51_126, -6_000] {
            assert_eq!(thousandths(&written(one)), Some(one));
        }
    }
}
