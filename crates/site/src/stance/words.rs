//! What the stance map is called, and where its pages lie.

/// The title of its page.
pub(crate) const TITLE: &str = "Where parties and speakers stand";
/// The map in a sentence.
pub(super) const ABOUT: &str = "What parties and speakers have said about small-boat crossings, statement by statement: where that puts them, how sure it is, and the words it rests on.";

/// The address of the paper on the experts' survey.
pub(super) const EXPERTS: &str = "https://doi.org/10.1016/j.electstud.2021.102420";

/// The folders of its page, of the page of its method and of that of a reader's own answers.
pub(crate) const FOLDERS: [&str; 3] = ["v/stance/", "v/stance/method/", "v/stance/yours/"];
