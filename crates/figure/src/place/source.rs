//! Where the map comes from, and what is counted where.

use crate::text::source::Source;

/// Where the coast line is from.
pub const COAST: Source = Source {
    publisher: "Natural Earth",
    title: "Admin 0 – Countries, 1:10m",
    status: "public domain",
    address: "https://www.naturalearthdata.com/downloads/10m-cultural-vectors/",
};

/// Where the towns are from.
pub const TOWNS: Source = Source {
    publisher: "GeoNames",
    title: "towns of more than 15,000 people",
    status: "CC BY 4.0",
    address: "https://www.geonames.org/about.html",
};

/// What the official definition says of where people are counted.
pub const COUNTED: &str = "The daily count is of people who were detected on arrival in the UK, or detected in the Channel by UK authorities and then brought to the UK. Its publisher names no point at which they are counted, so the map marks none.";
