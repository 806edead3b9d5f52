//! Exact fractions.

use std::cmp::Ordering;
use std::fmt::{self, Write as _};
use std::str::FromStr;

use thiserror::Error;

/// An exact fraction in lowest terms, with a denominator above zero. Every operation is checked.
///
/// ```
/// use minzheng_core_types::formula::Ratio;
/// let third = Ratio::new(1, 3)?;
/// assert_eq!(third.to_string(), "1/3");
/// assert_eq!(third.times("600.30".parse()?)?.to_string(), "200.1");
/// # Ok::<(), minzheng_core_types::formula::RatioError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    denominator: i128,
}

/// Why a fraction could not be read or computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum RatioError {
    /// A numerator or denominator on the way does not fit 128 bits.
    #[error("the number is out of range; check the figures that were put in")]
    OutOfRange,
    /// The divisor is zero.
    #[error("division by zero; check the divisor first")]
    DivisionByZero,
    /// The text is neither a decimal number nor a fraction.
    #[error("not a number; write digits with a point, for example `600.00`, or a fraction such as `1/3`")]
    NotANumber,
}

/// Which multiple of the unit a number is rounded to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// The nearer one, halves away from zero.
    HalfUp,
    /// The one away from zero.
    Up,
    /// The one towards zero.
    Down,
    /// The nearer one, halves to the even multiple.
    HalfEven,
}

/// The greatest common divisor; of 0 and a number, that number.
fn common_divisor(mut a: u128, mut b: u128) -> u128 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

/// Both numbers divided by what they have in common; zero over `b` becomes zero over one.
fn reduced(a: i128, b: i128) -> Option<(i128, i128)> {
    let common = i128::try_from(common_divisor(a.unsigned_abs(), b.unsigned_abs())).ok()?;
    Some((a.checked_div(common)?, b.checked_div(common)?))
}

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// One.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// The fraction of two whole numbers, in lowest terms.
    ///
    /// # Errors
    /// [`RatioError::DivisionByZero`] over zero, [`RatioError::OutOfRange`] when it does not fit.
    pub fn new(numerator: i128, denominator: i128) -> Result<Self, RatioError> {
        let common = common_divisor(numerator.unsigned_abs(), denominator.unsigned_abs());
        if denominator == 0 {
            return Err(RatioError::DivisionByZero);
        }
        let part = |whole: i128| {
            let reduced = whole.unsigned_abs().checked_div(common)?;
            i128::try_from(reduced).ok()
        };
        let magnitude = part(numerator).ok_or(RatioError::OutOfRange)?;
        let denominator_part = part(denominator).ok_or(RatioError::OutOfRange)?;
        let negative = (numerator < 0) != (denominator < 0);
        let numerator = if negative { magnitude.saturating_neg() } else { magnitude };
        Ok(Self { numerator, denominator: denominator_part })
    }

    /// The number above the line; it carries the sign.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The number below the line, above zero.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// The whole number this is, if it is one.
    #[must_use]
    pub const fn to_integer(self) -> Option<i128> {
        if self.denominator == 1 { Some(self.numerator) } else { None }
    }

    /// True below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// True at exactly zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// The sum.
    ///
    /// # Errors
    /// [`RatioError::OutOfRange`] when a number on the way does not fit.
    pub fn plus(self, other: Self) -> Result<Self, RatioError> {
        let sum = || {
            let (left, right) = reduced(other.denominator, self.denominator)?;
            let numerator =
                self.numerator.checked_mul(left)?.checked_add(other.numerator.checked_mul(right)?)?;
            Some((numerator, self.denominator.checked_mul(left)?))
        };
        let (numerator, denominator) = sum().ok_or(RatioError::OutOfRange)?;
        Self::new(numerator, denominator)
    }

    /// The difference; may be negative.
    ///
    /// # Errors
    /// [`RatioError::OutOfRange`] when a number on the way does not fit.
    pub fn less(self, other: Self) -> Result<Self, RatioError> {
        self.plus(other.negated())
    }

    /// The product.
    ///
    /// # Errors
    /// [`RatioError::OutOfRange`] when it does not fit.
    pub fn times(self, other: Self) -> Result<Self, RatioError> {
        let product = || {
            let (a, d) = reduced(self.numerator, other.denominator)?;
            let (c, b) = reduced(other.numerator, self.denominator)?;
            Some((a.checked_mul(c)?, b.checked_mul(d)?))
        };
        let (numerator, denominator) = product().ok_or(RatioError::OutOfRange)?;
        Self::new(numerator, denominator)
    }

    /// The quotient.
    ///
    /// # Errors
    /// [`RatioError::DivisionByZero`] over zero, [`RatioError::OutOfRange`] when it does not fit.
    pub fn over(self, other: Self) -> Result<Self, RatioError> {
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    /// The number with the opposite sign. Never out of range: both signs reach equally far.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { numerator: self.numerator.saturating_neg(), denominator: self.denominator }
    }

    /// The greatest whole number that is not above this one.
    #[must_use]
    pub fn floor(self) -> Self {
        let whole = self.numerator.checked_div_euclid(self.denominator).unwrap_or(self.numerator);
        Self { numerator: whole, denominator: 1 }
    }

    /// The smallest whole number that is not below this one.
    #[must_use]
    pub fn ceil(self) -> Self {
        self.negated().floor().negated()
    }

    /// The multiple of a unit above zero that the mode names.
    pub(super) fn rounded(self, unit: Self, mode: Mode) -> Result<Self, RatioError> {
        let magnitude = if self.is_negative() { self.negated() } else { self };
        let count = magnitude.over(unit)?;
        let whole = count.floor();
        let rest = count.less(whole)?;
        let half = rest.cmp(&Self { numerator: 1, denominator: 2 });
        let away = match mode {
            Mode::Up => !rest.is_zero(),
            Mode::Down => false,
            Mode::HalfUp => half != Ordering::Less,
            Mode::HalfEven => {
                half == Ordering::Greater || (half == Ordering::Equal && whole.numerator & 1 == 1)
            }
        };
        let count = if away { whole.plus(Self::ONE)? } else { whole };
        let rounded = count.times(unit)?;
        Ok(if self.is_negative() { rounded.negated() } else { rounded })
    }

    /// Reads a decimal number: digits, at most one point with digits on both sides, perhaps a sign before.
    pub(super) fn from_decimal(text: &str) -> Result<Self, RatioError> {
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, part) = match digits.split_once('.') {
            Some((_, "")) => return Err(RatioError::NotANumber),
            Some((whole, part)) => (whole, part),
            None => (digits, ""),
        };
        let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(part) {
            return Err(RatioError::NotANumber);
        }
        let (mut numerator, mut denominator) = (0_i128, 1_i128);
        let part = part.trim_end_matches('0');
        for digit in whole.chars().chain(part.chars()).filter_map(|c| c.to_digit(10)) {
            let next = numerator.checked_mul(10).and_then(|n| n.checked_add(i128::from(digit)));
            numerator = next.ok_or(RatioError::OutOfRange)?;
        }
        for _ in part.chars() {
            denominator = denominator.checked_mul(10).ok_or(RatioError::OutOfRange)?;
        }
        Self::new(if negative { numerator.saturating_neg() } else { numerator }, denominator)
    }

    /// Does the fraction end when written as a decimal?
    fn is_finite_decimal(self) -> bool {
        let mut rest = self.denominator;
        for factor in [2, 5] {
            while rest.checked_rem(factor) == Some(0) {
                rest = rest.checked_div(factor).unwrap_or(1);
            }
        }
        rest == 1
    }
}

