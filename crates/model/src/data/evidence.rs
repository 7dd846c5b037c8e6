//! Tables beside the daily series, a row for each year or month. They travel as one column of plain numbers, for which every
//! program has the code already.

use crate::{Day, Span, Tables};

/// The numbers of a row: its table, the day from which it is known, the first day that it counts, and its counts, of which
/// no table has more. What a table has fewer is 0.
pub(crate) type Numbers = [u32; LENGTH];

const LENGTH: usize = 16;

/// The tables, by the first number of their rows.
pub(crate) const OUTCOMES: u32 = 0;
pub(crate) const DEATHS: u32 = 1;
pub(crate) const EXCHANGE: u32 = 2;
pub(crate) const AGES: u32 = 3;
pub(crate) const ROUTES: u32 = 4;

/// A count that is missing.
const UNKNOWN: u32 = u32::MAX;

fn numbers<const COUNTS: usize>(table: u32, known: Day, first: Day, counts: [u32; COUNTS]) -> Numbers {
    let mut numbers = [0; LENGTH];
    let all = [table, known.0 as u32, first.0 as u32].into_iter().chain(counts);
    for (number, place) in all.zip(&mut numbers) {
        *place = number;
    }
    numbers
}

/// What became of the asylum claims of those who arrived in a year: people, matched to a claim made within 14 days of
/// arrival, with the first decision on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// The day on which the table was published.
    pub known: Day,
    /// The year of arrival.
    pub year: i32,
    /// People who arrived and were matched; a little fewer than those counted as arrivals.
    pub arrived: u32,
    /// Of them, people with a claim: the sum of all that follow.
    pub claimed: u32,
    /// Granted protection: refugee status or humanitarian protection.
    pub granted: u32,
    /// Granted other leave to stay.
    pub other_leave: u32,
    /// Refused.
    pub refused: u32,
    /// Whose claim was withdrawn.
    pub withdrawn: u32,
    /// Whose claim ended otherwise, without a decision on it.
    pub administrative: u32,
    /// Who wait for a first decision.
    pub awaiting: u32,
}

/// Those who died or are missing on the way in a year, as far as it is recorded: minimum estimates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deaths {
    /// The last day recorded: 31 December where the year is whole.
    pub to: Day,
    /// Incidents recorded.
    pub incidents: u32,
    /// People who died.
    pub dead: u32,
    /// People missing, believed dead.
    pub missing: u32,
    /// Of the dead and missing, those of incidents whose place names the English Channel.
    pub channel: u32,
}

/// The exchange of people with France in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    /// The last day of the month.
    pub to: Day,
    /// The first day counted: that of the month, or that on which the exchange began.
    pub from: Day,
    /// People admitted to the United Kingdom.
    pub admitted: u32,
    /// People returned to France.
    pub returned: u32,
}

/// Those who arrived in a year, by age and sex: people. The calendar years stand first, as in
/// [`Tables::nationality_periods`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ages {
    /// The first day counted.
    pub from: Day,
    /// The last day counted.
    pub to: Day,
    /// Boys and men, by [`Ages::GROUPS`].
    pub male: [u32; 4],
    /// Girls and women, by [`Ages::GROUPS`].
    pub female: [u32; 4],
    /// Those whose sex was not recorded, by [`Ages::GROUPS`].
    pub unknown: [u32; 4],
    /// Those whose age was not recorded.
    pub unrecorded: u32,
}

/// People detected entering without permission in a year, by how they came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Routes {
    /// The day on which the number of small boats was published; the others of a year are of the same release.
    pub known: Day,
    /// The calendar year.
    pub year: i32,
    /// People in small boats.
    pub small_boats: u32,
    /// People who came by air without valid papers, who were found in the country, and who were found at ports. None where
    /// no release with them is known to us.
    pub others: Option<[u32; 3]>,
}

impl Outcomes {
    /// People granted protection or other leave to stay.
    pub fn allowed(&self) -> u32 {
        self.granted + self.other_leave
    }

    /// People granted either or refused: those by whom the published grant rate is counted.
    pub fn decided(&self) -> u32 {
        self.allowed() + self.refused
    }

    /// The row as plain numbers, for [`Tables::evidence`].
    pub fn to_numbers(self) -> Numbers {
        let Self { known, year, arrived, claimed, .. } = self;
        let Self { granted, other_leave, refused, withdrawn, administrative, awaiting, .. } = self;
        let counts = [arrived, claimed, granted, other_leave, refused, withdrawn, administrative, awaiting];
        numbers(OUTCOMES, known, Day::first_of_year(year), counts)
    }

    fn of(numbers: Numbers) -> Self {
        let [_, known, first, arrived, claimed, granted, other_leave, refused, ..] = numbers;
        let [.., withdrawn, administrative, awaiting, _, _, _, _, _] = numbers;
        let (known, year) = (Day(known as i32), Day(first as i32).year());
        let decided =
            Self { granted, other_leave, refused, withdrawn, administrative, awaiting, ..Self::default() };
        Self { known, year, arrived, claimed, ..decided }
    }
}

impl Deaths {
    /// The calendar year.
    pub fn year(&self) -> i32 {
        self.to.year()
    }

    /// People who died or are missing, together.
    pub fn total(&self) -> u32 {
        self.dead + self.missing
    }

