//! 分担: who pays what of one order. The shares come in as facts; how they are found is the rule of home care (EC-25).

use minzheng_core_types::Money;
use thiserror::Error;

/// 分担: the bill of one order and the shares of its payers, in the order of EC-25. They sum to the bill, to the fen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "分担")]
pub struct Split {
    bill: Money,
    insurance: Money,
    government: Money,
    voucher: Money,
    person: Money,
}

/// Why shares cannot be settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SplitError {
    /// A share below zero.
    #[error("a share is below zero; shares are zero or more")]
    Negative,
    /// The shares and the bill differ.
    #[error("the shares sum to {sum}, the bill is {bill}; correct one of them")]
    NotTheBill {
        /// What the shares sum to.
        sum: Money,
        /// The bill.
        bill: Money,
    },
    /// Too large to be added.
    #[error("the shares are too large to be added; correct them")]
    OutOfRange,
}

impl Split {
    /// Nothing is paid.
    pub const NOTHING: Self = Self {
        bill: Money::ZERO,
        insurance: Money::ZERO,
        government: Money::ZERO,
        voucher: Money::ZERO,
        person: Money::ZERO,
    };

    /// The shares of long-term-care insurance, of the home-care entitlement, of the voucher and of the person.
    ///
    /// ```
    /// use minzheng_core_types::Money;
    /// use minzheng_eldercare::service_order::Split;
    /// let yuan = |text: &str| text.parse::<Money>();
    /// let split = Split::new(yuan("660.00")?, [Money::ZERO, yuan("600.00")?, Money::ZERO, yuan("60.00")?])?;
    /// assert_eq!(split.public()?.to_string(), "600.00");
    /// assert!(Split::new(yuan("660.01")?, [Money::ZERO, yuan("600.00")?, Money::ZERO, yuan("60.00")?]).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`SplitError`] when a share is below zero or they do not sum to the bill.
    pub fn new(bill: Money, shares: [Money; 4]) -> Result<Self, SplitError> {
        if bill.is_negative() || shares.iter().any(|share| share.is_negative()) {
            return Err(SplitError::Negative);
        }
        let sum = Money::sum(shares).map_err(|_| SplitError::OutOfRange)?;
        if sum != bill {
            return Err(SplitError::NotTheBill { sum, bill });
        }
        let [insurance, government, voucher, person] = shares;
        Ok(Self { bill, insurance, government, voucher, person })
    }

    /// 账单.
    #[must_use]
    pub const fn bill(self) -> Money {
        self.bill
    }

    /// 长期护理保险.
    #[must_use]
    pub const fn insurance(self) -> Money {
        self.insurance
    }

    /// 政府购买服务: the home-care entitlement.
    #[must_use]
    pub const fn government(self) -> Money {
        self.government
    }

    /// 消费补贴.
    #[must_use]
    pub const fn voucher(self) -> Money {
        self.voucher
    }

    /// 个人.
    #[must_use]
    pub const fn person(self) -> Money {
        self.person
    }

    /// 财政资金: entitlement and voucher together, which the provider has from the government (EC-35). Insurance is not among them.
    ///
    /// # Errors
    /// [`SplitError::OutOfRange`].
    pub fn public(self) -> Result<Money, SplitError> {
        self.government.plus(self.voucher).map_err(|_| SplitError::OutOfRange)
    }
}
