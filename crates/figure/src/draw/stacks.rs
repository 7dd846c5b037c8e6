//! Stacked bars: one a year, of parts that make up a whole.

use crate::draw::bars;
use crate::draw::callout::{self, Line};
use crate::draw::canvas::Canvas;
use crate::draw::font::Weight;
use crate::draw::hatch::hatch;
use crate::draw::ink::Ink;
use crate::draw::key::{self, Entry};
use crate::draw::layout::{Layout, Margins};
use crate::draw::plane::{Plane, count_margin};
use crate::draw::scene::{Anchor, Bounds, Mark, Px16, Text, measure, px};
use crate::draw::tone::Tone;
use crate::text::format;

/// The bars of a chart.
pub(crate) struct Stacks {
    /// What the parts stand for, in rows above the plot.
    pub(crate) key: Vec<Entry>,
    /// In order of their years.
    pub(crate) stacks: Vec<Stack>,
    /// Whether each bar is a hundred parts, whatever it counts.
    pub(crate) is_share: bool,
}

/// A bar.
pub(crate) struct Stack {
    pub(crate) year: i32,
    /// Its parts from the base up. What is [`Ink::Partial`] is hatched.
    pub(crate) parts: Vec<(Ink, u32)>,
}

impl Stack {
    pub(crate) fn total(&self) -> u32 {
        self.parts.iter().map(|(_, count)| count).sum()
    }
}

/// Font size in pixels where the layout's has no room.
const SMALL: i32 = 11;

/// The ticks of shares, in per cent.
const SHARES: [u32; 5] = [0, 25, 50, 75, 100];

/// The part of its room that a bar has to the left and to the right of it.
const INSET: f64 = 0.12;

impl Stacks {
    fn max(&self) -> u32 {
        if self.is_share {
            return 100;
        }
        self.stacks.iter().map(Stack::total).max().unwrap_or_default()
    }

    /// The height of so many of a bar's people.
    fn height(&self, stack: &Stack, count: u32) -> f64 {
        if self.is_share {
            f64::from(count) * 100.0 / f64::from(stack.total().max(1))
        } else {
            f64::from(count)
        }
    }

    pub(crate) fn planes(&self, canvas: &Canvas) -> Vec<Plane> {
        let (layout, max) = (canvas.layout, self.max());
        let left = if self.is_share {
            measure("100%", layout.font_size(), Weight::Regular) + px(8)
        } else if layout.is_narrow() {
            // Each bar has its number: where there is little room, the axis needs none.
            px(4)
        } else {
            count_margin(layout, max)
        };
        let top = key::room(&self.key, layout, canvas.size.0) + layout.line_height() + px(6);
        let margins = Margins { top, right: px(4), bottom: px(26), left };
        vec![canvas.plane(margins, 0.0..self.stacks.len().max(1) as f64, f64::from(max.max(1)))]
    }

    pub(crate) fn frame(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        if self.is_share {
            plane.grid(&SHARES, |share| format!("{share}%"));
        } else {
            plane.count_axis(self.max());
        }
        let years: Vec<i32> = self.stacks.iter().map(|stack| stack.year).collect();
        bars::name_years(
            plane,
            plane.plot.left..plane.plot.right,
            &years,
            plane.layout.font_size(),
            plane.below(),
        );
    }

    pub(crate) fn marks(&self, planes: &[Plane], tone: Tone) {
        let [plane] = planes else { return };
        let most = self.stacks.iter().map(|stack| stack.parts.len()).max().unwrap_or_default();
        // One part after the other: each ink is one path. Last the hatches.
        for layer in 0..=most {
            for (stack, place) in self.stacks.iter().zip(0..) {
                let (left, right) = (f64::from(place) + INSET, f64::from(place) + 1.0 - INSET);
                let mut below = 0;
                for ((ink, count), part) in stack.parts.iter().zip(0..) {
                    let (from, to) = (self.height(stack, below), self.height(stack, below + count));
                    below += count;
                    let is_hatched = *ink == Ink::Partial && tone == Tone::Known;
                    if *count == 0 {
                    } else if part == layer {
                        plane.block(tone.fill(*ink), left..right, from..to);
                    } else if layer == most && tone == Tone::Known {
                        let ((left, top), (right, bottom)) =
                            (plane.place(left, to), plane.place(right, from));
                        if is_hatched {
                            plane.add(hatch(Bounds { left, right, top, bottom }));
                        }
                        // Neighbours are told apart by a line, and not by their hues alone.
                        if from > 0.0 {
                            let (top, bottom) = (bottom - px(1) / 2, bottom + px(1) / 2);
                            plane.add([Mark::Rect(Ink::Paper, Bounds { left, right, top, bottom })]);
                        }
                    }
                }
            }
        }
    }

    /// The key, and over each bar how many it stands for.
    pub(crate) fn labels(&self, planes: &[Plane]) {
        let [plane] = planes else { return };
        key::draw(plane, &self.key, 0);
        let mut labels = plane.labels();
        let room = plane.across(1.0) - plane.across(0.0) - px(2);
        let total = |stack: &Stack| format::thousands(stack.total());
        let fits = |stack: &Stack| plane.text(Ink::Label, 0, 0, total(stack)).width() <= room;
        let is_roomy = self.stacks.iter().all(fits);
        let size = if is_roomy { plane.layout.font_size() } else { SMALL };
        let fits_small = |stack: &Stack| measure(&total(stack), SMALL, Weight::Regular) <= room;
        // Shares can do without; all have a number or none has.
        if self.is_share && !self.stacks.iter().all(fits_small) {
            return;
        }
        for (stack, place) in self.stacks.iter().zip(0..) {
            let top = self.height(stack, stack.total());
            let (x, y) = plane.place(f64::from(place) + 0.5, top);
            let text = plane.text(Ink::Label, x, y - px(5), total(stack));
            labels.put(Text { anchor: Anchor::Middle, size, ..text });
        }
        plane.add(labels.into_marks());
    }

    /// The place of the bar nearest to a point of the drawing.
    pub(crate) fn nearest(planes: &[Plane], x: Px16) -> u32 {
        planes.first().map_or(0, |plane| plane.x_at(x).max(0.0) as u32)
    }

    /// A box of values beside a bar.
    pub(crate) fn read(planes: &[Plane], place: u32, heading: &str, values: Vec<(String, String)>) {
        let line = |(name, value)| Line { ink: Ink::Label, dot: false, name, value };
        let lines: Vec<Line> = values.into_iter().map(line).collect();
        callout::draw(planes, f64::from(place) + 0.5, heading, &lines);
    }

    /// Width and height of the drawing in pixels: a long key gets room of its own.
    pub(crate) fn size(&self, layout: Layout) -> (i32, i32) {
        let (width, height) = layout.chart();
        let room = key::room(&self.key, layout, width) / px(1);
        match layout {
            Layout::Wide | Layout::Column | Layout::Narrow => (width, height + (room - 22).max(0)),
            Layout::Card | Layout::Square => (width, height),
        }
    }
}
