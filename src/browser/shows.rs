//! What a figure shows, as scripts get it.

use serde::Serialize;

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
}
