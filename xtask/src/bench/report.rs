//! What was measured, as a table to paste into the README.

use super::options::LENGTHS;
use serde::{Deserialize, Serialize};

/// Who drew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Who {
    /// Our code on the host.
    Host,
    /// Our page in the browser.
    Page,
    /// The same in uPlot.
    Plain,
}

/// Some redraws, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Sample {
    /// Half of them took no longer.
    pub(super) p50: f64,
    /// Of a hundred, 95 took no longer.
    pub(super) p95: f64,
}

impl Sample {
    /// Of these times.
    pub(super) fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let place = (share * times.len() as f64).ceil() as usize;
            times.get(place.saturating_sub(1)).copied().unwrap_or_default()
        };
        Self { p50: at(0.5), p95: at(0.95) }
    }
}

/// A chart at a length.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Row {
    /// Who drew it.
    pub(super) who: Who,
    /// Which chart.
    pub(super) label: String,
    /// How many times the real data's days.
    pub(super) times: usize,
    /// Until it was drawn and laid out.
    pub(super) redraw: Sample,
    /// Until the frame with it was painted.
    pub(super) frame: Option<Sample>,
}

/// Everything that was measured, as Markdown.
pub(super) fn markdown(rows: &[Row], days: usize) -> String {
    let labels = distinct(rows);
    let mut text =
        heading(&format!("in the browser, ms at the 95th percentile (at the median) | {}", spans(days)));
    for label in &labels {
        line(&mut text, label, &|times| cell(find(rows, Who::Page, label, times), 1));
        if rows.iter().any(|row| row.who == Who::Plain && row.label == *label) {
            line(&mut text, "— the same in uPlot", &|times| cell(find(rows, Who::Plain, label, times), 1));
            line(&mut text, "— ours to uPlot’s", &|times| {
                ratio(rows, label, times, |row| Some(row.redraw))
            });
            line(&mut text, "— ours to uPlot’s, until painted", &|times| {
                ratio(rows, label, times, |row| row.frame)
            });
        }
    }
    text.push('\n');
    text.push_str(&heading(&format!(
        "on the host, ms at the 95th percentile (at the median) | {}",
        spans(days)
    )));
    for label in &labels {
        line(&mut text, label, &|times| cell(find(rows, Who::Host, label, times), 2));
    }
    text
}

fn distinct(rows: &[Row]) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for row in rows {
        if !labels.contains(&row.label) {
            labels.push(row.label.clone());
        }
    }
    labels
}

fn spans(days: usize) -> String {
    LENGTHS.map(|times| format!("{} days", days * times)).join(" | ")
}

fn heading(cells: &str) -> String {
    let rule = "|---".repeat(LENGTHS.len() + 1);
    format!("| {cells} |\n{rule}|\n")
}

fn line(text: &mut String, label: &str, cell: &dyn Fn(usize) -> String) {
    text.push_str(&format!("| {label} | {} |\n", LENGTHS.map(cell).join(" | ")));
}

fn find<'a>(rows: &'a [Row], who: Who, label: &str, times: usize) -> Option<&'a Row> {
    rows.iter().find(|row| row.who == who && row.label == label && row.times == times)
}

/// The percentile and the median, with so many decimal places.
fn cell(row: Option<&Row>, places: usize) -> String {
    let Some(Sample { p50, p95 }) = row.map(|row| row.redraw) else { return "–".into() };
    format!("{p95:.places$} ({p50:.places$})")
}

/// How long ours takes where the plain one takes 1.
fn ratio(rows: &[Row], label: &str, times: usize, what: fn(&Row) -> Option<Sample>) -> String {
    let of = |who| find(rows, who, label, times).and_then(what);
    match (of(Who::Page), of(Who::Plain)) {
        (Some(page), Some(plain)) if plain.p95 > 0.0 => format!("**{:.2}**", page.p95 / plain.p95),
        _ => "–".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_times_that_were_taken() {
        let sample = Sample::of((1..=100).rev().map(f64::from).collect());
        assert_eq!(sample, Sample { p50: 50.0, p95: 95.0 });
        assert_eq!(Sample::of(vec![3.0]), Sample { p50: 3.0, p95: 3.0 });
    }

    #[test]
    fn ours_stand_beside_the_plain_ones() {
        let row = |who, p95| {
            let redraw = Sample { p50: 1.0, p95 };
            Row { who, label: "a".into(), times: 10, redraw, frame: None }
        };
        let text = markdown(&[row(Who::Page, 3.0), row(Who::Plain, 6.0)], 3154);
        assert!(text.contains("| a | – | 3.0 (1.0) | – |\n"), "{text}");
        assert!(text.contains("| — ours to uPlot’s | – | **0.50** | – |\n"), "{text}");
        assert!(text.contains("315400 days"), "{text}");
    }
}
