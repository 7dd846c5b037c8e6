//! Points on the earth, and how far they are apart.

/// A point, in thousandths of a degree: some 70 to 110 metres, which is less than half a pixel of any drawing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Point {
    /// East of Greenwich; negative west of it.
    pub longitude: i32,
    /// North of the equator; negative south of it.
    pub latitude: i32,
}

/// How long a degree of longitude is beside one of latitude, at 51° north. Written down and not computed: machines differ in
/// the last digit of a cosine.
pub const LONGITUDE: f64 = 0.629_3;

/// Kilometres in a degree of latitude there.
pub(super) const KM_IN_DEGREE: f64 = 111.25;

impl Point {
    /// How far two points of the map are apart, in kilometres: as on a plane that is true at 51° north.
    pub fn km_to(self, other: Self) -> f64 {
        let across = f64::from(self.longitude - other.longitude) * LONGITUDE;
        let upwards = f64::from(self.latitude - other.latitude);
        across.hypot(upwards) / 1000.0 * KM_IN_DEGREE
    }
}
