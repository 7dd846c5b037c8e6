//! What a mark is drawn with: a role, never a colour. The page's style sheet gives each role its colours.

use plotters::style::RGBColor;

#[cfg(feature = "place")]
use super::terrain::Terrain;

/// The role of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(strum::EnumIter))]
pub enum Ink {
    /// Horizontal lines at the ticks.
    Grid,
    /// The zero line and the ticks on it.
    Axis,
    /// A bar of a complete period.
    Bar,
    /// The body of a bar whose period is not complete.
    Partial,
    /// The hatching over the bar of a period that is not complete.
    Hatch,
    /// One line a day.
    Needle,
    /// A rolling mean.
    Mean,
    /// A line of several, by its age from 0, the latest, to 9, the oldest.
    Season(u8),
    /// A line that stands back behind another.
    Faint,
    /// An area of what came after the day whose knowledge is shown.
    Later,
    /// A line of what came after the day whose knowledge is shown.
    LaterLine,
    /// The upright at an event's day.
    Event,
    /// The ground of an event's number.
    EventGround,
    /// An event's number.
    EventNumber,
    /// A value that is compared with another, inside or beside its bar.
    Compare,
    /// A bar of an estimate, beside bars of counts.
    Estimate,
    /// A part of a stacked bar, by its place from 0, at the base, to 4.
    Segment(u8),
    /// The tick at a median.
    Median,
    /// The part of a plot that is being chosen.
    Brush,
    /// A cell of the calendar, by its class from 0, no arrivals, to 6, the most.
    Heat(u8),
    /// A cell of the calendar without a number.
    NoData,
    /// A line of the polls, by the number of its issue, 0 to 2: told apart by weight and dashes too.
    Issue(u8),
    /// A dot at each wave on such a line, by the number of its issue, 0 to 2.
    Wave(u8),
    /// A dot at a period's mean.
    Average,
    /// A dot at a period's mean where it says little.
    FaintAverage,
    /// From a line's end to its label.
    Leader,
    /// The upright through a value that is read.
    Cross,
    /// The ground of a box of values.
    Paper,
    /// The region of most of a position's draws, in its party's colour, as the next three are.
    Cloud,
    /// The region of half of a position's draws.
    Core,
    /// A party's mark.
    Party,
    /// The mark of an actor who is no party.
    Speaker,
    /// From the lowest to the highest of a party's speakers.
    Spread,
    /// Around a party's mark and those of its speakers.
    Hull,
    /// The mark where somebody stood before the reader's changes.
    Was,
    /// From that place to where somebody stands now.
    Trail,
    /// Around the mark of one who is selected.
    Ring,
    /// A coder's half of a cell.
    Half,
    /// The part of a half cell that shows how far its code is for.
    Filled,
    /// The pointer at the end of an axis.
    Arrow,
    /// The mark of a reader's own answers, which one program draws.
    #[cfg(feature = "yours")]
    You,
    /// Tick labels.
    Tick,
    /// Direct labels and values.
    Label,
    /// A part of a map, which no program draws.
    #[cfg(feature = "place")]
    Map(Terrain),
}

/// Ages beyond this share one ink.
const OLDEST: u8 = 9;

/// The last place of a part.
const LAST_SEGMENT: u8 = 4;

/// The highest class of a cell.
pub(crate) const HOTTEST: u8 = 6;

const PLAIN: &[Ink] = &[
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
    Ink::Faint,
    Ink::Later,
    Ink::LaterLine,
    Ink::Event,
    Ink::EventGround,
    Ink::EventNumber,
    Ink::Compare,
    Ink::Estimate,
    Ink::Median,
    Ink::Brush,
    Ink::NoData,
    Ink::Cloud,
    Ink::Core,
    Ink::Party,
    Ink::Speaker,
    Ink::Spread,
    Ink::Hull,
    Ink::Was,
    Ink::Trail,
    Ink::Ring,
    Ink::Half,
    Ink::Filled,
    Ink::Arrow,
    #[cfg(feature = "yours")]
    Ink::You,
    Ink::Average,
    Ink::FaintAverage,
];

impl Ink {
    /// The ink of a line that is so many years, or places, older than the latest: the youngest for a negative number,
    /// the oldest above 9.
    pub fn aged(age: i32) -> Self {
        Self::Season(age.clamp(0, OLDEST.into()) as u8)
    }

