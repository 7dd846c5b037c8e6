//! Where the cells of a year stand: weeks along one side, their days from Monday to Sunday along the other.

use model::{Day, Span};

use crate::draw::plane::Plane;
use crate::draw::scene::{Bounds, Px16, px};

/// Days in a week, and so cells across a strip.
const DAYS: i32 = 7;

/// The cells of one year.
pub(super) struct Cells {
    year: Span,
    /// Cells of the first week that lie before 1 January.
    lead: i32,
    plot: Bounds,
    columns: i32,
    rows: i32,
    /// Width and height of a cell: edges stand on whole pixels, so that some are a pixel more.
    pub(super) width: Px16,
    pub(super) height: Px16,
    /// Whether weeks run down, not across.
    down: bool,
    /// Weeks that the strip has room for.
    weeks: i32,
}

/// Weeks, and parts of them, that a year has days in: 53 or, once in 28 years, 54.
pub(super) fn weeks(year: i32) -> i32 {
    let year = Span::year(year);
    (year.first.weekday() as i32 + year.days() as i32 - 1) / DAYS + 1
}

impl Cells {
    /// The cells of a year on its plane, whose x is counted in weeks.
    pub(super) fn new(plane: &Plane, year: i32) -> Self {
        let down = plane.layout.is_narrow();
        let weeks = (plane.x_at(plane.plot.right).round() as i32).max(1);
        let (columns, rows) = if down { (DAYS, weeks) } else { (weeks, DAYS) };
        let Bounds { left, right, top, bottom } = plane.plot;
        let year = Span::year(year);
        Self {
            year,
            lead: year.first.weekday() as i32,
            plot: plane.plot,
            columns,
            rows,
            width: (right - left) / columns,
            height: (bottom - top) / rows,
            down,
            weeks,
        }
    }

    /// A day's place, counted from the first Monday: seven a week.
    fn number(&self, day: Day) -> i32 {
        self.lead + day.days_since(self.year.first)
    }

    /// The corner between cells, counted in weeks and days of the week.
    fn corner(&self, week: i32, weekday: i32) -> (Px16, Px16) {
        let (column, row) = if self.down { (weekday, week) } else { (week, weekday) };
        let Bounds { left, right, top, bottom } = self.plot;
        // In whole pixels, so that edges are sharp.
        let whole = |length: Px16, part: i32, parts: i32| (length * part / parts + px(1) / 2) / px(1) * px(1);
        (left + whole(right - left, column, self.columns), top + whole(bottom - top, row, self.rows))
    }

    /// The cells of some days of one week.
    pub(super) fn bounds(&self, days: Span) -> Bounds {
        let (first, last) = (self.number(days.first), self.number(days.last));
        let (left, top) = self.corner(first / DAYS, first % DAYS);
        let (right, bottom) = self.corner(last / DAYS + 1, last % DAYS + 1);
        Bounds { left, right, top, bottom }
    }

    /// A span cut into weeks.
    pub(super) fn by_week(days: Span) -> impl Iterator<Item = Span> {
        let sunday = move |day: Day| day.plus(DAYS - 1 - day.weekday() as i32).min(days.last);
        std::iter::successors(Some(days.first), move |day| Some(sunday(*day).plus(1)))
            .take_while(move |day| *day <= days.last)
            .map(move |first| Span { first, last: sunday(first) })
    }

    /// The whole weeks among some days, as one rectangle.
    pub(super) fn block(&self, days: Span) -> Option<Bounds> {
        let (first, last) =
            ((self.number(days.first) + DAYS - 1) / DAYS, (self.number(days.last) + 1) / DAYS);
        let ((left, top), (right, bottom)) = (self.corner(first, 0), self.corner(last, DAYS));
        (first < last).then_some(Bounds { left, right, top, bottom })
    }

    /// The day whose cell is nearest to a point.
    pub(super) fn nearest(&self, x: Px16, y: Px16) -> Day {
        let Bounds { left, right, top, bottom } = self.plot;
        // By the middle of the pixel, as edges are rounded.
        let half = px(1) / 2;
        let column = ((x - left + half) * self.columns).div_euclid((right - left).max(1));
        let row = ((y - top + half) * self.rows).div_euclid((bottom - top).max(1));
        let (week, weekday) = if self.down { (row, column) } else { (column, row) };
        let number = week.clamp(0, self.weeks - 1) * DAYS + weekday.clamp(0, DAYS - 1);
        self.year.first.plus(number - self.lead).clamp(self.year.first, self.year.last)
    }

    /// The lines between the cells of some days, and around them.
    pub(super) fn lattice(&self, days: Span) -> Vec<Vec<(Px16, Px16)>> {
        let (first, last) = (self.number(days.first), self.number(days.last));
        let (begin, end) = (first / DAYS, last / DAYS);
        // Of each week the days that have a cell, as far as they are among these.
        let from = |week: i32| if week <= begin { first - begin * DAYS } else { 0 };
        let to = |week: i32| if week >= end { last + 1 - end * DAYS } else { DAYS };
        // Cells too small to have lines between them are outlined together.
        let is_fine = self.height < px(4) || self.width < px(4);
        let mut lines: Vec<Vec<(Px16, Px16)>> = Vec::new();
        // Between weeks, to and fro in one line as long as they are whole.
        let mut snake = Vec::new();
        for week in begin..=end + 1 {
            let (before, after) = ((week - 1).max(begin), week.min(end));
            let (from, to) = (from(before).min(from(after)), to(before).max(to(after)));
            let mut ends = [self.corner(week, from), self.corner(week, to)];
            if is_fine && week > begin + 1 && week < end {
                continue;
            }
            if from > 0 || to < DAYS || is_fine {
                lines.push(ends.to_vec());
                continue;
            }
            if (week - begin) % 2 == 1 {
                ends.reverse();
            }
            snake.extend(ends);
        }
        lines.push(snake);
        // Between days of the week: from the first week that has one of the two to the last.
        for weekday in 0..=DAYS {
            if is_fine && weekday > 0 && weekday < DAYS {
                continue;
            }
            let has = |week: i32| {
                let (above, below) = (weekday - 1, weekday);
                let lies = |day: i32| (0..DAYS).contains(&day) && (from(week)..to(week)).contains(&day);
                lies(above) || lies(below)
            };
            let mut own = (begin..=end).filter(|week| has(*week));
            let Some(left) = own.next() else { continue };
            let right = own.next_back().unwrap_or(left);
            lines.push(vec![self.corner(left, weekday), self.corner(right + 1, weekday)]);
        }
        lines.iter().map(|line| half_up(line)).collect()
    }

    /// The stepped line before a day: between it and the day before.
    pub(super) fn step(&self, day: Day) -> Vec<(Px16, Px16)> {
        let number = self.number(day);
        let (week, weekday) = (number / DAYS, number % DAYS);
        let mut line = vec![self.corner(week, weekday), self.corner(week, DAYS)];
        if weekday > 0 {
            line = [vec![self.corner(week + 1, 0), self.corner(week + 1, weekday)], line].concat();
        }
        half_up(&line)
    }
}

/// Half a pixel up and to the left: a line then covers whole pixels, the last of the cells before it.
fn half_up(line: &[(Px16, Px16)]) -> Vec<(Px16, Px16)> {
    line.iter().map(|(x, y)| (x - px(1) / 2, y - px(1) / 2)).collect()
}
