//! The kinds of charts, a folder each, and the programs that they are compiled into.

mod ages;
mod arrivals;
mod calendar;
pub(crate) mod chart;
mod check;
mod concentration;
mod concern;
mod crowding;
mod deaths;
mod governments;
mod months;
mod nationalities;
mod outcomes;
mod periods;
mod placeholder;
mod prevented;
mod returns;
mod revisions;
mod routes;
mod seasons;
mod years;

use model::{By, Data, Kind, View};
use strum::{IntoStaticStr, VariantArray};

use ages::Ages;
use arrivals::Arrivals;
use calendar::Calendar;
use chart::Chart;
use check::Check;
use concentration::Concentration;
use concern::Concern;
use crowding::Crowding;
use deaths::Deaths;
use governments::Governments;
use months::Months;
use nationalities::Nationalities;
use outcomes::Outcomes;
use placeholder::Placeholder;
use prevented::Prevented;
use returns::Returns;
use revisions::Revisions;
use routes::Routes;
use seasons::Seasons;
use years::Years;

/// A program: the charts that are compiled into one wasm file, by the feature of this crate that has its name. A page
/// loads only the program that has its charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Program {
    /// The figures of the article.
    Article,
    /// Years and governments, side by side.
    Compare,
    /// Counts along the calendar.
    Time,
    /// Counts of chosen days, and of those prevented or returned.
    Check,
    /// What other tables say of those who came.
    Evidence,
    /// The stance map, which is no chart.
    Stance,
    /// A reader's own answers beside the parties.
    Yours,
}

/// For each kind of chart its program, that program's feature, and how the chart is made. One table for both: a chart
/// that is compiled into one program cannot be looked for in another.
macro_rules! programs {
    ($($program:ident $feature:literal { $($kind:ident => $new:expr,)+ })+) => {
        impl Program {
            /// The program that has a kind of chart.
            pub fn of(kind: Kind) -> Self {
                match kind {
                    $($(Kind::$kind => Self::$program,)+)+
                }
            }
        }

        /// The chart of a view. A kind that another program has is a placeholder, and its code is left out.
        pub(crate) fn new(data: &Data, view: &View) -> Box<dyn Chart> {
            match view.kind {
                $($(Kind::$kind => {
                    if cfg!(feature = $feature) {
                        let new: fn(&Data, &View) -> Box<dyn Chart> = $new;
                        new(data, view)
                    } else {
                        Box::new(Placeholder)
                    }
                })+)+
            }
        }
    };
}

programs! {
    Article "article" {
        Arrivals => |data, view| Box::new(Arrivals::new(data, view)),
        Seasons => |data, view| match view.by {
            By::Month => Box::new(Months::new(data, view)),
            By::Day | By::Week | By::Quarter | By::Year => Box::new(Seasons::new(data, view)),
        },
    }
    Compare "compare" {
        Years => |data, view| Box::new(Years::new(data, view)),
        Concentration => |data, view| Box::new(Concentration::new(data, view)),
        Governments => |data, view| Box::new(Governments::new(data, view)),
    }
    Time "time" {
        Calendar => |data, view| Box::new(Calendar::new(data, view)),
        Crowding => |data, view| Box::new(Crowding::new(data, view)),
        Concern => |data, view| Box::new(Concern::new(data, view)),
    }
    Check "check" {
        Check => |data, view| Box::new(Check::new(data, view)),
        Prevented => |data, view| Box::new(Prevented::new(data, view)),
        Returns => |data, _| Box::new(Returns::new(data)),
        Revisions => |data, _| Box::new(Revisions::new(data)),
    }
    Evidence "evidence" {
        Nationalities => |data, view| Box::new(Nationalities::new(data, view)),
        Outcomes => |data, view| Box::new(Outcomes::new(data, view)),
        Deaths => |data, _| Box::new(Deaths::new(data)),
        Ages => |data, view| Box::new(Ages::new(data, view)),
        Routes => |data, _| Box::new(Routes::new(data)),
    }
}
