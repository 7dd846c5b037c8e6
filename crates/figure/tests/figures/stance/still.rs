//! Nobody is moved by a statement that is not theirs, nor by being looked at.

use figure::stance::Drawing;
use figure::{Layout, Mark};
use model::stance::{Choices, Index, StanceView};
use proptest::prelude::*;

use super::fixture::{choices, figure, stance, view};

/// Where an actor's mark stands: its first mark that leads to it and is no ring.
fn mark(drawing: &Drawing, actor: Index) -> Option<Mark> {
    let id = &stance().tables().actors[usize::from(actor)].id;
    let links = drawing.parts.iter().filter(|part| part.link.as_ref().is_some_and(|link| link.actor == *id));
    let is_own = |mark: &&Mark| match mark {
        Mark::Dot(ink, ..) | Mark::Line(ink, _) => ["party", "member"].contains(&ink.class()),
        _ => false,
    };
    links.flat_map(|part| &part.marks).find(is_own).cloned()
}

/// Whether the reader's changes leave all the actor's statements alone.
fn is_untouched(actor: Index, choices: &Choices) -> bool {
    let tables = stance().tables();
    let changed = [&choices.left_out, &choices.flipped, &choices.halved];
    let mut changed = changed.into_iter().flatten();
    changed.all(|one| !tables.speaks_for(tables.statements[usize::from(*one)].actor, actor))
}

fn is_placed(view: &StanceView, actor: Index) -> bool {
    [Some(view.x), view.y]
        .into_iter()
        .flatten()
        .all(|axis| stance().standing(actor, axis, &view.choices).position().is_some())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_statement_moves_no_mark_but_its_actors(changes in choices(), x in 0_u16..9, y in 0_u16..9) {
        prop_assume!(stance().may_meet(x, y));
        let choices = Choices { weights: None, period: None, ..changes };
        let plain = StanceView { x, y: Some(y), ..view("said") };
        let changed = StanceView { choices, ..plain.clone() };
        for layout in Layout::MAP {
            let (before, after) = (figure(&plain).drawing(layout), figure(&changed).drawing(layout));
            for actor in stance().actors().filter(|one| is_untouched(*one, &changed.choices)) {
                if is_placed(&plain, actor) {
                    prop_assert_eq!(mark(&before, actor), mark(&after, actor));
                }
            }
        }
    }

    #[test]
    fn selecting_somebody_moves_nobody(changes in choices(), chosen in 0_u16..30, other in 0_u16..30) {
        prop_assume!(chosen != other);
        for line in ["said removal law", "experts", "computed", "said law"] {
            let plain = StanceView { choices: changes.clone(), ..view(line) };
            let selected = StanceView { actor: Some(chosen), with: Some(other), ..plain.clone() };
            let [before, after] = [&plain, &selected].map(|view| figure(view).drawing(Layout::Wide));
            let at = |drawing: &Drawing, actor| match mark(drawing, actor) {
                // The rows of strips make room for heavier names.
                Some(Mark::Dot(_, at, _)) if plain.y.is_none() => Some((at.0, 0)),
                Some(Mark::Line(_, points)) if plain.y.is_none() => Some((points[0].0, 0)),
                Some(Mark::Dot(_, at, _)) => Some(at),
                Some(Mark::Line(_, points)) => Some(points[0]),
                _ => None,
            };
            // Those without a place are in lists below the map, whose rows make room for names that became heavier.
            for actor in stance().parties().filter(|actor| is_placed(&plain, *actor)) {
                prop_assert_eq!(at(&before, actor), at(&after, actor), "{}", line);
            }
        }
    }
}

#[test]
fn every_placed_actor_has_a_mark_that_leads_to_it() {
    let view = view("said removal law");
    let drawing = figure(&view).drawing(Layout::Narrow);
    for actor in stance().actors().filter(|actor| is_placed(&view, *actor)) {
        assert!(mark(&drawing, actor).is_some(), "{actor} has none");
    }
}
