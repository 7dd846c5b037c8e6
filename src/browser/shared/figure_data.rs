//! What is asked of the data of a program's figures: views, their words and their addresses. No elements, no events.

use figure::Format;
use model::{Day, Span, Tab};
use serde::Serialize;

/// The published data that a program's figures are made of: that of the charts, or that of the stance map.
pub(crate) trait FigureData: Sized + Send + Sync + 'static {
    /// What a reader has chosen of a figure.
    type View: Clone + PartialEq + Send + Sync + 'static;
    /// Which figure it is, of those that the data makes.
    type Name: Copy + PartialEq + 'static;

    /// The elements that hydration walks, by their selectors, none for the figure itself, and how many nodes each has
    /// as it is printed.
    const PRINTED: &'static [(&'static str, u32)];

    /// Reads what the host has written.
    ///
    /// # Errors
    /// Where it is not what this version of the program reads.
    fn read(tables: &[u8]) -> Result<Self, postcard::Error>;

    /// The figures that the data makes.
    fn names(&self) -> Vec<Self::Name>;

    /// The word of a figure in addresses.
    fn slug(&self, name: Self::Name) -> &str;

    /// The view as the figure's author set it.
    fn author(&self, name: Self::Name) -> Self::View;

    /// Which figure a view is of.
    fn name_of(view: &Self::View) -> Self::Name;

    /// Which face a view shows: chart or table.
    fn tab(view: &Self::View) -> Tab;

    /// The author's view in the face that is open.
    fn reset(&self, view: &Self::View) -> Self::View;

    /// Whether two views that differ do so by the pinned place alone. Moving it on makes one step in the history.
    fn differ_by_pin(before: &Self::View, now: &Self::View) -> bool;

    /// Reads a query, with or without its question mark. None where it names no view and there is no `fallback`.
    fn parse(&self, query: &str, fallback: Option<Self::Name>) -> Option<ParsedQuery<Self::View>>;

    /// Whether a query that names no view speaks of all figures of the page.
    fn is_of_all(query: &str) -> bool;

    /// The word of the page that shows what a query asks for, where another program has it.
    fn page_elsewhere(query: &str) -> Option<&'static str>;

    /// Writes the query of a view, without a question mark.
    fn to_query(&self, view: &Self::View) -> String;

    /// Makes one choice by the words of an address.
    ///
    /// # Errors
    /// Why the words mean nothing here; the view is then as it was.
    fn choose(&self, view: &mut Self::View, key: &str, value: &str) -> Result<(), String>;

    /// Chooses a day that was typed in full.
    ///
    /// # Errors
    /// Why it cannot be; the view is then as it was.
    fn choose_typed(&self, view: &mut Self::View, key: &str, value: &str) -> Result<(), String> {
        self.choose(view, key, value)
    }

    /// Makes choices as an address has them, `from=first&to=latest`. What means nothing is left out.
    fn choose_all(&self, view: &mut Self::View, choices: &str) {
        for (key, value) in choices.split('&').filter_map(|pair| pair.split_once('=')) {
            self.choose(view, key, value).ok();
        }
    }

    /// The value that a view has for a key, as an address writes it; empty where there is no such key.
    fn query_value(&self, view: &Self::View, key: &str) -> String;

    /// For a key that is a day: the days that it can be, and which one it is. None for other keys.
    fn day(&self, view: &Self::View, key: &str) -> Option<(Span, Day)>;

    /// Whether a part of the choices, by its `data-offer`, has an effect just now.
    fn offers(&self, view: &Self::View, word: &str) -> bool;

    /// What a part of the choices, by its `data-text`, says just now.
    fn text(&self, view: &Self::View, word: &str) -> String;

    /// What scripts are told of a view, beside these notices.
    fn report(&self, view: &Self::View, notices: Vec<String>) -> Report;

    /// The view as a picture, SVG, with `foot` below it.
    fn picture(&self, view: &Self::View, format: Format, foot: &str) -> String;

    /// The view's subtitle and, below it, its table; see [`figure::Table::to_lines`].
    fn rows(&self, view: &Self::View) -> String;
}

/// What a query asks for.
pub(crate) struct ParsedQuery<V> {
    /// The view; the author's choices stand where the query says nothing valid.
    pub(crate) view: V,
    /// What was not taken as it stands, and what has changed since the link was made, in sentences.
    pub(crate) notices: Vec<String>,
    /// Why nobody gets this view who asks for nothing else: the query names an unknown view.
    pub(crate) refusal: Option<String>,
}

/// A figure as scripts get it: a plain object.
#[derive(Serialize)]
pub(crate) struct Report {
    /// The view's name.
    pub(crate) view: String,
    /// Its query, without a question mark.
    pub(crate) query: String,
    pub(crate) title: String,
    /// The view in words.
    pub(crate) words: String,
    /// What is to be said of how the view came about.
    pub(crate) notices: Vec<String>,
    /// What a link to it shows, in a sentence.
    pub(crate) shows: String,
    /// The version of the data; empty where addresses carry none.
    pub(crate) version: String,
    /// The last day that it can be looked back to: with it and the version an address stays as it is. Empty where
    /// nothing can be looked back to.
    pub(crate) last: String,
}
