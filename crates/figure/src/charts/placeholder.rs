//! What stands in for a chart that another program has: no page asks for one, but nothing may fail if it does.

use model::{Day, Pin};

use crate::charts::chart::Chart;
use crate::draw::canvas::Canvas;
use crate::draw::plane::Plane;
use crate::draw::scene::{Bounds, Px16};
use crate::draw::tone::Tone;
use crate::text::table::Table;
use crate::text::words::ChartText;

/// The figure's own page has it.
pub(crate) struct Placeholder;

const SAYS: &str = "This figure has a page of its own.";

impl Chart for Placeholder {
    fn words(&self) -> ChartText {
        ChartText { subtitle: SAYS.into(), sentences: vec![SAYS.into()] }
    }

    fn table(&self) -> Table {
        Table { caption: SAYS.into(), names: String::new(), columns: Vec::new(), rows: Vec::new() }
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        vec![canvas.panel(Bounds { left: 0, right: 16, top: 0, bottom: 16 }, 0.0..1.0, 1.0)]
    }

    fn frame(&self, _: &[Plane]) {}

    fn marks(&self, _: &[Plane], _: Tone) {}

    fn labels(&self, _: &[Plane]) {}

    fn places(&self) -> u32 {
        1
    }

    fn place(&self, _: Pin) -> u32 {
        0
    }

    fn pin(&self, _: u32) -> Pin {
        Pin::Date(Day::default())
    }

    fn place_name(&self, _: u32) -> String {
        String::new()
    }

    fn page(&self) -> u32 {
        1
    }

    fn nearest(&self, _: &[Plane], _: Px16, _: Px16) -> u32 {
        0
    }

    fn read(&self, _: &[Plane], _: u32) {}

    fn values(&self, _: u32) -> String {
        SAYS.into()
    }
}
