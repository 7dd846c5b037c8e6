//! The map in words.

use super::map::{Country, PlaceMap};
use super::source::COUNTED;
use crate::text::words::Words;

/// What the map is called.
pub const TITLE: &str = "The English Channel at the Strait of Dover";

impl PlaceMap {
    /// Its title, subtitle and summary; distances are in kilometres and miles, towns stand from north to south.
    pub fn words(&self) -> Words {
        let (km, miles) = self.width();
        let sentence = format!(
            "The English Channel is narrowest at the Strait of Dover, where the coasts of England and France are about {km} km ({miles} miles) apart."
        );
        let [here, there] = Country::ALL.map(|country| self.named(country));
        let places = format!(
            "England lies to the north-west, with {here} on its coast, and France to the south-east, with {there}; each from north-east to south-west."
        );
        Words {
            title: TITLE.into(),
            subtitle: format!(
                "Where the United Kingdom and France are nearest: about {km} km ({miles} miles)."
            ),
            summary: format!("{sentence} {places} {COUNTED} It shows no routes either."),
            sentence,
        }
    }

    /// The towns of a country along its coast.
    fn named(&self, country: Country) -> String {
        let mut towns: Vec<_> = self.towns.iter().filter(|town| town.country == country).collect();
        towns.sort_by_key(|town| -town.at.latitude);
        let names: Vec<&str> = towns.iter().map(|town| town.name.as_str()).collect();
        match names.as_slice() {
            [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
            few => few.concat(),
        }
    }
}
