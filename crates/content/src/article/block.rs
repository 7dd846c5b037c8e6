//! What the article is made of.

use figure::MarkedSpan;
use figure::stance::Layers;
use model::stance::Index;
use pulldown_cmark::Event;

/// A piece of the article that stands by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Text, in the order of its Markdown.
    Prose(Vec<Prose>),
    /// A figure, by the word of its named view, or that of the map of the place.
    Figure(String),
    /// A claim, by its place among the article's cards, from 0.
    Claim(usize),
    /// Passages that a figure follows, at least two.
    Steps(Vec<Step>),
    /// All statements of the stance map, folded.
    Statements,
}

/// A passage with the picture that goes with it.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its word, which no other step of the article has.
    pub word: String,
    /// What its picture shows.
    pub shows: StepView,
    /// The passage.
    pub prose: Vec<Prose>,
}

/// What the picture of a step shows.
#[derive(Clone, Debug, PartialEq)]
pub enum StepView {
    /// A chart, and the spans of days that are marked in it.
    Chart(Link, Vec<MarkedSpan>),
    /// The stance map.
    Stance {
        /// Its view, as an address has it after the question mark.
        query: String,
        /// How much of it is drawn.
        layers: Layers,
        /// The statement that is opened beside the passage, by its number.
        evidence: Option<Index>,
    },
    /// The map of the place.
    Place,
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Prose {
    /// An event of the Markdown parser, but for what the other variants stand for. Headings have an id, so that a link
    /// can name them.
    Markdown(Event<'static>),
    /// A number or a term inside a sentence.
    Inline(Part),
    /// A link to a view begins; it ends as links of Markdown do.
    View(Link),
    /// A box begins, with its title.
    Box(Boxed, Vec<Part>),
    /// A box ends.
    BoxEnd,
}

/// How a box stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boxed {
    /// Open, beside what the text says.
    Aside,
    /// Folded: a reader sees its title and opens it.
    Fold,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text as it is.
    Text(String),
    /// A number, by its place among the article's numbers, from 0.
    Number(usize),
    /// A word that is explained on demand.
    Term {
        /// The words as they stand in the sentence.
        words: String,
        /// The id of the term.
        id: String,
    },
}

/// A link to a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The query of the view, without a question mark.
    pub query: String,
    /// The word of the named view.
    pub slug: String,
    /// Whether the article shows a figure of that view, which the link then changes.
    pub is_here: bool,
}
