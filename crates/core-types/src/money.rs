//! Money: an exact count of fen (分).

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::text::StrVisitor;

/// 金额: an amount of yuan, exact to the fen. Arithmetic is checked; there is no way in or out through a float.
///
/// ```
/// use minzheng_core_types::Money;
/// let standard: Money = "600.00".parse()?;
/// let need = standard.times(2)?;
/// assert_eq!(need.less("1050".parse()?)?.to_string(), "150.00");
/// assert!("0.005".parse::<Money>().is_err(), "half a fen is not money");
/// # Ok::<(), minzheng_core_types::MoneyError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

/// Why an amount could not be read or computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum MoneyError {
    /// The result does not fit; amounts reach about 92 thousand million million yuan.
    #[error("the amount is out of range; check the figures that were put in")]
    OutOfRange,
    /// The text is not a decimal number.
    #[error("not an amount of money; write yuan with at most two decimals, for example `600.00`")]
    NotANumber,
    /// More than two decimals that are not zero.
    #[error("the amount has a part smaller than a fen; round it by a named rule first")]
    FinerThanFen,
}

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount that can be held.
    pub const MAX: Self = Self(i64::MAX);

    /// An amount from a count of fen.
    #[must_use]
    pub const fn from_fen(fen: i64) -> Self {
        Self(fen)
    }

    /// An amount of whole yuan.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] beyond some 9.2 × 10¹⁶ yuan.
    pub const fn from_yuan(yuan: i64) -> Result<Self, MoneyError> {
        match yuan.checked_mul(100) {
            Some(fen) => Ok(Self(fen)),
            None => Err(MoneyError::OutOfRange),
        }
    }

    /// The count of fen.
    #[must_use]
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// The sum.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    #[inline]
    pub const fn plus(self, other: Self) -> Result<Self, MoneyError> {
        match self.0.checked_add(other.0) {
            Some(fen) => Ok(Self(fen)),
            None => Err(MoneyError::OutOfRange),
        }
    }

    /// The difference; may be negative.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    #[inline]
    pub const fn less(self, other: Self) -> Result<Self, MoneyError> {
        match self.0.checked_sub(other.0) {
            Some(fen) => Ok(Self(fen)),
            None => Err(MoneyError::OutOfRange),
        }
    }

    /// The amount `count` times.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    #[inline]
    pub const fn times(self, count: u32) -> Result<Self, MoneyError> {
        match self.0.checked_mul(count as i64) {
            Some(fen) => Ok(Self(fen)),
            None => Err(MoneyError::OutOfRange),
        }
    }

    /// The sum of many amounts.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when it does not fit.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// True below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// True at exactly zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The amount in yuan as a decimal with two places.
    #[must_use]
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }
}

impl TryFrom<Decimal> for Money {
    type Error = MoneyError;

    fn try_from(yuan: Decimal) -> Result<Self, MoneyError> {
        let fen = yuan.checked_mul(Decimal::ONE_HUNDRED).ok_or(MoneyError::OutOfRange)?;
        if !fen.fract().is_zero() {
            return Err(MoneyError::FinerThanFen);
        }
        fen.to_i64().map(Self).ok_or(MoneyError::OutOfRange)
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads yuan: `600`, `600.5`, `-0.01`. Full-width digits, blanks, thousands separators and a leading `¥` are
    /// accepted, as spreadsheets have them.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let plain: String = crate::text::half_width(text)
            .chars()
            .filter(|c| !c.is_whitespace() && *c != ',' && *c != '¥')
            .collect();
        let plain = plain.strip_suffix('元').unwrap_or(&plain);
        if !plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '+')) {
            return Err(MoneyError::NotANumber);
        }
        Decimal::from_str_exact(plain).map_err(|_| MoneyError::NotANumber)?.try_into()
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.to_decimal(), f)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "¥{self}")
    }
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_str(StrVisitor::new("a string of yuan such as \"600.00\""))?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Money".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": r"^-?[0-9]+(\.[0-9]{1,2})?$",
            "description": "yuan, as a decimal string: \"600.00\" (元,十进制字符串)"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_exactly() {
        for (text, fen) in [("600", 60_000), ("600.5", 60_050), ("-0.01", -1), ("１,０５０.００元", 105_000)]
        {
            assert_eq!(text.parse::<Money>().unwrap().fen(), fen, "{text}");
        }
        assert_eq!(Money::from_fen(-5).to_string(), "-0.05");
        assert_eq!("1.001".parse::<Money>(), Err(MoneyError::FinerThanFen));
        assert_eq!("1.100".parse::<Money>().unwrap(), Money::from_fen(110));
        assert_eq!("6oo".parse::<Money>(), Err(MoneyError::NotANumber));
        assert_eq!("1e3".parse::<Money>(), Err(MoneyError::NotANumber));
    }

    #[test]
    fn refuses_overflow_on_every_operation() {
        let last = Money::MAX;
        assert_eq!(last.plus(Money::from_fen(1)), Err(MoneyError::OutOfRange));
        assert_eq!(Money::from_fen(-2).less(last), Err(MoneyError::OutOfRange));
        assert_eq!(last.times(2), Err(MoneyError::OutOfRange));
        assert_eq!(Money::from_yuan(i64::MAX / 100 + 1), Err(MoneyError::OutOfRange));
        assert_eq!(last.to_string().parse::<Money>().unwrap(), last);
    }

    #[test]
    fn serde_uses_strings_only() {
        let money: Money = serde_json::from_str("\"0.10\"").unwrap();
        assert_eq!(serde_json::to_string(&money).unwrap(), "\"0.10\"");
        assert!(serde_json::from_str::<Money>("0.1").is_err(), "a JSON number may be a float");
    }
}
