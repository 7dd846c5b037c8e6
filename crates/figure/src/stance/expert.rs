//! A row of the experts' survey.

use model::stance::Index;

/// The mean answers of the experts about a party (Chapel Hill Expert Survey), in hundredths of points from 0 to 10: 0
/// to 1000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Expert {
    /// The party.
    pub party: Index,
    /// Its policy on immigration: 0 is liberal, 1000 restrictive.
    pub policy: u16,
    /// How important immigration is to it in public: 1000 is of great importance.
    pub salience: u16,
    /// How divided it is on immigration: 1000 is most divided.
    pub dissent: u16,
}
