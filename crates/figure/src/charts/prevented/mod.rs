//! `prevented`: arrivals by week above, the French authorities' estimates of people prevented below, on one scale.

mod words;

use model::{Bucket, By, Count, Data, Day, Measure, Pin, Span, View};

use crate::charts::chart::Chart;
use crate::draw::bars::{self, middle};
use crate::draw::callout::{self, Line};
use crate::draw::canvas::Canvas;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::{Layout, Margins};
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Bounds, Mark, Px16, Text, px};
use crate::draw::time;
use crate::draw::tone::Tone;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;

pub(crate) struct Prevented {
    /// The days asked for.
    range: Span,
    weeks: Vec<Week>,
}

/// A week for which preventions are published, or could have been. It is shown whole where a day of it is asked for.
struct Week {
    arrivals: Bucket,
    /// People prevented, as estimated; none where not published.
    prevented: Option<u32>,
}

impl Prevented {
    pub(crate) fn new(data: &Data, view: &View) -> Self {
        let range = data.range(view);
        let tables = data.tables();
        // Estimates are of whole weeks, so the range is widened to them.
        let whole =
            Span { first: By::Week.period(range.first).first, last: By::Week.period(range.last).span().last };
        let weeks = model::aggregate(data.people(), By::Week, whole).into_iter();
        let weeks = weeks.filter_map(|arrivals| {
            let number =
                usize::try_from(arrivals.period.first.days_since(tables.prevented_first) / 7).ok()?;
            Some(Week { arrivals, prevented: *tables.prevented.get(number)? })
        });
        Self { range, weeks: weeks.collect() }
    }

    /// The estimates as bars.
    fn estimates(&self) -> Vec<Bucket> {
        let of = |week: &Week| {
            let period = week.arrivals.period;
            Some(Bucket { period, counted: period.span(), sum: week.prevented? })
        };
        self.weeks.iter().filter_map(of).collect()
    }

    fn arrivals(&self) -> Vec<Bucket> {
        self.weeks.iter().map(|week| week.arrivals).collect()
    }

    fn max(&self) -> u32 {
        let highest = |week: &Week| week.arrivals.sum.max(week.prevented.unwrap_or_default());
        self.weeks.iter().map(highest).max().unwrap_or_default()
    }

    /// All days of the weeks shown.
    fn whole(&self) -> Span {
        let first = self.weeks.first().map_or(self.range.first, |week| week.arrivals.period.first);
        let last = self.weeks.last().map_or(self.range.last, |week| week.arrivals.period.span().last);
        Span { first, last }
    }

    fn at(&self, place: u32) -> Option<&Week> {
        self.weeks.get(place as usize).or(self.weeks.last())
    }

    /// The place of a day: the period that it lies in.
    fn place_of(&self, day: Day) -> u32 {
        self.weeks.partition_point(|week| week.arrivals.period.span().last < day) as u32
    }
}

impl Week {
    fn prevented(&self) -> Count {
        self.prevented.map_or(Count::NotPublished, Count::Published)
    }
}

/// The week with the most; the first of several.
fn most(buckets: &[Bucket]) -> Option<&Bucket> {
    buckets.iter().reduce(|a, b| if b.sum > a.sum { b } else { a }).filter(|most| most.sum > 0)
}

/// A panel's name, and its highest week.
fn label(plane: &Plane, name: &str, buckets: &[Bucket]) {
    let mut labels = plane.labels();
    let rise = plane.layout.line_height() + px(3);
    let named = plane.text(Ink::Label, px(1), plane.plot.top - rise, name.to_owned());
    labels.put(Text { weight: Weight::Semibold, ..named });
    if let Some(most) = most(buckets) {
        let text = format!("{}: {}", format::period_short(most.period), format::thousands(most.sum));
        labels.put(bars::over(plane, most, text));
    }
    if let Some(last) = buckets.last().filter(|last| last.is_partial()) {
        let text = Text { ink: Ink::Tick, ..bars::over(plane, last, format::counted_short(last)) };
        labels.put(text);
    }
    plane.add(labels.into_marks());
}

impl Chart for Prevented {
    fn words(&self) -> ChartText {
        self.in_words()
    }

