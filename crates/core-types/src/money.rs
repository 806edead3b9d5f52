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
#[doc(alias = "金额")]
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
    #[inline]
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
    #[inline]
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
    #[inline]
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// True below zero.
    #[must_use]
    #[inline]
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// True at exactly zero.
    #[must_use]
    #[inline]
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

    /// Reads yuan: `600`, `600.5`, `-0.01`. Full-width digits, blanks around, thousands separators (comma or blank), a
    /// leading `¥` and a closing `元` are accepted, as spreadsheets have them. A comma that does not part thousands,
    /// as in `1,05`, is refused: it may be meant as a decimal point.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let plain = crate::text::half_width(text);
        let plain = plain.trim();
        let plain = plain.strip_suffix('元').unwrap_or(plain).trim_end();
        let (plain, marked) = without_mark(plain);
        let (sign, plain) = match plain.strip_prefix(['-', '−']) {
            Some(rest) => ("-", rest),
            None => ("", plain.strip_prefix('+').unwrap_or(plain)),
        };
        let plain = if marked { plain } else { without_mark(plain.trim_start()).0 };
        let (whole, part) = plain.split_once('.').map_or((plain, None), |(whole, part)| (whole, Some(part)));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let whole = ungrouped(whole).filter(|whole| digits(whole)).ok_or(MoneyError::NotANumber)?;
        if !part.is_none_or(digits) {
            return Err(MoneyError::NotANumber);
        }
        let text = format!("{sign}{whole}.{}", part.unwrap_or("0"));
        match Decimal::from_str_exact(&text) {
            Ok(yuan) => yuan.try_into(),
            Err(rust_decimal::Error::Underflow) => Err(MoneyError::FinerThanFen),
            Err(_) => Err(MoneyError::OutOfRange),
        }
    }
}

/// The text after a sign of the currency, and whether there was one.
fn without_mark(text: &str) -> (&str, bool) {
    text.strip_prefix(['¥', '￥']).map_or((text, false), |rest| (rest.trim_start(), true))
}

/// The digits of a whole number without the separators of its thousands; `None` when they part anything else.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(|c: char| c == ',' || c.is_whitespace());
    let mut digits = groups.next()?.to_owned();
    let mut lengths_fit = true;
    let first = digits.len();
    for group in groups {
        lengths_fit = lengths_fit && group.len() == 3 && (1..=3).contains(&first);
        digits.push_str(group);
    }
    lengths_fit.then_some(digits)
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
    fn accepts_what_spreadsheets_have_and_nothing_that_could_mean_two_things() {
        for (text, fen) in [
            (" ¥ 1,050.5 ", 105_050),
            ("￥１，０５０", 105_000),
            ("-¥5", -500),
            ("¥-5", -500),
            ("− 5", -500),
            ("+5元", 500),
            ("12 345 678.90 元", 1_234_567_890),
            ("1\u{a0}050", 105_000),
            ("007.00", 700),
            ("-0", 0),
        ] {
            assert_eq!(text.parse::<Money>().map(Money::fen), Ok(fen), "{text}");
        }
        for text in [
            "", " ", ".", "-", "元", "¥", "¥¥5", "5.", ".5", "1.2.3", "--5", "-+5", "5-", "1,05", "1,2",
            "1,0500", "10,50.00", "1234,567", ",100", "100,", "1,,000", "1.000,00", "1.00,0", "6 00", "6 0",
            "五百", "NaN", "1_000", "0x10", "5万",
        ] {
            assert_eq!(text.parse::<Money>(), Err(MoneyError::NotANumber), "{text}");
        }
        let huge = "9".repeat(400);
        assert_eq!(huge.parse::<Money>(), Err(MoneyError::OutOfRange));
        assert_eq!(format!("0.{}1", "0".repeat(400)).parse::<Money>(), Err(MoneyError::FinerThanFen));
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
