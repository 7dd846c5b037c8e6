//! A long line is drawn by what a column of pixels shows of it.

/// The points of a line that share a pixel's column.
#[derive(Default)]
pub(super) struct PixelColumn {
    points: u32,
    first: (f64, f64),
    low: (f64, f64),
    high: (f64, f64),
    last: (f64, f64),
}

impl PixelColumn {
    pub(super) fn add(&mut self, point: (f64, f64)) {
        if self.points == 0 {
            (self.first, self.low, self.high) = (point, point, point);
        }
        if point.1 < self.low.1 {
            self.low = point;
        }
        if point.1 > self.high.1 {
            self.high = point;
        }
        self.last = point;
        self.points += 1;
    }

    pub(super) fn keep(&self, kept: &mut Vec<(f64, f64)>) {
        let extremes = if self.low.0 < self.high.0 { [self.low, self.high] } else { [self.high, self.low] };
        for point in [self.first, extremes[0], extremes[1], self.last] {
            if self.points > 0 && kept.last() != Some(&point) {
                kept.push(point);
            }
        }
    }
}
