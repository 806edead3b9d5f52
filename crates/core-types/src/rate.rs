//! Rates and multiples, and the one named step in which an amount may be rounded.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::money::{Money, MoneyError};
use crate::text::StrVisitor;

/// 比例、倍数: an exact multiple such as 0.60 or 48. Never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "比例")]
#[doc(alias = "倍数")]
pub struct Rate(Decimal);

/// Not a rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a rate; write a decimal that is not negative, for example `0.60` or `48`")]
pub struct RateError;

impl Rate {
    /// A rate from a decimal.
    ///
    /// ```
    /// use minzheng_core_types::{Money, Rate};
    /// let limit: Rate = "48".parse()?;
    /// let standard: Money = "660.00".parse()?;
    /// assert!(limit.covers("63360.00".parse()?, standard, 2)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`RateError`] below zero.
    pub fn new(decimal: Decimal) -> Result<Self, RateError> {
        if decimal.is_sign_negative() && !decimal.is_zero() { Err(RateError) } else { Ok(Self(decimal)) }
    }

    /// So many tenths: 246 is 24.6.
    ///
    /// # Errors
    /// [`RateError`] when they do not fit.
    pub fn from_tenths(tenths: u64) -> Result<Self, RateError> {
        let tenths = i64::try_from(tenths).map_err(|_| RateError)?;
        Ok(Self(Decimal::new(tenths, 1)))
    }

    /// The whole: once.
    pub const ONE: Self = Self(Decimal::ONE);

    /// The decimal.
    #[must_use]
    #[inline]
    pub const fn to_decimal(self) -> Decimal {
        self.0
    }

    /// Is `amount` at most this multiple of `base` × `count`? Exact: nothing is rounded.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the product does not fit.
    pub fn covers(self, amount: Money, base: Money, count: u32) -> Result<bool, MoneyError> {
        let (limit, parts) = self.exact(base, count)?;
        let amount = i128::from(amount.fen()).checked_mul(parts).ok_or(MoneyError::OutOfRange)?;
        Ok(amount <= limit)
    }

    /// This multiple of `base` × `count`, rounded as told.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the product does not fit.
    pub fn of(self, base: Money, count: u32, rounding: Rounding) -> Result<Money, MoneyError> {
        self.share(base, count, 1, rounding)
    }

    /// This multiple of `base` × `count` ÷ `by`, rounded once, as told. A divisor of zero counts as one.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the product does not fit.
    pub fn share(self, base: Money, count: u32, by: u32, rounding: Rounding) -> Result<Money, MoneyError> {
        let (product, parts) = self.exact(base, count)?;
        let parts = parts.checked_mul(i128::from(by.max(1))).ok_or(MoneyError::OutOfRange)?;
        rounding.divided(product, parts)
    }

    /// The sum of two rates.
    ///
    /// # Errors
    /// [`RateError`] when it does not fit.
    pub fn plus(self, other: Self) -> Result<Self, RateError> {
        self.0.checked_add(other.0).ok_or(RateError).and_then(Self::new)
    }

    /// So many times this rate.
    ///
    /// # Errors
    /// [`RateError`] when it does not fit.
    pub fn times(self, count: u32) -> Result<Self, RateError> {
        self.0.checked_mul(Decimal::from(count)).ok_or(RateError).and_then(Self::new)
    }

    /// `part` ÷ `whole`, rounded half up to so many places.
    ///
    /// ```
    /// use minzheng_core_types::Rate;
    /// assert_eq!(Rate::quotient(2_183, 3_051, 3)?.to_string(), "0.716");
    /// # Ok::<(), minzheng_core_types::RateError>(())
    /// ```
    ///
    /// # Errors
    /// [`RateError`] for a part below zero, a whole that is not above it, or a result that does not fit.
    pub fn quotient(part: i64, whole: i64, places: u32) -> Result<Self, RateError> {
        if part < 0 || whole <= 0 {
            return Err(RateError);
        }
        let of_one = 10_i128.checked_pow(places).ok_or(RateError)?;
        let (part, whole) = (i128::from(part), i128::from(whole));
        let twice = part.checked_mul(of_one).and_then(|scaled| scaled.checked_mul(2)).ok_or(RateError)?;
        let twice_whole = whole.checked_mul(2).ok_or(RateError)?;
        let rounded =
            twice.checked_add(whole).and_then(|sum| sum.checked_div(twice_whole)).ok_or(RateError)?;
        Decimal::try_from_i128_with_scale(rounded, places).map_err(|_| RateError).and_then(Self::new)
    }

    /// The product in fen as a fraction: a whole number over a power of ten. Decimals would round a long product.
    #[inline]
    fn exact(self, base: Money, count: u32) -> Result<(i128, i128), MoneyError> {
        // Nearly all rates have few places, and their products fit as they are written.
        let plain = || {
            let parts = 10_i64.checked_pow(self.0.scale())?;
            let mantissa = i64::try_from(self.0.mantissa()).ok()?;
            let product = base.fen().checked_mul(i64::from(count))?.checked_mul(mantissa)?;
            Some((i128::from(product), i128::from(parts)))
        };
        plain().map_or_else(|| self.reduced(base, count), Ok)
    }

