//! The computed map against nalgebra's decompositions.

use model::stance::{ActorKind, Choices, Stance, StanceTables};
use nalgebra::{DMatrix, DVector, SymmetricEigen};
use proptest::prelude::*;

use super::fixture::{PROPOSITIONS, complete, tables};

/// The codes of those who spoke, each a row with holes: plain means, for all weigh the same here.
fn rows(tables: &StanceTables) -> Vec<(u16, Vec<Option<f64>>)> {
    let weights = |number: usize| f64::from(tables.weights.of(tables.statements[number].directness));
    let cell = |actor: u16, proposition: usize| {
        let codes = tables.codes.iter().filter(|code| {
            usize::from(code.proposition) == proposition
                && tables.statements[usize::from(code.statement)].actor == actor
        });
        let (above, below) = codes.fold((0.0, 0.0), |(above, below), code| {
            let weight = weights(code.statement.into());
            (above + weight * f64::from(code.value), below + weight)
        });
        (below > 0.0).then(|| above / below)
    };
    let row = |actor: u16| (actor, (0..PROPOSITIONS).map(|proposition| cell(actor, proposition)).collect());
    let mut rows: Vec<(u16, Vec<Option<f64>>)> = (0..tables.actors.len() as u16).map(row).collect();
    rows.retain(|(_, row)| row.iter().flatten().count() >= 3);
    rows
}

/// The mean of each proposition over the rows that have it.
fn centres(rows: &[(u16, Vec<Option<f64>>)]) -> Vec<f64> {
    let of = |column: usize| {
        let seen: Vec<f64> = rows.iter().filter_map(|(_, row)| row[column]).collect();
        seen.iter().sum::<f64>() / seen.len().max(1) as f64
    };
    (0..PROPOSITIONS).map(of).collect()
}

/// Eigenvalues above zero with their vectors, the largest first, of the covariances over pairs observed together.
fn oracle(rows: &[(u16, Vec<Option<f64>>)]) -> Vec<(f64, DVector<f64>)> {
    let centres = centres(rows);
    let covariance = DMatrix::from_fn(PROPOSITIONS, PROPOSITIONS, |one, other| {
        let both = rows
            .iter()
            .filter_map(|(_, row)| Some((row[one]? - centres[one]) * (row[other]? - centres[other])));
        let both: Vec<f64> = both.collect();
        if both.len() < 2 { 0.0 } else { both.iter().sum::<f64>() / both.len() as f64 }
    });
    let eigen = SymmetricEigen::new(covariance);
    let mut pairs: Vec<(f64, DVector<f64>)> = eigen
        .eigenvalues
        .iter()
        .zip(eigen.eigenvectors.column_iter())
        .map(|(value, vector)| (*value, vector.into()))
        .collect();
    pairs.retain(|(value, _)| *value > 1e-9);
    pairs.sort_by(|one, other| other.0.total_cmp(&one.0));
    pairs
}

fn check(tables: &StanceTables) -> Result<(), TestCaseError> {
    let rows = rows(tables);
    let computed = Stance::from(tables.clone()).computed(&Choices::default());
    if rows.len() < 3 || oracle(&rows).len() < 2 {
        prop_assert!(computed.is_none());
        return Ok(());
    }
    let (pairs, computed) = (oracle(&rows), computed.unwrap());
    let all: f64 = pairs.iter().map(|pair| pair.0).sum();
    prop_assert_eq!(usize::from(computed.rows), rows.len());
    for (nth, (value, vector)) in pairs.iter().take(2).enumerate() {
        prop_assert!((computed.explained[nth] - value / all).abs() < 1e-9);
        // Where two eigenvalues are alike, any turn of their vectors is as good.
        let is_alone = pairs.iter().enumerate().all(|(at, pair)| at == nth || (pair.0 - value).abs() > 1e-6);
        let ours = DVector::from_iterator(PROPOSITIONS, computed.loadings.iter().map(|one| one.weights[nth]));
        prop_assert!((ours.norm() - 1.0).abs() < 1e-9);
        prop_assert!(!is_alone || (ours.dot(vector).abs() - 1.0).abs() < 1e-6);
        // The named propositions of the fixture: the second, then the third.
        let named = if nth == 0 { [1, 2] } else { [2, 1] };
        let first = named.into_iter().chain([0, 1, 2, 3]).find(|at| ours[*at].abs() >= 0.1);
        prop_assert!(first.is_none_or(|at| ours[at] > 0.0));
    }
    let centres = centres(&rows);
    for placed in &computed.placed {
        let is_party = tables.actors[usize::from(placed.actor)].kind == ActorKind::Party;
        let own = rows.iter().find(|(actor, _)| *actor == placed.actor);
        prop_assert_eq!(placed.is_row, own.is_some() && !is_party);
        let Some((_, row)) = own.filter(|_| !is_party) else { continue };
        // The place that fits best what was said: least squares over the columns that have a code.
        for (nth, at) in placed.at.iter().enumerate() {
            let pairs = || {
                (0..PROPOSITIONS).filter_map(|column| {
                    Some((row[column]? - centres[column], computed.loadings[column].weights[nth]))
                })
            };
            let (above, below) = (
                pairs().map(|(code, weight)| code * weight).sum::<f64>(),
                pairs().map(|(_, weight)| weight * weight).sum::<f64>(),
            );
            prop_assert!(at.is_none_or(|at| (at * below - above).abs() < 1e-9));
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn are_those_of_a_linear_algebra_library(tables in tables()) {
        check(&tables)?;
    }

    #[test]
    fn of_complete_rows_are_the_singular_vectors(tables in complete()) {
        check(&tables)?;
        let rows = rows(&tables);
        let Some(computed) = Stance::from(tables).computed(&Choices::default()) else { return Ok(()) };
        let full = DMatrix::from_fn(rows.len(), PROPOSITIONS, |row, column| rows[row].1[column].unwrap());
        let means = full.row_mean();
        let centred = DMatrix::from_fn(rows.len(), PROPOSITIONS, |row, column| full[(row, column)] - means[column]);
        // Of the rows' products with each other, and not nalgebra's own decomposition into singular values, which is a
        // hundredth off for some rows that depend on each other.
        let products = SymmetricEigen::new(&centred * centred.transpose());
        let (values, scores) = (products.eigenvalues, products.eigenvectors);
        let order: Vec<usize> = {
            let mut order: Vec<usize> = (0..values.len()).collect();
            order.sort_by(|one, other| values[*other].total_cmp(&values[*one]));
            order
        };
        // Speakers and those of no party stand where their own row puts them.
        for (nth, at) in order.iter().take(2).enumerate() {
            let is_alone = order.iter().all(|other| other == at || (values[*other] - values[*at]).abs() > 1e-6);
            for placed in computed.placed.iter().filter(|one| one.is_row && is_alone) {
                let theirs = scores[(placed.actor.into(), *at)] * values[*at].max(0.0).sqrt();
                prop_assert!((placed.at[nth].unwrap().abs() - theirs.abs()).abs() < 1e-6);
            }
        }
    }
}
