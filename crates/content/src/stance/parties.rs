//! The parties among the actors, for what else is counted by them.

use std::path::Path;

use anyhow::Result;
use model::stance::ActorKind;

use super::actors;
use super::find::find;
use crate::files::Problems;

/// A party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// Its word in addresses.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// All parties, in the order of their file.
///
/// # Errors
/// Where the file of the actors cannot be read; what is wrong in it becomes problems.
pub(crate) fn parties(root: &Path, problems: &mut Problems) -> Result<Vec<Party>> {
    let actors = actors::read(root, problems)?.into_iter();
    let parties = actors.filter(|actor| actor.kind == ActorKind::Party);
    Ok(parties.map(|actor| Party { id: actor.id, name: actor.name }).collect())
}

/// The party of a word, if there is one; else a problem.
pub(crate) fn party(
    place: impl std::fmt::Display,
    word: &str,
    parties: &[Party],
    problems: &mut Problems,
) -> Option<Party> {
    let at = find(place, "party", word, parties.iter().map(|party| &party.id), problems)?;
    parties.get(usize::from(at)).cloned()
}
