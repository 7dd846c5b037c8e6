//! The figure of the stance map drawn, tabled and said: each map has a file of its own.

use model::stance::MapKind;

use super::drawing::Drawing;
use super::figure::StanceFigure;
use super::pair::Comparison;
use super::{computed, experts, grid, map, pair, strips, table, time, title};
use crate::draw::layout::Layout;
use crate::text::table::Table;
use crate::text::words::Words;

impl StanceFigure<'_> {
    /// Its drawing in a layout.
    pub fn drawing(&self, layout: Layout) -> Drawing {
        match self.view.map {
            MapKind::Statements if self.view.y.is_some() => map::drawing(self, layout),
            MapKind::Statements => strips::drawing(self, layout),
            MapKind::Experts => experts::drawing(self, layout),
            MapKind::Computed => computed::drawing(self, layout),
            MapKind::Matrix => grid::drawing(self, layout),
            MapKind::Time => time::drawing(self, layout),
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
