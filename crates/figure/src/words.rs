//! A figure in words.

/// What a figure says, as its title, its subtitle and its own sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What is shown.
    pub title: String,
    /// Of which days, and how to read it.
    pub subtitle: String,
    /// What is to be seen: the text for those who do not see the drawing.
    pub summary: String,
}
