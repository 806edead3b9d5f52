//! Ground floor of Minzheng: what every programme of Chinese civil affairs computes with.
pub mod money;
pub mod month;
pub mod text;

pub use money::{Money, MoneyError};
pub use month::{AgeConvention, LeapBirthday, Month, MonthError, MonthRange, MonthRangeError, age_years};
pub use text::{Lang, Text};
