//! How wide a line of chart text is, before any browser has drawn it.
//!
//! The numbers are the advance widths of the shipped figure fonts, `style/fonts/figure-400.ttf` and
//! `figure-600.ttf` (Libre Franklin, proportional figures); `tests/font.rs` holds them to those files, and
//! prints the right table where they differ. The fonts carry no kerning, so the sum of advances is the width.

/// The two weights of the figure family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400, the weight of most texts.
    Regular,
    /// 600, the weight of names and values.
    Semibold,
}

/// Height of the line above the baseline, as a share of the font size.
pub const ASCENT: f64 = 0.966;
/// Depth of the line below the baseline, as a share of the font size.
pub const DESCENT: f64 = 0.246;
/// Height of a capital, and of a figure, as a share of the font size.
pub const CAP_HEIGHT: f64 = 0.742;

/// Font units in one em.
const EM: f64 = 1000.0;

/// Width of `text` set at `size`, in the units of `size`. A character that the fonts lack counts as an `M`:
/// the reader's browser takes it from another font, and too much room is the safer error.
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    f64::from(text.chars().map(|c| u32::from(advance(c, weight))).sum::<u32>()) * size / EM
}

fn advance(c: char, weight: Weight) -> u16 {
    let table = match weight {
        Weight::Regular => &REGULAR,
        Weight::Semibold => &SEMIBOLD,
    };
    match u32::from(c) {
        at @ 0x20..=0x7e => table[at as usize - 0x20],
        _ => extra(c).map_or(table['M' as usize - 0x20], |widths| widths[weight as usize]),
    }
}

/// The characters beyond ASCII: regular, semibold.
fn extra(c: char) -> Option<[u16; 2]> {
    Some(match c {
        '\u{a0}' => [214, 209],
        '£' => [615, 635],
        '°' => [464, 464],
        '·' => [201, 232],
        '½' => [950, 978],
        '×' => [540, 564],
        'ç' => [542, 548],
        'è' | 'é' | 'ê' => [581, 584],
        'ö' => [599, 599],
        'ü' => [579, 588],
        '–' => [558, 575],
        '—' => [880, 899],
        '‘' | '’' => [222, 234],
        '“' => [398, 442],
        '”' => [399, 445],
        '•' => [311, 329],
        '…' => [749, 840],
        '€' => [600, 634],
        '−' => [557, 574],
        _ => return None,
    })
}

/// U+0020 to U+007E.
#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    214, 244, 409, 603, 605, 916, 778, 240, 286, 286, 380, 557, 212, 381, 209, 342,
    688, 465, 599, 641, 649, 654, 661, 599, 668, 658, 209, 229, 544, 557, 544, 523,
    834, 727, 699, 707, 722, 628, 601, 739, 735, 290, 418, 701, 602, 906, 757, 764,
    690, 765, 696, 641, 645, 709, 707, 1045, 688, 675, 631, 287, 342, 287, 476, 518,
    285, 548, 599, 542, 599, 581, 379, 602, 584, 239, 239, 564, 239, 906, 584, 599,
    597, 599, 383, 512, 387, 579, 547, 796, 544, 530, 482, 305, 261, 305, 568,
];

/// U+0020 to U+007E.
#[rustfmt::skip]
const SEMIBOLD: [u16; 95] = [
    209, 257, 449, 603, 638, 935, 818, 245, 304, 304, 436, 574, 239, 380, 237, 357,
    701, 494, 628, 658, 675, 669, 677, 612, 678, 675, 237, 249, 566, 574, 566, 532,
    834, 756, 715, 719, 741, 645, 621, 747, 746, 306, 437, 729, 619, 934, 758, 770,
    706, 772, 713, 665, 669, 717, 724, 1071, 715, 715, 664, 306, 357, 306, 475, 535,
    299, 558, 606, 548, 606, 584, 394, 622, 592, 256, 256, 590, 257, 914, 592, 599,
    605, 606, 411, 524, 417, 588, 564, 811, 575, 554, 506, 345, 255, 345, 595,
];

#[cfg(test)]
mod tests {
    use super::{Weight, width};

    #[track_caller]
    #[expect(clippy::float_cmp, reason = "a whole number of font units")]
    fn check(text: &str, expected: f64) {
        assert_eq!(width(text, 1000.0, Weight::Regular), expected, "{text:?}");
    }

    #[test]
    fn sums_the_advances() {
        check("", 0.0);
        check("0", 688.0);
        check("1", 465.0);
        check("31,975", 3229.0);
        check("2024 to 7 November", 9715.0);
        check("“smash the gangs”", 8687.0);
        check("£28bn", 3065.0);
        check("−1", 1022.0);
        check("a\u{a0}b", 1361.0);
        check("→", 906.0);
    }

    #[test]
    fn what_the_fonts_lack_is_an_m() {
        check("M", 906.0);
        check("語", 906.0);
        check("\n", 906.0);
    }

    #[test]
    #[expect(clippy::float_cmp, reason = "a doubling is exact")]
    fn grows_with_size_and_weight() {
        assert_eq!(width("2024", 20.0, Weight::Regular), 2.0 * width("2024", 10.0, Weight::Regular));
        assert!(width("2024", 10.0, Weight::Semibold) > width("2024", 10.0, Weight::Regular));
    }
}
