//! `returns`: arrivals by month above, people exchanged with France in the same months below, each on a scale of its own.

mod words;

use model::{Bucket, By, Count, Data, Day, Exchange, Measure, Pin, Span};

use crate::charts::chart::Chart;
use crate::draw::bars;
use crate::draw::callout::{self, Line};
use crate::draw::canvas::Canvas;
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::key::{self, Entry, Sample};
use crate::draw::layout::{Layout, Margins};
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Anchor, Px16, Text, px};
use crate::draw::time;
use crate::draw::tone::Tone;
use crate::text::cell::Cell;
use crate::text::format;
use crate::text::table::{Row, Table};
use crate::text::words::ChartText;

/// Those who came from France, and those who went there.
const ADMITTED: Ink = Ink::Segment(1);
const RETURNED: Ink = Ink::Segment(2);

pub(crate) struct Returns {
    months: Vec<Month>,
    /// The days from the first month's to the last one's.
    reach: Span,
}

/// A month, or what of it was counted.
struct Month {
    arrivals: Bucket,
    row: Exchange,
}

impl Returns {
    pub(crate) fn new(data: &Data) -> Self {
        let rows = data.tables().exchange();
        let month = |row: &Exchange| {
            let counted = Span::new(row.from, row.to)?;
            let arrivals = model::aggregate(data.people(), By::Month, counted).into_iter().next()?;
            Some(Month { arrivals, row: *row })
        };
        let months: Vec<Month> = rows.iter().filter_map(month).collect();
        let first = months.first().map_or(data.days().first, |month| month.arrivals.period.first);
        let last = months.last().map_or(first, |month| month.arrivals.period.span().last);
        Self { months, reach: Span { first, last } }
    }

    fn at(&self, place: u32) -> Option<&Month> {
        self.months.get(place as usize).or(self.months.last())
    }

    fn place_of(&self, day: Day) -> u32 {
        self.months.partition_point(|month| month.row.to < day) as u32
    }

    fn max(&self) -> u32 {
        self.months.iter().map(|month| month.arrivals.sum).max().unwrap_or_default()
    }

    fn most_exchanged(&self) -> u32 {
        self.months.iter().map(|month| month.row.admitted.max(month.row.returned)).max().unwrap_or_default()
    }
}

/// What the two bars of a month stand for.
fn entries() -> Vec<Entry> {
    let entry = |ink, name: &str| (Sample::Block, ink, name.to_owned());
    vec![entry(ADMITTED, "admitted to the UK"), entry(RETURNED, "returned to France")]
}

/// The two bars of a month: ink, the ends on the axis, and how many.
fn pair(month: &Month) -> [(Ink, f64, f64, u32); 2] {
    let (start, end) = bars::ends(&month.arrivals);
    let width = end - start;
    let at = |share: f64| start + width * share;
    [(ADMITTED, at(0.12), at(0.49), month.row.admitted), (RETURNED, at(0.51), at(0.88), month.row.returned)]
}

fn title(plane: &Plane, text: &str, lift: Px16) {
    let text = plane.text(Ink::Label, px(1), plane.plot.top - lift, text.to_owned());
    plane.add([crate::draw::scene::Mark::Text(Text { weight: Weight::Semibold, ..text })]);
}

/// From the top of a plot up to its name.
fn lift(plane: &Plane) -> Px16 {
    plane.layout.line_height() + px(7)
}

impl Chart for Returns {
    fn words(&self) -> ChartText {
        self.text()
    }

    fn table(&self) -> Table {
        let columns = [
            "Arrivals by small boat, people",
            "Admitted to the UK, people",
            "Returned to France, people",
            "Returned, % of arrivals",
        ];
        let rows = self.months.iter().map(|month| {
            let Month { arrivals, row } = month;
            let count = |number| Cell::Count(Count::Published(number));
            Row {
                name: format::name_with_end(arrivals),
                code: format::code(arrivals.period),
                cells: vec![
                    count(arrivals.sum),
                    count(row.admitted),
                    count(row.returned),
                    Cell::Share(row.returned, arrivals.sum),
                ],
            }
        });
        Table {
            caption: "People exchanged with France under the agreement of August 2025, and arrivals by small boat on the \
                      same days, by month"
                .into(),
            names: "Month".into(),
            columns: columns.map(str::to_owned).to_vec(),
            rows: rows.collect(),
        }
    }

    fn size(&self, layout: Layout) -> (i32, i32) {
        let (width, height) = layout.chart();
        (width, if layout.is_narrow() { height + 50 } else { height })
    }

    fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let margins = Margins {
            top: 0,
            right: px(8),
            bottom: time::room(self.reach),
            left: count_margin(canvas.layout, self.max()),
        };
        let line = canvas.layout.line_height();
        // Above each panel its name, and below that the numbers on its bars; the lower one has a key between.
        let gap = line * 2 + px(12);
        let keyed = gap + key::room(&entries(), canvas.layout, canvas.size.0);
        let [upper, lower] = canvas.stacked(margins, [gap, keyed], 50);
        let range = || time::range(self.reach);
        vec![
            canvas.panel(upper, range(), f64::from(self.max().max(1))),
            canvas.panel(lower, range(), f64::from(self.most_exchanged().max(1))),
        ]
    }

    fn frame(&self, planes: &[Plane]) {
        let [upper, lower] = planes else { return };
        upper.count_axis(self.max());
        lower.count_axis(self.most_exchanged());
        time::axis(lower, self.reach, true);
    }

    fn marks(&self, planes: &[Plane], tone: Tone) {
        let [upper, lower] = planes else { return };
        let arrivals: Vec<Bucket> = self.months.iter().map(|month| month.arrivals).collect();
        bars::draw(upper, &arrivals, Ink::Bar, tone);
        // One ink after the other: its bars are one path.
        for wanted in [ADMITTED, RETURNED] {
            for month in &self.months {
                for (ink, left, right, count) in pair(month).into_iter().filter(|(ink, ..)| *ink == wanted) {
                    lower.bar(tone.fill(ink), left..right, f64::from(count));
                }
            }
        }
    }

    fn labels(&self, planes: &[Plane]) {
        let [upper, lower] = planes else { return };
        let (above, below) = match upper.layout {
            Layout::Column | Layout::Narrow => {
                ("People arriving by small boat", "People exchanged, finer scale")
            }
            Layout::Wide | Layout::Card | Layout::Square => (
                "People arriving by small boat each month",
                "People exchanged with France each month, on a finer scale",
            ),
        };
        title(upper, above, lift(upper));
        let room = key::room(&entries(), lower.layout, lower.right_edge() / px(1));
        title(lower, below, lift(lower) + room);
        key::draw(lower, &entries(), lower.plot.top - lift(lower) - room + px(6));
        // Every bar has its number, or where one has no room, the highest.
        let over = |month: &Month| bars::over(upper, &month.arrivals, format::thousands(month.arrivals.sum));
        let fits = |month: &Month| over(month).width() + px(2) <= bars::width(upper, &month.arrivals);
        let all = self.months.iter().all(fits);
        let mut labels = upper.labels();
        for month in &self.months {
            if all || month.arrivals.sum == self.max() {
                labels.put(over(month));
            }
        }
        upper.add(labels.into_marks());
        let over = |left: f64, right: f64, count: u32| {
            let (x, y) = lower.place(f64::midpoint(left, right), f64::from(count));
            let text = lower.text(Ink::Label, x, y - px(4), format::thousands(count));
            Text { anchor: Anchor::Middle, size: 11, ..text }
        };
        let room = |left: f64, right: f64| lower.across(right) - lower.across(left) + px(3);
        let all = self
            .months
            .iter()
            .flat_map(pair)
            .all(|(_, left, right, count)| over(left, right, count).width() <= room(left, right));
        let mut labels = lower.labels();
        for (_, left, right, count) in self.months.iter().flat_map(pair) {
            if all || count == self.most_exchanged() {
                labels.put(over(left, right, count));
            }
        }
        lower.add(labels.into_marks());
    }

    fn days(&self) -> Option<Span> {
        Some(self.reach)
    }

    fn places(&self) -> u32 {
        (self.months.len() as u32).max(1)
    }

    fn place(&self, pin: Pin) -> u32 {
        pin.date().map_or(0, |day| self.place_of(day))
    }

    fn pin(&self, place: u32) -> Pin {
        Pin::Date(self.at(place).map_or(self.reach.first, |month| month.row.from))
    }

    fn place_name(&self, place: u32) -> String {
        self.at(place).map_or_else(String::new, |month| format::name_with_end(&month.arrivals))
    }

    fn page(&self) -> u32 {
        3
    }

    fn nearest(&self, planes: &[Plane], x: Px16, _: Px16) -> u32 {
        let Some(plane) = planes.first() else { return 0 };
        self.place_of(Day(plane.x_at(x).floor() as i32))
    }

    fn read(&self, planes: &[Plane], place: u32) {
        let Some(Month { arrivals, row }) = self.at(place) else {
            let x = planes.first().map_or(0.0, |plane| plane.x_at(plane.plot.left));
            return callout::draw(planes, x, "Not published by then", &[]);
        };
        let line = |name: &str, value, ink| Line { ink, dot: false, name: name.into(), value };
        let mut lines = vec![line("Arrived", format::thousands(arrivals.sum), Ink::Label)];
        if arrivals.is_partial() {
            lines.push(line("counted", format::counted_short(arrivals), Ink::Tick));
        }
        lines.push(line("Admitted", format::thousands(row.admitted), Ink::Label));
        lines.push(line("Returned", format::thousands(row.returned), Ink::Label));
        callout::draw(planes, bars::middle(arrivals), &format::period_short(arrivals.period), &lines);
    }

    fn values(&self, place: u32) -> String {
        let Some(Month { arrivals, row }) = self.at(place) else {
            return "No month of the exchange had ended by then.".into();
        };
        format!(
            "{}: {} arrived by small boat; {} admitted to the UK and {} returned to France under the agreement.",
            format::capitalised(&format::name_with_end(arrivals)),
            format::quantity(arrivals.sum, Measure::People),
            format::thousands(row.admitted),
            format::thousands(row.returned)
        )
    }
}
