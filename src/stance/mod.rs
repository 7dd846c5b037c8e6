//! The figure of the stance map: its words, its choices, its map, the evidence beside it, and the statements over time.
//!
//! One state makes one set of faces, and each face is text that one place of the page shows: a component costs its
//! bytes once, whatever it shows.

mod evidence;
mod faces;
mod follow;
#[cfg(feature = "ssr")]
mod markup;
#[cfg(feature = "ssr")]
mod prerender;

use std::sync::Arc;

use figure::stance::{Expert, StanceFigure, Timeline, TimelineChart};
use figure::{Layout, Sift};
use leptos::prelude::*;
use model::Span;
use model::stance::{Index, Stance, StanceView};

use faces::Faces;
pub(crate) use follow::{offers, text};
#[cfg(feature = "ssr")]
pub use prerender::prerender_stance;

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
        [words.title, words.subtitle, words.sentence].join(" ")
    }
}

/// What the figure is just now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StanceState {
    /// The reader's choices.
    pub view: StanceView,
    /// What an address said that was not understood, as long as the view that it led to is shown.
    pub notices: Vec<String>,
    /// Which of the two drawings the page shows; none stands for both.
    pub layout: Option<Layout>,
    /// Whether the figure reacts yet.
    pub live: bool,
    /// Whether something is being dragged: then the address moves on without a step in the history.
    pub dragging: bool,
    /// How the rows of the table are ordered and picked.
    pub sift: Sift,
    /// The days that are being chosen on the arrivals chart.
    pub brush: Option<Span>,
}

impl StanceState {
    /// As its author set it.
    pub fn new(view: StanceView) -> Self {
        Self {
            view,
            notices: Vec::new(),
            layout: None,
            live: false,
            dragging: false,
            sift: Sift::default(),
            brush: None,
        }
    }

    /// Whether this drawing is to be seen: the other is not kept up to date.
    fn shows(&self, layout: Layout) -> bool {
        self.layout.is_none_or(|shown| shown == layout)
    }
}

/// The elements that hydration walks, by their selectors, the figure itself first, and how many nodes each has as it is
/// printed. All others have content of which it knows nothing.
#[cfg(feature = "hydrate")]
pub(crate) const PRINTED: [(&str, u32); 10] = [
    ("", 12),
    ("figcaption", 2),
    (".face.chart", 1),
    (".desk", 2),
    (".maps", 2),
    (".maps .plot", 1),
    (".opened", 2),
    (".face.table", 2),
    (".timeline", 4),
    (".timeline .plot", 2),
];

/// Everything inside the `<figure>`.
#[component]
pub fn StancePanel(
    /// What it is made of.
    of: Arc<StanceData>,
    /// Its state.
    state: RwSignal<StanceState>,
    /// Which figure it is, of those that are live at once.
    number: u32,
    /// The evidence of a statement, as HTML of ours: of which figure, and the statement's own number.
    statement: fn(u32, &str) -> Option<String>,
) -> impl IntoView {
    // The choices and the arrivals chart are the host's writing, which the browser takes as it is: hydration makes
    // nothing of them.
    #[cfg(feature = "ssr")]
    let [controls, people, more] = [markup::controls(&of), markup::people(&of), markup::more(&of)];
    #[cfg(not(feature = "ssr"))]
    let [controls, people, more] = [const { String::new() }; 3];
    let TimelineChart { drawings: [wide, narrow], words, .. } = of.chart.clone().unwrap_or_default();
    let about = [
        words.as_str(),
        " Above it, a tick for each statement.<span class=\"needs-script\"> Draw across to count the statements of a period only.</span>",
    ]
    .concat();

    let faces = Memo::new(move |before: Option<&Faces>| {
        state.with(|state| Faces::new(&of, state, &|id| statement(number, id), before))
    });
    // One type of function for all of them.
    let face = move |part: fn(&Faces) -> &String| move || faces.with(|faces| part(faces).clone());
    view! {
        <figcaption>
            <h3 class="title" id="stance-title" inner_html=face(|faces| &faces.title)></h3>
            <p class="subtitle" aria-live="polite" inner_html=face(|faces| &faces.subtitle)></p>
        </figcaption>
        <div class="controls" role="group" aria-label="What the figure shows" inner_html=controls></div>
        <div class="notice" role="status" inner_html=face(|faces| &faces.notice)></div>
        <p class="failed-note">
            "The figure could not be made interactive. The map and the table are complete without it."
        </p>
        <div class="face chart">
            <div class="desk">
                <div class="maps">
                    <div class="plot wide"><div class="drawing" inner_html=face(|faces| &faces.wide)></div></div>
                    <div class="plot narrow"><div class="drawing" inner_html=face(|faces| &faces.narrow)></div></div>
                </div>
                <div class="opened" role="region" aria-label="Evidence" tabindex="-1">
                    <div
                        class="standing"
                        aria-live="polite"
                        data-hint="Choose a mark to read the words it rests on."
                        inner_html=face(|faces| &faces.standing)
                    ></div>
                    <div class="quotes" inner_html=face(|faces| &faces.quotes)></div>
                </div>
            </div>
        </div>
        <div class="face table" role="region" tabindex="0" aria-label="Table of the map">
            <label class="search needs-script">
                "Search the table " <input type="search" autocomplete="off" data-search=""/>
            </label>
            <div inner_html=face(|faces| &faces.table)></div>
        </div>
        <div class="controls people" role="group" aria-label="Whose evidence is open" inner_html=people></div>
        <div class="changed" inner_html=face(|faces| &faces.changed)></div>
        <p class="words" inner_html=face(|faces| &faces.summary)></p>
        <div class="compared" aria-live="polite" inner_html=face(|faces| &faces.compared)></div>
        <div class="timeline">
            <p class="head">"When it was said"</p>
            <p class="by" inner_html=about></p>
            <div class="plot wide">
                <div class="drawing" inner_html=wide></div>
                <div class="drawing overlay" data-brush="wide" inner_html=face(|faces| &faces.wide_ticks)></div>
            </div>
            <div class="plot narrow">
                <div class="drawing" inner_html=narrow></div>
                <div class="drawing overlay" data-brush="narrow" inner_html=face(|faces| &faces.narrow_ticks)></div>
            </div>
        </div>
        <div class="around" inner_html=more></div>
    }
}

/// The statements of an actor, a party's with those of all who speak for it, by their day.
fn statements(stance: &Stance, actor: Index) -> Vec<Index> {
    let tables = stance.tables();
    let mut all: Vec<Index> = (0..)
        .zip(&tables.statements)
        .filter(|(_, one)| tables.speaks_for(one.actor, actor))
        .map(|(number, _)| number)
        .collect();
    all.sort_unstable_by_key(|number| (tables.statement(*number).map(|one| one.day), *number));
    all
}