    /// The same for long products: a rate without zeros at its end leaves more room.
    #[cold]
    fn reduced(self, base: Money, count: u32) -> Result<(i128, i128), MoneyError> {
        let rate = self.0.normalize();
        let parts = 10_i128.checked_pow(rate.scale());
        let product = i128::from(base.fen())
            .checked_mul(i128::from(count))
            .and_then(|product| product.checked_mul(rate.mantissa()));
        product.zip(parts).ok_or(MoneyError::OutOfRange)
    }
}

impl FromStr for Rate {
    type Err = RateError;

    fn from_str(text: &str) -> Result<Self, RateError> {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let (whole, part) = text.split_once('.').map_or((text, None), |(whole, part)| (whole, Some(part)));
        if !digits(whole) || !part.is_none_or(digits) {
            return Err(RateError);
        }
        Decimal::from_str_exact(text).map_err(|_| RateError).and_then(Self::new)
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Rate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Rate".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": r"^[0-9]+(\.[0-9]+)?$",
            "description": "a multiple or share, as a decimal string: \"0.60\" (倍数或比例,十进制字符串)"
        })
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_str(StrVisitor::new("a string such as \"0.60\""))?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// The unit that an amount is rounded to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoundingUnit {
    /// 分.
    Fen,
    /// 角.
    Jiao,
    /// 元.
    Yuan,
}

/// The direction of rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoundingMode {
    /// 四舍五入: a half goes up.
    #[doc(alias = "四舍五入")]
    HalfUp,
    /// 进位: any part goes up.
    #[doc(alias = "进位")]
    Up,
    /// 舍去: any part is dropped.
    #[doc(alias = "舍去")]
    Down,
}

/// 取整: how an amount is rounded, once, at the end (SA-18). Negative amounts round as their absolute value does.
///
/// ```
/// use minzheng_core_types::{Money, Rounding};
/// let up: Rounding = "yuan/up".parse()?;
/// let exact: Money = "716.66".parse()?;
/// assert_eq!(up.quotient(exact, 1)?.to_string(), "717.00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[doc(alias = "取整")]
pub struct Rounding {
    /// To what.
    pub unit: RoundingUnit,
    /// Which way.
    pub mode: RoundingMode,
}

/// Not a rounding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a rounding; write `fen`, `jiao` or `yuan`, a slash, and `half-up`, `up` or `down`")]
pub struct RoundingError;

impl Rounding {
    /// Every rounding by its name.
    pub const NAMES: &'static [&'static str] = &[
        "fen/half-up",
        "fen/up",
        "fen/down",
        "jiao/half-up",
        "jiao/up",
        "jiao/down",
        "yuan/half-up",
        "yuan/up",
        "yuan/down",
    ];

    /// The name, as in [`Rounding::NAMES`].
    #[must_use]
    pub const fn name(self) -> &'static str {
        match (self.unit, self.mode) {
            (RoundingUnit::Fen, RoundingMode::HalfUp) => "fen/half-up",
            (RoundingUnit::Fen, RoundingMode::Up) => "fen/up",
            (RoundingUnit::Fen, RoundingMode::Down) => "fen/down",
            (RoundingUnit::Jiao, RoundingMode::HalfUp) => "jiao/half-up",
            (RoundingUnit::Jiao, RoundingMode::Up) => "jiao/up",
            (RoundingUnit::Jiao, RoundingMode::Down) => "jiao/down",
            (RoundingUnit::Yuan, RoundingMode::HalfUp) => "yuan/half-up",
            (RoundingUnit::Yuan, RoundingMode::Up) => "yuan/up",
            (RoundingUnit::Yuan, RoundingMode::Down) => "yuan/down",
        }
    }

    const fn unit_fen(self) -> i64 {
        match self.unit {
            RoundingUnit::Fen => 1,
            RoundingUnit::Jiao => 10,
            RoundingUnit::Yuan => 100,
        }
    }

    /// `amount` ÷ `by`, rounded once. A divisor of zero counts as one.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the result does not fit.
    #[inline]
    pub fn quotient(self, amount: Money, by: u32) -> Result<Money, MoneyError> {
        if by <= 1 && matches!(self.unit, RoundingUnit::Fen) {
            return Ok(amount);
        }
        self.divided(i128::from(amount.fen()), i128::from(by.max(1)))
    }

    /// `fen` ÷ `by`, rounded once; `by` is above zero.
    #[inline]
    fn divided(self, fen: i128, by: i128) -> Result<Money, MoneyError> {
        let rounded = || {
            let unit = i128::from(self.unit_fen());
            let step = unit.checked_mul(by)?;
            let (whole, rest) = divided_with_rest(fen, step)?;
            let away = match self.mode {
                RoundingMode::HalfUp => {
                    rest.unsigned_abs() >= step.unsigned_abs().saturating_sub(rest.unsigned_abs())
                }
                RoundingMode::Up => rest != 0,
                RoundingMode::Down => false,
            };
            let units = if away { whole.checked_add(rest.signum())? } else { whole };
            i64::try_from(units.checked_mul(unit)?).ok()
        };
        rounded().map(Money::from_fen).ok_or(MoneyError::OutOfRange)
    }
}

