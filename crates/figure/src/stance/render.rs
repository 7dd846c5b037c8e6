//! The figure of the stance map drawn, tabled and said: each map has a file of its own.

use model::stance::MapKind;

use super::drawing::Drawing;
use super::figure::StanceFigure;
use super::pair::Comparison;
use super::{computed, experts, grid, map, pair, strips, table, time, title};
use crate::draw::layout::Fit;
use crate::text::table::Table;
use crate::text::words::Words;

impl StanceFigure<'_> {
    /// Its drawing, as wide as it has to fit and as high as it needs. In a picture's layout it is as high as
    /// [`crate::Layout::size`], and leaves out what has no room there.
    pub fn drawing(&self, fit: impl Into<Fit>) -> Drawing {
        self.drawn(fit.into())
    }

    fn drawn(&self, fit: Fit) -> Drawing {
        match self.view.map {
            MapKind::Statements if self.view.y.is_some() => map::drawing(self, fit),
            MapKind::Statements => strips::drawing(self, fit),
            MapKind::Experts => experts::drawing(self, fit),
            MapKind::Computed => computed::drawing(self, fit),
            MapKind::Matrix => grid::drawing(self, fit),
            MapKind::Time => time::drawing(self, fit),
        }
    }

    /// Its title, subtitle and summary in words.
    pub fn words(&self) -> Words {
        title::words(self)
    }

    /// The table of its numbers: of exactly what is shown.
    pub fn table(&self) -> Table {
        table::table(self)
    }

    /// The selected actor compared with the other; none where no two are selected.
    pub fn compare(&self) -> Option<Comparison> {
        pair::compare(self, self.view.actor?, self.view.with?)
    }
}
