//! Steps: passages that a figure follows, each with a view of its own.

use figure::place;
use figure::stance::Layers;
use model::Choice;
use model::stance;

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
    let is_ours = |pair: &&str| pair.starts_with("view=") || pair.starts_with("show=");
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
    match slug {
        place::SLUG if full == "view=place" => Ok(StepView::Place),
        place::SLUG => Err(format!("found “{full}”, expected “view={slug}” alone")),
        stance::SLUG => {
            let notices =
                stance::parse(&full, &library.stance).map(|(_, notices)| notices).unwrap_or_default();
            match notices.first() {
                Some(notice) => {
                    Err(format!("found “{}={}”, expected {}", notice.key, notice.value, notice.reason))
                }
                None => Ok(StepView::Stance(full, layers)),
            }
        }
        _ => library.link(&full, &[]).map(StepView::Chart),
    }
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
