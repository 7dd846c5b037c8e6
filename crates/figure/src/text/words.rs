//! A figure in words.

/// The words of a chart; its figure adds the title, and what holds for every chart.
pub(crate) struct ChartText {
    /// The days that are shown, and how to read the chart; with its full stop.
    pub(crate) subtitle: String,
    /// Sentences about what is to be seen, the weightiest first.
    pub(crate) sentences: Vec<String>,
}

/// The words of a figure: its title, its subtitle and its own sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The title, which says what is shown.
    pub title: String,
    /// The days that are shown, and how to read the figure.
    pub subtitle: String,
    /// The weightiest sentence, for those who read no more than one.
    pub sentence: String,
    /// The text for those who do not see the drawing. It begins with the sentence.
    pub summary: String,
}
