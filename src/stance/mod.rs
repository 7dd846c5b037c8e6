//! The figure of the stance map: its words, its choices, its map, the evidence beside it, and the statements over time.

mod evidence;
mod follow;
#[cfg(feature = "ssr")]
mod markup;
#[cfg(feature = "ssr")]
mod prerender;
mod timeline;

use std::sync::Arc;

use figure::stance::{Expert, StanceFigure};
use figure::{Layout, Sift, Words};
use leptos::prelude::*;
use model::stance::{Index, Stance, StanceView};
use model::{Data, Span, Tab};

pub(crate) use evidence::{compared, opened, standing};
pub(crate) use follow::{changed, offers, text};
#[cfg(feature = "ssr")]
pub use prerender::prerender_stance;
use timeline::TimelineFace;

/// Everything that the figure is made of.
pub struct StanceData {
    /// The statements, their codes and the codebook.
    pub stance: Stance,
    /// What experts say of the parties.
    pub experts: Vec<Expert>,
    /// The arrivals, for the chart below the map.
    pub data: Data,
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

/// What the outside holds of the figure: signals to read its state and to change it.
#[derive(Clone, Copy)]
pub struct StanceHandles {
    /// The reader's choices.
    pub view: RwSignal<StanceView>,
    /// Which of the two drawings the page shows; none stands for both.
    pub layout: RwSignal<Option<Layout>>,
    /// Whether the figure reacts yet.
    pub live: RwSignal<bool>,
    /// Whether something is being dragged: then the address moves on without a step in the history.
    pub dragging: RwSignal<bool>,
    /// How the rows of the table are ordered and picked.
    pub sift: RwSignal<Sift>,
    /// What an address said that was not understood, and the view that it led to.
    pub notices: RwSignal<Option<(StanceView, Vec<String>)>>,
}

impl StanceHandles {
    /// The state of the figure as its author set it. Needs a reactive owner.
    pub fn new(author: StanceView) -> Self {
        Self {
            view: RwSignal::new(author),
            layout: RwSignal::new(None),
            live: RwSignal::new(false),
            dragging: RwSignal::new(false),
            sift: RwSignal::new(Sift::default()),
            notices: RwSignal::new(None),
        }
    }

