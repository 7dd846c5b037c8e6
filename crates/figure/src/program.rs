//! Which charts are compiled into one program. A page loads the one that has its charts, and no other's bytes.

use model::Kind;

/// The programs: each is a feature of this crate.
pub const PROGRAMS: [&str; 5] = ["article", "compare", "time", "check", "stance"];

/// The program that has a kind of chart. The figures of the article are all in `article`; `stance` has the stance map.
pub fn program(kind: Kind) -> &'static str {
    match kind {
        Kind::Seasons | Kind::Arrivals => "article",
        Kind::Years | Kind::Concentration | Kind::Governments | Kind::Nationalities => "compare",
        Kind::Calendar | Kind::Crowding | Kind::Concern => "time",
        Kind::Check | Kind::Prevented => "check",
    }
}