/// The whole part and the rest. Nearly all amounts fit 64 bits, whose division is several times as fast.
#[inline]
fn divided_with_rest(number: i128, by: i128) -> Option<(i128, i128)> {
    if let (Ok(number), Ok(by)) = (i64::try_from(number), i64::try_from(by)) {
        return Some((number.checked_div(by)?.into(), number.checked_rem(by)?.into()));
    }
    Some((number.checked_div(by)?, number.checked_rem(by)?))
}

impl FromStr for Rounding {
    type Err = RoundingError;

    fn from_str(text: &str) -> Result<Self, RoundingError> {
        let (unit, mode) = text.split_once('/').ok_or(RoundingError)?;
        let unit = match unit {
            "fen" => RoundingUnit::Fen,
            "jiao" => RoundingUnit::Jiao,
            "yuan" => RoundingUnit::Yuan,
            _ => return Err(RoundingError),
        };
        let mode = match mode {
            "half-up" => RoundingMode::HalfUp,
            "up" => RoundingMode::Up,
            "down" => RoundingMode::Down,
            _ => return Err(RoundingError),
        };
        Ok(Self { unit, mode })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(text: &str) -> Money {
        text.parse().unwrap()
    }

    /// The example of SA-18, and its neighbours.
    #[test]
    fn rounds_as_the_rulebook_shows() {
        for (exact, rounding, rounded) in [
            ("716.66", "yuan/up", "717.00"),
            ("716.66", "yuan/half-up", "717.00"),
            ("716.66", "yuan/down", "716.00"),
            ("716.66", "jiao/half-up", "716.70"),
            ("716.50", "yuan/half-up", "717.00"),
            ("716.49", "yuan/half-up", "716.00"),
            ("716.01", "yuan/up", "717.00"),
            ("716.00", "yuan/up", "716.00"),
            ("-0.50", "yuan/half-up", "-1.00"),
        ] {
            let rounding: Rounding = rounding.parse().unwrap();
            assert_eq!(rounding.quotient(money(exact), 1).unwrap(), money(rounded), "{exact} {rounding:?}");
            let one = Rate::new(Decimal::ONE).unwrap();
            assert_eq!(one.of(money(exact), 1, rounding).unwrap(), money(rounded));
        }
    }

    #[test]
    fn division_rounds_once() {
        let half_up: Rounding = "fen/half-up".parse().unwrap();
        assert_eq!(half_up.quotient(money("100.00"), 3).unwrap(), money("33.33"));
        assert_eq!(half_up.quotient(money("200.00"), 3).unwrap(), money("66.67"));
        assert_eq!(half_up.quotient(money("0.01"), 2).unwrap(), money("0.01"));
        assert_eq!(half_up.quotient(Money::MAX, 1).unwrap(), Money::MAX);
    }

    #[test]
    fn every_name_reads_back() {
        for name in Rounding::NAMES {
            assert_eq!(name.parse::<Rounding>().unwrap().name(), *name);
        }
        assert!("fen/sideways".parse::<Rounding>().is_err());
    }

    /// SA-11: 2 × 48 × 660 = 63,360 is allowed, one fen more is not.
    #[test]
    fn a_multiple_is_compared_exactly() {
        let k: Rate = "48".parse().unwrap();
        assert!(k.covers(money("63360.00"), money("660"), 2).unwrap());
        assert!(!k.covers(money("63360.01"), money("660"), 2).unwrap());
        for text in ["-1", "1e2", "", ".", "1.", ".5", "1.2.3", "１", " 1", "+1"] {
            assert!(text.parse::<Rate>().is_err(), "{text}");
        }
    }

    /// A decimal of 28 places would round these products.
    #[test]
    fn long_products_are_exact_or_refused() {
        let fen_down: Rounding = "fen/down".parse().unwrap();
        let third: Rate = "0.3333333333333333333333333333".parse().unwrap();
        assert_eq!(third.of(money("3.00"), 1, fen_down), Ok(money("0.99")));
        assert!(!third.covers(money("1.00"), money("3.00"), 1).unwrap());
        let hair: Rate = "1.0000000000000000001".parse().unwrap();
        assert!(hair.covers(money("10000000000.00"), money("10000000000.00"), 1).unwrap());
        assert!(!hair.covers(money("10000000000.01"), money("10000000000.00"), 1).unwrap());
        let up: Rounding = "fen/up".parse().unwrap();
        assert_eq!(hair.of(money("10000000000.00"), 1, up), Ok(money("10000000000.01")));
        assert_eq!(third.of(Money::MAX, u32::MAX, fen_down), Err(MoneyError::OutOfRange));
        let two: Rate = "2".parse().unwrap();
        assert_eq!(two.of(Money::MAX, 1, fen_down), Err(MoneyError::OutOfRange));
        assert_eq!(
            Rate::new(Decimal::MAX).unwrap().covers(money("1"), Money::MAX, 1),
            Err(MoneyError::OutOfRange)
        );
    }
}
