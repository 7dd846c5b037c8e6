//! What the stance map is made of.

use figure::stance::{Expert, StanceFigure, Timeline, TimelineChart};
use model::stance::{Stance, StanceView};

/// Everything that the figure is made of.
pub struct StanceData {
    /// The statements, their codes and the codebook.
    pub stance: Stance,
    /// What experts say of the parties.
    pub experts: Vec<Expert>,
    /// Where the days of the arrivals chart below the map lie.
    pub timeline: Timeline,
    /// That chart, which the host alone has.
    pub chart: Option<TimelineChart>,
}

impl StanceData {
    /// The figure of a view.
    pub fn figure<'a>(&'a self, view: &'a StanceView) -> StanceFigure<'a> {
        StanceFigure::new(&self.stance, &self.experts, view)
    }

    /// What the figure shows as its author set it, for those who do not see it.
    #[cfg(feature = "ssr")]
    pub fn figure_of_author(&self) -> String {
        let words = self.figure(&StanceView::author(self.stance.tables())).words();
        [words.title, words.subtitle, words.sentence].join(". ")
    }
}
