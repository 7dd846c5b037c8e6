//! What a map is made of.

/// A part of a map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(strum::EnumIter))]
pub enum Terrain {
    /// The sea.
    #[default]
    Water,
    /// Land, with its coast.
    Land,
    /// Between two countries.
    Border,
    /// Around a map, and on a small map around what the large one shows.
    Frame,
    /// From coast to coast.
    Across,
    /// A bar of a known length.
    Ruler,
    /// Where a town lies.
    Town,
    /// The name of a town.
    TownName,
    /// The name of a country.
    Country,
    /// What is written on the sea.
    OnWater,
    /// The same, where it says more than a name.
    NoteOnWater,
}

impl Terrain {
    /// All of them, in order.
    pub(crate) const ALL: [Self; 11] = [
        Self::Water,
        Self::Land,
        Self::Border,
        Self::Frame,
        Self::Across,
        Self::Ruler,
        Self::Town,
        Self::TownName,
        Self::Country,
        Self::OnWater,
        Self::NoteOnWater,
    ];

    /// The class that the style sheet knows it by.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Water => "water",
            Self::Land => "land",
            Self::Border => "border",
            Self::Frame => "frame",
            Self::Across => "across",
            Self::Ruler => "ruler",
            Self::Town => "town",
            Self::TownName => "townname",
            Self::Country => "country",
            Self::OnWater => "onwater",
            Self::NoteOnWater => "noteonwater",
        }
    }
}
