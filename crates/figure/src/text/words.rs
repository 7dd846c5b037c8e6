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
    /// The weightiest sentence, or of the stance map the two plainest, for those who read no more.
    pub sentence: String,
    /// The text for those who do not see the drawing. It begins with the sentence, or, where the figure looks back to a day,
    /// with that.
    pub summary: String,
}

/// So many sentences stand open below a drawing.
const OPEN: usize = 2;

impl Words {
    /// The summary in two: the first two sentences, which stand open below the drawing, and the rest, which is folded
    /// and may be empty. Sentences are told apart by a full stop with a space after it.
    pub fn folded(&self) -> (&str, &str) {
        let summary = self.summary.as_str();
        let pairs = summary.bytes().zip(summary.bytes().skip(1)).zip(1..);
        // Where a sentence ends, and nowhere else, a space follows a full stop.
        let mut ends = pairs.filter(|(pair, _)| *pair == (b'.', b' ')).map(|(_, end)| end);
        let (open, rest) =
            ends.nth(OPEN - 1).and_then(|end| summary.split_at_checked(end)).unwrap_or((summary, ""));
        (open, rest.trim_start())
    }
}
