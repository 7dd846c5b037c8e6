//! What an article can speak of.

use std::path::Path;

use anyhow::Result;
use model::stance::Stance;
use model::{Data, Tables};

use super::block::Link;
use super::claims::{self, Claim};
use super::inline::{Masked, Wrong};
use super::terms::{self, Term};
use crate::files::Problems;
use crate::query;

/// The data, and the claims, terms and statements that editors have written.
#[derive(Debug)]
pub struct Library {
    /// The data that is known.
    pub data: Data,
    /// The claims, in the order of their file.
    pub claims: Vec<Claim>,
    /// The terms, in the order of their file.
    pub terms: Vec<Term>,
    /// The statements of the stance map.
    pub stance: Stance,
}

impl Library {
    /// Reads the claims, terms and statements of the checkout `root`; `tables` are the data that claims can speak of.
    ///
    /// # Errors
    /// Where a file cannot be read; every line of claims and terms that is not as it must be; or, where those are in order,
    /// every line of the stance map's files.
    pub fn read(root: &Path, tables: &Tables) -> Result<Self> {
        let mut problems = Problems::default();
        let data = Data::from(tables.clone());
        let claims = claims::read(root, &data, &mut problems)?;
        let terms = terms::read(root, &mut problems)?;
        problems.or((), "the content is not as it should be")?;
        let stance = Stance::from(crate::stance::read(root)?);
        Ok(Self { data, claims, terms, stance })
    }

    /// A link to the view of a query; `figures` are those that the article shows.
    ///
    /// # Errors
    /// Where the query shows no view: what was found, and what was expected.
    pub(super) fn link(&self, query: &str, figures: &[&str]) -> Result<Link, String> {
        let view = query::check(query, &self.data)
            .map_err(|(found, expected)| format!("found the link {found}, expected {expected}"))?;
        let slug = self.data.slug(view.name).to_owned();
        let is_here = figures.contains(&slug.as_str());
        Ok(Link { query: query.to_owned(), slug, is_here })
    }

    /// Checks that there is every term that a text uses.
    pub(super) fn check_terms(&self, masked: &Masked) -> Result<(), Wrong> {
        let is_known = |id: &str| self.terms.iter().any(|term| term.id == id);
        match masked.terms().find(|(_, id)| !is_known(id)) {
            None => Ok(()),
            Some((at, id)) => {
                let known: Vec<&str> = self.terms.iter().map(|term| term.id.as_str()).collect();
                Err((at, format!("found the term “{id}”, expected one of {}", known.join(", "))))
            }
        }
    }
}
