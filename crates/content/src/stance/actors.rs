//! `content/actors.csv`: parties, speakers and bodies.

use std::collections::HashSet;
use std::path::Path;

use anyhow::Result;
use model::stance::{Actor, ActorKind};

use super::find::{find, word};
use crate::files::{Problems, Rows};

const FILE: &str = "content/actors.csv";
const COLUMNS: [&str; 6] = ["id", "name", "kind", "party", "role", "note"];

/// The actors, in order.
pub(super) fn read(root: &Path, problems: &mut Problems) -> Result<Vec<Actor>> {
    let rows = Rows::read(root, FILE, &COLUMNS, problems)?;
    let mut seen = HashSet::new();
    let mut actors = Vec::new();
    for row in &rows.rows {
        let kind = rows.text(row, "kind");
        let note = rows.text(row, "note");
        actors.push(Actor {
            id: rows.slug(row, "id", &mut seen, problems),
            name: rows.short(row, "name", 40, problems),
            kind: word(rows.place(row, "kind"), &kind, problems),
            party: None,
            role: rows.short(row, "role", 100, problems),
            note,
        });
    }
    let ids: Vec<String> = actors.iter().map(|one| one.id.clone()).collect();
    let kinds: Vec<ActorKind> = actors.iter().map(|one| one.kind).collect();
    for (row, actor) in rows.rows.iter().zip(&mut actors) {
        let party = rows.text(row, "party");
        let place = rows.place(row, "party");
        if actor.kind == ActorKind::Party && party != actor.id {
            problems.add(&place, format!("“{party}”"), format!("“{}”, the party itself", actor.id));
        } else if !party.is_empty() {
            let parties = ids.iter().zip(&kinds).filter(|(_, kind)| **kind == ActorKind::Party);
            find(&place, "party", &party, parties.map(|(id, _)| id), problems);
            actor.party = ids.iter().position(|id| *id == party).map(|at| at as u16);
        }
    }
    Ok(actors)
}
