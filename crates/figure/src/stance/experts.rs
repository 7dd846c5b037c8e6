//! Where political scientists place the parties, as a second opinion, and where it and the statements disagree.

use model::stance::{Choices, Stance, Standing};

use super::badge;
use super::comparisons;
use super::drawing::Drawing;
use super::expert::Expert;
use super::figure::StanceFigure;
use super::layout::{self, Given, NamedDot};
use super::names::{NamedMarks, RING};
use super::plot::{Ends, Plot, Sheet};
use super::words::{self, called};
use crate::draw::font::Weight;
use crate::draw::ink::Ink;
use crate::draw::layout::Fit;
use crate::draw::scene::{Mark, px};

/// Experts' answers that differ by less, in hundredths of a point, are no difference.
const NO_DIFFERENCE: u16 = 100;

/// The answers that are held against the axes of this name, and what a higher one means.
type Answer = (&'static str, fn(&Expert) -> u16, &'static str);

const ANSWERS: [Answer; 2] = [
    ("removal", |expert| expert.policy, "hold to be the more restrictive on immigration"),
    ("priority", |expert| expert.salience, "find to give immigration more weight"),
];

/// The experts' map.
pub(super) fn drawing(figure: &StanceFigure<'_>, fit: Fit) -> Drawing {
    let tables = figure.stance.tables();
    let sheet = Sheet::new(fit, false);
    let ends = Ends {
        x: ["Liberal policy (0)".into(), "Restrictive policy (10)".into()],
        y: [
            "Immigration matters little to the party (0)".into(),
            "It matters greatly to the party (10)".into(),
        ],
    };
    let plot = Plot::new(&sheet, &ends);
    let layout = fit.layout;
    let size = layout.font_size();
    let mut drawing = Drawing { width: sheet.width, size, height: sheet.height, parts: Vec::new() };
    plot.frame(&mut drawing);
    let scale = |hundredths: u16| f64::from(hundredths) / 500.0 - 1.0;
    let name = |expert: &Expert| tables.actor(expert.party).map_or("", |one| one.name.as_str());
    let mut points: Vec<NamedDot> = figure
        .experts
        .iter()
        .map(|expert| NamedDot {
            at: plot.at(scale(expert.policy), scale(expert.salience)),
            radius: badge::reach(px(5)),
            name: name(expert).to_owned(),
            weight: Weight::Semibold,
        })
        .collect();
    let dots: Vec<_> = layout::apart(&points, &[], plot.inner()).into_iter().map(Some).collect();
    for (point, expert) in points.iter_mut().zip(figure.experts) {
        point.radius += if figure.is_out(expert.party) { RING } else { 0 };
    }
    let placed = layout::place(&points, Given { dots: &dots, marks: &[] }, plot.inner(), size);
    for (expert, at) in figure.experts.iter().zip(&placed.dots) {
        // The area of the ring is the dissent.
        let radius = (f64::from(expert.dissent) / 100.0).sqrt() * f64::from(px(9));
        let ring = Mark::Dot(Ink::Cloud, *at, radius.round() as i32);
        drawing.of(figure.look(expert.party), vec![ring]);
    }
    let names = NamedMarks { figure, points: &points, placed: &placed, layout };
    drawing.plain(names.leaders());
    for (n, expert) in figure.experts.iter().enumerate() {
        let id = tables.actor(expert.party).map_or("", |one| one.id.as_str());
        let points = |hundredths: u16| words::position(f64::from(hundredths) / 100.0);
        let says = [
            name(expert),
            ": ",
            &points(expert.policy),
            " across, ",
            &points(expert.salience),
            " upwards, divided ",
            &points(expert.dissent),
            ", of 10",
        ];
        drawing.link(figure.look(expert.party), id, says.concat(), names.marks(n, expert.party, px(5)));
    }
    drawing
}

/// A pair of parties that the statements put in one order and the experts in the other.
pub struct Dispute {
    /// The two, and the axis.
    pub(super) pair: String,
    /// What the statements say of the two, and by how many points of 10 the experts say the opposite.
    pub words: String,
}

/// Each pair of parties that the statements put in one order and the experts in the other, by one point of ten or more,
/// on the axes `removal` and `priority`. The statements put in order what [`model::stance::further`] tells apart with
/// [`model::stance::Limits::sure_percent`]. Empty where there is no such pair.
pub fn disputes(stance: &Stance, experts: &[Expert], choices: &Choices) -> Vec<Dispute> {
    let tables = stance.tables();
    let mut disputes = Vec::new();
    for (id, answer, means) in ANSWERS {
        let Some(axis) = stance.axes().find(|axis| tables.axis(*axis).is_some_and(|one| one.id == id)) else {
            continue;
        };
        let Some(named) = tables.axis(axis) else { continue };
        let standing = |expert: &Expert| stance.standing(expert.party, axis, choices);
        let placed: Vec<(&Expert, Standing)> = experts.iter().map(|one| (one, standing(one))).collect();
        for (one, ours) in &placed {
            for (other, theirs) in &placed {
                let is_said = comparisons::is_higher(tables, ours, theirs) == Some(true);
                let apart = answer(other).saturating_sub(answer(one));
                if !is_said || apart < NO_DIFFERENCE {
                    continue;
                }
                let tenths = (apart + 5) / 10;
                let (first, second) = (one.party, other.party);
                let points = [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), " points of 10."];
                let (ahead, behind) = (called(tables, first), called(tables, second));
                let towards = [" stand further towards “", &words::inside(&named.high), "” than "].concat();
                // Where an axis joins propositions on which the two do not compare alike, these come first.
                let start = if comparisons::alike(stance, choices, named, first, second) {
                    "By their statements ".to_owned()
                } else {
                    let apart = comparisons::apart(stance, choices, named, first, second);
                    ["Of ", &ahead, " and ", &behind, " the statements are: ", &apart, ". Taken together "]
                        .concat()
                };
                let rest = [&ahead, &towards, &behind, ", which the experts ", means, ", by "];
                let sentence = [start, rest.concat(), points.concat()].concat();
                let pair = [&ahead, " and ", &behind, ", on ", &words::inside(&named.name)].concat();
                disputes.push(Dispute { pair, words: sentence });
            }
        }
    }
    disputes
}
