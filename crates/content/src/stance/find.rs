//! Words that stand for something else of the content, found in its list.

use model::Choice;

use crate::files::Problems;

/// The place of a word in a list, if it is there; else a problem.
pub(super) fn find(
    place: impl std::fmt::Display,
    what: &str,
    word: &str,
    known: impl Iterator<Item = impl AsRef<str>>,
    problems: &mut Problems,
) -> Option<u16> {
    let known: Vec<String> = known.map(|one| one.as_ref().to_owned()).collect();
    let found = known.iter().position(|one| one == word);
    if found.is_none() {
        let expected = match known.len() {
            0..=12 => format!("one of {}", known.join(", ")),
            many => {
                format!("one of the {many} that there are, such as {}", known.first().map_or("", |one| one))
            }
        };
        problems.add(place, format!("the {what} “{word}”"), expected);
    }
    found.map(|at| at as u16)
}

/// The value that a word stands for; the first where it is none, with a problem.
pub(super) fn word<T: Choice + Default>(
    place: impl std::fmt::Display,
    text: &str,
    problems: &mut Problems,
) -> T {
    T::from_slug(text).unwrap_or_else(|| {
        let words: Vec<&str> = T::ALL.iter().map(|one| one.slug()).collect();
        problems.add(place, format!("“{text}”"), words.join(" or "));
        T::default()
    })
}
