//! The published data, as the figures of the charts ask for it.

use figure::{Figure, Format, Picture};
use model::{Data, Day, Name, Notice, Span, Tab, Tables, View};

use crate::browser::shared::figure_data::{FigureData, ParsedQuery, Report};
use crate::follow;
use crate::panel::PRINTED;

impl FigureData for Data {
    type View = View;
    type Name = Name;

    const PRINTED: &'static [(&'static str, u32)] = &PRINTED;

    fn read(tables: &[u8]) -> Result<Self, postcard::Error> {
        Ok(Self::from(postcard::from_bytes::<Tables>(tables)?))
    }

    fn names(&self) -> Vec<Name> {
        Self::names(self).collect()
    }

    fn slug(&self, name: Name) -> &str {
        Self::slug(self, name)
    }

    fn author(&self, name: Name) -> View {
        Self::author(self, name)
    }

    fn name_of(view: &View) -> Name {
        view.name
    }

    fn tab(view: &View) -> Tab {
        view.tab
    }

    fn reset(&self, view: &View) -> View {
        View { tab: view.tab, ..Self::author(self, view.name) }
    }

    fn differ_by_pin(before: &View, now: &View) -> bool {
        View { pin: now.pin, ..*before } == *now
    }

    fn parse(&self, query: &str, fallback: Option<Name>) -> Option<ParsedQuery<View>> {
        let parsed = model::parse(query, self, fallback)?;
        let changes = parsed.made.and_then(|made| figure::changes_since_link(self, &parsed.view, made));
        let unknown = parsed.notices.iter().find(|notice| notice.key == "view");
        Some(ParsedQuery {
            view: parsed.view,
            refusal: unknown.map(Notice::sentence),
            notices: parsed.notices.iter().map(Notice::sentence).chain(changes).collect(),
        })
    }

    /// What was known on a day is said of all the figures of an article.
    fn is_of_all(query: &str) -> bool {
        query.contains("asof=")
    }

    fn page_elsewhere(query: &str) -> Option<&'static str> {
        model::stance::is_asked(query).then_some(model::stance::SLUG)
    }

    fn to_query(&self, view: &View) -> String {
        model::to_query(view, self)
    }

    fn choose(&self, view: &mut View, key: &str, value: &str) -> Result<(), String> {
        model::choose(view, key, value, self)
    }

    /// Of days that are counted, one beyond the other end takes that along.
    fn choose_typed(&self, view: &mut View, key: &str, value: &str) -> Result<(), String> {
        model::choose(view, key, value, self).or_else(|reason| {
            if !view.kind.counts_range() || key == "asof" {
                return Err(reason);
            }
            let other = if key == "from" { "to" } else { "from" };
            model::choose(view, other, value, self)?;
            model::choose(view, key, value, self)
        })
    }

    fn query_value(&self, view: &View, key: &str) -> String {
        model::query_value(view, key, self)
    }

    fn day(&self, view: &View, key: &str) -> Option<(Span, Day)> {
        match key {
            "from" => Some((self.reach(view), self.range(view).first)),
            "to" => Some((self.reach(view), self.range(view).last)),
            // What is known can be any day that is drawn.
            "asof" => {
                let shown = self.shown(view);
                Some((shown, view.asof.unwrap_or(shown.last)))
            }
            _ => None,
        }
    }

    fn offers(&self, view: &View, word: &str) -> bool {
        follow::offers(word, view, self)
    }

    fn text(&self, view: &View, word: &str) -> String {
        follow::text(word, view, self)
    }

    fn report(&self, view: &View, notices: Vec<String>) -> Report {
        let figure = Figure::new(self, view);
        let words = figure.words();
        Report {
            view: Self::slug(self, view.name).to_owned(),
            query: model::to_query(view, self),
            title: words.title,
            words: words.summary,
            notices,
            shows: figure::shows(&figure, self, view),
            version: self.tables().version.clone(),
            last: self.shown(view).last.to_iso(),
        }
    }

    fn picture(&self, view: &View, format: Format, foot: &str) -> String {
        Picture::new(self, view, format, foot).to_svg()
    }

    fn rows(&self, view: &View) -> String {
        let figure = Figure::new(self, view);
        figure.words().subtitle + "\n" + &figure.table().to_lines()
    }
}
