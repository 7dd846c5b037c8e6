//! A row of the experts' survey.

use model::stance::Index;

/// What experts say of a party, in hundredths of points from 0 to 10.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Expert {
    /// Of whom.
    pub party: Index,
    /// Its policy on immigration: 10 is restrictive.
    pub policy: u16,
    /// How much it talks of it: 10 is of great importance.
    pub salience: u16,
    /// How divided it is: 10 is most.
    pub dissent: u16,
}
