//! What a mark is drawn with: a role, never a colour. The page's style sheet gives each role its colours.

use plotters::style::RGBColor;

/// The role of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Horizontal lines at the ticks.
    Grid,
    /// The zero line and the ticks on it.
    Axis,
    /// A bar of a complete period.
    Bar,
    /// The body of a bar whose period is not complete.
    Partial,
    /// The hatching over it.
    Hatch,
    /// One line a day.
    Needle,
    /// A rolling mean.
    Mean,
    /// A year's line, by its age: 0 is the latest year of the data.
    Season(u8),
    /// From a line's end to its label.
    Leader,
    /// The upright through a value that is read.
    Cross,
    /// The ground of a box of values.
    Paper,
    /// Tick labels.
    Tick,
    /// Direct labels and values.
    Label,
}

/// Ages beyond this share one ink.
const OLDEST: u8 = 9;

const PLAIN: [Ink; 12] = [
    Ink::Grid,
    Ink::Axis,
    Ink::Bar,
    Ink::Partial,
    Ink::Hatch,
    Ink::Needle,
    Ink::Mean,
    Ink::Leader,
    Ink::Cross,
    Ink::Paper,
    Ink::Tick,
    Ink::Label,
];

impl Ink {
    /// The ink of a year's line.
    pub fn season(year: i32, latest: i32) -> Self {
        Self::Season((latest - year).clamp(0, OLDEST.into()) as u8)
    }

    /// The class that the style sheet knows it by.
    pub fn class(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Axis => "axis",
            Self::Bar => "bar",
            Self::Partial => "part",
            Self::Hatch => "hatch",
            Self::Needle => "needle",
            Self::Mean => "mean",
            Self::Season(age) => ["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9"]
                .get(usize::from(age))
                .unwrap_or(&"s9"),
            Self::Leader => "leader",
            Self::Cross => "cross",
            Self::Paper => "paper",
            Self::Tick => "tick",
            Self::Label => "label",
        }
    }

    /// plotters knows colours only, so a role travels through it as a colour that is never seen.
    pub(crate) fn disguised(self) -> RGBColor {
        match self {
            Self::Season(age) => RGBColor(1, age, 0),
            plain => RGBColor(0, PLAIN.iter().position(|ink| *ink == plain).unwrap_or(0) as u8, 0),
        }
    }

    pub(crate) fn undisguised((kind, which, _): (u8, u8, u8)) -> Self {
        if kind == 1 {
            return Self::Season(which);
        }
        PLAIN.get(usize::from(which)).copied().unwrap_or(Self::Grid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_comes_through_plotters() {
        for ink in PLAIN.into_iter().chain((0..=OLDEST).map(Ink::Season)) {
            let RGBColor(r, g, b) = ink.disguised();
            assert_eq!(Ink::undisguised((r, g, b)), ink);
        }
    }
}
