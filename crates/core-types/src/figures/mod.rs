//! Law in time and place: dated figures, the places they apply to, and the look-up of what is in force.
//!
//! A [`Pack`] holds figures. [`Pack::at`] asks for the law in force at a place in a month, [`Pack::known_on`] for the
//! law as it was known on a day. The look-up climbs from district to city, province and country; the nearest
//! authority that speaks wins, a declared [`Gap`] stops the climb, and a limit ([`Bound::AtLeast`]) is not a value.
//! Programme crates declare what they read with [`crate::policy!`].
mod conflicts;
mod figure;
mod guide;
mod lookup;
mod pack;
mod place;
mod policy;

pub use figure::{
    Bound, Figure, FigureId, FigureValue, Gap, GapId, Inherit, ListEntry, Parameter, Source, ValueKind,
    bound_word,
};
pub use guide::{Guide, Omitted};
pub use lookup::{FigureRef, Found, View};
pub use pack::{KnownOn, Pack, PackError, PackHash};
pub use place::{Place, PlaceError, Scope, ScopeMember, Zone};
pub use policy::{FromFigure, Reading, Setting, Slot, Used};

#[cfg(test)]
mod tests;