    /// Whether the record ends before the year does.
    pub fn is_partial(&self) -> bool {
        self.to != Span::year(self.year()).last
    }

    /// The row as plain numbers, for [`Tables::evidence`].
    pub fn to_numbers(self) -> Numbers {
        let counts = [self.incidents, self.dead, self.missing, self.channel];
        numbers(DEATHS, self.to, Day::first_of_year(self.year()), counts)
    }

    fn of([_, to, _, incidents, dead, missing, channel, ..]: Numbers) -> Self {
        Self { to: Day(to as i32), incidents, dead, missing, channel }
    }
}

impl Exchange {
    /// The row as plain numbers, for [`Tables::evidence`].
    pub fn to_numbers(self) -> Numbers {
        numbers(EXCHANGE, self.to, self.from, [self.admitted, self.returned])
    }

    fn of([_, to, from, admitted, returned, ..]: Numbers) -> Self {
        Self { to: Day(to as i32), from: Day(from as i32), admitted, returned }
    }
}

impl Ages {
    /// The age groups, as the published table names them.
    pub const GROUPS: [&str; 4] = ["17 and under", "18 to 24", "25 to 39", "40 and over"];

    /// The days counted.
    pub fn span(&self) -> Span {
        Span { first: self.from, last: self.to }
    }

    /// All people of the year, those without a recorded age or sex among them.
    pub fn total(&self) -> u32 {
        let all = self.male.iter().chain(&self.female).chain(&self.unknown);
        all.sum::<u32>() + self.unrecorded
    }

    /// The row as plain numbers, for [`Tables::evidence`].
    pub fn to_numbers(self) -> Numbers {
        let Self { from, to, male: [a, b, c, d], female: [e, f, g, h], .. } = self;
        let Self { unknown: [i, j, k, l], unrecorded, .. } = self;
        let counts = [a, b, c, d, e, f, g, h, i, j, k, l, unrecorded];
        numbers(AGES, to, from, counts)
    }

    fn of([_, to, from, a, b, c, d, e, f, g, h, i, j, k, l, unrecorded]: Numbers) -> Self {
        let (male, female, unknown) = ([a, b, c, d], [e, f, g, h], [i, j, k, l]);
        Self { from: Day(from as i32), to: Day(to as i32), male, female, unknown, unrecorded }
    }
}

impl Routes {
    /// All people of the year; none where those of the other routes are missing.
    pub fn total(&self) -> Option<u32> {
        self.others.map(|others| self.small_boats + others.iter().sum::<u32>())
    }

    /// The row as plain numbers, for [`Tables::evidence`].
    pub fn to_numbers(self) -> Numbers {
        let [air, inland, ports] = self.others.unwrap_or([UNKNOWN; 3]);
        let counts = [self.small_boats, air, inland, ports];
        numbers(ROUTES, self.known, Day::first_of_year(self.year), counts)
    }

    fn of([_, known, first, small_boats, air, inland, ports, ..]: Numbers) -> Self {
        let others = (air != UNKNOWN).then_some([air, inland, ports]);
        Self { known: Day(known as i32), year: Day(first as i32).year(), small_boats, others }
    }
}

impl Tables {
    /// The rows of a table as plain numbers; an incomplete last one is passed over.
    fn rows(&self, table: u32) -> impl Iterator<Item = Numbers> {
        self.evidence.as_chunks().0.iter().copied().filter(move |row: &Numbers| row.first() == Some(&table))
    }

    /// The first day that each row of a table counts, and the day from which it is known, in their order.
    // A plain loop, as in `keep_evidence`: chains of iterators were 200 to 1,000 bytes larger in each program.
    pub(crate) fn days_of_rows(&self, table: u32) -> Vec<(Day, Day)> {
        let mut days = Vec::new();
        for row in self.evidence.chunks(LENGTH) {
            if let [of, known, first, ..] = row
                && *of == table
            {
                days.push((Day(*first as i32), Day(*known as i32)));
            }
        }
        days
    }

    /// What became of the claims, in order of the years of arrival.
    pub fn outcomes(&self) -> Vec<Outcomes> {
        self.rows(OUTCOMES).map(Outcomes::of).collect()
    }

    /// The dead and missing, in order of the years.
    pub fn deaths(&self) -> Vec<Deaths> {
        self.rows(DEATHS).map(Deaths::of).collect()
    }

    /// The exchange with France, in order of the months.
    pub fn exchange(&self) -> Vec<Exchange> {
        self.rows(EXCHANGE).map(Exchange::of).collect()
    }

    /// Arrivals by age and sex, in order of the periods.
    pub fn ages(&self) -> Vec<Ages> {
        self.rows(AGES).map(Ages::of).collect()
    }

    /// People detected on other routes beside small boats, in order of the years.
    pub fn routes(&self) -> Vec<Routes> {
        self.rows(ROUTES).map(Routes::of).collect()
    }

    /// Leaves what is known on a day: of each table the rows before the first that is not known.
    pub(crate) fn keep_evidence(&mut self, day: Day) {
        let mut kept = Vec::new();
        let mut left = None;
        for row in self.evidence.chunks(LENGTH) {
            if row.get(1).is_none_or(|known| Day(*known as i32) > day) {
                left = row.first();
            }
            if row.first() != left {
                kept.extend_from_slice(row);
            }
        }
        self.evidence = kept;
    }
}

#[cfg(test)]
mod tests;
