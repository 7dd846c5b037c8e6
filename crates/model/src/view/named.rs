//! The named views of the data: what the author of each has set.

use crate::{Choice, Data, Kind, Name, Tables, View, choose};

impl Data {
    /// The named views, in the order in which they are offered; at most 64.
    pub fn names(&self) -> impl Iterator<Item = Name> + use<> {
        (0..self.authored.len() as u8).map(Name)
    }

    /// The named view that goes by this word, now or formerly; none where none does. A word that one view has now wins
    /// over the same word of another in older addresses.
    pub fn named(&self, slug: &str) -> Option<Name> {
        let views = &self.tables().views;
        let now = views.iter().position(|view| view.slug == slug);
        let found = now.or_else(|| views.iter().position(|view| view.formerly.iter().any(|old| old == slug)));
        found.map(|number| Name(number as u8))
    }

    /// The word of a named view; empty where there is no such view.
    pub fn slug(&self, name: Name) -> &str {
        self.tables().views.get(usize::from(name.0)).map_or("", |view| &view.slug)
    }

    /// A named view as its author set it: an address says only what differs from it. Where there is no such view, the
    /// plainest one of arrivals.
    pub fn author(&self, name: Name) -> View {
        let plain = View { name, ..View::plain(Kind::Arrivals) };
        self.authored.get(usize::from(name.0)).copied().unwrap_or(plain)
    }

    /// How many versions of its defaults a named view has had.
    pub(crate) fn versions(&self, name: Name) -> usize {
        self.tables().views.get(usize::from(name.0)).map_or(1, |view| view.defaults.len())
    }

    /// A named view as its author set it in a version, 1 the oldest.
    pub(crate) fn author_in(&self, name: Name, version: usize) -> Option<View> {
        let named = self.tables().views.get(usize::from(name.0))?;
        let kind = Kind::from_slug(&named.kind)?;
        let defaults = named.defaults.get(version.checked_sub(1)?)?;
        let mut view = View { name, ..View::plain(kind) };
        for (key, value) in defaults.split('&').filter_map(|pair| pair.split_once('=')) {
            // The host has checked them all.
            drop(choose(&mut view, key, value, self));
        }
        Some(view)
    }
}

impl From<Tables> for Data {
    fn from(tables: Tables) -> Self {
        let mut data = Self::of(tables);
        let count = data.tables().views.len().min(64) as u8;
        let author = |name| data.author_in(name, data.versions(name)).unwrap_or_else(|| data.author(name));
        data.authored = (0..count).map(|number| author(Name(number))).collect();
        data
    }
}
