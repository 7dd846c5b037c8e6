//! The statements and their codes, as the figure of the stance map asks for them.

use figure::Format;
use figure::stance::{Expert, Frame, Timeline};
use model::stance::{self, SLUG, Stance, StanceTables, StanceView};
use model::{Choice, Day, Notice, Span, Tab};

use crate::browser::shared::figure_data::{FigureData, ParsedQuery, Report};
use crate::stance::data::StanceData;
use crate::stance::follow::{self, OfferedPart, TextPart};
use crate::stance::panel::PRINTED;

/// Which figure it is: there is one.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct TheMap;

impl FigureData for StanceData {
    type View = StanceView;
    type Name = TheMap;

    const PRINTED: &'static [(&'static str, u32)] = &PRINTED;

    fn read(tables: &[u8]) -> Result<Self, postcard::Error> {
        let (stance, experts, frames): (StanceTables, Vec<[u16; 4]>, [Frame; 2]) =
            postcard::from_bytes(tables)?;
        let expert =
            |[party, policy, salience, dissent]: [u16; 4]| Expert { party, policy, salience, dissent };
        let experts = experts.into_iter().map(expert).collect();
        Ok(Self { stance: Stance::from(stance), experts, timeline: Timeline::of(frames), chart: None })
    }

    fn names(&self) -> Vec<TheMap> {
        vec![TheMap]
    }

    fn slug(&self, _: TheMap) -> &str {
        SLUG
    }

    fn author(&self, _: TheMap) -> StanceView {
        StanceView::author(self.stance.tables())
    }

    fn name_of(_: &StanceView) -> TheMap {
        TheMap
    }

    fn tab(view: &StanceView) -> Tab {
        view.tab
    }

    fn reset(&self, view: &StanceView) -> StanceView {
        StanceView { tab: view.tab, ..self.author(TheMap) }
    }

    /// Nothing is pinned on the stance map.
    fn differ_by_pin(_: &StanceView, _: &StanceView) -> bool {
        false
    }

    fn parse(&self, query: &str, _: Option<TheMap>) -> Option<ParsedQuery<StanceView>> {
        let Some((view, notices)) = stance::parse(query, &self.stance) else {
            // The names of the charts are not in this program.
            let refusal = Some("this is another figure".into());
            let notices = vec!["“view” was ignored: it can be stance.".into()];
            return Some(ParsedQuery { view: self.author(TheMap), notices, refusal });
        };
        let notices = notices.iter().map(Notice::sentence).collect();
        Some(ParsedQuery { view, notices, refusal: None })
    }

    fn is_of_all(_: &str) -> bool {
        true
    }

    fn page_elsewhere(_: &str) -> Option<&'static str> {
        None
    }

    fn to_query(&self, view: &StanceView) -> String {
        stance::to_query(view, &self.stance)
    }

    fn choose(&self, view: &mut StanceView, key: &str, value: &str) -> Result<(), String> {
        stance::choose(view, key, value, &self.stance)
    }

    fn query_value(&self, view: &StanceView, key: &str) -> String {
        stance::query_value(view, key, &self.stance)
    }

    fn day(&self, view: &StanceView, key: &str) -> Option<(Span, Day)> {
        let reach = self.stance.tables().reach();
        let period = view.choices.period.unwrap_or(reach);
        match key {
            "from" => Some((reach, period.first)),
            "to" => Some((reach, period.last)),
            _ => None,
        }
    }

    fn offers(&self, view: &StanceView, word: &str) -> bool {
        match OfferedPart::from_slug(word) {
            Some(part) => follow::offers(part, view, &self.stance),
            None => follow::offers_pair(word, view, &self.stance),
        }
    }

    fn text(&self, view: &StanceView, word: &str) -> String {
        TextPart::from_slug(word).map(|part| follow::text(part, view, &self.stance)).unwrap_or_default()
    }

    fn report(&self, view: &StanceView, notices: Vec<String>) -> Report {
        let words = self.figure(view).words();
        Report {
            view: SLUG.to_owned(),
            query: self.to_query(view),
            shows: ["This link shows “", &words.title, "”. ", &words.sentence].concat(),
            title: words.title,
            words: words.summary,
            notices,
            // Statements carry their days: what is added later lies outside a period.
            version: String::new(),
            last: String::new(),
        }
    }

    fn picture(&self, view: &StanceView, format: Format, foot: &str) -> String {
        self.figure(view).picture(format, foot)
    }

    fn rows(&self, view: &StanceView) -> String {
        let figure = self.figure(view);
        figure.words().subtitle + "\n" + &figure.table().to_lines()
    }
}
