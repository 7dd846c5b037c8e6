//! What the article is made of.

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
