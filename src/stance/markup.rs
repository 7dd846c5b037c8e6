//! The choices around the stance map, as the host writes them. As around a chart they choose by the words of the
//! address: `data-key` chooses, `data-set` makes several choices, `data-offer` hides what has no effect, and `data-text`
//! follows the view; `data-part` is which of the three weights an input changes.

use figure::stance::{TimelineChart, number, thin_note};
use leptos::prelude::*;
use model::stance::{ActorKind, Index, MapKind, SLUG, Stance, StanceView, query_value};
use model::{Choice, Day, Tab};

use super::data::StanceData;
use super::follow::{OfferedPart, TextPart, offers, offers_pair, text};
use crate::markup::{download, embed_code, share};

/// All that the host alone writes: the choices above the map, with whom an open actor is compared, the arrivals chart as
/// words and in two drawings, and what stands below.
pub(super) fn written(of: &StanceData) -> [String; 6] {
    let view = StanceView::author(of.stance.tables());
    let TimelineChart { drawings: [wide, narrow], words, .. } = of.chart.clone().unwrap_or_default();
    let about = view! {
        {words} " Above it, a tick for each statement."
        <span class="needs-script">" Draw across to count the statements of a period only."</span>
    };
    let with = actors(OfferedPart::With, "Compare with", &of.stance, &view).to_html();
    [controls(of), with, about.to_html(), wide, narrow, more(of)]
}

/// The choices above the map: three main ones, all others behind the last button of their row.
fn controls(of: &StanceData) -> String {
    let stance = &of.stance;
    let view = StanceView::author(stance.tables());
    view! {
        {maps(stance, &view)}
        {axes(OfferedPart::X, text(TextPart::Across, &view, stance), stance, &view)}
        {axes(OfferedPart::Y, "Upwards".into(), stance, &view)}
        <details class="all-options needs-script">
            <summary class="plain" data-text=TextPart::Options.slug()>{text(TextPart::Options, &view, stance)}</summary>
            <div class="first">
                {actors(OfferedPart::Actor, "Open the evidence of", stance, &view)}
                {pairs(stance, &view)}
            </div>
            {period_and_weights(stance, &view)}
        </details>
        <button type="button" class="plain reset needs-script" data-set="reset" data-offer=OfferedPart::Reset.slug() hidden=!offers(OfferedPart::Reset, &view, stance)>
            "Reset"
        </button>
    }
    .to_html()
}

fn tab_name(tab: Tab) -> &'static str {
    match tab {
        Tab::Chart => "Map",
        Tab::Table => "Table",
    }
}

/// The maps to choose from.
fn maps(stance: &Stance, view: &StanceView) -> impl IntoView + use<> {
    let chosen = query_value(view, "map", stance);
    let options = MapKind::ALL.iter().map(|map| {
        let known = stance.tables().maps.iter().find(|known| known.id == map.slug());
        let name = known.map_or_else(String::new, |known| known.name.clone());
        view! { <option value=map.slug() selected=map.slug() == chosen>{name}</option> }
    });
    let options = options.collect_view();
    view! {
        <label class="pick needs-script">
            <span>"Map"</span>
            <select autocomplete="off" data-key="map">{options}</select>
        </label>
    }
}

/// Map and table, which change places without any script.
fn tabs() -> impl IntoView + use<> {
    let options = Tab::ALL.iter().map(|tab| {
        view! {
            <label>
                <input type="radio" autocomplete="off" name="stance-tab" data-key="tab" value=tab.slug() checked=*tab == Tab::Chart/>
                <span>{tab_name(*tab)}</span>
            </label>
        }
    });
    let options = options.collect_view();
    view! {
        <fieldset class="choice tab">
            <legend>"Show"</legend>
            {options}
        </fieldset>
    }
}

/// How many parties have a place on two axes.
fn placed(stance: &Stance, x: Index, y: Index) -> usize {
    let choices = model::stance::Choices::default();
    let is_placed = |party: &Index| {
        [x, y].iter().all(|axis| stance.standing(*party, *axis, &choices).position().is_some())
    };
    stance.parties().filter(is_placed).count()
}

