//! 实发、当时应发、现在应发: three amounts that look alike and must never stand for each other.

use std::fmt;

use minzheng_core_types::{Money, MoneyError};
use serde::{Deserialize, Serialize};

macro_rules! amount {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Money);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(Money::ZERO);

            /// An amount of this kind.
            #[must_use]
            pub const fn new(amount: Money) -> Self {
                Self(amount)
            }

            /// The money, of no kind any more.
            #[must_use]
            pub const fn money(self) -> Money {
                self.0
            }

            /// Two amounts of this kind together.
            ///
            /// # Errors
            /// [`MoneyError::OutOfRange`] when it does not fit.
            pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
                Ok(Self(self.0.plus(other.0)?))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    )+};
}

amount! {
    /// 实发: what the household has received, less what it has given back. It cannot be mistaken for what is due:
    ///
    /// ```compile_fail
    /// use minzheng_caseload::correction::{DueNow, Paid};
    /// let due: DueNow = Paid::ZERO;
    /// ```
    #[doc(alias = "实发")]
    Paid;
    /// 当时应发: what was due by the facts and the law as known when it was determined.
    ///
    /// ```compile_fail
    /// use minzheng_caseload::correction::{DueNow, DueThen};
    /// let now: DueNow = DueThen::ZERO.into();
    /// ```
    #[doc(alias = "应发")]
    DueThen;
    /// 现在应发: what is due by the facts and the law as known now.
    ///
    /// ```compile_fail
    /// use minzheng_caseload::correction::{DueNow, Paid};
    /// let same = DueNow::ZERO == Paid::ZERO;
    /// ```
    DueNow;
}

/// What is due now less what was paid: positive to pay, negative to recover. The only place where the two meet.
///
/// ```
/// use minzheng_caseload::correction::{DueNow, Paid, difference};
/// use minzheng_core_types::Money;
/// let (due, paid) = (DueNow::new(Money::from_fen(20_000)), Paid::new(Money::from_fen(50_000)));
/// assert_eq!(difference(due, paid)?.to_string(), "-300.00");
/// # Ok::<(), minzheng_core_types::MoneyError>(())
/// ```
///
/// # Errors
/// [`MoneyError::OutOfRange`] when it does not fit.
pub fn difference(due: DueNow, paid: Paid) -> Result<Money, MoneyError> {
    due.0.less(paid.0)
}
