//! The data as the host hands it to the browser, and as the rest of the code uses it.

use serde::{Deserialize, Serialize};

use crate::{Day, Extent, Measure, Series};

/// The published data as typed columns: what travels to the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tables {
    /// The data version: the last published day and a piece of the source file's hash.
    pub version: String,
    /// The day of the first row of each column.
    pub first: Day,
    /// People who arrived, a day.
    pub people: Vec<u32>,
    /// Small boats that arrived, a day.
    pub boats: Vec<u32>,
}

/// The published data as series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    /// The data version.
    pub version: String,
    people: Series,
    boats: Series,
}

impl Data {
    /// The series of a measure, from 1 January 2018.
    pub fn series(&self, measure: Measure) -> &Series {
        match measure {
            Measure::People => &self.people,
            Measure::Boats => &self.boats,
        }
    }

    /// The days and years that a view can speak of.
    pub fn extent(&self) -> Extent {
        Extent { days: self.people.span() }
    }
}

impl From<Tables> for Data {
    fn from(tables: Tables) -> Self {
        Self {
            version: tables.version,
            people: Series::new(tables.first, &tables.people),
            boats: Series::new(tables.first, &tables.boats),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn travels_unchanged() {
        let sent =
            Tables { version: "v".into(), first: Day(17_532), people: vec![0, 1305], boats: vec![0, 27] };
        let bytes = postcard::to_stdvec(&sent).unwrap();
        assert_eq!(postcard::from_bytes::<Tables>(&bytes).unwrap(), sent);
    }
}