/// The editor's pairs of axes, one tap each.
fn pairs(stance: &Stance, view: &StanceView) -> impl IntoView + use<> {
    let tables = stance.tables();
    let buttons = tables.pairs.iter().filter_map(|[x, y]| {
        let (across, upwards) = (tables.axis(*x)?, tables.axis(*y)?);
        let pair = format!("{}~{}", across.id, upwards.id);
        let (set, hidden) = (format!("map=said&y=none&x={}&y={}", across.id, upwards.id), !offers_pair(&pair, view, stance));
        let label = format!("{} and {} ({} parties placed)", across.name, figure::lowered(&upwards.name), placed(stance, *x, *y));
        Some(view! { <button type="button" class="plain" data-set=set data-offer=pair hidden=hidden>{label}</button> })
    });
    let buttons = buttons.collect_view();
    view! {
        <div class="pairs needs-script" role="group" aria-label="Pairs of axes" data-offer=OfferedPart::Pairs.slug() hidden=!offers(OfferedPart::Pairs, view, stance)>
            {buttons}
        </div>
    }
}

/// The axes to choose from; the part's word is the key that they choose.
fn axes(part: OfferedPart, label: String, stance: &Stance, view: &StanceView) -> impl IntoView + use<> {
    let key = part.slug();
    let chosen = query_value(view, key, stance);
    let options = stance.tables().axes.iter().map(|axis| {
        view! { <option value=axis.id.clone() selected=axis.id == chosen>{axis.name.clone()}</option> }
    });
    let options = options.collect_view();
    let none = (part == OfferedPart::Y)
        .then(|| view! { <option value="none" selected=chosen == "none">"One axis by itself"</option> });
    let label = if part == OfferedPart::X {
        view! { <span data-text=TextPart::Across.slug()>{label}</span> }.into_any()
    } else {
        view! { <span>{label}</span> }.into_any()
    };
    view! {
        <label class="pick needs-script" data-offer=key hidden=!offers(part, view, stance)>
            {label}
            <select autocomplete="off" data-key=key>{none}{options}</select>
        </label>
    }
}

/// Everybody with a statement, by party; the part's word is the key that they choose.
fn actors(
    part: OfferedPart,
    label: &'static str,
    stance: &Stance,
    view: &StanceView,
) -> impl IntoView + use<> {
    let (key, tables) = (part.slug(), stance.tables());
    let is_heard = |actor: &Index| tables.statements.iter().any(|one| tables.speaks_for(one.actor, *actor));
    let option = |actor: Index| {
        let one = tables.actor(actor)?;
        Some(view! { <option value=one.id.clone()>{one.name.clone()}</option> })
    };
    let heard: Vec<Index> = stance.actors().filter(is_heard).collect();
    let kind = |actor: Index| tables.actor(actor).map(|one| one.kind);
    let groups = stance.parties().filter(is_heard).map(|party| {
        let members = heard.iter().filter(|one| **one != party && tables.speaks_for(**one, party));
        let name = tables.actor(party).map_or_else(String::new, |one| one.name.clone());
        view! { <optgroup label=name>{option(party)}{members.filter_map(|one| option(*one)).collect_view()}</optgroup> }
    });
    let groups = groups.collect_view();
    let is_other = |actor: &&Index| {
        kind(**actor) != Some(ActorKind::Party)
            && tables.actor(**actor).is_some_and(|one| one.party.is_none())
    };
    let others = heard.iter().filter(is_other).filter_map(|one| option(*one)).collect_view();
    view! {
        <label class="pick needs-script" data-offer=key hidden=!offers(part, view, stance)>
            <span>{label}</span>
            <select autocomplete="off" data-key=key>
                <option value="none">"Nobody"</option>
                {groups}
                <optgroup label="Outside the parties">{others}</optgroup>
            </select>
        </label>
    }
}