impl From<i64> for Ratio {
    fn from(whole: i64) -> Self {
        Self { numerator: i128::from(whole), denominator: 1 }
    }
}

impl From<u32> for Ratio {
    fn from(whole: u32) -> Self {
        Self::from(i64::from(whole))
    }
}

impl Ord for Ratio {
    /// Compares whole parts, then what is left turned over, so that nothing overflows.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b) = (self.numerator, self.denominator);
        let (mut c, mut d) = (other.numerator, other.denominator);
        loop {
            let whole = a.checked_div_euclid(b).cmp(&c.checked_div_euclid(d));
            if whole != Ordering::Equal {
                return whole;
            }
            let (left, right) = (a.checked_rem_euclid(b).unwrap_or(0), c.checked_rem_euclid(d).unwrap_or(0));
            if left == 0 || right == 0 {
                return left.cmp(&right);
            }
            (a, b, c, d) = (d, right, b, left);
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl FromStr for Ratio {
    type Err = RatioError;

    /// Reads `600`, `-0.05` and, as it is written for fractions that do not end, `1/3`.
    fn from_str(text: &str) -> Result<Self, RatioError> {
        match text.split_once('/') {
            Some((above, below)) => Self::from_decimal(above)?.over(Self::from_decimal(below)?),
            None => Self::from_decimal(text),
        }
    }
}

impl fmt::Display for Ratio {
    /// A decimal when it ends (`600`, `-0.05`), otherwise a fraction (`1/3`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_finite_decimal() {
            return write!(f, "{}/{}", self.numerator, self.denominator);
        }
        let (magnitude, unit) = (self.numerator.unsigned_abs(), self.denominator.unsigned_abs());
        let whole = magnitude.checked_div(unit).unwrap_or(magnitude);
        let mut rest = magnitude.checked_rem(unit).unwrap_or(0);
        let mut text = format!("{}{whole}", if self.is_negative() { "-" } else { "" });
        if rest != 0 {
            text.push('.');
        }
        while rest != 0 {
            // Ten times the rest by adding, since ten times it may not fit.
            let (mut digit, mut sum) = (0_u8, 0_u128);
            for _ in 0..10 {
                sum = sum.saturating_add(rest);
                if let Some(over) = sum.checked_sub(unit) {
                    (digit, sum) = (digit.saturating_add(1), over);
                }
            }
            write!(text, "{digit}")?;
            rest = sum;
        }
        f.write_str(&text)
    }
}

impl fmt::Debug for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