    /// The notices that still speak of what is shown.
    pub fn notices_now(self) -> Vec<String> {
        let now = self.view.get();
        self.notices.with(|said| match said {
            Some((view, notices)) if *view == now => notices.clone(),
            _ => Vec::new(),
        })
    }
}

/// What the figure shows just now, worked out once for all its faces.
#[derive(Clone, PartialEq, Eq)]
struct Faces {
    /// The wide and the narrow drawing; empty where the page does not show it.
    drawings: [String; 2],
    words: Words,
    /// Where the actor stands whose evidence is open.
    standing: String,
    compared: String,
}

impl Faces {
    fn new(of: &StanceData, view: &StanceView, layout: Option<Layout>) -> Self {
        let figure = of.figure(view);
        let words = figure.words();
        let label = [words.title.as_str(), ". ", &words.subtitle].concat();
        let drawings = Layout::PAGE.map(|one| {
            let is_shown = layout.is_none_or(|shown| shown == one);
            if is_shown { figure.drawing(one).to_svg(&label) } else { String::new() }
        });
        Self {
            drawings,
            words,
            standing: standing(&of.stance, view),
            compared: compared(&of.stance, &figure),
        }
    }
}

/// Everything inside the `<figure>`. `statement` gives a statement's evidence, as the page has it, by its number.
#[component]
pub fn StancePanel(
    /// What it is made of.
    of: Arc<StanceData>,
    /// Its state.
    handles: StanceHandles,
    /// The evidence of a statement, as HTML of ours.
    statement: fn(&str) -> Option<String>,
) -> impl IntoView {
    let StanceHandles { view, layout, live, sift, .. } = handles;
    // The choices are the host's writing, which the browser takes as it is: hydration makes nothing of them.
    #[cfg(feature = "ssr")]
    let (controls, more) = (markup::controls(&of), markup::more(&of));
    #[cfg(not(feature = "ssr"))]
    let (controls, more) = (String::new(), String::new());

    let of = StoredValue::new(of);
    // The tab makes no other figure.
    let content = Memo::new(move |_| StanceView { tab: Tab::Chart, ..view.get() });
    let faces =
        Memo::new(move |_| of.with_value(|of| content.with(|view| Faces::new(of, view, layout.get()))));
    let said = move |part: fn(&Words) -> &String| move || faces.with(|faces| part(&faces.words).clone());
    let drawing = move |wide: bool| {
        move || {
            faces.with(|Faces { drawings: [one, other], .. }| if wide { one.clone() } else { other.clone() })
        }
    };
    let standing = move || faces.with(|faces| faces.standing.clone());
    let compared = move || faces.with(|faces| faces.compared.clone());
    // What is read stays where it is while the reader changes how a statement counts.
    let asked = Memo::new(move |_| content.with(|view| (view.actor, view.map, view.x, view.y)));
    let evidence = move || {
        asked.track();
        let is_live = live.get();
        of.with_value(|of| {
            content.with_untracked(
                |view| if is_live { opened(&of.stance, view, statement) } else { String::new() },
            )
        })
    };
    let changed = move || of.with_value(|of| content.with(|view| changed(&of.stance, view)));
    // Its rows are written when they are asked for; the author's own are in the page from the start.
    let wanted = Memo::new(move |before: Option<&bool>| {
        view.with(|view| {
            view.tab == Tab::Table
                || (before != Some(&false)
                    && of.with_value(|of| *view == StanceView::author(of.stance.tables())))
        })
    });
    let table = move || {
        if wanted.get() {
            of.with_value(|of| sift.with(|sift| content.with(|view| of.figure(view).table().to_html(sift))))
        } else {
            String::new()
        }
    };
    let notice = move || {
        let notices = handles.notices_now();
        (!notices.is_empty()).then(|| view! { <p>{notices.join(" ")}</p> })
    };
    let is_open = move || content.with(|view| view.actor.is_some()).then_some("open");

    view! {
        <figcaption>
            <h3 class="title" id="stance-title">{said(|words| &words.title)}</h3>
            <p class="subtitle" aria-live="polite">{said(|words| &words.subtitle)}</p>
        </figcaption>
        <div class="controls" role="group" aria-label="What the figure shows" inner_html=controls></div>
        <div class="notice" role="status">{notice}</div>
        <p class="failed-note">
            "The figure could not be made interactive. The map and the table are complete without it."
        </p>
        <div class="face chart">
            <div class="desk" data-opened=is_open>
                <div class="maps">
                    <div class="plot wide"><div class="drawing" inner_html=drawing(true)></div></div>
                    <div class="plot narrow"><div class="drawing" inner_html=drawing(false)></div></div>
                </div>
                <div class="opened" role="region" aria-label="Evidence">
                    <div class="standing" aria-live="polite" data-hint="Choose a mark to read the words it rests on." inner_html=standing></div>
                    <div class="quotes" inner_html=evidence></div>
                </div>
            </div>
        </div>
        <div class="face table" role="region" tabindex="0" aria-label="Table of the map">
            <label class="search needs-script">
                "Search the table " <input type="search" autocomplete="off" data-search=""/>
            </label>
            <div inner_html=table></div>
        </div>
        <div class="changed" inner_html=changed></div>
        <p class="words">{said(|words| &words.summary)}</p>
        <div class="compared" aria-live="polite" inner_html=compared></div>
        <TimelineFace of=of handles=handles/>
        <div class="around" inner_html=more></div>
    }
}

/// The statements of an actor, a party's with those of all who speak for it, by their day.
fn statements(stance: &Stance, actor: Index) -> Vec<Index> {
    let tables = stance.tables();
    let all = tables.statements.iter().zip(0..).filter(|(one, _)| tables.speaks_for(one.actor, actor));
    let mut keys: Vec<(i32, Index)> = all.map(|(one, number)| (one.day.0, number)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, number)| number).collect()
}

/// The period that is chosen, where one is.
fn period(view: &StanceView) -> Option<Span> {
    view.choices.period
}
