//! What a figure shows, as scripts get it.

use serde::Serialize;

/// What was not understood of an address.
#[cfg(feature = "stance")]
pub(super) fn sentences(notices: &[model::Notice]) -> Vec<String> {
    notices.iter().map(model::Notice::sentence).collect()
}

/// A figure's state as a plain object.
#[derive(Serialize)]
pub(super) struct Shows {
    /// The view's name.
    pub(super) view: String,
    /// Its query, without a question mark.
    pub(super) query: String,
    pub(super) title: String,
    /// The view in words.
    pub(super) words: String,
    /// What was not understood of the query that was set.
    pub(super) notices: Vec<String>,
    /// What a link to it shows, in a sentence.
    pub(super) shows: String,
    /// The version of the data; empty where addresses carry none.
    pub(super) version: String,
    /// The last day that it can be looked back to: with it and the version an address stays as it is.
    pub(super) last: String,
}
