//! A view: the one small value from which drawing, table, words and address come.

use crate::{By, DailyMeasure, Day, Kind, Mean, Measure, Office, Pin, Scale, Set, Tab};

/// A named view: its number in the data's list of them, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Name(pub u8);

/// What a figure shows, in one small value. Views that are equal show the same of the same data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// The named view that it began as.
    pub name: Name,
    /// The kind of chart.
    pub kind: Kind,
    /// What is counted each day, where the kind lets a reader choose; [`Self::measure`] is what any view counts.
    pub daily: DailyMeasure,
    /// The period of a bar (arrivals, crowding); days or months (seasons).
    pub by: By,
    /// Whose time in office is measured (governments).
    pub office: Office,
    /// The rolling mean over the daily bars (arrivals by day).
    pub mean: Option<Mean>,
    /// The first day that is drawn, or counted; none for the first there is.
    pub from: Option<Day>,
    /// The last day that is drawn, or counted; none for the last there is.
    pub to: Option<Day>,
    /// The years or series that are drawn.
    pub chosen: Set,
    /// The year or series that is highlighted, by its number.
    pub focus: Option<u8>,
    /// How the axis of counts runs: evenly, by ratio, or as parts of a whole.
    pub scale: Scale,
    /// The events that are marked.
    pub events: Set,
    /// The last day whose numbers are taken as known; what came later is drawn in grey. None for the last published
    /// day.
    pub asof: Option<Day>,
    /// Chart or table.
    pub tab: Tab,
    /// A pinned place, whose values are read out: one of [`Data::pins`](crate::Data::pins).
    pub pin: Option<Pin>,
}

impl View {
    /// The plainest view of a kind, on which a named view's defaults are put: everything there is, with nothing marked.
    pub fn plain(kind: Kind) -> Self {
        Self {
            name: Name(0),
            kind,
            daily: DailyMeasure::People,
            by: kind.periods().first().copied().unwrap_or(By::Day),
            office: Office::PrimeMinister,
            mean: None,
            from: None,
            to: None,
            chosen: Set::ALL,
            focus: None,
            scale: Scale::Linear,
            events: Set::NONE,
            asof: None,
            tab: Tab::Chart,
            pin: None,
        }
    }

    /// What is counted: the one measure that its kind has, else the one that is chosen.
    pub fn measure(&self) -> Measure {
        match self.kind.measures() {
            [only] => *only,
            _ => self.daily.into(),
        }
    }

    /// Whether a rolling mean can be drawn: only over days is it a mean of what is shown.
    pub fn offers_mean(&self) -> bool {
        self.kind.has_mean() && self.by == By::Day
    }

    /// The rolling mean that is drawn; none where none is chosen, or where none can be drawn.
    pub fn shown_mean(&self) -> Option<Mean> {
        self.mean.filter(|_| self.offers_mean())
    }

    /// False only for seasons by month, which are bars: a line can be highlighted and bears a logarithmic scale, a bar
    /// does neither.
    pub fn has_lines(&self) -> bool {
        !(self.kind == Kind::Seasons && self.by == By::Month)
    }

    /// Whether one of its members can be highlighted.
    pub fn offers_focus(&self) -> bool {
        self.kind.has_focus() && self.has_lines()
    }

    /// Whether its axis may run in more than one way.
    pub fn offers_scale(&self) -> bool {
        !self.kind.scales().is_empty() && self.has_lines()
    }

    /// Whether it is drawn on a logarithmic scale.
    pub fn is_log(&self) -> bool {
        self.scale == Scale::Log && self.offers_scale()
    }

    /// Whether its bars are parts of a whole.
    pub fn is_share(&self) -> bool {
        self.scale == Scale::Share && self.offers_scale()
    }

    /// Whether its counts are divided by the days so far.
    pub fn is_per_day(&self) -> bool {
        self.scale == Scale::PerDay && self.offers_scale()
    }

    /// The number of the year or series that is highlighted; none where none is, or where it is not drawn.
    pub fn shown_focus(&self) -> Option<u8> {
        self.focus.filter(|number| self.offers_focus() && self.chosen.contains(*number))
    }

    /// The same view as a chart without a pin: what two views have to share for their figures to have the same content.
    #[must_use]
    pub fn content(&self) -> Self {
        Self { tab: Tab::Chart, pin: None, ..*self }
    }
}
