//! 百分比: a part of a whole as a percentage, with so many decimals and a named rounding.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::rate::RoundingMode;

/// 百分比的写法: how many decimals a percentage has, and which way the rest goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "百分比")]
pub struct PercentStyle {
    /// Decimals.
    pub digits: u32,
    /// How the part below the last decimal goes; [`RoundingMode::Down`] truncates.
    pub rounding: RoundingMode,
}

impl PercentStyle {
    /// A style with so many decimals.
    #[must_use]
    pub const fn new(digits: u32, rounding: RoundingMode) -> Self {
        Self { digits, rounding }
    }
}

/// One decimal, as reports have it.
impl From<RoundingMode> for PercentStyle {
    fn from(rounding: RoundingMode) -> Self {
        Self::new(1, rounding)
    }
}

/// 百分比: a percentage and how it was rounded.
///
/// ```
/// use minzheng_core_types::RoundingMode;
/// use minzheng_core_types::percent::{Percent, PercentStyle};
/// // DB-04, EC-21: the report printed 24.6 %; half up it would be 24.7 %.
/// let percent = |style: PercentStyle| Percent::of(321, 1_300, style).map(|percent| percent.to_string());
/// assert_eq!(percent(RoundingMode::Down.into()).as_deref(), Some("24.6%"));
/// assert_eq!(percent(RoundingMode::HalfUp.into()).as_deref(), Some("24.7%"));
/// assert_eq!(percent(PercentStyle::new(2, RoundingMode::Down)).as_deref(), Some("24.69%"));
/// assert_eq!(Percent::of(1, 0, RoundingMode::Down), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "百分比")]
pub struct Percent {
    /// In units of its last decimal: 246 for 24.6 %.
    pub units: i64,
    /// How it is written; negative ones are rounded as their absolute value is.
    pub style: PercentStyle,
}

impl Percent {
    /// `part` of `whole`; nothing where there is no whole, or where it does not fit.
    #[must_use]
    pub fn of(part: i64, whole: i64, style: impl Into<PercentStyle>) -> Option<Self> {
        let style = style.into();
        let whole = u128::try_from(whole).ok().filter(|whole| *whole > 0)?;
        let scale = 10_u128.checked_pow(style.digits)?.checked_mul(100)?;
        let scaled = u128::from(part.unsigned_abs()).checked_mul(scale)?;
        let (floor, rest) = (scaled.checked_div(whole)?, scaled.checked_rem(whole)?);
        let away = match style.rounding {
            RoundingMode::HalfUp => rest >= whole.saturating_sub(rest),
            RoundingMode::Up => rest > 0,
            RoundingMode::Down => false,
        };
        let units = i64::try_from(if away { floor.checked_add(1)? } else { floor }).ok()?;
        Some(Self { units: if part < 0 { units.saturating_neg() } else { units }, style })
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let units = u128::from(self.units.unsigned_abs());
        let one = 10_u128.checked_pow(self.style.digits).unwrap_or(u128::MAX).max(1);
        let (whole, part) = (units.checked_div(one).unwrap_or(0), units.checked_rem(one).unwrap_or(0));
        match usize::try_from(self.style.digits) {
            Ok(0) | Err(_) => write!(f, "{sign}{whole}%"),
            Ok(digits) => write!(f, "{sign}{whole}.{part:0digits$}%"),
        }
    }
}

impl Serialize for Percent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