/// What stands below it: map or table, downloads, how to read it, sources.
fn more(of: &StanceData) -> String {
    let stance = &of.stance;
    let tables = stance.tables();
    let last = tables.statements.iter().map(|one| one.day).max().unwrap_or_default();
    view! {
        <div class="actions">
            {tabs()}
            {share::share()}
            {download::panel()}
            {embed_code::panel(SLUG, false)}
            {about_the_map(stance)}
        </div>
        <p class="source">
            "* " {thin_note(tables)} " Source: public statements, each with its own source; coded twice by a fixed codebook; to "
            {figure::date(last)} ". Experts: Chapel Hill Expert Survey 2024. "
            <a class="rows" href="data/codes.csv">"Codes (CSV)"</a> " " <a href="data/statements.csv">"Statements (CSV)"</a>
        </p>
    }
    .to_html()
}

/// Which statements count, and how much.
fn period_and_weights(stance: &Stance, view: &StanceView) -> impl IntoView + use<> {
    let days = || stance.tables().statements.iter().map(|one| one.day);
    let (first, last) = (days().min().unwrap_or_default(), days().max().unwrap_or_default());
    view! {
        <div class="when" data-offer=OfferedPart::Choices.slug() hidden=!offers(OfferedPart::Choices, view, stance)>
            <fieldset class="dates">
                <legend>"Statements of a period: those of other days do not count"</legend>
                {typed("from", "From", [first, last], first)}
                {typed("to", "To", [first, last], last)}
                <button type="button" class="plain" data-set="to=latest&from=2024-07-05">"Since the election of July 2024"</button>
                <button type="button" class="plain" data-set="from=first&to=2024-07-04">"Before it"</button>
                <button type="button" class="plain" data-set="from=first&to=latest" data-offer=OfferedPart::Period.slug() hidden=true>"All"</button>
            </fieldset>
            <fieldset class="dates weights">
                <legend>"How much a statement counts, in per cent"</legend>
                {weight(0, TextPart::OwnWords, "Own words", stance, view)}
                {weight(1, TextPart::PartyLine, "Party line", stance, view)}
                {weight(2, TextPart::Reported, "Reported by others", stance, view)}
                <button type="button" class="plain" data-set=format!("weights={}", query_value(view, "weights", stance)) data-offer=OfferedPart::Weights.slug() hidden=true>
                    "As in the codebook"
                </button>
            </fieldset>
        </div>
    }
}

/// What the maps show, and what is weak about them.
fn about_the_map(stance: &Stance) -> impl IntoView + use<> {
    let [fewest, thin] =
        [stance.tables().limits.placed_from, stance.tables().limits.warned_below].map(number);
    let about = stance.tables().maps.iter();
    let about =
        about.map(|map| view! { <p><b>{map.name.clone()}.</b> {map.about.clone()}</p> }).collect_view();
    // What each axis is made of.
    let axes = stance.tables().axes.iter();
    let axes =
        axes.map(|axis| view! { <p><b>{axis.name.clone()}:</b> {axis.about.clone()}</p> }).collect_view();
    view! {
        <details class="more counted">
            <summary>"About this figure"</summary>
            {about}
            {axes}
            <p>
                "A mark is the weighted mean of an actor’s codes on the propositions of an axis, from −1 to +1; a party’s counts its own documents and all who speak for it. \
                 A cloud holds 90 % of the draws, in which single statements are left out and codes are read as another coder might; around who is chosen, the darker core holds half. \
                 Nobody is given a place by guess: with fewer than "{fewest}" statements on an axis an actor stands in the margin. \
                 A place pools all years, unless a period is chosen. * marks a place that rests on fewer than "{thin}"."
            </p>
            <p><a href="v/stance/method/">"How the stance map is made, and what is weak about it"</a></p>
        </details>
    }
}

fn typed(key: &'static str, label: &'static str, [first, last]: [Day; 2], day: Day) -> impl IntoView + use<> {
    view! {
        <label class="date">
            <span>{label}</span>
            <input type="date" autocomplete="off" data-key=key min=first.to_iso() max=last.to_iso() value=day.to_iso()/>
        </label>
    }
}

fn weight(
    part: usize,
    of: TextPart,
    label: &'static str,
    stance: &Stance,
    view: &StanceView,
) -> impl IntoView + use<> {
    let now = text(of, view, stance);
    view! {
        <label class="pick">
            <span>{label} " " <output data-text=of.slug()>{now.clone()}</output></span>
            <input type="range" autocomplete="off" data-part=part.to_string() min="0" max="100" step="5" value=now/>
        </label>
    }
}
