//! Bars on a time axis: one a period, those that are not complete hatched.

use std::ops::Range;

use model::{Bucket, Day};

use crate::draw::hatch::hatch;
use crate::draw::ink::Ink;
use crate::draw::plane::Plane;
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, px};
use crate::draw::time;
use crate::draw::tone::Tone;

/// The places on the axis where a period begins and ends, in days.
pub(crate) fn ends(bucket: &Bucket) -> (f64, f64) {
    (time::x(bucket.period.first), time::x(bucket.period.next().first))
}

/// The middle of a period on the axis, in days.
pub(crate) fn middle(bucket: &Bucket) -> f64 {
    let (start, end) = ends(bucket);
    f64::midpoint(start, end)
}

/// The place of the period that a day lies in, from 0; as many as there are for a day after all of them.
pub(crate) fn place_of(periods: &[Bucket], day: Day) -> u32 {
    periods.partition_point(|bucket| bucket.period.span().last < day) as u32
}

/// The room that a period has on the axis, in sixteenths of a pixel.
pub(crate) fn width(plane: &Plane, bucket: &Bucket) -> Px16 {
    let (start, end) = ends(bucket);
    plane.place(end, 0.0).0 - plane.place(start, 0.0).0
}

/// Draws the bars, those of complete periods in this ink.
pub(crate) fn draw(plane: &Plane, buckets: &[Bucket], ink: Ink, tone: Tone) {
    for bucket in buckets {
        let (left, right) = ends(bucket);
        // A gap between bars, as long as they are wide enough to spare one.
        let inset = if width(plane, bucket) > px(3) { (right - left) * 0.1 } else { 0.0 };
        let is_hatched = bucket.is_partial() && tone == Tone::Known;
        let (ink, sum) = (if is_hatched { Ink::Partial } else { ink }, f64::from(bucket.sum));
        plane.bar(tone.fill(ink), left + inset..right - inset, sum);
        if is_hatched {
            let (left, top) = plane.place(left + inset, sum);
            let (right, bottom) = plane.place(right - inset, 0.0);
            plane.add(hatch(Bounds { left, right, top, bottom }));
        }
    }
}

/// A text over the middle of a bar, kept beside the plot's edges.
pub(crate) fn over(plane: &Plane, bucket: &Bucket, text: String) -> Text {
    above(plane, middle(bucket), f64::from(bucket.sum), text)
}

/// A text over a point of the data, kept beside the plot's edges.
pub(crate) fn above(plane: &Plane, x: f64, y: f64, text: String) -> Text {
    let (x, y) = plane.place(x, y);
    let mut text = Text { anchor: Anchor::Middle, ..plane.text(Ink::Label, x, y - px(5), text) };
    let half = text.width() / 2;
    text.x = x.clamp(plane.plot.left + half, (plane.plot.right - half).max(plane.plot.left + half));
    text
}

/// Names years below bars that share a width evenly: all of them shortened where one has no room.
pub(crate) fn name_years(plane: &Plane, width: Range<Px16>, years: &[i32], size: i32, baseline: Px16) {
    let Range { start: left, end: right } = width;
    let count = years.len().max(1) as i32;
    let name = |text: String, place: i32| Text {
        anchor: Anchor::Middle,
        size,
        ..plane.text(Ink::Tick, left + (right - left) * (2 * place + 1) / (2 * count), baseline, text)
    };
    let fits = |year: &i32| name(year.to_string(), 0).width() + px(3) <= (right - left) / count;
    let fit = years.iter().all(fits);
    for (year, place) in years.iter().zip(0..) {
        let text = if fit { year.to_string() } else { format!("’{:02}", year % 100) };
        plane.add([Mark::Text(name(text, place))]);
    }
}
