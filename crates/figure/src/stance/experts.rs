//! Where political scientists place the parties, as a second opinion, and where it and the statements disagree.

use model::stance::{Choices, Index, Stance};

use super::badge;
use super::drawing::Drawing;
use super::layout::{self, Point};
use super::names::Names;
use super::plot::{Ends, Plot};
use super::words;
use crate::font::Weight;
use crate::ink::Ink;
use crate::layout::Layout;
use crate::scene::{Bounds, Mark, px};

/// What experts say of a party, in hundredths of points from 0 to 10.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Expert {
    /// Of whom.
    pub party: Index,
    /// Its policy on immigration: 10 is restrictive.
    pub policy: u16,
    /// How much it talks of it: 10 is of great importance.
    pub salience: u16,
    /// How divided it is: 10 is most.
    pub dissent: u16,
}

/// Experts' answers that differ by less, in hundredths of a point, are no difference.
const NO_DIFFERENCE: u16 = 100;

/// The answers that are held against the axes of this name, and what a higher one means.
type Answer = (&'static str, fn(&Expert) -> u16, &'static str);

const ANSWERS: [Answer; 2] = [
    ("removal", |expert| expert.policy, "hold to be the more restrictive on immigration"),
    ("priority", |expert| expert.salience, "find to give immigration more weight"),
];

/// The experts' map.
pub fn experts(stance: &Stance, experts: &[Expert], layout: Layout) -> Drawing {
    let tables = stance.tables();
    let (width, height) = if layout.is_narrow() { (320, 300) } else { (720, 360) };
    let plot = Plot::new(layout, width, height);
    let size = layout.font_size();
    let mut drawing = Drawing { width, size, height: plot.foot() / px(1), parts: Vec::new() };
    let ends = Ends {
        x: ["Open (0)".into(), "Restrictive (10)".into()],
        y: [
            "Immigration matters little to the party (0)".into(),
            "It matters greatly to the party (10)".into(),
        ],
    };
    plot.frame(&mut drawing, &ends, true);
    let scale = |hundredths: u16| f64::from(hundredths) / 500.0 - 1.0;
    let name = |expert: &Expert| tables.actor(expert.party).map_or("", |one| one.name.as_str());
    let points: Vec<Point> = experts
        .iter()
        .map(|expert| Point {
            at: plot.at(scale(expert.policy), scale(expert.salience)),
            radius: badge::reach(px(5)),
            name: name(expert).to_owned(),
            weight: Weight::Semibold,
        })
        .collect();
    let placed = layout::place(
        &points,
        Bounds { left: plot.room.left + px(3), right: plot.room.right - px(3), ..plot.room },
        size,
    );
    for (expert, at) in experts.iter().zip(&placed.dots) {
        // The area of the ring is the dissent.
        let radius = (f64::from(expert.dissent) / 100.0).sqrt() * f64::from(px(9));
        drawing
            .of(badge::class(tables, expert.party), vec![Mark::Dot(Ink::Cloud, *at, radius.round() as i32)]);
    }
    let names = Names { tables, points: &points, placed: &placed, layout };
    drawing.plain(names.leaders());
    for (n, expert) in experts.iter().enumerate() {
        drawing.of(badge::class(tables, expert.party), names.marks(n, expert.party, px(5)));
    }
    drawing
}

/// Each pair of parties that the statements put in one order and the experts in the other, in a sentence.
pub fn disputes(stance: &Stance, experts: &[Expert], choices: &Choices) -> Vec<String> {
    let tables = stance.tables();
    let mut sentences = Vec::new();
    for (id, answer, means) in ANSWERS {
        let Some(axis) = stance.axes().find(|axis| tables.axis(*axis).is_some_and(|one| one.id == id)) else {
            continue;
        };
        let Some(named) = tables.axis(axis) else { continue };
        for one in experts {
            for other in experts {
                let standing = |expert: &Expert| stance.standing(expert.party, axis, choices);
                let is_said = words::said(stance, &standing(one), &standing(other)) == Some(true);
                let apart = answer(other).saturating_sub(answer(one));
                if is_said && apart >= NO_DIFFERENCE {
                    let tenths = (apart + 5) / 10;
                    sentences.push(format!(
                        "By their statements {} stand further towards “{}” than {}, which the experts {means}, by {}.{} points of 10.",
                        words::party(stance, one.party),
                        words::inside(&named.high),
                        words::party(stance, other.party),
                        tenths / 10,
                        tenths % 10
                    ));
                }
            }
        }
    }
    sentences
}
