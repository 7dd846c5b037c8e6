//! What is written into the drawing: the peak, the years' numbers, how far the last period goes, the mean.

use model::{Bucket, Mean};

use super::Arrivals;
use crate::draw::bars::{self, ends, middle, width};
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::labels::Labels;
use crate::draw::plane::Plane;
use crate::draw::scene::{Bounds, Mark, Px16, Text, px};
use crate::draw::time;
use crate::text::format;

/// How many periods say their numbers at most.
const MOST_NUMBERED: usize = 12;

impl Arrivals {
    pub(super) fn labels_on(&self, plane: &Plane) -> Labels {
        let mut labels = plane.labels();
        let over = |bucket: &Bucket, text: String| bars::over(plane, bucket, text);
        // Where periods are few, each says its number, if there is room for all.
        let few = self.buckets.iter().take(MOST_NUMBERED + 1);
        let numbers: Vec<Text> = few.map(|bucket| over(bucket, format::thousands(bucket.sum))).collect();
        let fits = |(bucket, text): (&Bucket, &Text)| text.width() <= width(plane, bucket);
        let numbered = numbers.len() <= MOST_NUMBERED && self.buckets.iter().zip(&numbers).all(fits);
        if numbered {
            for text in numbers {
                labels.put(text);
            }
        } else if let Some(peak) = &self.peak {
            let text = format!("{}: {}", format::period_short(peak.period), format::thousands(peak.sum));
            labels.put(Text { weight: Weight::Semibold, ..over(peak, text) });
        }
        if let Some(last) = self.buckets.last().filter(|bucket| bucket.is_partial()) {
            let (number, lift) = if numbered {
                (String::new(), plane.layout.line_height())
            } else {
                (format::thousands(last.sum) + " ", 0)
            };
            let text = over(last, number + &format::counted_short(last));
            self.end_label(plane, last, Text { ink: Ink::Tick, ..text }, lift, &mut labels);
        }
        if let Some(mean) = self.mean {
            self.mean_label(plane, mean, &mut labels);
        }
        labels
    }

    /// How far the last period is counted: over all the bars that the text spans, with a line down to its own.
    fn end_label(&self, plane: &Plane, last: &Bucket, mut text: Text, lift: Px16, labels: &mut Labels) {
        let Bounds { left, right, .. } = text.bounds();
        let own = plane.place(time::x(last.period.first), f64::from(last.sum)).1 - lift;
        let under = self.buckets.iter().filter_map(|bucket| {
            let (start, y) = plane.place(ends(bucket).0, f64::from(bucket.sum));
            let (end, _) = plane.place(ends(bucket).1, 0.0);
            (start < right && end > left).then_some(y)
        });
        let top = under.fold(own, Px16::min);
        text.baseline = top - px(6);
        // A line leads to a bar that is far below, or too thin to show its hatching.
        let thin = width(plane, last) < px(4);
        if labels.put(text) && (thin || own - top > px(8)) {
            let (x, _) = plane.place(middle(last), 0.0);
            plane.add([Mark::Line(Ink::Leader, vec![(x, top - px(2)), (x, own - px(2))])]);
        }
    }

    /// The mean's name, over its own line and clear of the days', as far right as that can be.
    fn mean_label(&self, plane: &Plane, mean: Mean, labels: &mut Labels) {
        let name = format!("{}-day mean", mean.days());
        let text = Text { weight: Weight::Semibold, ..plane.text(Ink::Mean, 0, 0, name) };
        // The highest day in each column of a few pixels, as its place on the grid.
        let step = px(6);
        // Where the days are known: a mean has no line beyond them.
        let known = self.buckets.last().map_or(plane.plot.left, |last| plane.place(ends(last).1, 0.0).0);
        let columns = ((known - plane.plot.left) / step).max(0) as usize;
        let mut tops = vec![plane.plot.bottom; columns];
        for (column, max) in self.highest_in(plane, plane.plot.left, step) {
            if let Some(top) = tops.get_mut(column as usize) {
                *top = plane.place(0.0, f64::from(max)).1;
            }
        }
        let width = ((text.width() + px(8)) / step + 1) as usize;
        let lowest =
            tops.windows(width).map(|tops| tops.iter().min().copied().unwrap_or_default()).enumerate();
        // The lowest stretch of days, the last of those that are about as low.
        if let Some((column, top)) = lowest.max_by_key(|(column, top)| (top / px(24), *column)) {
            let x = plane.plot.left + column as Px16 * step + px(4);
            labels.put(Text { x, baseline: (top - px(6)).max(plane.plot.top), ..text });
        }
    }
}
