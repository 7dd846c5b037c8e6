//! The stance map: where parties and speakers stand, drawn from positions that `model` computes.

mod badge;
mod changes;
mod cloud;
mod column;
mod compare;
mod compared;
mod computed;
mod drawing;
mod experts;
mod figure;
mod grid;
pub mod layout;
mod map;
mod matrix;
mod names;
mod plot;
mod room;
mod strips;
mod table;
mod time;
mod title;
mod words;

pub use badge::class;
pub use compare::{Comparison, Point};
pub use compared::{comparisons, told_apart};
pub use drawing::{Drawing, Link, Part};
pub use experts::{Expert, disputes};
pub use figure::StanceFigure;
pub use words::{margin, position, reason};

use model::stance::{Chart, Choices, Index, Stance, StanceView};

use crate::Layout;

/// The map of two axes.
pub fn said(stance: &Stance, x: Index, y: Index, choices: &Choices, layout: Layout) -> Drawing {
    let author = StanceView::author(stance.tables());
    let view = StanceView { x, y: Some(y), choices: choices.clone(), ..author };
    StanceFigure::new(stance, &[], &view).drawing(layout)
}

/// The strips of an axis.
pub fn strips(stance: &Stance, axis: Index, choices: &Choices, layout: Layout) -> Drawing {
    let author = StanceView::author(stance.tables());
    let view = StanceView { x: axis, y: None, choices: choices.clone(), ..author };
    StanceFigure::new(stance, &[], &view).drawing(layout)
}

/// The experts' map.
pub fn experts(stance: &Stance, experts: &[Expert], layout: Layout) -> Drawing {
    let view = StanceView { map: Chart::Experts, ..StanceView::author(stance.tables()) };
    StanceFigure::new(stance, experts, &view).drawing(layout)
}
