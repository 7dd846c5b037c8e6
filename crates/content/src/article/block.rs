//! What the article is made of.

use pulldown_cmark::Event;

/// A piece of the article that stands by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Text, in the order of its Markdown.
    Prose(Vec<Prose>),
    /// A figure, by the slug of its named view, or the word of the map of the place.
    Figure(String),
    /// A claim, by its place among the article's cards.
    Claim(usize),
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq)]
pub enum Prose {
    /// What Markdown has for it, but for what follows. Headings have an id, so that a link can name them.
    Markdown(Event<'static>),
    /// A number or a term inside a sentence.
    Inline(Part),
    /// A link to a view begins; it ends as links of Markdown do.
    View(Link),
    /// A box beside the text begins, with its title.
    Aside(Vec<Part>),
    /// It ends.
    AsideEnd,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text as it is.
    Text(String),
    /// A number, by its place among the article's numbers.
    Number(usize),
    /// A word that is explained on demand.
    Term {
        /// As it stands in the sentence.
        words: String,
        /// The id of the term.
        id: String,
    },
}

/// A link to a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What it shows, as an address has it after the question mark.
    pub query: String,
    /// The slug of the named view.
    pub slug: String,
    /// Whether the article shows a figure of that view, which the link then changes.
    pub is_here: bool,
}
