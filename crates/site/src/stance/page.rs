//! Everything that the page of the stance map is made of.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use content::stance::Publisher;
use crossings::StanceData;
use figure::stance::TimelineChart;
use maud::{Markup, html};
use model::stance::{Choices, Index, Stance};
use model::{Data, Tables};
use preview::picture::{STANCE_LICENCE, STANCE_SOURCE, stance_foot};
use serde_json::{Value, json};

use super::words::EXPERTS;
use crate::page::figure::Figure;

/// Everything that the page is made of.
pub(crate) struct Page {
    pub(super) of: Arc<StanceData>,
    /// The changes of a reader: none yet.
    pub(super) choices: Choices,
    /// Whose texts the statements were read in.
    pub(super) publishers: Vec<Publisher>,
}

impl Page {
    /// The page, read from the checkout `root`; `tables` are the charts' data.
    pub(crate) fn new(root: &Path, tables: &Tables) -> Result<Self> {
        let stance = content::stance::read(root)?;
        let experts = content::stance::experts(root, &stance)?;
        let chart = TimelineChart::new(&Data::from(tables.clone())).context("there is no view “arrivals”")?;
        let (stance, timeline) = (Stance::from(stance), chart.timeline);
        let of = Arc::new(StanceData { stance, experts, timeline, chart: Some(chart) });
        let publishers = content::stance::publishers(root)?;
        Ok(Self { of, choices: Choices::default(), publishers })
    }

    /// What its figure is made of.
    pub(crate) fn data(&self) -> &StanceData {
        &self.of
    }

    /// What `download.js` has to know of the figure; `rows` is the file of all codes.
    pub(crate) fn facts(&self, rows: &str) -> Value {
        let tables = self.of.stance.tables();
        let maps = tables.maps.iter().map(|map| map.about.clone());
        let axes = tables.axes.iter().map(|axis| format!("{}: {}", axis.name, axis.about));
        let about: Vec<String> = maps.chain(axes).collect();
        json!({
            "about": about.join(" "),
            "note": "Positions in recorded public statements, in a collection made for this page: not what anybody believes or does, and not a sample of anything.",
            "counted": "A mark is the weighted mean of an actor’s codes on the propositions of an axis, from −1 to +1; a party’s counts its own documents and all who speak for it. The interval holds 90 % of the draws. Fewer than two statements on an axis give no place.",
            "source": STANCE_SOURCE,
            "published": EXPERTS,
            "licence": STANCE_LICENCE,
            "version": format!("codebook {}, statements to {}", tables.version, tables.reach().last.to_iso()),
            "rows": rows,
            "foot": { "page": stance_foot(tables), "square": stance_foot(tables), "card": stance_foot(tables) },
        })
    }

    /// The figure alone; `up` leads to the root of the site.
    pub(super) fn figure(&self, up: &str) -> Result<Figure> {
        Figure::new(crossings::prerender_stance(&self.of), up)
    }

    /// A link to an actor's evidence.
    pub(super) fn actor(&self, actor: Index) -> Markup {
        let one = &self.of.stance.tables().actors[usize::from(actor)];
        html! { a href={ "#actor-" (one.id) } { (one.name) } }
    }
}
