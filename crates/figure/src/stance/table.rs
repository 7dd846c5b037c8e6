//! The numbers of the figure: of exactly what is shown.

use model::stance::{Index, MapKind, StanceTables, Standing};

use super::figure::StanceFigure;
use super::placed::warning;
use super::words::{hundredths, inside};
use super::{changes, matrix, placed};
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};

/// The table of a figure.
pub(super) fn table(figure: &StanceFigure<'_>) -> Table {
    let mut table = match figure.view.map {
        MapKind::Statements => of_statements(figure),
        MapKind::Experts => experts(figure),
        MapKind::Computed => computed(figure),
        MapKind::Matrix => matrix(figure),
        MapKind::Time => time(figure),
    };
    if let Some(changed) = changes::words(figure) {
        table.caption = [&table.caption, ". ", &changed].concat();
    }
    table
}

fn row(tables: &StanceTables, actor: Index, cells: Vec<Cell>) -> Row {
    let (name, code) =
        tables.actor(actor).map_or_else(Default::default, |one| (one.name.clone(), one.id.clone()));
    Row { name, code, cells }
}

fn count(number: usize) -> Cell {
    Cell::Count(model::Count::Published(number as u32))
}

fn number(value: Option<f64>) -> Cell {
    value.map_or_else(|| Cell::no_value("–"), |value| Cell::Hundredths(hundredths(value)))
}

fn of_statements(figure: &StanceFigure<'_>) -> Table {
    let tables = figure.stance.tables();
    let shown: Vec<&[Standing]> =
        [figure.across.as_slice(), &figure.upwards].into_iter().filter(|one| !one.is_empty()).collect();
    let mut columns = Vec::new();
    let mut names = Vec::new();
    for axis in shown.iter().filter_map(|one| tables.axis(one.first()?.axis)) {
        columns.push(axis.name.clone());
        for end in [": from", ": to", ": statements"] {
            columns.push([&axis.name, end].concat());
        }
        names.push(inside(&axis.name));
    }
    columns.push("In the margin, or with a warning".into());
    let of = |actor: Index| {
        let mut cells = Vec::new();
        let mut notes = Vec::new();
        for standing in shown.iter().filter_map(|one| one.get(usize::from(actor))) {
            let place = standing.position();
            cells.push(number(place.map(|one| one.value)));
            cells.push(number(place.map(|one| one.cloud.low)));
            cells.push(number(place.map(|one| one.cloud.high)));
            cells.push(count(standing.statements.len()));
            let Some(axis) = tables.axis(standing.axis) else { continue };
            match &standing.place {
                model::stance::Place::Margin(_) => notes.push(placed::why(figure, standing, false)),
                model::stance::Place::At(_) => {
                    let thin = warning(tables, standing);
                    notes.extend(thin.map(|thin| [&axis.name, ": ", &thin, "."].concat()));
                }
            }
        }
        // One that was never heard has the same reason on both axes.
        notes.dedup();
        cells.push(Cell::Text(notes.join(" ")));
        row(tables, actor, cells)
    };
    Table {
        caption: [
            "Positions on ",
            &format::list(&names),
            ", −1 to 1, with the interval of 90 % of the draws",
        ]
        .concat(),
        names: "Actor".into(),
        columns,
        rows: figure.stance.actors().map(of).collect(),
    }
}

fn experts(figure: &StanceFigure<'_>) -> Table {
    let tables = figure.stance.tables();
    let points = |hundredths: u16| Cell::Hundredths(hundredths.into());
    let rows = figure.experts.iter();
    Table {
        caption: "What experts say of the parties, 0 to 10".into(),
        names: "Party".into(),
        columns: ["Restrictive policy", "Salience", "Dissent"].map(str::to_owned).to_vec(),
        rows: rows
            .map(|one| row(tables, one.party, [one.policy, one.salience, one.dissent].map(points).to_vec()))
            .collect(),
    }
}

fn computed(figure: &StanceFigure<'_>) -> Table {
    let tables = figure.stance.tables();
    let mut rows = Vec::new();
    if let Some(computed) = &figure.computed {
        let pair = |values: [Option<f64>; 2], what: &str| {
            let mut cells = values.map(number).to_vec();
            cells.push(Cell::Text(what.into()));
            cells
        };
        for one in &computed.placed {
            let mut what = if one.is_row { "score" } else { "score, placed afterwards" }.to_owned();
            if one.at.contains(&None) {
                what.push_str("; too few codes on what a component is made of");
            }
            rows.push(row(tables, one.actor, pair(one.at, &what)));
        }
        for one in &computed.loadings {
            let Some(named) = tables.proposition(one.proposition) else { continue };
            let what = ["loading, from ", &one.rows.to_string(), " rows"].concat();
            let name = [&named.id, " ", &named.name].concat();
            rows.push(Row { name, code: named.id.clone(), cells: pair(one.weights.map(Some), &what) });
        }
        let cells = pair(computed.explained.map(Some), "share of the variance");
        rows.push(Row { name: "Explained".into(), code: "explained".into(), cells });
    }
    Table {
        caption: "Scores, loadings and variance explained of two principal components".into(),
        names: "Actor or proposition".into(),
        columns: ["First component", "Second component", "What it is"].map(str::to_owned).to_vec(),
        rows,
    }
}

fn matrix(figure: &StanceFigure<'_>) -> Table {
    let tables = figure.stance.tables();
    let rows = matrix::rows(figure).into_iter().map(|found| {
        let cells = found.cells.iter().map(|cell| match cell.value {
            Some(value) => Cell::Backed(hundredths(value), matrix::codes(tables, cell)),
            None => Cell::no_value(""),
        });
        row(tables, found.actor, cells.collect())
    });
    let names = tables.propositions.iter().map(|one| [&one.id, " ", &one.name].concat());
    Table {
        caption: "Mean of the codes, −1 against to 1 for, and of each statement the code of each coder: + for, o open, − against"
            .into(),
        names: "Actor".into(),
        columns: names.collect(),
        rows: rows.collect(),
    }
}

fn time(figure: &StanceFigure<'_>) -> Table {
    let tables = figure.stance.tables();
    let mut rows = Vec::new();
    for (actor, moments) in &figure.moments {
        let Some(one) = tables.actor(*actor) else { continue };
        let mut before: &[Index] = &[];
        for moment in moments {
            let standing = &moment.standing;
            let place = standing.position();
            let new: Vec<Index> =
                standing.statements.iter().copied().filter(|one| !before.contains(one)).collect();
            before = &standing.statements;
            rows.push(Row {
                name: [&one.name, ", ", &format::date(moment.day)].concat(),
                code: [&one.id, " ", &moment.day.to_iso()].concat(),
                cells: vec![
                    number(place.map(|one| one.value)),
                    number(place.map(|one| one.cloud.low)),
                    number(place.map(|one| one.cloud.high)),
                    count(standing.statements.len()),
                    Cell::Text(changes::ids(tables, &new)),
                ],
            });
        }
    }
    let axis = tables.axis(figure.view.x).map_or_else(String::new, |axis| inside(&axis.name));
    Table {
        caption: ["Positions on ", &axis, " as statements come in, −1 to 1: a running summary"].concat(),
        names: "Actor and day".into(),
        columns: ["Position", "from", "to", "statements so far", "new on this day"]
            .map(str::to_owned)
            .to_vec(),
        rows,
    }
}
