//! 社区老年人日间照料中心: day-care centres (EC-40 to EC-47).
//!
//! [`beds`] keeps a centre's places so that they can never be overbooked; [`stay`] has the kinds of stay and how long each lasts.

pub mod beds;
pub mod stay;

pub use beds::{BedError, Booking, Calendar, Event, Places, Share, State};
pub use stay::{Period, StayKind};
