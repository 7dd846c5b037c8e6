//! What steps of the article say of the map of statements, each of what it adds. Only the host asks for it.

use model::stance::{Axis, Index, Position};

use super::figure::StanceFigure;
use super::layers::Layers;
use super::plain::{self, OnAxis};
use super::words::{called, inside, number};
use crate::text::format;

impl StanceFigure<'_> {
    /// In words what its layers add to those before them; with an actor selected, what its place rests on.
    pub fn step_words(&self) -> String {
        let all = plain::compared(self);
        let [apart, sure] = plain::sentences(self, &all);
        match self.layers {
            Layers::Axes => ends(&all),
            Layers::Parties => apart,
            Layers::Clouds => [&self.clouds(&all), " ", &sure].concat(),
            Layers::All => self.view.actor.map_or(apart, |actor| self.rests_on(&all, actor)),
        }
    }

    /// Whose cloud is the widest and whose the narrowest, on each axis.
    fn clouds(&self, all: &[OnAxis<'_>]) -> String {
        let tables = self.stance.tables();
        let sentences = all.iter().filter_map(|OnAxis { axis, standings, .. }| {
            let place = |party: Index| standings.get(usize::from(party))?.position();
            let width = |place: &Position| place.cloud.high - place.cloud.low;
            let mut parties: Vec<(Index, f64)> =
                self.stance.parties().filter_map(|party| Some((party, width(place(party)?)))).collect();
            parties.sort_by(|one, other| one.1.total_cmp(&other.1));
            let [(narrow, _), .., (wide, _)] = parties.as_slice() else { return None };
            let [narrow, wide] = [*narrow, *wide].map(|party| called(tables, party));
            Some(format!(
                "On {} the widest cloud is that of {wide}, the narrowest that of {narrow}.",
                inside(&axis.name)
            ))
        });
        sentences.collect::<Vec<_>>().join(" ")
    }

    /// On how many statements an actor's place rests, on each axis.
    fn rests_on(&self, all: &[OnAxis<'_>], actor: Index) -> String {
        let on = all.iter().filter_map(|OnAxis { axis, standings, .. }| {
            let count = standings.get(usize::from(actor))?.statements.len() as u8;
            let unit = if count == 1 { "statement" } else { "statements" };
            Some(format!("{} {unit} on {}", number(count), inside(&axis.name)))
        });
        let on: Vec<String> = on.collect();
        format::capitalised(&format!(
            "{}’s mark rests on {}.",
            called(self.stance.tables(), actor),
            format::list(&on)
        ))
    }
}

/// What is asked on each axis.
fn ends(all: &[OnAxis<'_>]) -> String {
    let about = |axis: &Axis| format!("{}: {}", axis.name, axis.about);
    all.iter().map(|one| about(one.axis)).collect::<Vec<_>>().join(" ")
}