    /// The class by which the style sheet knows the ink. A number above those there are has the last of them.
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
            Self::Heat(class) => {
                ["h0", "h1", "h2", "h3", "h4", "h5", "h6"].get(usize::from(class)).unwrap_or(&"h6")
            }
            Self::Segment(place) => ["g0", "g1", "g2", "g3", "g4"].get(usize::from(place)).unwrap_or(&"g4"),
            Self::Issue(issue) => ["i0", "i1", "i2"].get(usize::from(issue)).unwrap_or(&"i2"),
            Self::Wave(issue) => ["w0", "w1", "w2"].get(usize::from(issue)).unwrap_or(&"w2"),
            Self::Average => "average",
            Self::FaintAverage => "faintaverage",
            Self::Faint => "faint",
            Self::Later => "later",
            Self::LaterLine => "lateline",
            Self::Event => "event",
            Self::EventGround => "eground",
            Self::EventNumber => "enumber",
            Self::Compare => "compare",
            Self::Estimate => "estimate",
            Self::Median => "median",
            Self::Brush => "brush",
            Self::NoData => "nodata",
            Self::Leader => "leader",
            Self::Cross => "cross",
            Self::Paper => "paper",
            Self::Cloud => "cloud",
            Self::Core => "core",
            Self::Party => "party",
            Self::Speaker => "member",
            Self::Spread => "reach",
            Self::Hull => "hull",
            Self::Was => "was",
            Self::Trail => "trail",
            Self::Ring => "ring",
            Self::Half => "half",
            Self::Filled => "filled",
            Self::Arrow => "arrow",
            #[cfg(feature = "yours")]
            Self::You => "you",
            Self::Tick => "tick",
            Self::Label => "label",
            #[cfg(feature = "place")]
            Self::Map(terrain) => terrain.class(),
        }
    }

    /// Whether it is the ink of dots of which there are many: they share a path.
    pub(crate) fn is_of_many_dots(self) -> bool {
        matches!(self, Self::Wave(_) | Self::Average | Self::FaintAverage)
    }

    /// plotters knows colours only, so a role travels through it as a colour that is never seen.
    #[allow(clippy::wildcard_enum_match_arm, reason = "a test holds PLAIN to have every other ink")]
    pub(crate) fn disguised(self) -> RGBColor {
        match self {
            Self::Season(age) => RGBColor(1, age, 0),
            Self::Heat(class) => RGBColor(2, class, 0),
            Self::Issue(issue) => RGBColor(3, issue, 0),
            Self::Wave(issue) => RGBColor(4, issue, 0),
            Self::Segment(place) => RGBColor(6, place, 0),
            #[cfg(feature = "place")]
            Self::Map(terrain) => RGBColor(5, terrain as u8, 0),
            plain => RGBColor(0, PLAIN.iter().position(|ink| *ink == plain).unwrap_or(0) as u8, 0),
        }
    }

    pub(crate) fn undisguised((kind, which, _): (u8, u8, u8)) -> Self {
        match kind {
            1 => return Self::Season(which),
            2 => return Self::Heat(which),
            3 => return Self::Issue(which),
            4 => return Self::Wave(which),
            6 => return Self::Segment(which),
            #[cfg(feature = "place")]
            5 => return Terrain::ALL.get(usize::from(which)).map_or(Self::Grid, |one| Self::Map(*one)),
            _ => {}
        }
        PLAIN.get(usize::from(which)).copied().unwrap_or(Self::Grid)
    }
}

/// Every ink there is.
fn all() -> impl Iterator<Item = Ink> {
    #[cfg(feature = "place")]
    let maps = Terrain::ALL.into_iter().map(Ink::Map);
    #[cfg(not(feature = "place"))]
    let maps = std::iter::empty();
    PLAIN
        .iter()
        .copied()
        .chain((0..=OLDEST).map(Ink::Season))
        .chain((0..=HOTTEST).map(Ink::Heat))
        .chain((0..3).map(Ink::Issue))
        .chain((0..3).map(Ink::Wave))
        .chain((0..=LAST_SEGMENT).map(Ink::Segment))
        .chain(maps)
}

/// The class of every ink, each once: every one has a rule in the style sheet.
pub fn classes() -> impl Iterator<Item = &'static str> {
    all().map(Ink::class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ink_comes_through_plotters() {
        for ink in all().chain(<Ink as strum::IntoEnumIterator>::iter()) {
            let RGBColor(r, g, b) = ink.disguised();
            assert_eq!(Ink::undisguised((r, g, b)), ink);
        }
    }
}
