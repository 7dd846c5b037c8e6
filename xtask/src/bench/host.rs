//! The redraw on the host: a view in, words and the drawing's SVG out.

use super::longer::longer;
use super::options::{LENGTHS, Options};
use super::plan;
use super::report::{Row, Sample, Who};
use figure::{Figure, Layout, to_svg};
use model::{Data, Tables, View};
use std::hint::black_box;
use std::time::Instant;

/// Measures every view at every length.
pub(super) fn measure(tables: &Tables, options: &Options) -> Vec<Row> {
    let mut rows = Vec::new();
    for times in LENGTHS {
        let data = Data::from(longer(tables, times));
        for chart in plan::charts(&data).into_iter().filter(|chart| options.wants(&chart.slug)) {
            let count = options.redraws.next_multiple_of(chart.views.len().max(1));
            let rounds = (0..options.rounds).map(|_| round(&data, &chart.views, count));
            let Some(redraw) = rounds.min_by(|a, b| a.p95.total_cmp(&b.p95)) else { continue };
            say!("{:>8.2} ms  {} × {times}", redraw.p95, chart.label);
            rows.push(Row { who: Who::Host, label: chart.label, times, redraw, frame: None });
        }
    }
    rows
}

fn round(data: &Data, views: &[View], count: usize) -> Sample {
    let draw = |view: &View| {
        let figure = Figure::new(data, view);
        let words = figure.words();
        black_box(to_svg(&figure.drawing(Layout::Wide), Some(&words.summary)));
    };
    views.iter().cycle().take(2 * views.len()).for_each(draw);
    let timed = views.iter().cycle().take(count).map(|view| {
        let start = Instant::now();
        draw(view);
        start.elapsed().as_secs_f64() * 1000.0
    });
    Sample::of(timed.collect())
}
