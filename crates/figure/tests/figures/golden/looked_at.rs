//! What of each kind of chart was looked at.

use model::Kind;

/// Views by the name of their file, and readings by that and what is pinned.
pub(super) struct LookedAt {
    pub(super) views: &'static [(&'static str, &'static str)],
    pub(super) readings: &'static [(&'static str, &'static str, &'static str)],
}

/// What was looked at of each kind: its plain view, each form that it can take, and as known on an earlier day.
pub(super) fn looked_at(kind: Kind) -> LookedAt {
    match kind {
        Kind::Arrivals => LookedAt {
            views: &[
                ("arrivals", "view=arrivals"),
                ("arrivals-day", "view=arrivals&by=day"),
                ("arrivals-day-365", "view=arrivals&by=day&mean=365"),
                ("arrivals-week", "view=arrivals&by=week"),
                ("arrivals-quarter", "view=arrivals&by=quarter"),
                ("arrivals-year", "view=arrivals&by=year"),
                ("arrivals-boats-year", "view=arrivals&by=year&measure=boats"),
                ("arrivals-events", "view=arrivals&events=all"),
                ("arrivals-range", "view=arrivals&by=day&mean=7&from=2024-07-05&to=2024-11-07&events=all"),
                ("arrivals-asof", "view=arrivals&from=2023-01-01&asof=2024-11-07"),
                ("arrivals-uncontrolled", "view=arrivals&measure=uncontrolled"),
            ],
            readings: &[
                ("arrivals-day", "view=arrivals&by=day", "2022-09-03"),
                ("arrivals", "view=arrivals", "2026-08-20"),
            ],
        },
        Kind::Seasons => LookedAt {
            views: &[
                ("seasons", "view=seasons"),
                ("seasons-2022-2024", "view=seasons&years=2022~2024"),
                ("seasons-asof", "view=seasons&asof=2024-11-07"),
                ("seasons-focus-log", "view=seasons&focus=2022&scale=log"),
                ("months", "view=seasons&by=month"),
                ("months-asof", "view=seasons&by=month&asof=2024-11-07"),
            ],
            readings: &[
                ("seasons", "view=seasons", "2024-11-07"),
                ("months", "view=seasons&by=month", "2024-11-01"),
            ],
        },
        Kind::Years => LookedAt {
            views: &[
                ("years", "view=years"),
                ("years-boats", "view=years&measure=boats&years=2022~2024"),
                ("years-asof", "view=years&asof=2024-11-07"),
            ],
            readings: &[("years", "view=years", "2022")],
        },
        Kind::Calendar => LookedAt {
            views: &[
                ("calendar", "view=calendar"),
                ("calendar-boats-2024-2026", "view=calendar&measure=boats&years=2024~2026"),
                ("calendar-asof", "view=calendar&asof=2024-11-07"),
            ],
            readings: &[("calendar", "view=calendar", "2025-11-08")],
        },
        Kind::Crowding => LookedAt {
            views: &[
                ("crowding", "view=crowding"),
                ("crowding-month", "view=crowding&by=month"),
                ("crowding-year-asof", "view=crowding&by=year&asof=2024-11-07"),
                ("crowding-range", "view=crowding&by=month&from=2024-07-05&to=2026-08-10&events=all"),
            ],
            readings: &[("crowding", "view=crowding", "2026-08-10")],
        },
        Kind::Concentration => LookedAt {
            views: &[
                ("concentration", "view=concentration"),
                ("concentration-focus", "view=concentration&focus=2022"),
                ("concentration-asof", "view=concentration&asof=2024-11-07&measure=boats"),
            ],
            readings: &[("concentration", "view=concentration", "10")],
        },
        Kind::Governments => LookedAt {
            views: &[
                ("governments", "view=governments"),
                ("governments-home", "view=governments&by=home-secretary"),
                ("governments-focus-log", "view=governments&focus=rishi-sunak&scale=log"),
                ("governments-asof", "view=governments&asof=2024-11-07"),
                ("governments-mean", "view=governments&scale=per-day"),
                (
                    "governments-mean-early",
                    "view=governments&by=home-secretary&scale=per-day&asof=2024-07-12",
                ),
            ],
            readings: &[("governments", "view=governments", "120")],
        },
        Kind::Prevented => LookedAt {
            views: &[
                ("prevented", "view=prevented"),
                ("prevented-asof-events", "view=prevented&asof=2024-11-07&events=all"),
                ("prevented-range", "view=prevented&from=2024-07-05&to=2024-11-07"),
            ],
            readings: &[("prevented", "view=prevented", "2024-11-07")],
        },
        Kind::Nationalities => LookedAt {
            views: &[
                ("nationalities", "view=nationalities"),
                ("nationalities-three", "view=nationalities&series=albania~iran~not-currently-recorded"),
                ("nationalities-focus", "view=nationalities&focus=eritrea"),
                ("nationalities-asof", "view=nationalities&asof=2024-11-07"),
                ("nationalities-share", "view=nationalities&scale=share"),
                ("nationalities-share-one", "view=nationalities&scale=share&focus=eritrea"),
            ],
            readings: &[
                ("nationalities", "view=nationalities", "2022"),
                ("nationalities-june", "view=nationalities", "2026-06-30"),
                ("nationalities-share", "view=nationalities&scale=share", "2022"),
            ],
        },
        Kind::Concern => LookedAt {
            views: &[
                ("concern", "view=concern"),
                ("concern-asof-events", "view=concern&asof=2024-11-07&events=all"),
                ("concern-health", "view=concern&series=health"),
                ("concern-since-2011", "view=concern-since-2011"),
                ("concern-since-2011-asof", "view=concern-since-2011&asof=2017-11-07"),
            ],
            readings: &[
                ("concern", "view=concern", "2024-08-19"),
                ("concern-since-2011", "view=concern-since-2011", "2015-06-09"),
                ("concern-since-2011-late", "view=concern-since-2011", "2026-08-03"),
            ],
        },
        Kind::Outcomes => LookedAt {
            views: &[
                ("outcomes", "view=outcomes"),
                ("outcomes-share", "view=outcomes&scale=share"),
                ("outcomes-asof", "view=outcomes&asof=2026-08-26"),
            ],
            readings: &[
                ("outcomes", "view=outcomes", "2022"),
                ("outcomes-share", "view=outcomes&scale=share", "2025"),
            ],
        },
        Kind::Deaths => LookedAt {
            views: &[("deaths", "view=deaths"), ("deaths-asof", "view=deaths&asof=2024-11-07")],
            readings: &[("deaths", "view=deaths", "2019")],
        },
        Kind::Returns => LookedAt {
            views: &[("returns", "view=returns"), ("returns-asof", "view=returns&asof=2026-01-15")],
            readings: &[("returns", "view=returns", "2025-08-06")],
        },
        Kind::Ages => LookedAt {
            views: &[
                ("ages", "view=ages"),
                ("ages-asof", "view=ages&asof=2024-11-07"),
                ("ages-share", "view=ages&scale=share"),
            ],
            readings: &[
                ("ages", "view=ages", "2025"),
                ("ages-june", "view=ages", "2026-06-30"),
                ("ages-share", "view=ages&scale=share", "2025"),
            ],
        },
        Kind::Routes => LookedAt {
            views: &[("routes", "view=routes"), ("routes-asof", "view=routes&asof=2024-11-07")],
            readings: &[("routes", "view=routes", "2024")],
        },
        Kind::Revisions => LookedAt {
            views: &[
                ("revisions", "view=revisions"),
                ("revisions-asof", "view=revisions&asof=2026-05-01"),
                ("revisions-none", "view=revisions&asof=2025-11-12"),
            ],
            readings: &[
                ("revisions", "view=revisions", "2026-04-19"),
                ("revisions-late", "view=revisions", "2026-08-16"),
            ],
        },
        Kind::Check => LookedAt {
            views: &[
                ("check", "view=check"),
                ("check-boats-day", "view=check&from=2024-11-07&to=2024-11-07&measure=boats"),
                ("check-leap", "view=check&from=2023-12-05&to=2024-02-29"),
                ("check-long", "view=check&from=2019-01-01&to=2025-11-07"),
                ("check-all", "view=check&from=first&to=latest"),
                ("check-asof", "view=check&asof=2024-08-13"),
                ("check-not-known", "view=check&asof=2024-05-01"),
            ],
            readings: &[("check", "view=check", "2022-11-09")],
        },
    }
}
