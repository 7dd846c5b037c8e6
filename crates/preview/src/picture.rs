//! The pictures of figures as SVG, each with its sources and its address below it.

use figure::stance::{Expert, StanceFigure};
use figure::{Format, Picture};
use model::stance::{Stance, StanceTables, StanceView};
use model::{Data, View};

/// The source of the stance map's numbers.
pub const STANCE_SOURCE: &str = "public statements, each with its own source, coded twice (Crossings)";

/// The licence under which others may use its codes and words.
pub const STANCE_LICENCE: &str = "Codes and paraphrases: MIT licence, with credit to Crossings.";

/// The format of each of [`crate::PICTURES`].
pub const FORMATS: [Format; 2] = [Format::Card, Format::Square];

/// The picture of a chart; `address` is where it is read, empty where that is not known.
pub fn of_chart(data: &Data, view: &View, format: Format, address: &str) -> String {
    let foot = format!("{}\n{address}", figure::origin(view.kind).foot(format, data, view));
    Picture::new(data, view, format, &foot).to_svg()
}

/// The picture of the stance map; `address` as for charts.
pub fn of_map(
    stance: &Stance,
    experts: &[Expert],
    view: &StanceView,
    format: Format,
    address: &str,
) -> String {
    let foot = format!("{}\n{address}", stance_foot(stance.tables()));
    StanceFigure::new(stance, experts, view).picture(format, &foot)
}

/// What stands below a picture of the stance map, but for its address.
pub fn stance_foot(tables: &StanceTables) -> String {
    let note = figure::stance::thin_note(tables);
    let until = figure::date(tables.reach().last);
    format!("* {note} Source: {STANCE_SOURCE}, to {until}. {STANCE_LICENCE}")
}
