//! Steps: passages that a figure follows, each with a view of its own.

use figure::stance::Layers;
use figure::{MarkedSpan, marked_span, place};
use model::stance::Index;
use model::{Choice, Data, Day, Span, stance};

use super::block::{Prose, Step, StepView};
use super::library::Library;

/// Steps on their way to a block.
pub(super) struct Steps {
    /// Where they begin.
    pub(super) at: usize,
    /// The figure of all steps that name no other.
    figure: String,
    done: Vec<Step>,
}

impl Steps {
    /// None yet, for the figure of that word.
    ///
    /// # Errors
    /// Where there is no such figure.
    pub(super) fn new(at: usize, figure: &str, library: &Library) -> Result<Self, String> {
        let figure = figure.to_owned();
        shows(&figure, "", library)?;
        Ok(Self { at, figure, done: Vec::new() })
    }

    /// A step begins; `prose` is what stood before it, which belongs to the last one.
    ///
    /// # Errors
    /// Where its view is none, or there is text before the first step, or none after the last.
    pub(super) fn begin(
        &mut self,
        word: &str,
        query: &str,
        prose: Vec<Prose>,
        library: &Library,
    ) -> Result<(), String> {
        let shows = shows(&self.figure, query, library)?;
        self.text(prose)?;
        self.done.push(Step { word: word.to_owned(), shows, prose: Vec::new() });
        Ok(())
    }

    /// All of them; `prose` is what stood last.
    ///
    /// # Errors
    /// Where they are fewer than two, or the last one has no text.
    pub(super) fn end(mut self, prose: Vec<Prose>) -> Result<Vec<Step>, String> {
        self.text(prose)?;
        match self.done.len() {
            0 | 1 => Err("found fewer than two steps, expected at least two".into()),
            _ => Ok(self.done),
        }
    }

    /// Gives text to the step that has begun last.
    fn text(&mut self, prose: Vec<Prose>) -> Result<(), String> {
        if let Some(number) = typed_number(&prose) {
            return Err(format!("found the number “{number}” in a step, expected it computed: :number{{…}}"));
        }
        match (self.done.last_mut(), prose.is_empty()) {
            (Some(step), true) => Err(format!("found no text in the step “{}”, expected some", step.word)),
            (Some(step), false) => {
                step.prose = prose;
                Ok(())
            }
            (None, true) => Ok(()),
            (None, false) => Err("found text before the first step, expected “::step{word}”".into()),
        }
    }
}

/// What a step shows whose query speaks of that figure, or names another.
fn shows(figure: &str, query: &str, library: &Library) -> Result<StepView, String> {
    let pairs = || query.split('&').filter_map(|pair| pair.split_once('='));
    let given = |wanted: &str| pairs().find(|(key, _)| *key == wanted).map(|(_, value)| value);
    let slug = given("view").unwrap_or(figure);
    let is_ours =
        |pair: &&str| ["view=", "show=", "mark=", "evidence="].iter().any(|key| pair.starts_with(key));
    let mut full = format!("view={slug}");
    for pair in query.split('&').filter(|pair| !pair.is_empty() && !is_ours(pair)) {
        full.push('&');
        full.push_str(pair);
    }
    let layers = match given("show") {
        None => Layers::All,
        Some(word) if slug == stance::SLUG => Layers::from_slug(word).ok_or_else(|| {
            let known: Vec<&str> = Layers::ALL.iter().map(|layers| layers.slug()).collect();
            format!("found “show={word}”, expected one of {}", known.join(", "))
        })?,
        Some(word) => {
            return Err(format!("found “show={word}”, which only the figure “{}” has", stance::SLUG));
        }
    };
    if let (Some(word), place::SLUG | stance::SLUG) = (given("mark"), slug) {
        return Err(format!("found “mark={word}”, which only charts over time have"));
    }
    if let (Some(word), true) = (given("evidence"), slug != stance::SLUG) {
        return Err(format!("found “evidence={word}”, which only the figure “{}” has", stance::SLUG));
    }
    match slug {
        place::SLUG if full == "view=place" => Ok(StepView::Place),
        place::SLUG => Err(format!("found “{full}”, expected “view={slug}” alone")),
        stance::SLUG => {
            let (view, notices) = stance::parse(&full, &library.stance).unzip();
            if let Some(notice) = notices.unwrap_or_default().first() {
                return Err(format!("found “{}={}”, expected {}", notice.key, notice.value, notice.reason));
            }
            let actor = view.and_then(|view| view.actor);
            let evidence = given("evidence").map(|id| evidence(id, actor, library)).transpose()?;
            Ok(StepView::Stance { query: full, layers, evidence })
        }
        _ => {
            let link = library.link(&full, &[])?;
            let spans = given("mark").map_or(Ok(Vec::new()), |words| marks(words, &full, &library.data))?;
            Ok(StepView::Chart(link, spans))
        }
    }
}

/// The statement of an id; where an actor is selected, one that counts for it.
fn evidence(id: &str, actor: Option<Index>, library: &Library) -> Result<Index, String> {
    let tables = library.stance.tables();
    let place = tables.statements.iter().position(|one| one.id == id);
    let place = place.ok_or_else(|| format!("found “evidence={id}”, expected the number of a statement"))?;
    let counts = |actor| tables.statements.get(place).is_some_and(|one| tables.speaks_for(one.actor, actor));
    match actor.filter(|actor| !counts(*actor)) {
        None => Ok(place as Index),
        Some(actor) => {
            let of = tables.actor(actor).map_or("", |actor| actor.id.as_str());
            Err(format!("found “evidence={id}”, expected a statement that “{of}” has a place by"))
        }
    }
}

/// The spans of days that a step marks in the chart of a view.
fn marks(words: &str, query: &str, data: &Data) -> Result<Vec<MarkedSpan>, String> {
    let view = model::parse(query, data, None).ok_or_else(|| format!("found no view in “{query}”"))?.view;
    let mark = |word: &str| {
        let days = word
            .split_once("..")
            .and_then(|(first, last)| Span::new(Day::parse_iso(first)?, Day::parse_iso(last)?));
        let days =
            days.ok_or_else(|| format!("found “mark={word}”, expected two dates: 2024-11-01..2024-11-07"))?;
        marked_span(data, &view, days).ok_or_else(|| {
            format!("found “mark={word}”, expected days that the chart “{query}” draws, all of them counted")
        })
    };
    words.split('~').map(mark).collect()
}

/// The first number in a text that is written with a comma and stands in no quotation: it would not follow the data.
fn typed_number(prose: &[Prose]) -> Option<String> {
    let mut is_quoted = false;
    prose.iter().find_map(|one| {
        let Prose::Markdown(pulldown_cmark::Event::Text(text)) = one else { return None };
        text.split_inclusive(char::is_whitespace).find_map(|word| {
            let digits = word.trim_matches(|letter: char| !letter.is_ascii_digit());
            let is_number = digits
                .split_once(',')
                .is_some_and(|(_, after)| after.len() >= 3 && after.bytes().all(|one| one.is_ascii_digit()));
            let is_ours = is_number && !is_quoted && !word.starts_with('“');
            for letter in word.chars() {
                is_quoted = letter == '“' || (is_quoted && letter != '”');
            }
            is_ours.then(|| digits.to_owned())
        })
    })
}
