//! The figures that are live, by their keys. They are kept here and nowhere else.

use super::figure_data::FigureData;
use super::hydration::Hydrated;
use super::live::Live;

/// The figures that are live: the page's own by the words of their views, mounted ones as `#1`, `#2` and on.
pub(crate) struct Registry<D: FigureData> {
    figures: Vec<(String, Live<D>, Hydrated)>,
    /// How many were ever mounted: no key is given twice.
    mounted: u32,
}

impl<D: FigureData> Registry<D> {
    /// One without figures.
    pub(crate) const fn new() -> Self {
        Self { figures: Vec::new(), mounted: 0 }
    }

    /// Keeps a figure of the page's own.
    pub(crate) fn keep(&mut self, live: Live<D>, hydrated: Hydrated) {
        self.figures.push((live.data.slug(live.name).to_owned(), live, hydrated));
    }

    /// The page's own figures.
    pub(crate) fn own(&self) -> Vec<Live<D>> {
        self.figures.iter().filter(|(key, ..)| !is_mounted(key)).map(|(_, live, _)| live.clone()).collect()
    }

    /// Keeps a figure that was mounted, and gives its key.
    pub(crate) fn mount(&mut self, live: Live<D>, hydrated: Hydrated) -> String {
        self.mounted += 1;
        let key = ["#", &self.mounted.to_string()].concat();
        self.figures.push((key.clone(), live, hydrated));
        key
    }

    /// The figure of a key; without one, the first of the page's own.
    pub(crate) fn find(&self, key: Option<&str>) -> Option<Live<D>> {
        let is_asked = |known: &str| key.map_or_else(|| !is_mounted(known), |key| key == known);
        self.figures.iter().find(|(known, ..)| is_asked(known)).map(|(_, live, _)| live.clone())
    }

    /// Lets go of a mounted figure. The caller drops what was set up around it, for that may ask for another figure.
    pub(crate) fn unmount(&mut self, key: &str) -> Option<Hydrated> {
        let at = self.figures.iter().position(|(known, ..)| known == key && is_mounted(known))?;
        Some(self.figures.remove(at).2)
    }
}

fn is_mounted(key: &str) -> bool {
    key.starts_with('#')
}