    fn table(&self) -> Table {
        let rows = self.weeks.iter().map(|week| Row {
            name: format::capitalised(&format::name_with_end(&week.arrivals)),
            code: format::code(week.arrivals.period),
            cells: vec![Cell::Count(Count::Published(week.arrivals.sum)), Cell::Count(week.prevented())],
        });
        Table {
            caption: "People who arrived and people prevented from crossing, by week from Monday to Sunday"
                .into(),
            names: "Week".into(),
            columns: vec![
                "Arrivals, people".into(),
                "Prevented, people as the French authorities estimate".into(),
            ],
            rows: rows.collect(),
        }
    }

    fn size(&self, layout: Layout) -> (i32, i32) {
        let (width, height) = layout.chart();
        (width, if layout.is_narrow() { height + 40 } else { height })
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let max = self.max();
        let margins = Margins {
            top: 0,
            right: px(8),
            bottom: time::room(self.whole()),
            left: count_margin(canvas.layout, max),
        };
        // Above each panel its name, and below that the label of its highest bar.
        let gap = canvas.layout.line_height() * 2 + px(8);
        let panel = |plot| canvas.panel(plot, time::range(self.whole()), f64::from(max.max(1)));
        canvas.stacked(margins, [gap; 2], 50).map(panel).into()
    }

    fn frame(&self, planes: &[Plane]) {
        for plane in planes {
            plane.count_axis(self.max());
        }
        if let Some(lower) = planes.last() {
            time::axis(lower, self.whole(), true);
        }
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let [upper, lower] = planes else { return };
        // A week without an estimate is no week of none.
        for week in self.weeks.iter().filter(|week| week.prevented.is_none()) {
            let (start, end) = bars::ends(&week.arrivals);
            let ((left, _), (right, _)) = (lower.place(start, 0.0), lower.place(end, 0.0));
            lower.add([Mark::Rect(Ink::NoData, Bounds { left, right, ..lower.plot })]);
        }
        bars::draw(upper, &self.arrivals(), Ink::Bar, tone);
        bars::draw(lower, &self.estimates(), Ink::Estimate, tone);
    }

    fn labels(&self, planes: &[Plane]) {
        let [upper, lower] = planes else { return };
        label(upper, "People who arrived, counted", &self.arrivals());
        let unpublished = self.weeks.iter().any(|week| week.prevented.is_none());
        let name = match (lower.layout, unpublished) {
            (Layout::Column | Layout::Narrow, true) => "Prevented, estimate (shaded: not published)",
            (_, true) => "People prevented in France, estimate (shaded: not published)",
            (_, false) => "People prevented in France, estimate",
        };
        label(lower, name, &self.estimates());
    }

    fn days(&self) -> Option<Span> {
        Some(self.whole())
    }

    fn places(&self) -> u32 {
        (self.weeks.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.date().map_or(0, |day| self.place_of(day))
    }

    fn pin(&self, place: u32) -> Pin {
        // A range may begin within a week: what is pinned lies in both.
        Pin::Date(
            self.at(place).map_or(self.range.first, |week| week.arrivals.period.first.max(self.range.first)),
        )
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, |week| format::name_with_end(&week.arrivals))
    }

    fn page(&self) -> u32 {
        13
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        let Some(plane) = planes.first() else { return 0 };
        self.place_of(Day(plane.x_at(x).floor() as i32))
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let Some(week) = self.at(place) else { return };
        let line = |ink, name: &str, value| Line { ink, dot: false, name: name.into(), value };
        let mut lines = vec![line(Ink::Label, "Arrived", format::thousands(week.arrivals.sum))];
        if week.arrivals.is_partial() {
            lines.push(line(Ink::Tick, "counted", format::counted_short(&week.arrivals)));
        }
        lines.push(line(Ink::Label, "Prevented, estimate", Cell::Count(week.prevented()).text()));
        callout::draw(planes, middle(&week.arrivals), &format::period_short(week.arrivals.period), &lines);
    }

    fn values(&self, place: u32) -> String {
        let Some(week) = self.at(place) else { return "No week of these is known.".into() };
        let estimate = match week.prevented {
            Some(number) => {
                format!("{} prevented, as the French authorities estimate", format::thousands(number))
            }
            None => "the estimate of those prevented is not published".into(),
        };
        format!(
            "{}: {} arrived; {estimate}.",
            format::capitalised(&format::name_with_end(&week.arrivals)),
            format::quantity(week.arrivals.sum, Measure::People)
        )
    }
}
